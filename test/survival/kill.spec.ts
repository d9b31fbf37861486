/**
 * Goal: what was acknowledged survives `kill -9` of the service, of the database with all its backends, and of the command line in the
 * middle of an import; what was cut off is completed by doing it again, and nothing is there twice. One data folder serves several processes.
 */
import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accession, codeOf, day, recordings, state, treaty } from './bodies.js';
import { type Answered, byRef, disorder, exported, get, post } from './clients.js';
import {
  databasePid,
  type Environment,
  killDatabase,
  newDataFolder,
  pacta,
  printed,
  type Running,
  serve,
  until,
  watchHead,
} from './processes.js';

const WRITERS = 8;
const LINES = recordings(120, 30);

/** One request that is sent until it is acknowledged. */
interface Task {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ref: string;
}

/** A State's registration and its accession to the treaty `hot`, as tasks. */
function tasks(number: number): readonly Task[] {
  const code = codeOf(number);
  return [
    { path: '/v1/participants', body: state(code), ref: `state/${code}` },
    { path: '/v1/treaties/hot/actions', body: accession(code, day(number), `hot/${code}`), ref: `hot/${code}` },
  ];
}

/** Writers at a service that may be dying. `url` is asked anew for every request; an unacknowledged one is repeated under its key. */
class Writers {
  readonly acknowledged = new Map<string, number>();
  /** Answers that are neither an acknowledgement nor a "try again". */
  readonly unexpected: string[] = [];
  unanswered = 0;
  private next = 0;
  private readonly work: readonly Promise<void>[];

  constructor(
    private readonly url: () => string,
    private readonly states: number,
  ) {
    this.work = Array.from({ length: WRITERS }, () => this.write());
  }

  async done(): Promise<void> {
    await Promise.all(this.work);
  }

  private async write(): Promise<void> {
    for (let number = this.next++; number < this.states; number = this.next++) {
      for (const task of tasks(number)) await this.insist(task);
    }
  }

  private async insist({ path, body, ref }: Task): Promise<void> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
      const answer = await post(this.url() + path, body, { 'idempotency-key': ref }).catch(() => null);
      if (answer?.status === 201) return void this.acknowledged.set(ref, answer.body.position ?? 0);
      if (answer !== null && answer.status !== 503) return void this.unexpected.push(`${ref}: ${answer.text}`);
      this.unanswered += 1;
      await new Promise((later) => setTimeout(later, 20));
    }
    this.unexpected.push(`${ref}: was never acknowledged`);
  }
}

/** Acknowledged refs that are not in the ledger under the position told. */
async function lost(writers: Writers, environment: Environment): Promise<readonly string[]> {
  const positions = new Map((await exported(environment)).map(({ ref, position }) => [ref, position]));
  return [...writers.acknowledged].filter(([ref, position]) => positions.get(ref) !== position).map(([ref]) => ref);
}

async function replayCheck(environment: Environment): Promise<unknown> {
  const { code, out, err } = await pacta(['replay', '--check', '--json'], environment).ended;
  if (code !== 0) return { code, err };
  const { onlyLive, onlyRebuilt } = JSON.parse(out) as { onlyLive: number; onlyRebuilt: number };
  return { code, onlyLive, onlyRebuilt };
}

const AGREES = { code: 0, onlyLive: 0, onlyRebuilt: 0 };
const ONCE_EACH = LINES.map((line) => [(JSON.parse(line) as { ref: string }).ref, 1] as const);

/** A data folder, the file of recordings in it, and the settings that name it. */
function given(): { readonly folder: string; readonly file: string; readonly environment: Environment } {
  const folder = newDataFolder();
  const file = join(folder, 'recordings.ndjson');
  writeFileSync(file, `${LINES.join('\n')}\n`);
  return { folder, file, environment: { PACTA_DATA: folder, PACTA_HISTORIES: 'none' } };
}

/** Waits until an import is under way but far from done, with some of it committed. */
async function halfWay(folder: string, importing: Running, from = 0): Promise<number> {
  const head = await watchHead(folder);
  let position = 0;
  await until(
    'the import is in the middle',
    async () => (position = await head.position()) > from || importing.child.exitCode !== null,
    60_000,
  );
  await head.close();
  return position;
}

describe('kill -9 while clients write', () => {
  it('of the service loses nothing that was acknowledged, and the clients go on where they were', async () => {
    const { environment } = given();
    let service = await serve(environment);
    expect((await post(`${service.url}/v1/treaties`, treaty('hot'))).status).toBe(201);
    const writers = new Writers(() => service.url, 160);
    for (const enough of [60, 160]) {
      await until('enough is acknowledged', () => writers.acknowledged.size >= enough);
      expect((await service.kill()).signal).toBe('SIGKILL');
      service = await serve(environment);
    }
    await writers.done();
    expect({ unexpected: writers.unexpected, acknowledged: writers.acknowledged.size }).toEqual({ unexpected: [], acknowledged: 320 });
    expect(writers.unanswered).toBeGreaterThan(0);
    const events = await exported(environment);
    expect(disorder(events)).toEqual([]);
    expect(await lost(writers, environment)).toEqual([]);
    expect(events.length).toBe(321);
    expect([...byRef(events)].filter(([, times]) => times !== 1)).toEqual([]);
    expect((await get(`${service.url}/v1/treaties/hot/status?asOf=2010-01-01`)).body['counts']).toMatchObject({
      contracting: { total: 160 },
    });
    expect(await replayCheck(environment)).toEqual(AGREES);
    expect((await service.stop()).code).toBe(0);
  });

  it('of the database loses nothing either: the service brings it back and says meanwhile that it is not reached', async () => {
    const { folder, environment } = given();
    const service = await serve(environment);
    expect((await post(`${service.url}/v1/treaties`, treaty('hot'))).status).toBe(201);
    const writers = new Writers(() => service.url, 160);
    for (const enough of [60, 160]) {
      await until('enough is acknowledged', () => writers.acknowledged.size >= enough);
      await killDatabase(folder);
    }
    await writers.done();
    expect({ unexpected: writers.unexpected, acknowledged: writers.acknowledged.size }).toEqual({ unexpected: [], acknowledged: 320 });
    const events = await exported(environment);
    expect(disorder(events)).toEqual([]);
    expect(await lost(writers, environment)).toEqual([]);
    expect(events.length).toBe(321);
    expect(await replayCheck(environment)).toEqual(AGREES);
    expect((await service.stop()).code).toBe(0);
    await until('the database has stopped with the last that used it', () => databasePid(folder) === null);
  });
});

describe('an import by the command line', () => {
  it('whose database is killed in the middle keeps what was recorded, and is completed by running it again', async () => {
    const { folder, file, environment } = given();
    const first = pacta(['import', file], environment);
    const reached = await halfWay(folder, first);
    await killDatabase(folder);
    const { code, err } = await first.ended;
    expect({ reached: reached > 0 && reached < LINES.length, ended: [0, 6].includes(code ?? -1), err }).toMatchObject({
      reached: true,
      ended: true,
    });
    if (code === 6) expect(err).toMatch(/^pacta: .*database/m);
    const between = await exported(environment);
    expect(disorder(between)).toEqual([]);
    expect(between.length).toBeGreaterThanOrEqual(reached);
    await printed(['import', file], environment);
    const events = await exported(environment);
    expect(disorder(events)).toEqual([]);
    expect(events.slice(0, between.length)).toEqual(between);
    expect([...byRef(events)].sort()).toEqual([...ONCE_EACH].sort());
    expect(await replayCheck(environment)).toEqual(AGREES);
  });

  it('that is itself killed in the middle, again and again, is completed by running it again', async () => {
    const { folder, file, environment } = given();
    let reached = 0;
    for (let round = 0; round < 2; round += 1) {
      const importing = pacta(['import', file], environment);
      const before = reached;
      reached = await halfWay(folder, importing, before);
      const { signal } = await importing.kill();
      expect({ signal, further: reached > before && reached < LINES.length }).toEqual({ signal: 'SIGKILL', further: true });
    }
    expect((await exported(environment)).length).toBeGreaterThanOrEqual(reached);
    expect(await printed(['import', file], environment)).toMatch(/skipped as recorded before/);
    expect(await printed(['import', file, '--json'], environment)).toMatch(new RegExp(`"skipped":${String(LINES.length)}\\b`));
    const events = await exported(environment);
    expect(disorder(events)).toEqual([]);
    expect([...byRef(events)].sort()).toEqual([...ONCE_EACH].sort());
    expect(await replayCheck(environment)).toEqual(AGREES);
    await until('no database is left behind', () => databasePid(folder) === null);
  });
});

describe('one data folder', () => {
  it('is shared by two services that start at once on nothing: the histories are loaded once', async () => {
    const { folder, environment } = given();
    const services = await Promise.all([0, 1].map(() => serve({ ...environment, PACTA_HISTORIES: 'load' })));
    const events = await exported(environment);
    expect(disorder(events)).toEqual([]);
    expect([...byRef(events)].filter(([, times]) => times > 1)).toEqual([]);
    const question = `/v1/treaties/uncac/status?asOf=2005-07-25&at=${String(events.length)}`;
    const [left, right] = await Promise.all(services.map(({ url }) => get(url + question)));
    expect([left?.status, right?.text]).toEqual([200, left?.text]);
    expect(left?.body['counts']).toMatchObject({ signatories: { total: 124 }, contracting: { total: 29 } });
    await shared(services, environment, folder);
  });
});

/** Both write; one is killed, and then the database; the other and the command line go on as if nothing had happened. */
async function shared(services: readonly Awaited<ReturnType<typeof serve>>[], environment: Environment, folder: string): Promise<void> {
  const [left, right] = [services[0]!, services[1]!];
  const before = (await exported(environment)).length;
  expect((await post(`${left.url}/v1/treaties`, treaty('hot'))).status).toBe(201);
  const writing = async (url: string, from: number): Promise<readonly Answered[]> => {
    const answers: Answered[] = [];
    for (let number = from; number < from + 30; number += 1)
      for (const { path, body } of tasks(number)) answers.push(await post(url + path, body));
    return answers;
  };
  const answers = (await Promise.all([writing(left.url, 0), writing(right.url, 30), writing(left.url, 60), writing(right.url, 90)])).flat();
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const recorded = JSON.parse(
    await printed(['record', 'hot', 'reservation', 'S000', '2010-05-05', '--text', 'Article 5', '--json'], environment),
  ) as { position: number };
  expect(recorded.position).toBe(before + 1 + answers.length + 1);
  expect((await get(`${right.url}/v1/treaties/hot/status?asOf=2010-06-01`)).body).toMatchObject({ at: recorded.position });
  await left.kill();
  const survivors = await writing(right.url, 120);
  expect(new Set(survivors.map(({ status }) => status))).toEqual(new Set([201]));
  expect(await printed(['status', 'hot', '--as-of', '2015-01-01', '--json'], environment)).toMatch(/"contracting":\{"total":150,/);
  expect((await get(`${right.url}/health/ready`)).status).toBe(200);
  const events = await exported(environment);
  expect(disorder(events)).toEqual([]);
  expect(events.length).toBe(recorded.position + survivors.length);
  expect(await replayCheck(environment)).toEqual(AGREES);
  expect((await right.stop()).code).toBe(0);
  await until('the database has stopped with the last that used it', () => databasePid(folder) === null);
}
