/**
 * Goal: the histories on entry into force are the depositary's tables, and what is expected of them follows from the
 * treaties' texts. Given the tables, when they are compared with the recordings and counted by plain loops that know no
 * law, then acts, thresholds and dates agree.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { CONSENT_KINDS } from '../../src/domain/treaty/model/kinds/kinds.js';
import { describeWith } from '../house/needs.js';
import { expectationFiles, expectationsIn, recordingFiles } from './entry-into-force.js';
import { EVENTS, linesOf, type ActionLine, type Line, type ParticipantLine, type TreatyLine } from './lines.js';

const participants = linesOf<ParticipantLine>('participants/participants.ndjson');
const treaties = linesOf<TreatyLine>('entry-into-force/3-treaties-untc.ndjson');
const actions = linesOf<ActionLine>('entry-into-force/4-actions-untc.ndjson');
const expectations = expectationsIn('expected-untc.json');
const isConsent = ({ kind }: ActionLine) => (CONSENT_KINDS as readonly string[]).includes(kind);
const instruments = (treaty: string) => actions.filter((act) => act.treaty === treaty && isConsent(act));
const kindOf = new Map(participants.map(({ code, kind }) => [code, kind]));

/** Tables that lie beside the project: up to which day they are recorded, where not to their end. */
const TABLES: Readonly<Record<string, readonly [treaty: string, upTo?: string]>> = {
  '1-1': ['un-charter'],
  '4-1': ['genocide-convention', '1960-12-31'],
  '4-11': ['crc', '2003-12-31'],
  '4-11-a': ['crc-amendment', '2003-12-31'],
  '4-15': ['crpd', '2010-12-31'],
  '4-15-a': ['op-crpd', '2010-12-31'],
  '4-4': ['iccpr', '2000-12-31'],
  '4-5': ['op1-iccpr', '2000-12-31'],
  '5-4': ['statelessness-1961', '1985-12-31'],
  '5-5': ['refugee-protocol', '1969-12-31'],
  '6-15': ['single-convention', '1965-12-31'],
  '14-3': ['rome-convention-1961', '1969-12-31'],
  '16-1': ['political-rights-women', '1959-12-31'],
  '18-10': ['rome-statute'],
  '27-2': ['vienna-convention-ozone'],
  '27-2-a': ['montreal-protocol'],
  '27-2-b': ['london-amendment', '1992-12-31'],
};
const KINDS: Readonly<Record<string, string>> = {
  '': 'ratification',
  A: 'acceptance',
  AA: 'approval',
  a: 'accession',
  c: 'formal-confirmation',
  d: 'succession',
};

/** The Gregorian day so many days later. */
function daysLater(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first day of the month so many months after that of a day, or the same day of it. */
function monthsLater(date: string, months: number, day = date.slice(8)): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-${day}`;
}

const days = (n: number) => (date: string) => daysLater(date, n);
const months = (n: number) => (date: string) => monthsLater(date, n);
const notBefore = (floor: string, then: (date: string) => string) => (date: string) =>
  then(date) > floor ? then(date) : floor;
const ofStates = ({ participant }: ActionLine) => kindOf.get(participant) === 'state';

describe('the day on which a number of instruments was reached, and the day that follows from it', () => {
  it.each<[string, number, string, string, (date: string) => string, ((act: ActionLine) => boolean)?]>([
    ['genocide-convention', 20, '1950-10-14', '1951-01-12', days(90)],
    ['crc', 20, '1990-08-03', '1990-09-02', days(30)],
    ['iccpr', 35, '1975-12-23', '1976-03-23', months(3)],
    ['op1-iccpr', 10, '1973-12-12', '1976-03-23', notBefore('1976-03-23', months(3))],
    ['crpd', 20, '2008-04-03', '2008-05-03', days(30), ofStates],
    ['op-crpd', 10, '2008-02-08', '2008-05-03', notBefore('2008-05-03', days(30)), ofStates],
    ['refugee-protocol', 6, '1967-10-04', '1967-10-04', days(0)],
    ['statelessness-1961', 6, '1973-12-13', '1975-12-13', months(24)],
    ['rome-statute', 60, '2002-04-11', '2002-07-01', (met) => monthsLater(daysLater(met, 60), 1, '01')],
    ['cwc', 65, '1996-10-31', '1997-04-29', notBefore('1995-01-13', days(180))],
    ['ottawa-convention', 40, '1998-09-16', '1999-03-01', (met) => monthsLater(met, 6, '01')],
    ['vienna-convention-ozone', 20, '1988-06-24', '1988-09-22', days(90)],
    ['london-amendment', 20, '1992-05-12', '1992-08-10', days(90), ofStates],
    ['kigali-amendment', 20, '2017-11-17', '2019-01-01', () => '2019-01-01', ofStates],
    ['single-convention', 40, '1964-11-13', '1964-12-13', days(30)],
    ['political-rights-women', 6, '1954-04-08', '1954-07-07', days(90)],
  ])('%s: the %ith on %s, so %s', (treaty, count, met, from, then, counts = () => true) => {
    const deposits = instruments(treaty)
      .filter(counts)
      .map(({ date }) => date)
      .sort();
    expect(deposits[count - 1]).toBe(met);
    expect(then(met)).toBe(from);
    const answers = expectations.filter((each) => each.treaty === treaty && each.expected['state'] === 'in-force');
    expect([...new Set(answers.map(({ expected }) => expected['date']).filter((date) => date !== undefined))]).toEqual([
      from,
    ]);
  });

  it('is another for London and Kigali where the instrument of the European Union counts', () => {
    const nth = (treaty: string, n: number) =>
      instruments(treaty)
        .map(({ date }) => date)
        .sort()[n - 1];
    expect(daysLater(nth('london-amendment', 20) ?? '', 90)).toBe('1992-07-08');
    expect([nth('kigali-amendment', 70), nth('kigali-amendment', 71)]).toEqual(['2019-03-26', '2019-04-23']);
  });

  it('is none for the Vienna Convention of 1986, although thirty-five had joined on 24 December 2001', () => {
    const all = instruments('vclt-io');
    expect(all.map(({ date }) => date).sort()[34]).toBe('2001-12-24');
    expect([all.filter(ofStates).length, all.length]).toEqual([31, 43]);
  });
});

describe('thresholds that are no plain number', () => {
  it('are two thirds of 191 parties for the amendment to the Convention on the Rights of the Child', () => {
    const joined = instruments('crc').filter(({ date }) => date <= '2002-10-19').length;
    const accepted = instruments('crc-amendment')
      .map(({ date }) => date)
      .sort();
    expect([joined, Math.ceil((joined * 2) / 3), accepted[127]]).toEqual([191, 128, '2002-11-18']);
    const atAdoption = instruments('crc').filter(({ date }) => date <= '1995-12-12').length;
    expect([atAdoption, Math.ceil((atAdoption * 2) / 3), accepted[120]]).toEqual([181, 121, '2002-07-10']);
  });

  it('are the five and twenty-four of forty-six others for the Charter', () => {
    const five = ['CHN', 'FRA', 'GBR', 'RUS', 'USA'];
    const on = (day: string) => instruments('un-charter').filter(({ date }) => date <= day);
    const others = (day: string) => on(day).filter(({ participant }) => !five.includes(participant)).length;
    const signatories = actions.filter(({ treaty, kind }) => treaty === 'un-charter' && kind === 'signature').length;
    expect([signatories, Math.floor((signatories - five.length) / 2) + 1]).toEqual([51, 24]);
    expect([others('1945-10-23'), others('1945-10-24'), on('1945-10-24').length]).toEqual([21, 24, 29]);
  });

  it('are five developed States among forty for Part XI', () => {
    const developed = ['BEL', 'CAN', 'DEU', 'FRA', 'GBR', 'ITA', 'JPN', 'NLD', 'RUS', 'USA'];
    const on = (day: string) => instruments('part-xi-agreement').filter(({ date }) => date <= day);
    const five = (day: string) => on(day).filter(({ participant }) => developed.includes(participant)).length;
    expect([five('1996-06-27'), five('1996-06-28'), on('1996-06-27').length]).toEqual([4, 5, 61]);
  });
});

describeWith('the folder ../shared beside the project', "the acts of the depositary's tables", () => {
  const rowsOf = (file: string): Record<string, string>[] =>
    parse(readFileSync(`${EVENTS}../../shared/data/untc/${file}`), { columns: true });
  const living = participants.filter(({ existed }) => existed.to === null);
  const codes = new Map(living.flatMap(({ code, names }) => names.map((dated) => [dated.names.en, code] as const)));

  it('are recorded one for one, up to the day that the README gives', () => {
    const listed = rowsOf('actions.csv').flatMap(({ treaty = '', participant = '', role, code = '', date = '' }) => {
      const [id, upTo = '9999-12-31'] = TABLES[treaty] ?? [];
      if (id === undefined || date > upTo || (id === 'op1-iccpr' && participant === 'Guyana')) return [];
      const kind = role === 'signature' ? 'signature' : String(KINDS[code]);
      return [`${id} ${String(codes.get(participant.replace(/^St\. /, 'Saint ')))} ${kind} ${date}`];
    });
    const tables = Object.entries(TABLES).map(([number, [id]]) => [id, `untc/${number}/`] as const);
    const fromTable = actions.filter(
      ({ treaty, ref, source, kind }) =>
        tables.some(([id, start]) => id === treaty && ref.startsWith(start)) &&
        source.observedOn !== null &&
        kind !== 'consent-to-be-bound' &&
        !/former-state|\/signature$/.test(treaty === 'un-charter' ? ref : '') &&
        !ref.includes('/former-state'),
    );
    const recorded = fromTable.filter(({ participant }) => !['YUCS', 'CSHH', 'DDDE'].includes(participant));
    expect(
      recorded.map(({ treaty, participant, kind, date }) => `${treaty} ${participant} ${kind} ${date}`).toSorted(),
    ).toEqual(listed.toSorted());
  });

  it('of States that are gone are recorded too', () => {
    const gone: Readonly<Record<string, string>> = {
      Yugoslavia: 'YUCS',
      Czechoslovakia: 'CSHH',
      'German Democratic Republic': 'DDDE',
      'China (ROC)': 'CHN',
    };
    const listed = rowsOf('former-states.csv').flatMap(({ treaty = '', participant = '', date = '' }) => {
      const [id] = TABLES[treaty] ?? [];
      return id === undefined ? [] : [[id, gone[participant], date]];
    });
    const found = listed.filter(([id, code, date]) =>
      actions.some((act) => act.treaty === id && act.participant === code && act.date === date && isConsent(act)),
    );
    expect(listed.length).toBe(6);
    expect(found).toEqual(listed);
  });

  it('enter into force on the days that the depositary gives', () => {
    const official = new Map(rowsOf('entry-into-force.csv').map((row) => [row['mtdsg'], row['official_eif']]));
    const given = Object.entries(TABLES).flatMap(([number, [id]]) => {
      const dates = expectations
        .filter(({ treaty, expected }) => treaty === id && expected['state'] === 'in-force')
        .map(({ expected }) => expected['date']);
      return official.has(number) ? [[id, dates.find((date) => date !== undefined), official.get(number)]] : [];
    });
    expect(given.length).toBe(15);
    expect(given.filter(([, date, depositary]) => date !== depositary)).toEqual([]);
  });
});

describe('the expectations', () => {
  const lines = recordingFiles().flatMap((file) => linesOf<Line>(file));
  const registered = new Set(lines.flatMap((line) => (line.record === 'treaty' ? [line.id] : [])));

  it.each(expectationFiles())('of %s name their source and ask every treaty on three days or more', (file) => {
    const all = expectationsIn(file);
    expect(all.filter(({ source, question }) => source.trim() === '' || question.trim() === '')).toEqual([]);
    expect(all.filter(({ treaty }) => !registered.has(treaty))).toEqual([]);
    const days = (treaty: string) => new Set(all.filter((each) => each.treaty === treaty).map(({ asOf }) => asOf));
    expect([...new Set(all.map(({ treaty }) => treaty))].filter((treaty) => days(treaty).size < 3)).toEqual([]);
  });

  it('ask every treaty of the folder', () => {
    const asked = new Set(expectationFiles().flatMap((file) => expectationsIn(file).map(({ treaty }) => treaty)));
    expect(treaties.filter(({ id }) => !asked.has(id))).toEqual([]);
  });
});
