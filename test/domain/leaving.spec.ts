/**
 * Goal: a notice of withdrawal takes effect when, and is open only when, the treaty says so; a treaty that withdrawals
 * leave with too few parties ends.
 */
import { describe, expect, it } from '@jest/globals';
import type { WithdrawalClause } from '../../src/domain/treaty/model/clause.js';
import { allFacts } from '../../src/domain/treaty/reading/treaty-facts.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const member = (to: string | null = null) => ({ memberships: [{ organisation: 'EU', from: '1995-01-01', to }] });
const REGISTER = registerOf(
  ...['ECU', 'PER', 'BOL', 'CHL'].map((code) => participant(code)),
  participant('AUT', member()),
  participant('DEU', member()),
  participant('FRA', member()),
  participant('GBR', member('2020-02-01')),
  participant('OLD', { ...member(), existed: { from: null, to: '2007-06-01' } }),
  participant('NEW', { ...member(), successions: [{ predecessor: 'OLD', date: '2007-06-01', mode: 'continuation' }] }),
  participant('EU', { kind: 'regional-organisation' }),
);
const office = (also: Partial<Treaty>) =>
  new Depositary(treaty({ opened: null, closed: null, ...also }), REGISTER, null, '2060-01-01');
/** In force from the day of the first accession, ECU's. */
const since = (day: string, withdrawal: WithdrawalClause, also: Partial<Treaty> = {}) => {
  const treatyInForce = office({
    adopted: '1900-01-01',
    entryIntoForce: { when: { instruments: { count: 1 } }, then: { sameDay: true } },
    laterParties: { then: { sameDay: true } },
    withdrawal,
    ...also,
  });
  treatyInForce.given('accession', 'ECU', day);
  return treatyInForce;
};
const effect = (of: Depositary, notified: string, who = 'ECU') => {
  of.given('withdrawal', who, notified);
  return of.row(who, notified)?.withdrawal?.effective;
};
const standings = (of: Depositary, who: string, days: readonly string[]) =>
  days.map((day) => of.row(who, day)?.standing);

describe('given a treaty in force for terms (Genocide Convention art. XIV: ten years from 1951-01-12, then five, six months before the end)', () => {
  const genocide = { terms: { first: 10, each: 5, notice: { months: 6 } } };

  it.each([
    ['1951-01-12', '1961-01-12'],
    ['1960-07-12', '1961-01-12'],
    ['1960-07-13', '1966-01-12'],
    ['1965-07-12', '1966-01-12'],
    ['1965-07-13', '1971-01-12'],
    ['1999-12-31', '2001-01-12'],
  ])('when notice is given on %s, then it is out on %s', (notified, out) => {
    expect(effect(since('1951-01-12', genocide), notified)).toBe(out);
  });

  it('when a later party gives notice, then the term is the treaty’s, not its own', () => {
    const convention = since('1951-01-12', genocide);
    convention.given('accession', 'PER', '1960-02-24');
    expect(effect(convention, '1960-06-01', 'PER')).toBe('1961-01-12');
  });

  it('when it accedes again after the term, then a second stint begins; before, it is still bound', () => {
    const convention = since('1951-01-12', genocide);
    convention.given('withdrawal', 'ECU', '1960-01-01');
    expect(convention.when('accession', 'ECU', '1961-01-11')).toBe('already-bound');
    expect(convention.when('accession', 'ECU', '1961-01-12')).toBe('accepted');
    expect(convention.row('ECU', '1962-01-01')).toMatchObject({
      standing: 'party',
      stints: [{ until: '1961-01-12' }, { until: null }],
    });
    expect(convention.row('ECU', '1962-01-01')?.notes).toEqual([]);
    expect(convention.counts('1962-01-01')).toBe('0/1/1/1');
  });

  it('when it revokes the notice before the end of the term, then it stays', () => {
    const convention = since('1951-01-12', genocide);
    convention.given('withdrawal', 'ECU', '1955-01-01');
    expect(convention.when('withdrawal-revocation', 'ECU', '1961-01-12')).toBe('no-notice-to-revoke');
    expect(convention.when('withdrawal-revocation', 'ECU', '1961-01-11')).toBe('accepted');
    expect(convention.row('ECU', '1961-01-12')?.standing).toBe('party');
  });

  it('when the depositary states another date of effect, then that holds', () => {
    const convention = since('1951-01-12', genocide);
    convention.given('withdrawal', 'ECU', '1960-01-01', { effective: '1960-03-01' });
    expect(standings(convention, 'ECU', ['1960-02-29', '1960-03-01'])).toEqual(['party', 'withdrawn']);
  });

  it('when it is not in force yet, then a notice is refused; accepted all the same, its effect is open until there is a first term', () => {
    const convention = office({
      adopted: '1948-12-09',
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 90 } },
      withdrawal: genocide,
    });
    convention.given('accession', 'ECU', '1949-12-21');
    expect(convention.when('withdrawal', 'ECU', '1950-01-01')).toBe('withdrawal-not-open');
    convention.given('withdrawal', 'ECU', '1950-01-01', { despite: ['withdrawal-not-open'], note: 'Circulated.' });
    expect(convention.row('ECU', '1960-01-01')?.withdrawal?.effective).toBeNull();
    expect(convention.counts('1960-01-01')).toBe('0/1/0/1');
    convention.given('accession', 'PER', '1950-10-14');
    expect(convention.status('1950-10-14').entryIntoForce).toEqual({ state: 'date-fixed', date: '1951-01-12' });
    expect(convention.row('ECU', '1960-01-01')).toMatchObject({
      standing: 'party',
      withdrawal: { effective: '1961-01-12' },
    });
    expect(convention.counts('1961-01-12')).toBe('0/1/1/1');
  });
});

describe('given a notice that counts from a day of the year (CCAMLR art. XXXI: notice by 1 January, out on 30 June)', () => {
  it.each([
    ['2020-01-01', '2020-06-30'],
    ['2020-01-02', '2021-06-30'],
    ['2020-06-30', '2021-06-30'],
    ['2020-12-31', '2021-06-30'],
  ])('when notice is given on %s, then it is out on %s', (notified, out) => {
    const annually = { then: { annually: { on: '06-30', noticeBy: '01-01' } } };
    expect(effect(since('1982-04-07', annually), notified)).toBe(out);
  });
});

describe('given a treaty that can be left only so long after its entry into force (FCTC art. 31: two years)', () => {
  it('when somebody that joined later gives notice, then the treaty’s own years count', () => {
    const convention = since('2005-02-27', { then: { years: 1 }, openAfter: { delay: { years: 2 }, of: 'treaty' } });
    convention.given('accession', 'PER', '2007-01-01');
    expect(convention.refusal('withdrawal', 'PER', '2007-02-26')).toMatchObject({
      code: 'withdrawal-not-open',
      facts: { opensOn: '2007-02-27' },
    });
    expect(effect(convention, '2007-02-27', 'PER')).toBe('2008-02-27');
  });

  it('when the depositary accepted an early notice, then it takes effect as any other and is marked', () => {
    const convention = since('2005-02-27', { then: { years: 1 }, openAfter: { delay: { years: 2 }, of: 'treaty' } });
    const early = { despite: ['withdrawal-not-open'], note: 'Accepted.' } as const;
    const { eventId } = convention.given('withdrawal', 'ECU', '2006-01-01', early);
    expect(convention.row('ECU', '2007-01-01')).toMatchObject({
      standing: 'withdrawn',
      notes: [{ event: eventId, irregular: ['withdrawal-not-open'] }],
    });
  });

  it('when one State continues another, then the years of the other count for it', () => {
    const convention = since('2000-01-01', {
      then: { years: 1 },
      openAfter: { delay: { years: 5 }, of: 'participant' },
    });
    convention.given('accession', 'OLD', '2003-01-01');
    expect(convention.refusal('withdrawal', 'NEW', '2007-12-31').facts).toMatchObject({ opensOn: '2008-01-01' });
    expect(convention.when('withdrawal', 'NEW', '2008-01-01')).toBe('accepted');
  });
});

describe('given a treaty that can be left in the year after each ten years (ILO C182 art. 9, in force since 2000-11-19)', () => {
  const ilo = () => since('2000-11-19', { then: { years: 1 }, windows: { every: 10, open: 1 } });

  it.each([
    ['2005-01-01', '2010-11-19', '2011-11-19'],
    ['2010-11-18', '2010-11-19', '2011-11-19'],
    ['2011-11-20', '2020-11-19', '2021-11-19'],
    ['2022-01-01', '2030-11-19', '2031-11-19'],
  ])(
    'when notice is given on %s, then it is refused with the next window, %s to %s',
    (notified, windowFrom, windowTo) => {
      expect(ilo().refusal('withdrawal', 'ECU', notified)).toMatchObject({
        code: 'withdrawal-not-open',
        facts: { participant: 'ECU', date: notified, windowFrom, windowTo },
      });
    },
  );

  it.each([
    ['2010-11-19', '2011-11-19'],
    ['2011-11-19', '2012-11-19'],
    ['2020-12-01', '2021-12-01'],
  ])('when notice is given on %s, then it is out on %s', (notified, out) => {
    expect(effect(ilo(), notified)).toBe(out);
  });
});

describe('given an organisation that leaves with its members (UNCAC art. 70(2))', () => {
  const uncac = () => {
    const convention = since('2003-12-10', { then: { years: 1 }, withMembers: true });
    for (const code of ['AUT', 'DEU', 'GBR']) convention.given('accession', code, '2006-01-11');
    convention.given('accession', 'EU', '2008-11-12');
    return convention;
  };

  it('when all but one denounce, then it stays; when the last one does, then it leaves on the same day', () => {
    const convention = uncac();
    convention.given('withdrawal', 'AUT', '2010-01-01');
    convention.given('withdrawal', 'GBR', '2011-01-01');
    expect(convention.row('EU', '2013-01-01')?.standing).toBe('party');
    const last = convention.given('withdrawal', 'DEU', '2012-06-01');
    expect(standings(convention, 'EU', ['2013-05-31', '2013-06-01'])).toEqual(['party', 'withdrawn']);
    expect(convention.row('EU', '2012-06-01')?.withdrawal).toEqual({
      date: '2012-06-01',
      effective: '2013-06-01',
      event: last.eventId,
    });
    expect(convention.row('EU', '2012-05-31')?.withdrawal).toBeNull();
    expect(convention.counts('2013-06-01')).toBe('0/1/1/1');
  });

  it('when another member joins before the last one is out, then it stays', () => {
    const convention = uncac();
    for (const code of ['AUT', 'GBR', 'DEU']) convention.given('withdrawal', code, '2010-01-01');
    expect(convention.row('EU', '2011-01-01')?.standing).toBe('withdrawn');
    convention.given('accession', 'FRA', '2010-12-31');
    expect(convention.row('EU', '2011-01-01')?.standing).toBe('party');
  });

  it('when it accedes again with a member, then it is bound anew', () => {
    const convention = uncac();
    for (const code of ['AUT', 'GBR', 'DEU']) convention.given('withdrawal', code, '2010-01-01');
    convention.given('accession', 'FRA', '2012-01-01');
    expect(convention.when('accession', 'EU', '2012-01-02')).toBe('accepted');
    expect(standings(convention, 'EU', ['2012-01-01', '2012-01-02'])).toEqual(['withdrawn', 'party']);
  });

  it('when the last member that is bound only leaves the organisation, then one that denounced is all that is left, and it leaves', () => {
    const convention = uncac();
    for (const code of ['AUT', 'DEU']) convention.given('withdrawal', code, '2010-01-01');
    expect(standings(convention, 'EU', ['2020-01-31', '2020-02-01'])).toEqual(['party', 'withdrawn']);
  });

  it('when the only member that was bound leaves the organisation, then nobody denounced, and it stays', () => {
    const convention = since('2003-12-10', { then: { years: 1 }, withMembers: true });
    convention.given('accession', 'GBR', '2006-02-09');
    convention.given('accession', 'EU', '2008-11-12');
    expect(convention.row('EU', '2020-03-01')?.standing).toBe('party');
  });

  it('when a member is continued by another code, then the continuation is no denunciation', () => {
    const convention = since('2003-12-10', { then: { years: 1 }, withMembers: true });
    convention.given('accession', 'OLD', '2006-02-09');
    convention.given('accession', 'EU', '2006-11-12');
    expect(convention.row('EU', '2008-01-01')?.standing).toBe('party');
    convention.given('withdrawal', 'NEW', '2009-01-01');
    expect(standings(convention, 'EU', ['2009-12-31', '2010-01-01'])).toEqual(['party', 'withdrawn']);
  });

  it('when the treaty has no such rule, then it stays', () => {
    const convention = since('2003-12-10', { then: { years: 1 } });
    convention.given('accession', 'AUT', '2006-01-11');
    convention.given('accession', 'EU', '2008-11-12');
    convention.given('withdrawal', 'AUT', '2010-01-01');
    expect(convention.row('EU', '2012-01-01')?.standing).toBe('party');
  });
});

describe('given a treaty that ends below three parties (as Genocide Convention art. XV does below sixteen)', () => {
  const convention = (also: Partial<Treaty> = {}) => {
    const ofThree = office({
      adopted: '1948-12-09',
      entryIntoForce: { when: { instruments: { count: 3 } }, then: { days: 90 } },
      withdrawal: { terms: { first: 10, each: 5, notice: { months: 6 } } },
      termination: { below: 3 },
      ...also,
    });
    for (const code of ['ECU', 'PER', 'BOL', 'CHL']) ofThree.given('accession', code, '1950-10-14');
    return ofThree;
  };
  const inForce = (of: Depositary, day: string) =>
    allFacts(of.interpretation)
      .filter(({ account, date }) => account === 'treaty/convention/in-force' && date <= day)
      .reduce((sum, { delta }) => sum + delta, 0);

  it('when the last denunciation that leaves too few takes effect, then it ends for all on that day', () => {
    const ended = convention();
    ended.given('reservation', 'ECU', '1950-10-14', { text: 'article IX' });
    ended.given('withdrawal', 'CHL', '1955-01-01');
    expect(ended.interpretation.ended).toBeNull();
    expect(ended.counts('1961-01-12')).toBe('0/3/3/3');
    ended.given('withdrawal', 'BOL', '1961-06-01');
    expect(ended.interpretation.ended?.on ?? null).toBe('1966-01-12');
    expect(['1951-01-11', '1951-01-12', '1966-01-11', '1966-01-12'].map((day) => inForce(ended, day))).toEqual([
      0, 1, 1, 0,
    ]);
    expect(['1966-01-11', '1966-01-12'].map((day) => ended.counts(day))).toEqual(['0/3/3/3', '0/0/0/0']);
    expect(['ECU', 'PER', 'BOL', 'CHL'].map((code) => ended.row(code, '1966-01-12')?.standing)).toEqual([
      'none',
      'none',
      'withdrawn',
      'withdrawn',
    ]);
    expect(['1966-01-11', '1966-01-12'].map((day) => ended.row('ECU', day)?.reservations)).toEqual([1, 0]);
    expect(ended.interpretation.verdict).toMatchObject({ conditionMetOn: '1950-10-14', date: '1951-01-12' });
  });

  it('when a notice is pending as it ends, then who gave it has not withdrawn; before, the notice shows, and nothing of the end', () => {
    const ended = convention({ withdrawal: { then: { years: 1 } } });
    ended.given('withdrawal', 'CHL', '1955-01-01');
    ended.given('withdrawal', 'BOL', '1956-01-01');
    ended.given('withdrawal', 'PER', '1956-07-01');
    expect(ended.interpretation.ended?.on ?? null).toBe('1957-01-01');
    expect(ended.row('PER', '1956-12-31')).toMatchObject({
      standing: 'party',
      withdrawal: { date: '1956-07-01', effective: '1957-07-01' },
      stints: [{ until: null }],
    });
    expect(standings(ended, 'PER', ['1957-01-01', '1957-07-01'])).toEqual(['none', 'none']);
  });

  // A later party's thirtieth day after 1955-12-02 is 1956-01-01.
  it.each([
    ['1955-12-02', null],
    ['1955-12-03', '1956-01-01'],
  ])('when another accedes on %s, then the treaty ends on %s, as only parties count', (date, endedOn) => {
    const ended = convention({ withdrawal: { then: { years: 1 } } });
    for (const code of ['CHL', 'BOL']) ended.given('withdrawal', code, '1955-01-01');
    ended.given('accession', 'AUT', date);
    expect(ended.interpretation.ended?.on ?? null).toBe(endedOn);
  });

  it('when somebody would join on the day it ended or later, then it is refused', () => {
    const ended = convention({ withdrawal: { then: { years: 1 } } });
    for (const code of ['CHL', 'BOL']) ended.given('withdrawal', code, '1955-01-01');
    expect(ended.refusal('accession', 'AUT', '1956-01-01')).toMatchObject({
      code: 'not-entitled',
      facts: { endedOn: '1956-01-01' },
    });
    expect(ended.refusal('signature', 'AUT', '1960-01-01')).toMatchObject({
      code: 'not-entitled',
      facts: { endedOn: '1956-01-01' },
    });
    expect(ended.when('accession', 'AUT', '1955-12-31')).toBe('accepted');
  });

  it('when one that is still bound gives notice after the end, then there is nothing to leave', () => {
    const ended = convention({ withdrawal: { then: { years: 1 } } });
    for (const code of ['CHL', 'BOL']) ended.given('withdrawal', code, '1955-01-01');
    expect(ended.refusal('withdrawal', 'ECU', '1957-01-01')).toMatchObject({
      code: 'not-bound',
      facts: { endedOn: '1956-01-01' },
    });
  });

  it('when an act is accepted all the same after the end, then it binds to nothing', () => {
    const ended = convention({ withdrawal: { then: { years: 1 } } });
    for (const code of ['CHL', 'BOL']) ended.given('withdrawal', code, '1955-01-01');
    ended.given('accession', 'AUT', '1957-01-01', { despite: ['not-entitled'], note: 'Circulated.' });
    expect(ended.row('AUT', '1958-01-01')).toMatchObject({
      standing: 'none',
      notes: [{ irregular: ['not-entitled'] }],
    });
    expect(ended.counts('1958-01-01')).toBe('0/0/0/0');
  });

  it('when the notice that ended it is revoked, then it goes on', () => {
    const kept = convention({ withdrawal: { then: { years: 1 } } });
    for (const code of ['CHL', 'BOL']) kept.given('withdrawal', code, '1955-01-01');
    kept.given('withdrawal-revocation', 'BOL', '1955-06-01');
    expect(kept.interpretation.ended).toBeNull();
    expect(kept.counts('1956-01-01')).toBe('0/3/3/3');
  });

  it('when instruments are withdrawn before the entry into force, then that does not end it', () => {
    const waiting = convention();
    for (const code of ['CHL', 'BOL']) waiting.given('instrument-withdrawal', code, '1950-12-01');
    expect(waiting.interpretation.ended).toBeNull();
    expect(waiting.counts('1951-01-12')).toBe('0/2/2/2');
  });

  it('when the rest decide to keep it by the day it would end, then it goes on (ITPGRFA art. 33)', () => {
    const kept = convention({ withdrawal: { then: { years: 1 } }, termination: { below: 3, unlessDecided: true } });
    for (const code of ['CHL', 'BOL']) kept.given('withdrawal', code, '1955-01-01');
    kept.given('decision', null, '1950-11-01', { text: 'On the rules of procedure, before the entry into force.' });
    expect(kept.interpretation.ended?.on ?? null).toBe('1956-01-01');
    const late = kept.given('decision', null, '1956-01-02');
    expect(kept.interpretation.ended?.on ?? null).toBe('1956-01-01');
    kept.annul(late);
    kept.given('decision', null, '1956-01-01');
    expect(kept.interpretation.ended).toBeNull();
  });

  it.each([
    ['not-additional-to-members', '2011-01-01'],
    ['not-counted', '2011-01-01'],
    ['counted', null],
  ] as const)(
    'when organisations are %s and one is a party beside two of its members, then it ends on %s',
    (organisations, endedOn) => {
      const ofThree = office({
        entryIntoForce: { when: { instruments: { count: 3 } }, then: { days: 90 }, organisations },
        termination: { below: 3 },
      });
      for (const code of ['AUT', 'DEU', 'FRA', 'EU']) ofThree.given('accession', code, '2005-01-01');
      ofThree.given('withdrawal', 'FRA', '2010-01-01');
      expect(ofThree.interpretation.ended?.on ?? null).toBe(endedOn);
    },
  );

  it.each([
    ['not-counted', '2011-01-01'],
    ['not-additional-to-members', null],
    ['counted', null],
    ['counted-as-members', null],
  ] as const)(
    'when organisations are %s and one remains alone once its only member that was bound has left, then it ends on %s',
    (organisations, endedOn) => {
      const ofOne = office({
        entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 90 }, organisations },
        termination: { below: 1 },
      });
      for (const code of ['AUT', 'EU']) ofOne.given('accession', code, '2005-01-01');
      ofOne.given('withdrawal', 'AUT', '2010-01-01');
      expect(ofOne.interpretation.ended?.on ?? null).toBe(endedOn);
    },
  );
});
