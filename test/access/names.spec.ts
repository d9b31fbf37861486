/**
 * Goal: while writes are open, a page elsewhere that points its own name at this machine (DNS rebinding) can neither
 * read nor write, and no page of another origin records, with a key or without.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import { addressOf } from './addresses.js';
import { witnessHandlers } from './running-routes.js';
import { raw, Service } from './service.js';

const MINE = [
  '127.0.0.1:PORT',
  '127.0.0.1',
  'localhost:PORT',
  'LocalHost',
  '[::1]:PORT',
  '127.1.2.3:9',
  'localhost:8080',
];
const FOREIGN = [
  'evil.example',
  'evil.example:PORT',
  '127.0.0.1.evil.example:PORT',
  'localhost.evil.example',
  'notlocalhost',
  '0.0.0.0:PORT',
  '192.168.1.5:PORT',
  '[2001:db8::1]:PORT',
  'localhost@evil.example',
  'evil.example:80@localhost',
  'localhost, evil.example',
  'localhost:PORT:evil',
  'localhost.',
  '',
];

describe('a service whose writes are open', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start(null);
  });
  afterAll(() => service.stop());

  it.each(MINE)('answers to its own name %s, reads and writes', async (host) => {
    expect((await service.ask('GET /v1/treaties', `Host: ${host}`)).status).toBe(200);
    expect((await service.ask('GET /health/ready', `Host: ${host}`)).status).toBe(200);
    expect((await service.mark(`Host: ${host}`)).status).toBe(201);
  });

  it.each(FOREIGN)('is not there for a page that calls it "%s": no route reads or writes', async (host) => {
    const before = await service.head();
    const witness = witnessHandlers();
    for (const route of service.routes) {
      const { status, text } = await service.ask(`${route.method} ${addressOf(route)}`, `Host: ${host}`);
      const seen = { route: route.url, method: route.method, status };
      expect(seen).toEqual({ ...seen, status: 421 });
      if (route.method !== 'HEAD')
        expect(text).toMatch(/"code":"foreign-host".*FOEDERA_KEY|FOEDERA_KEY.*"code":"foreign-host"/);
    }
    expect((await service.mark(`Host: ${host}`)).status).toBe(421);
    expect((await service.ask('GET /nothing/here', `Host: ${host}`)).status).toBe(421);
    expect((await service.ask('OPTIONS /v1/marks', `Host: ${host}`)).status).toBe(421);
    witness.stop();
    expect([...witness.handled.values()]).toEqual([]);
    expect(await service.head()).toBe(before);
  });

  it('is not fooled by two names, by an absolute address, or by none', async () => {
    const status = async (line: string, ...headers: string[]): Promise<number> =>
      (await service.ask(line, ...headers)).status;
    expect(await status('GET /v1/marks', 'Host: localhost', 'Host: evil.example')).toBe(421);
    expect(await status('GET http://evil.example/v1/marks', 'Host: localhost')).toBe(421);
    expect(await status('GET http://localhost@evil.example/v1/marks', 'Host: localhost')).toBe(421);
    expect(await status('GET http://localhost/v1/marks', 'Host: evil.example')).toBe(421);
    expect(await status('GET http://localhost:PORT/v1/marks', 'Host: 127.0.0.1:PORT')).toBe(200);
    expect(await status('GET /v1/marks', 'Host: localhost', 'X-Forwarded-Host: evil.example')).toBe(200);
    expect((await raw(service.port, ['GET /v1/marks HTTP/1.0'])).status).toBe(421);
  });

  it('takes writes of its own pages, and of programs that send no Origin', async () => {
    for (const host of ['127.0.0.1:PORT', 'localhost:PORT', '[::1]:PORT', 'localhost:8080']) {
      const own = [`Host: ${host}`, `Origin: http://${host}`];
      expect((await service.mark(...own)).status).toBe(201);
      expect((await service.mark(...own, 'Sec-Fetch-Site: same-origin')).status).toBe(201);
      expect((await service.mark(`Host: ${host}`)).status).toBe(201);
    }
    expect((await service.mark('Host: localhost:80', 'Origin: http://localhost')).status).toBe(201);
  });

  it.each([
    ['http://evil.example'],
    ['null'],
    [''],
    ['http://localhost:PORT'],
    ['http://127.0.0.1'],
    ['http://127.0.0.1:1'],
    ['https://127.0.0.1:PORT'],
    ['http://127.0.0.1:PORT.evil.example'],
    ['http://127.0.0.1:PORT/'],
    ['http://127.0.0.1:PORT, http://127.0.0.1:PORT'],
    ['file://'],
  ])('refuses a write of the page of Origin: %s', async (origin) => {
    const before = await service.head();
    const answer = await service.mark('Host: 127.0.0.1:PORT', `Origin: ${origin}`);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('"code":"foreign-origin"');
    const same = await service.mark('Host: 127.0.0.1:PORT', `Origin: ${origin}`, 'Sec-Fetch-Site: same-origin');
    expect(same.status).toBe(403);
    expect(await service.head()).toBe(before);
  });

  it('refuses a write that the browser says came from another site or another port, without an Origin too', async () => {
    for (const site of ['cross-site', 'same-site', 'same-origin, cross-site', 'x']) {
      expect((await service.mark('Host: 127.0.0.1:PORT', `Sec-Fetch-Site: ${site}`)).status).toBe(403);
      const own = ['Host: 127.0.0.1:PORT', 'Origin: http://127.0.0.1:PORT', `Sec-Fetch-Site: ${site}`];
      expect((await service.mark(...own)).status).toBe(403);
    }
  });

  it('lets a page of another origin read, which its browser keeps from it', async () => {
    const { status, text } = await service.ask('GET /v1/marks', 'Host: 127.0.0.1:PORT', 'Origin: http://evil.example');
    expect(status).toBe(200);
    expect(text.toLowerCase()).not.toContain('access-control-allow');
  });
});

describe('a service with a key', () => {
  let service: Service;
  const key = 'Authorization: Bearer k';
  beforeAll(async () => {
    service = await Service.start('k');
  });
  afterAll(() => service.stop());

  it.each(['a b', 'x]', '[::1', 'foedera.example/x?', '"><script>', 'one@other', 'one, other', ''])(
    'refuses what is no name, for it would come back in pinned addresses: "%s"',
    async (host) => {
      for (const path of ['/v1/treaties', '/treaties']) {
        const { status, text } = await service.ask(`GET ${path}`, `Host: ${host}`, 'Accept: text/html');
        expect([status, text.includes('malformed-request')]).toStrictEqual([400, true]);
      }
    },
  );

  it('answers to any name: that of its proxy, or of the world', async () => {
    for (const host of ['foedera.example', '10.0.0.7:3000', 'localhost']) {
      expect((await service.ask('GET /v1/treaties', `Host: ${host}`)).status).toBe(200);
      expect((await service.mark(`Host: ${host}`, key)).status).toBe(201);
      expect((await service.mark(`Host: ${host}`)).status).toBe(401);
    }
  });

  it('takes writes of its own pages, also behind a proxy that ends TLS or changes Host', async () => {
    const mark = async (...headers: string[]): Promise<number> => (await service.mark(key, ...headers)).status;
    expect(await mark('Host: foedera.example', 'Origin: https://foedera.example')).toBe(201);
    expect(await mark('Host: foedera.example:443', 'Origin: https://foedera.example')).toBe(201);
    const browser = ['Origin: https://foedera.example', 'Sec-Fetch-Site: same-origin'];
    expect(await mark('Host: backend:3000', ...browser)).toBe(201);
  });

  it('refuses writes of other pages, even with the key', async () => {
    const before = await service.head();
    for (const origin of ['https://evil.example', 'null', 'https://foedera.example.evil.example']) {
      for (const site of ['cross-site', 'same-site']) {
        const browser = [`Origin: ${origin}`, `Sec-Fetch-Site: ${site}`];
        expect((await service.mark(key, 'Host: foedera.example', ...browser)).status).toBe(403);
      }
      expect((await service.mark(key, 'Host: foedera.example', `Origin: ${origin}`)).status).toBe(403);
    }
    expect(await service.head()).toBe(before);
  });
});

describe('the command line, which asks in its own process', () => {
  it('is asked for no name, no origin and no key', async () => {
    const app = await startTestApp({ key: 'k' }, { trusted: true });
    const headers = { host: 'evil.example', origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' };
    const payload = { name: 'marked' };
    expect((await app.inject({ method: 'POST', url: '/v1/marks', headers, payload })).statusCode).toBe(201);
    expect((await app.inject({ url: '/v1/marks', headers })).statusCode).toBe(200);
    await app.stop();
  });
});
