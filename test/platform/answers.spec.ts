import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parse } from 'csv-parse/sync';
import { parseIfMatch } from '../../src/platform/http/answers/etag.js';
import { acceptedFormats } from '../../src/platform/http/answers/negotiation.js';
import { nextPage, readCursor, writeCursor } from '../../src/platform/http/answers/pages.js';
import { Problem } from '../../src/platform/http/problem.js';
import { computed, startProbe } from './probe.js';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await startProbe();
});
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

describe('the format of an answer', () => {
  it.each([
    [undefined, ['json', 'csv', 'ndjson', 'xml']],
    ['*/*', ['json', 'csv', 'ndjson', 'xml']],
    ['text/csv', ['csv']],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', ['xml', 'json', 'csv', 'ndjson']],
    ['application/json;q=0.5, text/csv', ['csv', 'json']],
    ['text/csv;q=0, */*', ['json', 'ndjson', 'xml']],
    ['application/x-ndjson;q=0.9, application/*;q=0.1', ['ndjson', 'json', 'xml']],
    ['text/xml', ['xml']],
    ['text/*;q=0.2, application/xml', ['xml', 'csv']],
    ['TEXT/CSV; header=present; q=1.0', ['csv']],
    ['image/png', []],
    ['text/csv;q=2', []],
  ])('for Accept %s is the first of %j that it offers', (accept, formats) => {
    expect(acceptedFormats(accept)).toEqual(formats);
  });

  it('is JSON by default, with the two links, and varies with Accept', async () => {
    const answer = await get('/v1/probe/table');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      vary: 'Accept',
      link: '</v1/probe/table?at=7>; rel="permalink", </v1/probe/table?cursor=x>; rel="next"',
    });
    expect(answer.json()).toMatchObject({ rows: 3 });
  });

  it('is CSV as RFC 4180 has it, in which no cell is a formula', async () => {
    const answer = await get('/v1/probe/table', { accept: 'text/csv' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="probe-as-of-2005.csv"',
    });
    expect(answer.body.split('\r\n')).toEqual([
      'code,name,deposits',
      `ECU,"'=HYPERLINK(""http://x"")",1`,
      'CIV,"Côte d’Ivoire, ""CI""",-2',
      'XXX,,',
      '',
    ]);
    expect(parse(answer.body)).toHaveLength(4);
  });

  it('is NDJSON: the rows of the table as objects, or the records of their own', async () => {
    const rows = await get('/v1/probe/table', { accept: 'application/x-ndjson' });
    expect(JSON.parse(rows.body.split('\n')[1] ?? '')).toEqual({
      code: 'CIV',
      name: 'Côte d’Ivoire, "CI"',
      deposits: -2,
    });
    const records = await get('/v1/probe/records', { accept: 'application/x-ndjson' });
    expect(records.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect(records.body).toBe('{"a":1}\n{"a":"zwei\\n"}\n');
  });

  it('can be named by the ending of the path, whatever Accept says', async () => {
    const browser = { accept: 'text/html' };
    expect((await get('/v1/probe/table.csv?at=7', browser)).headers['content-type']).toContain('text/csv');
    expect((await get('/v1/probe/table.ndjson', browser)).headers['content-type']).toContain('application/x-ndjson');
    expect((await get('/v1/probe/table.json', browser)).headers['content-type']).toContain('application/json');
  });

  it('leaves dots alone that are part of an id', async () => {
    expect((await get('/v1/probe/plain/a.b.csvx')).json()).toEqual({ id: 'a.b.csvx' });
    expect((await get('/v1/probe/plain/v1.2.json')).json()).toEqual({ id: 'v1.2' });
  });

  it('is refused with 406 where the answer has none that is wanted', async () => {
    for (const [url, accept] of [
      ['/v1/probe/plain/x', 'text/csv'],
      ['/v1/probe/records', 'text/csv'],
      ['/v1/probe/table', 'image/png'],
    ] as const) {
      const answer = await get(url, { accept });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([406, 'not-acceptable']);
      expect(answer.headers['content-disposition']).toBeUndefined();
    }
    expect((await get('/v1/probe/plain/x.csv')).statusCode).toBe(406);
  });
});

describe('keeping an answer', () => {
  it('is for ever where both times are pinned, and until asked again otherwise', async () => {
    expect((await get('/v1/probe/table?at=7')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/v1/probe/table')).headers['cache-control']).toBe('no-cache');
  });

  it('goes by a strong tag with the version of the stream, of its own for every format', async () => {
    const tags = await Promise.all(
      ['json', 'csv', 'ndjson'].map(async (ending) => (await get(`/v1/probe/table.${ending}`)).headers.etag),
    );
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"7-[\w-]{22}"$/);
    expect((await get('/v1/probe/plain/x')).headers.etag).toMatch(/^"[\w-]{22}"$/);
  });

  it('is confirmed by 304 without a body, pinned or not', async () => {
    for (const url of ['/v1/probe/table', '/v1/probe/table?at=7', '/v1/probe/table.csv']) {
      const first = await get(url);
      for (const tag of [
        first.headers.etag,
        `W/${String(first.headers.etag)}`,
        `"other", ${String(first.headers.etag)}`,
        '*',
      ]) {
        const again = await get(url, { 'if-none-match': String(tag) });
        expect([again.statusCode, again.body]).toEqual([304, '']);
        expect(again.headers).toMatchObject({
          etag: first.headers.etag,
          'cache-control': first.headers['cache-control'],
          vary: 'Accept',
        });
      }
      expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    }
  });

  it('spares the handler of a pinned answer all but the first question in each format', async () => {
    await get('/v1/probe/table?at=7&n=1');
    const before = computed.pinned;
    const answers = [await get('/v1/probe/table?at=7&n=1'), await get('/v1/probe/table?at=7&n=1')];
    expect(computed.pinned).toBe(before);
    expect(answers[0]?.body).toBe(answers[1]?.body);
    const csv = await get('/v1/probe/table.csv?at=7&n=1');
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(computed.pinned).toBe(before + 1);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const head = await app.inject({ method: 'HEAD', url: '/v1/probe/table?at=7' });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers.etag).toBe((await get('/v1/probe/table?at=7')).headers.etag);
  });
});

describe('a recording', () => {
  const payload = { name: 'Ecuador', date: '2005-09-15' };
  const post = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url, headers, payload });

  it('is answered with 201, its address and the version as tag', async () => {
    const answer = await post('/v1/probe/record', { accept: 'text/csv' });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers).toMatchObject({
      location: '/v1/probe/record/1',
      etag: '"8"',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  it('is answered with 200 where nothing new was recorded', async () => {
    const answer = await post('/v1/probe/record?dryRun=true');
    expect([answer.statusCode, answer.headers['location']]).toEqual([200, undefined]);
  });

  it('takes the version it expects from If-Match, the tag of a read included', async () => {
    const tag = String((await get('/v1/probe/table')).headers.etag);
    expect((await post('/v1/probe/record', { 'if-match': tag })).json()).toMatchObject({ expected: 7 });
    expect(parseIfMatch('"7"')).toBe(7);
    expect(parseIfMatch(' "12-abc_-" ')).toBe(12);
    expect(parseIfMatch('*')).toBeNull();
    expect(parseIfMatch(undefined)).toBeNull();
    for (const wrong of ['W/"7"', '7', '"x"', '"7", "8"', '""', '"-1"', '"1e3"'])
      expect(parseIfMatch(wrong)).toBeInstanceOf(Problem);
    expect((await post('/v1/probe/record', { 'if-match': 'W/"7"' })).statusCode).toBe(400);
  });

  it('that only computes an answer is no recording: 200', async () => {
    expect((await post('/v1/probe/what-if')).statusCode).toBe(200);
  });
});

describe('pages', () => {
  const filter = { treaty: 'uncac', kind: undefined, limit: 10 };

  it('begin where their cursor says, which is opaque and safe in an address', () => {
    const cursor = writeCursor({ after: 'ECU', at: 412 }, filter);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(readCursor(cursor, { treaty: 'uncac', limit: 500, cursor })).toEqual({ after: 'ECU', at: 412 });
    expect(readCursor(writeCursor({ after: 7, at: 0 }, {}), {})).toEqual({ after: 7, at: 0 });
  });

  it('refuse a cursor of another list, or none of ours', () => {
    const cursor = writeCursor({ after: 'ECU', at: 412 }, filter);
    const forged = Buffer.from('{"a":{},"p":-1,"f":"x"}').toString('base64url');
    for (const [text, chosen] of [
      [cursor, { treaty: 'untoc' }],
      [cursor, {}],
      ['nonsense', filter],
      ['', filter],
      [forged, filter],
      [Buffer.from('null').toString('base64url'), filter],
    ] as const) {
      expect(() => readCursor(text, chosen)).toThrow(expect.objectContaining({ status: 400, code: 'invalid-cursor' }));
    }
  });

  it('have 100 entries by default, and name the next one with the same parameters', async () => {
    expect((await get('/v1/probe/list')).json()).toEqual({ limit: 100 });
    expect((await get('/v1/probe/list?limit=5&to=3')).json()).toEqual({ limit: 5, to: 3 });
    expect(nextPage('/v1/events', { after: 3, stream: undefined, type: 'a b' }, 'c')).toBe(
      '/v1/events?after=3&type=a+b&cursor=c',
    );
  });
});
