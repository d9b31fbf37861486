/**
 * Goal: whatever address somebody types, follows or is sent, the page stays on this service, shows text as text, and
 * takes its own forms as they are: empty, or with space around a word.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { startTestApp, type TestApp } from '../support/app.js';

const HTML = { accept: 'text/html,*/*;q=0.8' };

let service: TestApp;
beforeAll(async () => {
  service = await startTestApp();
  await service.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(undefined, 'load');
});
afterAll(async () => service.stop());

const page = (url: string) => service.inject({ url, headers: HTML });

describe('an address that begins with two slashes', () => {
  it.each(['//elsewhere.example/x', '/fr//elsewhere.example/x', '/ar///elsewhere.example/x?q=a'])(
    'leads nowhere else: %s',
    async (address) => {
      const { statusCode, body } = await page(address);
      expect(statusCode).toBe(404);
      expect(body).toContain('href="/elsewhere.example/x');
      expect(body).not.toMatch(/(?:href|action|src)="[/\\]{2}/);
    },
  );
});

describe('an address with marks that turn text around', () => {
  it.each(['/treaties/%E2%80%AEcacnu', '/ledger?%E2%80%AEx=1', '/fr/participants/%E2%81%A6x'])(
    'does not turn the page: %s',
    async (address) => {
      const { statusCode, body } = await page(address);
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(body).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(body).toContain('\ufffd');
    },
  );
});

describe('an address with a slash at its end', () => {
  it.each([
    ['/treaties/', '/treaties'],
    ['/ar/', '/ar'],
    ['/fr/treaties/uncac//?asOf=2005-07-25', '/fr/treaties/uncac?asOf=2005-07-25'],
    ['//elsewhere.example/', '/'],
  ])('goes where it means to: %s', async (address, meant) => {
    const { statusCode, headers } = await page(address);
    expect([statusCode, headers.location]).toStrictEqual([308, meant]);
  });
});

describe('an address of what the ledger learnt later', () => {
  it.each(['/treaties/uncac?at=1', '/participants/ECU?at=0', '/funds/cpcjf?at=1', '/statements/a-60-131?at=1'])(
    'says that it was not known yet, and leads to the latest: %s',
    async (address) => {
      const { statusCode, body } = await page(address);
      expect(statusCode).toBe(404);
      expect(body).toContain('the ledger did not know');
      expect(body).toContain(`class="btn" href="${address.split('?', 1)[0] ?? ''}"`);
    },
  );

  it('says of what it never knew that nothing has this name', async () => {
    expect((await page('/treaties/nowhere')).body).toContain('No treaty in this ledger has the name');
  });
});

describe('a form of the page that is sent as it stands', () => {
  it.each([
    '/search?q=',
    '/treaties?q=&state=waiting',
    '/participants?q=',
    '/treaties/uncac?q=',
    '/treaties/uncac/acts?kind=&participant=',
    '/treaties/uncac/changes?from=1000&to=',
    '/participants/ECU/changes?from=&to=',
    '/ledger?after=',
    '/treaties/uncac/what-if?deposit=ECU&on=&by=',
    '/treaties/uncac/forecast?by=',
  ])('is answered, though fields are empty: %s', async (address) => {
    expect((await page(address)).statusCode).toBe(200);
  });

  it.each(['/search', '/treaties', '/participants', '/treaties/uncac'])(
    'is answered, with space around the word that was looked for: %s',
    async (path) => {
      const spaced = await page(`${path}?q=%20peru%20`);
      expect(spaced.statusCode).toBe(200);
      expect(spaced.body).toContain('value="peru"');
    },
  );

  it('is refused where a time is empty: nobody can send that from the page', async () => {
    expect((await page('/treaties?asOf=')).statusCode).toBe(400);
    expect((await service.inject({ url: '/v1/treaties?q=' })).statusCode).toBe(400);
  });
});
