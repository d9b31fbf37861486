import { LRUCache } from 'lru-cache';
import { AdvancingFolds, categoryOf } from '../knowledge/advancing-folds.js';
import type { Draft, Envelope } from '../ledger/envelope.js';
import type { Folded, Folder, Head, Selection, Working } from '../ledger/ledger.js';
import { Scratch } from './scratch.js';

/** Recognises the ids a rehearsal gives, and holds the event's number. */
const REHEARSED = /^ffffffff-ffff-7fff-8fff-([0-9a-f]{12})$/;

/** A ledger as it would be after some events that are decided but not recorded. What is decided on it is a rehearsal. */
export class Rehearsal implements Working {
  head: Head;
  private readonly scratch = new Scratch();
  private readonly folds = new AdvancingFolds((folder, selection) => this.load(folder, selection));
  private readonly byStream = new Map<string, number[]>();
  private readonly byCategory = new Map<string, number[]>();
  /** Refs of recently used streams: ref → event numbers. */
  private readonly refs = new LRUCache<string, Map<string, number[]>>({ max: 500 });

  constructor(private readonly base: Working) {
    this.head = base.head;
  }

  fold<S>(folder: Folder<S>, selection: Selection): Promise<Folded<S>> {
    return this.folds.fold(folder, selection);
  }

  async version(stream: string): Promise<number> {
    return (await this.base.version(stream)) + (this.byStream.get(stream)?.length ?? 0);
  }

  async event(eventId: string): Promise<Envelope | null> {
    const number = REHEARSED.exec(eventId)?.[1];
    if (number === undefined) return this.base.event(eventId);
    const index = Number.parseInt(number, 16);
    return index < this.scratch.length ? this.scratch.get(index) : null;
  }

  async byRef(stream: string, ref: string): Promise<readonly Envelope[]> {
    const rehearsed = (this.refsOf(stream).get(ref) ?? []).map((index) => this.scratch.get(index));
    return [...(await this.base.byRef(stream, ref)), ...rehearsed];
  }

  /** Takes decided events as if they had been recorded. */
  async append(drafts: readonly Draft[], actor: string): Promise<void> {
    for (const draft of drafts) {
      const index = this.scratch.length;
      const event: Envelope = {
        ...draft,
        eventId: `ffffffff-ffff-7fff-8fff-${index.toString(16).padStart(12, '0')}`,
        version: (await this.version(draft.stream)) + 1,
        position: this.head.position + 1,
        recordedAt: this.head.recordedAt ?? '1970-01-01T00:00:00.000Z',
        actor,
        correlation: 'rehearsal',
        causation: null,
      };
      this.scratch.add(event);
      push(this.byStream, event.stream, index);
      push(this.byCategory, categoryOf(event.stream), index);
      if (event.ref !== null) push(this.refs.get(event.stream), event.ref, index);
      this.head = { position: event.position, recordedAt: event.recordedAt };
      this.folds.advance(event);
    }
  }

  /** Forgets everything rehearsed. */
  close(): void {
    this.scratch.close();
  }

  private async load<S>(folder: Folder<S>, selection: Selection): Promise<Folded<S>> {
    let { state, version, position } = await this.base.fold(folder, selection);
    const numbers = 'stream' in selection ? this.byStream.get(selection.stream) : this.byCategory.get(selection.category);
    for (const index of numbers ?? []) {
      const event = this.scratch.get(index);
      if (folder.types !== undefined && !folder.types.includes(event.type)) continue;
      state = folder.evolve(state, event);
      version += 1;
      position = event.position;
    }
    return { state, version, position };
  }

  private refsOf(stream: string): Map<string, number[]> {
    const known = this.refs.get(stream);
    if (known !== undefined) return known;
    const refs = new Map<string, number[]>();
    for (const index of this.byStream.get(stream) ?? []) {
      const { ref } = this.scratch.get(index);
      if (ref !== null) push(refs, ref, index);
    }
    this.refs.set(stream, refs);
    return refs;
  }
}

function push(lists: Map<string, number[]> | undefined, key: string, index: number): void {
  const list = lists?.get(key);
  if (list === undefined) lists?.set(key, [index]);
  else list.push(index);
}
