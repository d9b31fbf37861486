import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routeKind } from '../../src/access/route-kind.js';
import { addressOf } from '../access/addresses.js';
import { type RunningRoute, withRoutes } from '../access/running-routes.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Client, participant } from '../treaties/treaty-facts.js';

const HEADER = 'foedera-min-position';
/** Both times are named: once answered, it is kept as it was written. */
const PINNED = '/v1/participants/AAA?asOf=2005-01-01&at=1';

describe('given a ledger of two positions, whose reads name the position they need', () => {
  let app: TestApp;
  let reads: readonly RunningRoute[];

  beforeAll(async () => {
    const running = await withRoutes(() => startTestApp());
    app = running.started;
    reads = running.routes.filter((route) => route.url.startsWith('/v1/') && routeKind(route) === 'read');
    const client = new Client(app);
    await client.record('/v1/participants', participant('AAA', 'Arland'));
    await client.record('/v1/participants', participant('BBB', 'Borland'));
  });
  afterAll(() => app.stop());

  function asked(url: string, needed: string, method: string = 'GET') {
    const payload = method === 'POST' ? { payload: {} } : {};
    return app.inject({ method: method as 'GET', url, headers: { [HEADER]: needed }, ...payload });
  }

  it('when the ledger has not come so far, then every read of the running application says so, and where it stands', async () => {
    const urls = new Set(reads.map(({ url }) => url));
    expect(urls.size).toBeGreaterThan(25);
    expect([...urls]).toEqual(
      expect.arrayContaining(['/v1/events', '/v1/events/stream', '/v1/treaties/:id/entry-into-force/what-if']),
    );
    for (const route of reads) {
      const answer = await asked(addressOf(route), '99999', route.method);
      const told = `${route.method} ${route.url}: ${String(answer.statusCode)}`;
      expect(told).toBe(`${route.method} ${route.url}: 404`);
      if (route.method !== 'HEAD')
        expect(answer.json()).toMatchObject({ code: 'position-not-reached', position: 99_999, head: 2 });
    }
  });

  it.each(['x', '', '-1', '+1', '1.0', '1e2', '0x10', '1, 1', '٣', '9007199254740993'])(
    'when it is "%s", then every read is refused, and the header named',
    async (needed) => {
      for (const route of reads.filter(({ method }) => method !== 'HEAD')) {
        const answer = await asked(addressOf(route), needed, route.method);
        expect([route.url, answer.statusCode, answer.json()]).toEqual([
          route.url,
          400,
          expect.objectContaining({ code: 'invalid-parameter', parameter: 'Foedera-Min-Position' }),
        ]);
      }
    },
  );

  it('when the ledger has come so far, then the answer is the one without the header', async () => {
    const plain = await app.inject('/v1/participants/AAA?asOf=2005-01-01');
    for (const needed of ['0', '1', '2']) {
      const answer = await asked('/v1/participants/AAA?asOf=2005-01-01', needed);
      expect([answer.statusCode, answer.body]).toEqual([200, plain.body]);
    }
  });

  it('when an answer is pinned and kept, then it is given only where the ledger has come so far, also to those who have it', async () => {
    const kept = await app.inject(PINNED);
    expect(kept.headers['cache-control']).toContain('immutable');
    expect((await asked(PINNED, '2')).body).toBe(kept.body);
    expect((await asked(PINNED, '3')).statusCode).toBe(404);
    const headers = { [HEADER]: '3', 'if-none-match': String(kept.headers['etag']) };
    expect((await app.inject({ url: PINNED, headers })).statusCode).toBe(404);
  });

  it('when a write names one, then it is no business of the write, and the position that it made can be needed at once', async () => {
    const recorded = await app.inject({
      method: 'POST',
      url: '/v1/participants',
      headers: { [HEADER]: '99999' },
      payload: participant('CCC', 'Corland'),
    });
    expect(recorded.statusCode).toBe(201);
    const { position } = recorded.json<{ position: number }>();
    expect((await asked('/v1/participants/CCC', String(position))).statusCode).toBe(200);
    expect((await asked('/v1/participants/CCC', String(position + 1))).statusCode).toBe(404);
  });
});
