import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divided, type Rounding } from '../../../src/domain/number/rounding.js';
import { percent, ratio } from '../../../src/domain/number/text.js';

/** The nearest whole number, found by trying all in reach; of two as near, the one that the rule wants. */
function nearest(numerator: number, denominator: number, rounding: Rounding): number {
  const reach = Math.abs(numerator) + 1;
  const tried = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  const error = (q: number) => Math.abs(numerator - q * denominator);
  const least = Math.min(...tried.map(error));
  const near = tried.filter((q) => error(q) === least);
  const wanted =
    rounding === 'half-up'
      ? near.sort((a, b) => Math.abs(b) - Math.abs(a))
      : near.sort((a, b) => Math.abs(a % 2) - Math.abs(b % 2));
  return wanted[0]!;
}

const rounding = fc.constantFrom<Rounding>('half-up', 'half-even');
const big = fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n });
const divisor = big.filter((n) => n !== 0n);

describe('given a fraction', () => {
  it('when it lies on a half, then it goes away from zero, or to the even neighbour where the fund says so', () => {
    expect([5n, 15n, 25n, -5n, -15n, -25n].map((n) => divided(n, 10n))).toEqual([1n, 2n, 3n, -1n, -2n, -3n]);
    expect([5n, 15n, 25n, -5n, -15n, -25n].map((n) => divided(n, 10n, 'half-even'))).toEqual([
      0n,
      2n,
      2n,
      0n,
      -2n,
      -2n,
    ]);
    expect([divided(5n, -10n), divided(-5n, -10n)]).toEqual([-1n, 1n]);
  });

  it('when it lies beside a half, then it goes to the nearest', () => {
    expect([49n, 51n, -49n, -51n, 100n, 0n].map((n) => divided(n, 100n))).toEqual([0n, 1n, 0n, -1n, 1n, 0n]);
    expect(divided(10n ** 40n + 1n, 2n * 10n ** 40n)).toBe(1n);
    expect(divided(10n ** 40n - 1n, 2n * 10n ** 40n)).toBe(0n);
  });

  it('when the denominator is 0, then it throws', () => {
    expect(() => divided(1n, 0n)).toThrow(RangeError);
    expect(() => percent(1n, 0n)).toThrow(RangeError);
  });

  it('when small, then it is what trying every whole number finds', () => {
    const small = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(
        small,
        small.filter((n) => n !== 0),
        rounding,
        (n, d, rule) => {
          expect(divided(BigInt(n), BigInt(d), rule)).toBe(BigInt(nearest(n, d, rule)));
        },
      ),
    );
  });

  it('when of any size, then the error is half at most, and the negative rounds to the negative', () => {
    fc.assert(
      fc.property(big, divisor, rounding, (n, d, rule) => {
        const q = divided(n, d, rule);
        const error = n - q * d;
        expect((error < 0n ? -error : error) * 2n <= (d < 0n ? -d : d)).toBe(true);
        expect(divided(-n, d, rule)).toBe(-q);
        expect(divided(n, -d, rule)).toBe(-q);
      }),
    );
  });
});

describe('given a part and a whole', () => {
  it('when it is shown in per cent, then to three places, not cut off', () => {
    expect(percent(94_065n, 100_000n)).toBe('94.065');
    expect(percent(2n, 3n)).toBe('66.667');
    expect(percent(2n, 3n, 0)).toBe('67');
    expect(percent(-1n, 3n, 1)).toBe('-33.3');
    expect([percent(0n, 7n), percent(7n, 7n)]).toEqual(['0.000', '100.000']);
  });

  it('when it is shown as a ratio, then to as many places as asked', () => {
    expect([ratio(1n, 8n), ratio(2n, 3n, 2), ratio(-1n, 2n, 0), ratio(1n, -3n, 3)]).toEqual([
      '0.125000',
      '0.67',
      '-1',
      '-0.333',
    ]);
  });
});
