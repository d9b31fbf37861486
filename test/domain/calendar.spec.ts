import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fromDay, toDay } from '../../src/domain/calendar/day-number.js';
import { applyDelay, daysUnsaid } from '../../src/domain/calendar/delay.js';
import { covers, difference, intersection, merged, type Period } from '../../src/domain/calendar/period.js';
import { runs } from '../support/runs.js';
import { dateInWords, isPlainDate } from '../../src/domain/calendar/plain-date.js';
import { addMonths, MONTH_COUNTINGS } from '../../src/domain/calendar/months.js';
import type { Delay } from '../../src/domain/treaty/model/clause.js';

const anyDay = fc.integer({ min: toDay('0001-01-01'), max: toDay('9999-12-31') });
/** Single Convention on Narcotic Drugs, art. 46. */
const YEARLY: Delay = { annually: { on: '01-01', noticeBy: '07-01' } };

const anyDate = fc.integer({ min: toDay('1800-01-01'), max: toDay('2200-12-31') }).map(fromDay);

describe('A plain date', () => {
  it.each(['2004-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2005-12-31'])('%s is a real date', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2005-02-30',
    '2005-02-29',
    '1900-02-29',
    '2005-13-01',
    '2005-00-10',
    '2005-01-00',
    '2005-04-31',
    '0000-01-01',
    '2005-1-1',
    '+002005-01-01',
    '2005-01-01T00:00:00Z',
    ' 2005-01-01',
    '2005-01-01\n',
    '２００５-01-01',
    '',
    null,
    20050101,
    {},
  ])('%j is none', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });

  it('reads in words without leading zeros', () => {
    expect(dateInWords('2005-09-05')).toBe('5 September 2005');
  });
});

describe('Day numbers', () => {
  it('count from 1970-01-01', () => {
    expect([toDay('1970-01-01'), toDay('1969-12-31'), toDay('2000-03-01')]).toEqual([0, -1, 11017]);
  });

  it('come back as the date they stand for, in the order of the dates', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(toDay(fromDay(a))).toBe(a);
        expect(isPlainDate(fromDay(a))).toBe(true);
        expect(fromDay(a) < fromDay(b)).toBe(a < b);
      }),
    );
  });

  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(fromDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('stop at the first and the last day of the calendar', () => {
    expect([addDays('9999-12-30', 5), addDays('0001-01-02', -5)]).toEqual(['9999-12-31', '0001-01-01']);
  });
});

describe('A delay', () => {
  it.each<[string, Delay, string, string]>([
    ['the 90th day after (UNCAC art. 68)', { days: 90 }, '2005-09-15', '2005-12-14'],
    ['the 30th day over a leap day', { days: 30 }, '2004-02-01', '2004-03-02'],
    ['30 clear days (AfCFTA art. 23)', { clearDays: 30 }, '2019-04-29', '2019-05-30'],
    ['3 months (ICCPR art. 49)', { months: 3 }, '1975-12-23', '1976-03-23'],
    ['3 months into a shorter month', { months: 3 }, '2001-11-30', '2002-02-28'],
    ['2 years (Statelessness 1961 art. 18)', { years: 2 }, '1973-12-13', '1975-12-13'],
    ['1 year from a leap day', { years: 1 }, '2004-02-29', '2005-02-28'],
    ['first of the month after 3 months (CMW art. 87)', { firstOfMonthAfterMonths: 3 }, '2003-03-14', '2003-07-01'],
    ['first of the month after 12 months (CISG art. 99)', { firstOfMonthAfterMonths: 12 }, '1986-12-11', '1988-01-01'],
    ['first of the month after 3 months from a first', { firstOfMonthAfterMonths: 3 }, '2003-03-01', '2003-07-01'],
    [
      'first of the month after 60 days (Rome Statute art. 126)',
      { firstOfMonthAfterDays: 60 },
      '2002-04-11',
      '2002-07-01',
    ],
    ['first of the month after 60 days that end on a first', { firstOfMonthAfterDays: 60 }, '2002-04-02', '2002-07-01'],
    ['first of the 6th month (Ottawa art. 17)', { firstOfNthMonth: 6 }, '1998-09-16', '1999-03-01'],
    ['the same day (Refugee Protocol art. VIII)', { sameDay: true }, '1967-10-04', '1967-10-04'],
    [
      'a fixed date, met in time (Kigali art. IV)',
      { fixed: '2019-01-01', otherwise: { days: 90 } },
      '2017-11-17',
      '2019-01-01',
    ],
    [
      'a fixed date, met on that very day',
      { fixed: '2019-01-01', otherwise: { days: 90 } },
      '2019-01-01',
      '2019-01-01',
    ],
    [
      'a fixed date, met too late (London Amendment art. 2)',
      { fixed: '1992-01-01', otherwise: { days: 90 } },
      '1992-05-12',
      '1992-08-10',
    ],
    ['more days than the calendar has', { days: 100_000 }, '9990-01-01', '9999-12-31'],
    ['more years than the calendar has', { years: 100_000 }, '2005-01-01', '9999-12-31'],
    [
      'first of the month after 3 months from 1 July is 1 November',
      { firstOfMonthAfterMonths: 3 },
      '2005-07-01',
      '2005-11-01',
    ],
    ['first of the 3rd month from 1 October is 1 January', { firstOfNthMonth: 3 }, '2005-10-01', '2006-01-01'],
    ['six months from 31 August end with February', { months: 6 }, '2006-08-31', '2007-02-28'],
    ['six months from 31 August in a leap year', { months: 6 }, '2007-08-31', '2008-02-29'],
    [
      'first of the next month where 15 days remain (EEC Treaty art. 247)',
      { firstOfNthMonth: 1, atLeastDays: 15 },
      '1957-12-13',
      '1958-01-01',
    ],
    ['exactly 15 days before the first', { firstOfNthMonth: 1, atLeastDays: 15 }, '1957-12-17', '1958-01-01'],
    ['fewer than 15 days before it', { firstOfNthMonth: 1, atLeastDays: 15 }, '1957-12-18', '1958-02-01'],
    [
      'six months and then 60 days (Apostille art. 12)',
      { steps: [{ months: 6 }, { days: 60 }] },
      '2000-01-15',
      '2000-09-13',
    ],
    ['notice by 1 July for 1 January (Single Convention art. 46)', YEARLY, '2011-06-29', '2012-01-01'],
    ['notice on 1 July itself', YEARLY, '2011-07-01', '2012-01-01'],
    ['notice after 1 July', YEARLY, '2011-07-02', '2013-01-01'],
    [
      '30 June by notice on 1 January (CCAMLR art. XXXI)',
      { annually: { on: '06-30', noticeBy: '01-01' } },
      '2000-03-01',
      '2001-06-30',
    ],
    ['the end of the year', { annually: { on: '12-31', noticeBy: '12-31' } }, '2000-12-31', '2000-12-31'],
    ['29 February waits for a leap year', { annually: { on: '02-29', noticeBy: '02-29' } }, '2001-01-01', '2004-02-29'],
    ['more months of firsts than the calendar has', { firstOfNthMonth: 100_000 }, '2005-01-01', '9999-12-31'],
  ])('gives %s', (_rule, delay, from, expected) => {
    expect(applyDelay(delay, from)).toBe(expected);
  });

  it('of months keeps the day of the month or takes the last one of a shorter month', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 240 }), (from, months) => {
        const to = applyDelay({ months }, from);
        const monthsBetween =
          Number(to.slice(0, 4)) * 12 +
          Number(to.slice(5, 7)) -
          Number(from.slice(0, 4)) * 12 -
          Number(from.slice(5, 7));
        expect(monthsBetween).toBe(months);
        if (to.slice(8) !== from.slice(8)) {
          expect(to.slice(8) < from.slice(8)).toBe(true);
          expect(addDays(to, 1).slice(8)).toBe('01');
        }
      }),
    );
  });

  it('never ends before the event, and never ends earlier for a later event', () => {
    const delays: Delay[] = [
      { days: 3 },
      { clearDays: 3 },
      { months: 1 },
      { years: 1 },
      { firstOfMonthAfterMonths: 1 },
      { firstOfMonthAfterDays: 9 },
      { firstOfNthMonth: 2 },
      { sameDay: true },
    ];
    fc.assert(
      fc.property(anyDate, fc.nat(60), fc.constantFrom(...delays), (from, later, delay) => {
        expect(applyDelay(delay, from) >= from).toBe(true);
        expect(applyDelay(delay, addDays(from, later)) >= applyDelay(delay, from)).toBe(true);
      }),
    );
  });
});

describe('Periods', () => {
  const day = (n: number) => addDays('2000-01-01', n);
  const period = fc
    .tuple(fc.nat(30), fc.option(fc.nat(30)))
    .map(([from, until]): Period => ({ from: day(from), until: until === null ? null : day(until) }));
  const periods = fc.array(period, { maxLength: 5 });
  const days = Array.from({ length: 40 }, (_, n) => day(n));
  const holds = (all: readonly Period[], on: string) => all.some((one) => covers(one, on));

  it('meet, join and part as sets of days do', () => {
    fc.assert(
      fc.property(periods, periods, (some, others) => {
        const [a, b] = [merged(some), merged(others)];
        for (const on of days) {
          expect(holds(a, on)).toBe(holds(some, on));
          expect(holds(intersection(a, b), on)).toBe(holds(some, on) && holds(others, on));
          expect(holds(difference(a, b), on)).toBe(holds(some, on) && !holds(others, on));
        }
      }),
    );
  });
});

describe('Months, as depositaries count them', () => {
  it.each([
    ['2004-03-31', 3, { clamped: '2004-06-30', 'first-of-next-month': '2004-07-01', 'end-to-end': '2004-06-30' }],
    ['2023-02-28', 12, { clamped: '2024-02-28', 'first-of-next-month': '2024-02-28', 'end-to-end': '2024-02-29' }],
    ['2004-11-30', 3, { clamped: '2005-02-28', 'first-of-next-month': '2005-03-01', 'end-to-end': '2005-02-28' }],
    ['2004-11-29', 3, { clamped: '2005-02-28', 'first-of-next-month': '2005-03-01', 'end-to-end': '2005-02-28' }],
    ['2004-04-30', 1, { clamped: '2004-05-30', 'first-of-next-month': '2004-05-30', 'end-to-end': '2004-05-31' }],
    ['2004-01-15', 1, { clamped: '2004-02-15', 'first-of-next-month': '2004-02-15', 'end-to-end': '2004-02-15' }],
    ['1964-02-17', 3, { clamped: '1964-05-17', 'day-after': '1964-05-18' }],
    ['2004-02-29', 12, { clamped: '2005-02-28', 'first-of-next-month': '2005-03-01', 'end-to-end': '2005-02-28' }],
    ['9999-12-31', 1, { clamped: '9999-12-31', 'day-after': '9999-12-31' }],
  ] as const)('%s and %i months', (from, months, expected) => {
    const found = Object.keys(expected).map((counting) => [
      counting,
      addMonths(from, months, counting as (typeof MONTH_COUNTINGS)[number]),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('a year that begins on 29 February ends as its months do, and a clause says which', () => {
    expect(applyDelay({ years: 1, counted: 'first-of-next-month' }, '2004-02-29')).toBe('2005-03-01');
    expect(applyDelay({ years: 1, counted: 'end-to-end' }, '2023-02-28')).toBe('2024-02-29');
    expect(applyDelay({ steps: [{ months: 1, counted: 'end-to-end' }, { days: 1 }] }, '2005-02-28')).toBe('2005-04-01');
  });

  it('a clause that is silent leaves open what the conventions give, and one that speaks nothing', () => {
    expect(daysUnsaid({ months: 3 }, '2004-03-31')).toEqual(['2004-06-30', '2004-07-01']);
    expect(daysUnsaid({ months: 12 }, '2023-02-28')).toEqual(['2024-02-28', '2024-02-29']);
    expect(daysUnsaid({ months: 3 }, '2004-03-15')).toEqual(['2004-06-15']);
    expect(daysUnsaid({ months: 3, counted: 'clamped' }, '2004-03-31')).toEqual(['2004-06-30']);
    expect(daysUnsaid({ firstOfMonthAfterMonths: 3 }, '2004-03-31')).toEqual(['2004-07-01']);
  });

  const counting = fc.constantFrom(...MONTH_COUNTINGS);
  const months = fc.integer({ min: 0, max: 600 });

  it('a later beginning never gives an earlier end, and no end lies before its beginning', () => {
    fc.assert(
      fc.property(anyDate, anyDate, months, counting, (a, b, n, by) => {
        const [first, second] = [a, b].sort() as [string, string];
        expect(addMonths(first, n, by) <= addMonths(second, n, by)).toBe(true);
        expect(addMonths(first, n, by) >= first).toBe(true);
      }),
      runs(400),
    );
  });

  it('the conventions differ by at most three days, and only at the end of a month but for the day after', () => {
    fc.assert(
      fc.property(anyDate, months, (from, n) => {
        const days = daysUnsaid({ months: n }, from);
        expect(toDay(days.at(-1) ?? from) - toDay(days[0] ?? from)).toBeLessThanOrEqual(3);
        if (Number(from.slice(8)) < 28) expect(days).toHaveLength(1);
        expect(addMonths(from, n, 'day-after')).toBe(addDays(addMonths(from, n), 1));
      }),
      runs(400),
    );
  });
});
