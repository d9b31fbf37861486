/**
 * Goal: one exact number that never loses anything. Whatever terms numbers come in, sums, products and quotients are
 * those of fractions; sums of decimals stay decimals, so that adding up a long table stays cheap; texts say the number
 * to the digit.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compare,
  minus,
  percentOf,
  plus,
  quotient,
  times,
  unitsOver,
  whole,
  ZERO,
  type Exact,
} from '../../../src/domain/number/exact.js';
import { decimal, decimalText, exactText, placesOf, shareText, writtenOut } from '../../../src/domain/number/text.js';

const units = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const number: fc.Arbitrary<Exact> = fc.record({ units, over: fc.bigInt({ min: 1n, max: 10n ** 12n }) });
const text = fc
  .tuple(fc.constantFrom('', '-'), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^\d{0,12}$/))
  .map(([sign, before, after]) => `${sign}${String(before)}${after === '' ? '' : `.${after}`}`);

/** The same number: equal when multiplied out. */
function same(a: Exact, b: Exact): boolean {
  return a.over > 0n && b.over > 0n && a.units * b.over === b.units * a.over;
}

describe('given two exact numbers', () => {
  it('when they are added, then the sum is that of the fractions, whichever denominator divides the other', () => {
    fc.assert(
      fc.property(number, number, fc.bigInt({ min: 1n, max: 1000n }), (a, b, factor) => {
        const sum = { units: a.units * b.over + b.units * a.over, over: a.over * b.over };
        expect([same(plus(a, b), sum), same(minus(sum, b), a)]).toEqual([true, true]);
        const finer = { units: b.units, over: a.over * factor };
        const both = { units: a.units * factor + b.units, over: a.over * factor };
        expect([plus(a, finer), plus(finer, a)]).toEqual([both, both]);
      }),
    );
  });

  it('when they are multiplied and divided, then nothing is lost, thirds included', () => {
    const third = quotient(whole(1n), whole(3n));
    expect(compare(times(third, whole(3n)), whole(1n))).toBe(0);
    fc.assert(
      fc.property(
        number,
        number.filter(({ units: some }) => some !== 0n),
        (a, b) => {
          expect([
            same(times(quotient(a, b), b), a),
            same(percentOf(a, b), times(quotient(a, b), whole(100n))),
          ]).toEqual([true, true]);
        },
      ),
    );
  });

  it('when they are compared, then the order is that of their difference, and of equal ones none', () => {
    fc.assert(
      fc.property(number, number, fc.bigInt({ min: 1n, max: 1000n }), (a, b, factor) => {
        const difference = minus(a, b).units;
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(compare(a, { units: a.units * factor, over: a.over * factor })).toBe(0);
      }),
    );
  });
});

describe('given decimals', () => {
  it('when they are added up, then the sum has the digits of the one with the most, as a column of them has', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        const sum = texts.map(decimal).reduce(plus, ZERO);
        const digits = Math.max(0, ...texts.map(placesOf));
        expect(sum.over).toBe(10n ** BigInt(digits));
        const column = texts.map((each) => unitsOver(decimal(each), 10n ** BigInt(digits)));
        expect(sum.units).toBe(column.reduce((total, each) => total + each, 0n));
      }),
    );
  });

  it('when one is read and written, then it is the same, with its idle zeros or without', () => {
    fc.assert(
      fc.property(text, (each) => {
        const read = decimal(each);
        if (read.units !== 0n) expect(writtenOut(read)).toBe(each);
        expect(same(decimal(exactText(read)), read)).toBe(true);
        expect(exactText(read)).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(decimalText(read, placesOf(each))).toBe(exactText(read));
      }),
    );
  });
});

describe('given a part and a whole', () => {
  it('when the share is written, then it is within half a millionth; when rounded up, never below', () => {
    const amount = number.map((each) => ({ ...each, units: each.units < 0n ? -each.units : each.units }));
    fc.assert(
      fc.property(amount, amount, (part, all) => {
        fc.pre(all.units > 0n);
        const share = quotient(part, all);
        const off = (shown: string) => minus(decimal(shown), share);
        const near = off(shareText(part, all));
        const half = { units: 5n, over: 10n ** 7n };
        expect([
          compare(near, half) <= 0,
          compare(minus(ZERO, near), half) < 0 || same(near, minus(ZERO, half)),
        ]).toEqual([true, true]);
        const above = off(shareText(part, all, 'up'));
        expect([compare(above, ZERO) >= 0, compare(above, { units: 1n, over: 10n ** 6n }) < 0]).toEqual([true, true]);
      }),
    );
  });

  it('when the whole is nothing, then the share is 0', () => {
    expect(shareText(decimal('3'), ZERO)).toBe('0');
  });

  it.each([
    ['1', '3', '0.333333', '0.333334'],
    ['1', '8', '0.125', '0.125'],
    ['2', '3', '0.666667', '0.666667'],
    ['0.0000005', '1', '0.000001', '0.000001'],
  ])('when it is %s of %s, then %s, or %s rounded up', (part, all, nearest, up) => {
    expect([shareText(decimal(part), decimal(all)), shareText(decimal(part), decimal(all), 'up')]).toEqual([
      nearest,
      up,
    ]);
  });
});
