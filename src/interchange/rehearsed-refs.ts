import { LRUCache } from 'lru-cache';
import type { Envelope } from '../ledger/envelope.js';

/** Refs held at one time; those of other streams are read again when they are asked for. */
const REFS_HELD = 100_000;

/** Where the events of a rehearsal stand under each ref of their stream. */
export class RehearsedRefs {
  private readonly held = new LRUCache<string, Map<string, readonly number[]>>({
    maxSize: REFS_HELD,
    sizeCalculation: ({ size }) => Math.min(size + 1, REFS_HELD / 2),
  });

  constructor(
    private readonly read: (stream: string) => readonly { readonly place: number; readonly event: Envelope }[],
  ) {}

  places(stream: string, ref: string): readonly number[] {
    return this.of(stream).get(ref) ?? [];
  }

  /** Takes an event that was just added to its stream. */
  add(stream: string, ref: string, place: number): void {
    const refs = this.of(stream);
    const places = refs.get(ref) ?? [];
    if (!places.includes(place)) refs.set(ref, [...places, place]);
    this.held.set(stream, refs);
  }

  private of(stream: string): Map<string, readonly number[]> {
    const held = this.held.get(stream);
    if (held !== undefined) return held;
    const refs = new Map<string, readonly number[]>();
    for (const { place, event } of this.read(stream)) {
      if (event.ref !== null) refs.set(event.ref, [...(refs.get(event.ref) ?? []), place]);
    }
    this.held.set(stream, refs);
    return refs;
  }
}
