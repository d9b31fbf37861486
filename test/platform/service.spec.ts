import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isLoopback, readConfig, refuseOpenWrites, SettingsRefused } from '../../src/config.js';
import { Readiness } from '../../src/platform/health/readiness.js';
import { correlationOf, currentRequest, runAs } from '../../src/platform/http/current-request.js';
import { testConfig } from '../support/app.js';
import { startProbe } from './probe.js';

const BODY = { name: 'Ecuador', date: '2005-09-15' };

describe('settings', () => {
  it('have the defaults of the contract where nothing is set, and empty is nothing', () => {
    const expected = {
      port: 3000,
      host: '127.0.0.1',
      key: null,
      databaseUrl: null,
      histories: 'load',
      server: null,
      logLevel: 'log',
    };
    expect(readConfig({}, {})).toMatchObject(expected);
    expect(readConfig({}, { PORT: '', HOST: ' ', FOEDERA_KEY: '', DATABASE_URL: '', FOEDERA_DATA: '' })).toMatchObject(
      expected,
    );
    expect(readConfig({}, {}).dataFolder).toBe(`${process.cwd()}/data`);
  });

  it('come from flags before the environment', () => {
    expect(readConfig({ PORT: '8080' }, { PORT: '9090', HOST: '::1' })).toMatchObject({ port: 8080, host: '::1' });
    expect(readConfig({ FOEDERA_SERVER: 'https://foedera.example/' }, {}).server).toBe('https://foedera.example');
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['HOST', 'http://localhost'],
    ['FOEDERA_KEY', 'two words'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost'],
    ['FOEDERA_HISTORIES', 'yes'],
    ['FOEDERA_SERVER', 'localhost:3000'],
    ['FOEDERA_LOG', 'loud'],
  ])('refuse %s=%s with a sentence that names it and no secret', (name, value) => {
    expect(() => readConfig({}, { [name]: value })).toThrow(SettingsRefused);
    expect(() => readConfig({}, { [name]: value })).toThrow(name);
    expect(() => readConfig({}, { DATABASE_URL: 'x://u:secret@h/d' })).not.toThrow(/secret/);
  });

  it('do not let the service start where others reach it and anyone could write', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'foedera.example']) {
      expect(() => refuseOpenWrites(testConfig({ host }))).toThrow(/FOEDERA_KEY/);
      expect(() => refuseOpenWrites(testConfig({ host, key: 'k' }))).not.toThrow();
    }
    for (const host of ['127.0.0.1', 'localhost', '::1', '127.1.2.3'])
      expect(() => refuseOpenWrites(testConfig({ host }))).not.toThrow();
    expect(isLoopback('127.0.0.1.example.org')).toBe(false);
  });
});

describe('writes', () => {
  let app: NestFastifyApplication | undefined;
  afterEach(() => app?.close());

  const write = (headers: Record<string, string> = {}, url = '/v1/probe/record') =>
    (app as NestFastifyApplication).inject({ method: 'POST', url, payload: BODY, headers });

  it('need the key where there is one; reads and mere computing do not', async () => {
    app = await startProbe({ key: 'first-key' });
    for (const authorization of [
      undefined,
      'Bearer wrong',
      'Bearer first-key2',
      'Basic first-key',
      'first-key',
      'Bearer',
    ]) {
      const answer = await write(authorization === undefined ? {} : { authorization });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, 'unauthorised']);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="foedera"');
      expect(answer.body).not.toContain('first-key');
    }
    expect((await write({ authorization: 'Bearer first-key' })).json()).toMatchObject({ actor: 'key:default' });
    expect((await write({ authorization: 'bearer first-key' })).statusCode).toBe(201);
    expect((await write({}, '/v1/probe/what-if')).statusCode).toBe(200);
    expect((await app.inject('/v1/probe/table')).statusCode).toBe(200);
  });

  it('are open on this machine where there is no key, but not to a page that gives it another name', async () => {
    app = await startProbe();
    expect((await write()).json()).toMatchObject({ actor: 'local' });
    expect((await write({ host: '127.0.0.1:3000' })).statusCode).toBe(201);
    expect((await write({ host: 'evil.example' })).statusCode).toBe(421);
  });

  it('of the command line itself need none', async () => {
    app = await startProbe({ key: 'first-key' }, { trusted: true });
    expect((await write()).json()).toMatchObject({ actor: 'cli' });
  });
});

describe('a request', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await startProbe();
  });
  afterAll(() => app.close());

  it('keeps its correlation through everything it awaits, beside others', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const answers = await Promise.all(
      ids.map((id) => app.inject({ url: '/v1/probe/who', headers: { 'x-request-id': id } })),
    );
    expect(answers.map((answer) => answer.json<{ correlation: string }>().correlation)).toEqual(ids);
    expect(answers[0]?.headers['x-request-id']).toBe('a');
  });

  it('takes its correlation from its trace first, and none that is malformed', () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    expect(correlationOf({ traceparent: `00-${trace}-b7ad6b7169203331-01`, 'x-request-id': 'x' })).toBe(trace);
    expect(correlationOf({ traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, 'x-request-id': 'x' })).toBe('x');
    expect(correlationOf({ 'x-request-id': 'a b' })).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has an actor outside of HTTP too', () => {
    expect(currentRequest()).toMatchObject({ actor: 'system' });
    expect(runAs({ actor: 'cli' }, currentRequest)).toMatchObject({ actor: 'cli', client: 'cli' });
  });

  it('gets headers that keep browsers from guessing', async () => {
    expect((await app.inject('/v1/probe/table')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    });
  });
});

describe('the service itself', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await startProbe();
  });
  afterAll(() => app.close());

  it('lives, and is ready once nothing holds it back and all it rests on answers', async () => {
    const readiness = app.get(Readiness);
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'ok' });
    const release = readiness.hold('loading histories');
    const waiting = await app.inject('/health/ready');
    expect(waiting.statusCode).toBe(503);
    expect(waiting.json()).toMatchObject({
      code: 'not-ready',
      checks: { start: { status: 'down', waiting: ['loading histories'] } },
    });
    release();
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
    readiness.check('ledger', () => Promise.reject(new Error('password of the database')));
    const down = await app.inject('/health/ready');
    expect(down.json()).toMatchObject({ status: 503, checks: { ledger: { status: 'down' } } });
    expect(down.body).not.toContain('password');
    readiness.check('ledger', () => Promise.resolve());
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
  });

  it('measures requests by route and never by address', async () => {
    await app.inject('/v1/probe/plain/somewhere');
    const metrics = await app.inject('/metrics');
    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(metrics.body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/v1/probe/plain/:id",status="200"} 1',
    );
    expect(metrics.body).not.toContain('somewhere');
  });

  it('describes itself in OpenAPI 3.1, without what only 3.0 knew', async () => {
    const document = (await app.inject('/openapi.json')).json<Record<string, never>>();
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Foedera', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    });
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/"nullable"|"exclusiveM(in|ax)imum":(true|false)/);
    const { schemas } = document['components'] as unknown as {
      schemas: Record<string, { properties: Record<string, { type: unknown }> }>;
    };
    expect(schemas['ProbeSource']?.properties['url']?.type).toEqual(['string', 'null']);
    const paths = document['paths'] as unknown as Record<
      string,
      Record<string, { responses: Record<string, unknown>; security?: unknown }>
    >;
    expect(paths['/v1/probe/record']?.['post']?.responses['default']).toBeDefined();
    expect(paths['/v1/probe/record']?.['post']?.security).toEqual([{ key: [] }]);
    expect(paths['/v1/probe/table']?.['get']?.security).toBeUndefined();
  });

  it('shows that description and the kinds of problems as pages', async () => {
    const docs = await app.inject('/docs');
    expect([docs.statusCode, docs.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    expect((await app.inject('/docs/swagger-ui-bundle.js')).statusCode).toBe(200);
    const problems = await app.inject('/docs/problems');
    expect(problems.body).toContain('<dt id="stale-version">');
    const missing = await app.inject('/docs/nothing-here');
    expect([missing.statusCode, missing.json<{ code: string }>().code]).toEqual([404, 'not-found']);
  });
});
