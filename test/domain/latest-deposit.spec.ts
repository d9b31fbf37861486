/**
 * Goal: the last day on which a condition may be met is the last one, for every delay and every way of joining paths.
 * Expected days are counted by hand from the calendar.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fromDay, toDay } from '../../src/domain/calendar/day-number.js';
import { applyDelay } from '../../src/domain/calendar/delay.js';
import type { Condition, Delay, EntryIntoForceClause, Path } from '../../src/domain/treaty/model/clause.js';
import { latestDeposit } from '../../src/domain/treaty/what-if/latest-deposit.js';
import { latestStart } from '../../src/domain/treaty/what-if/latest-start.js';
import { act, treaty } from './entry-into-force-facts.js';
import { runs } from '../support/runs.js';

describe('The last day from which a delay ends in time', () => {
  const lisbon: Delay = { fixed: '2009-01-01', otherwise: { firstOfNthMonth: 1 } };

  it.each<[name: string, delay: Delay, by: string, expected: string | null]>([
    ['the 90th day after (UNCAC art. 68)', { days: 90 }, '2005-12-31', '2005-10-02'],
    ['a day later after 90 clear days', { clearDays: 90 }, '2005-12-31', '2005-10-01'],
    ['three months: 1 October would give 1 January', { months: 3 }, '2005-12-31', '2005-09-30'],
    ['a month that ends in a shorter one', { months: 1 }, '2005-02-28', '2005-01-31'],
    ['a year from the leap day', { years: 1 }, '2005-02-28', '2004-02-29'],
    ['the first of the month after three months', { firstOfMonthAfterMonths: 3 }, '2006-01-01', '2005-09-30'],
    ['the same, a day too short: a whole month earlier', { firstOfMonthAfterMonths: 3 }, '2005-12-31', '2005-08-31'],
    ['the first of the month after 60 days', { firstOfMonthAfterDays: 60 }, '2006-01-01', '2005-11-01'],
    ['the first of the fourth month after the month', { firstOfNthMonth: 4 }, '2006-01-01', '2005-09-30'],
    [
      'the same with fifteen days at least (EEC Treaty art. 247)',
      { firstOfNthMonth: 1, atLeastDays: 15 },
      '2005-12-01',
      '2005-11-16',
    ],
    ['1 January, with notice by 1 July', { annually: { on: '01-01', noticeBy: '07-01' } }, '2006-01-01', '2005-07-01'],
    [
      'the same, a day too short: a whole year earlier',
      { annually: { on: '01-01', noticeBy: '07-01' } },
      '2005-12-31',
      '2004-07-01',
    ],
    ['six months and then thirty days', { steps: [{ months: 6 }, { days: 30 }] }, '2005-12-31', '2005-06-01'],
    ['the same day', { sameDay: true }, '2005-12-31', '2005-12-31'],
    ['a fixed date that is in time', lisbon, '2009-01-01', '2009-01-01'],
    ['after a fixed date, the other rule (Lisbon Treaty art. 6)', lisbon, '2009-12-01', '2009-11-30'],
    ['a fixed date that is later', lisbon, '2008-12-31', null],
    ['a delay longer than the calendar before', { years: 1 }, '0001-06-01', null],
  ])('is right for %s', (_name, delay, by, expected) => {
    expect(latestStart(delay, by)).toBe(expected);
  });

  const count = fc.integer({ min: 1, max: 400 });
  const simple: fc.Arbitrary<Delay> = fc.oneof(
    count.map((days) => ({ days })),
    count.map((clearDays) => ({ clearDays })),
    fc.integer({ min: 1, max: 40 }).map((months) => ({ months })),
    fc.integer({ min: 1, max: 12 }).map((years) => ({ years })),
    fc.integer({ min: 1, max: 12 }).map((firstOfMonthAfterMonths) => ({ firstOfMonthAfterMonths })),
    count.map((firstOfMonthAfterDays) => ({ firstOfMonthAfterDays })),
    fc.record({ firstOfNthMonth: fc.integer({ min: 1, max: 12 }), atLeastDays: fc.integer({ min: 0, max: 31 }) }),
    fc
      .tuple(fc.constantFrom('01-01', '07-01', '02-29'), fc.constantFrom('07-01', '12-31', '01-01'))
      .map(([on, noticeBy]) => ({ annually: { on, noticeBy } })),
    fc.constant({ sameDay: true as const }),
  );
  const date = fc.integer({ min: toDay('1900-01-01'), max: toDay('2100-12-31') }).map(fromDay);
  const delay = fc.oneof(
    simple,
    fc.array(simple, { minLength: 1, maxLength: 3 }).map((steps) => ({ steps })),
    fc.record({ fixed: date, otherwise: simple }),
  );

  it('ends in time, and the day after does not, whatever the delay', () => {
    fc.assert(
      fc.property(delay, date, (rule, by) => {
        const last = latestStart(rule, by);
        if (last === null) expect(applyDelay(rule, '0001-01-01') > by).toBe(true);
        else expect([applyDelay(rule, last) <= by, applyDelay(rule, addDays(last, 1)) > by]).toEqual([true, true]);
      }),
      runs(2000),
    );
  });
});

describe('The last day for the condition of a clause', () => {
  const inForce: Readonly<Record<string, string>> = { parent: '2003-09-29' };
  const given = {
    treaty: treaty(null, { adopted: '2000-01-31', opened: '2000-06-01' }),
    inForceOn: (id: string) => inForce[id],
  };
  const thirty = { instruments: { count: 30 } };
  const path: Path = { when: thirty, then: { days: 90 } };
  const last = (clause: EntryIntoForceClause, by = '2005-12-31') => latestDeposit(clause, by, given);

  it('follows from the delay where there is no more to it', () => {
    expect(last(path)).toBe('2005-10-02');
  });

  it.each<[name: string, clause: EntryIntoForceClause, expected: string | null]>([
    ['a floor that has passed by then', { ...path, notBefore: '2005-12-31' }, '2005-10-02'],
    ['a floor after the day asked', { ...path, notBefore: '2006-01-01' }, null],
    [
      'one floor of two after it',
      { ...path, notBefore: ['2001-01-01', { after: { years: 6 }, from: 'adoption' }] },
      null,
    ],
    [
      'a floor counted from the opening',
      { ...path, notBefore: { after: { years: 5 }, from: 'opening' } },
      '2005-10-02',
    ],
    ['another treaty that is in force in time', { ...path, notBefore: { treaty: 'parent' } }, '2005-10-02'],
    ['another treaty without a date, which may come in time', { ...path, notBefore: { treaty: 'open' } }, '2005-10-02'],
  ])('minds %s', (_name, clause, expected) => {
    expect(last(clause)).toBe(expected);
  });

  it('of another treaty in force too late is none', () => {
    expect(last({ ...path, notBefore: { treaty: 'parent' } }, '2003-09-28')).toBeNull();
    expect(last({ ...path, notBefore: { treaty: 'parent' } }, '2003-09-29')).toBe('2003-07-01');
  });

  it('waits for a communication as soon as there is one', () => {
    const floored: EntryIntoForceClause = { ...path, notBefore: { after: { months: 12 }, from: 'communication' } };
    const ownActs = [act(null, '2005-03-01', { kind: 'communication' })];
    expect(last(floored)).toBe('2005-10-02');
    expect(latestDeposit(floored, '2005-12-31', { ...given, ownActs })).toBeNull();
  });

  const fast: Path = { when: { instruments: { count: 50 } }, then: { sameDay: true } };
  const floored: Path = { ...fast, notBefore: '2010-01-01' };
  it.each<[name: string, clause: EntryIntoForceClause, expected: string | null]>([
    ['the latest of paths of which one is enough', { earliestOf: [path, fast] }, '2005-12-31'],
    ['the earliest of paths that must all be open', { latestOf: [path, fast] }, '2005-10-02'],
    ['what is left where a path cannot be in time', { earliestOf: [path, floored] }, '2005-10-02'],
    ['nothing where one that must be open cannot be', { latestOf: [path, floored] }, null],
    ['nothing where none can be', { earliestOf: [floored, floored] }, null],
    [
      'paths within paths',
      { latestOf: [{ earliestOf: [path, fast] }, { when: thirty, then: { months: 3 } }] },
      '2005-09-30',
    ],
    ['a floor of the whole', { earliestOf: [path, fast], notBefore: '2006-01-01' }, null],
    [
      'a day known beforehand, which holds up nobody',
      { latestOf: [path, { when: { on: '2005-01-01' }, then: { sameDay: true } }] },
      '2005-10-02',
    ],
  ])('is %s', (_name, clause, expected) => {
    expect(last(clause)).toBe(expected);
  });

  it.each<[name: string, when: Condition, expected: string | null]>([
    ['a time within which it must be met', { within: { until: '2005-06-30', when: thirty } }, '2005-06-30'],
    ['a time that is longer than needed', { within: { until: '2007-06-30', when: thirty } }, '2005-10-02'],
    [
      'a time of one alternative only',
      { any: [{ within: { until: '2005-06-30', when: thirty } }, { instruments: { count: 60 } }] },
      '2005-10-02',
    ],
    ['a part that cannot hold so early', { all: [thirty, { notBefore: '2005-10-03' }] }, null],
    ['a part that can hold on the last day', { all: [thirty, { notBefore: '2005-10-02' }] }, '2005-10-02'],
    ['alternatives of which one can', { any: [thirty, { on: '2006-01-01' }] }, '2005-10-02'],
    ['tacit acceptance that ends later', { unlessObjected: { until: '2005-11-01', of: 'all', count: 3 } }, null],
    ['another treaty in force', { all: [thirty, { inForce: 'parent' }] }, '2005-10-02'],
  ])('minds %s', (_name, when, expected) => {
    expect(last({ when, then: { days: 90 } })).toBe(expected);
  });
});
