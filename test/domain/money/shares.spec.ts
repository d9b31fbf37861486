import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shares } from '../../../src/domain/money/shares.js';

const weights = fc
  .array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 10n ** 20n })), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((weight) => weight > 0n));
const total = fc.oneof(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));
const sum = (all: readonly bigint[]) => all.reduce((a, b) => a + b, 0n);

describe('given a total and weights', () => {
  it('when it divides evenly, then each has its proportion', () => {
    expect(shares(50n, [60n, 40n])).toEqual([30n, 20n]);
    expect(shares(123_001_230n, [400_000n, 100_000n, 500_000n])).toEqual([49_200_492n, 12_300_123n, 61_500_615n]);
  });

  it('when units are left, then the largest remainders get them, and of equal ones the earlier', () => {
    expect(shares(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(shares(10n, [15n, 15n, 70n])).toEqual([2n, 1n, 7n]);
    expect(shares(7n, [10n, 20n, 70n])).toEqual([1n, 1n, 5n]);
  });

  it('when the total is negative or nothing, then likewise', () => {
    expect(shares(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
    expect(shares(0n, [1n, 0n])).toEqual([0n, 0n]);
  });

  it('when the weights say nothing, then it throws', () => {
    for (const none of [[], [0n], [0n, 0n], [2n, -1n]]) expect(() => shares(1n, none)).toThrow(RangeError);
  });

  it('when of any size, then the shares add up, each less than one unit off its proportion, and a weight of 0 gets nothing', () => {
    fc.assert(
      fc.property(total, weights, (whole, by) => {
        const split = shares(whole, by);
        const all = sum(by);
        expect(sum(split)).toBe(whole);
        split.forEach((share, index) => {
          const off = share * all - whole * by[index]!;
          expect(off < all && off > -all).toBe(true);
          if (by[index] === 0n) expect(share).toBe(0n);
        });
        expect(shares(-whole, by)).toEqual(split.map((share) => -share));
      }),
    );
  });

  it('when one weight is larger than another, then so is its share, or equal', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (whole, by) => {
        const ranked = shares(whole, by).map((share, index) => ({ share, weight: by[index]! }));
        for (const a of ranked) for (const b of ranked) if (a.weight > b.weight) expect(a.share >= b.share).toBe(true);
      }),
    );
  });
});
