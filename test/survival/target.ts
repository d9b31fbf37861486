import { expect } from '@jest/globals';
import { request } from 'node:http';
import type { Head, Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { accession, state, treaty } from './bodies.js';
import { type Answered, answered, get, post } from './clients.js';

export type Body = Readonly<Record<string, unknown>>;

/** Bodies that the target would record as they are. */
export const GOOD = {
  action: accession('ECU', '2005-09-15'),
  treaty: treaty('new'),
  state: state('NEW'),
} as const satisfies Record<string, Body>;

/** A service with one treaty, three States and one accession, to be sent things that it must refuse. */
export class Target {
  private constructor(
    private readonly app: TestApp,
    readonly url: string,
    private head: Head,
  ) {}

  static async start(): Promise<Target> {
    const app = await startTestApp({ port: 0 }, { listen: true });
    const target = new Target(app, await app.app.getUrl(), { position: 0, recordedAt: null });
    for (const code of ['ECU', 'CIV', 'EGY'])
      expect((await target.post('/v1/participants', state(code))).status).toBe(201);
    expect((await target.post('/v1/treaties', treaty('uncac'))).status).toBe(201);
    expect((await target.action(accession('EGY', '2003-03-03', 'row/1'))).status).toBe(201);
    await target.accept();
    return target;
  }

  /** What was recorded up to now was meant to be. */
  async accept(): Promise<void> {
    this.head = await this.now();
  }

  /** The service lives, and nothing was recorded that was not accepted. */
  async expectUnharmed(): Promise<void> {
    expect(await this.now()).toEqual(this.head);
    expect((await this.get('/health/ready')).status).toBe(200);
    expect((await this.get('/v1/treaties/uncac/status?asOf=2005-01-01')).body['counts']).toMatchObject({
      contracting: { total: 1 },
    });
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return get(this.url + path, headers);
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return post(this.url + path, body, headers);
  }

  /** Sends a treaty action. */
  action(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.post('/v1/treaties/uncac/actions', body, headers);
  }

  /** Sends a treaty action, byte for byte. */
  raw(
    body: string | Buffer,
    headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
  ): Promise<Answered> {
    return answered(fetch(`${this.url}/v1/treaties/uncac/actions`, { method: 'POST', body, headers }));
  }

  /**
   * Sends a request as it stands, which `fetch` would tidy up; headers may repeat, and the body comes in chunks without
   * a length.
   */
  exactly(
    method: string,
    path: string,
    headers: Readonly<Record<string, string | string[]>> = {},
    chunks: readonly string[] = [],
  ): Promise<Answered> {
    const { hostname, port } = new URL(this.url);
    const sent = new Promise<Response>((answer, fail) => {
      const asked = request({ hostname, port, method, path, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const named = Object.entries(response.headers).map(
            ([name, value]) => [name, String(value)] as [string, string],
          );
          answer(new Response(text, { status: response.statusCode ?? 500, headers: named }));
        });
      });
      asked.on('error', fail);
      for (const chunk of chunks) asked.write(chunk);
      asked.end();
    });
    return answered(sent);
  }

  private now(): Promise<Head> {
    return this.app.app.get<Ledger>(LEDGER, { strict: false }).head();
  }
}

/** The answer is a problem document of this code that tells nothing of the inside. Gives the pointers of its errors. */
export function problem(
  { status, body, headers, text }: Answered,
  expected: number,
  code: string | RegExp,
): readonly string[] {
  const seen = { status, code: body.code, type: headers.get('content-type'), text: text.slice(0, 300) };
  expect(seen).toMatchObject({
    status: expected,
    code: typeof code === 'string' ? code : expect.stringMatching(code),
    type: expect.stringMatching(/^application\/problem\+json/),
  });
  expect(body).toMatchObject({
    status,
    type: expect.any(String),
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
  });
  expect(text).not.toMatch(/node_modules|\.js:\d+|QueryFailedError|syntax error/);
  expect(text.length).toBeLessThan(20_000);
  return ((body['errors'] ?? []) as readonly { readonly pointer: string; readonly detail: string }[]).map(
    ({ pointer, detail }) => {
      expect(detail).toMatch(/\S/);
      return pointer;
    },
  );
}

/** The pointers that an answer `invalid-body` names, sorted. */
export async function faults(answer: Promise<Answered>): Promise<readonly string[]> {
  return problem(await answer, 400, 'invalid-body').toSorted();
}
