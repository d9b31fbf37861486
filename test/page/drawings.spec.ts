/**
 * Goal: each drawing of a treaty stands alone at its address, as SVG and as PNG, in every language; hostile names stay
 * text; and the days that the slider of the map goes through are those of the API.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { PNG } from 'pngjs';
import type { StatusAnswer } from '../../src/treaties/status/status.answer.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loadHistories } from '../support/histories.js';

let service: TestApp;
beforeAll(async () => {
  service = await startTestApp();
  await loadHistories(service);
}, 240_000);
afterAll(async () => service.stop());

const get = (url: string, headers: Record<string, string> = {}) => service.inject({ url, headers });

async function status(treaty: string, query: string): Promise<StatusAnswer> {
  return (await get(`/v1/treaties/${treaty}/status?${query}`)).json<StatusAnswer>();
}

const NAMES = ['map', 'timeline', 'tally'];

describe('a drawing at its address', () => {
  it.each(NAMES)(
    '%s.svg is a document of its own: valid, styled by itself, and nothing may run in it',
    async (name) => {
      const { statusCode, headers, body } = await get(`/treaties/uncac/${name}.svg?asOf=2005-07-25`);
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'image/svg+xml; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'cache-control': 'no-cache',
      });
      expect(body).toContain('xmlns="http://www.w3.org/2000/svg"');
      expect(body).not.toContain('var(--');
      expect(body).toContain('prefers-color-scheme:dark');
    },
  );

  it('is kept for good where its address names both times, and is not sent twice', async () => {
    const { at } = await status('uncac', 'asOf=2005-07-25');
    const address = `/treaties/uncac/map.svg?asOf=2005-07-25&at=${String(at)}`;
    const first = await get(address);
    expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const again = await get(address, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toStrictEqual([304, '']);
  });

  it.each(['en', 'ar', 'zh', 'fr', 'ru', 'es'])('is a PNG of twice its width in %s', async (language) => {
    const { headers, rawPayload } = await get(`/treaties/uncac/map.png?asOf=2005-07-25&lang=${language}&width=400`);
    expect(headers['content-type']).toBe('image/png');
    expect(PNG.sync.read(rawPayload).width).toBe(800);
  });

  it('has the text of its language', async () => {
    const { body, headers } = await get('/treaties/uncac/map.svg?asOf=2005-07-25&lang=ru');
    expect(headers['content-language']).toBe('ru');
    expect(body).toContain('Только подписавшие: 96');
    expect(body).toContain('lang="ru"');
  });

  it('has the colours of the theme alone where its address names one', async () => {
    const { body } = await get('/treaties/uncac/map.svg?asOf=2005-07-25&theme=dark');
    expect(body).not.toContain('<style>');
    expect(body).toContain('fill="#10171d"');
  });

  it('says nothing around itself within a page', async () => {
    const { body } = await get('/treaties/uncac/map.svg?asOf=2005-07-25&caption=none');
    expect(body).not.toContain('<text');
  });

  it.each(['width=20', 'width=20000', 'lang=de', 'theme=blue', 'caption=some', 'colour=red'])(
    'is refused with %s',
    async (query) => {
      expect((await get(`/treaties/uncac/map.svg?${query}`)).statusCode).toBe(400);
    },
  );

  it.each(NAMES)('%s is not there for a treaty that nobody knows', async (name) => {
    expect((await get(`/treaties/nothing/${name}.svg`)).json()).toMatchObject({ status: 404, code: 'unknown-treaty' });
  });
});

describe('hostile names', () => {
  const TITLE = '</title><script>alert(1)</script> & "quoted" 𝕏 اسم';

  it('stay text in every drawing, and the documents stay valid', async () => {
    const treaty = { id: 'hostile', title: TITLE, adopted: '2001-01-01', opened: '2001-01-02', closed: null };
    const made = await service.inject({ method: 'POST', url: '/v1/treaties', payload: treaty });
    expect(made.statusCode).toBe(201);
    for (const name of NAMES) {
      const { body } = await get(`/treaties/hostile/${name}.svg?asOf=2005-01-01`);
      expect(body).not.toContain('<script');
      const read = new XMLParser({ processEntities: true }).parse(body) as { svg: { title: string } };
      expect(read.svg.title).toContain('</title><script>');
      expect((await get(`/treaties/hostile/${name}.png?asOf=2005-01-01`)).statusCode).toBe(200);
    }
  });
});

describe('every standing of a participant from its first day', () => {
  it.each(['uncac', 'untoc', 'untoc-firearms'])(
    'is that of the status table on each day on which %s changes, and on the day before',
    async (treaty) => {
      const { participants } = await status(treaty, 'asOf=9999-12-31&standings=true');
      const turns = new Map(participants.map(({ code, standings = [] }) => [code, standings]));
      const changes = new Set([...turns.values()].flat().map(({ from }) => from));
      expect(changes.size).toBeGreaterThan(50);
      const before = [...changes].map((day) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10));
      for (const day of new Set([...changes, ...before])) {
        const table = await status(treaty, `asOf=${day}`);
        const told = new Map(table.participants.map(({ code, standing }) => [code, standing]));
        const said = (code: string) => turns.get(code)?.findLast(({ from }) => from <= day)?.standing ?? 'none';
        const wrong = [...turns.keys()].filter((code) => said(code) !== (told.get(code) ?? 'none'));
        expect([day, wrong]).toStrictEqual([day, []]);
      }
    },
  );

  it('is there only where it is asked for, and only up to the day', async () => {
    const plain = await status('uncac', 'asOf=2004-01-01');
    expect(plain.participants.some((row) => row.standings !== undefined)).toBe(false);
    const asked = await status('uncac', 'asOf=2004-01-01&standings=true');
    const kenya = asked.participants.find(({ code }) => code === 'KEN');
    // Kenya signed and ratified on the day on which the Convention was opened.
    expect(kenya?.standings).toStrictEqual([{ from: '2003-12-09', standing: 'contracting' }]);
  });
});
