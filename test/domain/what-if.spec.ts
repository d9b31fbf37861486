/**
 * Goal: what would follow from acts that are only supposed is what would follow if they were recorded, and nothing is.
 * Given treaties with known histories, when deposits and withdrawals are supposed, then the dates are those that
 * history or the calendar gives.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/day-number.js';
import { asKnownOn } from '../../src/domain/treaty/what-if/as-known-on.js';
import type { Suppositions } from '../../src/domain/treaty/what-if/suppose.js';
import { whatIf, type WhatIf } from '../../src/domain/treaty/what-if/what-if.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

type Asked = Partial<Suppositions> & { readonly asOf: string; readonly inForceBy?: string };

/** Asks as a use case does: on the acts that had happened by `asOf`. */
function asked(office: Depositary, { deposits = [], withdrawals = [], asOf, inForceBy }: Asked) {
  const { treaty: of, context } = office;
  const state = asKnownOn(office.state, asOf);
  const known = { state, context, interpretation: interpret(state, context) };
  const nameOf = (code: string) => `Name of ${code}`;
  return whatIf({
    treaty: of,
    known,
    asOf,
    inForceBy: inForceBy ?? null,
    nameOf,
    suppositions: { deposits, withdrawals },
  });
}
function answer(office: Depositary, question: Asked): WhatIf {
  const found = asked(office, question);
  if ('refused' in found) throw new Error(found.refused.sentence);
  return found;
}
function refusal(office: Depositary, question: Asked): Refusal {
  const found = asked(office, question);
  if (!('refused' in found)) throw new Error('It was not refused.');
  return found.refused;
}

/** Three instruments, then the ninetieth day. AAA and BBB have deposited; CCC has signed; AAA has signed too. */
function convention(also: Parameters<typeof treaty>[0] = {}): Depositary {
  const codes = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => participant(code));
  const late = participant('NEW', { existed: { from: '2011-07-09', to: null } });
  const office = new Depositary(treaty(also), registerOf(...codes, late));
  office.given('signature', 'AAA', '2003-12-10');
  office.given('signature', 'CCC', '2003-12-10');
  office.given('ratification', 'AAA', '2004-06-01');
  office.given('accession', 'BBB', '2004-07-01');
  return office;
}

describe('A deadline under a clause that counts from the notification (Phonograms Convention art. 11(1))', () => {
  const inForceBy = '2006-06-01';
  const clause = { when: { instruments: { count: 3 } }, then: { months: 3 }, from: 'notification' as const };

  it('is one for the notification, and is not said to be met while nobody knows that day', () => {
    const found = answer(convention({ entryIntoForce: clause }), {
      asOf: '2005-07-25',
      inForceBy,
      deposits: [{ participant: 'CCC', date: '2005-09-15' }],
    });
    expect(found).toMatchObject({ date: null, latestDeposit: '2006-03-01' });
    expect(found.explanation).toContain(
      'To be in force by 1 June 2006 the deposit that meets the condition must be notified by 1 March 2006.',
    );
    expect(found.explanation).not.toContain('in time');
  });
});

describe('Supposed deposits', () => {
  it('bring the treaty into force when the same deposits recorded would', () => {
    const office = convention();
    const found = answer(office, { asOf: '2005-07-25', deposits: [{ participant: 'CCC', date: '2005-09-15' }] });
    expect(found).toMatchObject({
      hypothetical: true,
      state: 'date-fixed',
      date: '2005-12-14',
      conditionMetOn: '2005-09-15',
      decisive: ['CCC'],
      missing: [],
      supposed: [{ kind: 'ratification', participant: 'CCC', date: '2005-09-15', effective: null }],
    });
    expect(found.proof.at(-1)).toMatchObject({ participant: 'CCC', event: '/deposits/0', counted: true });
    expect(found.explanation).toMatch(
      /^If Name of CCC deposits its ratification on 15 September 2005, the treaty enters into force on 14 December 2005\. /,
    );
    office.given('ratification', 'CCC', '2005-09-15');
    expect(office.interpretation.verdict).toMatchObject({ date: found.date, conditionMetOn: found.conditionMetOn });
  });

  it('are of the kind that fits where none is named', () => {
    const deposits = ['CCC', 'DDD'].map((code) => ({ participant: code, date: '2005-09-15' }));
    expect(answer(convention(), { asOf: '2005-07-25', deposits }).supposed.map(({ kind }) => kind)).toEqual([
      'ratification',
      'accession',
    ]);
    const office = convention();
    office.given('signature-withdrawal', 'CCC', '2005-01-01');
    const [first] = answer(office, { asOf: '2005-07-25', deposits }).supposed;
    expect(first?.kind).toBe('accession');
  });

  it('are seen from the day asked: what was really done later is not there', () => {
    const office = convention();
    office.given('accession', 'DDD', '2005-08-01');
    office.given('ratification', 'CCC', '2005-09-15');
    const found = answer(office, { asOf: '2005-07-25', deposits: [{ participant: 'CCC', date: '2005-09-15' }] });
    expect(found).toMatchObject({ date: '2005-12-14', decisive: ['CCC'] });
    expect(found.proof.map((line) => line.participant)).toEqual(['AAA', 'BBB', 'CCC']);
    expect(refusal(office, { asOf: '2005-09-20', deposits: [{ participant: 'CCC', date: '2005-09-21' }] }).code).toBe(
      'already-bound',
    );
  });

  it.each([
    ['before the date', '2005-12-13', 'date-fixed'],
    ['on the date', '2005-12-14', 'in-force'],
    ['long before the deposit', '2004-12-31', 'date-fixed'],
  ])('give the state of the day asked, %s', (_when, asOf, state) => {
    expect(answer(convention(), { asOf, deposits: [{ participant: 'CCC', date: '2005-09-15' }] })).toMatchObject({
      state,
      date: '2005-12-14',
    });
  });

  it('that come after the date do not make the treaty in force on the day asked', () => {
    const deposits = [
      { participant: 'CCC', date: '2005-09-15' },
      { participant: 'DDD', date: '2006-02-01' },
    ];
    const found = answer(convention(), { asOf: '2005-07-25', deposits });
    expect(found).toMatchObject({ state: 'date-fixed', date: '2005-12-14' });
    expect(found.proof.map((line) => line.participant)).toEqual(['AAA', 'BBB', 'CCC', 'DDD']);
  });

  it('may all lie ahead, and the last of those that are needed decides', () => {
    const deposits = [
      { participant: 'EEE', date: '2040-05-05' },
      { participant: 'CCC', date: '2040-01-01' },
    ];
    const found = answer(convention(), { asOf: '2039-01-01', deposits });
    expect(found).toMatchObject({
      conditionMetOn: '2040-01-01',
      date: '2040-03-31',
      decisive: ['CCC'],
      state: 'date-fixed',
    });
  });

  it('that change nothing, or are not enough, say so', () => {
    const office = convention({ entryIntoForce: { when: { instruments: { count: 4 } }, then: { days: 90 } } });
    const short = answer(office, { asOf: '2005-07-25', deposits: [{ participant: 'CCC', date: '2005-09-15' }] });
    expect(short).toMatchObject({
      state: 'pending',
      date: null,
      smallestSets: [{ condition: 'instruments', missing: '1' }],
    });
    expect(short.explanation).toMatch(
      /^If .*, the treaty still has no date of entry into force\. On 15 September 2005, 3 of the 4 /,
    );
    office.given('accession', 'DDD', '2005-08-01');
    office.given('accession', 'EEE', '2005-08-02');
    const idle = answer(office, { asOf: '2005-08-25', deposits: [{ participant: 'CCC', date: '2005-09-15' }] });
    expect(idle.explanation).toMatch(/, nothing changes: the date of entry into force is 31 October 2005\./);
  });

  it('in the past can bring the date forward', () => {
    const office = convention();
    office.given('ratification', 'CCC', '2005-09-15');
    const found = answer(office, { asOf: '2005-12-31', deposits: [{ participant: 'DDD', date: '2004-08-01' }] });
    expect(found).toMatchObject({ date: '2004-10-30', decisive: ['DDD'], state: 'in-force' });
    expect(found.explanation).toContain('the treaty enters into force on 30 October 2004 instead of 14 December 2005.');
  });

  it('come to what recording them comes to, whatever they are, and leave the treaty as it is', () => {
    const office = convention();
    const before = JSON.stringify(office.state);
    const date = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2003-12-11', days));
    const deposits = fc.uniqueArray(fc.record({ participant: fc.constantFrom('CCC', 'DDD', 'EEE'), date }), {
      selector: ({ participant: code }) => code,
    });
    const leaving = fc.option(
      fc.record({ participant: fc.constantFrom('AAA', 'BBB'), date: date.filter((day) => day > '2004-07-01') }),
      {
        nil: null,
      },
    );
    fc.assert(
      fc.property(deposits, leaving, (joining, left) => {
        const withdrawals = left === null ? [] : [left];
        const found = answer(office, { asOf: '2020-01-01', deposits: joining, withdrawals });
        const recorded = convention();
        for (const { kind, participant: code, date: day } of found.supposed) recorded.given(kind, code, day);
        const { verdict } = recorded.interpretation;
        expect([found.date, found.conditionMetOn, found.decisive]).toEqual([
          verdict.date,
          verdict.conditionMetOn,
          verdict.decisive,
        ]);
        expect(JSON.stringify(office.state)).toBe(before);
      }),
    );
  });
});

describe('Supposed acts are refused like acts to be recorded', () => {
  it.each<[code: string, deposits: Suppositions['deposits'], pointer: string]>([
    ['unknown-participant', [{ participant: 'ZZZ', date: '2005-09-15' }], '/deposits/0'],
    ['already-bound', [{ participant: 'AAA', date: '2005-09-15' }], '/deposits/0'],
    ['not-signed', [{ participant: 'DDD', date: '2005-09-15', kind: 'ratification' }], '/deposits/0'],
    ['before-adoption', [{ participant: 'DDD', date: '2003-10-30' }], '/deposits/0'],
    ['participant-not-existing', [{ participant: 'NEW', date: '2011-07-08' }], '/deposits/0'],
    [
      'signature-window-closed',
      [{ participant: 'DDD', date: '2005-12-10', kind: 'definitive-signature' }],
      '/deposits/0',
    ],
    ['not-entitled', [{ participant: 'DDD', date: '2005-09-15', kind: 'formal-confirmation' }], '/deposits/0'],
    [
      'already-bound',
      [
        { participant: 'CCC', date: '2005-09-15' },
        { participant: 'DDD', date: '2005-09-15' },
        { participant: 'CCC', date: '2005-10-15' },
      ],
      '/deposits/2',
    ],
  ])('%s', (code, deposits, pointer) => {
    const found = refusal(convention(), { asOf: '2005-07-25', deposits });
    expect(found).toMatchObject({ code, facts: { pointer } });
    expect(found.sentence).not.toContain('despite');
  });

  it('a ratification without signature with the advice to accede', () => {
    const deposits = [{ participant: 'DDD', date: '2005-09-15', kind: 'ratification' as const }];
    expect(refusal(convention(), { asOf: '2005-07-25', deposits }).sentence).toContain('accession');
  });

  it('a protocol by one that is not bound by its parent', () => {
    const parent = convention();
    const office = new Depositary(treaty({ id: 'protocol', parent: 'convention' }), parent.register, parent);
    const suppose = (code: string) =>
      asked(office, { asOf: '2005-07-25', deposits: [{ participant: code, date: '2005-09-15' }] });
    expect(suppose('CCC')).toMatchObject({ refused: { code: 'parent-not-bound' } });
    expect(suppose('AAA')).toMatchObject({ hypothetical: true });
  });

  it('what would leave a recorded act irregular', () => {
    const office = convention();
    const deposits = [{ participant: 'AAA', date: '2004-03-01' }];
    const found = refusal(office, { asOf: '2005-07-25', deposits });
    expect(found.code).toBe('already-bound');
    expect(found.sentence).toMatch(/^It would leave the ratification of 2004-06-01 \(event e4\) irregular\./);
    expect(found.facts).toMatchObject({ leavesIrregular: 'e4', pointer: '/deposits/0' });
  });
});

describe('Supposed withdrawals', () => {
  it('take an instrument back before the treaty is in force, and the treaty waits for another', () => {
    const office = convention();
    office.given('ratification', 'CCC', '2005-09-15');
    office.given('accession', 'DDD', '2005-10-01');
    const found = answer(office, { asOf: '2005-11-01', withdrawals: [{ participant: 'AAA', date: '2005-09-01' }] });
    expect(found.supposed).toEqual([
      { kind: 'instrument-withdrawal', participant: 'AAA', date: '2005-09-01', effective: null },
    ]);
    expect(found).toMatchObject({ conditionMetOn: '2005-10-01', date: '2005-12-30', decisive: ['DDD'] });
    expect(found.explanation).toMatch(
      /^If Name of AAA withdraws its instrument on 1 September 2005, the treaty enters into force on 30 December 2005 instead of 14 December 2005\./,
    );
  });

  it('are seen from the day of a stated effect', () => {
    const withdrawals = [{ participant: 'AAA', date: '2005-08-01', effective: '2005-09-01' }];
    const found = answer(convention(), { asOf: '2005-07-25', withdrawals });
    expect(found.missing).toEqual([{ condition: 'instruments', need: '3', have: '1', missing: '2' }]);
  });

  it('can take the date away', () => {
    const office = convention();
    office.given('ratification', 'CCC', '2005-09-15');
    const found = answer(office, { asOf: '2005-11-01', withdrawals: [{ participant: 'BBB', date: '2005-09-14' }] });
    expect(found).toMatchObject({
      state: 'pending',
      date: null,
      smallestSets: [{ condition: 'instruments', missing: '1' }],
    });
    expect(found.explanation).toContain(
      'the treaty has no date of entry into force, while without that it has 14 December 2005.',
    );
  });

  it('after the condition was met change nothing (VCLT art. 55)', () => {
    const office = convention();
    office.given('ratification', 'CCC', '2005-09-15');
    const found = answer(office, { asOf: '2005-11-01', withdrawals: [{ participant: 'AAA', date: '2005-11-02' }] });
    expect(found).toMatchObject({ date: '2005-12-14', conditionMetOn: '2005-09-15', state: 'date-fixed' });
  });

  it('of a treaty in force are notices, also where only supposed deposits bring it into force', () => {
    const deposits = [{ participant: 'CCC', date: '2005-09-15' }];
    const withdrawals = [{ participant: 'AAA', date: '2006-01-01', effective: '2008-01-01' }];
    const found = answer(convention(), { asOf: '2005-07-25', deposits, withdrawals });
    expect(found.supposed[1]).toEqual({
      kind: 'withdrawal',
      participant: 'AAA',
      date: '2006-01-01',
      effective: '2008-01-01',
    });
    expect(found.explanation).toMatch(
      / and Name of AAA gives notice of withdrawal on 1 January 2006 with effect from 1 January 2008, /,
    );
  });

  it('of one that left, joined again and is not yet a party again take its instrument back', () => {
    const office = convention();
    office.given('ratification', 'CCC', '2005-09-15');
    office.given('withdrawal', 'AAA', '2006-01-01');
    office.given('accession', 'AAA', '2007-06-01');
    const kindOn = (date: string) =>
      answer(office, { asOf: '2008-01-01', withdrawals: [{ participant: 'AAA', date }] }).supposed[0]?.kind;
    expect([kindOn('2007-06-30'), kindOn('2007-07-01')]).toEqual(['instrument-withdrawal', 'withdrawal']);
  });

  it('of one that is not bound are refused', () => {
    const withdrawals = [{ participant: 'CCC', date: '2005-09-15' }];
    expect(refusal(convention(), { asOf: '2005-07-25', withdrawals })).toMatchObject({
      code: 'not-bound',
      facts: { pointer: '/withdrawals/0' },
    });
  });
});

describe('A declaration of the depositary', () => {
  it('made later is known on the day asked where the date it declares had come', () => {
    const office = convention();
    office.given('entry-into-force-declared', null, '2006-02-01', { effective: '2005-12-01' });
    expect(answer(office, { asOf: '2006-01-01' })).toMatchObject({ state: 'in-force', date: '2005-12-01' });
    expect(answer(office, { asOf: '2005-11-30' })).toMatchObject({ state: 'pending', date: null });
  });
});

describe('The day by which the condition must be met', () => {
  const asOf = '2005-07-25';
  const inForceBy = '2005-12-31';

  it('stands beside the verdict, and the answer says whether that is early enough', () => {
    const ahead = answer(convention(), { asOf, inForceBy });
    expect(ahead).toMatchObject({ inForceBy, latestDeposit: '2005-10-02', supposed: [] });
    expect(ahead.explanation).toMatch(
      / To be in force by 31 December 2005 the condition must be met by 2 October 2005\.$/,
    );
    const inTime = answer(convention(), { asOf, inForceBy, deposits: [{ participant: 'CCC', date: '2005-10-02' }] });
    expect(inTime).toMatchObject({ date: '2005-12-31', latestDeposit: '2005-10-02' });
    expect(inTime.explanation).toContain('It is met in time, on 2 October 2005.');
    const late = answer(convention(), { asOf, inForceBy, deposits: [{ participant: 'CCC', date: '2005-10-03' }] });
    expect(late).toMatchObject({ date: '2006-01-01', latestDeposit: '2005-10-02' });
    expect(late.explanation).toContain('It is met too late, on 3 October 2005.');
  });

  it('stays the true day when it has passed', () => {
    const passed = answer(convention(), { asOf: '2005-10-03', inForceBy });
    expect(passed.latestDeposit).toBe('2005-10-02');
    expect(passed.explanation).toMatch(/ That day has passed\.$/);
    expect(answer(convention(), { asOf: '2005-10-02', inForceBy }).explanation).not.toContain('passed');
  });

  it('is null where none was asked, where none would do, and without a clause', () => {
    expect(answer(convention(), { asOf }).latestDeposit).toBeNull();
    const floored = convention({
      entryIntoForce: { when: { instruments: { count: 3 } }, then: { days: 90 }, notBefore: '2007-01-01' },
    });
    const never = answer(floored, { asOf, inForceBy });
    expect(never.latestDeposit).toBeNull();
    expect(never.explanation).toContain('the treaty cannot be in force by 31 December 2005');
    const without = answer(convention({ entryIntoForce: null }), { asOf, inForceBy });
    expect(without.latestDeposit).toBeNull();
    expect(without.explanation).toContain(
      'Without a clause no day can be computed for entry into force by 31 December 2005.',
    );
  });
});
