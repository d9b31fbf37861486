/**
 * Goal: one participant counts once, whatever its ends and stints. The day on which a participant ceases is the first
 * on which it is no more: what it signed, deposited and reserved lasts until the day before, and what is dated on that
 * day or later is nobody's act.
 */
import { describe, expect, it } from '@jest/globals';
import type { TreatyAction } from '../../src/domain/treaty/model/action.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const END = '2007-06-01';
const CONTINUED = '2007-06-01';
const continuing = (predecessor: string) => ({
  successions: [{ predecessor, date: CONTINUED, mode: 'continuation' as const }],
});
const REGISTER = registerOf(
  participant('AAA'),
  participant('GONE', { existed: { from: null, to: END } }),
  // The register may know of a continuation and not of an end.
  participant('OLD'),
  participant('NEW', continuing('OLD')),
  participant('FIRST', { existed: { from: null, to: END } }),
  participant('BETWEEN', { ...continuing('FIRST'), existed: { from: null, to: END } }),
  participant('LAST', continuing('BETWEEN')),
);
const DESPITE: Partial<TreatyAction> = {
  despite: ['participant-not-existing', 'not-signed', 'parent-not-bound'],
  note: 'as the depositary has it',
};
const office = (also: Partial<Treaty> = {}) =>
  new Depositary(
    treaty({
      opened: null,
      closed: null,
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 90 } },
      ...also,
    }),
    REGISTER,
  );
const BEFORE = '2007-05-31';
const AFTER = ['2007-06-01', '2007-06-02', '2010-01-01'] as const;

describe('given a State that ceased to exist on 2007-06-01', () => {
  it.each(AFTER)('when it signed before, then a signature dated %s does not make it a signatory', (day) => {
    const convention = office();
    convention.given('signature', 'GONE', '2004-01-01');
    convention.given('signature', 'GONE', day, DESPITE);
    expect([BEFORE, ...AFTER].map((asOf) => convention.counts(asOf))).toEqual([
      '1/0/0/0',
      '0/0/0/0',
      '0/0/0/0',
      '0/0/0/0',
    ]);
    expect(convention.row('GONE', '2011-01-01')).toMatchObject({ standing: 'none', signature: null });
  });

  it.each(AFTER)(
    'when it deposited before, then an instrument dated %s does not count, and the first goes on counting as one',
    (day) => {
      const convention = office();
      convention.given('accession', 'GONE', '2004-01-01');
      convention.given('accession', 'GONE', day, DESPITE);
      expect([BEFORE, ...AFTER].map((asOf) => convention.counts(asOf))).toEqual([
        '0/1/0/1',
        '0/0/0/1',
        '0/0/0/1',
        '0/0/0/1',
      ]);
      expect(convention.status('2011-01-01').entryIntoForce).toMatchObject({ state: 'pending', date: null });
    },
  );

  it.each(AFTER)('when a succession dated %s has its effect before the end, then it has none all the same', (day) => {
    const convention = office();
    convention.given('succession', 'GONE', day, { ...DESPITE, effective: '2005-01-01' });
    expect(['2005-01-01', BEFORE, ...AFTER].map((asOf) => convention.counts(asOf))).toEqual(Array(5).fill('0/0/0/0'));
  });

  it.each(AFTER)(
    'when an act is dated %s, then what is irregular is that the State did not exist, and nothing else',
    (day) => {
      const convention = office();
      for (const kind of ['signature', 'ratification', 'withdrawal', 'reservation'] as const)
        convention.given(kind, 'GONE', day, DESPITE);
      const codes = convention.row('GONE', '2011-01-01')?.notes.map(({ irregular }) => irregular);
      expect(codes).toEqual(Array(4).fill(['participant-not-existing']));
    },
  );

  it('when it reserved before or on that day, then no reservation stands from that day on, with an instrument or with a signature alone', () => {
    const convention = office();
    convention.given('signature', 'GONE', '2004-01-01');
    convention.given('reservation', 'GONE', '2004-01-01', { text: 'Article 66' });
    convention.given('reservation', 'GONE', END, { ...DESPITE, text: 'Article 67' });
    expect([BEFORE, ...AFTER].map((asOf) => convention.row('GONE', asOf)?.reservations)).toEqual([1, 0, 0, 0]);
    convention.given('ratification', 'GONE', '2005-01-01');
    expect([BEFORE, ...AFTER].map((asOf) => convention.row('GONE', asOf)?.reservations)).toEqual([1, 0, 0, 0]);
  });

  it('when a notice of provisional application is dated on that day, then nothing is applied', () => {
    const convention = office({ provisionalApplication: {} });
    convention.given('provisional-application', 'GONE', END, DESPITE);
    expect(convention.row('GONE', '2008-01-01')?.provisional).toBeNull();
  });

  it('when a withdrawal takes effect on that day, then it left by it and counts no more', () => {
    const convention = office();
    convention.given('accession', 'GONE', '2004-01-01');
    convention.given('instrument-withdrawal', 'GONE', '2006-06-01', { effective: END });
    expect([BEFORE, END].map((asOf) => convention.counts(asOf))).toEqual(['0/1/0/1', '0/0/0/0']);
  });
});

describe('given a State that another continues from 2007-06-01', () => {
  it('when an act is recorded under the old code from that day on, then it is refused, and without effect where it is recorded despite that', () => {
    const convention = office();
    convention.given('accession', 'OLD', '2004-01-01');
    expect(convention.when('accession', 'OLD', CONTINUED)).toBe('participant-not-existing');
    convention.given('accession', 'OLD', '2008-01-01', DESPITE);
    expect([BEFORE, CONTINUED, '2008-01-01'].map((asOf) => convention.counts(asOf))).toEqual(Array(3).fill('0/1/0/1'));
    expect(convention.row('NEW', '2008-01-01')).toMatchObject({
      standing: 'contracting',
      instrument: { date: '2004-01-01' },
    });
  });

  it('when the signature was withdrawn with effect on that day, then it is not continued; when later, then until then', () => {
    const withdrawnOn = (effective: string) => {
      const convention = office();
      convention.given('signature', 'OLD', '2004-01-01');
      convention.given('signature-withdrawal', 'OLD', '2007-01-01', { effective });
      return [BEFORE, CONTINUED, '2007-12-31', '2008-01-01'].map((asOf) => convention.counts(asOf));
    };
    expect(withdrawnOn(CONTINUED)).toEqual(['1/0/0/0', '0/0/0/0', '0/0/0/0', '0/0/0/0']);
    expect(withdrawnOn('2008-01-01')).toEqual(['1/0/0/0', '1/0/0/0', '1/0/0/0', '0/0/0/0']);
  });

  it('when the one that continues it is continued on the same day, then the last of them holds everything, once', () => {
    const convention = office();
    convention.given('signature', 'FIRST', '2004-01-01');
    convention.given('ratification', 'FIRST', '2005-01-01');
    expect([BEFORE, CONTINUED, '2010-01-01'].map((asOf) => convention.counts(asOf))).toEqual(Array(3).fill('1/1/0/1'));
    expect(convention.row('LAST', '2010-01-01')).toMatchObject({
      standing: 'contracting',
      signature: { date: '2004-01-01' },
    });
    expect(convention.row('BETWEEN', '2010-01-01')?.standing).toBe('none');
  });
});

describe('given a State that is continued by one that ceases on the same day', () => {
  it('when both had deposited, then the one that is gone counts once, as long as anybody', () => {
    const withoutLast = registerOf(...[...REGISTER.values()].filter(({ code }) => code !== 'LAST'));
    const convention = new Depositary(
      office({ entryIntoForce: { when: { instruments: { count: 3 } }, then: { days: 90 } } }).treaty,
      withoutLast,
    );
    for (const code of ['FIRST', 'BETWEEN']) convention.given('accession', code, '2004-01-01');
    expect([BEFORE, CONTINUED, '2010-01-01'].map((asOf) => convention.counts(asOf))).toEqual([
      '0/2/0/2',
      '0/0/0/1',
      '0/0/0/1',
    ]);
  });
});

describe('given a protocol that is left with its parent, which withdrawals leave with too few parties', () => {
  it('when the parent has ended, then an instrument counts until that day, and with a later one still as one', () => {
    const inForceAtOnce = { when: { instruments: { count: 1 } }, then: { sameDay: true } } as const;
    const parent = new Depositary(
      treaty({
        opened: null,
        closed: null,
        entryIntoForce: inForceAtOnce,
        laterParties: { then: { sameDay: true } },
        withdrawal: { then: { days: 1 } },
        termination: { below: 2 },
      }),
      REGISTER,
    );
    const protocol = new Depositary(
      treaty({
        id: 'protocol',
        parent: 'convention',
        opened: null,
        closed: null,
        entryIntoForce: { when: { instruments: { count: 3 } }, then: { days: 90 } },
        withdrawal: { withParent: true },
      }),
      REGISTER,
      parent,
    );
    for (const code of ['AAA', 'OLD']) {
      parent.given('accession', code, '2004-01-01');
      protocol.given('accession', code, '2004-06-01');
    }
    parent.given('withdrawal', 'OLD', '2005-12-31');
    expect(parent.interpretation.ended?.on ?? null).toBe('2006-01-01');
    protocol.given('accession', 'AAA', '2006-06-01', DESPITE);
    expect(['2005-12-31', '2006-01-01', '2006-06-01'].map((asOf) => protocol.counts(asOf))).toEqual([
      '0/2/0/2',
      '0/0/0/0',
      '0/1/0/1',
    ]);
  });
});

describe('given two codes that continue one State from the same day', () => {
  it('when its instrument counts for both, then they are told in order of codes, however the readings came about', () => {
    const register = registerOf(
      participant('OLD'),
      participant('NEW', continuing('OLD')),
      participant('ANY', continuing('OLD')),
    );
    const convention = new Depositary(office().treaty, register);
    convention.given('signature', 'NEW', '2003-12-10');
    convention.given('accession', 'OLD', '2004-01-01');
    const { instruments } = convention.interpretation.verdict;
    expect(instruments.map(({ participant: code, from }) => [code, from])).toEqual([
      ['OLD', '2004-01-01'],
      ['ANY', CONTINUED],
      ['NEW', CONTINUED],
    ]);
  });
});
