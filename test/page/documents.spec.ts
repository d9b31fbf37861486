/**
 * Goal: a page that says when it is of is kept for good, and stays what it was. Every other is asked for again.
 * Problems are pages with one thing to do. Light and dark need no script.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { startTestApp, type TestApp } from '../support/app.js';

const HTML = { accept: 'text/html,*/*;q=0.8' };

let service: TestApp;
let head: number;
beforeAll(async () => {
  service = await startTestApp();
  await service.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(undefined, 'load');
  head = (await service.inject({ url: '/v1/marks' })).json<{ at: number }>().at;
});
afterAll(async () => service.stop());

const page = (url: string, headers: Record<string, string> = {}) =>
  service.inject({ url, headers: { ...HTML, ...headers } });

describe('a page that names both times', () => {
  it('is kept for good, and says where it stays', async () => {
    const { headers, statusCode } = await page(`/treaties/uncac?asOf=2005-07-25&at=${String(head)}`);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['vary']).toBe('Accept, Accept-Encoding, Cookie');
    expect(headers['link']).toBe(`</treaties/uncac?asOf=2005-07-25&at=${String(head)}>; rel="permalink"`);
  });

  it.each([
    '/treaties?asOf=2005-07-25',
    '/treaties/uncac?asOf=2005-07-25',
    '/treaties/uncac/proof?asOf=2005-09-20',
    '/participants/ECU?asOf=2014-07-06',
    '/funds/cpcjf?asOf=2005-06-30',
    '/statements/a-60-131?asOf=2005-12-31',
  ])('is the same after more was recorded: %s', async (address) => {
    const pinned = `${address}&at=${String(head)}`;
    const before = await page(pinned, { host: 'localhost' });
    const recorded = await service.inject({
      method: 'POST',
      url: '/v1/marks',
      payload: { name: `mark-${address.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}` },
    });
    expect(recorded.statusCode).toBe(201);
    // Pages are kept by the host that was asked: for another one it is written anew.
    const anew = await page(pinned, { host: '127.0.0.1' });
    expect(before.statusCode).toBe(200);
    expect(anew.body.replaceAll('127.0.0.1', 'localhost')).toBe(before.body);
  });
});

describe('a page that leaves a time open', () => {
  it('is asked for again, and not sent where it has not changed', async () => {
    const first = await page('/treaties/uncac?asOf=2005-07-25');
    expect(first.headers['cache-control']).toBe('no-cache');
    const tag = String(first.headers['etag']);
    const again = await page('/treaties/uncac?asOf=2005-07-25', { 'if-none-match': tag });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('takes a day and a time without a zone as UTC', async () => {
    const { statusCode, body } = await page('/treaties?asOf=2005-07-25&at=2020-01-01T00:00');
    expect(statusCode).toBe(200);
    expect(body).toContain('You are looking at position 0');
  });
});

describe('a page that was written before', () => {
  it.each(['/treaties', '/treaties?asOf=2005-07-25', '/treaties/uncac', '/fr/ledger'])(
    'says what was recorded since: %s',
    async (address) => {
      const name = `since-${address.replace(/[^a-z]+/gi, '-').toLowerCase()}x`;
      const first = await page(address);
      expect(first.body).not.toContain(name);
      expect((await page(address)).body).toBe(first.body);
      await service.inject({ method: 'POST', url: '/v1/marks', payload: { name } });
      expect((await page(address)).body).toContain(name);
    },
  );

  it('is of its reader’s theme', async () => {
    const light = await page('/treaties?asOf=2006-01-01', { cookie: 'theme=light' });
    expect(light.body).toContain('data-theme="light"');
    const dark = await page('/treaties?asOf=2006-01-01', { cookie: 'theme=dark' });
    expect(dark.body).toContain('data-theme="dark"');
  });
});

describe('a page on its way', () => {
  it('travels packed, and is the same unpacked', async () => {
    const address = '/treaties/uncac?asOf=2005-07-25';
    const plain = await page(address);
    const gzip = await page(address, { 'accept-encoding': 'gzip, deflate' });
    const br = await page(address, { 'accept-encoding': 'gzip, br;q=1.0' });
    const refused = await page(address, { 'accept-encoding': 'br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD as GET, without a body', async () => {
    const { statusCode, headers, body } = await service.inject({ method: 'HEAD', url: '/treaties', headers: HTML });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toBe('');
  });
});

describe('a problem, to somebody who looks', () => {
  it.each([
    ['/nothing', 404, 'There is nothing at this address.', '/treaties'],
    ['/fr/nothing', 404, 'Il n’y a rien à cette adresse.', '/fr/treaties'],
    ['/treaties/nothing', 404, 'No treaty in this ledger has the name “nothing”.', '/treaties'],
    ['/treaties/uncac?asOf=2005-02-30&at=1', 400, 'something that does not exist: asOf', '/treaties/uncac?at=1'],
    ['/treaties?at=nobody', 404, 'No position is named “nobody”.', '/treaties'],
  ])('is a page with one thing to do: %s', async (address, status, title, remedy) => {
    const { statusCode, headers, body } = await page(address);
    expect(statusCode).toBe(status);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain(title);
    expect(body).toContain(`<a class="btn" href="${remedy.replaceAll('&', '&amp;')}"`);
  });

  it('offers the last position where the ledger has not come as far', async () => {
    const { body } = await page('/treaties/uncac?asOf=2005-07-25&at=999999');
    const { at } = (await service.inject({ url: '/v1/marks' })).json<{ at: number }>();
    expect(body).toContain('The ledger has not reached position 999,999.');
    expect(body).toContain(`href="/treaties/uncac?asOf=2005-07-25&amp;at=${String(at)}"`);
  });

  it('shows hostile names as text', async () => {
    const { body } = await page(`/treaties/${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(body).not.toContain('<script>alert');
  });
});

describe('light and dark without script', () => {
  const choose = (payload: string) =>
    service.inject({
      method: 'POST',
      url: '/fr/theme',
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    });

  it('are a cookie, and lead back to where the reader was', async () => {
    const { statusCode, headers } = await choose('theme=dark&back=%2Ffr%2Ftreaties%3FasOf%3D2005-07-25');
    expect(statusCode).toBe(303);
    expect(headers['location']).toBe('/fr/treaties?asOf=2005-07-25');
    expect(headers['set-cookie']).toBe('theme=dark; Path=/; Max-Age=31536000; SameSite=Lax');
    expect((await page('/fr/treaties', { cookie: 'theme=dark' })).body).toContain('data-theme="dark"');
  });

  it('never lead elsewhere', async () => {
    expect((await choose('theme=light&back=%2F%2Felsewhere.example')).headers['location']).toBe('/');
  });

  it('are nothing else', async () => {
    expect((await choose('theme=pink')).statusCode).toBe(400);
  });
});
