/**
 * Goal: a legal date is a day on a calendar and belongs to no time zone. The same ledger, asked by services and command
 * lines that live in four time zones, on a database that lives in a fifth with its own way of writing dates, answers
 * the same bytes.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../support/postgres-server.js';
import { startTestDatabase } from '../support/postgres.js';
import { accession, codeOf, state, treaty } from './bodies.js';
import { type Answered, fed, get, post } from './clients.js';
import { printed, serve, type Service } from './processes.js';

/** UTC; behind it with summer time; ahead of it; ahead by 13 hours, where 30 December 2011 never was. */
const ZONES = ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia'] as const;
type Zone = (typeof ZONES)[number];

/**
 * Days that a clock somewhere would move: ends of years and months, a leap day, changes of summer time, the day Apia
 * skipped.
 */
const DAYS = [
  '2003-12-31',
  '2004-01-01',
  '2004-02-29',
  '2005-04-03',
  '2005-10-30',
  '2011-12-29',
  '2011-12-30',
  '2011-12-31',
];

let database: Awaited<ReturnType<typeof startTestDatabase>>;
const services = new Map<Zone, Service>();
const environment = (zone: Zone) => ({ DATABASE_URL: database.url, TZ: zone, FOEDERA_HISTORIES: 'none' });
const at = (zone: Zone) => services.get(zone)!.url;

/** The same question in every zone. */
function everywhere(path: string, headers: Readonly<Record<string, string>> = {}): Promise<readonly Answered[]> {
  return Promise.all(ZONES.map((zone) => get(at(zone) + path, headers)));
}

describe('four time zones', () => {
  beforeAll(async () => {
    database = await startTestDatabase();
    const name = new URL(database.url).pathname.slice(1);
    await statement(database.url, `ALTER DATABASE ${name} SET timezone = 'Asia/Kathmandu'`);
    await statement(database.url, `ALTER DATABASE ${name} SET datestyle = 'German, DMY'`);
    await Promise.all(ZONES.map(async (zone) => services.set(zone, await serve(environment(zone)))));
  });

  afterAll(async () => {
    await Promise.all([...services.values()].map((service) => service.stop()));
    await database.drop();
  });

  it('record: each zone its own share of the acts, on days that clocks would move', async () => {
    expect(
      (await post(`${at('Pacific/Apia')}/v1/treaties`, { ...treaty('zones', 3), closed: '2011-12-30' })).status,
    ).toBe(201);
    for (const [index, date] of DAYS.entries()) {
      const url = at(ZONES[index % ZONES.length]!);
      expect((await post(`${url}/v1/participants`, state(codeOf(index)))).status).toBe(201);
      const answer = await post(`${url}/v1/treaties/zones/actions`, accession(codeOf(index), date, `zones/${date}`));
      expect([answer.status, answer.body]).toMatchObject([201, { events: [{ date, data: { date } }] }]);
    }
    const withdrawal = { kind: 'withdrawal', participant: codeOf(0), date: '2011-08-30' };
    expect((await post(`${at('America/New_York')}/v1/treaties/zones/actions`, withdrawal)).status).toBe(201);
  });

  it('read every date as it was recorded, whoever recorded it', async () => {
    const answers = await everywhere('/v1/treaties/zones/status?asOf=2012-12-31');
    for (const { body } of answers) {
      const rows = body['participants'] as readonly {
        readonly code: string;
        readonly instrument: { readonly date: string } | null;
      }[];
      const dates = new Map(rows.map(({ code, instrument }) => [code, instrument?.date]));
      expect(DAYS.slice(1).map((_, index) => dates.get(codeOf(index + 1)))).toEqual(DAYS.slice(1));
    }
    const events = await fed(at('Asia/Tokyo'));
    expect(events.flatMap(({ ref, date }) => (ref?.startsWith('zones/') === true ? [[ref, date]] : []))).toEqual(
      DAYS.map((date) => [`zones/${date}`, date]),
    );
    for (const { recordedAt } of events) expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.now() - Date.parse(events.at(-1)?.recordedAt ?? ''))).toBeLessThan(120_000);
  });

  it('answer pinned questions with the same bytes and the same tag', async () => {
    const days = [...DAYS, '2004-03-30', '2004-03-31', '2012-02-29', '2012-03-01'];
    const questions = days.flatMap((asOf) => [
      `/v1/treaties/zones/status?asOf=${asOf}&at=17`,
      `/v1/treaties/zones/status.csv?asOf=${asOf}&at=17`,
      `/v1/treaties/zones/entry-into-force?asOf=${asOf}&at=17`,
      `/v1/treaties?asOf=${asOf}&at=17`,
    ]);
    const others = [
      '/v1/treaties/zones/counts?from=2003-12-30&to=2012-12-31&asOf=2012-12-31&at=17',
      '/v1/treaties/zones/history?asOf=2012-12-31&at=17',
      '/v1/treaties/zones?asOf=2012-12-31&at=17',
      '/v1/activity?from=2011-12-30&to=2011-12-30&asOf=2012-12-31&at=17',
      '/v1/participants/S006?asOf=2011-12-30&at=17',
    ];
    for (const question of [...questions, ...others]) {
      const [first, ...rest] = await everywhere(question);
      expect([question, first?.status]).toEqual([question, 200]);
      for (const other of rest) {
        expect(other.text).toBe(first?.text);
        expect(other.headers.get('etag')).toBe(first?.headers.get('etag'));
      }
    }
  });

  it('agree on the days that law computes: the third instrument of 29 February 2004 and thirty days', async () => {
    for (const { body } of await everywhere('/v1/treaties/zones/entry-into-force?asOf=2012-01-01&at=18')) {
      expect(body).toMatchObject({
        state: 'in-force',
        date: '2004-03-30',
        conditionMetOn: '2004-02-29',
        decisive: ['S002'],
      });
    }
    for (const [asOf, contracting] of [
      ['2012-02-28', 8],
      ['2012-02-29', 7],
    ] as const) {
      for (const { body } of await everywhere(`/v1/treaties/zones/status?asOf=${asOf}&at=18`)) {
        expect(body['counts']).toMatchObject({ contracting: { total: contracting } });
      }
    }
  });

  it('mean the same position by an instant, however its zone is written', async () => {
    const events = await fed(at('UTC'));
    const { recordedAt } = events[8]!;
    const expected = events.filter((event) => event.recordedAt <= recordedAt).length;
    const written = [recordedAt, shifted(recordedAt, 13), shifted(recordedAt, -5)];
    for (const instant of written) {
      for (const { status, body } of await everywhere(
        `/v1/treaties/zones/status?asOf=2012-01-01&at=${encodeURIComponent(instant)}`,
      )) {
        expect([status, body['at'], body['recordedAt']]).toEqual([200, expected, recordedAt]);
      }
    }
  });

  it('have one today, that of UTC: an act of today is taken, one of tomorrow refused', async () => {
    const before = today();
    const answers = await everywhere('/v1/treaties/zones/status');
    for (const { body } of answers) expect([before, today()]).toContain(body['asOf']);
    for (const [index, zone] of ZONES.entries()) {
      const code = codeOf(index + 20);
      await post(`${at(zone)}/v1/participants`, state(code));
      const tomorrow = today(1);
      const early = await post(`${at(zone)}/v1/treaties/zones/actions`, accession(code, tomorrow));
      if (tomorrow === today(1)) expect([zone, early.status, early.body.code]).toEqual([zone, 422, 'in-the-future']);
      const now = await post(`${at(zone)}/v1/treaties/zones/actions`, accession(code, today()));
      expect([zone, now.status]).toEqual([zone, 201]);
    }
  });

  it('print the same from the command line', async () => {
    const asked = ['status', 'zones', '--as-of', '2011-12-30', '--at', '17'];
    const served = await get(`${at('UTC')}/v1/treaties/zones/status?asOf=2011-12-30&at=17`);
    const outputs = await Promise.all(ZONES.map((zone) => printed([...asked, '--json'], environment(zone))));
    expect(new Set(outputs.map((text) => text.trimEnd()))).toEqual(new Set([served.text]));
  });
});

/** The same instant, as a clock so many hours ahead of UTC shows it. */
function shifted(instant: string, hours: number): string {
  const local = new Date(Date.parse(instant) + hours * 3_600_000).toISOString().slice(0, -1);
  return `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}

/** Today in UTC, or so many days after it. */
function today(after = 0): string {
  return new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
}
