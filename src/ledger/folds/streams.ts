import { LRUCache } from 'lru-cache';
import type { Sealed } from '../envelope.js';
import { refsOf, versionOf } from '../store/lookups.js';
import type { Store } from '../store/store.js';

/** Streams whose versions are held. As long as there are no more, a stream not among them does not exist. */
export const STREAMS_HELD = 100_000;
const REFS_HELD = 200_000;
const REFS_OF_ONE = 50_000;

/** Versions and refs of streams as far as this process has caught up, so that a decision on known streams asks the database nothing. */
export class Streams {
  private readonly versions: LRUCache<string, number>;
  private readonly refs = new LRUCache<string, Set<string>>({ maxSize: REFS_HELD, sizeCalculation: (refs) => refs.size + 1 });

  /** `known`: every stream with its version, or null where there are too many to hold. */
  constructor(
    private readonly store: Store,
    known: ReadonlyMap<string, number> | null,
    private readonly most = STREAMS_HELD,
  ) {
    this.versions = new LRUCache({ max: most });
    this.complete = known !== null;
    for (const [stream, version] of known ?? []) this.versions.set(stream, version);
  }
  private complete: boolean;

  async version(stream: string, head: number): Promise<number> {
    const held = this.versions.get(stream);
    if (held !== undefined) return held;
    if (this.complete) return 0;
    const version = await versionOf(this.store, stream, head);
    if (version > 0) this.versions.set(stream, version);
    return version;
  }

  /** Whether a stream may hold an event under `ref`; false is certain. */
  async mayHold(stream: string, ref: string, head: number): Promise<boolean> {
    const held = this.refs.get(stream);
    if (held !== undefined) return held.has(ref);
    if ((await this.version(stream, head)) === 0) return false;
    const refs = await refsOf(this.store, stream, head, REFS_OF_ONE);
    if (refs === null) return true;
    this.refs.set(stream, refs);
    return refs.has(ref);
  }

  apply(event: Sealed): void {
    if (this.complete && this.versions.size >= this.most && !this.versions.has(event.stream)) this.complete = false;
    this.versions.set(event.stream, event.version);
    const refs = this.refs.get(event.stream);
    if (refs === undefined && event.version === 1) this.refs.set(event.stream, new Set(event.ref === null ? [] : [event.ref]));
    if (refs === undefined || event.ref === null) return;
    if (refs.size >= REFS_OF_ONE) this.refs.delete(event.stream);
    else this.refs.set(event.stream, refs.add(event.ref));
  }
}
