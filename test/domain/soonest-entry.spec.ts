/**
 * Goal: the soonest day on which a treaty can be in force is the one that a deposit tomorrow would give. Expected days
 * are counted by hand from the calendar.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/day-number.js';
import type { EntryIntoForceClause } from '../../src/domain/treaty/model/clause.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import { asKnownOn } from '../../src/domain/treaty/what-if/as-known-on.js';
import { whatIf, type WhatIf } from '../../src/domain/treaty/what-if/what-if.js';
import { runs } from '../support/runs.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];

function given(entryIntoForce: EntryIntoForceClause, deposits: Readonly<Record<string, string>> = {}): Depositary {
  const office = new Depositary(
    treaty({ entryIntoForce, adopted: '2003-10-31' }),
    registerOf(...CODES.map((code) => participant(code))),
  );
  for (const [code, date] of Object.entries(deposits)) office.given('accession', code, date);
  return office;
}

function supposed(office: Depositary, asOf: string, deposits: readonly { participant: string; date: string }[] = []) {
  const state = asKnownOn(office.state, asOf);
  const { treaty: of, context } = office;
  const known = { state, context, interpretation: interpret(state, context) };
  const suppositions = { deposits, withdrawals: [] };
  const found = whatIf({ treaty: of, known, asOf, inForceBy: null, nameOf: (code) => code, suppositions });
  if ('refused' in found) throw new Error(found.refused.sentence);
  return found satisfies WhatIf;
}

describe('The soonest day of entry into force', () => {
  const three = { instruments: { count: 3 } };
  const one = { AAA: '2004-06-01' };
  const two = { ...one, BBB: '2004-07-01' };

  it.each<
    [name: string, clause: EntryIntoForceClause, there: Readonly<Record<string, string>>, soonest: string | null]
  >([
    ['the 90th day after tomorrow, for one more', { when: three, then: { days: 90 } }, two, '2005-10-24'],
    ['the same for two more', { when: three, then: { days: 90 } }, one, '2005-10-24'],
    ['nothing once the date is fixed', { when: three, then: { days: 90 } }, { ...two, CCC: '2005-07-20' }, null],
    ['a floor that lies later', { when: three, then: { days: 90 }, notBefore: '2006-01-01' }, two, '2006-01-01'],
    ['a floor that has no date', { when: three, then: { days: 90 }, notBefore: { treaty: 'none' } }, two, null],
    ['a decision, which no deposit brings', { when: { decided: true }, then: { days: 90 } }, two, null],
    ['a notification', { when: three, then: { months: 3 }, from: 'notification' }, two, null],
    [
      'another treaty that is not in force',
      { when: { all: [three, { inForce: 'none' }] }, then: { days: 90 } },
      two,
      null,
    ],
    [
      'a day fixed beforehand, which waits longer than the deposits',
      { when: { all: [three, { notBefore: '2005-12-01' }] }, then: { days: 31 } },
      two,
      '2006-01-01',
    ],
    [
      'a time that has passed',
      { when: { within: { until: '2005-07-25', when: three } }, then: { days: 90 } },
      two,
      null,
    ],
    [
      'the earliest of two ways',
      {
        earliestOf: [
          { when: three, then: { days: 90 } },
          { when: { instruments: { count: 4 } }, then: { days: 30 } },
        ],
      },
      two,
      '2005-08-25',
    ],
    [
      'a way that is met, beside one that is not',
      {
        latestOf: [
          { when: { instruments: { count: 2 } }, then: { years: 3 } },
          { when: three, then: { days: 90 } },
        ],
      },
      two,
      '2007-07-01',
    ],
  ])('is, as of 25 July 2005, %s', (_name, clause, there, soonest) => {
    expect(supposed(given(clause, there), '2005-07-25').soonest).toBe(soonest);
  });

  it('is counted from the day after the last one that is supposed', () => {
    const office = given({ when: three, then: { days: 90 } }, one);
    const { soonest } = supposed(office, '2005-07-25', [{ participant: 'BBB', date: '2005-09-30' }]);
    expect(soonest).toBe('2005-12-30');
  });

  it('is the date that follows when as many as are missing deposit the day after, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 400 }), (count, days) => {
        const office = given({ when: { instruments: { count } }, then: { days } });
        const { soonest } = supposed(office, '2005-07-25');
        const deposits = CODES.slice(0, count).map((code) => ({ participant: code, date: '2005-07-26' }));
        expect(supposed(office, '2005-07-25', deposits).date).toBe(soonest);
        expect(soonest).toBe(addDays('2005-07-26', days));
      }),
      runs(60),
    );
  });
});
