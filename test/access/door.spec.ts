/**
 * Goal: what a handler does decides who comes in, however the address is spelled. Given the whole application with a
 * key, when every route that Fastify holds is asked in every spelling over a socket, then whatever is not refused is a
 * read.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Address, addressesOf, addressOf, Sockets } from './addresses.js';
import { printedRoutes, type RunningRoute, withRoutes, witnessHandlers } from './running-routes.js';

const KEY = 'the-right-key';
const KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no key': {},
  'a wrong key': { authorization: 'Bearer the-wrong-key' },
  'the right key': { authorization: `Bearer ${KEY}` },
};
/** The one POST of the API that records nothing. */
const WHAT_IF = 'POST /v1/treaties/:id/entry-into-force/what-if';

const named = ({ method, url }: RunningRoute): string => `${method} ${url}`;
/** A table comes as CSV, a form as browsers send it, all else as JSON. */
const bodyKindOf = ({ config }: RunningRoute): string => config?.takes ?? 'application/json';
/** Forms that record nothing: signing in and out, and light or dark, in every language. */
const FORM_READ = /^POST (\/(ar|zh|fr|ru|es))?\/(session(\/end)?|theme)$/;
const reads = (route: string): boolean => /^(GET|HEAD) /.test(route) || route === WHAT_IF || FORM_READ.test(route);

interface Asked {
  readonly route: string;
  readonly address: Address;
  readonly status: number;
  /** The handler that ran; undefined where none did. */
  readonly handler: string | undefined;
}

describe('the door of the running application', () => {
  let app: TestApp;
  let routes: readonly RunningRoute[];
  let sockets: Sockets;
  let port: number;
  beforeAll(async () => {
    ({ started: app, routes } = await withRoutes(() => startTestApp({ port: 0, key: KEY }, { listen: true })));
    port = Number(new URL(await app.app.getUrl()).port);
    sockets = new Sockets(port);
  });
  afterAll(async () => {
    sockets.close();
    await app.stop();
  });

  const head = async (): Promise<number> => (await app.app.get<Ledger>(LEDGER, { strict: false }).head()).position;
  const body = JSON.stringify({ name: 'through-the-door' });

  /** Every route in every spelling with these headers. */
  async function askAll(headers: Readonly<Record<string, string>>): Promise<readonly Asked[]> {
    const witness = witnessHandlers();
    let count = 0;
    const asks = routes.flatMap((route) =>
      addressesOf(route, port).map(async (address): Promise<Asked> => {
        const id = `asked-${String(count++)}`;
        const posted = route.method === 'POST';
        const { status } = await sockets.ask(
          route.method,
          address.path,
          { ...headers, 'x-request-id': id, ...(posted ? { 'content-type': bodyKindOf(route) } : {}) },
          posted ? body : '',
        );
        return { route: named(route), address, status, handler: witness.handled.get(id) };
      }),
    );
    const asked = await Promise.all(asks);
    witness.stop();
    return asked;
  }

  it('is seen whole: the routes that were added are those that the router prints', () => {
    const server: FastifyInstance = app.app.getHttpAdapter().getInstance();
    expect([...new Set(routes.map(named))].sort()).toEqual([...printedRoutes(server)].sort());
    expect(routes.filter(({ method }) => method === 'POST').length).toBeGreaterThan(15);
    expect(routes.map(named)).toEqual(expect.arrayContaining(['GET /docs/*', 'GET /openapi.json', WHAT_IF]));
  });

  it('lets nothing through but reads: every route, every spelling, with no key, a wrong one and the right one', async () => {
    const before = await head();
    const spelled = new Set<string>();
    for (const key of ['no key', 'a wrong key']) {
      for (const { route, address, status, handler } of await askAll(KEYS[key] ?? {})) {
        spelled.add(`${route} ${address.path}`);
        const seen = { key, route, path: address.path, status, handler };
        if (handler !== undefined) expect({ ...seen, read: reads(handler) }).toEqual({ ...seen, read: true });
        if (address.same && reads(route)) expect(seen).toEqual({ ...seen, handler: route });
        if (address.same && !reads(route)) expect(seen).toEqual({ ...seen, status: 401, handler: undefined });
      }
      expect(await head()).toBe(before);
    }
    const reached = new Set<string>();
    for (const { route, address, status, handler } of await askAll(KEYS['the right key'] ?? {})) {
      const seen = { route, path: address.path, status, handler };
      if (address.same) expect(seen).toEqual({ ...seen, handler: route });
      if (handler !== undefined) reached.add(handler);
      // Who signs in shows the key in the form: there the header counts for nothing, and the handler answers.
      if (!/^POST (\/[a-z]{2})?\/session$/.test(handler ?? '')) expect(seen).not.toEqual({ ...seen, status: 401 });
    }
    expect([...reached].sort()).toEqual([...new Set(routes.map(named))].sort());
    expect(await head()).toBeGreaterThan(before);
    const keys = Object.keys(KEYS).length;
    process.stderr.write(
      `door: ${String(routes.length)} routes in ${String(spelled.size)} spellings × ${String(keys)} keys ` +
        `= ${String(spelled.size * keys)} requests\n`,
    );
  }, 300_000);

  it('takes no other method for the one that came, whatever a header says of it', async () => {
    const before = await head();
    const witness = witnessHandlers();
    const tricks = ['x-http-method-override', 'x-http-method', 'x-method-override'];
    for (const route of routes) {
      const writes = !reads(named(route));
      const method = writes ? 'GET' : route.method;
      for (const trick of tricks) {
        await sockets.ask(method, addressOf(route), { [trick]: 'POST', 'x-request-id': 'trick' });
        expect(witness.handled.get('trick') ?? 'GET none').toMatch(/^(GET|HEAD) |what-if$|(session(\/end)?|theme)$/);
        if (!writes) continue;
        const posted = { [trick]: 'GET', 'content-type': 'application/json' };
        expect(await sockets.ask(route.method, addressOf(route), posted, body)).toMatchObject({ status: 401 });
      }
    }
    witness.stop();
    expect(await head()).toBe(before);
  });

  it('knows no other method at any address', async () => {
    const before = await head();
    const others = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY', 'PROPFIND', 'LOCK', 'PURGE', 'SEARCH'];
    const witness = witnessHandlers();
    for (const path of new Set(routes.map(addressOf))) {
      for (const method of others) {
        const { status } = await sockets.ask(method, path, { 'x-request-id': 'other', 'content-type': 'text/plain' });
        expect({ method, path, refused: [400, 404, 405].includes(status) }).toEqual({ method, path, refused: true });
      }
    }
    witness.stop();
    expect(witness.handled.has('other')).toBe(false);
    expect(await head()).toBe(before);
  });
});
