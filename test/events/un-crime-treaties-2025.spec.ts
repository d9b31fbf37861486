/**
 * Goal: the acts of the five crime treaties after July 2014 say no more than their sources do. Given the recordings up
 * to the end of 2025, when a plain loop that knows no law counts them, then they come to the depositary's figures.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { CONSENT_KINDS } from '../../src/domain/treaty/model/kinds/kinds.js';
import { describeWith } from '../house/needs.js';
import { EVENTS, linesOf, type ActionLine } from './lines.js';

const TREATIES: Readonly<Record<string, string>> = {
  'XVIII-12': 'untoc',
  'XVIII-12-a': 'untoc-trafficking',
  'XVIII-12-b': 'untoc-migrants',
  'XVIII-12-c': 'untoc-firearms',
  'XVIII-14': 'uncac',
};
const order = Object.values(TREATIES);
const before = linesOf<ActionLine>('un-crime-treaties/actions.ndjson');
const after = linesOf<ActionLine>('un-crime-treaties/actions-2014-2025.ndjson');
const isConsent = ({ kind }: ActionLine) => (CONSENT_KINDS as readonly string[]).includes(kind);
const consents = [...before, ...after].filter(isConsent);
const earliest = ({ date, notBefore }: ActionLine) => notBefore ?? date;

/** Who had certainly deposited by a day, and who possibly. */
function range(treaty: string, day: string): [number, number] {
  const by = (dayOf: (act: ActionLine) => string) =>
    new Set(consents.filter((act) => act.treaty === treaty && dayOf(act) <= day).map(({ participant }) => participant));
  return [by(({ date }) => date).size, by(earliest).size];
}

describe('the acts of 2014 to 2025', () => {
  it('stand in order of date, parent before protocol', () => {
    const keys = after.map((each) => [each.date, order.indexOf(each.treaty), isConsent(each) ? 1 : 0].join(' '));
    expect(keys).toEqual(keys.toSorted());
  });

  it('follow the table of July 2014, and none before it', () => {
    expect(after.filter((act) => earliest(act) <= '2014-07-10')).toEqual([]);
    expect(after.filter(({ date }) => date > '2025-12-31')).toEqual([]);
  });

  it('say where the day is not known, on what the bounds rest', () => {
    for (const act of after.filter(({ notBefore }) => notBefore !== undefined)) {
      expect([act.ref, earliest(act) < act.date]).toEqual([act.ref, true]);
      expect([act.ref, act.note]).toEqual([
        act.ref,
        expect.stringMatching(/(?:Day|day of the notification is) not known/),
      ]);
    }
    expect(after.filter(isConsent).filter(({ notBefore }) => notBefore !== undefined)).toHaveLength(43);
  });

  it('ratify where the table of July 2014 has a signature, and accede where it has none', () => {
    const signed = new Set(
      before.filter(({ kind }) => kind === 'signature').map(({ treaty, participant }) => `${treaty} ${participant}`),
    );
    const odd = after
      .filter(isConsent)
      .filter(({ treaty, participant, kind }) => (kind === 'accession') === signed.has(`${treaty} ${participant}`))
      .map(({ treaty, participant, despite }) => [treaty, participant, despite]);
    expect(odd).toEqual([['uncac', 'BTN', undefined]]);
  });

  it('give a protocol only to those that may have joined the Convention by that day', () => {
    const joined = new Map(consents.filter(({ treaty }) => treaty === 'untoc').map((act) => [act.participant, act]));
    const early = after
      .filter((act) => act.treaty.startsWith('untoc-') && isConsent(act))
      .filter((act) => {
        const parent = joined.get(act.participant);
        return parent === undefined || parent.date > act.date || earliest(parent) > earliest(act);
      });
    expect(early).toEqual([]);
  });
});

describe('expected-2025.json', () => {
  interface Expected {
    readonly treaty: string;
    readonly quantity: string;
    readonly asOf: string;
    readonly expected: unknown;
  }
  const file = `${EVENTS}histories/un-crime-treaties/expected-2025.json`;
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected[];

  it('agrees with the plain loop on who had deposited', () => {
    for (const { treaty, quantity, asOf, expected: value } of expected) {
      if (!quantity.startsWith('contracting')) continue;
      const [certain, possible] = range(treaty, asOf);
      const held = Number(value) >= certain && Number(value) <= possible;
      expect([treaty, asOf, certain, possible, held]).toEqual([treaty, asOf, certain, possible, true]);
      if (quantity === 'contracting') expect([treaty, certain, possible]).toEqual([treaty, value, value]);
    }
  });

  it("counts Sudan's instruments of October 2018, which the figures published on the nineteenth leave out", () => {
    expect(range('untoc-firearms', '2018-10-03')).toEqual([115, 116]);
    expect(range('untoc-firearms', '2018-10-19')).toEqual([116, 117]);
    expect(range('untoc-migrants', '2018-10-03')).toEqual([146, 148]);
    expect(range('untoc-migrants', '2018-10-19')).toEqual([147, 149]);
  });
});

describeWith('the folder ../shared beside the project', 'the acts that gazettes and press name', () => {
  type Row = Record<'mtdsg' | 'iso3' | 'kind' | 'kind_inferred' | 'date' | 'not_later_than', string>;
  const rows = (file: string): Row[] =>
    parse(readFileSync(`${EVENTS}../../shared/data/untc/${file}`, 'utf8'), { columns: true });
  const recorded = ({ mtdsg, iso3 }: Row, kind: string) =>
    after.filter((act) => act.treaty === TREATIES[mtdsg] && act.participant === iso3 && act.kind === kind);

  it('are all recorded where the day is known, on that day', () => {
    const dated = rows('newer-acts.csv');
    expect(dated).toHaveLength(43);
    for (const row of dated) {
      const acts = recorded(row, row.kind).filter(({ notBefore }) => notBefore === undefined);
      expect([row.mtdsg, row.iso3, acts.map(({ date }) => date)]).toEqual([
        row.mtdsg,
        row.iso3,
        expect.arrayContaining([row.date]),
      ]);
    }
  });

  it('are recorded by the day by which they had happened, where the day is not known', () => {
    const undated = rows('newer-acts-undated.csv').filter((row) =>
      (CONSENT_KINDS as readonly string[]).includes(row.kind_inferred),
    );
    expect(undated).toHaveLength(55);
    for (const row of undated) {
      const acts = recorded(row, row.kind_inferred);
      expect([row.mtdsg, row.iso3, acts.length]).toEqual([row.mtdsg, row.iso3, 1]);
      for (const { date } of acts) expect(date <= row.not_later_than).toBe(true);
    }
  });

  it('are not recorded where their content was not read', () => {
    const unread = rows('newer-acts-undated.csv').filter(({ kind_inferred: kind }) => kind === 'not read');
    const known = new Set(after.map(({ source }) => source.document ?? ''));
    expect(unread).not.toEqual([]);
    expect([...known].filter((document) => /No\. (?:10\/2025|81\/2023|130\/2023|195\/2023)/.test(document))).toEqual(
      [],
    );
  });
});
