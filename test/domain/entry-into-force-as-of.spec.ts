import { describe, expect, it } from '@jest/globals';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import type { Candidate } from '../../src/domain/entry-into-force/counting/candidate.js';
import type { EntryIntoForceClause } from '../../src/domain/treaty/model/clause.js';
import { evaluate } from '../../src/domain/entry-into-force/evaluate.js';
import { clausesInWords } from '../../src/domain/entry-into-force/words/clauses.js';
import { ByCode } from '../../src/domain/by-code.js';
import type { Context, CountedPeriod, Participation } from '../../src/domain/treaty/model/interpretation.js';
import type { Act } from '../../src/domain/treaty/model/state.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { act, context, deposit, depositsUpTo, member, treaty } from './entry-into-force-facts.js';

const UNCAC = treaty(
  { when: { instruments: { count: 30 } }, then: { days: 90 }, organisations: 'not-additional-to-members' },
  { laterParties: { then: { days: 30 }, notBefore: 'entry-into-force' }, withdrawal: { then: { years: 1 } } },
);
/** 29 by July 2005, Ecuador the 30th on 15 September 2005; the EC, whose member Hungary has deposited, in 2008. */
const DEPOSITS = [
  deposit('HUN', '2005-04-19'),
  ...depositsUpTo('2005-07-20', 28),
  deposit('ECU', '2005-09-15'),
  deposit('EU', '2008-11-12', { kind: 'regional-organisation', act: 'approval' }),
];
const NAMES: Readonly<Record<string, string>> = { ECU: 'Ecuador', EU: 'European Union' };

function asked(
  given: Treaty,
  candidates: Candidate[],
  asOf: string,
  more: { ownActs?: Act[]; context?: Context } = {},
) {
  const surroundings = more.context ?? context([member('HUN', 'EU', '2004-05-01')]);
  const verdict = evaluate({ treaty: given, candidates, ownActs: more.ownActs ?? [], context: surroundings });
  return verdictAsOf({ treaty: given, verdict, asOf, context: surroundings, nameOf: (code) => NAMES[code] ?? code });
}

describe('the thresholds of a clause', () => {
  const twofold = treaty(
    {
      when: { all: [{ instruments: { count: 2, including: [{ count: 1, from: 'coastal' }] } }, { inForce: 'other' }] },
      then: { days: 30 },
    },
    { classes: { coastal: ['ECU'] } },
  );

  it('when none is reached, then each says what it needs and has on the day asked about', () => {
    const [instruments, part, other] = asked(twofold, [deposit('HUN', '2005-04-19')], '2005-07-25').thresholds;

    expect(instruments).toMatchObject({ condition: 'instruments', need: '2', have: '1', missing: '1', part: false });
    expect(part).toMatchObject({ condition: 'instruments', need: '1', have: '0', missing: '1', part: true });
    expect(other).toMatchObject({ condition: 'inForce', treaty: 'other', need: '1', have: '0', missing: '1' });
  });

  it('when the condition was met, then they say what there was on that day, whatever came later', () => {
    const { thresholds } = asked(UNCAC, [...DEPOSITS, deposit('LSO', '2005-09-16')], '2005-09-20');

    expect(thresholds).toStrictEqual([
      { condition: 'instruments', pointer: '/when/instruments', part: false, need: '30', have: '30', missing: '0' },
    ]);
  });

  it('numbers the instruments that count, and no other', () => {
    const { proof } = asked(UNCAC, DEPOSITS, '2009-01-01');

    expect(proof.map(({ number }) => number ?? null)).toStrictEqual([
      ...Array.from({ length: 30 }, (_, index) => index + 1),
      null,
    ]);
  });

  it('are none where no clause is recorded', () => {
    expect(asked(treaty(null), DEPOSITS, '2009-01-01').thresholds).toStrictEqual([]);
  });
});

describe('UNCAC', () => {
  it('is pending on 25 July 2005, with one instrument missing', () => {
    const answer = asked(UNCAC, DEPOSITS, '2005-07-25');
    expect(answer).toMatchObject({
      state: 'pending',
      date: null,
      conditionMetOn: null,
      decisive: [],
      computed: null,
      declared: null,
    });
    expect(answer.missing).toEqual([{ condition: 'instruments', need: '30', have: '29', missing: '1' }]);
    expect(answer.proof).toHaveLength(29);
    expect(answer.explanation).toBe(
      'On 25 July 2005, 29 of the 30 instruments needed are deposited and counted; 1 more is needed.',
    );
  });

  it('has its date fixed on 20 September 2005', () => {
    const answer = asked(UNCAC, DEPOSITS, '2005-09-20');
    expect(answer).toMatchObject({
      state: 'date-fixed',
      date: '2005-12-14',
      conditionMetOn: '2005-09-15',
      decisive: ['ECU'],
      computed: '2005-12-14',
      missing: [],
    });
    expect(answer.proof.at(-1)).toMatchObject({
      line: 30,
      participant: 'ECU',
      date: '2005-09-15',
      kind: 'ratification',
      counted: true,
      because: '30th instrument; the condition is met by it',
    });
    expect(answer.explanation).toBe(
      'The condition (the deposit of the 30th instrument) was met on 15 September 2005, when Ecuador deposited the 30th instrument. ' +
        'By its clause the treaty enters into force on the 90th day after that day: 14 December 2005.',
    );
  });

  it('is in force from the day itself, and not the day before', () => {
    expect(asked(UNCAC, DEPOSITS, '2005-12-13').state).toBe('date-fixed');
    expect(asked(UNCAC, DEPOSITS, '2005-12-14')).toMatchObject({ state: 'in-force', date: '2005-12-14' });
  });

  it('shows the EC in the proof, not counted', () => {
    const answer = asked(UNCAC, DEPOSITS, '2010-01-01');
    expect(answer.proof.at(-1)).toMatchObject({ line: 31, participant: 'EU', counted: false });
    expect(answer.proof.at(-1)?.because).toContain('its member HUN has deposited');
  });
});

describe('An answer as of a day', () => {
  const two = treaty({ when: { instruments: { count: 2 } }, then: { months: 3 } });

  it('says nothing of what came later', () => {
    const candidates = [
      deposit('EU', '2000-01-01', { kind: 'regional-organisation' }),
      deposit('HUN', '2004-06-01'),
      deposit('X', '2005-01-01', { until: '2006-01-01' }),
    ];
    const before = asked(two, candidates, '2004-05-31');
    expect(before.proof).toEqual([
      expect.objectContaining({ participant: 'EU', counted: true, because: '1st instrument' }),
    ]);
    expect(before.missing).toEqual([{ condition: 'instruments', need: '2', have: '1', missing: '1' }]);
    expect(asked(two, candidates, '2004-06-01').proof.map(({ counted }) => counted)).toEqual([false, true]);
    expect(asked(two, candidates, '2005-12-31').proof.at(-1)?.because).toBe(
      '2nd instrument; the condition is met by it',
    );
    expect(asked(two, candidates, '2007-01-01').proof.at(-1)).toMatchObject({
      counted: true,
      because: '2nd instrument; the condition is met by it; in effect until 1 January 2006',
    });
  });

  it('shows a withdrawn instrument as not counted while the condition is open', () => {
    const answer = asked(two, [deposit('X', '2005-01-01', { until: '2006-01-01' })], '2006-02-01');
    expect(answer.proof[0]).toMatchObject({
      counted: false,
      because: '1st instrument; ended 1 January 2006, before the treaty was in force',
    });
    expect(answer.missing).toEqual([{ condition: 'instruments', need: '2', have: '0', missing: '2' }]);
  });

  it('lists each unfilled part of a condition', () => {
    const parts = treaty({
      when: {
        instruments: {
          count: 3,
          including: [
            { count: 2, from: ['A', 'B'] },
            { count: 1, from: { membersOf: 'EU' } },
          ],
        },
      },
      then: { days: 30 },
    });
    const answer = asked(
      parts,
      [deposit('A', '2000-01-01'), deposit('C', '2000-01-02'), deposit('D', '2000-01-03')],
      '2004-06-01',
    );
    expect(answer.missing).toEqual([
      { condition: 'instruments', from: 'the 2 participants listed', need: '2', have: '1', missing: '1' },
      { condition: 'instruments', from: 'the members of EU', need: '1', have: '0', missing: '1' },
    ]);
  });

  it('waits for the treaty named as a floor until that is in force (OP1-ICCPR and the Covenant, 23 March 1976)', () => {
    const op1 = treaty({ when: { instruments: { count: 10 } }, then: { months: 3 }, notBefore: { treaty: 'iccpr' } });
    const inForce = { context: context([], { iccpr: '1976-03-23' }) };
    const open = asked(op1, depositsUpTo('1973-12-12', 10), '1974-06-01', inForce);
    expect(open).toMatchObject({
      state: 'pending',
      date: null,
      conditionMetOn: '1973-12-12',
      decisive: ['S10'],
      computed: null,
    });
    expect(open.missing).toEqual([{ condition: 'inForce', treaty: 'iccpr', need: '1', have: '0', missing: '1' }]);
    expect(asked(op1, depositsUpTo('1973-12-12', 10), '1976-03-23', inForce)).toMatchObject({
      state: 'in-force',
      date: '1976-03-23',
      conditionMetOn: '1973-12-12',
    });
  });

  it('knows the date of a parent from the day it was certain (Trafficking Protocol, UNTOC met on 1 July 2003)', () => {
    const protocol = treaty(
      { when: { instruments: { count: 40 } }, then: { days: 90 }, notBefore: { treaty: 'untoc' } },
      { parent: 'untoc' },
    );
    const untoc = {
      conditionMetOn: '2003-07-01',
      decisive: [],
      computed: '2003-09-29',
      declared: null,
      date: '2003-09-29',
      ways: null,
      counted: ByCode.of<readonly CountedPeriod[]>(),
      instruments: [],
    };
    const parent = { treaty: 'untoc', verdict: untoc, participations: ByCode.of<Participation>(), ended: null };
    const surroundings = { ...context([], { untoc: '2003-09-29' }), parent };
    const deposits = [
      ...depositsUpTo('2003-09-20', 36),
      ...['BLZ', 'LAO', 'POL', 'RWA'].map((code) => deposit(code, '2003-09-26')),
    ];
    const answer = asked(protocol, deposits, '2003-09-27', { context: surroundings });
    expect(answer).toMatchObject({
      state: 'date-fixed',
      date: '2003-12-25',
      conditionMetOn: '2003-09-26',
      decisive: ['BLZ', 'LAO', 'POL', 'RWA'],
    });
    expect(answer.explanation).toContain('the instruments of BLZ, LAO, POL and RWA completed the count together');
  });

  it('sees a declaration from its notification, or from the declared date if that is earlier, and prefers it', () => {
    const ownActs = [act(null, '1964-03-01', { kind: 'entry-into-force-declared', effective: '1964-05-18' })];
    const rome = treaty({ when: { instruments: { count: 6 } }, then: { months: 3 } });
    const on = (asOf: string) => asked(rome, depositsUpTo('1964-02-17', 6), asOf, { ownActs });
    expect(on('1964-02-29')).toMatchObject({ state: 'date-fixed', date: '1964-05-17', declared: null });
    expect(on('1964-03-01')).toMatchObject({
      state: 'date-fixed',
      date: '1964-05-18',
      computed: '1964-05-17',
      declared: '1964-05-18',
    });
    expect(on('1964-05-18').state).toBe('in-force');
    expect(on('1964-05-18').explanation).toContain('this prevails over the computed date, 17 May 1964');
    const late = [act(null, '2000-03-01', { kind: 'entry-into-force-declared', effective: '2000-01-01' })];
    expect(asked(treaty(null), [], '2000-01-01', { ownActs: late })).toMatchObject({
      state: 'in-force',
      date: '2000-01-01',
      computed: null,
      missing: [],
    });
    expect(asked(treaty(null), [], '1999-12-31', { ownActs: late }).state).toBe('unknown');
  });
});

describe('Who came back', () => {
  it('counts in both of its times', () => {
    const two = treaty({ when: { instruments: { count: 2 } }, then: { months: 3 } });
    const candidates = [deposit('X', '2000-01-01', { until: '2001-01-01' }), deposit('X', '2002-01-01')];
    const verdict = evaluate({ treaty: two, candidates, ownActs: [], context: context() });
    expect(verdict.conditionMetOn).toBeNull();
    expect(verdict.counted.get('X')?.map(({ from, until }) => [from, until])).toEqual([
      ['2000-01-01', '2001-01-01'],
      ['2002-01-01', null],
    ]);
  });
});

describe('The arithmetic of a date', () => {
  const clause = UNCAC.entryIntoForce;
  const article = { ...UNCAC, entryIntoForce: clause === null ? null : { ...clause, article: 'article 68 (1)' } };

  it('goes from the day the condition was met over the delay to the date', () => {
    expect(asked(UNCAC, DEPOSITS, '2005-09-20').arithmetic).toMatchObject([
      { date: '2005-09-15', because: 'the condition is met' },
      { date: '2005-12-14', because: 'on the 90th day after 15 September 2005' },
    ]);
    expect(asked(article, DEPOSITS, '2005-09-20').arithmetic[0]).toMatchObject({
      date: '2005-09-15',
      because: 'the condition is met (article 68 (1))',
    });
    expect(asked(UNCAC, DEPOSITS, '2005-09-14').arithmetic).toEqual([]);
  });

  it('names each floor, and what the depositary declared', () => {
    const floors = treaty({
      when: { instruments: { count: 1 } },
      then: { days: 30 },
      notBefore: ['2001-01-01', { treaty: 'iccpr' }],
    });
    const ownActs = [act(null, '2000-03-01', { kind: 'entry-into-force-declared', effective: '2002-01-01' })];
    const candidates = [deposit('X', '2000-01-01')];
    const waiting = [
      { date: '2000-01-01', because: 'the condition is met' },
      { date: '2000-01-31', because: 'on the 30th day after 1 January 2000' },
      { date: '2001-01-01', because: 'not before 1 January 2001' },
    ];
    const iccpr = (date: string | null) => ({ date, because: 'not before the entry into force of iccpr' });
    expect(asked(floors, candidates, '2000-02-01').arithmetic).toMatchObject([...waiting, iccpr(null)]);
    const surroundings = { context: context([], { iccpr: '2000-06-01' }), ownActs };
    expect(asked(floors, candidates, '2001-01-01', surroundings).arithmetic).toMatchObject([
      ...waiting,
      iccpr('2000-06-01'),
      { date: '2002-01-01', because: 'declared by the depositary on 1 March 2000' },
    ]);
    expect(asked(treaty(null), [], '2001-01-01', { ownActs }).arithmetic).toMatchObject([
      { date: '2002-01-01', because: 'declared by the depositary on 1 March 2000' },
    ]);
  });

  it('is that of the way that was met, where a clause has several', () => {
    const ways = treaty({
      earliestOf: [
        { when: { instruments: { count: 5 } }, then: { days: 1 } },
        { when: { instruments: { count: 2 } }, then: { months: 3 } },
      ],
    });
    const candidates = [deposit('X', '2000-01-01'), deposit('Y', '2000-02-01')];
    expect(asked(ways, candidates, '2000-02-01').arithmetic).toMatchObject([
      { date: '2000-02-01', because: 'the condition is met' },
      { date: '2000-05-01', because: '3 months after 1 February 2000' },
    ]);
  });
});

describe('An explanation', () => {
  const one = (more: Partial<EntryIntoForceClause>) =>
    treaty({ when: { instruments: { count: 1 } }, then: { days: 30 }, ...more });
  const told = (of: Treaty, asOf: string, more = {}) =>
    asked(of, [deposit('ECU', '2000-01-01')], asOf, more).explanation;
  const MET =
    'The condition (the deposit of the 1st instrument) was met on 1 January 2000, when Ecuador deposited the 1st instrument.';

  it('names the article and says whether the day has come', () => {
    expect(told(one({ article: 'article 5' }), '2000-01-30')).toBe(
      `${MET} By article 5 the treaty enters into force on the 30th day after that day: 31 January 2000.`,
    );
    expect(told(one({}), '2000-01-31')).toBe(
      `${MET} By its clause the treaty entered into force on the 30th day after that day: 31 January 2000.`,
    );
  });

  it('says what the delay alone would give where a floor is later', () => {
    expect(told(one({ article: 'article 5', notBefore: '2001-01-01' }), '2000-02-01')).toBe(
      `${MET} Article 5 gives 31 January 2000 (on the 30th day after that day), but not before a later date that it names, so the treaty enters into force on 1 January 2001.`,
    );
    expect(told(one({ notBefore: '2001-01-01' }), '2001-01-01')).toBe(
      `${MET} Its clause gives 31 January 2000 (on the 30th day after that day), but not before a later date that it names, so the treaty entered into force on 1 January 2001.`,
    );
    // A floor that the delay passes anyhow is no reason.
    expect(told(one({ notBefore: '2000-01-31' }), '2001-01-01')).toContain(
      'By its clause the treaty entered into force',
    );
  });

  it('says what the depositary declared, and how it compares with the date computed', () => {
    const declared = (effective: string) => ({
      ownActs: [act(null, '2000-03-01', { kind: 'entry-into-force-declared', effective })],
    });
    const said = (date: string) =>
      `The depositary declared ${date} as the date of entry into force (notified 1 March 2000)`;
    const computed = 'By its clause the treaty entered into force on the 30th day after that day: 31 January 2000.';
    expect(told(one({}), '2001-01-01', declared('2000-01-31'))).toBe(
      `${MET} ${computed} ${said('31 January 2000')}, as computed.`,
    );
    expect(told(one({}), '2001-01-01', declared('2000-02-01'))).toBe(
      `${MET} ${computed} ${said('1 February 2000')}; this prevails over the computed date, 31 January 2000.`,
    );
    expect(asked(treaty(null), [], '2001-01-01', declared('2000-02-01')).explanation).toBe(
      `${said('1 February 2000')}; no date could be computed.`,
    );
    const untold = asked(treaty(null), [], '2001-01-01');
    expect(untold.state).toBe('unknown');
    expect(untold.explanation).toBe(
      'No final clause is recorded, and no date that the depositary declared: whether it is in force is not known. Record the clause, or the declared date.',
    );
  });

  it('says that withdrawals ended the treaty, from the day they did', () => {
    const verdict = evaluate({
      treaty: one({}),
      candidates: [deposit('ECU', '2000-01-01')],
      ownActs: [],
      context: context(),
    });
    const on = (asOf: string) =>
      verdictAsOf({
        treaty: one({}),
        verdict,
        asOf,
        context: context(),
        ended: { on: '2010-06-01', by: 'withdrawals' },
      }).explanation;
    expect(on('2010-06-01')).toMatch(/ Withdrawals left too few parties, and the treaty ended on 1 June 2010\.$/);
    expect(on('2010-05-31')).not.toContain('ended');
  });

  it('says of a day known beforehand that it is one, and who brought the others to count', () => {
    expect(asked(treaty({ when: { on: '2001-01-01' }, then: { sameDay: true } }), [], '2000-06-01').explanation).toBe(
      'The condition is a day known beforehand (1 January 2001). By its clause the treaty enters into force on that same day: 1 January 2001.',
    );
    const joining = treaty({ when: { instruments: { count: 1, from: { membersOf: 'EU' } } }, then: { sameDay: true } });
    const later = { context: context([member('ECU', 'EU', '2000-06-01')]) };
    expect(told(joining, '2000-06-01', later)).toContain(
      'was met on 1 June 2000, when the instruments of Ecuador came to count.',
    );
  });

  it('says which instruments do not count', () => {
    const deposits = [
      deposit('HUN', '2004-06-01'),
      deposit('EU', '2004-06-02', { kind: 'regional-organisation' }),
      deposit('ECU', '2004-06-03'),
    ];
    const pending = treaty({ when: { instruments: { count: 3 } }, then: { days: 1 } });
    expect(asked(pending, deposits, '2005-01-01').explanation).toBe(
      'On 1 January 2005, 2 of the 3 instruments needed are deposited and counted; 1 more is needed. ' +
        'Of the instruments deposited by 1 January 2005, 1 participant had one that does not count: European Union.',
    );
  });
});

describe('What an instrument did for the condition', () => {
  const proof = (of: Treaty, candidates: Candidate[]) =>
    asked(of, candidates, '2005-01-01').proof.map(({ participant, because }) => [participant, because]);

  it('is told of each: that it came before, met the condition, alone or with others, or came after', () => {
    const three = treaty({ when: { instruments: { count: 3 } }, then: { sameDay: true } });
    const first = deposit('A', '2000-01-01');
    expect(
      proof(three, [first, deposit('B', '2000-02-01'), deposit('C', '2000-02-01'), deposit('D', '2000-02-02')]),
    ).toEqual([
      ['A', '1st instrument'],
      ['B', '2nd instrument; the condition is met by the 2 instruments of that day together'],
      ['C', '3rd instrument; the condition is met by the 2 instruments of that day together'],
      ['D', '4th instrument; the condition had been met before'],
    ]);
    expect(proof(three, [first, deposit('B', '2000-02-01'), deposit('C', '2000-02-02')]).at(-1)).toEqual([
      'C',
      '3rd instrument; the condition is met by it',
    ]);
  });

  it('is told as to what it filled, where the instruments of a day fill several thresholds', () => {
    const parts = treaty(
      {
        when: {
          all: [
            { instruments: { count: 3, including: [{ count: 1, from: { membersOf: 'EU' } }] } },
            { weight: { of: 'tonnage', atLeast: '10' } },
          ],
        },
        then: { sameDay: true },
      },
      { weights: { tonnage: { values: { PAN: '10' } } } },
    );
    const together = '; the condition is met by the 2 instruments of that day together, by this one as to';
    const because = proof(parts, [
      deposit('A', '2004-06-01'),
      deposit('HUN', '2004-07-01'),
      deposit('PAN', '2004-07-01'),
    ]);
    expect(because.map(([who, why]) => [who, why?.replace(/^[^;]*/, '')])).toEqual([
      ['A', ''],
      ['HUN', `${together} the number of instruments and the members of EU`],
      ['PAN', `${together} the number of instruments and tonnage`],
    ]);
  });
});

describe('Clauses in words', () => {
  it('read as a sentence each', () => {
    expect(clausesInWords(UNCAC)).toEqual({
      entryIntoForce: 'The treaty enters into force on the 90th day after the deposit of the 30th instrument.',
      laterParties:
        'For a participant that deposits later it enters into force on the 30th day after the deposit of its own instrument, but not before the entry into force of the treaty itself.',
      withdrawal: 'A withdrawal takes effect 1 year after the receipt of the notice.',
      organisations: 'The instrument of an organisation does not count as additional to those of its member States.',
    });
  });

  it('say what holds where nothing is recorded', () => {
    expect(clausesInWords(treaty(null))).toEqual({
      entryIntoForce:
        'No clause on entry into force is recorded: only a date declared by the depositary brings the treaty into force.',
      laterParties:
        'No rule for later participants is recorded; for them it enters into force on the day of the deposit of their own instrument, but not before the entry into force of the treaty itself.',
      withdrawal: 'No withdrawal clause is recorded: a withdrawal takes effect only on a date stated with it.',
      organisations: 'No instruments are counted.',
    });
  });

  it('cover every delay, class and floor', () => {
    const full = treaty(
      {
        when: {
          instruments: {
            count: 22,
            kinds: ['ratification', 'accession'],
            from: 'europe',
            including: [{ count: 17, from: { membersOf: 'COE' } }],
          },
        },
        then: { fixed: '1992-01-01', otherwise: { firstOfMonthAfterMonths: 3 } },
        organisations: 'counted-as-members',
        notBefore: ['1991-06-01', { treaty: 'untoc' }],
      },
      {
        parent: 'untoc',
        classes: { europe: { membersOf: 'COE' } },
        withdrawal: { then: { months: 6 }, withParent: true },
      },
    );
    const words = clausesInWords(full);
    const event =
      'the day on which 22 instruments (ratification, accession) from the class europe, including at least 17 from the members of COE, have been deposited';
    expect(words.entryIntoForce).toBe(
      `The treaty enters into force on 1 January 1992 if ${event} is not later than that day, and otherwise on the first day of the month following the expiration of 3 months after ${event}, but not before 1 June 1991 and the entry into force of untoc.`,
    );
    expect(words.withdrawal).toBe(
      'A withdrawal takes effect 6 months after the receipt of the notice. Whoever ceases to be bound by untoc leaves this treaty on the same day.',
    );
    const then = [
      { clearDays: 1 },
      { years: 2 },
      { firstOfMonthAfterDays: 60 },
      { firstOfNthMonth: 3 },
      { sameDay: true } as const,
    ];
    expect(
      then.map((delay) =>
        clausesInWords(treaty(null, { withdrawal: { then: delay } })).withdrawal.replace(
          'A withdrawal takes effect ',
          '',
        ),
      ),
    ).toEqual([
      'on the day after 1 clear day from the receipt of the notice.',
      '2 years after the receipt of the notice.',
      'on the first day of the month after the 60th day following the receipt of the notice.',
      'on the first day of the 3rd month after the month of the receipt of the notice.',
      'on the day of the receipt of the notice.',
    ]);
  });
});
