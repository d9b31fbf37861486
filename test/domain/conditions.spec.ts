/**
 * Goal: every kind of condition of the clause language is met on the day its text says, by those that decide it, and
 * says what it lacks. Given deposits, when the clause is evaluated, then the day, the decisive and the missing are
 * those worked out by hand from the rule.
 */
import { describe, expect, it } from '@jest/globals';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import type { ClassOf, Condition, Delay, EntryIntoForceClause } from '../../src/domain/treaty/model/clause.js';
import type { Candidate } from '../../src/domain/entry-into-force/counting/candidate.js';
import { evaluate, type Evaluated } from '../../src/domain/entry-into-force/evaluate.js';
import { ByCode } from '../../src/domain/by-code.js';
import { TREATY_INITIAL, withAct } from '../../src/domain/treaty/reading/evolve.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import type { TreatyState } from '../../src/domain/treaty/model/state.js';
import { objectionToTreaty } from '../../src/domain/treaty/decide/register-treaty.js';
import type { Participation, Stint } from '../../src/domain/treaty/model/interpretation.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { act, context, deposit, depositsUpTo, member, treaty } from './entry-into-force-facts.js';

const DAY: Delay = { sameDay: true };
const clause = (when: Condition, then: Delay = DAY, more: object = {}): EntryIntoForceClause => ({
  when,
  then,
  ...more,
});

function judged(given: Treaty, candidates: readonly Candidate[], more: Partial<Evaluated> = {}) {
  const input = {
    treaty: given,
    candidates,
    ownActs: [],
    context: context(candidates.map(({ participant }) => state(participant))),
    ...more,
  };
  const verdict = evaluate(input);
  return { verdict, on: (asOf: string) => verdictAsOf({ treaty: given, verdict, asOf, context: input.context }) };
}
const state = (code: string) => ({
  code,
  kind: 'state' as const,
  existed: { from: null, to: null },
  names: [],
  memberships: [],
  successions: [],
});
const partyTo = (code: string, from: string, until: string | null = null): [string, Participation] => {
  const instrument = act(code, from);
  const stint: Stint = {
    instrument,
    contractingFrom: from,
    inForceFrom: from,
    countedFrom: from,
    countedUntil: until,
    until,
    withdrawal: null,
    revoked: [],
  };
  return [
    code,
    {
      code,
      kind: 'state',
      signatures: [],
      stints: [stint],
      reservations: [],
      provisional: [],
      parts: [],
      irregular: [],
      acts: [],
    },
  ];
};

describe('a share of a table', () => {
  const emissions = {
    values: { CHN: '20.09', USA: '17.89', IND: '4.10', BRA: '2.48', FJI: '0.01' },
    total: '100',
    basis: 'as communicated',
  };
  const given = treaty(
    clause({ all: [{ instruments: { count: 3 } }, { share: { of: 'emissions', atLeast: '0.4' } }] }, { days: 30 }),
    {
      weights: { emissions },
    },
  );
  const deposits = [
    deposit('FJI', '2016-02-22'),
    deposit('CHN', '2016-09-03'),
    deposit('USA', '2016-09-03'),
    deposit('IND', '2016-10-02'),
  ];

  it('is met when both the number and the share are there, by the one that brought the share', () => {
    const { verdict, on } = judged(given, deposits);
    expect(verdict).toMatchObject({ conditionMetOn: '2016-10-02', decisive: ['IND'], computed: '2016-11-01' });
    expect(on('2016-09-30').missing).toEqual([
      { condition: 'share', of: 'emissions', need: '0.4', have: '0.3799', missing: '0.0201' },
    ]);
    expect(on('2016-03-01').missing).toEqual([
      { condition: 'instruments', need: '3', have: '1', missing: '2' },
      { condition: 'share', of: 'emissions', need: '0.4', have: '0.0001', missing: '0.3999' },
    ]);
  });

  it('shows the running share beside the running count, and both thresholds in the explanation', () => {
    const { on } = judged(given, deposits);
    const { proof, explanation } = on('2016-12-01');
    expect(proof.map(({ because }) => because)).toEqual([
      '1st instrument, with it 0.01 per cent of emissions',
      '2nd instrument, with it 37.99 per cent of emissions',
      '3rd instrument, with it 37.99 per cent of emissions',
      '4th instrument, with it 42.09 per cent of emissions; the condition is met by it',
    ]);
    expect(explanation).toContain(
      'On that day there were 4 counted instruments (3 needed) and 42.09 per cent of emissions (40 per cent needed).',
    );
  });

  it('of exactly the threshold suffices for at least, and not for more than', () => {
    const table = { t: { values: { A: '40', B: '60' }, total: '100' } };
    const atLeast = treaty(clause({ share: { of: 't', atLeast: '0.4' } }), { weights: table });
    const moreThan = treaty(clause({ share: { of: 't', moreThan: '0.4' } }), { weights: table });
    expect(judged(atLeast, [deposit('A', '2000-01-01')]).verdict.conditionMetOn).toBe('2000-01-01');
    expect(judged(moreThan, [deposit('A', '2000-01-01')]).verdict.conditionMetOn).toBeNull();
  });

  it('is added exactly, where binary fractions would miss it', () => {
    const values = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`S${String(i + 1)}`, '0.1']));
    const whole = treaty(clause({ share: { of: 't', atLeast: '1' } }), { weights: { t: { values } } });
    expect(judged(whole, depositsUpTo('2000-01-10', 10)).verdict.conditionMetOn).toBe('2000-01-10');
  });

  it('follows the table that is valid on each day (a fleet that grows)', () => {
    const fleet = {
      tables: [
        { from: '2015-01-01', values: { A: '30' }, total: '100' },
        { from: '2016-01-01', values: { A: '36' }, total: '100' },
      ],
    };
    const given = treaty(clause({ share: { of: 'fleet', atLeast: '0.35' } }), { weights: { fleet } });
    const { verdict, on } = judged(given, [deposit('A', '2015-06-01')]);
    expect(verdict).toMatchObject({ conditionMetOn: '2016-01-01', decisive: [] });
    expect(on('2015-07-01').missing).toEqual([
      { condition: 'share', of: 'fleet', need: '0.35', have: '0.3', missing: '0.05' },
    ]);
  });

  it('leaves out an organisation whose members have deposited, and counts their shares (Paris)', () => {
    const table = { e: { values: { EU: '12', FRA: '1', DEU: '2', USA: '17' }, total: '100' } };
    const given = treaty(clause({ share: { of: 'e', atLeast: '0.2' } }), { weights: table });
    const surroundings = { context: context([member('FRA', 'EU', '1958-01-01'), member('DEU', 'EU', '1958-01-01')]) };
    const union = deposit('EU', '2016-10-05', { kind: 'regional-organisation' });
    const some = [deposit('FRA', '2016-10-05'), deposit('USA', '2016-09-03'), union];
    expect(judged(given, some, surroundings).on('2016-12-01').missing).toEqual([
      { condition: 'share', of: 'e', need: '0.2', have: '0.18', missing: '0.02' },
    ]);
    const all = [...some, deposit('DEU', '2016-10-06')];
    expect(judged(given, all, surroundings).verdict).toMatchObject({ conditionMetOn: '2016-10-06', decisive: ['DEU'] });
  });
});

describe('legs that different States complete on one day (Hong Kong Convention, 26 June 2023)', () => {
  const given = treaty(
    clause({
      all: [
        { instruments: { count: 3 } },
        { share: { of: 'tonnage', atLeast: '0.40' } },
        { ratio: { of: 'recycling', to: 'tonnage', atLeast: '0.03' } },
      ],
    }),
    {
      weights: {
        tonnage: { values: { A: '10', B: '15', C: '5', LBR: '16', BGD: '0.2' }, total: '100' },
        recycling: { values: { A: '0.2', B: '0.3', BGD: '1.5' }, total: '100' },
      },
    },
  );
  const before = [deposit('A', '2020-01-01'), deposit('B', '2020-01-02'), deposit('C', '2020-01-03')];

  it('have both as decisive, each for its leg', () => {
    const { verdict, on } = judged(given, [...before, deposit('BGD', '2023-06-26'), deposit('LBR', '2023-06-26')]);
    expect(verdict).toMatchObject({ conditionMetOn: '2023-06-26', decisive: ['BGD', 'LBR'] });
    const [bangladesh, liberia] = on('2023-07-01').proof.slice(-2);
    expect(bangladesh?.because).toMatch(/by this one as to recycling$/);
    expect(liberia?.because).toMatch(/by this one as to tonnage$/);
  });

  it('are met by neither alone', () => {
    expect(judged(given, [...before, deposit('BGD', '2023-06-26')]).verdict.conditionMetOn).toBeNull();
    expect(judged(given, [...before, deposit('LBR', '2023-06-26')]).verdict.conditionMetOn).toBeNull();
  });
});

describe('an amount of a table (CSC: 400,000 units of capacity)', () => {
  it('is met by the one that brings it', () => {
    const given = treaty(
      clause({ all: [{ instruments: { count: 2 } }, { weight: { of: 'capacity', atLeast: '400000' } }] }),
      {
        weights: { capacity: { values: { USA: '302552', JPN: '128000', ARG: '4000' } } },
      },
    );
    const { verdict, on } = judged(given, [
      deposit('USA', '2008-05-21'),
      deposit('ARG', '2000-11-14'),
      deposit('JPN', '2015-01-15'),
    ]);
    expect(verdict).toMatchObject({ conditionMetOn: '2015-01-15', decisive: ['JPN'] });
    expect(on('2010-01-01').missing).toEqual([
      { condition: 'weight', of: 'capacity', need: '400000', have: '306552', missing: '93448' },
    ]);
  });
});

describe('each of a class', () => {
  const given = treaty(clause({ each: { of: 'annex' } }, { days: 180 }), { classes: { annex: ['CHN', 'RUS', 'USA'] } });

  it('is met by the last of them, and names those that are missing', () => {
    const { verdict, on } = judged(given, [
      deposit('RUS', '2000-06-30'),
      deposit('FRA', '2000-07-01'),
      deposit('CHN', '2001-01-01'),
    ]);
    expect(verdict.conditionMetOn).toBeNull();
    expect(on('2002-01-01').missing).toEqual([
      {
        condition: 'each',
        from: 'the class annex',
        class: 'annex',
        participants: ['USA'],
        need: '3',
        have: '2',
        missing: '1',
      },
    ]);
    const whole = judged(given, [
      deposit('RUS', '2000-06-30'),
      deposit('CHN', '2001-01-01'),
      deposit('USA', '2003-01-01'),
    ]);
    expect(whole.verdict).toMatchObject({ conditionMetOn: '2003-01-01', decisive: ['USA'], computed: '2003-06-30' });
  });

  it('has one less when a ratification is withdrawn (CTBT: Russia, 3 November 2023)', () => {
    const { on } = judged(given, [deposit('RUS', '2000-06-30', { until: '2023-11-03' }), deposit('CHN', '2001-01-01')]);
    expect(on('2023-11-02').missing[0]).toMatchObject({ have: '2', participants: ['USA'] });
    expect(on('2023-11-03').missing[0]).toMatchObject({ have: '1', participants: ['RUS', 'USA'] });
    expect(on('2023-11-03').proof[0]?.because).toMatch(/ended 3 November 2023, before the treaty was in force$/);
  });

  it('of a class that is empty is never met', () => {
    const nobody = treaty(clause({ each: { of: { membersOf: 'ASEAN' } } }));
    expect(judged(nobody, [deposit('A', '2000-01-01')]).verdict.conditionMetOn).toBeNull();
  });

  it('of the signatories follows the signatures (Antarctic Treaty)', () => {
    const given = treaty(clause({ each: { of: { signatoriesOf: 'treaty' } } }));
    const signatures = new Map(['A', 'B'].map((code) => [code, [{ from: '1959-12-01', until: null }]] as const));
    const deposits = [deposit('A', '1960-01-01'), deposit('C', '1960-02-01'), deposit('B', '1961-06-23')];
    const { verdict } = judged(given, deposits, { own: { signatures, acts: new Map() } });
    expect(verdict).toMatchObject({ conditionMetOn: '1961-06-23', decisive: ['B'] });
  });
});

describe('a fraction', () => {
  const parties = (codes: readonly string[], from = '1990-01-01') => {
    const participations = ByCode.of(codes.map((code) => partyTo(code, from)));
    return {
      context: {
        ...context(codes.map(state)),
        participationsIn: (id: string) => (id === 'convention' ? participations : null),
      },
    };
  };
  const codes = Array.from({ length: 9 }, (_, i) => `S${String(i + 1)}`);
  const twoThirds = (more: object = {}) =>
    treaty(
      clause({ fraction: { of: { partiesTo: 'convention' }, numerator: 2, denominator: 3, counted: 'now', ...more } }),
      {
        adopted: '1995-12-12',
      },
    );

  it('of the parties then is rounded up: two thirds of 191 are 128 (CRC amendment), of 181 they would be 121', () => {
    const many = Array.from({ length: 191 }, (_, i) => `S${String(i + 1)}`);
    const { verdict, on } = judged(twoThirds(), depositsUpTo('2002-11-18', 128), parties(many));
    expect(verdict).toMatchObject({ conditionMetOn: '2002-11-18', decisive: ['S128'], computed: '2002-11-18' });
    expect(on('2002-11-17').missing).toEqual([
      { condition: 'fraction', from: 'the parties to convention', need: '128', have: '127', missing: '1' },
    ]);
    expect(
      judged(twoThirds(), depositsUpTo('2002-11-18', 121), parties(many.slice(0, 181))).verdict.conditionMetOn,
    ).toBe('2002-11-18');
  });

  it('that must be exceeded needs one more where it is a whole number', () => {
    const deposits = depositsUpTo('2000-01-07', 7);
    expect(judged(twoThirds(), deposits, parties(codes)).verdict.conditionMetOn).toBe('2000-01-06');
    expect(judged(twoThirds({ rounding: 'more-than' }), deposits, parties(codes)).verdict.conditionMetOn).toBe(
      '2000-01-07',
    );
  });

  it('of those that were parties at adoption counts their instruments alone (Basel Ban Amendment)', () => {
    const early = codes.slice(0, 4).map((code) => partyTo(code, '1990-01-01'));
    const late = codes.slice(4).map((code) => partyTo(code, '1996-01-01'));
    const surroundings = {
      context: { ...context(codes.map(state)), participationsIn: () => ByCode.of([...early, ...late]) },
    };
    const three = treaty(
      clause({ fraction: { of: { partiesTo: 'convention' }, numerator: 3, denominator: 4, counted: 'adoption' } }),
      {
        adopted: '1995-12-12',
      },
    );
    const deposits = [...codes.slice(4), 'S1', 'S2'].map((code, i) => deposit(code, `200${String(i)}-01-01`));
    expect(judged(three, deposits, surroundings).verdict.conditionMetOn).toBeNull();
    expect(judged(three, [...deposits, deposit('S3', '2019-09-06')], surroundings).verdict).toMatchObject({
      conditionMetOn: '2019-09-06',
      decisive: ['S3'],
    });
  });

  it('of members that an organisation accepts for is counted as its members (TFA, 110 of 164)', () => {
    const members = Array.from({ length: 28 }, (_, i) => ({ ...member(`E${String(i + 1)}`, 'EU', '2013-07-01') }));
    const others = Array.from({ length: 136 }, (_, i) => state(`S${String(i + 1)}`));
    const inWto = [...members, ...others].map((each) => ({
      ...each,
      memberships: [...each.memberships, { organisation: 'WTO', from: '1995-01-01', to: null }],
    }));
    const given = treaty({
      ...clause({ fraction: { of: { membersOf: 'WTO' }, numerator: 2, denominator: 3, counted: 'now' } }),
      organisations: 'counted-as-members',
    });
    const union = deposit('EU', '2015-10-05', { kind: 'regional-organisation' });
    const deposits = [union, ...depositsUpTo('2017-02-22', 82)];
    const { verdict, on } = judged(given, deposits, { context: context(inWto) });
    expect(verdict.conditionMetOn).toBe('2017-02-22');
    expect(on('2017-02-21').missing[0]).toMatchObject({ need: '110', have: '109' });
  });
});

describe('several ways into force', () => {
  const wcpfc: EntryIntoForceClause = {
    earliestOf: [
      {
        when: { all: [{ instruments: { count: 3, from: 'north' } }, { instruments: { count: 7, from: 'south' } }] },
        then: { days: 30 },
      },
      { when: { all: [{ instruments: { count: 13 } }, { notBefore: '2003-09-05' }] }, then: { months: 6 } },
    ],
  };
  const given = treaty(wcpfc, { classes: { north: ['JPN', 'USA', 'CHN'], south: ['S1'] } });

  it('are judged apart; the earliest open one counts (WCPFC: the 13th instrument, 19 December 2003)', () => {
    const { verdict, on } = judged(given, depositsUpTo('2003-12-19', 13));
    expect(verdict).toMatchObject({ conditionMetOn: '2003-12-19', decisive: ['S13'], computed: '2004-06-19' });
    expect(on('2003-12-20')).toMatchObject({ state: 'date-fixed', date: '2004-06-19' });
    expect(on('2003-12-01').missing.map(({ pointer }) => pointer)).toEqual([
      '/earliestOf/0/when/all/0/instruments',
      '/earliestOf/0/when/all/1/instruments',
      '/earliestOf/1/when/all/0/instruments',
    ]);
  });

  it('show as of a day only those open by then: a later way may still come earlier', () => {
    const slow = treaty({
      earliestOf: [
        { when: { instruments: { count: 2 } }, then: { years: 2 } },
        { when: { instruments: { count: 3 } }, then: { days: 30 } },
      ],
    });
    const { on } = judged(
      slow,
      depositsUpTo('2000-01-03', 3).map((each, i) => (i === 2 ? deposit('S3', '2000-06-01') : each)),
    );
    expect(on('2000-03-01')).toMatchObject({
      state: 'date-fixed',
      date: '2002-01-02',
      conditionMetOn: '2000-01-02',
      decisive: ['S2'],
    });
    expect(on('2000-06-01')).toMatchObject({
      state: 'date-fixed',
      date: '2000-07-01',
      conditionMetOn: '2000-06-01',
      decisive: ['S3'],
    });
  });

  it('must all be open where the latest counts (UPC Agreement: Germany, 17 February 2023)', () => {
    const upc = treaty(
      {
        latestOf: [
          { when: { on: '2014-01-01' }, then: DAY },
          {
            when: { instruments: { count: 13, including: [{ count: 3, from: ['DEU', 'FRA', 'ITA'] }] } },
            then: { firstOfNthMonth: 4 },
          },
          { when: { inForce: 'brussels-i-amendment' }, then: { firstOfNthMonth: 4 } },
        ],
      },
      {},
    );
    const deposits = [
      ...depositsUpTo('2022-01-18', 14),
      deposit('FRA', '2014-03-14'),
      deposit('ITA', '2017-02-10'),
      deposit('DEU', '2023-02-17'),
    ];
    const surroundings = {
      context: context(['DEU', 'FRA', 'ITA'].map(state), { 'brussels-i-amendment': '2014-05-30' }),
    };
    const { verdict, on } = judged(upc, deposits, surroundings);
    expect(verdict).toMatchObject({ conditionMetOn: '2023-02-17', decisive: ['DEU'], computed: '2023-06-01' });
    expect(on('2023-01-01')).toMatchObject({ state: 'pending', date: null });
    expect(on('2023-02-18')).toMatchObject({ state: 'date-fixed', date: '2023-06-01' });
  });

  it('hold the floors of the whole clause too', () => {
    const floored = treaty(
      {
        earliestOf: [
          { when: { instruments: { count: 1 } }, then: DAY },
          { when: { instruments: { count: 2 } }, then: DAY },
        ],
        notBefore: { after: { years: 2 }, from: 'opening' },
      },
      { opened: '2000-01-01' },
    );
    expect(judged(floored, [deposit('A', '2000-06-01')]).verdict.computed).toBe('2002-01-01');
  });
});

describe('conditions of dates, decisions and other treaties', () => {
  it('on a fixed day is known beforehand (ITU Constitution, 1 July 1994)', () => {
    const { on } = judged(treaty(clause({ on: '1994-07-01' })), [deposit('A', '1993-01-01')]);
    expect(on('1993-06-01')).toMatchObject({
      state: 'date-fixed',
      date: '1994-07-01',
      conditionMetOn: null,
      missing: [],
    });
    expect(on('1994-07-01')).toMatchObject({ state: 'in-force', conditionMetOn: '1994-07-01' });
  });

  it('with a number of instruments not before a day waits for both', () => {
    const given = treaty(clause({ all: [{ instruments: { count: 1 } }, { notBefore: '2001-01-01' }] }));
    const { on } = judged(given, [deposit('A', '2000-06-01')]);
    expect(on('2000-12-31')).toMatchObject({ state: 'pending', date: null });
    expect(on('2000-12-31').missing).toEqual([
      { condition: 'notBefore', need: '2001-01-01', have: '2000-12-31', missing: '1' },
    ]);
    expect(on('2001-01-01')).toMatchObject({ state: 'in-force', date: '2001-01-01' });
  });

  it('by decision takes the date that the decision states (WTO Agreement: decided 8 December 1994 for 1 January 1995)', () => {
    const ownActs = [act(null, '1994-12-08', { kind: 'decision', effective: '1995-01-01' })];
    const { verdict, on } = judged(treaty(clause({ decided: true })), [deposit('A', '1994-12-01')], { ownActs });
    expect(verdict).toMatchObject({ conditionMetOn: '1994-12-08', computed: '1995-01-01' });
    expect(on('1994-12-07').missing).toEqual([{ condition: 'decided', need: '1', have: '0', missing: '1' }]);
  });

  it('within a time is never met after it', () => {
    const given = treaty(
      clause({ within: { until: { after: { months: 36 }, from: 'adoption' }, when: { instruments: { count: 2 } } } }),
      {
        adopted: '1997-09-12',
      },
    );
    expect(judged(given, depositsUpTo('2000-09-12', 2)).verdict.conditionMetOn).toBe('2000-09-12');
    expect(judged(given, depositsUpTo('2000-09-13', 2)).verdict.conditionMetOn).toBeNull();
  });

  it('any of several is met by the first of them', () => {
    const given = treaty(
      clause({
        any: [
          { instruments: { count: 6 } },
          { fraction: { of: ['A', 'B', 'C'], numerator: 1, denominator: 2, counted: 'now' } },
        ],
      }),
    );
    const { verdict } = judged(given, [deposit('A', '2018-06-28'), deposit('B', '2018-07-06')]);
    expect(verdict).toMatchObject({ conditionMetOn: '2018-07-06', decisive: ['B'] });
  });
});

describe('tacit acceptance', () => {
  const codes = ['A', 'B', 'C', 'D', 'E', 'F'];
  const amendment = treaty(
    clause(
      {
        unlessObjected: {
          until: { after: { months: 12 }, from: 'communication' },
          of: [...codes],
          fraction: { numerator: 1, denominator: 3 },
        },
      },
      { months: 6 },
    ),
  );
  const ownActs = [act(null, '2020-01-15', { kind: 'communication' })];
  const objecting = (...days: readonly [string, string][]) => ({
    ownActs,
    context: context(codes.map(state)),
    own: {
      signatures: new Map(),
      acts: new Map(days.map(([code, date]) => [code, [act(code, date, { kind: 'objection' })]] as const)),
    },
  });

  it('stands where not more than a third object: of six, two may', () => {
    const { verdict, on } = judged(amendment, [], objecting(['A', '2020-06-01'], ['B', '2020-07-01']));
    expect(verdict).toMatchObject({ conditionMetOn: '2021-01-15', computed: '2021-07-15' });
    expect(on('2020-08-01')).toMatchObject({ state: 'pending', date: null });
    expect(on('2020-08-01').missing).toEqual([
      { condition: 'unlessObjected', from: 'the 6 participants listed', need: '2', have: '2', missing: '0' },
    ]);
  });

  it('fails where more do, and objections after the day change nothing', () => {
    const three = objecting(['A', '2020-06-01'], ['B', '2020-07-01'], ['C', '2021-01-15']);
    expect(judged(amendment, [], three).verdict.conditionMetOn).toBeNull();
    expect(judged(amendment, [], three).on('2022-01-01').missing[0]).toMatchObject({
      need: '2',
      have: '3',
      missing: '1',
    });
    const late = objecting(['A', '2020-06-01'], ['B', '2020-07-01'], ['C', '2021-01-16']);
    expect(judged(amendment, [], late).verdict.conditionMetOn).toBe('2021-01-15');
  });
});

describe('declarations under a provision (ICCPR art. 41(2): ten)', () => {
  it('are counted apart, and the provision has a date of its own', () => {
    const given = treaty(clause({ instruments: { count: 2 } }, { months: 3 }), {
      provisions: {
        'article-41': clause({ declarations: { count: 2, of: 'article-41' } }, DAY, { notBefore: 'entry-into-force' }),
      },
    });
    const deposits = [deposit('A', '1975-12-01'), deposit('B', '1975-12-23'), deposit('C', '1976-01-01')];
    const declared = ['A', 'C'].map(
      (code, i) =>
        [code, [act(code, `197${String(8 + i)}-03-28`, { kind: 'declaration', provision: 'article-41' })]] as const,
    );
    const { on } = judged(given, deposits, { own: { signatures: new Map(), acts: new Map(declared) } });
    expect(on('1979-03-27')).toMatchObject({ state: 'in-force', date: '1976-03-23' });
    expect(on('1979-03-27').provisions).toMatchObject([
      { provision: 'article-41', state: 'pending', missing: [{ condition: 'declarations', have: '1' }] },
    ]);
    expect(on('1979-03-28').provisions).toMatchObject([{ state: 'in-force', date: '1979-03-28', decisive: ['C'] }]);
  });

  it('of parties to the treaty itself waits until it is in force for those that declare (ICCPR art. 41(2): ten States Parties)', () => {
    const given = treaty(clause({ instruments: { count: 2 } }, { months: 3 }), {
      laterParties: { then: { months: 3 } },
      provisions: {
        'article-41': clause({ declarations: { count: 1, of: 'article-41', from: { partiesTo: 'treaty' } } }),
      },
    });
    const deposits = [deposit('A', '1975-12-01'), deposit('B', '1975-12-23'), deposit('C', '1978-12-28')];
    const acts = new Map([['C', [act('C', '1978-12-28', { kind: 'declaration', provision: 'article-41' })]]]);
    const { verdict } = judged(given, deposits, { own: { signatures: new Map(), acts } });
    const participations = ByCode.of([partyTo('C', '1979-03-28')]);
    const asked = { treaty: given, verdict, asOf: '1980-01-01', context: context() };
    expect(verdictAsOf({ ...asked, participations }).provisions).toMatchObject([
      { state: 'in-force', date: '1979-03-28' },
    ]);
    expect(verdictAsOf(asked).provisions).toMatchObject([{ state: 'pending' }]);
  });

  it('enter into force later by a number of their own (Kigali: 20 by 2019, trade articles 70 by 2033)', () => {
    const kigali = treaty(clause({ instruments: { count: 20 } }, { fixed: '2019-01-01', otherwise: { days: 90 } }), {
      provisions: { trade: clause({ instruments: { count: 70 } }, { fixed: '2033-01-01', otherwise: { days: 90 } }) },
    });
    const { on } = judged(kigali, depositsUpTo('2017-11-17', 20));
    expect(on('2017-12-01')).toMatchObject({ state: 'date-fixed', date: '2019-01-01' });
    expect(on('2017-12-01').provisions).toMatchObject([
      { provision: 'trade', state: 'pending', missing: [{ need: '70', have: '20', missing: '50' }] },
    ]);
  });
});

describe('an instrument deposited while another of the same State stands', () => {
  it('has its line in the proof and does not count, whichever comes first in the ledger', () => {
    const given = treaty(clause({ instruments: { count: 2 } }));
    const [first, second] = [
      act('A', '2000-01-01'),
      act('A', '2000-02-01', { kind: 'accession', despite: ['already-bound'], note: 'sent twice' }),
    ];
    for (const acts of [
      [first, second],
      [second, first],
    ]) {
      const known = acts.reduce<TreatyState>(withAct, { ...TREATY_INITIAL, treaty: given });
      const surroundings = context([state('A')]);
      const { verdict, participations } = interpret(known, surroundings);
      const { proof } = verdictAsOf({
        treaty: given,
        verdict,
        asOf: '2000-03-01',
        context: surroundings,
        participations,
      });
      expect(proof.map(({ line, date, counted, because }) => [line, date, counted, because])).toEqual([
        [1, '2000-01-01', true, '1st instrument'],
        [2, '2000-02-01', false, 'not counted: deposited while that of 1 January 2000 stands'],
      ]);
    }
  });
});

describe('classes', () => {
  const among = (from: ClassOf, codes: readonly string[], more: Parameters<typeof treaty>[1] = {}) =>
    treaty(clause({ instruments: { count: 1, from } }), { classes: { named: [...codes] }, ...more });

  it.each([
    ['an attribute from a day on', { attribute: 'nuclear' }, '2001-01-01'],
    ['an attribute with another value', { attribute: 'nuclear', value: 'research' }, null],
    ['a region', { region: 'north' }, '2000-06-01'],
    ['a kind', { kind: 'state' }, '2000-06-01'],
    ['all of several', { allOf: [{ region: 'north' }, { attribute: 'nuclear' }] }, '2001-01-01'],
    ['any of several', { anyOf: ['named', { attribute: 'nuclear' }] }, '2001-01-01'],
    ['those not of another', { not: { attribute: 'nuclear' } }, '2000-06-01'],
    ['as on a day before', { attribute: 'nuclear', on: '2000-12-31' }, null],
    ['as on a later day', { attribute: 'nuclear', on: '2001-01-01' }, '2000-06-01'],
    ['as at adoption', { attribute: 'nuclear', on: 'adoption' }, '2000-06-01'],
    ['those of at least some weight', { weighing: 't', atLeast: '5' }, '2000-06-01'],
    ['those of more weight', { weighing: 't', atLeast: '5.1' }, null],
  ])('%s', (_, from, met) => {
    const holder = {
      ...state('A'),
      attributes: [
        { attribute: 'nuclear', from: '2001-01-01', to: null },
        { attribute: 'region', value: 'north', from: '1900-01-01', to: null },
      ],
    };
    const given = among(from as ClassOf, ['B'], { adopted: '2001-05-01', weights: { t: { values: { A: '5' } } } });
    expect(judged(given, [deposit('A', '2000-06-01')], { context: context([holder]) }).verdict.conditionMetOn).toBe(
      met,
    );
  });

  it("of the treaty's own parties is refused in its own clause, which it would rest on itself", () => {
    const given = treaty(clause({ each: { of: { partiesTo: 'treaty' } } }));
    const surroundings = {
      knownTreaties: () => true,
      register: new Map(),
      dependencies: () => [],
      today: '2020-01-01',
    };
    expect(objectionToTreaty(given, surroundings)).toMatchObject({
      code: 'invalid-clause',
      facts: { pointer: '/entryIntoForce/when/each/of/partiesTo' },
    });
  });

  it('of parties to another treaty follow that treaty (Cartagena: CBD Parties)', () => {
    const given = among({ partiesTo: 'cbd' }, []);
    const surroundings = {
      context: { ...context([state('A')]), participationsIn: () => ByCode.of([partyTo('A', '2001-03-01')]) },
    };
    expect(judged(given, [deposit('A', '2000-06-01')], surroundings).verdict.conditionMetOn).toBe('2001-03-01');
  });
});
