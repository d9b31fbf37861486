import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startProbe } from './probe.js';

interface Told {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly [fact: string]: unknown;
}

let app: NestFastifyApplication;
let port: number;

beforeAll(async () => {
  app = await startProbe({}, { listen: true });
  port = Number(new URL(await app.getUrl()).port);
});
afterAll(() => app.close());

type Sent = Parameters<NestFastifyApplication['inject']>[0] & object;

/** Sends it and insists that what comes back is a whole problem document. */
async function problemOf(request: Sent): Promise<Told & { headers: Record<string, unknown> }> {
  const answer = await app.inject(request);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const told = answer.json<Told>();
  expect(told.status).toBe(answer.statusCode);
  expect(told.type).toBe(`/docs/problems#${told.code}`);
  for (const member of ['title', 'detail', 'code', 'instance'] as const) expect(typeof told[member]).toBe('string');
  return { ...told, headers: answer.headers };
}

const record = (payload: unknown, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  url: '/v1/probe/record',
  headers: { 'content-type': 'application/json', ...headers },
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});
const GOOD = { name: 'Ecuador', date: '2005-09-15' };

describe('problems', () => {
  it.each([
    ['problem', 422, 'not-signed', 'Ecuador has not signed.'],
    ['nest', 404, 'not-found', 'No such probe.'],
    ['key', 422, 'idempotency-key-reused', 'This key was used before with another request.'],
  ])('of a handler that throws %s have its status, code and sentence', async (what, status, code, detail) => {
    expect(await problemOf({ method: 'GET', url: `/v1/probe/throw/${what}` })).toMatchObject({ status, code, detail });
  });

  it('carry the facts of a refusal, which cannot hide the members of the document', async () => {
    const told = await problemOf({ method: 'GET', url: '/v1/probe/throw/problem?x=1' });
    expect(told).toMatchObject({ participant: 'ECU', status: 422, instance: '/v1/probe/throw/problem?x=1' });
  });

  it('tell a stale version with what was expected and what is', async () => {
    const told = await problemOf({ method: 'GET', url: '/v1/probe/throw/stale' });
    expect(told).toMatchObject({ status: 412, code: 'stale-version', stream: 'treaty/uncac', expected: 3, actual: 7 });
  });

  it('tell clocks that differ with what both say', async () => {
    const told = await problemOf({ method: 'GET', url: '/v1/probe/throw/clocks' });
    const clocks = { service: '2026-11-30T12:02:00.000Z', database: '2026-11-30T12:00:00.000Z' };
    expect(told).toMatchObject({ status: 503, code: 'clocks-differ', ...clocks });
  });

  it('say when to come back where the store is out of reach, and nothing about where it is', async () => {
    const told = await problemOf({ method: 'GET', url: '/v1/probe/throw/store' });
    expect(told).toMatchObject({ status: 503, code: 'store-unreachable' });
    expect(told.headers['retry-after']).toBeDefined();
    expect(JSON.stringify(told)).not.toContain('10.0.0.7');
  });

  it('of a bug say nothing of its inside, but name the correlation to look for in the log', async () => {
    const told = await problemOf({ method: 'GET', url: '/v1/probe/throw/bug', headers: { 'x-request-id': 'abc-1' } });
    expect(told).toMatchObject({ status: 500, code: 'internal-error', correlation: 'abc-1' });
    expect(JSON.stringify(told)).not.toMatch(/secret|TypeError|probe\.ts/);
  });

  it('of the router tell a wrong address from a wrong method', async () => {
    expect(await problemOf({ method: 'GET', url: '/v1/nowhere' })).toMatchObject({ status: 404, code: 'not-found' });
    expect(await problemOf({ method: 'POST', url: '/nowhere' })).toMatchObject({ status: 404, code: 'not-found' });
    const told = await problemOf({ method: 'DELETE', url: '/v1/probe/plain/x' });
    expect(told).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(told.headers['allow']).toBe('GET, HEAD');
    expect((await problemOf({ method: 'PUT', url: '/v1/probe/record' })).headers['allow']).toBe('POST');
    expect((await problemOf({ method: 'GET', url: '/v1/probe/record' })).headers['allow']).toBe('POST');
  });

  it('of addresses that cannot be decoded, or that hold what no text can', async () => {
    expect(await problemOf({ method: 'GET', url: '/v1/probe/plain/%zz' })).toMatchObject({
      status: 400,
      code: 'malformed-request',
    });
    expect(await problemOf({ method: 'GET', url: '/v1/probe/plain/a%00b' })).toMatchObject({
      status: 400,
      code: 'invalid-parameter',
    });
    expect(await problemOf({ method: 'GET', url: '/v1/probe/list?cursor=a%00b' })).toMatchObject({
      code: 'invalid-parameter',
      parameter: 'cursor',
    });
    expect(await problemOf({ method: 'GET', url: `/v1/probe/plain/${'x'.repeat(600)}` })).toMatchObject({
      status: 414,
    });
  });

  it.each([
    ['no whole number', 'limit=many'],
    ['out of range', 'limit=1001'],
    ['zero', 'limit=0'],
    ['twice', 'limit=5&limit=6'],
    ['unknown', 'colour=red'],
  ])('of a parameter that is %s name it', async (_what, query) => {
    const told = await problemOf({ method: 'GET', url: `/v1/probe/list?${query}` });
    expect(told).toMatchObject({ status: 400, code: 'invalid-parameter', parameter: query.split('=', 1)[0] });
  });
});

describe('bodies', () => {
  it('that are no JSON, no UTF-8, or empty are malformed', async () => {
    for (const payload of ['{"name":', '', 'null x', "{'a':1}"]) {
      expect(await problemOf(record(payload))).toMatchObject({
        status: 400,
        code: expect.stringMatching(/^(malformed-json|invalid-body)$/),
      });
    }
    const latin1 = { ...record('x'), payload: Buffer.from([0x22, 0xe9, 0x22]) };
    expect(await problemOf(latin1)).toMatchObject({ code: 'malformed-json', detail: 'The body is not UTF-8.' });
  });

  it.each([[[]], [null], ['"text"'], [7], [true]])('that are %j and no object are invalid', async (payload) => {
    expect(await problemOf(record(payload))).toMatchObject({
      status: 400,
      code: 'invalid-body',
      errors: [{ pointer: '' }],
    });
  });

  it('of another type are unsupported', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      expect(await problemOf(record('x=1', { 'content-type': type }))).toMatchObject({
        status: 415,
        code: 'unsupported-media-type',
      });
    }
  });

  it('that lack fields, have unknown ones or wrong ones get each named by its JSON pointer', async () => {
    const told = await problemOf(record({ date: '2005-02-30', source: { url: 5, 'a/b~c': 1 } }));
    expect(told).toMatchObject({ status: 400, code: 'invalid-body' });
    const errors = told['errors'] as { pointer: string; detail: string }[];
    expect(errors.map((error) => error.pointer).sort()).toEqual(['/date', '/name', '/source/a~1b~0c', '/source/url']);
    expect(errors.find((error) => error.pointer === '/date')?.detail).toBe(
      'must be a calendar date that exists, written YYYY-MM-DD',
    );
    expect(errors.find((error) => error.pointer.startsWith('/source/a'))?.detail).toBe(
      'is not a field of this request',
    );
  });

  it('nested deeper than 64 levels are refused before anything can overflow', async () => {
    for (const depth of [65, 400_000]) {
      const payload = `{"facts":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      expect(await problemOf(record(payload))).toMatchObject({ status: 400, code: 'malformed-json' });
    }
    const brackets = record({ ...GOOD, text: '['.repeat(1000) + '\\"' });
    expect((await app.inject(brackets)).statusCode).toBe(201);
  });

  it('cannot smuggle in a prototype, half a surrogate pair, U+0000 or an infinite number', async () => {
    const bad: readonly (readonly [string, string])[] = [
      ['{"__proto__":{"admin":true}}', '/facts/__proto__'],
      ['{"constructor":{"prototype":{}}}', '/facts/constructor'],
      ['{"a":["x\\u0000"]}', '/facts/a/0'],
      ['{"a":"\\ud800"}', '/facts/a'],
      ['{"a":1e999}', '/facts/a'],
    ];
    for (const [facts, pointer] of bad) {
      const told = await problemOf(record(`{"name":"x","date":"2005-01-01","facts":${facts}}`));
      expect(told).toMatchObject({ code: 'invalid-body', errors: [{ pointer }] });
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('with the same key twice are refused where it stands again', async () => {
    const answer = await app.inject(record('{"name":"first","name":"last","date":"2005-01-01"}'));
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid-body', errors: [{ pointer: '/name' }] });
  });

  it('of ten megabytes get their answer at once over a real connection', async () => {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/v1/probe/record`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'x'.repeat(10_000_000) }),
    });
    expect([answer.status, ((await answer.json()) as Told).code]).toEqual([413, 'body-too-large']);
    expect(await problemOf(record(`"${'x'.repeat(1_048_577)}"`))).toMatchObject({
      status: 413,
      code: 'body-too-large',
    });
  });
});

/** Sends bytes as they stand, and reads until the connection ends. */
function sent(bytes: string): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

describe('what is no HTTP', () => {
  it.each([
    ['GET / HTTP/1.1\r\nbad header\r\n\r\n', '400 Bad Request'],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, '431 Request Header Fields Too Large'],
  ])('is answered with a problem and the end of the connection', async (bytes, status) => {
    const answer = await sent(bytes);
    expect(answer).toContain(`HTTP/1.1 ${status}`);
    expect(answer).toContain('"code":"malformed-request"');
  });
});

describe('what Node itself would refuse without a word', () => {
  const POSTED = 'Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}';
  const refused: readonly (readonly [string, string, number, RegExp])[] = [
    ['a read without Host', 'GET /v1/probe/pinned HTTP/1.1\r\nConnection: close\r\n\r\n', 400, /Host/],
    ['an address that is not there, without Host', 'GET /none HTTP/1.1\r\nConnection: close\r\n\r\n', 400, /Host/],
    ['a write without Host', `POST /v1/probe/record HTTP/1.1\r\n${POSTED}`, 400, /Host/],
    [
      'a write with an expectation',
      `POST /v1/probe/record HTTP/1.1\r\nHost: localhost\r\nExpect: 200-ok\r\n${POSTED}`,
      417,
      /Expect/,
    ],
    [
      'a read with an expectation',
      'GET /v1/probe/pinned HTTP/1.1\r\nHost: localhost\r\nExpect: x\r\nConnection: close\r\n\r\n',
      417,
      /Expect/,
    ],
  ];

  it.each(refused)('is answered with a problem: %s', async (_what, bytes, status, detail) => {
    const [head = '', body = ''] = (await sent(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
    expect(head).toMatch(/^content-type: application\/problem\+json/im);
    expect(head).toMatch(/^x-request-id: /im);
    expect(JSON.parse(body)).toMatchObject({
      status,
      code: 'malformed-request',
      detail: expect.stringMatching(detail),
    });
  });

  it('is no other request: one of HTTP/1.0 needs no Host, and one that waits for 100 Continue is let go on', async () => {
    const old = await sent('GET /v1/probe/pinned HTTP/1.0\r\n\r\n');
    expect(old).toContain('"code":"foreign-host"');
    const waiting = await sent(
      `POST /v1/probe/record HTTP/1.1\r\nHost: localhost\r\nExpect: 100-Continue\r\n${POSTED}`,
    );
    expect(waiting).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 400 /);
    expect(waiting).toContain('"code":"invalid-body"');
  });
});
