/**
 * Goal: every read says the same under its permalink, and in every format. Given the built service with the shipped
 * histories, a treaty and a fund with acts of every kind, corrections and receipts; the reads are those of
 * `/openapi.json`. When they are asked in any way they take, then the permalink repeats the answer, and cells and lines
 * are the members that they are named for.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { EVENT_TYPES } from '../../src/domain/event.js';
import { PLEDGE_ACTION_KINDS } from '../../src/domain/fund/pledge/kinds/kinds.js';
import { RECEIPT_ACTION_KINDS } from '../../src/domain/fund/receipt/receipt.js';
import { patience, runs } from '../support/runs.js';
import { Program, type Given, type Read } from './program.js';
import { addressOf, FOLLOWED, type Question, questionsOf } from './questions.js';
import { LATER, RECORDINGS } from './recordings.js';
import { type Cell, memberOf, type Row, type Table, TABLES } from './tables.js';

const TIME = patience(300_000);
/** Questions enough for each parameter to stand alone somewhere; only as many are asked as are needed. */
const MANY = 400;
/** Parameters that leave rows out and change none: with several of them hardly a row is left. */
const NARROWING = ['standing', 'progress', 'stage', 'occasion', 'territory'];
const CSV = 'text/csv';
const NDJSON = 'application/x-ndjson';

let program: Program;
let events: readonly string[];
/** Every answer under the permalink it named. */
const given = new Map<string, Given & { readonly type: string }>();

beforeAll(async () => {
  program = await Program.start();
  events = ['w-1', 'r-ecu', 'worked-transfer', 'rate-1'].map((ref) => program.eventOf(ref));
}, TIME);
afterAll(() => program.stop());

/** Asks each read in many ways, each time with all that follows from it. Ways that are refused say nothing here. */
async function overReads(
  check: (read: Read, question: Question) => Promise<unknown>,
  of = program.reads,
): Promise<void> {
  for (const read of of) {
    const questions = questionsOf(read, program.head, events);
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        await check(read, question);
      }),
      runs(12, 300_000 / of.length),
    );
  }
}

/** A permalink is that of a list, whichever page of it was read: the page is asked for beside it. */
function repeated({ permalink }: Given, { query }: Question): string {
  const page = Object.entries(query).filter(
    ([name]) => ['limit', FOLLOWED].includes(name) && !permalink!.includes(`${name}=`),
  );
  const join = permalink!.includes('?') ? '&' : '?';
  return page.length === 0 ? permalink! : `${permalink}${join}${new URLSearchParams(page).toString()}`;
}

describe('what is recorded', () => {
  it('has every kind of act on a pledge and on a receipt', () => {
    const kinds = RECORDINGS.map(([, body]) => body['kind']);
    expect(kinds).toEqual(expect.arrayContaining([...PLEDGE_ACTION_KINDS, ...RECEIPT_ACTION_KINDS]));
  });
});

describe('the permalink of an answer', () => {
  it(
    'asked again gives the same answer, in every format, whatever was asked',
    async () => {
      const asked = new Map<string, number>();
      await overReads(async (read, question) => {
        for (const type of read.types) {
          const answer = await program.ask(addressOf(question), type);
          if (answer.status !== 200) continue;
          asked.set(read.id, (asked.get(read.id) ?? 0) + 1);
          const again = await program.ask(repeated(answer, question), type);
          expect([addressOf(question), type, again]).toEqual([addressOf(question), type, answer]);
          given.set(`${type} ${repeated(answer, question)}`, { ...answer, type });
        }
      });
      expect(program.reads.filter(({ id }) => (asked.get(id) ?? 0) < 3).map(({ id }) => id)).toEqual([]);
    },
    TIME,
  );

  it(
    'gives the same answer for each parameter that changes one, so that none is lost',
    async () => {
      const idle: string[] = [];
      for (const read of program.reads) {
        const questions = fc.sample(questionsOf(read, program.head, events), { numRuns: MANY, seed: 1 });
        for (const name of read.parameters.filter((each) => ![FOLLOWED, 'law'].includes(each))) {
          const changed = await firstChangedBy(name, questions, read.types[0]!);
          if (changed === null) idle.push(`${read.id} ${name}`);
          else
            expect([changed.address, (await program.ask(changed.again, read.types[0])).text]).toEqual([
              changed.address,
              changed.text,
            ]);
        }
      }
      expect(idle).toEqual([]);
    },
    TIME,
  );

  it('of a page that follows another gives that page', async () => {
    let pages = 0;
    for (const { path, types } of program.reads.filter(({ parameters }) => parameters.includes(FOLLOWED))) {
      const first = await program.ask(
        `${path.replace(/\{\w+\}/, path.includes('treaties') ? 'lake-boats' : 'reeds')}?limit=2${path === '/v1/activity' ? '&from=2002-01-01&to=2003-12-31' : ''}`,
      );
      const { next } = JSON.parse(first.text) as { next: string | null };
      if (next === null) continue;
      pages += 1;
      const question = {
        path: next.split('?')[0]!,
        query: Object.fromEntries(new URLSearchParams(next.split('?')[1])),
      };
      for (const type of types) {
        const answer = await program.ask(next, type);
        expect([next, await program.ask(repeated(answer, question), type)]).toEqual([next, answer]);
      }
    }
    expect(pages).toBeGreaterThan(5);
  });
});

/** The first question whose answer is another one without this parameter, or with its other values. */
async function firstChangedBy(name: string, questions: readonly Question[], type: string) {
  for (const question of questions.filter(({ query }) => query[name] !== undefined)) {
    const { [name]: _left, ...query } = question.query;
    const [answer, without] = [
      await program.ask(addressOf(question), type),
      await program.ask(addressOf({ ...question, query }), type),
    ];
    if (answer.status !== 200 || saysTheSame(answer.text, without.text)) continue;
    return { address: addressOf(question), text: answer.text, again: repeated(answer, question) };
  }
  return null;
}

/** Whether two answers tell the same, the addresses in them aside. */
function saysTheSame(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/"(permalink|next)":(null|"[^"]*")/g, '');
  return plain(one) === plain(other);
}

describe('a table', () => {
  const tabular = () => program.reads.filter(({ types }) => types.includes(CSV));
  it('is said for each read that has one, with its columns', () => {
    expect(Object.keys(TABLES).sort()).toEqual(
      tabular()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it(
    'has in every cell the member of the answer that its column is named for, in the same order',
    () => overReads(cellsOf, tabular()),
    TIME,
  );

  it(
    'has something in every column, and never the same in two, so that a swap is seen',
    async () => {
      for (const read of tabular()) {
        const names = Object.keys(TABLES[read.id]!.columns);
        const rows: string[][] = [];
        const parameters = read.parameters.filter((name) => !NARROWING.includes(name));
        const questions = fc.sample(questionsOf({ ...read, parameters }, program.head, events), {
          numRuns: MANY,
          seed: 1,
        });
        while (questions.length > 0 && silentColumns(names, rows).length > 0)
          for (const question of questions.splice(0, 40)) rows.push(...(await cellsOf(read, question)));
        expect([read.id, ...silentColumns(names, rows)]).toEqual([read.id]);
      }
    },
    TIME,
  );
});

/** The columns that say nothing in any row, or the same as another. */
function silentColumns(names: readonly string[], rows: readonly string[][]): readonly string[] {
  const columns = names.map((name, index) => ({ name, cells: rows.map((row) => row[index]!) }));
  const empty = columns.filter(({ cells }) => cells.every((cell) => cell === ''));
  const said = columns.map(({ cells }) => JSON.stringify(cells));
  const twins = columns.filter((_, index) => said.indexOf(said[index]!) !== said.lastIndexOf(said[index]!));
  return [...empty, ...twins].map(({ name }) => name);
}

/** The cells of a table, compared with the members that they are named for. Empty where the question is refused. */
async function cellsOf(read: Read, question: Question): Promise<readonly string[][]> {
  const address = addressOf(question);
  const [json, csv] = [await program.ask(address), await program.ask(address, CSV)];
  expect([address, csv.status]).toEqual([address, json.status]);
  if (json.status !== 200) return [];
  const [headings = [], ...cells] = parse(csv.text);
  const table = TABLES[read.id]!;
  expect([address, headings]).toEqual([address, Object.keys(table.columns)]);
  const body = JSON.parse(json.text) as Row;
  const names = Object.values(table.columns).some(usesNames) ? await namesIn(body) : new Map<string, string>();
  expect([address, cells]).toEqual([address, expectedCells(table, await rowsOf(table, question, body), names)]);
  return cells;
}

describe('lines', () => {
  it(
    'are the records of the answer, in the same order',
    async () => {
      await overReads(
        async (read, question) => {
          const [json, lines] = [
            await program.ask(addressOf(question)),
            await program.ask(addressOf(question), NDJSON),
          ];
          expect(lines.status).toBe(json.status);
          if (json.status !== 200) return;
          const body = JSON.parse(json.text) as Row;
          const records = lines.text
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line) as Row);
          const table = TABLES[read.id];
          const expected = table === undefined ? [withoutTimes(body)] : await rowsOf(table, question, body);
          expect([addressOf(question), records]).toEqual([addressOf(question), expected]);
        },
        program.reads.filter(({ types }) => types.includes(NDJSON)),
      );
    },
    TIME,
  );
});

describe('the feed', () => {
  it.each(EVENT_TYPES)('gives the events of the type %s alone', async (type) => {
    const { status, text } = await program.ask(`/v1/events?type=${type}&limit=1000`);
    expect(status).toBe(200);
    const { events: found } = JSON.parse(text) as { events: readonly { type: string }[] };
    expect([...new Set(found.map((each) => each.type))]).toEqual([`foedera.${type}.v1`]);
  });
});

describe('when more is recorded later', () => {
  it(
    'then every permalink says what it said',
    async () => {
      await program.record(LATER);
      for (const [key, { text, type }] of given) {
        const address = key.slice(type.length + 1);
        expect([address, (await program.ask(address, type)).text]).toEqual([address, text]);
      }
    },
    TIME,
  );
});

/**
 * The records of an answer. Sums that are asked for by something else than donors have them all the same in their
 * table.
 */
async function rowsOf({ rows }: Table, question: Question, body: Row): Promise<readonly Row[]> {
  const there = memberOf(body, rows) as readonly Row[] | null;
  if (there !== null) return there;
  const { by: _without, ...query } = question.query;
  return memberOf(JSON.parse((await program.ask(addressOf({ ...question, query }))).text), rows) as readonly Row[];
}

function expectedCells(
  { columns }: Table,
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
): readonly string[][] {
  const cellOf = (row: Row, cell: Cell) => (typeof cell === 'string' ? memberOf(row, cell) : cell(row, names));
  return rows.map((row) => Object.values(columns).map((cell) => asCell(cellOf(row, cell) ?? null)));
}

/** As CSV writes a value: a text that a spreadsheet would run has an apostrophe before it, unless it is a number. */
function asCell(value: unknown): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

function usesNames(cell: Cell): boolean {
  return typeof cell === 'function' && cell.length === 2;
}

/** What participants are called, as of the days of an answer. */
async function namesIn({ asOf, at }: Row): Promise<ReadonlyMap<string, string>> {
  const { text } = await program.ask(`/v1/participants?asOf=${String(asOf)}&at=${String(at)}&limit=1000`);
  const { participants } = JSON.parse(text) as { participants: readonly { code: string; name: string }[] };
  return new Map(participants.map(({ code, name }) => [code, name]));
}

/** What an answer is about, apart from when it is seen, and from how far acts are recorded by then. */
function withoutTimes(body: Row): Row {
  const aside = ['asOf', 'at', 'recordedAt', 'permalink', 'version', 'coverage', 'warnings'];
  return Object.fromEntries(Object.entries(body).filter(([name]) => !aside.includes(name)));
}
