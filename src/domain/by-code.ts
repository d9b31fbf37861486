import { compareTexts } from './text-order.js';

/** Entries in order of their codes; neither they nor a bucket ever change. */
type Bucket<V> = readonly (readonly [code: string, value: V])[];

/** A power of two; some two hundred participants make buckets of six. */
const BUCKETS = 32;
const EMPTY: Bucket<never> = [];

/**
 * An immutable map from codes which shares with the map it was made from all that is the same. One more entry copies
 * one small bucket, and where two maps differ is found without a look at what they share. The same content is iterated
 * in the same order, however it came about.
 */
export class ByCode<V> implements ReadonlyMap<string, V> {
  private constructor(
    private readonly buckets: readonly Bucket<V>[],
    readonly size: number,
  ) {}

  /** A map of these entries; of several with one code the last holds. */
  static of<V>(entries: Iterable<readonly [code: string, value: V]> = []): ByCode<V> {
    const buckets = new Array<(readonly [string, V])[] | undefined>(BUCKETS).fill(undefined);
    const all = new Map(entries);
    for (const entry of all) (buckets[slotOf(entry[0])] ??= []).push(entry);
    return new ByCode<V>(
      buckets.map((bucket) => bucket?.sort(([a], [b]) => compareTexts(a, b)) ?? EMPTY),
      all.size,
    );
  }

  get(code: string): V | undefined {
    return entryIn(this.bucketOf(code), code)?.[1];
  }

  has(code: string): boolean {
    return entryIn(this.bucketOf(code), code) !== undefined;
  }

  /** The map with this value under a code; the same map where that is so already. */
  with(code: string, value: V): ByCode<V> {
    const bucket = this.bucketOf(code);
    const later = bucket.findIndex(([each]) => each >= code);
    const place = later < 0 ? bucket.length : later;
    const found = bucket[place]?.[0] === code;
    if (found && bucket[place]?.[1] === value) return this;
    return this.replacing(code, bucket.toSpliced(place, found ? 1 : 0, [code, value]), found ? 0 : 1);
  }

  /** The map without a code; the same map where it has none. */
  without(code: string): ByCode<V> {
    if (!this.has(code)) return this;
    return this.replacing(
      code,
      this.bucketOf(code).filter(([each]) => each !== code),
      -1,
    );
  }

  /** The codes whose values are not the same here and there, those that only one of the two has included. */
  changedSince(other: ByCode<V>): readonly string[] {
    const changed: string[] = [];
    if (other === this) return changed;
    for (let slot = 0; slot < BUCKETS; slot++) {
      const [bucket, before] = [this.buckets[slot] ?? EMPTY, other.buckets[slot] ?? EMPTY];
      if (bucket === before) continue;
      for (const [code, value] of bucket) if (entryIn(before, code)?.[1] !== value) changed.push(code);
      for (const [code] of before) if (entryIn(bucket, code) === undefined) changed.push(code);
    }
    return changed;
  }

  *entries(): Generator<[string, V], undefined> {
    for (const bucket of this.buckets) for (const [code, value] of bucket) yield [code, value];
    return undefined;
  }

  *keys(): Generator<string, undefined> {
    for (const bucket of this.buckets) for (const [code] of bucket) yield code;
    return undefined;
  }

  *values(): Generator<V, undefined> {
    for (const bucket of this.buckets) for (const [, value] of bucket) yield value;
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }

  forEach(visit: (value: V, code: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [code, value] of this) visit(value, code, this);
  }

  private bucketOf(code: string): Bucket<V> {
    return this.buckets[slotOf(code)] ?? EMPTY;
  }

  private replacing(code: string, bucket: Bucket<V>, more: number): ByCode<V> {
    const buckets = this.buckets.slice();
    buckets[slotOf(code)] = bucket.length === 0 ? EMPTY : bucket;
    return new ByCode(buckets, this.size + more);
  }
}

function entryIn<V>(bucket: Bucket<V>, code: string): Bucket<V>[number] | undefined {
  for (const entry of bucket) if (entry[0] === code) return entry;
  return undefined;
}

function slotOf(code: string): number {
  let hash = 0;
  for (let i = 0; i < code.length; i++) hash = (Math.imul(hash, 31) + code.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 6)) & (BUCKETS - 1);
}
