import { LRUCache } from 'lru-cache';
import type { Sealed } from '../envelope.js';
import { refsOf, versionOf } from '../store/lookups.js';
import type { Store } from '../store/store.js';

/** Streams whose versions are held. As long as there are no more, a stream not among them does not exist. */
export const STREAMS_HELD = 100_000;
const REFS_HELD = 200_000;
const REFS_OF_ONE = 50_000;

/**
 * Versions and refs of streams as far as this process has caught up, so that a decision on known streams asks the
 * database nothing.
 */
export class Streams {
  private readonly versions: LRUCache<string, number>;
  private complete: boolean;
  /** Of one with too many refs to hold: null. */
  private readonly refs = new LRUCache<string, { readonly all: Set<string> | null }>({
    maxSize: REFS_HELD,
    sizeCalculation: ({ all }) => 1 + (all?.size ?? 0),
  });

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
    if (held !== undefined) return held.all?.has(ref) ?? true;
    if ((await this.version(stream, head)) === 0) return false;
    const all = await refsOf(this.store, stream, head, REFS_OF_ONE);
    this.refs.set(stream, { all });
    return all?.has(ref) ?? true;
  }

  apply(event: Sealed): void {
    if (this.complete && this.versions.size >= this.most && !this.versions.has(event.stream)) this.complete = false;
    this.versions.set(event.stream, event.version);
    if (event.version === 1) this.refs.set(event.stream, { all: new Set() });
    const all = this.refs.get(event.stream)?.all;
    if (all == null || event.ref === null) return;
    all.add(event.ref);
    this.refs.set(event.stream, { all: all.size > REFS_OF_ONE ? null : all });
  }
}
