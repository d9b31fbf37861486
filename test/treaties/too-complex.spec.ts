/**
 * Goal: whoever asks what takes too long to compute is told so, and nobody else waits. Given treaties as large as may
 * be registered, and one that was recorded before its size was bounded, when questions are asked of them, then each has
 * its answer or the problem `too-complex`.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { action, Client, type EventBody, participant, treaty } from './treaty-facts.js';

const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').flatMap((letter) => [`${letter}AA`, `${letter}BB`]);
const values = Object.fromEntries(CODES.map((code, i) => [code, String(((i * 7919) % 9973) + 1)]));
const share = { share: { of: 'fleet', atLeast: '0.97' } };
const then = { days: 30 };
const twelve = { steps: Array.from({ length: 12 }, () => ({ fixed: '2000-06-01', otherwise: { days: 1 } })) };

describe('given as many thresholds as a clause may have, and fifty-two States', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    for (const code of CODES) await client.record('/v1/participants', participant(code, `State ${code}`));
    const all = Array.from({ length: 4 }, () => ({ any: Array.from({ length: 50 }, () => share) }));
    const clause = { weights: { fleet: { values } }, entryIntoForce: { when: { all }, then } };
    await client.record('/v1/treaties', treaty('large', clause));
    await client.record('/v1/treaties', treaty('plain'));
  });
  afterAll(() => app.stop());

  const path = '/v1/treaties/large/entry-into-force';
  const deposits = CODES.map((participant, i) => ({
    participant,
    date: `2001-02-${String(1 + (i % 28)).padStart(2, '0')}`,
  }));

  const one = deposits.slice(0, 1);

  it('when one is supposed to deposit, and the sets that complete each are searched, then 422 tells the limit and what to ask instead, and nothing is recorded', async () => {
    const before = (await client.get(path)).body.at;
    const { status, body } = await client.post(`${path}/what-if`, { asOf: '2000-03-01', deposits: one });
    expect([status, body.code]).toEqual([422, 'too-complex']);
    expect(body).toMatchObject({ what: 'what would follow from so many supposed acts', limit: 1_000_000 });
    expect(body.detail).toContain('Suppose fewer acts');
    expect((await client.get(path)).body.at).toBe(before);
  });

  it('when it is asked without them, or they are supposed under a treaty of one threshold, then there is an answer', async () => {
    const without = await client.get(`${path}?asOf=2000-03-01`);
    expect([without.status, without.body.state]).toEqual([200, 'pending']);
    const plain = await client.post('/v1/treaties/plain/entry-into-force/what-if', { asOf: '2000-03-01', deposits });
    expect([plain.status, plain.body.date]).toEqual([200, '2001-03-03']);
  });

  describe('given a delay recorded before its size was bounded, which in words would be longer than the memory', () => {
    beforeAll(async () => {
      const ledger = app.app.get<Ledger>(LEDGER, { strict: false });
      const clause = { when: { instruments: { count: 1 } }, then: { steps: Array.from({ length: 12 }, () => twelve) } };
      const { registeredBy } = (await client.get('/v1/treaties/plain')).body;
      const { data } = (await client.get(`/v1/events/${registeredBy}`)).body as unknown as EventBody;
      const registration = { ...data, id: 'older', entryIntoForce: clause };
      const event = {
        stream: 'treaty/older',
        type: 'treaty-registered',
        schema: 1,
        date: null,
        source: null,
        ref: null,
        data: registration,
      };
      await ledger.write({ actor: 'test', decide: async () => ({ events: [event as never], result: null }) });
    });

    it('when it is shown or its verdict is told, then 422; the rest of it, and every other treaty, is answered', async () => {
      const shown = await client.get('/v1/treaties/older');
      expect([shown.status, shown.body.code]).toEqual([422, 'too-complex']);
      expect(shown.body.detail).toContain('older');
      expect((await client.post('/v1/treaties/older/actions', action('accession', 'AAA', '2000-05-05'))).status).toBe(
        201,
      );
      const verdict = await client.get('/v1/treaties/older/entry-into-force');
      expect([verdict.status, verdict.body.code]).toEqual([422, 'too-complex']);
      expect((await client.get('/v1/treaties/older/status')).body.counts.contracting.total).toBe(1);
      expect((await client.get('/v1/treaties')).status).toBe(200);
      expect((await client.get('/v1/treaties/plain')).status).toBe(200);
    });

    it('when it is registered today, then it is refused with its size', async () => {
      const entryIntoForce = { when: { instruments: { count: 1 } }, then: { steps: [twelve, twelve] } };
      const { status, body } = await client.post('/v1/treaties', treaty('newer', { entryIntoForce }));
      expect([status, body.code]).toEqual([422, 'too-complex']);
      expect(body).toMatchObject({ what: 'tellings', limit: 100, size: 1_000_000 });
    });
  });
});
