import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fromDay, toDay } from '../../src/domain/calendar/day-number.js';
import { addMonths, firstOfLaterMonth } from '../../src/domain/calendar/months.js';
import type { Balance } from '../../src/domain/fund/figures/balance.js';
import { changeBetween } from '../../src/domain/fund/figures/periods/amount-change.js';
import { comparePeriods } from '../../src/domain/fund/figures/periods/compared-periods.js';
import { comparisonOf, comparisonWarnings, type Comparison } from '../../src/domain/fund/figures/periods/comparison.js';
import { constantCurrency, currencyChanges } from '../../src/domain/fund/figures/periods/constant-currency.js';
import { donorChanges, likeForLike } from '../../src/domain/fund/figures/periods/donor-changes.js';
import { spanLength, precedingSpan, wholeMonths, yearBefore } from '../../src/domain/fund/figures/periods/spans.js';
import { usd } from '../../src/domain/money/amount.js';

const EIGHTEEN_MONTHS = { from: '2004-01-01', to: '2005-06-30' };
const REGISTER = new Map();

/** A balance of what is pledged, in the currency's own minor units and in cents. */
function pledged(donor: string, minor: bigint, currency = 'USD', cents = minor): readonly Balance[] {
  const of = { donor, instrument: 'grant', currency, bucket: 'not-specified' } as const;
  return [
    { ...of, account: 'pledged-gross', sum: minor },
    { ...of, account: 'pledged-gross/usd', sum: cents },
  ];
}

describe('given a period', () => {
  it('when it goes from the first of a month to the last of another, then it is whole months, whatever their length', () => {
    expect(wholeMonths(EIGHTEEN_MONTHS)).toBe(18);
    expect(wholeMonths({ from: '2004-02-01', to: '2004-02-29' })).toBe(1);
    expect(wholeMonths({ from: '2004-02-15', to: '2004-03-14' })).toBe(1);
    expect(wholeMonths({ from: '2005-02-01', to: '2005-02-27' })).toBeNull();
  });

  it('when it is shifted by a year, then both ends are, and whole months stay whole', () => {
    expect(yearBefore(EIGHTEEN_MONTHS)).toEqual({ from: '2003-01-01', to: '2004-06-30' });
    expect(yearBefore({ from: '2005-01-01', to: '2005-02-28' })).toEqual({ from: '2004-01-01', to: '2004-02-29' });
    expect(yearBefore({ from: '2005-03-03', to: '2005-03-10' })).toEqual({ from: '2004-03-03', to: '2004-03-10' });
  });

  it('when the one before it is sought, then it is as long, in months or in days, and ends on the day before', () => {
    expect(precedingSpan(EIGHTEEN_MONTHS)).toEqual({ from: '2002-07-01', to: '2003-12-31' });
    expect(precedingSpan({ from: '2005-03-03', to: '2005-03-05' })).toEqual({ from: '2005-02-28', to: '2005-03-02' });
  });

  /** Any two days, and more often than chance has it the ends of months and the days beside them. */
  const anyDay = fc.integer({ min: 0, max: 20_000 });
  const nearMonthEnd = fc
    .record({ month: fc.integer({ min: 0, max: 500 }), beside: fc.integer({ min: -4, max: 1 }) })
    .map(({ month, beside }) => toDay(firstOfLaterMonth('1970-01-01', month + 1)) + beside);
  const day = fc.oneof(anyDay, nearMonthEnd);
  const spans = fc
    .tuple(day, day)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ from: fromDay(Math.min(a, b)), to: fromDay(Math.max(a, b) - 1) }));

  it('when any span is taken, then the one before it is as long, in months or in days, and ends on the day before; so is the one before that', () => {
    fc.assert(
      fc.property(spans, (span) => {
        for (let [later, left] = [span, 3]; left > 0; left -= 1) {
          const months = wholeMonths(later);
          const before = precedingSpan(later)!;
          expect(toDay(before.to)).toBe(toDay(later.from) - 1);
          if (months === null) expect(spanLength(before)).toBe(spanLength(later));
          else expect({ before, months: wholeMonths(before) }).toEqual({ before, months });
          later = before;
        }
      }),
    );
  });

  it('when any span is shifted by a year, then whole months are as many, and every other end is the same day, or 28 February', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const before = yearBefore(span)!;
        const months = wholeMonths(span);
        expect(before.from <= before.to).toBe(true);
        if (months !== null) expect({ before, months: wholeMonths(before) }).toEqual({ before, months });
        if (months === 12) expect(before).toEqual(precedingSpan(span));
        const yearAgo = (date: string) =>
          `${String(Number(date.slice(0, 4)) - 1)}${date.slice(4)}`.replace(/-02-29$/, '-02-28');
        if (months === null) expect(before).toEqual({ from: yearAgo(span.from), to: yearAgo(span.to) });
      }),
    );
  });

  it('when months are counted on from any day by the calendar, then that many are found', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, months) => {
        const from = fromDay(start);
        expect(wholeMonths({ from, to: addDays(addMonths(from, months), -1) })).toBe(months);
      }),
    );
  });

  it.each([
    // Months from the 31st are cut where shorter ones end.
    [
      { from: '2005-07-31', to: '2008-10-30' },
      39,
      { from: '2002-04-30', to: '2005-07-30' },
      { from: '2004-07-31', to: '2007-10-30' },
    ],
    [
      { from: '2002-04-30', to: '2005-07-30' },
      39,
      { from: '1999-01-31', to: '2002-04-29' },
      { from: '2001-04-30', to: '2004-07-30' },
    ],
    [
      { from: '2005-02-28', to: '2005-03-30' },
      1,
      { from: '2005-01-31', to: '2005-02-27' },
      { from: '2004-02-29', to: '2004-03-30' },
    ],
    // 29 February.
    [
      { from: '2004-02-29', to: '2005-02-27' },
      12,
      { from: '2003-02-28', to: '2004-02-28' },
      { from: '2003-02-28', to: '2004-02-28' },
    ],
    [
      { from: '2005-02-28', to: '2006-02-27' },
      12,
      { from: '2004-02-28', to: '2005-02-27' },
      { from: '2004-02-28', to: '2005-02-27' },
    ],
    [
      { from: '2004-02-29', to: '2004-03-09' },
      null,
      { from: '2004-02-19', to: '2004-02-28' },
      { from: '2003-02-28', to: '2003-03-09' },
    ],
    // A fiscal year, and the last month there is.
    [
      { from: '2004-04-01', to: '2005-03-31' },
      12,
      { from: '2003-04-01', to: '2004-03-31' },
      { from: '2003-04-01', to: '2004-03-31' },
    ],
    [
      { from: '9999-12-01', to: '9999-12-31' },
      1,
      { from: '9999-11-01', to: '9999-11-30' },
      { from: '9998-12-01', to: '9998-12-31' },
    ],
  ])(
    'when it is %j, then it has %j whole months, before it lies %j, and a year before %j',
    (span, months, preceding, yearEarlier) => {
      expect(wholeMonths(span)).toBe(months);
      expect(precedingSpan(span)).toEqual(preceding);
      expect(yearBefore(span)).toEqual(yearEarlier);
    },
  );

  it('when the calendar does not reach back so far, then there is none', () => {
    expect(yearBefore({ from: '0001-01-01', to: '0001-12-31' })).toBeNull();
    expect(precedingSpan({ from: '0001-01-05', to: '0001-01-10' })).toBeNull();
    expect(comparisonOf({ from: '0001-01-01', to: '0001-12-31' }, 'previous-period')).toBeNull();
  });
});

describe('given two periods to compare', () => {
  it('when eighteen months are compared with the same period of the previous year, then the six months in both are told, with one that does not overlap', () => {
    const [warning, ...more] = comparisonWarnings(
      comparisonOf(EIGHTEEN_MONTHS, 'same-period-previous-year') as Comparison,
    );
    // January to June 2004: 182 days of a leap year.
    expect(warning).toMatchObject({
      code: 'overlapping-periods',
      months: 6,
      days: 182,
      alternative: { from: '2002-07-01', to: '2003-12-31' },
    });
    expect(more).toEqual([]);
  });

  it('when the adjacent period is taken, then nothing is to be warned of', () => {
    expect(comparisonWarnings(comparisonOf(EIGHTEEN_MONTHS, 'previous-period') as Comparison)).toEqual([]);
  });

  it('when one is longer, then that is told; when both are whole years, then a leap day makes no difference', () => {
    const with2003 = (from: string, to: string) =>
      comparisonOf({ from: '2004-01-01', to: '2004-12-31' }, { from, to }) as Comparison;
    expect(comparisonWarnings(with2003('2003-01-01', '2003-12-31'))).toEqual([]);
    expect(comparisonWarnings(with2003('2003-01-01', '2003-11-30'))).toMatchObject([{ code: 'unequal-periods' }]);
  });
});

describe('given a change of an amount', () => {
  it('when it is the one of the report, then the increase is 104.195 per cent and the ratio 2.041953', () => {
    // 27,825,478 against 13,626,894: 14,198,584 more.
    const change = changeBetween(usd(2_782_547_800n), usd(1_362_689_400n));
    expect(change).toMatchObject({
      absolute: usd(1_419_858_400n),
      percent: '104.195',
      ratio: '2.041953',
      suppressed: null,
    });
    expect(change.inWords).toBe('increase of 104.195 %');
  });

  it('when a percentage would say nothing, then there is none, and why', () => {
    expect(changeBetween(usd(5n), usd(0n))).toMatchObject({
      percent: null,
      ratio: null,
      suppressed: 'previous-zero',
      inWords: 'n/a (new)',
    });
    expect(changeBetween(usd(0n), usd(0n)).inWords).toBe('n/a');
    expect(changeBetween(usd(5n), usd(-1n)).suppressed).toBe('previous-negative');
    expect(changeBetween(usd(-5n), usd(1n))).toMatchObject({
      percent: null,
      suppressed: 'current-negative',
      absolute: usd(-6n),
    });
    expect(changeBetween(usd(5n), usd(1n), false)).toMatchObject({
      percent: null,
      suppressed: 'amounts-unvalued',
      absolute: usd(4n),
    });
  });
});

describe('given what changed in two periods', () => {
  const SEK = { currency: 'SEK', per: 'USD', source: 'UNORE', event: null } as const;
  const rates = new Map([['SEK', [{ ...SEK, rate: '8', date: '2003-12-01' }, { ...SEK, rate: '10', date: '2005-01-01' }]]]); // prettier-ignore

  it('when a donor raises its pledge in its own currency while the dollar value falls, then both are shown, and the change at constant rates', () => {
    // SEK 800 at 8 is USD 100; SEK 840 (+5 %) at 8.66 is USD 97 (−3 %); at the rate of the previous period it is USD
    // 105.
    const changed = {
      current: pledged('SWE', 84_000n, 'SEK', 9_700n),
      previous: pledged('SWE', 80_000n, 'SEK', 10_000n),
    };
    const changes = currencyChanges(changed);
    expect(changes).toMatchObject([{ currency: 'SEK', change: { percent: '5.000' } }]);
    expect(donorChanges(changed, { register: REGISTER, asOf: '2005-01-01' })[0]?.change.percent).toBe('-3.000');
    expect(constantCurrency(changes, { ratesOf: '2004-12-31', rates, rounding: 'half-up' })).toMatchObject({
      current: usd(10_500n),
      previous: usd(10_000n),
      change: { percent: '5.000' },
      rates: [{ rate: '8' }],
      withoutRate: [],
    });
  });

  it('when no rate was in force then, then the currency is named and no percentage is made', () => {
    const changes = currencyChanges({ current: pledged('MDG', 1n, 'MGF'), previous: pledged('SWE', 1n) });
    const constant = constantCurrency(changes, { ratesOf: '2004-12-31', rates, rounding: 'half-up' });
    expect(constant).toMatchObject({ withoutRate: ['MGF'], change: { percent: null, suppressed: 'amounts-unvalued' } });
  });

  it('when the balances come in any order, then the currencies come in the order of their codes', () => {
    const balances = ['SEK', 'EUR', 'USD', 'CHF', 'JPY'].flatMap((code, i) => pledged('A', BigInt(i + 1), code));
    const [first, second] = [balances.slice(0, 4), balances.slice(4)];
    const orders = fc.shuffledSubarray(balances, { minLength: balances.length });
    fc.assert(
      fc.property(orders, fc.boolean(), (shuffled, split) => {
        const current = split ? shuffled.filter((each) => first.includes(each)) : shuffled;
        const previous = split ? shuffled.filter((each) => second.includes(each)) : [];
        expect(currencyChanges({ current, previous }).map(({ currency }) => currency)).toEqual([
          'CHF',
          'EUR',
          'JPY',
          'SEK',
          'USD',
        ]);
      }),
    );
  });

  it('when donors come and go, then like for like looks at those that gave in both, and never at those not named', () => {
    const current = [...pledged('A', 300n), ...pledged('B', 50n), ...pledged('', 9n)];
    const previous = [...pledged('A', 100n), ...pledged('C', 70n), ...pledged('', 9n)];
    expect(likeForLike({ current, previous })).toMatchObject({ donors: 1, current: usd(300n), previous: usd(100n), change: { percent: '200.000' } }); // prettier-ignore
  });

  it('when pledges are known by a period, then how many count at its end is told, and how many reach outside', () => {
    const comparison = comparisonOf(EIGHTEEN_MONTHS, 'previous-period') as Comparison;
    const byPeriod = [
      { pledge: 'a', from: '2004-01-01', to: '2005-06-30' },
      { pledge: 'b', from: '2003-06-01', to: '2004-06-30' },
      { pledge: 'c', from: '2005-06-01', to: '2005-12-31' },
    ];
    const { warnings, current, previous } = comparePeriods(comparison, { current: pledged('A', 2n), previous: pledged('A', 1n) }, { register: REGISTER, byPeriod }); // prettier-ignore
    expect(warnings).toMatchObject([
      { code: 'counted-at-period-end', period: 'current', count: 2, reachingOutside: 1, pledges: ['a', 'b'] },
    ]);
    expect([current.undated, previous.undated]).toEqual([1, 1]);
  });

  it('when the previous period was published with another figure, then that is told', () => {
    const comparison = comparisonOf(EIGHTEEN_MONTHS, 'previous-period') as Comparison;
    const compared = (published: bigint) =>
      comparePeriods(comparison, { current: pledged('A', 2n), previous: pledged('A', 1n) }, { register: REGISTER, byPeriod: [], published: usd(published) }); // prettier-ignore
    expect(compared(1n).warnings).toEqual([]);
    expect(compared(3n).warnings).toMatchObject([{ code: 'published-differs' }]);
  });
});
