import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/day-number.js';
import type { Delay, EntryIntoForceClause } from '../../src/domain/treaty/model/clause.js';
import type { Candidate } from '../../src/domain/entry-into-force/counting/candidate.js';
import { evaluate } from '../../src/domain/entry-into-force/evaluate.js';
import { soleCount } from '../../src/domain/entry-into-force/recount.js';
import { inForceFor } from '../../src/domain/entry-into-force/in-force-for.js';
import { act, context, deposit, depositsUpTo, member, treaty } from './entry-into-force-facts.js';

const after = (count: number, then: Delay): EntryIntoForceClause => ({ when: { instruments: { count } }, then });
const NOTHING_ELSE = { ownActs: [], context: context() };
const UNCAC = treaty(after(30, { days: 90 }), { laterParties: { then: { days: 30 }, notBefore: 'entry-into-force' } });

/**
 * Clauses of docs/clause-families.md, families A to C and F: count, delay, day of the decisive deposit, official date
 * of entry into force.
 */
const REAL: [string, number, Delay, string, string][] = [
  ['A1 UNCAC art. 68', 30, { days: 90 }, '2005-09-15', '2005-12-14'],
  ['A2 UNTOC art. 38', 40, { days: 90 }, '2003-07-01', '2003-09-29'],
  ['A3 VCLT art. 84', 35, { days: 30 }, '1979-12-28', '1980-01-27'],
  ['A6 Refugee Convention art. 43', 6, { days: 90 }, '1954-01-22', '1954-04-22'],
  ['A7 New York Arbitration Convention art. XII', 3, { days: 90 }, '1959-03-09', '1959-06-07'],
  ['A8 ATT art. 22', 50, { days: 90 }, '2014-09-25', '2014-12-24'],
  ['A9 TPNW art. 15', 50, { days: 90 }, '2020-10-24', '2021-01-22'],
  ['A10 BBNJ art. 68', 60, { days: 120 }, '2025-09-19', '2026-01-17'],
  ['A11 ICSID art. 68', 20, { days: 30 }, '1966-09-14', '1966-10-14'],
  ['A12 CITES art. XXII', 10, { days: 90 }, '1975-04-02', '1975-07-01'],
  ['A13 FCTC art. 36', 40, { days: 90 }, '2004-11-29', '2005-02-27'],
  ['B1 Refugee Protocol art. VIII', 6, { sameDay: true }, '1967-10-04', '1967-10-04'],
  ['B4 Supplementary Slavery Convention art. 13', 2, { sameDay: true }, '1957-04-30', '1957-04-30'],
  ['B7 Statelessness 1961 art. 18', 6, { years: 2 }, '1973-12-13', '1975-12-13'],
  ['B8 UNCLOS art. 308', 60, { months: 12 }, '1993-11-16', '1994-11-16'],
  ['B9 CWC art. XXI', 65, { days: 180 }, '1996-10-31', '1997-04-29'],
  ['C1 ICCPR art. 49', 35, { months: 3 }, '1975-12-23', '1976-03-23'],
  ['C3 CMW art. 87', 20, { firstOfMonthAfterMonths: 3 }, '2003-03-14', '2003-07-01'],
  ['C4 CISG art. 99', 10, { firstOfMonthAfterMonths: 12 }, '1986-12-11', '1988-01-01'],
  ['C5 E-Communications art. 23', 3, { firstOfMonthAfterMonths: 6 }, '2012-08-02', '2013-03-01'],
  ['C6 Rome Statute art. 126', 60, { firstOfMonthAfterDays: 60 }, '2002-04-11', '2002-07-01'],
  ['C7 Ottawa art. 17', 40, { firstOfNthMonth: 6 }, '1998-09-16', '1999-03-01'],
  ['C8 CCM art. 17', 30, { firstOfNthMonth: 6 }, '2010-02-16', '2010-08-01'],
  ['C9 Child Abduction art. 43', 3, { firstOfNthMonth: 3 }, '1983-09-29', '1983-12-01'],
  ['C10 Apostille art. 11', 3, { days: 60 }, '1964-11-25', '1965-01-24'],
  ['C12 OECD MLI art. 34', 5, { firstOfMonthAfterMonths: 3 }, '2018-03-22', '2018-07-01'],
  ['F2 London Amendment art. 2', 20, { fixed: '1992-01-01', otherwise: { days: 90 } }, '1992-05-12', '1992-08-10'],
  ['F3 Copenhagen Amendment', 20, { fixed: '1994-01-01', otherwise: { days: 90 } }, '1994-03-16', '1994-06-14'],
  ['F3 Montreal Amendment', 20, { fixed: '1999-01-01', otherwise: { days: 90 } }, '1999-08-12', '1999-11-10'],
  ['F3 Beijing Amendment', 20, { fixed: '2001-01-01', otherwise: { days: 90 } }, '2001-11-27', '2002-02-25'],
  ['F4 Kigali Amendment art. IV', 20, { fixed: '2019-01-01', otherwise: { days: 90 } }, '2017-11-17', '2019-01-01'],
  ['F5 Lisbon art. 6', 27, { fixed: '2009-01-01', otherwise: { firstOfNthMonth: 1 } }, '2009-11-13', '2009-12-01'],
  [
    'F7 Fiscal Compact art. 14',
    12,
    { fixed: '2013-01-01', otherwise: { firstOfNthMonth: 1 } },
    '2012-12-21',
    '2013-01-01',
  ],
];

describe('Entry into force by a number of instruments', () => {
  it.each(REAL)('%s: %d instruments, %j, met on %s, in force on %s', (_name, count, then, met, official) => {
    const candidates = [...depositsUpTo(met, count), deposit('LATER', addDays(met, 1))];
    const verdict = evaluate({ treaty: treaty(after(count, then)), candidates, ...NOTHING_ELSE });
    expect(verdict).toMatchObject({
      conditionMetOn: met,
      computed: official,
      date: official,
      declared: null,
      decisive: [`S${String(count)}`],
    });
  });

  it('names all that deposited on the decisive day (CRC art. 49: Bangladesh, Benin and Sudan, 19 to 22)', () => {
    const candidates = [
      ...depositsUpTo('1990-07-31', 19),
      ...['SDN', 'BGD', 'BEN'].map((code) => deposit(code, '1990-08-03')),
    ];
    const verdict = evaluate({ treaty: treaty(after(20, { days: 30 })), candidates, ...NOTHING_ELSE });
    expect(verdict).toMatchObject({
      conditionMetOn: '1990-08-03',
      decisive: ['BEN', 'BGD', 'SDN'],
      date: '1990-09-02',
    });
    expect(verdict.instruments.at(-1)?.because).toBe(
      '22nd instrument; the condition is met by the 3 instruments of that day together',
    );
  });

  it('has no date while one instrument is missing', () => {
    const candidates = [...depositsUpTo('2005-07-20', 29)];
    expect(evaluate({ treaty: UNCAC, candidates, ...NOTHING_ELSE })).toMatchObject({
      conditionMetOn: null,
      decisive: [],
      computed: null,
      date: null,
    });
  });

  it('does not count an instrument withdrawn before the count was reached, and stays met when one is withdrawn after', () => {
    const early = [
      deposit('A', '2000-01-01', { until: '2000-06-01' }),
      deposit('B', '2000-02-01'),
      deposit('C', '2000-06-01'),
      deposit('D', '2000-09-01', { until: '2000-09-02' }),
    ];
    const verdict = evaluate({ treaty: treaty(after(3, { days: 30 })), candidates: early, ...NOTHING_ELSE });
    expect(verdict).toMatchObject({ conditionMetOn: '2000-09-01', decisive: ['D'], date: '2000-10-01' });
    expect(verdict.instruments.map(({ participant, because }) => [participant, because])).toEqual([
      ['A', '1st instrument'],
      ['B', '2nd instrument'],
      ['C', '2nd instrument'],
      ['D', '3rd instrument; the condition is met by it'],
    ]);
  });

  it('does not count an instrument withdrawn on the day of its deposit', () => {
    const candidates = [deposit('A', '2000-01-01', { until: '2000-01-01' }), deposit('B', '2000-02-01')];
    const verdict = evaluate({ treaty: treaty(after(1, { sameDay: true })), candidates, ...NOTHING_ELSE });
    expect(verdict.conditionMetOn).toBe('2000-02-01');
    expect(verdict.instruments[0]).toMatchObject({
      counted: false,
      because: 'not counted: withdrawn by the day of its deposit',
    });
  });

  it('counts only the kinds of consent that the clause names', () => {
    const clause: EntryIntoForceClause = {
      when: { instruments: { count: 2, kinds: ['ratification'] } },
      then: { days: 1 },
    };
    const candidates = [
      deposit('A', '2000-01-01'),
      deposit('B', '2000-01-02', { act: 'accession' }),
      deposit('C', '2000-01-03'),
    ];
    const verdict = evaluate({ treaty: treaty(clause), candidates, ...NOTHING_ELSE });
    expect(verdict).toMatchObject({ conditionMetOn: '2000-01-03', date: '2000-01-04' });
    expect(verdict.instruments[1]?.because).toBe(
      'not counted: accession is not among the kinds that count (ratification)',
    );
  });

  it('waits for the class that must be included (CNS art. 31: the 22nd instrument on 12 June 1996, the 17th nuclear State on 26 July)', () => {
    const nuclear = [...depositsUpTo('1996-06-01', 16, 'N').map(({ participant }) => participant), 'MEX'];
    const clause: EntryIntoForceClause = {
      when: { instruments: { count: 22, including: [{ count: 17, from: 'nuclear' }] } },
      then: { days: 90 },
    };
    const candidates = [
      ...depositsUpTo('1996-06-01', 16, 'N'),
      ...depositsUpTo('1996-06-12', 6),
      deposit('MEX', '1996-07-26'),
      deposit('OTHER', '1996-07-26'),
    ];
    const verdict = evaluate({ treaty: treaty(clause, { classes: { nuclear } }), candidates, ...NOTHING_ELSE });
    expect(verdict).toMatchObject({ conditionMetOn: '1996-07-26', decisive: ['MEX'], date: '1996-10-24' });
    expect(verdict.instruments.find(({ participant }) => participant === 'MEX')?.because).toBe(
      '23rd instrument, the 17th of the class nuclear; the condition is met by it',
    );
  });

  it('tells the place of an instrument in every leg, and once where two legs say the same', () => {
    const entries = ['north', 'south'].map((from) => ({ instruments: { count: 2, from } }));
    const clause: EntryIntoForceClause = {
      earliestOf: [
        { when: { all: entries }, then: { days: 30 } },
        { when: { instruments: { count: 5 } }, then: { months: 6 } },
        { when: { instruments: { count: 9 } }, then: { sameDay: true } },
      ],
    };
    const candidates = [deposit('S', '2001-02-09'), deposit('N', '2001-03-13'), deposit('T', '2001-04-23')];
    const wanting = treaty(clause, { classes: { north: ['N'], south: ['S', 'T'] } });
    expect(
      evaluate({ treaty: wanting, candidates, ...NOTHING_ELSE }).instruments.map(({ because }) => because),
    ).toEqual([
      '1st instrument from the class south, 1st instrument',
      '1st instrument from the class north, 2nd instrument',
      '2nd instrument from the class south, 3rd instrument',
    ]);
  });

  it('takes a class by membership as it is on each day', () => {
    const clause: EntryIntoForceClause = {
      when: { instruments: { count: 2, from: { membersOf: 'COE' } } },
      then: { sameDay: true },
    };
    const register = [member('A', 'COE', '1990-01-01'), member('B', 'COE', '2001-05-01')];
    const candidates = [deposit('A', '2000-01-01'), deposit('B', '2000-02-01'), deposit('C', '2000-03-01')];
    const verdict = evaluate({ treaty: treaty(clause), candidates, ownActs: [], context: context(register) });
    expect(verdict).toMatchObject({ conditionMetOn: '2001-05-01', decisive: ['B'] });
    expect(
      verdict.instruments
        .filter(({ participant }) => participant === 'B')
        .map(({ counted, from, until }) => [counted, from, until]),
    ).toEqual([
      [false, '2000-02-01', '2001-05-01'],
      [true, '2001-05-01', null],
    ]);
  });

  it('is raised to a floor: 2 years after opening (CWC), or the entry into force of the Covenant (OP1-ICCPR, naive 12 March 1974)', () => {
    const cwc = { ...after(3, { days: 180 }), notBefore: '1995-01-13' };
    expect(evaluate({ treaty: treaty(cwc), candidates: depositsUpTo('1993-02-01', 3), ...NOTHING_ELSE }).date).toBe(
      '1995-01-13',
    );
    const op1 = treaty({ ...after(10, { months: 3 }), notBefore: [{ treaty: 'iccpr' }, '1970-01-01'] });
    const candidates = depositsUpTo('1973-12-12', 10);
    expect(evaluate({ treaty: op1, candidates, ownActs: [], context: context([], { iccpr: '1976-03-23' }) }).date).toBe(
      '1976-03-23',
    );
    for (const open of [context([], { iccpr: null }), context()])
      expect(evaluate({ treaty: op1, candidates, ownActs: [], context: open })).toMatchObject({
        conditionMetOn: '1973-12-12',
        computed: null,
        date: null,
      });
  });

  it('yields to the date the depositary declared, and keeps the computed one (Rome Convention 1961: 17 and 18 May 1964)', () => {
    const ownActs = [
      act(null, '1964-02-20', { kind: 'entry-into-force-declared', effective: '1964-05-18' }),
      act(null, '1964-02-18', { kind: 'entry-into-force-declared', effective: '1964-05-17' }),
      act(null, '1964-03-01', { kind: 'communication' }),
    ];
    const verdict = evaluate({
      treaty: treaty(after(6, { months: 3 })),
      candidates: depositsUpTo('1964-02-17', 6),
      ownActs,
      context: context(),
    });
    expect(verdict).toMatchObject({
      computed: '1964-05-17',
      date: '1964-05-18',
      declared: { date: '1964-05-18', notified: '1964-02-20' },
    });
  });

  it('is not computed without a clause', () => {
    const verdict = evaluate({ treaty: treaty(null), candidates: depositsUpTo('2000-01-01', 5), ...NOTHING_ELSE });
    expect(verdict).toMatchObject({
      conditionMetOn: null,
      decisive: [],
      computed: null,
      declared: null,
      date: null,
      instruments: [],
    });
    expect(verdict.counted.size).toBe(0);
  });
});

describe('Whatever the deposits', () => {
  const deposits = fc.array(fc.tuple(fc.nat(20), fc.option(fc.nat(30))), { maxLength: 15 }).map((days) =>
    days.map(([from, lasting], i): Candidate => {
      const [start, ends] = [
        addDays('2000-01-01', from),
        lasting === null ? null : addDays('2000-01-01', from + lasting),
      ];
      return { ...deposit(`S${String(i)}`, start), until: ends };
    }),
  );
  const rule = fc.integer({ min: 1, max: 8 }).map((count) => treaty(after(count, { days: 10 })));

  it('the condition is met on the first day on which enough of them are held at once', () => {
    fc.assert(
      fc.property(rule, deposits, (given, candidates) => {
        const need = soleCount(given)?.count ?? 0;
        const days = Array.from({ length: 60 }, (_, n) => addDays('2000-01-01', n));
        const held = (day: string) =>
          candidates.filter(({ from, until }) => from <= day && (until === null || day < until));
        const first = days.find((day) => held(day).length >= need) ?? null;
        const verdict = evaluate({ treaty: given, candidates, ...NOTHING_ELSE });
        expect(verdict.conditionMetOn).toBe(first);
        const decisive = first === null ? [] : held(first).filter(({ from }) => from === first);
        expect(verdict.decisive).toEqual(decisive.map(({ participant }) => participant).sort());
      }),
    );
  });

  it('neither their order in the input nor their order within a day changes the date and the decisive ones', () => {
    fc.assert(
      fc.property(
        rule,
        deposits,
        fc.array(fc.nat(), { minLength: 15, maxLength: 15 }),
        (given, candidates, numbers) => {
          const shuffled = candidates
            .map((candidate, i) => ({ ...candidate, act: { ...candidate.act, position: numbers[i] ?? 0 } }))
            .sort((a, b) => a.act.position - b.act.position);
          const [one, other] = [candidates, shuffled].map((all) =>
            evaluate({ treaty: given, candidates: all, ...NOTHING_ELSE }),
          );
          expect([other?.date, other?.decisive]).toEqual([one?.date, one?.decisive]);
          expect(other?.instruments.map(({ from }) => from)).toEqual(other?.instruments.map(({ from }) => from).sort());
        },
      ),
    );
  });

  it('a later deposit never moves a condition that is met', () => {
    fc.assert(
      fc.property(rule, deposits, fc.integer({ min: 1, max: 99 }), (given, candidates, later) => {
        const before = evaluate({ treaty: given, candidates, ...NOTHING_ELSE });
        if (before.conditionMetOn === null) return;
        const more = [...candidates, deposit('LATE', addDays(before.conditionMetOn, later))];
        const then = evaluate({ treaty: given, candidates: more, ...NOTHING_ELSE });
        expect([then.conditionMetOn, then.date, then.decisive]).toEqual([
          before.conditionMetOn,
          before.date,
          before.decisive,
        ]);
      }),
    );
  });
});

describe('Entry into force for a participant', () => {
  const met = { conditionMetOn: '2005-09-15', date: '2005-12-14' };
  const forDeposit = (
    date: string,
    given = UNCAC,
    verdict: { conditionMetOn: string | null; date: string | null } = met,
    effective: string | null = null,
  ) =>
    inForceFor({
      treaty: given,
      verdict,
      act: act('S', date, { effective }),
      deposit: date,
      context: context([], { parent: '2006-06-01', open: null }),
    });

  it('is that of the treaty for all that deposited up to the day the condition was met', () => {
    expect([forDeposit('2003-12-10'), forDeposit('2005-09-15')]).toEqual(['2005-12-14', '2005-12-14']);
  });

  it('follows the later-party rule afterwards, never before the treaty itself (UNCAC: Senegal, 16 November 2005)', () => {
    expect([forDeposit('2005-09-16'), forDeposit('2005-11-16')]).toEqual(['2005-12-14', '2005-12-16']);
    const sooner = treaty(after(30, { days: 90 }), { laterParties: { then: { days: 1 } } });
    expect(forDeposit('2005-09-20', sooner)).toBe('2005-12-14');
  });

  it("follows the treaty's own delay where no later-party rule is recorded", () => {
    expect(forDeposit('2006-01-31', treaty(after(30, { months: 1 })))).toBe('2006-02-28');
    const kigali = treaty(after(20, { fixed: '2019-01-01', otherwise: { days: 90 } }));
    expect(forDeposit('2018-06-01', kigali, { conditionMetOn: '2017-11-17', date: '2019-01-01' })).toBe('2019-01-01');
  });

  it('has no date while the treaty or a floor has none', () => {
    expect(forDeposit('2005-10-01', UNCAC, { conditionMetOn: null, date: null })).toBeNull();
    const floored = (notBefore: { treaty: string }) =>
      treaty(after(30, { days: 90 }), { laterParties: { then: { days: 30 }, notBefore } });
    expect(forDeposit('2005-10-01', floored({ treaty: 'open' }))).toBeNull();
    expect(forDeposit('2005-10-01', floored({ treaty: 'parent' }))).toBe('2006-06-01');
  });

  it('is the date of effect the act states, but not before the treaty (Montenegro, succession of 23 October 2006)', () => {
    expect(forDeposit('2006-10-23', UNCAC, { conditionMetOn: '2003-07-01', date: '2003-09-29' }, '2006-06-03')).toBe(
      '2006-06-03',
    );
    expect(forDeposit('2006-10-23', UNCAC, met, '2001-01-01')).toBe('2005-12-14');
  });

  it('counts from a declared date where there is no clause, or where the count was not what brought the treaty into force', () => {
    const declared = { conditionMetOn: null, date: '2000-01-01' };
    expect([
      forDeposit('1999-12-31', treaty(null), declared),
      forDeposit('2000-05-05', treaty(null), declared),
    ]).toEqual(['2000-01-01', '2000-05-05']);
    const contradicted = { conditionMetOn: '2003-01-01', date: '2000-01-01' };
    expect(forDeposit('2001-06-01', treaty(after(50, { days: 30 })), contradicted)).toBe('2001-07-01');
  });
});
