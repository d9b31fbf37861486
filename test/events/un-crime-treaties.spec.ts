/**
 * Goal: the history of the five crime treaties is the depositary's table, no more and no less. Given the table of July
 * 2014, when it is compared with the recordings and counted by a plain loop that knows no law, then acts and year-end
 * figures agree.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { CONSENT_KINDS } from '../../src/domain/treaty/model/kinds/kinds.js';
import { describeWith } from '../house/needs.js';
import { EVENTS, linesOf, type ActionLine, type ParticipantLine, type TreatyLine } from './lines.js';

const TREATIES: Readonly<Record<string, string>> = {
  '18-12': 'untoc',
  '18-12-a': 'untoc-trafficking',
  '18-12-b': 'untoc-migrants',
  '18-12-c': 'untoc-firearms',
  '18-14': 'uncac',
};
const CODES: Readonly<Record<string, string>> = {
  '': 'ratification',
  A: 'acceptance',
  AA: 'approval',
  a: 'accession',
  d: 'succession',
};
const participants = linesOf<ParticipantLine>('participants/participants.ndjson');
const treaties = linesOf<TreatyLine>('un-crime-treaties/treaties.ndjson');
const actions = linesOf<ActionLine>('un-crime-treaties/actions.ndjson');
const isConsent = (kind: string) => (CONSENT_KINDS as readonly string[]).includes(kind);
const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Entry into force by the texts' own words (n instruments of States, ninetieth day, not before the Convention), written
 * out without the domain.
 */
function inForceFrom(treaty: string): { readonly met: string; readonly from: string } {
  const deposits = actions
    .filter((each) => each.treaty === treaty && isConsent(each.kind) && each.participant !== 'EU')
    .map(({ date }) => date)
    .sort();
  const met = deposits[(treaty === 'uncac' ? 30 : 40) - 1] ?? '9999-12-31';
  const parent = treaty.startsWith('untoc-') ? inForceFrom('untoc').from : '';
  const from = dayAfter(met, 90);
  return { met, from: from > parent ? from : parent };
}

function figures(treaty: string, day: string): string {
  const deposits = actions.filter((each) => each.treaty === treaty && isConsent(each.kind) && each.date <= day);
  const { met, from } = inForceFrom(treaty);
  const bound = deposits.filter(({ date }) => {
    const own = dayAfter(date, 30);
    return (date <= met || own < from ? from : own) <= day;
  });
  return `${String(deposits.length)}/${String(bound.length)}`;
}

describeWith('the folder ../shared beside the project', "the acts of the depositary's table", () => {
  const table = () => {
    const text = readFileSync(`${EVENTS}../../shared/data/untc/actions.csv`, 'utf8');
    const rows: Record<'treaty' | 'participant' | 'role' | 'code' | 'date', string>[] = parse(text, { columns: true });
    const codes = new Map(
      participants
        .filter(({ existed }) => existed.to === null)
        .flatMap(({ code, names }) => names.map((dated) => [dated.names.en, code] as const)),
    );
    return rows.flatMap(({ treaty, participant, role, code, date }) => {
      const id = TREATIES[treaty];
      if (id === undefined) return [];
      const kind = role === 'signature' ? 'signature' : CODES[code];
      return [`${id} ${String(codes.get(participant.replace(/^St\. /, 'Saint ')))} ${String(kind)} ${date}`];
    });
  };

  it('are recorded one for one', () => {
    const recorded = actions.map(({ treaty, participant, kind, date }) => `${treaty} ${participant} ${kind} ${date}`);
    expect(recorded).toHaveLength(1324);
    expect(recorded.toSorted()).toEqual(table().toSorted());
  });
});

describe('the recordings of the five treaties', () => {
  it('stand in order of date, parent before protocol and signature before instrument', () => {
    const order = treaties.map(({ id }) => id);
    expect(order).toEqual(Object.values(TREATIES));
    const keys = actions.map(
      (each) =>
        `${each.date} ${String(order.indexOf(each.treaty))} ${isConsent(each.kind) ? '1' : '0'} ${each.participant}`,
    );
    expect(keys).toEqual(keys.toSorted());
  });

  it('set a rule aside only where the tables show a ratification without a signature', () => {
    const signed = new Set(
      actions.filter(({ kind }) => kind === 'signature').map(({ treaty, participant }) => `${treaty} ${participant}`),
    );
    const unsigned = actions.filter(
      ({ treaty, participant, kind }) =>
        ['ratification', 'acceptance', 'approval'].includes(kind) && !signed.has(`${treaty} ${participant}`),
    );
    expect(unsigned.map(({ treaty, participant }) => [treaty, participant])).toEqual([
      ['untoc-firearms', 'BHS'],
      ['untoc-trafficking', 'ATG'],
    ]);
    expect(actions.filter(({ despite }) => despite !== undefined)).toEqual(unsigned);
    for (const { despite, note } of unsigned) expect([despite, typeof note]).toEqual([['not-signed'], 'string']);
  });

  it('give a protocol only to those that have joined the Convention by that day', () => {
    const joined = new Map(
      actions
        .filter(({ treaty, kind }) => treaty === 'untoc' && isConsent(kind))
        .map(({ participant, date }) => [participant, date]),
    );
    const early = actions.filter(
      ({ treaty, kind, participant, date }) =>
        treaty.startsWith('untoc-') && isConsent(kind) && (joined.get(participant) ?? '9999') > date,
    );
    expect(early).toEqual([]);
  });

  it("state another day of effect only for Montenegro's successions", () => {
    const effective = actions.filter((each) => each.effective !== undefined);
    expect(effective.map(({ treaty }) => treaty)).toEqual(Object.values(TREATIES));
    for (const each of effective)
      expect(each).toMatchObject({
        participant: 'MNE',
        kind: 'succession',
        date: '2006-10-23',
        effective: '2006-06-03',
      });
  });
});

describe('counted by a plain loop', () => {
  it.each([
    ['untoc', '2003-09-29'],
    ['untoc-trafficking', '2003-12-25'],
    ['untoc-migrants', '2004-01-28'],
    ['untoc-firearms', '2005-07-03'],
    ['uncac', '2005-12-14'],
  ])('%s enters into force on %s', (treaty, date) => {
    expect(inForceFrom(treaty).from).toBe(date);
  });

  it.each([
    ['untoc', '59/56 97/95 115/114 147/147 158/158'],
    ['untoc-trafficking', '45/45 77/77 95/95 124/124 142/142'],
    ['untoc-migrants', '40/0 65/65 85/84 117/117 126/126'],
    ['untoc-firearms', '12/0 32/0 47/45 77/77 83/83'],
    ['uncac', '1/0 15/0 40/37 129/128 148/148'],
  ])('%s stands at the ends of 2003, 2004, 2005, 2008 and 2010 at %s', (treaty, expected) => {
    expect([2003, 2004, 2005, 2008, 2010].map((year) => figures(treaty, `${String(year)}-12-31`)).join(' ')).toBe(
      expected,
    );
  });
});

describe('expected.json', () => {
  interface Expected {
    readonly treaty: string;
    readonly quantity: string;
    readonly asOf?: string;
    readonly from?: string;
    readonly to?: string;
    readonly expected: unknown;
    readonly source: string;
  }
  const expected = JSON.parse(readFileSync(`${EVENTS}histories/un-crime-treaties/expected.json`, 'utf8')) as Expected[];

  it('asks of treaties that are shipped, on a day or between two, and names a source for every figure', () => {
    for (const each of expected) {
      expect(treaties.map(({ id }) => id)).toContain(each.treaty);
      expect(each.asOf !== undefined || (each.from !== undefined && each.to !== undefined)).toBe(true);
      expect(each.source).not.toBe('');
    }
  });

  it('agrees with the plain loop on who had deposited and who was bound', () => {
    for (const { treaty, quantity, asOf = '', expected: value } of expected) {
      const [contracting, parties] = figures(treaty, asOf).split('/').map(Number);
      if (quantity === 'contracting') expect([treaty, asOf, contracting]).toEqual([treaty, asOf, value]);
      if (quantity === 'parties') expect([treaty, asOf, parties]).toEqual([treaty, asOf, value]);
    }
  });

  it('agrees with the plain loop on signatures and on acts between two days', () => {
    for (const { treaty, quantity, asOf = '', from = '', to = '', expected: value } of expected) {
      const count = (kind: string, first: string, last: string) =>
        actions.filter(
          (each) => each.treaty === treaty && each.kind === kind && first <= each.date && each.date <= last,
        ).length;
      if (quantity === 'signatories') expect(count('signature', '', asOf)).toBe(value);
      if (quantity.startsWith('actions/'))
        expect([treaty, quantity, count(quantity.slice(8), from, to)]).toEqual([treaty, quantity, value]);
    }
  });
});
