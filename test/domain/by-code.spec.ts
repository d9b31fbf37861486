/** Goal: a map that shares what did not change says the same as one that copies everything. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ByCode } from '../../src/domain/by-code.js';

/** Few codes, so that they meet again; AaBB and BBAa, like many others, share a bucket. */
const code = fc.oneof(
  fc.constantFrom('FRA', 'DEU', 'EU', 'AaBB', 'BBAa', 'AaAa', '', 'uncac/1'),
  fc.string({ maxLength: 3 }),
);
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ code, value: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ code, value: fc.constant(null) }) },
);
const changes = fc.array(change, { maxLength: 120 });
type Change = { readonly code: string; readonly value: number | null };

function changed(map: ByCode<number>, all: readonly Change[]): ByCode<number> {
  return all.reduce(
    (before, { code: of, value }) => (value === null ? before.without(of) : before.with(of, value)),
    map,
  );
}

function copied(map: ReadonlyMap<string, number>, all: readonly Change[]): Map<string, number> {
  const copy = new Map(map);
  for (const { code: of, value } of all) {
    if (value === null) copy.delete(of);
    else copy.set(of, value);
  }
  return copy;
}

const inOrder = (entries: Iterable<readonly [string, number]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

describe('given any changes to a map by code', () => {
  it('when it is read, then it holds what a map holds that was changed likewise, and the map before holds what it held', () => {
    fc.assert(
      fc.property(changes, changes, code, (some, more, other) => {
        const [before, expected] = [changed(ByCode.of(), some), copied(new Map(), some)];
        const [after, expectedAfter] = [changed(before, more), copied(expected, more)];
        for (const [map, by] of [
          [before, expected],
          [after, expectedAfter],
        ] as const) {
          expect(inOrder(map)).toEqual(inOrder(by));
          expect([map.size, map.get(other), map.has(other)]).toEqual([by.size, by.get(other), by.has(other)]);
          expect([[...map.keys()], [...map.values()]]).toEqual([
            [...map].map(([key]) => key),
            [...map].map(([, value]) => value),
          ]);
        }
      }),
    );
  });

  it('when it is compared with the map before or any other, then it names the codes that differ, each once', () => {
    fc.assert(
      fc.property(changes, changes, changes, (some, more, others) => {
        const before = changed(ByCode.of(), some);
        for (const after of [changed(before, more), changed(ByCode.of(), others)]) {
          const differing = new Set(
            [...before.keys(), ...after.keys()].filter((key) => before.get(key) !== after.get(key)),
          );
          expect([...after.changedSince(before)].sort()).toEqual([...differing].sort());
          expect([...before.changedSince(after)].sort()).toEqual([...differing].sort());
        }
      }),
    );
  });

  it('when it came about in another way, then it is read in the same order', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const map = changed(ByCode.of(), all);
        expect([...ByCode.of([...map].reverse())]).toEqual([...map]);
        expect(ByCode.of([...map].reverse())).toEqual(map);
      }),
    );
  });

  it('when nothing changes, then it is the same map', () => {
    const map = ByCode.of([
      ['FRA', 1],
      ['DEU', 2],
    ]);
    expect([map.with('FRA', 1), map.without('ITA')].every((same) => same === map)).toBe(true);
    expect(map.changedSince(map)).toEqual([]);
  });
});
