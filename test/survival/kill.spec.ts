/**
 * Goal: what was acknowledged survives `kill -9` of the service, of the database with all its backends, and of the
 * command line in the middle of an import; what was cut off is completed by doing it again, and nothing is there twice.
 * One data folder serves several processes.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordings, treaty } from './bodies.js';
import { type Answered, byRef, disorder, exported, fed, get, post } from './clients.js';
import {
  databasePid,
  type Environment,
  killDatabase,
  newDataFolder,
  foedera,
  printed,
  type Running,
  serve,
  type Service,
  startService,
  until,
  watchHead,
} from './processes.js';
import { tasks, Writers } from './writers.js';

/** For tests that start many processes on a machine that may have other work. */
const PATIENCE = 300_000;
/** States in each file that is imported. */
const STATES = 40;
/** Clients that write without a key or a ref, so that only they may have to be asked to try again. */
const SPEAKERS = 8;

/** What `replay --check` says, run beside whoever uses the folder. */
async function replayCheck(environment: Environment): Promise<unknown> {
  const { code, out, err } = await foedera(['replay', '--check', '--json'], environment).ended;
  if (code !== 0) return { code, err };
  const { onlyLive, onlyRebuilt } = JSON.parse(out) as { onlyLive: number; onlyRebuilt: number };
  return { code, onlyLive, onlyRebuilt };
}

const AGREES = { code: 0, onlyLive: 0, onlyRebuilt: 0 };

/** Waits until some of what a program imports is committed, after a position, and gives the position it has reached. */
async function underWay(folder: string, importing: Pick<Running, 'child'>, after: number): Promise<number> {
  const head = await watchHead(folder);
  let position = 0;
  const moved = async () => (position = await head.position()) > after;
  await until(
    'some of the import is committed',
    async () => (await moved()) || importing.child.exitCode !== null,
    120_000,
  );
  await head.close();
  return position;
}

function given(): { readonly folder: string; readonly environment: Environment } {
  const folder = newDataFolder();
  return { folder, environment: { FOEDERA_DATA: folder, FOEDERA_HISTORIES: 'none' } };
}

describe('kill -9 while clients write', () => {
  const { folder, environment } = given();
  let service: Service;
  /** How often each status was answered to those who speak. */
  const told = new Map<number, number>();

  beforeAll(async () => {
    service = await serve(environment);
    expect((await post(`${service.url}/v1/treaties`, treaty('hot'))).status).toBe(201);
  }, PATIENCE);

  /**
   * All was acknowledged, some of it after a repetition; every acknowledged write stands once, under the position told.
   */
  async function expectAllThere(writers: Writers, events: number): Promise<void> {
    await writers.done();
    expect({ unexpected: writers.unexpected, acknowledged: writers.acknowledged.size }).toEqual({
      unexpected: [],
      acknowledged: 240,
    });
    const told = await fed(service.url);
    expect(disorder(told)).toEqual([]);
    const positions = new Map(told.map(({ ref, position }) => [ref, position]));
    expect([...writers.acknowledged].filter(([ref, position]) => positions.get(ref) !== position)).toEqual([]);
    const times = byRef(told);
    expect([times.size, [...times].filter(([, often]) => often !== 1)]).toEqual([events, []]);
  }

  /**
   * Communications, which may be recorded any number of times: sent once each, without a key or a ref by which a
   * repetition is known.
   */
  async function speak(speaker: number, over: () => boolean): Promise<readonly (readonly [string, number])[]> {
    const answers: (readonly [string, number])[] = [];
    while (!over()) {
      const text = `${String(speaker)}: ${String(answers.length)}`;
      const { status } = await post(`${service.url}/v1/treaties/hot/actions`, {
        kind: 'communication',
        date: '2005-05-05',
        text,
      });
      answers.push([text, status]);
      told.set(status, (told.get(status) ?? 0) + 1);
    }
    return answers;
  }

  /**
   * After a kill: somebody was asked to try again, or more were heard than there are speakers, so that one of them was
   * heard by the database that came after.
   */
  async function heardAgain(): Promise<void> {
    const enough = (told.get(201) ?? 0) + SPEAKERS + 1;
    await until('those who speak are heard again', () => told.has(503) || (told.get(201) ?? 0) >= enough, 60_000);
  }

  /** What was acknowledged was recorded once; what was not, not more than once. */
  async function expectSaidOnce(answers: readonly (readonly [string, number])[]): Promise<void> {
    const often = new Map<unknown, number>();
    for (const { data } of await fed(service.url)) often.set(data['text'], (often.get(data['text']) ?? 0) + 1);
    const wrong = ([text, status]: readonly [string, number]) =>
      status === 201 ? often.get(text) !== 1 : (often.get(text) ?? 0) > 1;
    expect(new Set(answers.map(([, status]) => status))).toEqual(new Set([201, 503]));
    expect(answers.filter(wrong)).toEqual([]);
  }

  it(
    'of the service loses nothing that was acknowledged, and the clients go on where they were',
    async () => {
      const writers = new Writers(() => service.url, 0, 120);
      for (const enough of [50, 120]) {
        await writers.reach(enough);
        expect((await service.kill()).signal).toBe('SIGKILL');
        service = await serve(environment);
      }
      await expectAllThere(writers, 241);
      expect(writers.unanswered).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it(
    'of the database loses nothing either: the service brings it back and asks meanwhile to try again',
    async () => {
      const writers = new Writers(() => service.url, 120, 240);
      let over = false;
      const saying = Array.from({ length: SPEAKERS }, (_, speaker) => speak(speaker, () => over));
      for (const enough of [50, 120]) {
        await writers.reach(enough);
        await killDatabase(folder);
      }
      await heardAgain();
      // The service may settle every request that the first two cut off; then once more, while all speak, until one was
      // asked to try again.
      for (let times = 0; times < 30 && !told.has(503); times++) {
        await killDatabase(folder);
        await heardAgain();
      }
      await writers.done();
      over = true;
      await expectSaidOnce((await Promise.all(saying)).flat());
      await expectAllThere(writers, 481);
      const counts = (await get(`${service.url}/v1/treaties/hot/status?asOf=2010-01-01`)).body['counts'];
      expect(counts).toMatchObject({ contracting: { total: 240 }, parties: { total: 240 } });
      expect(await replayCheck(environment)).toEqual(AGREES);
      expect((await service.stop()).code).toBe(0);
      await until('the database has stopped with the last that used it', () => databasePid(folder) === null);
    },
    PATIENCE,
  );
});

describe('an import by the command line', () => {
  const { folder, environment } = given();
  const lines = { database: recordings('cut', STATES, 18), program: recordings('killed', STATES, 26) };
  const file = (name: keyof typeof lines) => join(folder, `${name}.ndjson`);

  beforeAll(() => {
    for (const name of ['database', 'program'] as const) writeFileSync(file(name), `${lines[name].join('\n')}\n`);
  });

  it(
    'whose database is killed in the middle keeps what was recorded, and is completed by running it again',
    async () => {
      const first = foedera(['import', file('database')], environment);
      const reached = await underWay(folder, first, 0);
      expect(reached).toBeLessThan(lines.database.length);
      await killDatabase(folder);
      const { code, out, err } = await first.ended;
      expect([0, 6]).toContain(code);
      if (code === 6) expect(err).toMatch(/^foedera: .*database/m);
      else expect(out).toContain(`${lines.database.length.toLocaleString('en')} lines recorded`);
      const again = JSON.parse(await printed(['import', file('database'), '--json'], environment)) as {
        skipped: number;
        recorded: number;
      };
      expect(again.skipped).toBeGreaterThanOrEqual(code === 0 ? lines.database.length : reached);
      expect(again.skipped + again.recorded).toBe(lines.database.length);
    },
    PATIENCE,
  );

  it(
    'that is itself killed in the middle, again and again, is completed by running it again',
    async () => {
      const before = lines.database.length;
      let reached = before;
      for (let round = 0; round < 2; round += 1) {
        const importing = foedera(['import', file('program')], environment);
        const position = await underWay(folder, importing, reached);
        expect((await importing.kill()).signal).toBe('SIGKILL');
        expect(position).toBeGreaterThan(reached);
        reached = position;
      }
      const again = JSON.parse(await printed(['import', file('program'), '--json'], environment)) as {
        skipped: number;
        recorded: number;
      };
      // The States were in the first file too, under the same refs.
      expect(again.skipped).toBeGreaterThanOrEqual(STATES + reached - before);
      expect(again.recorded).toBeGreaterThan(0);
      expect(again.skipped + again.recorded).toBe(lines.program.length);
    },
    PATIENCE,
  );

  it(
    'leaves a ledger in order: every row of both files once, postings that a replay confirms, and no database running',
    async () => {
      const events = await exported(environment);
      expect(disorder(events)).toEqual([]);
      const refs = new Set(
        [...lines.database, ...lines.program].map((line) => (JSON.parse(line) as { ref: string }).ref),
      );
      expect([...byRef(events)].sort()).toEqual([...refs].sort().map((ref) => [ref, 1]));
      expect(await replayCheck(environment)).toEqual(AGREES);
      await until('no database is left behind', () => databasePid(folder) === null);
    },
    PATIENCE,
  );
});

describe('one data folder', () => {
  const { folder, environment } = given();
  let services: readonly [Service, Service];

  const writing = async (url: string, from: number): Promise<readonly Answered[]> => {
    const answers: Answered[] = [];
    for (let number = from; number < from + 15; number += 1) {
      for (const { path, body } of tasks(number)) answers.push(await post(url + path, body));
    }
    return answers;
  };

  it(
    'whose service is killed while it loads the histories is completed by two that start at once: every row stands once',
    async () => {
      const loading = { ...environment, FOEDERA_HISTORIES: 'load' };
      const first = startService(loading);
      const reached = await underWay(folder, first, 0);
      expect([(await first.kill()).signal, first.said()]).toEqual([
        'SIGKILL',
        expect.not.stringContaining('Foedera serves'),
      ]);
      services = await Promise.all([serve(loading), serve(loading)]);
      const events = await fed(services[0].url);
      expect(events.length).toBeGreaterThan(reached);
      expect(disorder(events)).toEqual([]);
      expect([...byRef(events)].filter(([, times]) => times > 1)).toEqual([]);
      const question = `/v1/treaties/uncac/status?asOf=2005-07-25&at=${String(events.length)}`;
      const [left, right] = await Promise.all(services.map(({ url }) => get(url + question)));
      expect([left?.status, right?.text]).toEqual([200, left?.text]);
      expect(left?.body['counts']).toMatchObject({ signatories: { total: 124 }, contracting: { total: 29 } });
    },
    PATIENCE,
  );

  it(
    'takes the writes of both and of the command line beside them, in one order that all see',
    async () => {
      const [left, right] = services;
      const before = (await fed(left.url)).length;
      expect((await post(`${left.url}/v1/treaties`, treaty('hot'))).status).toBe(201);
      const both = await Promise.all(
        [0, 15, 30, 45].map((from, index) => writing(services[index % 2 === 0 ? 0 : 1].url, from)),
      );
      const answers = both.flat();
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      const record = ['record', 'hot', 'reservation', 'S000', '2010-05-05', '--text', 'Article 5', '--json'];
      const recorded = JSON.parse(await printed(record, environment)) as { position: number };
      expect(recorded.position).toBe(before + 1 + answers.length + 1);
      for (const { url } of [left, right]) {
        expect((await get(`${url}/v1/treaties/hot/status?asOf=2010-06-01`)).body).toMatchObject({
          at: recorded.position,
        });
      }
    },
    PATIENCE,
  );

  it(
    'outlives kill -9 of one of them: the other and the command line go on, and the last stops the database',
    async () => {
      const [left, right] = services;
      await left.kill();
      const survivors = await writing(right.url, 60);
      expect(new Set(survivors.map(({ status }) => status))).toEqual(new Set([201]));
      expect(await replayCheck(environment)).toEqual(AGREES);
      expect((await get(`${right.url}/health/ready`)).status).toBe(200);
      const events = await fed(right.url);
      expect(disorder(events)).toEqual([]);
      expect(events.at(-1)?.position).toBe(survivors.at(-1)?.body.position);
      expect((await right.stop()).code).toBe(0);
      await until('the database has stopped with the last that used it', () => databasePid(folder) === null);
    },
    PATIENCE,
  );
});
