/**
 * Goal: the comparison neither excuses nor invents. Given any figures of the ledger, a statement that repeats them
 * agrees throughout, and one that is off by one in the last digit does not; given any rows, their own sum agrees, and a
 * total is excused by rounding only as far as rounding goes.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Figure } from '../../../src/domain/statements/figures.js';
import { figureKey, type FiguresByKey } from '../../../src/domain/statements/figures.js';
import { decimal, decimalText } from '../../../src/domain/number/text.js';
import { figuresNeeded } from '../../../src/domain/statements/figures-needed.js';
import { reconcile } from '../../../src/domain/statements/reconcile.js';
import { agrees } from '../../../src/domain/statements/reckoning/tolerance.js';
import { claim, dollars, findings, number, statement } from './statement-facts.js';

const count = fc.nat({ max: 400 });
const cents = fc.bigInt({ min: 0n, max: 10n ** 14n });

interface Stated {
  readonly quantity: string;
  readonly value: string;
  readonly next: string;
  readonly figure: Figure;
}

/** A quantity with the ledger's figure, the value that repeats it, and the value one more in the last digit. */
const stated: fc.Arbitrary<Stated> = fc.oneof(
  fc.tuple(count, count).map(([states, organisations]) => {
    const all = { total: states + organisations, states, organisations };
    const counts = { signatories: all, contracting: all, parties: all, counted: states };
    return {
      quantity: 'treaty/t/parties',
      value: String(all.total),
      next: String(all.total + 1),
      figure: { kind: 'count', counts } as const,
    };
  }),
  count.map((value) => ({
    quantity: 'treaty/t/actions/accession',
    value: String(value),
    next: String(value + 1),
    figure: number(BigInt(value)),
  })),
  cents.map((minor) => {
    const [value, next] = [minor, minor + 1n].map((each) => decimalText({ units: each, over: 100n }, 2));
    const padded = (text: string) => text.replace(/^(\d+)$/, '$1.00').replace(/^(\d+\.\d)$/, '$10');
    return { quantity: 'fund/f/paid', value: padded(value!), next: padded(next!), figure: dollars(minor) };
  }),
);

describe('given a statement of the ledger’s own figures', () => {
  const compared = (figures: readonly Stated[], valueOf: (each: Stated, index: number) => string) => {
    const claims = figures.map((each, index) => {
      const day = String(index + 1).padStart(2, '0');
      return claim(`c${String(index)}`, each.quantity, valueOf(each, index), {
        from: `2004-01-${day}`,
        to: `2004-02-${day}`,
      });
    });
    const given = statement(...claims);
    const known: FiguresByKey = new Map(
      figuresNeeded(given).map((wanted, index) => [figureKey(wanted), figures[index]!.figure]),
    );
    return reconcile(given, known);
  };
  const some = fc.array(stated, { minLength: 1, maxLength: 20 });

  it('when each is repeated, then each agrees and differs by nothing', () => {
    fc.assert(
      fc.property(some, (figures) => {
        for (const { verdict, difference } of compared(figures, ({ value }) => value))
          expect([verdict, difference]).toEqual(['agrees', '0']);
      }),
    );
  });

  it('when one is given as one more in its last digit, then that one differs and the others agree', () => {
    fc.assert(
      fc.property(some, fc.nat(), (figures, which) => {
        const wrong = which % figures.length;
        const verdicts = compared(figures, ({ value, next }, index) => (index === wrong ? next : value)).map(
          ({ verdict }) => verdict,
        );
        expect(verdicts).toEqual(figures.map((_, index) => (index === wrong ? 'differs' : 'agrees')));
      }),
    );
  });
});

describe('given rows and their total', () => {
  const rows = fc.array(fc.nat({ max: 10 ** 9 }), { minLength: 2, maxLength: 30 });
  const total = (values: readonly number[], value: number) =>
    findings(
      statement(
        ...values.map((each, index) => claim(`r${String(index)}`, 'row', String(each))),
        claim('total', { sum: values.map((_, index) => `r${String(index)}`) }, String(value)),
      ),
    ).get('total')!;

  it('when the total is off by d, then it agrees for 0, rounding is plausible up to half the number of rows, and beyond it contradicts them', () => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 40 }), (values, off) => {
        const { verdict, cause } = total(values, values.reduce((sum, each) => sum + each, 0) + off);
        const plausible = off > 0 && 2 * off <= values.length;
        expect([verdict, cause?.code ?? null]).toEqual([
          off === 0 ? 'agrees' : plausible ? 'differs' : 'contradicts',
          plausible ? 'rounding-plausible' : null,
        ]);
      }),
    );
  });

  it('when amounts in cents with a total in whole dollars are each rounded to dollars, then the total contradicts them never', () => {
    const amounts = rows.map((some) => [...some, 100 - (some.reduce((sum, each) => sum + each, 0) % 100)]);
    fc.assert(
      fc.property(amounts, (each) => {
        const exact = each.reduce((sum, amount) => sum + amount, 0);
        const rounded = each.map((amount) => Math.floor((amount + 50) / 100));
        expect(total(rounded, exact / 100).verdict).not.toBe('contradicts');
      }),
    );
  });
});

describe('given an earlier and a later figure', () => {
  it('when the increase and its percentage are stated, then they fit; and a swapped one is found to be the earlier figure wherever it contradicts', () => {
    const change = { from: null, to: 'total' };
    const compared = (later: number, increase: number, percent: string) =>
      findings(
        statement(
          claim('total', 'total', String(later)),
          claim('increase', { change }, String(increase)),
          claim('percent', { percent: { change } }, percent),
        ),
      );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }), (earlier, more) => {
        const later = earlier + more;
        const percent = decimalText({ units: BigInt(more) * 100n, over: BigInt(earlier) }, 0);
        expect(compared(later, more, percent).get('percent')?.verdict).toBe('agrees');
        const swapped = compared(later, earlier, percent).get('increase')!;
        if (swapped.verdict === 'contradicts') {
          expect(swapped.cause).toMatchObject({
            code: 'swapped-with-previous',
            previous: String(earlier),
            increase: String(more),
          });
        }
      }),
    );
  });
});

describe('given the wording of a number', () => {
  const someDecimal = fc
    .tuple(fc.nat({ max: 10 ** 6 }), fc.nat({ max: 999 }))
    .map(([whole, after]) => `${String(whole)}.${String(after).padStart(3, '0')}`);

  it('when "more than" is said of the digits before the point, then it fits whatever is greater; one more is never said', () => {
    fc.assert(
      fc.property(someDecimal, (computed) => {
        const [cut = '', after] = computed.split('.');
        expect(agrees(decimal(computed), cut, 'more-than')).toBe(after !== '000');
        expect(agrees(decimal(computed), String(Number(cut) + 1), 'more-than')).toBe(false);
      }),
    );
  });

  it('when a number is rounded to its digits, then it is said flatly; and to one digit only', () => {
    fc.assert(
      fc.property(someDecimal, fc.nat({ max: 3 }), (computed, digits) => {
        const rounded = Number(computed).toFixed(digits);
        const neighbours = [-1, 0, 1]
          .map((step) => (Number(rounded) + step * 10 ** -digits).toFixed(digits))
          .filter((text) => !text.startsWith('-'));
        expect(neighbours.filter((text) => agrees(decimal(computed), text, undefined)).length).toBe(1);
      }),
    );
  });
});
