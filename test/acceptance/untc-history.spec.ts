/**
 * Goal: the UN Treaty Collection as a history that ships: an empty ledger starts with it, says of each treaty how far
 * it is known, and of none that it waits where nobody knows. What is expected was read in the depositary's tables.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { collection } from '../../bench/collection/convert.mjs';
import { shipped } from '../../bench/collection/shipped.mjs';
import { readTables } from '../../bench/collection/tables.mjs';
import { participantsNamed } from '../../src/domain/participants/by-english-name.js';
import { TREATY_INITIAL, withAct } from '../../src/domain/treaty/reading/evolve.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { linesOf, type ParticipantLine } from '../events/lines.js';
import { describeWith } from '../house/needs.js';
import { startTestApp, type TestApp } from '../support/app.js';

const file = new URL('../../events/histories/untc/untc.ndjson.gz', import.meta.url);
type Line = Readonly<Record<string, unknown>> & { readonly record: string };
const lines = gunzipSync(readFileSync(file))
  .toString()
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const treaties = lines.filter(({ record }) => record === 'treaty').map(({ id }) => id as string);

describe('the shipped file', () => {
  it('has every treaty of the tables but the five that have a history of their own, and how far each is known', () => {
    expect(treaties).toHaveLength(321 - 5);
    const stated = new Set(lines.filter(({ record }) => record === 'coverage').map(({ treaty }) => treaty));
    expect(treaties.filter((id) => !stated.has(id))).toEqual([]);
  });

  it('has no act later than its treaty is known to, but withdrawals, which are known to June 2013', () => {
    const through = (treaty: unknown, kind: string) =>
      lines.find((line) => line.record === 'coverage' && line['treaty'] === treaty && kindsOf(line).includes(kind))?.[
        'through'
      ] as string | undefined;
    const beyond = lines.filter(({ record, kind, treaty, date }) => {
      if (record !== 'action' || kind === 'entry-into-force-declared') return false;
      const known = kind === 'withdrawal' ? through(treaty, 'withdrawal') : through(treaty, 'instruments');
      return known !== undefined && (date as string) > known;
    });
    expect(beyond).toEqual([]);
  });
});

function kindsOf({ kinds }: Line): readonly string[] {
  return Array.isArray(kinds) ? (kinds as readonly string[]) : [String(kinds)];
}

describeWith('the folder ../shared beside the project', 'the shipped file beside the tables', () => {
  it('is what the tables come to', () => {
    const participants = linesOf<ParticipantLine>('participants/participants.ndjson');
    const law = { participantsNamed, interpret, withAct, TREATY_INITIAL };
    const made = shipped(collection({ tables: readTables(), participants, law }).lines);
    expect(made.length).toBe(lines.length);
    expect(made.find((line, i) => JSON.stringify(line) !== JSON.stringify(lines[i]))).toBeUndefined();
  });
});

describe('given an empty ledger that starts with the collection', () => {
  let app: TestApp;
  const said: string[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    const histories = app.app.get<Histories>(HISTORIES, { strict: false });
    await histories.loadIfEmpty((line) => void said.push(line), 'untc');
  }, 180_000);
  afterAll(() => app.stop());

  async function read<T>(url: string): Promise<T> {
    const answer = await app.inject({ method: 'GET', url });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${String(answer.statusCode)} ${answer.body}`);
    return JSON.parse(answer.body) as T;
  }
  interface Verdict {
    readonly state: string;
    readonly date: string | null;
    readonly computed: string | null;
    readonly explanation: string;
    readonly warnings: readonly { readonly code: string }[];
  }
  const verdict = (id: string, asOf: string) => read<Verdict>(`/v1/treaties/${id}/entry-into-force?asOf=${asOf}`);

  it('then all treaties are listed, and those without clause and date are unknown, counted apart', async () => {
    const { states } = await read<{ states: Record<string, number> }>('/v1/treaties?asOf=2014-07-10&limit=1');
    const total = Object.values(states).reduce((sum, each) => sum + each, 0);
    expect(total).toBe(321);
    const neither = new Set(treaties);
    for (const { record, id, treaty, entryIntoForce, kind } of lines)
      if (record === 'treaty' && entryIntoForce != null) neither.delete(id as string);
      else if (kind === 'entry-into-force-declared') neither.delete(treaty as string);
    const later = lines.filter(({ kind, date }) => kind === 'entry-into-force-declared' && String(date) > '2014-07-10');
    const clauseless = later.filter(({ treaty }) => !withClause().has(treaty as string));
    expect(states['unknown']).toBe(neither.size + clauseless.length);
  });

  const withClause = () =>
    new Set(lines.filter(({ entryIntoForce }) => entryIntoForce != null).map(({ id }) => id as string));

  it.each([
    ['untc-3-5', '1964-04-24', 'with the Vienna Convention, as two instruments were there before'],
    ['untc-6-14', '1963-03-08', 'twenty-five, among them three that produce and three that manufacture'],
    ['untc-11-10', '1959-04-08', 'the ninetieth day after the fifth'],
    ['untc-27-9', '1994-03-29', 'the ninetieth day after the sixth'],
    ['untc-29-1', '2004-06-02', 'thirty days after the fifth successor of Yugoslavia'],
  ])('when %s is asked about, then it is in force since %s: %s', async (id, date) => {
    expect(await verdict(id, '2014-07-10')).toMatchObject({ state: 'in-force', date, computed: date });
  });

  it('when a clause and the date of the depositary stand side by side, then both give the same day, as far as the tables reach', async () => {
    const declared = lines.filter(
      ({ kind, date, treaty }) =>
        kind === 'entry-into-force-declared' && String(date) <= '2014-07-10' && withClause().has(treaty as string),
    );
    expect(declared.length).toBeGreaterThan(15);
    for (const { treaty, date } of declared) {
      // The Rome Convention of 1961: the depositary counted a day more.
      const expected = treaty === 'untc-14-3' ? '1964-05-17' : date;
      expect([treaty, (await verdict(String(treaty), '2014-07-10')).computed]).toEqual([treaty, expected]);
    }
  });

  it('when the Charter is asked about, which has no clause here, then the declared date is told', async () => {
    expect(await verdict('untc-1-1', '2014-07-10')).toMatchObject({ state: 'in-force', date: '1945-10-24' });
  });

  it('when the Liner Code is asked about, of which neither is recorded, then that is what it says', async () => {
    const { state, explanation } = await verdict('untc-12-6', '2014-07-10');
    expect([state, explanation]).toEqual(['unknown', expect.stringContaining('is not known')]);
  });

  it('when a row stands in brackets, then its participant counts until June 2013, and before that perhaps no more', async () => {
    interface Counts {
      readonly counts: { readonly contracting: { readonly total: number; readonly least?: number } };
    }
    const on = async (day: string) =>
      (await read<Counts>(`/v1/treaties/untc-5-3/status?asOf=${day}`)).counts.contracting;
    const before = await on('2013-06-29');
    expect(before.least).toBe(before.total - 1);
    expect(await on('2013-06-30')).toMatchObject({ total: before.total - 1 });
  });

  it('when a day after the tables is asked about, then the answer says how far it is known', async () => {
    expect((await verdict('untc-4-4', '2020-01-01')).warnings.map(({ code }) => code)).toContain('beyond-coverage');
  });

  it('when the forty-five treaties are asked for as well, then they are left out, and it is said why', async () => {
    said.length = 0;
    await app.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty((line) => void said.push(line), 'all');
    expect(said.join()).toMatch(/histories-untc, which tells of the same treaties/);
  });
});
