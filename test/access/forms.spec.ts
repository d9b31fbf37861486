/**
 * Goal: a form records only for somebody who has shown the key to this service, from a page that this service wrote
 * for that session; and where no key is set, from its own pages alone.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessModule } from '../../src/access/access.module.js';
import { PublicRead, Write } from '../../src/access/route-kind.js';
import { SESSION_COOKIE, sessionCookie, Sessions } from '../../src/access/session.js';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import { currentRequest } from '../../src/platform/http/current-request.js';
import { FORM } from '../../src/platform/http/input/json-body.js';
import { testConfig } from '../support/app.js';

const recorded: { actor: string; fields: unknown }[] = [];

@Controller('forms')
class FormController {
  @Post('record')
  @Write(FORM)
  record(@Body() fields: object): string {
    recorded.push({ actor: currentRequest().actor, fields });
    return 'recorded';
  }

  @Post('theme')
  @PublicRead(FORM)
  theme(): string {
    return 'kept';
  }

  @Post('json')
  @Write()
  json(): string {
    recorded.push({ actor: currentRequest().actor, fields: {} });
    return 'recorded';
  }
}

@Module({ controllers: [FormController] })
class FormModule {}

type Headers = Readonly<Record<string, string>>;

/** A service of such forms with a key, or open. */
async function serviceWith(key: string | null) {
  const app: NestFastifyApplication = await createHttpApp(
    [AccessModule.forRoot({ key, trusted: false }), FormModule],
    testConfig({ key }),
  );
  const send = async (fields: Record<string, string>, headers: Headers = {}, url = '/forms/record') => {
    const before = recorded.length;
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { host: 'localhost:80', 'content-type': FORM, ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
    const code = answer.statusCode >= 400 ? answer.json<{ code: string }>().code : null;
    return { status: answer.statusCode, code, recorded: recorded.length - before };
  };
  return { app, sessions: app.get(Sessions), send };
}

const cookie = (value: string): Headers => ({ cookie: `${SESSION_COOKIE}=${value}` });
const nonceOf = (value: string): string => value.split('.')[2] ?? '';

describe('a form where a key is set', () => {
  let service: Awaited<ReturnType<typeof serviceWith>>;
  beforeAll(async () => {
    service = await serviceWith('the-right-key');
  });
  afterAll(() => service.app.close());

  const begun = (): { value: string; token: string } => {
    const value = service.sessions.begin();
    return { value, token: service.sessions.tokenFor({ nonce: nonceOf(value), until: 0 }) };
  };

  it('records by a session with its token, as the key itself would, and the handler sees no token', async () => {
    const { value, token } = begun();
    expect(await service.send({ token, kind: 'signature' }, cookie(value))).toEqual({
      status: 201,
      code: null,
      recorded: 1,
    });
    expect(recorded.at(-1)).toEqual({ actor: 'key:default', fields: { kind: 'signature' } });
  });

  it('takes the session out of several cookies, whatever others are called', async () => {
    const { value, token } = begun();
    const header = { cookie: `theme=dark; ${SESSION_COOKIE}=planted; ${SESSION_COOKIE}=${value}; x=${SESSION_COOKIE}` };
    expect((await service.send({ token }, header)).status).toBe(201);
  });

  it('is refused without a session, or with one that was forged, changed or made of another key', async () => {
    const { value, token } = begun();
    const other = new Sessions({ key: 'another-key', trusted: false }).begin();
    const [version, until, nonce, seal] = value.split('.');
    const forged = [
      '',
      'x',
      other,
      `${value}x`,
      `2.${until ?? ''}.${nonce ?? ''}.${seal ?? ''}`,
      `${version ?? ''}.${String(Number(until) + 1)}.${nonce ?? ''}.${seal ?? ''}`,
      `${version ?? ''}.${until ?? ''}.${(nonce ?? '').replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}.${seal ?? ''}`,
      `${version ?? ''}.${until ?? ''}.${nonce ?? ''}.${'A'.repeat(43)}`,
    ];
    for (const each of forged)
      expect({ each, ...(await service.send({ token }, cookie(each))) }).toEqual({
        each,
        status: 401,
        code: 'unauthorised',
        recorded: 0,
      });
    expect(await service.send({ token })).toEqual({ status: 401, code: 'unauthorised', recorded: 0 });
  });

  it('is refused once the session is over, to the second', async () => {
    const now = Date.UTC(2026, 10, 30, 12);
    const value = service.sessions.begin(now);
    const header = cookie(value)['cookie'];
    expect(service.sessions.standing(header, now + 8 * 3_600_000 - 1)).toMatchObject({ nonce: nonceOf(value) });
    expect(service.sessions.standing(header, now + 8 * 3_600_000)).toBe('over');
    const over = service.sessions.begin(Date.now() - 9 * 3_600_000);
    const token = service.sessions.tokenFor({ nonce: nonceOf(over), until: 0 });
    expect(await service.send({ token }, cookie(over))).toEqual({ status: 401, code: 'session-over', recorded: 0 });
  });

  it('is refused without its token, with a wrong one, and with that of another session', async () => {
    const { value } = begun();
    const tokens = [undefined, 'x', begun().token, service.sessions.tokenFor(null)];
    for (const token of tokens)
      expect(await service.send(token === undefined ? {} : { token }, cookie(value))).toEqual({
        status: 403,
        code: 'foreign-form',
        recorded: 0,
      });
  });

  it('is refused from a page elsewhere, with the cookie and the token of the session', async () => {
    const { value, token } = begun();
    for (const foreign of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://other.localhost', 'sec-fetch-site': 'same-site' },
    ])
      expect(await service.send({ token }, { ...cookie(value), ...foreign })).toEqual({
        status: 403,
        code: 'foreign-origin',
        recorded: 0,
      });
  });

  it('is taken of a program that has the key, and of none with a wrong one, whatever its cookie', async () => {
    const { value, token } = begun();
    expect((await service.send({}, { authorization: 'Bearer the-right-key' })).status).toBe(201);
    const wrong = { authorization: 'Bearer wrong', ...cookie(value) };
    expect(await service.send({ token }, wrong)).toEqual({ status: 401, code: 'unauthorised', recorded: 0 });
  });

  it('is the only thing that a session opens: JSON still needs the key', async () => {
    const { value, token } = begun();
    const headers = { ...cookie(value), 'content-type': 'application/json' };
    expect(await service.send({ token }, headers, '/forms/json')).toEqual({
      status: 401,
      code: 'unauthorised',
      recorded: 0,
    });
  });

  it('that records nothing needs no session, and still no page elsewhere may send it', async () => {
    expect((await service.send({ theme: 'dark' }, {}, '/forms/theme')).status).toBe(201);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await service.send({ theme: 'dark' }, foreign, '/forms/theme')).code).toBe('foreign-origin');
  });

  it('comes as a form and as nothing else, and a form nowhere else', async () => {
    const key = { authorization: 'Bearer the-right-key' };
    expect((await service.send({}, { ...key, 'content-type': 'text/csv' })).code).toBe('unsupported-media-type');
    expect((await service.send({}, { ...key, 'content-type': 'application/json' })).code).toBe(
      'unsupported-media-type',
    );
    expect((await service.send({ a: 'b' }, key, '/forms/json')).code).toBe('unsupported-media-type');
  });
});

describe('a form where no key is set', () => {
  let service: Awaited<ReturnType<typeof serviceWith>>;
  beforeAll(async () => {
    service = await serviceWith(null);
  });
  afterAll(() => service.app.close());

  it('records with the token of a page of this process, and needs no session', async () => {
    const token = service.sessions.tokenFor(null);
    expect((await service.send({ token })).status).toBe(201);
    expect(recorded.at(-1)).toEqual({ actor: 'local', fields: {} });
    expect(
      (await service.send({ token }, { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(201);
  });

  it('is refused without the token, with that of another process, and from a page elsewhere', async () => {
    const token = service.sessions.tokenFor(null);
    const others = new Sessions({ key: null, trusted: false }).tokenFor(null);
    expect(await service.send({})).toEqual({ status: 403, code: 'foreign-form', recorded: 0 });
    expect(await service.send({ token: others })).toEqual({ status: 403, code: 'foreign-form', recorded: 0 });
    expect((await service.send({ token }, { origin: 'http://localhost:8080' })).code).toBe('foreign-origin');
    expect((await service.send({ token }, { host: 'evil.example' })).code).toBe('foreign-host');
  });
});

describe('the cookie of a session', () => {
  it('is for this service alone, no script sees it, and it stays in TLS where it came by TLS', () => {
    expect(sessionCookie('v', false)).toBe(`${SESSION_COOKIE}=v; Max-Age=28800; Path=/; HttpOnly; SameSite=Strict`);
    expect(sessionCookie('v', true)).toMatch(/; Secure$/);
    expect(sessionCookie(null, false)).toContain('Max-Age=0');
  });

  it('does not hold the key, and is never the same twice', () => {
    const sessions = new Sessions({ key: 'the-right-key', trusted: false });
    const [one, other] = [sessions.begin(), sessions.begin()];
    expect(one).not.toContain('the-right-key');
    expect(nonceOf(one)).not.toBe(nonceOf(other));
  });
});
