/** Goal: what a careless client sends is refused with the true reason, or means what it says; nothing is guessed. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered } from './clients.js';
import { faults, GOOD, problem, Target } from './target.js';

describe('a service that is asked carelessly', () => {
  let target: Target;
  let head = 0;
  beforeAll(async () => {
    target = await Target.start();
    head = Number((await target.get('/v1/events?limit=1')).body['at']);
  });
  afterEach(() => target.expectUnharmed());
  afterAll(() => target.stop());

  /** The parameter that an answer blames, and why. */
  function blamed(answer: Answered): readonly [unknown, unknown] {
    problem(answer, 400, 'invalid-parameter');
    return [answer.body['parameter'], answer.body['detail']];
  }

  describe('lists in lists', () => {
    const source = { document: 'x' };
    it.each<[string, object, string]>([
      ['/v1/participants', { ...GOOD.state, names: [[]] }, '/names/0'],
      ['/v1/participants', { ...GOOD.state, names: [{ names: { en: 'N' } }, [[]]] }, '/names/1'],
      ['/v1/participants', { ...GOOD.state, names: [{ names: [] }] }, '/names/0/names'],
      ['/v1/participants', { ...GOOD.state, memberships: [[]] }, '/memberships/0'],
      ['/v1/participants', { ...GOOD.state, successions: [[]] }, '/successions/0'],
      ['/v1/participants', { ...GOOD.state, attributes: [[]] }, '/attributes/0'],
      ['/v1/participants/ECU/changes', { change: 'name', date: '2010-01-01', names: [[]] }, '/names'],
      ['/v1/treaties/uncac/entry-into-force/what-if', { deposits: [[]] }, '/deposits/0'],
      ['/v1/treaties/uncac/entry-into-force/what-if', { withdrawals: [[]] }, '/withdrawals/0'],
      ['/v1/treaties/uncac/actions', { ...GOOD.action, source: [source] }, '/source'],
      ['/v1/treaties/uncac/actions', { ...GOOD.action, despite: [[]], note: 'n' }, '/despite'],
    ])('are refused where they stand: %s %j', async (path, body, pointer) => {
      expect(await faults(target.post(path, body))).toEqual([pointer]);
    });

    it.each(['earmarking', 'tranches', 'instalments'])('are refused in what is said of money: %s', async (name) => {
      const path = name === 'instalments' ? '/v1/pledges/none/actions' : '/v1/funds/none/pledges';
      const body = name === 'instalments' ? { kind: 'schedule' } : { donor: 'ECU', date: '2005-01-01' };
      expect(await faults(target.post(path, { ...body, [name]: [[]] }))).toEqual([`/${name}/0`]);
    });
  });

  describe('parameters', () => {
    it.each([
      ['asOf', 'asOf=2005-01-01&asOf=2005-01-01'],
      ['at', 'at=1&at=2'],
      ['limit', 'limit=1&limit=1'],
      ['cursor', 'cursor=x&cursor=y'],
    ])('given twice are refused for that, and not for what they are: %s', async (name, query) => {
      expect(blamed(await target.get(`/v1/treaties?${query}`))).toEqual([
        name,
        `${name} is given more than once; give it once.`,
      ]);
    });

    it('that are empty are not taken for absent, nor for a nought', async () => {
      for (const name of ['after', 'limit', 'at', 'stream', 'type'])
        expect(blamed(await target.get(`/v1/events?${name}=`))).toEqual([name, expect.stringContaining('is empty')]);
      expect(blamed(await target.get('/v1/events/stream?after='))).toEqual([
        'after',
        expect.stringContaining('is empty'),
      ]);
    });

    it.each(['0x10', '1e2', '0b11', '0o7', '1.0', '+1', '%2B1', '-1', '%201', '1%20', '１', 'Infinity', '1_000', '1n'])(
      'that are numbers are written in decimal digits: %s is none',
      async (text) => {
        for (const name of ['after', 'limit'])
          expect(blamed(await target.get(`/v1/events?${name}=${encodeURI(text)}`))[0]).toBe(name);
      },
    );

    it('that name days the wrong way are blamed by their own name', async () => {
      expect(blamed(await target.get('/v1/treaties/uncac/counts?to=0x10'))[0]).toBe('to');
      expect(blamed(await target.get('/v1/changes?from=1&to=2026-11-31T00:00:00Z'))[0]).toBe('to');
      expect(blamed(await target.get('/v1/changes?from=2026-11-31T00:00:00Z'))[0]).toBe('from');
    });

    it.each([
      'rates?currency=usd',
      'rates?currency=US%24',
      'rates?table=UN%20ORE',
      'events?stream=%2Ftreaty%2Funcac',
      'events?stream=Treaty%2Funcac',
      'events?stream=*',
    ])('that can fit nothing are refused, not answered with nothing: %s', async (query) => {
      expect(blamed(await target.get(`/v1/${query}`))[0]).toBe(/\?(\w+)=/.exec(query)?.[1]);
    });

    it('are refused where the address takes none', async () => {
      const { body } = await target.get('/v1/events?limit=1');
      const id = (body.events as unknown as readonly { readonly id: string }[])[0]?.id ?? '';
      expect(blamed(await target.get(`/v1/events/${id}?at=1`))[0]).toBe('at');
      const what = '/v1/treaties/uncac/entry-into-force/what-if';
      expect(blamed(await target.post(`${what}?asOf=2005-01-01`, {}))[0]).toBe('asOf');
    });

    it('may say dryRun by its name alone, and nothing else in its place', async () => {
      expect((await target.action(GOOD.action, {})).status).toBe(201);
      await target.accept();
      for (const flag of ['dryRun', 'dryRun=', 'dryRun=true'])
        expect((await target.post(`/v1/participants?${flag}`, GOOD.state)).status).toBe(200);
      for (const flag of [
        'dryRun=yes',
        'dryRun=1',
        'dryRun=TRUE',
        'dryRun=%20true',
        'dryRun=false&dryRun=true',
        'dryrun=true',
      ])
        expect(blamed(await target.post(`/v1/participants?${flag}`, GOOD.state))[0]).toMatch(/^dryrun$/i);
    });
  });

  describe('instants', () => {
    it('mean the same moment however their zone is written', async () => {
      const { body } = await target.get(`/v1/treaties?at=${String(head)}`);
      const recordedAt = String(body['recordedAt']);
      const ahead = new Date(Date.parse(recordedAt) + 2 * 3_600_000).toISOString().replace('Z', '%2B02:00');
      for (const at of [recordedAt, recordedAt.toLowerCase(), recordedAt.replace('Z', '-00:00'), ahead])
        expect([at, (await target.get(`/v1/treaties?at=${at}`)).body['at']]).toEqual([at, head]);
    });

    it('that a plus sign was lost from are refused with the way to write it', async () => {
      expect(blamed(await target.get('/v1/treaties?at=2005-07-25T12:00:00+02:00'))).toEqual([
        'at',
        expect.stringContaining('%2B'),
      ]);
    });
  });

  describe('cursors', () => {
    const next = async (path: string): Promise<string> => {
      const { body } = await target.get(path);
      return new URL(String(body['next']), target.url).searchParams.get('cursor') ?? '';
    };
    const day = 'asOf=2005-01-01';

    it('lead on in the list they come from, whatever the length of its pages', async () => {
      const cursor = await next(`/v1/participants?${day}&limit=1`);
      const { body } = await target.get(`/v1/participants?${day}&limit=500&cursor=${cursor}`);
      expect((body['participants'] as readonly { readonly code: string }[]).map(({ code }) => code)).toEqual([
        'ECU',
        'EGY',
      ]);
    });

    it('lead on in no other list, and in none of another question', async () => {
      const cursor = await next(`/v1/participants?${day}&limit=1`);
      for (const path of [
        'treaties',
        'funds',
        'rates',
        'statements',
        'treaties/uncac/history',
        'treaties/uncac/relations',
      ])
        problem(await target.get(`/v1/${path}?${day}&cursor=${cursor}`), 400, 'invalid-cursor');
      problem(await target.get(`/v1/participants?asOf=2005-01-02&cursor=${cursor}`), 400, 'invalid-cursor');
    });

    it('keep their position: another one beside them is refused, the same one is not', async () => {
      const cursor = await next(`/v1/participants?${day}&limit=1&at=${String(head)}`);
      const path = `/v1/participants?${day}&cursor=${cursor}`;
      problem(await target.get(`${path}&at=1`), 400, 'invalid-cursor');
      expect((await target.get(`${path}&at=${String(head)}`)).body['at']).toBe(head);
    });

    it('are taken as they are: anything added or made up is none', async () => {
      const cursor = await next(`/v1/participants?${day}&limit=1`);
      const { p, f } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as {
        readonly p: number;
        readonly f: string;
      };
      const made = (a: unknown): string => Buffer.from(JSON.stringify({ a, p, f })).toString('base64url');
      for (const text of [`${cursor}=`, `${cursor}!`, `${cursor}%0A`, made(-1), made('1'), made(1.5)]) {
        const answer = await target.get(`/v1/participants?${day}&cursor=${text}`);
        problem(answer, 400, /invalid-cursor|invalid-parameter/);
      }
    });
  });

  describe('the feed', () => {
    it('from beyond the head is refused: such a reader knows another ledger, and would miss what this one records', async () => {
      for (const path of ['/v1/events', '/v1/events/stream']) {
        const answer = await target.get(`${path}?after=${String(head + 1000)}`);
        problem(answer, 404, 'position-not-reached');
        expect(answer.body).toMatchObject({ position: head + 1000 });
      }
      const resumed = await target.get('/v1/events/stream', { 'last-event-id': String(head + 1000) });
      problem(resumed, 404, 'position-not-reached');
    });

    it('from the head itself is empty, and goes on from there', async () => {
      const now = Number((await target.get('/v1/events?limit=1')).body['at']);
      expect((await target.get(`/v1/events?after=${String(now)}`)).body).toMatchObject({ events: [], position: now });
    });

    it.each(['0x10', '1e2', '-1', '1, 2', 'abc', '1'.repeat(16)])(
      'goes on from no Last-Event-ID that is no position: %s',
      async (id) => {
        expect(blamed(await target.get('/v1/events/stream', { 'last-event-id': id }))[0]).toBe('Last-Event-ID');
      },
    );

    it('tells by HEAD what it would answer, and opens no stream', async () => {
      const answer = await target.exactly('HEAD', '/v1/events/stream');
      expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([
        200,
        '',
        'text/event-stream; charset=utf-8',
      ]);
      expect((await target.exactly('HEAD', `/v1/events/stream?after=${String(head + 1000)}`)).status).toBe(404);
    });
  });
});
