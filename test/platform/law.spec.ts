import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startProbe } from './probe.js';

const IMMUTABLE = 'public, max-age=31536000, immutable';

describe('given a service that speaks law 2', () => {
  let app: NestFastifyApplication;
  let before: NestFastifyApplication;
  beforeAll(async () => {
    [before, app] = [await startProbe({}, { law: 1 }), await startProbe({}, { law: 2 })];
  });
  afterAll(() => Promise.all([before.close(), app.close()]));

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

  it('when the address names both times and law 2, then the answer is immutable; without the law it is asked again each time', async () => {
    expect((await get('/v1/probe/table?at=7&law=2')).headers['cache-control']).toBe(IMMUTABLE);
    expect((await get('/v1/probe/table?at=7')).headers['cache-control']).toBe('no-cache');
    expect((await get('/v1/probe/table?law=2')).headers['cache-control']).toBe('no-cache');
    expect((await get('/v1/probe/table?at=7&law=2')).body).toBe((await get('/v1/probe/table?at=7')).body);
    expect((await get('/v1/probe/table.csv?at=7&law=2')).headers['cache-control']).toBe(IMMUTABLE);
  });

  it('when a client pins the times alone, as before laws had numbers, then it is answered and its tag is confirmed while the law stands', async () => {
    const first = await get('/v1/probe/table?at=7');
    expect(first.statusCode).toBe(200);
    expect((await get('/v1/probe/table?at=7', { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(304);
  });

  it('when the same answer was given under law 1, then its tag is another one, so that it is sent anew', async () => {
    const [old, now] = [await before.inject('/v1/probe/table?at=7'), await get('/v1/probe/table?at=7')];
    expect(old.body).toBe(now.body);
    expect([old.headers.etag, now.headers.etag]).toEqual([
      expect.stringMatching(/^"7-[\w-]{22}-law1"$/),
      expect.stringMatching(/^"7-[\w-]{22}-law2"$/),
    ]);
    expect((await get('/v1/probe/table?at=7', { 'if-none-match': String(old.headers.etag) })).statusCode).toBe(200);
    expect((await get('/v1/probe/plain/x')).headers.etag).toMatch(/^"[\w-]{22}-law2"$/);
  });

  it('when a permalink of law 1 is followed, then it is gone, and the problem has the address of the answer by law 2', async () => {
    const gone = await get('/v1/probe/table?at=7&law=1');
    expect([gone.statusCode, gone.headers['cache-control'], gone.json()]).toEqual([
      410,
      'no-store',
      expect.objectContaining({ code: 'law-superseded', law: 1, spoken: 2, instead: '/v1/probe/table?at=7&law=2' }),
    ]);
    expect((await get(gone.json<{ instead: string }>().instead)).statusCode).toBe(200);
    const csv = await get('/v1/probe/table.csv?law=1&at=7');
    expect(csv.json()).toMatchObject({ code: 'law-superseded', instead: '/v1/probe/table.csv?law=2&at=7' });
  });

  it('when a law is asked for that nobody speaks yet, or what is no number of a law, then that is said', async () => {
    const later = await get('/v1/probe/table?law=3');
    expect([later.statusCode, later.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'law-not-reached', law: 3, spoken: 2 }),
    ]);
    for (const query of [
      'law=',
      'law=0',
      'law=two',
      'law=2.0',
      'law=0x2',
      'law=-2',
      'law=+2',
      'law=2&law=2',
      'law=9999999999',
    ]) {
      const refused = await get(`/v1/probe/table?${query}`);
      expect([query, refused.statusCode, refused.json()]).toEqual([
        query,
        400,
        expect.objectContaining({ code: 'invalid-parameter', parameter: 'law' }),
      ]);
    }
  });
});
