/**
 * Goal: whatever is sent, the answer is a problem document that says what is wrong and where, nothing is recorded, and the service lives on.
 * What is merely strange (SQL, formulas, other scripts) is recorded as the text it is and comes out harmless.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { connect } from 'node:net';
import { parse } from 'csv-parse/sync';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { accession, state, treaty } from './bodies.js';
import { type Answered, get, post } from './clients.js';

type Body = Readonly<Record<string, unknown>>;

let app: TestApp;
let url: string;
/** What the ledger held before the present test; a test that records moves it. */
let before: { readonly position: number; readonly recordedAt: string | null };

const head = () => app.app.get<Ledger>(LEDGER, { strict: false }).head();

beforeAll(async () => {
  app = await startTestApp({ port: 0 }, { listen: true });
  url = await app.app.getUrl();
  for (const code of ['ECU', 'CIV', 'EGY']) expect((await post(`${url}/v1/participants`, state(code))).status).toBe(201);
  expect((await post(`${url}/v1/treaties`, treaty('uncac'))).status).toBe(201);
  expect((await post(`${url}/v1/treaties/uncac/actions`, accession('EGY', '2003-03-03', 'row/1'))).status).toBe(201);
  before = await head();
});

afterEach(async () => {
  expect(await head()).toEqual(before);
  expect((await get(`${url}/health/ready`)).status).toBe(200);
  expect((await get(`${url}/v1/treaties/uncac/status?asOf=2005-01-01`)).body['counts']).toMatchObject({ contracting: { total: 1 } });
});

afterAll(() => app.stop());

/** The answer is a problem document of this code. Gives the pointers of its errors. */
function problem(answer: Answered, status: number, code: string | RegExp): readonly string[] {
  const { body, headers } = answer;
  const seen = { status: answer.status, code: body.code, type: headers.get('content-type') };
  expect({ ...seen, text: answer.text.slice(0, 300) }).toMatchObject({
    status,
    code: typeof code === 'string' ? code : expect.stringMatching(code),
    type: expect.stringMatching(/^application\/problem\+json/),
  });
  expect(body).toMatchObject({ status, type: expect.any(String), title: expect.stringMatching(/\S/), detail: expect.stringMatching(/\S/) });
  expect(answer.text).not.toMatch(/node_modules|\.js:\d+|QueryFailedError|syntax error/);
  expect(answer.text.length).toBeLessThan(20_000);
  return ((body['errors'] ?? []) as readonly { readonly pointer: string; readonly detail: string }[]).map(({ pointer, detail }) => {
    expect(detail).toMatch(/\S/);
    return pointer;
  });
}

const action = (body: unknown, headers: Readonly<Record<string, string>> = {}) => post(`${url}/v1/treaties/uncac/actions`, body, headers);
const good = accession('ECU', '2005-09-15') as Body;
const goodTreaty = treaty('new');
const goodState = state('NEW');

/** A body exactly as given. */
function raw(
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
  path = '/v1/treaties/uncac/actions',
) {
  return fetched(path, { method: 'POST', body, headers });
}

async function fetched(path: string, init: RequestInit): Promise<Answered> {
  const response = await fetch(url + path, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: /json/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as Answered['body']) : {},
  };
}

/** An address as it stands, which `fetch` would tidy up; headers may repeat. */
function exactly(
  method: string,
  path: string,
  headers: Readonly<Record<string, string | string[]>> = {},
  chunks: readonly string[] = [],
): Promise<Answered> {
  const { hostname, port } = new URL(url);
  return new Promise((answer, fail) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const entries = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as [string, string]);
        answer({
          status: response.statusCode ?? 0,
          headers: new Headers(entries),
          text,
          body: text.startsWith('{') ? (JSON.parse(text) as Answered['body']) : {},
        });
      });
    });
    sent.on('error', fail);
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });
}

describe('bodies that no one would send in good faith', () => {
  it('of 10 MB are refused by their size, with a length and without one', async () => {
    const large = JSON.stringify({ ...good, note: 'x'.repeat(10_000_000) });
    problem(await raw(large), 413, 'body-too-large');
    const chunked = await exactly('POST', '/v1/treaties/uncac/actions', { 'content-type': 'application/json' }, [large]).catch(
      (error: unknown) => error,
    );
    // The service may hang up while the rest is still being sent.
    if (!(chunked instanceof Error)) problem(chunked as Answered, 413, 'body-too-large');
  });

  it.each([
    ['arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['arrays never closed', '['.repeat(100_000)],
    ['arrays in a known field', `{"kind":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('nested 100,000 deep in %s are refused', async (_, body) => {
    problem(await raw(body), 400, 'malformed-json');
  });

  it.each([
    ['nothing', ''],
    ['half a document', '{"kind":"accession"'],
    ['two documents', '{}{}'],
    ['a comment', '{} // ok'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', Buffer.from('{"kind":"accession"}', 'utf16le')],
    ['NaN', '{"kind":NaN}'],
  ])('that are no JSON are refused: %s', async (_, body) => {
    problem(await raw(body), 400, /^(malformed-json|invalid-body)$/);
  });

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a list of bodies', JSON.stringify([good])],
    ['a string', '"accession"'],
    ['a number', '1e999'],
    ['true', 'true'],
  ])('that are JSON but no object are refused: %s', async (_, body) => {
    expect(problem(await raw(body), 400, 'invalid-body')).toEqual(['']);
  });

  it.each([
    ['application/xml'],
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/json-patch+json'],
    ['application/jsonp'],
    ['json'],
    [''],
  ])('sent as %j are refused as such', async (type) => {
    problem(await raw(JSON.stringify(good), { 'content-type': type }), 415, 'unsupported-media-type');
  });

  it('may come in chunks without a length: only what they say is judged', async () => {
    const chunks = ['{"kind":"accession",', '"participant":"ECU","da', 'te":"2005-02-30"}'];
    const answer = await exactly(
      'POST',
      '/v1/treaties/uncac/actions',
      { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      chunks,
    );
    expect(problem(answer, 400, 'invalid-body')).toEqual(['/date']);
    const well = await exactly('POST', '/v1/treaties/uncac/actions?dryRun=true', { 'content-type': 'application/json' }, [
      '{"kind":"accession","participant":"ECU",',
      '"date":"2005-09-15"}',
    ]);
    expect(well.status).toBe(200);
  });
});

describe('fields that are not what they should be', () => {
  it.each<[string, string, Body, readonly string[]]>([
    ['unknown, at the top', '/v1/treaties/uncac/actions', { ...good, position: 1 }, ['/position']],
    ['unknown, below', '/v1/treaties/uncac/actions', { ...good, source: { document: 'x', documents: 'y' } }, ['/source/documents']],
    ['unknown, the treaty of another address', '/v1/treaties/uncac/actions', { ...good, treaty: 'untoc' }, ['/treaty']],
    ['unknown, in a participant', '/v1/participants', { ...goodState, names: [{ names: { en: 'N', xx: 'N' } }] }, ['/names/0/names/xx']],
    ['unknown, in a treaty', '/v1/treaties', { ...goodTreaty, Title: 'x' }, ['/Title']],
    [
      'unknown, in a clause',
      '/v1/treaties',
      { ...goodTreaty, entryIntoForce: { when: { instruments: { count: 3, of: 'x' } }, then: { days: 1 } } },
      ['/entryIntoForce/when/instruments/of'],
    ],
    [
      'unknown, in a correction',
      '/v1/corrections',
      { event: '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a', correction: 'annul', reason: 'x', force: true },
      ['/force'],
    ],
    ['unknown, in a mark', '/v1/marks', { name: 'm', position: 1 }, ['/position']],
    ['a list for an object', '/v1/treaties/uncac/actions', { ...good, source: [] }, ['/source']],
    ['a list for an object, below', '/v1/treaties', { ...goodTreaty, entryIntoForce: [{ when: {} }] }, ['/entryIntoForce']],
    ['a list for a text', '/v1/treaties/uncac/actions', { ...good, participant: ['ECU'] }, ['/participant']],
    ['a list of texts for a text', '/v1/treaties/uncac/actions', { ...good, note: ['a', 'b'] }, ['/note']],
    ['a list for a kind', '/v1/treaties/uncac/actions', { ...good, kind: ['accession'] }, ['/kind']],
    ['a list for a date', '/v1/treaties/uncac/actions', { ...good, date: ['2005-09-15'] }, ['/date']],
    ['an object for a list', '/v1/participants', { ...goodState, names: { 0: {} } }, ['/names']],
    ['an object for a text', '/v1/treaties', { ...goodTreaty, title: { en: 'x' } }, ['/title']],
    ['a number for a text', '/v1/treaties', { ...goodTreaty, title: 7 }, ['/title']],
    ['a text for an object', '/v1/treaties', { ...goodTreaty, laterParties: 'days' }, ['/laterParties']],
    [
      'a text for a number',
      '/v1/treaties',
      { ...goodTreaty, entryIntoForce: { when: { instruments: { count: '30' } }, then: { days: 90 } } },
      ['/entryIntoForce/when/instruments/count'],
    ],
    ['a text for a delay', '/v1/treaties', { ...goodTreaty, laterParties: { then: { days: '30' } } }, ['/laterParties/then/days']],
    [
      'a text for a truth',
      '/v1/treaties',
      { ...goodTreaty, withdrawal: { then: { days: 1 }, withParent: 'true' } },
      ['/withdrawal/withParent'],
    ],
    ['no kind there is', '/v1/treaties/uncac/actions', { ...good, kind: 'Accession' }, ['/kind']],
    ['a kind of every object', '/v1/treaties/uncac/actions', { ...good, kind: 'toString' }, ['/kind']],
    ['a refusal that cannot be set aside', '/v1/treaties/uncac/actions', { ...good, despite: ['in-the-future'], note: 'x' }, ['/despite']],
    ['an address of a script', '/v1/treaties/uncac/actions', { ...good, source: { url: 'javascript:alert(1)' } }, ['/source/url']],
    ['no event', '/v1/corrections', { event: 'latest', correction: 'annul', reason: 'x' }, ['/event']],
  ])('are refused where they stand: %s', async (_, path, body, pointers) => {
    expect(problem(await post(url + path, body), 400, 'invalid-body')).toEqual(pointers);
  });

  it.each([0, -1, 1.5, 1e21, 9007199254740993, 100_001])('are refused as a count of instruments: %p', async (count) => {
    const body = { ...goodTreaty, entryIntoForce: { when: { instruments: { count } }, then: { days: 90 } } };
    expect(problem(await post(`${url}/v1/treaties`, body), 400, 'invalid-body')).toEqual(['/entryIntoForce/when/instruments/count']);
  });

  it.each([-1, 0.5, 1e9, 1e308])('are refused as days of delay: %p', async (days) => {
    const body = { ...goodTreaty, laterParties: { then: { days } } };
    expect(problem(await post(`${url}/v1/treaties`, body), 400, 'invalid-body')).toEqual(['/laterParties/then/days']);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('are refused by the name %s', async (name) => {
    const body = `{"kind":"accession","participant":"ECU","date":"2005-09-15","source":{"${name}":{"admin":true}}}`;
    expect(problem(await raw(body), 400, 'invalid-body')).toEqual([`/source/${name}`]);
    expect(({} as Body)['admin']).toBeUndefined();
  });

  const DATES = [
    '2005-02-30',
    '2005-2-3',
    '20050203',
    '0000-01-01',
    '10000-01-01',
    '+010000-01-01',
    '-000001-01-01',
    '2005-09-15T00:00:00Z',
    '2005-09-15 ',
    '2005-13-01',
    '1900-02-29',
    '2005-W37-4',
    '2005-258',
    '15/09/2005',
    '２００５-09-15',
    'today',
    '',
    20050915,
    null,
    true,
  ];
  it.each(DATES)('are refused as a date: %j', async (date) => {
    expect(problem(await action({ ...good, date }), 400, 'invalid-body')).toEqual(['/date']);
    if (date === null) return;
    expect(problem(await action({ ...good, effective: date, source: { observedOn: date } }), 400, 'invalid-body')).toEqual([
      '/effective',
      '/source/observedOn',
    ]);
    expect(problem(await post(`${url}/v1/treaties`, { ...goodTreaty, adopted: date }), 400, 'invalid-body')).toEqual(['/adopted']);
    problem(await get(`${url}/v1/treaties/uncac/status?asOf=${encodeURIComponent(String(date))}`), 400, 'invalid-parameter');
  });

  it('are refused by a rule where they name what is not known', async () => {
    problem(await action({ ...good, participant: 'ZZZ' }), 422, 'unknown-participant');
    problem(await post(`${url}/v1/treaties/nothing/actions`, good), 404, 'unknown-treaty');
    problem(await post(`${url}/v1/treaties`, { ...goodTreaty, parent: 'nothing' }), 422, 'unknown-treaty');
    problem(
      await post(`${url}/v1/corrections`, { event: '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a', correction: 'annul', reason: 'x' }),
      422,
      'unknown-event',
    );
    problem(await get(`${url}/v1/treaties/nothing/status`), 404, 'unknown-treaty');
    problem(await get(`${url}/v1/participants/ZZZ`), 404, 'unknown-participant');
  });
});

describe('texts that are not what they seem', () => {
  const TRICKS: readonly (readonly [string, string])[] = [
    ['an override of direction', 'Ecuador\u202Erodauce'],
    ['an isolate', 'Ecuador\u2066'],
    ['a mark of direction', '\u200FEcuador'],
    ['a zero-width space', 'Ecua\u200Bdor'],
    ['a joiner', 'Ecua\u200Ddor'],
    ['a byte order mark', '\uFEFFEcuador'],
    ['decomposed letters', 'Co\u0302te d’Ivoire'],
    ['NUL', 'Ecuador\u0000'],
    ['an escape sequence', '\u001b[31mEcuador'],
    ['a line separator', 'Ecuador\u2028'],
    ['tags', 'Ecuador\u{e0041}'],
    ['half of a pair', 'Ecuador\ud800'],
    ['the other half', '\udfffEcuador'],
  ];

  it.each(TRICKS)('are refused in every field: %s', async (_, text) => {
    expect(
      problem(
        await action({ ...good, note: text, ref: text, text, territory: text, source: { document: text } }),
        400,
        'invalid-body',
      ).toSorted(),
    ).toEqual(['/note', '/ref', '/source/document', '/territory', '/text']);
    expect(
      problem(await post(`${url}/v1/treaties`, { ...goodTreaty, title: text, depositary: text }), 400, 'invalid-body').toSorted(),
    ).toEqual(['/depositary', '/title']);
    expect(problem(await post(`${url}/v1/treaties`, { ...goodTreaty, references: { mtdsg: text } }), 400, 'invalid-body')).toEqual([
      '/references/mtdsg',
    ]);
    expect(problem(await post(`${url}/v1/participants`, { ...goodState, names: [{ names: { en: text } }] }), 400, 'invalid-body')).toEqual([
      '/names/0/names/en',
    ]);
    expect(problem(await post(`${url}/v1/participants`, { ...goodState, code: text }), 400, 'invalid-body')).toEqual(['/code']);
    expect(problem(await post(`${url}/v1/marks`, { name: text }), 400, 'invalid-body')).toEqual(['/name']);
    expect(problem(await post(`${url}/v1/treaties`, { ...goodTreaty, id: text }), 400, 'invalid-body')).toEqual(['/id']);
  });

  it.each([
    'unc\u0430c',
    'uncac\u200b',
    'UNCAC',
    'ｕｎｃａｃ',
    'uncac ',
    '../uncac',
    'uncac/actions',
    'uncac%00',
    '-uncac',
    'u'.repeat(65),
    '',
  ])('are no ids of treaties: %j', async (id) => {
    expect(problem(await post(`${url}/v1/treaties`, { ...goodTreaty, id }), 400, 'invalid-body')).toEqual(['/id']);
    if (id === '' || id.startsWith('..')) return;
    problem(await get(`${url}/v1/treaties/${encodeURIComponent(id)}/status`), 404, 'unknown-treaty');
  });

  it('are refused when they are too long to be what they are', async () => {
    const long = 'x'.repeat(250_000);
    expect(problem(await action({ ...good, note: long, ref: long, text: long }), 400, 'invalid-body').toSorted()).toEqual([
      '/note',
      '/ref',
      '/text',
    ]);
    expect(problem(await post(`${url}/v1/treaties`, { ...goodTreaty, title: long }), 400, 'invalid-body')).toEqual(['/title']);
  });
});

describe('headers, methods and addresses out of order', () => {
  it.each(['7', 'W/"7"', '"seven"', '""', '"-1"', '"7", "8"', '"99999999999999999999"', "'7'"])('If-Match: %s', async (tag) => {
    problem(await action(good, { 'if-match': tag }), 400, 'invalid-parameter');
  });

  it.each([
    ['of 10 kB', 'k'.repeat(10_000)],
    ['with spaces', 'a b'],
    ['with letters of another alphabet', 'ключ'],
    ['empty', '""'],
  ])('Idempotency-Key %s', async (_, key) => {
    const header = Buffer.from(key).toString('latin1');
    problem(
      await exactly('POST', '/v1/treaties/uncac/actions', { 'content-type': 'application/json', 'idempotency-key': header }, [
        JSON.stringify(good),
      ]),
      400,
      'invalid-parameter',
    );
  });

  it('conditions given twice are refused', async () => {
    for (const name of ['idempotency-key', 'if-match']) {
      const value = name === 'if-match' ? '"2"' : 'k';
      const answer = await exactly('POST', '/v1/treaties/uncac/actions', { 'content-type': 'application/json', [name]: [value, value] }, [
        JSON.stringify(good),
      ]);
      problem(answer, 400, 'invalid-parameter');
    }
  });

  it.each([
    ['PUT', '/v1/treaties/uncac'],
    ['DELETE', '/v1/treaties/uncac'],
    ['PATCH', '/v1/treaties/uncac/actions'],
    ['GET', '/v1/corrections'],
    ['POST', '/v1/treaties/uncac/status'],
    ['DELETE', '/v1/marks'],
  ])('%s %s is no method of it', async (method, path) => {
    const answer = await fetched(path, { method });
    problem(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toMatch(/GET|POST/);
  });

  it.each<[string, number, RegExp]>([
    ['/v1/treaties/../../etc/passwd', 404, /not-found/],
    ['/v1/treaties/..%2f..%2fetc%2fpasswd', 404, /not-found|unknown-treaty/],
    ['/v1/treaties/%2e%2e/%2e%2e/etc', 404, /not-found|unknown-treaty/],
    ['/v1/treaties/%00', 400, /invalid-parameter|malformed-request/],
    ['/v1/treaties/unc%00ac/status', 400, /invalid-parameter|malformed-request/],
    ['/v1/treaties/%ff/status', 400, /malformed-request/],
    ['/v1/treaties/%/status', 400, /malformed-request/],
    ['/v1/treaties/%ed%a0%80/status', 400, /malformed-request|invalid-parameter/],
    ["/v1/treaties/'%3B%20DROP%20TABLE%20events%3B--/status", 404, /unknown-treaty/],
    [`/v1/treaties/${'a'.repeat(400)}/status`, 400, /invalid-parameter/],
    [`/v1/treaties/${'a'.repeat(9000)}/status`, 414, /malformed-request|uri-too-long/],
    ['/v1/treaties//status', 404, /not-found|unknown-treaty/],
    ['//v1/treaties', 404, /not-found/],
    ['/v1/treaties/__proto__/status', 404, /unknown-treaty/],
    ['/v1/treaties/constructor', 404, /unknown-treaty/],
    ['/v1/participants/__proto__', 404, /unknown-participant/],
    ['/v1/participants/toString', 404, /unknown-participant/],
    ['/.env', 404, /not-found/],
    ['/docs/../package.json', 404, /not-found/],
    ['/docs/%2e%2e%2f%2e%2e%2fpackage.json', 404, /not-found/],
  ])('%s', async (path, status, code) => {
    problem(await exactly('GET', path), status, code);
  });

  it.each<[string, number, RegExp]>([
    ['asOf=2005-01-01&asOf=2006-01-01', 400, /invalid-parameter/],
    ['asOf[]=2005-01-01', 400, /invalid-parameter/],
    ['at=1&at=2', 400, /invalid-parameter/],
    ['at=-1', 400, /invalid-parameter/],
    ['at=99999999999999999999', 400, /invalid-parameter/],
    ['at=9007199254740991', 404, /position-not-reached/],
    ['at=1e3', 404, /unknown-mark/],
    ['at=0x10', 404, /unknown-mark/],
    ['at=__proto__', 404, /unknown-mark/],
    ['at=%27%3B%20DROP%20TABLE%20events%3B%20--', 404, /unknown-mark/],
    ['at=2005-13-45T99:00:00Z', 400, /invalid-parameter/],
    ['at=', 404, /unknown-mark/],
    ['asof=2005-01-01', 400, /invalid-parameter/],
    ['at=%00', 400, /invalid-parameter/],
    [`at=${'1'.repeat(5000)}`, 400, /invalid-parameter/],
    ['__proto__=1', 400, /invalid-parameter/],
  ])('status?%s', async (query, status, code) => {
    problem(await exactly('GET', `/v1/treaties/uncac/status?${query}`), status, code);
  });

  it.each(['limit=0', 'limit=-1', 'limit=1001', 'limit=1e9', 'limit=ten', 'limit=1.5', 'limit=1&limit=2', 'cursor=x&cursor=y'])(
    'history?%s',
    async (query) => {
      problem(await exactly('GET', `/v1/treaties/uncac/history?${query}`), 400, 'invalid-parameter');
    },
  );

  it.each(['cursor=%00', 'cursor=x', 'cursor=eyJhIjotNSwicCI6MSwiZiI6IngifQ', `cursor=${'A'.repeat(1999)}`])(
    'history?%s as no cursor',
    async (query) => {
      problem(await exactly('GET', `/v1/treaties/uncac/history?${query}`), 400, /invalid-cursor|invalid-parameter/);
    },
  );

  it('what is no HTTP gets an answer that is, and the connection ends', async () => {
    const { hostname, port } = new URL(url);
    for (const line of [
      'GARBAGE\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`,
      'POST /v1/marks HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ]) {
      const text = await new Promise<string>((answer, fail) => {
        let received = '';
        const socket = connect(Number(port), hostname, () => socket.write(line));
        socket.on('data', (chunk) => (received += chunk.toString())).on('close', () => answer(received));
        socket.on('error', fail);
      });
      expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(text).toMatch(/application\/problem\+json/);
    }
  });
});

describe('texts that are strange but true', () => {
  const SQL = `'; DROP TABLE events; --`;
  const FORMULAS = ['=HYPERLINK("https://evil.example","see")', '+1', '-1', '@x', '=1+1|cmd', '＝1+1'];

  it('with SQL in every field are recorded as they are, or refused for what they are not', async () => {
    for (const name of ['code', 'kind'] as const)
      problem(await post(`${url}/v1/participants`, { ...goodState, [name]: SQL }), 400, 'invalid-body');
    problem(await post(`${url}/v1/treaties`, { ...goodTreaty, id: SQL }), 400, 'invalid-body');
    problem(await post(`${url}/v1/treaties`, { ...goodTreaty, openTo: SQL }), 400, 'invalid-body');
    problem(await action({ ...good, date: SQL }), 400, 'invalid-body');
    problem(await post(`${url}/v1/marks`, { name: SQL }), 400, 'invalid-body');
    problem(await get(`${url}/v1/activity?from=${encodeURIComponent(SQL)}&to=2005-01-01`), 400, 'invalid-parameter');
    const participant = { ...state('SQL'), names: [{ names: { en: SQL, fr: SQL } }], ref: SQL, source: { document: SQL } };
    expect((await post(`${url}/v1/participants`, participant)).status).toBe(201);
    const registered = { ...treaty('sql'), title: SQL, depositary: SQL, references: { mtdsg: SQL }, ref: SQL, source: { document: SQL } };
    expect((await post(`${url}/v1/treaties`, registered)).status).toBe(201);
    const recorded = { ...accession('SQL', '2004-04-04', SQL), text: SQL, territory: SQL, note: SQL, source: { document: SQL } };
    expect((await post(`${url}/v1/treaties/sql/actions`, recorded, { 'idempotency-key': `';DROP-TABLE-events;--` })).status).toBe(201);
    before = { ...(await head()) };
    const { body } = await get(`${url}/v1/treaties/sql/status?asOf=2005-01-01`);
    expect(body).toMatchObject({ title: SQL, participants: [{ code: 'SQL', name: SQL, notes: [{ note: SQL }] }] });
    expect((await post(`${url}/v1/treaties/sql/actions`, recorded)).status).toBe(200);
  });

  it('that a spreadsheet would run come out of CSV as text', async () => {
    for (const [index, text] of FORMULAS.entries()) {
      const code = `F0${String(index)}`;
      const participant = { ...state(code), names: [{ names: { en: text } }] };
      expect((await post(`${url}/v1/participants`, participant)).status).toBe(201);
      expect((await post(`${url}/v1/treaties`, { ...treaty(`formula-${String(index)}`), title: text })).status).toBe(201);
      const noted = { ...accession(code, '2004-04-04'), note: `${text}\tand\n${text}` };
      expect((await post(`${url}/v1/treaties/formula-0/actions`, noted)).status).toBe(201);
    }
    before = { ...(await head()) };
    const tables = [
      '/v1/treaties/formula-0/status.csv?asOf=2005-01-01',
      '/v1/treaties.csv?asOf=2005-01-01',
      '/v1/participants.csv?asOf=2005-01-01',
      '/v1/treaties/formula-0/history.csv',
      '/v1/activity.csv?from=2004-01-01&to=2005-01-01',
    ];
    for (const path of tables) {
      const answer = await get(url + path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, expect.stringMatching(/^text\/csv/)]);
      const cells = (parse(answer.text, { relax_column_count: true }) as string[][]).flat();
      expect([path, cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))]).toEqual([path, []]);
    }
    const status = await get(`${url}/v1/treaties/formula-0/status?asOf=2005-01-01`);
    const names = (status.body['participants'] as readonly { readonly name: string }[]).map(({ name }) => name);
    expect(names.toSorted()).toEqual(FORMULAS.toSorted());
  });

  it('in other scripts are recorded letter for letter', async () => {
    const names = {
      en: 'Türkiye',
      fr: 'Côte d’Ivoire',
      ru: 'Российская Федерация',
      ar: 'الاتحاد الأوروبي',
      zh: '中国',
      es: 'España 🇪🇸'.normalize('NFC'),
    };
    const body = { ...state('UNI'), names: [{ names }] };
    expect((await post(`${url}/v1/participants`, body)).status).toBe(201);
    before = { ...(await head()) };
    expect(JSON.stringify((await get(`${url}/v1/participants/UNI`)).body)).toContain(JSON.stringify(names.ar));
  });
});
