/**
 * Goal: two service processes on one PostgreSQL are one ledger. Sixteen writers, split over both, write to one stream
 * and to many, are refused, repeat themselves and contend; afterwards every acknowledged event is there once, and
 * nothing else is.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestDatabase } from '../support/postgres.js';
import { accession, codeOf, day, state, treaty } from './bodies.js';
import { type Answered, byRef, disorder, fed, get, post, type Told } from './clients.js';
import { type Environment, foedera, serve, type Service, until } from './processes.js';

const WRITERS = 16;
const EACH = 12;
const STATES = WRITERS * EACH;
const MANY = ['many-0', 'many-1', 'many-2', 'many-3', 'many-4', 'many-5'];
const TREATIES = ['hot', 'contended', 'matched', ...MANY];

interface Acknowledged {
  readonly eventId: string;
  readonly position: number;
  readonly version: number;
  readonly stream: string;
}

let database: Awaited<ReturnType<typeof startTestDatabase>>;
let environment: Environment;
let servers: readonly [Service, Service];
/** Every event that a 201 told of, in no order. */
const acknowledged: Acknowledged[] = [];
/** Refs of which nothing may be found. */
const traceless = new Set<string>();

/** The server of a writer, or the other one. */
function at(writer: number): string {
  return servers[writer % 2 === 0 ? 0 : 1].url;
}

/** Sixteen at a time, whatever each of them does. */
function writers<T>(work: (writer: number) => Promise<T>): Promise<readonly T[]> {
  return Promise.all(Array.from({ length: WRITERS }, (_, writer) => work(writer)));
}

/** Notes what a 201 says. Everything else is expected to be told by its code. */
function kept(answer: Answered): Answered {
  if (answer.status === 201) acknowledged.push(...(answer.body.events ?? []));
  return answer;
}

const codes = (answers: readonly Answered[]) =>
  answers.map(({ status, body }) => (status < 300 ? status : `${String(status)} ${String(body.code)}`));
const actions = (writer: number, id: string) => `${at(writer)}/v1/treaties/${id}/actions`;

describe('two services on one database', () => {
  beforeAll(async () => {
    database = await startTestDatabase();
    environment = { DATABASE_URL: database.url };
    servers = await Promise.all([serve(environment), serve(environment)]);
  });

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database.drop();
  });

  describe('sixteen writers at two services on one database', () => {
    it('register participants and treaties, each a stream of its own', async () => {
      const answers = await writers(async (writer) => {
        const own = Array.from({ length: EACH }, (_, index) => state(codeOf(writer * EACH + index)));
        const given = TREATIES.filter((_, index) => index % WRITERS === writer);
        const answered: Answered[] = [];
        for (const body of own) answered.push(kept(await post(`${at(writer)}/v1/participants`, body)));
        for (const id of given) answered.push(kept(await post(`${at(writer)}/v1/treaties`, treaty(id, 40))));
        return answered;
      });
      expect(new Set(codes(answers.flat()))).toEqual(new Set([201]));
    });

    it('record on one hot stream; every second instrument of a State is refused, through whichever service', async () => {
      const answers = await writers(async (writer) => {
        const answered: Answered[] = [];
        for (let index = 0; index < EACH; index += 1) {
          const number = writer * EACH + index;
          const code = codeOf(number);
          traceless.add(`again/${code}`);
          answered.push(kept(await post(actions(writer, 'hot'), accession(code, day(number), `hot/${code}`))));
          answered.push(
            kept(await post(actions(writer + 1, 'hot'), accession(code, day(number + 1), `again/${code}`))),
          );
        }
        return answered;
      });
      const pairs = answers.map((answered) => codes(answered).join());
      expect(new Set(pairs)).toEqual(new Set([Array.from({ length: EACH }, () => '201,422 already-bound').join()]));
    });

    it('record on many streams at once', async () => {
      const answers = await writers(async (writer) => {
        const answered: Answered[] = [];
        for (let index = 0; index < EACH; index += 1) {
          const code = codeOf(writer * EACH + index);
          const id = MANY[(writer + index) % MANY.length]!;
          answered.push(kept(await post(actions(writer, id), accession(code, day(index), `${id}/${code}`))));
        }
        return answered;
      });
      expect(new Set(codes(answers.flat()))).toEqual(new Set([201]));
    });

    it('contend for one act: of two at the same moment one is recorded and the other refused', async () => {
      for (let round = 0; round < WRITERS / 2; round += 1) {
        const code = codeOf(round);
        const answers = await Promise.all(
          [0, 1].map(async (writer) =>
            kept(
              await post(
                actions(writer, 'contended'),
                accession(code, day(round), `contended/${code}/${String(writer)}`),
              ),
            ),
          ),
        );
        expect(codes(answers).sort()).toEqual([201, '422 already-bound']);
        traceless.add(`contended/${code}/${answers[0]?.status === 201 ? '1' : '0'}`);
      }
    });

    it('repeat a request with its Idempotency-Key through both services at once: one recording, one answer', async () => {
      const answers = await writers(async (writer) => {
        const code = codeOf(20 + writer);
        const body = accession(code, day(writer), `key/${code}`);
        const headers = { 'idempotency-key': `key-${code}` };
        const twice = await Promise.all(
          [0, 1, 0, 1].map((server) => post(actions(server, 'contended'), body, headers)),
        );
        kept(twice[0]!);
        const other = await post(
          actions(writer, 'contended'),
          { ...body, date: day(writer + 1), ref: `other/${code}` },
          headers,
        );
        traceless.add(`other/${code}`);
        return { twice, other };
      });
      for (const { twice, other } of answers) {
        expect(codes(twice)).toEqual([201, 201, 201, 201]);
        expect(new Set(twice.map(({ body }) => JSON.stringify(body))).size).toBe(1);
        expect(codes([other])).toEqual(['422 idempotency-key-reused']);
      }
    });

    it('repeat a row of a source through both services at once: one recording', async () => {
      for (let round = 0; round < WRITERS / 2; round += 1) {
        const body = accession(codeOf(60 + round), day(round), `row/${String(round)}`);
        const answers = await Promise.all(
          [0, 1].map(async (writer) => kept(await post(actions(writer, 'contended'), body))),
        );
        expect(codes(answers).sort()).toEqual([200, 201]);
        const [left, right] = answers.map(({ body: { events } }) => events);
        expect(left).toEqual(right);
      }
    });

    it('go on at one service while the other stands still in the middle of its writes, and at that one once it wakes', async () => {
      const writing = async (server: 0 | 1, from: number): Promise<readonly Answered[]> => {
        const answered: Answered[] = [];
        for (let number = from; number < from + 5; number += 1)
          answered.push(kept(await post(`${servers[server].url}/v1/participants`, state(codeOf(number)))));
        return answered;
      };
      const before = acknowledged.length;
      const slow = [0, 1, 2, 3].map((writer) => writing(0, STATES + 5 * writer));
      await until('some of it is recorded', () => acknowledged.length > before);
      servers[0].child.kill('SIGSTOP');
      const meanwhile = Promise.all([4, 5, 6, 7].map((writer) => writing(1, STATES + 5 * writer)));
      const answers = await meanwhile.finally(() => servers[0].child.kill('SIGCONT'));
      expect(new Set(codes([...answers, ...(await Promise.all(slow))].flat()))).toEqual(new Set([201]));
    });

    it('write with If-Match: of sixteen with the same version one wins, and the others leave no trace', async () => {
      for (let round = 0; round < 4; round += 1) {
        const version = String(1 + round);
        const answers = await writers(async (writer) => {
          const code = codeOf(100 + round * WRITERS + writer);
          const ref = `matched/${code}`;
          const answer = kept(
            await post(actions(writer, 'matched'), accession(code, day(writer), ref), { 'if-match': `"${version}"` }),
          );
          if (answer.status !== 201) traceless.add(ref);
          return answer;
        });
        expect(codes(answers).sort()).toEqual([201, ...Array.from({ length: WRITERS - 1 }, () => '412 stale-version')]);
        expect(answers.find(({ status }) => status === 201)?.headers.get('etag')).toBe(`"${String(2 + round)}"`);
      }
    });
  });

  describe('the ledger they left', () => {
    let events: readonly Told[];
    beforeAll(async () => {
      events = await fed(servers[1].url);
      expect(await fed(servers[0].url)).toEqual(events);
    });

    it('has positions 1 to n without a gap, versions in their order, and times that never run backwards', () => {
      expect(disorder(events)).toEqual([]);
    });

    it('holds every acknowledged event once and under the position told, and not one more', () => {
      const told = new Map(acknowledged.map((event) => [event.eventId, event]));
      expect(told.size).toBe(acknowledged.length);
      expect(events.map(({ eventId }) => eventId).sort()).toEqual([...told.keys()].sort());
      const moved = events.filter((event) => {
        const { position, version, stream } = told.get(event.eventId) ?? { position: 0, version: 0, stream: '' };
        return position !== event.position || version !== event.version || stream !== event.stream;
      });
      expect(moved).toEqual([]);
      expect(events.length).toBe(
        STATES + TREATIES.length + STATES + STATES + WRITERS / 2 + WRITERS + WRITERS / 2 + 40 + 4,
      );
    });

    it('has no trace of what was refused or came too late, and no row twice', () => {
      const rows = byRef(events);
      expect([...traceless].filter((ref) => rows.has(ref))).toEqual([]);
      expect([...rows].filter(([, times]) => times > 1)).toEqual([]);
    });

    it('is answered alike by both services, at every position asked', async () => {
      for (const id of ['hot', 'contended', 'many-3']) {
        for (const share of [0.4, 0.6, 0.8, 1]) {
          const question = `/v1/treaties/${id}/status?asOf=2002-02-01&at=${String(Math.floor(events.length * share))}`;
          const [left, right] = await Promise.all(servers.map(({ url }) => get(url + question)));
          expect(left?.status).toBe(200);
          expect(right?.text).toBe(left?.text);
        }
      }
    });

    it('has postings whose sums are the status, on any day and at any position', async () => {
      for (const id of TREATIES) {
        for (const at of [Math.floor(events.length / 2), events.length]) {
          for (const date of [day(0), day(40), day(120), day(STATES + 60)]) {
            const status = (await get(`${servers[0].url}/v1/treaties/${id}/status?asOf=${date}&at=${String(at)}`)).body[
              'counts'
            ];
            const { body } = await get(
              `${servers[1].url}/v1/treaties/${id}/counts?from=${date}&to=${date}&asOf=${date}&at=${String(at)}`,
            );
            expect({ id, at, date, steps: body['steps'] }).toEqual({
              id,
              at,
              date,
              // Nobody states how far these treaties are recorded.
              steps: [{ date, ...(status as object), knownThrough: null }],
            });
          }
        }
      }
      const counts = (await get(`${servers[0].url}/v1/treaties/hot/status?asOf=2010-01-01`)).body['counts'];
      expect(counts).toMatchObject({ contracting: { total: STATES }, parties: { total: STATES }, counted: STATES });
    });

    it('is confirmed by a replay beside both services', async () => {
      const { code, out, err } = await foedera(['replay', '--check', '--json'], environment).ended;
      expect({ code, err }).toMatchObject({ code: 0 });
      expect(JSON.parse(out)).toMatchObject({ events: events.length, onlyLive: 0, onlyRebuilt: 0 });
    });
  });
});
