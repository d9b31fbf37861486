/**
 * Goal: from when a State is bound that takes its predecessor's place (VCSSRT arts. 17 to 23), by the days that the
 * register knows, unless the treaty or the notification says otherwise.
 */
import { describe, expect, it } from '@jest/globals';
import type { Participant } from '../../src/domain/participants/participant.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { laterPartiesInWords } from '../../src/domain/entry-into-force/words/later-parties.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const newState = (code: string, from: string, successions: Participant['successions']) =>
  participant(code, { existed: { from, to: null }, successions });
const after = (predecessor: string, date: string, mode: 'succession' | 'separation' | 'merger' = 'succession') => ({
  predecessor,
  date,
  mode,
});

/** Days of the depositary's historical information (UNTC), and of the register that is shipped. */
const REGISTER = registerOf(
  participant('ITA'),
  participant('FRA'),
  participant('YUCS', { existed: { from: null, to: '1992-04-27' } }),
  participant('CSHH', { existed: { from: null, to: '1993-01-01' } }),
  newState('SRB', '1992-04-27', [after('YUCS', '1992-04-27')]),
  newState('MNE', '2006-06-03', [after('SRB', '2006-06-03', 'separation')]),
  newState('BIH', '1992-03-06', [after('YUCS', '1992-03-06')]),
  newState('HRV', '1991-06-25', [after('YUCS', '1991-10-08')]),
  newState('SVK', '1993-01-01', [after('CSHH', '1993-01-01')]),
  newState('ATG', '1981-11-01', []),
  participant('JAM'),
);

/** In force from 1 July 2002: two instruments by 1 May, and the first day of a month after sixty days. */
const ROME: Partial<Treaty> = {
  adopted: '1998-07-17',
  opened: null,
  closed: null,
  entryIntoForce: {
    when: { instruments: { count: 2 } },
    then: { steps: [{ days: 60 }, { firstOfMonthAfterDays: 0 }] },
  },
  laterParties: { then: { steps: [{ days: 60 }, { firstOfMonthAfterDays: 0 }] } },
};

function inForce(since: string, also: Partial<Treaty> = {}): Depositary {
  const convention = new Depositary(
    treaty({
      adopted: '1948-12-09',
      opened: null,
      closed: null,
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { sameDay: true } },
      laterParties: { then: { days: 90 } },
      ...also,
    }),
    REGISTER,
  );
  for (const code of ['ITA', 'FRA']) convention.given('accession', code, since);
  return convention;
}

const sinceWhen = (convention: Depositary, code: string) => convention.row(code, '2019-01-01')?.inForceSince ?? null;

describe('given a treaty in force before the succession of States', () => {
  it.each([
    ['Montenegro, Rome Statute', 'MNE', '2006-10-23', '2006-06-03'],
    ['Bosnia and Herzegovina, Child Rights', 'BIH', '1993-09-01', '1992-03-06'],
    ['Croatia: the day it assumed responsibility, not that of independence', 'HRV', '1992-10-12', '1991-10-08'],
    [
      'Antigua and Barbuda, of which the register knows only the day of independence',
      'ATG',
      '1988-10-25',
      '1981-11-01',
    ],
    [
      'a State of which the register knows no such day: at the latest from its notification',
      'JAM',
      '1968-09-23',
      '1968-09-23',
    ],
  ])('when %s: %s notifies its succession on %s, then it is a party since %s', (_, code, notified, since) => {
    const convention = inForce('1951-01-12');
    convention.given('succession', code, notified);
    expect(sinceWhen(convention, code)).toBe(since);
    expect(convention.row(code, since)).toMatchObject({ standing: 'party', instrument: { date: notified } });
    const before = new Date(`${since}T00:00:00Z`);
    before.setUTCDate(before.getUTCDate() - 1);
    expect(convention.row(code, before.toISOString().slice(0, 10))).toBeUndefined();
  });

  it('when the notification states another date of effect, then that is the day (VCSSRT art. 23(1): or otherwise agreed)', () => {
    const convention = inForce('1951-01-12');
    convention.given('succession', 'HRV', '1992-10-12', { effective: '1991-06-25' });
    expect(sinceWhen(convention, 'HRV')).toBe('1991-06-25');
  });

  it('when it joins by accession instead, then by the rule for later parties', () => {
    const convention = inForce('1951-01-12');
    convention.given('accession', 'BIH', '1993-09-01');
    expect(sinceWhen(convention, 'BIH')).toBe('1993-11-30');
  });

  it('when Slovakia declares on 30 December 1992 that it continues to apply (WIPO), then it is a party from 1 January 1993', () => {
    const wipo = inForce('1970-04-26');
    expect(wipo.when('continued-application', 'SVK', '1992-12-30')).toBe('participant-not-existing');
    const despite = { despite: ['participant-not-existing' as const], note: 'Received before independence.' };
    wipo.given('continued-application', 'SVK', '1992-12-30', despite);
    expect(sinceWhen(wipo, 'SVK')).toBe('1993-01-01');
    expect(wipo.row('SVK', '1992-12-31')).toMatchObject({ standing: 'none', inForceSince: null });
  });

  it('when a State succeeds that left before and comes back, then not from before it had left', () => {
    const convention = inForce('1951-01-12', { withdrawal: { then: { sameDay: true } } });
    convention.given('accession', 'HRV', '1992-01-01');
    convention.given('withdrawal', 'HRV', '1992-06-01');
    convention.given('succession', 'HRV', '1992-10-12');
    expect(convention.row('HRV', '1992-07-01')).toMatchObject({ standing: 'party', inForceSince: '1992-06-01' });
  });
});

describe('given a treaty that entered into force after the succession of States', () => {
  it('when the notification comes later still, then it is a party from the entry into force (art. 23(1))', () => {
    const statute = new Depositary(treaty(ROME), REGISTER);
    for (const code of ['ITA', 'FRA']) statute.given('accession', code, '2002-04-11');
    expect(statute.status('2019-01-01').entryIntoForce.date).toBe('2002-07-01');
    statute.given('succession', 'BIH', '2003-01-01');
    expect(sinceWhen(statute, 'BIH')).toBe('2002-07-01');
    expect(statute.row('BIH', '2002-06-30')).toBeUndefined();
  });

  it('when the notification comes before, then it is contracting from it and counts from it (arts. 18 and 23(3))', () => {
    const convention = new Depositary(treaty({ ...ROME, adopted: '1986-03-21' }), REGISTER);
    convention.given('accession', 'ITA', '1990-01-01');
    convention.given('succession', 'SVK', '1993-05-28');
    const seen = (day: string) => convention.row('SVK', day)?.standing ?? 'none';
    expect(['1993-05-27', '1993-05-28'].map(seen)).toEqual(['none', 'contracting']);
    expect(['1993-05-27', '1993-05-28'].map((day) => convention.counts(day))).toEqual(['0/1/0/1', '0/2/0/2']);
    expect(convention.status('2019-01-01').entryIntoForce.date).toBe('1993-08-01');
    expect(sinceWhen(convention, 'SVK')).toBe('1993-08-01');
  });
});

describe('given a treaty that otherwise provides', () => {
  it('when its clause treats successions as later parties, then so it is, and the words say so', () => {
    const convention = inForce('1951-01-12', { laterParties: { then: { days: 90 }, successions: 'as-later-parties' } });
    convention.given('succession', 'BIH', '1993-09-01');
    expect(sinceWhen(convention, 'BIH')).toBe('1993-11-30');
    expect(convention.row('BIH', '1993-08-31')).toBeUndefined();
    expect(laterPartiesInWords(convention.treaty)).toBe(
      'For a participant that deposits later it enters into force on the 90th day after the deposit of its own instrument, but not before the entry into force of the treaty itself. So it does for one that notifies a succession.',
    );
  });

  it('when its clause has a delay of their own for successions, then that one', () => {
    const byKind = [{ kinds: ['succession'], then: { sameDay: true } as const }];
    const convention = inForce('1951-01-12', { laterParties: { then: { days: 90 }, byKind } });
    convention.given('succession', 'BIH', '1993-09-01');
    expect(sinceWhen(convention, 'BIH')).toBe('1993-09-01');
  });
});
