/**
 * Goal: who left, came back, thought better of it or took its instrument back stands in every day's table as it stood
 * in law. Cases with their real dates.
 */
import { describe, expect, it } from '@jest/globals';
import { statusAsOf } from '../../src/domain/answers/status.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(
  ...['TTO', 'ECU', 'GMB', 'ZAF', 'BDI', 'MYS', 'USA', 'DEU', 'BOL', 'RUS', 'ITA'].map((code) => participant(code)),
);
/** A treaty that was open to all from its adoption on. */
const office = (adopted: string, also: Partial<Treaty>) =>
  new Depositary(treaty({ adopted, opened: null, closed: null, ...also }), REGISTER, null, '2026-06-01');
const one = { instruments: { count: 1 } } as const;
const standings = (of: Depositary, who: string, days: readonly string[]) =>
  days.map((day) => of.row(who, day)?.standing);
const stints = (of: Depositary, who: string) =>
  of
    .row(who, '2026-05-01')
    ?.stints.map(({ contractingFrom, inForceFrom, until }) => [contractingFrom, inForceFrom, until]);

describe('given Trinidad and Tobago under the First Optional Protocol to the ICCPR (arts. 9 and 12: three months each)', () => {
  const acts = [
    ['accession', 'TTO', '1980-11-14'],
    ['withdrawal', 'TTO', '1998-05-26'],
    ['accession', 'TTO', '1998-08-26'],
    ['reservation', 'TTO', '1998-08-26'],
    ['withdrawal', 'TTO', '2000-03-27'],
  ] as const;
  const known = () => {
    const protocol = office('1966-12-16', {
      entryIntoForce: { when: one, then: { months: 3 } },
      laterParties: { then: { months: 3 }, notBefore: 'entry-into-force' },
      withdrawal: { then: { months: 3 } },
    });
    protocol.given('accession', 'ECU', '1975-12-23');
    for (const [kind, who, date] of acts) protocol.given(kind, who, date);
    return protocol;
  };

  it('when asked over the years, then it left on the day it came back, and left again', () => {
    const days = [
      '1980-11-13',
      '1981-02-13',
      '1981-02-14',
      '1998-08-25',
      '1998-08-26',
      '1998-11-25',
      '1998-11-26',
      '2000-06-26',
    ];
    expect(standings(known(), 'TTO', [...days, '2000-06-27'])).toEqual([
      undefined,
      'contracting',
      'party',
      'party',
      'contracting',
      'contracting',
      'party',
      'party',
      'withdrawn',
    ]);
    expect(known().counts('1998-08-26')).toBe('0/2/1/2');
  });

  it('when asked for its row, then there are two stints, each with its own withdrawal', () => {
    expect(stints(known(), 'TTO')).toEqual([
      ['1980-11-14', '1981-02-14', '1998-08-26'],
      ['1998-08-26', '1998-11-26', '2000-06-27'],
    ]);
    expect(known().row('TTO', '2010-01-01')).toMatchObject({
      instrument: { date: '1998-08-26' },
      withdrawal: { date: '2000-03-27', effective: '2000-06-27' },
    });
  });

  it('when the reservation came with the second accession, then it ends with that stint', () => {
    expect(['1998-08-25', '1998-08-26', '2000-06-27'].map((day) => known().row('TTO', day)?.reservations)).toEqual([
      null,
      1,
      0,
    ]);
  });

  it('when it is asked about before the notice, then the notice is not told', () => {
    expect(known().row('TTO', '1998-05-25')).toMatchObject({ withdrawal: null, stints: [{ until: null }] });
    expect(known().row('TTO', '1998-05-26')).toMatchObject({
      withdrawal: { date: '1998-05-26', effective: '1998-08-26' },
    });
  });
});

describe('given the Rome Statute (art. 126: first of the month after the sixtieth day; art. 127: one year)', () => {
  const statute = () => {
    const rome = office('1998-07-17', {
      entryIntoForce: { when: one, then: { firstOfMonthAfterDays: 60 } },
      laterParties: { then: { firstOfMonthAfterDays: 60 } },
      withdrawal: { then: { years: 1 } },
    });
    rome.given('accession', 'ECU', '2002-02-05');
    return rome;
  };

  it('when a notice is revoked before its effect, then it was pending in between and ended nothing (Gambia)', () => {
    const rome = statute();
    rome.given('accession', 'GMB', '2002-06-28');
    const notice = rome.given('withdrawal', 'GMB', '2016-11-10');
    expect(rome.row('GMB', '2017-12-01')?.standing).toBe('withdrawn');
    rome.given('withdrawal-revocation', 'GMB', '2017-02-10');
    const pending = { date: '2016-11-10', effective: '2017-11-10', event: notice.eventId };
    expect(rome.row('GMB', '2017-02-09')).toMatchObject({
      standing: 'party',
      withdrawal: pending,
      stints: [{ until: null }],
    });
    expect(rome.row('GMB', '2017-02-10')?.withdrawal).toBeNull();
    expect(rome.row('GMB', '2018-01-01')).toMatchObject({ standing: 'party', notes: [] });
    expect(rome.counts('2017-11-10')).toBe('0/2/2/2');
  });

  it('when a notice is revoked and another follows years later, then the first day tells nothing of the second', () => {
    const rome = statute();
    rome.given('accession', 'ZAF', '2000-11-27');
    rome.given('withdrawal', 'ZAF', '2016-10-19');
    rome.given('withdrawal-revocation', 'ZAF', '2017-03-07');
    expect(standings(rome, 'ZAF', ['2017-03-06', '2017-10-19', '2020-01-01'])).toEqual(['party', 'party', 'party']);
    rome.given('withdrawal', 'ZAF', '2020-01-01');
    expect(rome.row('ZAF', '2017-01-01')).toMatchObject({
      withdrawal: { effective: '2017-10-19' },
      stints: [{ until: null }],
    });
    expect(standings(rome, 'ZAF', ['2020-12-31', '2021-01-01'])).toEqual(['party', 'withdrawn']);
  });

  it('when a notice stands, then it takes effect after a year, and cannot be revoked on that day (Burundi)', () => {
    const rome = statute();
    rome.given('accession', 'BDI', '2004-09-21');
    rome.given('withdrawal', 'BDI', '2016-10-27');
    expect(standings(rome, 'BDI', ['2017-10-26', '2017-10-27'])).toEqual(['party', 'withdrawn']);
    expect(rome.when('withdrawal-revocation', 'BDI', '2017-10-27')).toBe('no-notice-to-revoke');
  });

  it('when an accession is withdrawn before its effect and that is known only later, then each state of knowledge has its own answer (Malaysia)', () => {
    const rome = statute();
    rome.given('accession', 'MYS', '2019-03-04');
    const asThoughtThen = rome.interpretation;
    rome.given('instrument-withdrawal', 'MYS', '2019-04-29');
    const rowOf = (interpretation: typeof asThoughtThen, day: string) =>
      statusAsOf(interpretation, rome.context, rome.treaty, day).participants.find(({ code }) => code === 'MYS');
    expect(rowOf(asThoughtThen, '2019-05-01')).toMatchObject({
      standing: 'contracting',
      inForceSince: '2019-06-01',
      withdrawal: null,
    });
    expect(rowOf(asThoughtThen, '2019-06-01')?.standing).toBe('party');
    expect(rowOf(rome.interpretation, '2019-04-28')).toMatchObject({
      standing: 'contracting',
      inForceSince: '2019-06-01',
    });
    expect(rowOf(rome.interpretation, '2019-05-01')).toMatchObject({ standing: 'withdrawn', inForceSince: null });
    expect(rowOf(rome.interpretation, '2019-06-01')).toMatchObject({ standing: 'withdrawn', inForceSince: null });
  });
});

describe('given the United States and the Paris Agreement (arts. 21 and 28)', () => {
  const paris = () => {
    const agreement = office('2015-12-12', {
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 30 } },
      laterParties: { then: { days: 30 } },
      withdrawal: { then: { years: 1 }, openAfter: { delay: { years: 3 }, of: 'participant' } },
    });
    agreement.given('signature', 'USA', '2016-04-22');
    agreement.given('acceptance', 'USA', '2016-09-03');
    agreement.given('accession', 'DEU', '2016-10-05');
    return agreement;
  };

  it('when notice is given on the first day it may be, then it is out a year later, and back thirty days after a new acceptance', () => {
    const agreement = paris();
    agreement.given('withdrawal', 'USA', '2019-11-04');
    agreement.given('acceptance', 'USA', '2021-01-20');
    const days = [
      '2016-11-03',
      '2016-11-04',
      '2020-11-03',
      '2020-11-04',
      '2021-01-01',
      '2021-01-20',
      '2021-02-18',
      '2021-02-19',
    ];
    expect(standings(agreement, 'USA', days)).toEqual([
      'contracting',
      'party',
      'party',
      'withdrawn',
      'withdrawn',
      'contracting',
      'contracting',
      'party',
    ]);
    agreement.given('withdrawal', 'USA', '2025-01-27');
    expect(standings(agreement, 'USA', ['2026-01-26', '2026-01-27'])).toEqual(['party', 'withdrawn']);
    expect(agreement.row('USA', '2026-05-01')?.notes).toEqual([]);
  });

  it('when notice is given a day earlier, then it is refused with the day on which it opens', () => {
    expect(paris().refusal('withdrawal', 'USA', '2019-11-03')).toMatchObject({
      code: 'withdrawal-not-open',
      facts: { participant: 'USA', date: '2019-11-03', opensOn: '2019-11-04' },
    });
  });

  it('when it came back, then the three years are counted anew', () => {
    const agreement = paris();
    agreement.given('withdrawal', 'USA', '2019-11-04');
    agreement.given('acceptance', 'USA', '2021-01-20');
    expect(agreement.refusal('withdrawal', 'USA', '2024-02-18').facts).toMatchObject({ opensOn: '2024-02-19' });
    expect(agreement.when('withdrawal', 'USA', '2024-02-19')).toBe('accepted');
  });
});

describe('given Bolivia and the Single Convention (art. 46: notice by 1 July, out on the next 1 January)', () => {
  const convention = () => {
    const single = office('1961-03-30', {
      entryIntoForce: { when: one, then: { days: 30 } },
      laterParties: { then: { days: 30 } },
      withdrawal: {
        then: { annually: { on: '01-01', noticeBy: '07-01' } },
        openAfter: { delay: { years: 2 }, of: 'treaty' },
        article: '46',
      },
    });
    single.given('accession', 'ECU', '1964-11-13');
    single.given('accession', 'BOL', '1976-09-23');
    return single;
  };

  it('when it denounced on 29 June 2011 and acceded again with a reservation, then it was out for 2012 and some weeks', () => {
    const single = convention();
    single.given('withdrawal', 'BOL', '2011-06-29');
    single.given('accession', 'BOL', '2013-01-11');
    single.given('reservation', 'BOL', '2013-01-11', { text: 'coca leaf' });
    expect(stints(single, 'BOL')).toEqual([
      ['1976-09-23', '1976-10-23', '2012-01-01'],
      ['2013-01-11', '2013-02-10', null],
    ]);
    expect(standings(single, 'BOL', ['2011-12-31', '2012-01-01', '2013-01-11', '2013-02-10'])).toEqual([
      'party',
      'withdrawn',
      'contracting',
      'party',
    ]);
    expect(single.row('BOL', '2020-01-01')).toMatchObject({ reservations: 1, notes: [] });
  });

  it.each([
    ['2011-07-01', '2012-01-01'],
    ['2011-07-02', '2013-01-01'],
  ])('when the notice is of %s, then it is out on %s', (notified, out) => {
    const single = convention();
    single.given('withdrawal', 'BOL', notified);
    expect(single.row('BOL', notified)?.withdrawal?.effective).toBe(out);
  });
});

describe('given a ratification withdrawn years later, of a treaty that never entered into force (Russian Federation, CTBT)', () => {
  it('when it took it back, then it does not count any more and is a signatory again', () => {
    const ban = office('1996-09-10', {
      classes: { 'annex-2': ['RUS', 'USA'] },
      entryIntoForce: { when: { each: { of: 'annex-2' } }, then: { days: 180 } },
      withdrawal: { then: { months: 6 } },
    });
    ban.given('signature', 'RUS', '1996-09-24');
    ban.given('ratification', 'RUS', '2000-06-30');
    ban.given('instrument-withdrawal', 'RUS', '2023-11-03');
    expect(standings(ban, 'RUS', ['2000-06-29', '2023-11-02', '2023-11-03'])).toEqual([
      'signatory',
      'contracting',
      'signatory',
    ]);
    expect(['2023-11-02', '2023-11-03'].map((day) => ban.counts(day))).toEqual(['1/1/0/1', '1/0/0/0']);
    expect(ban.row('RUS', '2024-01-01')?.notes).toEqual([]);
    expect(ban.refusal('withdrawal', 'RUS', '2024-01-01').code).toBe('not-bound');
  });
});

describe('given instruments withdrawn to be deposited anew', () => {
  it('when the date of entry into force is computed, then the first ones do not count (Italy, Fish Stocks Agreement)', () => {
    const agreement = office('1995-08-04', {
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 30 } },
    });
    agreement.given('accession', 'ITA', '1999-03-04');
    agreement.given('instrument-withdrawal', 'ITA', '1999-06-04');
    agreement.given('accession', 'ECU', '2001-01-01');
    expect(agreement.status('2003-01-01').entryIntoForce.state).toBe('pending');
    agreement.given('accession', 'ITA', '2003-12-19');
    expect(agreement.status('2004-01-01').entryIntoForce).toMatchObject({ state: 'date-fixed', date: '2004-01-18' });
    expect(stints(agreement, 'ITA')).toEqual([
      ['1999-03-04', null, '1999-06-04'],
      ['2003-12-19', '2004-01-18', null],
    ]);
  });
});
