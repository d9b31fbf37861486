/**
 * Goal: an act whose day is not known counts for certain from the day by which it had happened, and may count from the
 * first on which it may have; whatever its day was, the counts lie between the two.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activity } from '../../src/domain/answers/activity.js';
import { countsAsOf, countsFrom, countSteps } from '../../src/domain/answers/counts.js';
import { happenedInWords } from '../../src/domain/calendar/day-not-known.js';
import { addDays, toDay } from '../../src/domain/calendar/day-number.js';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import type { Interpretation } from '../../src/domain/treaty/model/interpretation.js';
import type { Act } from '../../src/domain/treaty/model/state.js';
import { shifted } from '../../src/domain/treaty/reading/bounds/shifted.js';
import { actsOf } from '../../src/domain/treaty/reading/evolve.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import { allFacts } from '../../src/domain/treaty/reading/treaty-facts.js';
import { runs } from '../support/runs.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { action, participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(...['ECU', 'SEN', 'HRV', 'NZL', 'BTN'].map((code) => participant(code)));

/** In force since 14 December 2005 by three instruments; later parties follow after thirty days. */
function convention(also: Parameters<typeof treaty>[0] = {}): Depositary {
  const office = new Depositary(treaty(also), REGISTER, null, '2025-01-01');
  office.given('accession', 'SEN', '2005-01-10');
  office.given('accession', 'HRV', '2005-07-01');
  office.given('signature', 'ECU', '2005-02-01');
  office.given('ratification', 'ECU', '2005-09-15');
  return office;
}

/** As UNCAC's: New Zealand had signed on 10 December 2003, and had ratified by 2 December 2015. */
function withNewZealand(): Depositary {
  const office = convention();
  office.given('signature', 'NZL', '2003-12-10');
  office.given('ratification', 'NZL', '2015-12-02', { notBefore: '2015-01-01' });
  return office;
}

function asked(office: Depositary, asOf: string) {
  const { verdict, ended, participations, bounds } = office.interpretation;
  return verdictAsOf({ treaty: office.treaty, verdict, asOf, context: office.context, ended, participations, bounds });
}

describe('given an act of which only the year is known, which is that of the adoption', () => {
  it('when it is counted, then it may count from the adoption on, and not before', () => {
    const office = convention({ adopted: '2003-10-31' });
    office.given('accession', 'NZL', '2003-12-31', { notBefore: '2003-01-01' });
    const on = (day: string) => office.status(day).counts.contracting;
    expect(on('2003-01-01').possible).toBeUndefined();
    expect(on('2003-10-30').possible).toBeUndefined();
    expect(on('2003-10-31')).toMatchObject({ total: 0, possible: 1 });
    expect(on('2003-12-31').total).toBe(1);
  });
});

describe('given a withdrawal that had taken effect by a day, and may have before', () => {
  it('when it is counted, then its party counts for certain until the last day, and at the least not from the first', () => {
    const office = convention({ withdrawal: null });
    const effective = '2013-06-30';
    const despite = ['withdrawal-not-open'] as const;
    office.given('withdrawal', 'SEN', '2013-06-30', {
      notBefore: '2008-01-01',
      effective,
      despite,
      note: 'Listed so.',
    });
    const on = (day: string) => office.status(day).counts.parties;
    expect(on('2007-12-31')).toMatchObject({ total: 3 });
    expect(on('2007-12-31')).not.toHaveProperty('least');
    expect([on('2008-01-01'), on('2013-06-29')]).toMatchObject([
      { total: 3, least: 2 },
      { total: 3, least: 2 },
    ]);
    expect(on('2013-06-30')).toMatchObject({ total: 2 });
  });
});

describe('given a ratification of which only the year is known', () => {
  it.each([
    ['2014-12-31', { total: 3 }, { total: 3 }],
    ['2015-01-01', { total: 3, possible: 4 }, { total: 3 }],
    ['2015-01-31', { total: 3, possible: 4 }, { total: 3, possible: 4 }],
    ['2015-12-02', { total: 4 }, { total: 3, possible: 4 }],
    ['2016-01-01', { total: 4 }, { total: 4 }],
  ])(
    'when counted on %s, then it is certain from the last day on, and possible from the first',
    (asOf, contracting, parties) => {
      const with0 = { organisations: 0 };
      expect(withNewZealand().status(asOf).counts).toMatchObject({
        contracting: { ...contracting, ...with0, states: contracting.total },
        parties: { ...parties, ...with0, states: parties.total },
      });
      expect('least' in withNewZealand().status(asOf).counts.contracting).toBe(false);
    },
  );

  it('when its row is shown, then it stands as is certain, and says how it may stand and that the day is not known', () => {
    const office = withNewZealand();
    const range = { date: '2015-12-02', notBefore: '2015-01-01', dayKnown: false };
    expect(office.row('NZL', '2014-12-31')).not.toHaveProperty('dayKnown');
    expect(office.row('NZL', '2015-06-30')).toMatchObject({
      standing: 'signatory',
      instrument: null,
      dayKnown: false,
      possible: { standing: 'party', instrument: { kind: 'ratification', ...range }, inForceSince: '2015-01-31' },
    });
    const later = office.row('NZL', '2016-06-30');
    expect(later).toMatchObject({ standing: 'party', instrument: range, dayKnown: false, inForceSince: '2016-01-01' });
    expect(later).toMatchObject({ inForceEarliest: '2015-01-31' });
    expect(later).not.toHaveProperty('possible');
    expect(later?.signature).toEqual({ date: '2003-12-10', event: expect.any(String) });
  });

  it('when it is an accession of one that never acted, then it shows from the first day on, as none', () => {
    const office = convention();
    office.given('accession', 'BTN', '2017-12-31', { notBefore: '2017-01-01' });
    expect(office.row('BTN', '2016-12-31')).toBeUndefined();
    expect(office.row('BTN', '2017-03-01')).toMatchObject({ standing: 'none', possible: { standing: 'party' } });
    expect(office.status('2017-03-01').participants.map(({ code }) => code)).toContain('BTN');
  });

  it('when the day becomes known, then a correction puts it in the place of the range, and nothing is uncertain', () => {
    const office = convention();
    office.given('signature', 'NZL', '2003-12-10');
    const ratified = office.given('ratification', 'NZL', '2015-12-02', { notBefore: '2015-01-01' });
    expect(office.replace(ratified, action('ratification', 'NZL', '2015-12-01'))).toBe('accepted');
    expect(office.interpretation).not.toHaveProperty('bounds');
    expect(office.row('NZL', '2015-06-30')).not.toHaveProperty('possible');
    expect(office.row('NZL', '2016-01-01')).toMatchObject({ standing: 'party', inForceSince: '2015-12-31' });
    expect(office.row('NZL', '2016-01-01')).not.toHaveProperty('dayKnown');
  });

  it('when counts are asked for over time, then the steps have a line for what is possible', () => {
    const steps = countSteps(allFacts(withNewZealand().interpretation), '2014-12-31', '2016-12-31');
    expect(
      steps.map(({ date, parties, contracting }) => [
        date,
        contracting.total,
        contracting.possible,
        parties.total,
        parties.possible,
      ]),
    ).toEqual([
      ['2014-12-31', 3, undefined, 3, undefined],
      ['2015-01-01', 3, 4, 3, undefined],
      ['2015-01-31', 3, 4, 3, 4],
      ['2015-12-02', 4, undefined, 3, 4],
      ['2016-01-01', 4, undefined, 4, undefined],
    ]);
  });

  it('when what was done is asked for, then it is listed once, on the day by which it had happened', () => {
    const { state } = withNewZealand();
    const during = (from: string, to: string) => activity([{ treaty: 'convention', acts: actsOf(state) }], from, to);
    const range = { date: '2015-12-02', notBefore: '2015-01-01', dayKnown: false };
    expect(during('2015-07-01', '2015-12-31')).toMatchObject({ totals: [{ count: 1 }], actions: [range] });
    expect(during('2015-07-01', '2015-12-31')).not.toHaveProperty('possible');
    expect(during('2015-01-01', '2015-06-30')).toMatchObject({ totals: [], actions: [], possible: [range] });
    expect(during('2014-01-01', '2014-12-31')).toEqual({ totals: [], occasions: [], actions: [] });
  });
});

describe('given a notice of withdrawal of which only the year is known', () => {
  function withBhutan(): Depositary {
    const office = convention();
    office.given('accession', 'BTN', '2016-09-21');
    office.given('withdrawal', 'BTN', '2022-12-31', { notBefore: '2022-01-01' });
    return office;
  }

  it('when parties are counted, then one fewer is certain from a year after the first day, and all until a year after the last', () => {
    expect(withBhutan().status('2022-12-31').counts.parties).toEqual({ total: 4, states: 4, organisations: 0 });
    expect(withBhutan().status('2023-01-01').counts.parties).toEqual({
      total: 4,
      states: 4,
      organisations: 0,
      least: 3,
    });
    expect(withBhutan().status('2023-12-31').counts.parties).toEqual({ total: 3, states: 3, organisations: 0 });
  });

  it('when the row is shown, then it is a party that may have withdrawn', () => {
    expect(withBhutan().row('BTN', '2023-06-01')).toMatchObject({
      standing: 'party',
      withdrawal: { date: '2022-12-31', notBefore: '2022-01-01', dayKnown: false, effective: '2023-12-31' },
      possible: { standing: 'withdrawn', withdrawal: { date: '2022-12-31', effective: '2023-01-01' } },
    });
  });
});

describe('given that the decisive instrument has a day that is not known', () => {
  function withDecisive(): Depositary {
    const office = new Depositary(treaty(), REGISTER);
    office.given('accession', 'SEN', '2005-01-10');
    office.given('accession', 'HRV', '2005-07-01');
    office.given('accession', 'NZL', '2015-12-02', { notBefore: '2015-01-01' });
    return office;
  }

  it('when asked later, then the treaty entered into force on the certain day at the latest, and the earliest is beside it', () => {
    const verdict = asked(withDecisive(), '2017-01-01');
    expect(verdict).toMatchObject({ state: 'in-force', date: '2016-03-01', earliest: '2015-04-01' });
    expect(verdict).toMatchObject({ conditionMetOn: '2015-12-02', conditionMetEarliest: '2015-01-01' });
    expect(verdict).not.toHaveProperty('latest');
    expect(verdict.explanation).toContain('was met by 2 December 2015');
    expect(verdict.explanation).toContain('at the latest');
    expect(verdict.explanation).toContain('in force since 1 April 2015');
    expect(verdict.proof.at(-1)).toMatchObject({
      participant: 'NZL',
      notBefore: '2015-01-01',
      dayKnown: false,
      counted: true,
    });
  });

  it('when asked between, then it is pending, and the condition may have been met since the first day', () => {
    const verdict = asked(withDecisive(), '2015-06-01');
    expect(verdict).toMatchObject({
      state: 'pending',
      date: null,
      earliest: '2015-04-01',
      conditionMetEarliest: '2015-01-01',
    });
    expect(verdict.explanation).toContain('may have been met since 1 January 2015');
    expect(verdict.proof.at(-1)).toMatchObject({
      participant: 'NZL',
      date: '2015-12-02',
      counted: false,
      because: 'may count: between 1 January and 2 December 2015, day not known',
    });
  });

  it('when an instrument may have been withdrawn before the last came, then the condition may not have been met', () => {
    const office = new Depositary(treaty(), REGISTER);
    office.given('accession', 'SEN', '2005-01-10');
    office.given('accession', 'HRV', '2005-07-01');
    office.given('accession', 'ECU', '2005-09-15');
    office.given('instrument-withdrawal', 'HRV', '2005-11-30', { notBefore: '2005-09-01' });
    expect(asked(office, '2006-01-01')).toMatchObject({ state: 'in-force', date: '2005-12-14', latest: null });
    expect(asked(office, '2006-01-01').explanation).toContain('may also not have been met');
  });

  it('when the depositary’s own declaration has a day that is not known, then its date has a range as well', () => {
    const office = new Depositary(treaty({ entryIntoForce: null }), REGISTER);
    office.given('entry-into-force-declared', null, '2010-12-31', { notBefore: '2010-01-01' });
    expect(asked(office, '2011-06-01')).toMatchObject({ date: '2010-12-31', earliest: '2010-01-01' });
  });
});

describe('given a protocol whose parent has an act whose day is not known', () => {
  it('when the parent may have been left, then so may the protocol; and its own entry waits for the parent’s at both ends', () => {
    const parent = new Depositary(treaty(), REGISTER);
    for (const code of ['SEN', 'HRV', 'ECU']) parent.given('accession', code, '2005-01-10');
    parent.given('withdrawal', 'SEN', '2010-12-31', { notBefore: '2010-01-01' });
    const protocol = new Depositary(
      treaty({ id: 'protocol', parent: 'convention', withdrawal: { then: { years: 1 }, withParent: true } }),
      REGISTER,
      parent,
    );
    for (const code of ['SEN', 'HRV', 'ECU']) protocol.given('accession', code, '2006-01-10');
    const { parent: read, ...context } = protocol.context;
    const bounds = {
      most: { ...context, parent: read?.bounds?.most ?? null },
      least: { ...context, parent: read?.bounds?.least ?? null },
    };
    const reading = interpret(protocol.state, { ...protocol.context, bounds });
    expect(countsAsOf(reading, '2011-06-01').parties).toMatchObject({ total: 3, least: 2 });
    expect(countsAsOf(reading, '2010-06-01').parties).toEqual({ total: 3, states: 3, organisations: 0 });
    expect(countsAsOf(reading, '2011-12-31').parties).toEqual({ total: 2, states: 2, organisations: 0 });
  });
});

describe('given how acts are moved', () => {
  const daysOf = (office: Depositary, code: string, bound: 'most' | 'least') =>
    shifted(office.state, bound)
      .acts.get(code)
      ?.map(({ kind, date }) => `${kind} ${date}`);

  it('when nothing is uncertain, then the reading is the certain one itself', () => {
    const office = convention();
    expect(shifted(office.state, 'most')).toBe(office.state);
    expect(office.interpretation).not.toHaveProperty('bounds');
  });

  it('when an act may come before the one it follows, then it does not overtake it', () => {
    const office = convention();
    office.given('signature', 'NZL', '2004-06-30');
    office.given('ratification', 'NZL', '2004-12-31', { notBefore: '2004-01-01' });
    expect(daysOf(office, 'NZL', 'most')).toEqual(['signature 2004-06-30', 'ratification 2004-06-30']);
    expect(daysOf(office, 'NZL', 'least')).toEqual(['signature 2004-06-30', 'ratification 2004-12-31']);
  });

  it('when it would be read first on the day of the one before, then a day lies between them', () => {
    const office = convention();
    office.given('accession', 'NZL', '2006-01-01');
    office.given('withdrawal', 'NZL', '2008-06-30', { effective: '2008-06-30' });
    office.given('accession', 'NZL', '2008-12-31', { notBefore: '2008-01-01' });
    expect(daysOf(office, 'NZL', 'most')?.at(-1)).toBe('accession 2008-07-01');
  });

  it.each(['2015-12-02', '2015-12-03'])(
    'when the first day is %s and the last 2 December, then it is refused',
    (notBefore) => {
      const office = convention();
      expect(office.refusal('accession', 'NZL', '2015-12-02', { notBefore }).code).toBe('not-before-too-late');
      const known = office.given('accession', 'NZL', '2015-12-02');
      expect(office.replace(known, action('accession', 'NZL', '2015-12-02', { notBefore }))).toBe(
        'not-before-too-late',
      );
    },
  );

  it('when the window for signature closed between the two days, then the act is judged by the certain one', () => {
    const office = convention();
    expect(office.when('signature', 'NZL', '2005-12-31', { notBefore: '2005-01-01' })).toBe('signature-window-closed');
  });
});

describe('given days between which something happened', () => {
  it.each([
    ['2015-01-01', '2015-12-31', '2015, day not known'],
    ['2015-03-01', '2015-03-31', 'March 2015, day not known'],
    ['2015-03-01', '2015-12-02', 'between 1 March and 2 December 2015, day not known'],
    ['2014-07-11', '2015-12-02', 'between 11 July 2014 and 2 December 2015, day not known'],
    [undefined, '2015-12-02', '2 December 2015'],
  ])('when it was from %s to %s, then it reads "%s"', (notBefore, date, words) => {
    expect(happenedInWords({ date, ...(notBefore === undefined ? {} : { notBefore }) })).toBe(words);
  });
});

const DAYS = ['2005-10-01', '2006-02-01', '2006-09-15', '2007-03-31', '2008-01-01', '2009-07-01'];
const someDay = fc
  .integer({ min: toDay('2005-01-01'), max: toDay('2009-12-31') })
  .map((day) => addDays('1970-01-01', day));

/** An instrument may be withdrawn on any day. */
const NEVER_IN_FORCE = treaty({
  closed: null,
  entryIntoForce: { when: { instruments: { count: 9 } }, then: { days: 90 } },
});

/** Whatever the true day was: the fraction of the range that had passed. */
const uncertain = fc.record({
  code: fc.constantFrom('ECU', 'SEN', 'HRV', 'NZL', 'BTN'),
  leaves: fc.boolean(),
  ends: fc.tuple(someDay, someDay),
  passed: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('given any acts whose days are not known', () => {
  const reading = (
    of: Treaty,
    acts: readonly { kind: Act['kind']; code: string; date: string; notBefore?: string }[],
  ): Interpretation => {
    const office = new Depositary(of, REGISTER);
    for (const { kind, code, date, ...range } of acts) office.when(kind, code, date, range);
    return office.interpretation;
  };

  it('when their true day was any between, then signatories, contracting, parties and counted lie between the two bounds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(uncertain, { minLength: 1, maxLength: 5, selector: ({ code }) => code }), (all) => {
        const acts = (dayOf: (first: string, last: string, passed: number) => { date: string; notBefore?: string }) =>
          all.flatMap(({ code, leaves, ends, passed }) => {
            const [first = '', last = ''] = [...ends].sort();
            const joined = { kind: 'accession' as const, code, date: '2004-12-01' };
            const day = dayOf(first, last, passed);
            return leaves
              ? [joined, { kind: 'instrument-withdrawal' as const, code, ...day }]
              : [{ kind: 'accession' as const, code, ...day }];
          });
        const asRanges = reading(
          NEVER_IN_FORCE,
          acts((first, last) => ({ date: last, ...(first < last ? { notBefore: first } : {}) })),
        );
        const asTrue = reading(
          NEVER_IN_FORCE,
          acts((first, last, passed) => ({ date: addDays(first, Math.round((toDay(last) - toDay(first)) * passed)) })),
        );
        for (const asOf of DAYS) {
          const [range, exact] = [countsAsOf(asRanges, asOf), countsAsOf(asTrue, asOf)];
          for (const measure of ['signatories', 'contracting'] as const) {
            const { total, possible = total, least = total } = range[measure];
            expect(exact[measure].total).toBeLessThanOrEqual(possible);
            expect(exact[measure].total).toBeGreaterThanOrEqual(least);
          }
          const { counted, countedPossible = counted, countedLeast = counted } = range;
          expect(exact.counted).toBeLessThanOrEqual(countedPossible);
          expect(exact.counted).toBeGreaterThanOrEqual(countedLeast);
        }
      }),
      runs(60),
    );
  });

  it('when counted on any day, then the facts add up to the same, and least, total and possible are in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(uncertain, { minLength: 1, maxLength: 5, selector: ({ code }) => code }),
        someDay,
        (all, asOf) => {
          const read = reading(
            treaty({ closed: null }),
            all.flatMap(({ code, leaves, ends }) => {
              const [first = '', last = ''] = [...ends].sort();
              const range = { date: last, ...(first < last ? { notBefore: first } : {}) };
              const joined = { kind: 'accession' as const, code, ...(leaves ? { date: '2004-12-01' } : range) };
              return leaves ? [joined, { kind: 'withdrawal' as const, code, ...range }] : [joined];
            }),
          );
          const counts = countsAsOf(read, asOf);
          expect(countsFrom(allFacts(read).filter(({ date }) => date <= asOf))).toEqual(counts);
          for (const { total, possible = total, least = total } of [
            counts.signatories,
            counts.contracting,
            counts.parties,
          ]) {
            expect(possible).toBeGreaterThanOrEqual(total);
            expect(total).toBeGreaterThanOrEqual(least);
          }
        },
      ),
      runs(60),
    );
  });
});
