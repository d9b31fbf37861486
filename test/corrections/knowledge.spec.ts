/** Goal: states of knowledge have names, and other systems can follow the ledger event by event without losing one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get as request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestApp, type TestApp } from '../support/app.js';
import { action, Client, type EventBody, givenHistory, givenParticipants } from '../treaties/treaty-facts.js';

describe('given a ledger that others follow', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await givenParticipants(client);
    await givenHistory(client, 'sea');
  });
  afterAll(() => app.stop());

  describe('given a mark', () => {
    let marked: number;
    beforeAll(async () => {
      marked = await client.head();
      const reply = await client.record('/v1/marks', { name: 'before-the-notice' });
      expect(reply.body).toMatchObject({
        position: marked + 1,
        events: [{ stream: 'marks', data: { name: 'before-the-notice', position: marked } }],
      });
      await client.record('/v1/treaties/sea/actions', action('withdrawal', 'BBB', '2001-01-01'));
    });

    it('when it is used as at, then the answer is that of its position, and its permalink names the position', async () => {
      const { body, headers } = await client.get('/v1/treaties/sea/status?asOf=2003-01-01&at=before-the-notice');
      expect(body).toMatchObject({ at: marked, counts: { parties: { total: 3 } } });
      expect(body.permalink).toContain(`at=${String(marked)}`);
      expect(headers['cache-control']).toBe('no-cache');
      expect((await client.get('/v1/treaties/sea/status?asOf=2003-01-01')).body.counts.parties.total).toBe(2);
      const byInstant = await client.get(
        `/v1/treaties/sea/status?asOf=2003-01-01&at=${encodeURIComponent(body.recordedAt)}`,
      );
      expect(byInstant.body.at).toBeLessThanOrEqual(marked);
    });

    it('when marks are listed, then each has its position; an unknown one is 404', async () => {
      const { body } = await client.get('/v1/marks');
      expect(body.marks).toEqual([expect.objectContaining({ name: 'before-the-notice', position: marked })]);
      expect((await client.get(`/v1/marks?at=${String(marked)}`)).body.marks).toEqual([]);
      expect((await client.get('/v1/treaties?at=nowhen')).body.code).toBe('unknown-mark');
    });

    it('when the name is taken or is none, then it is refused', async () => {
      const taken = await client.post('/v1/marks', { name: 'before-the-notice' });
      expect([taken.status, taken.body.code, taken.body.position]).toEqual([409, 'mark-taken', marked]);
      for (const name of ['412', 'A-60', 'ä', '', 'a'.repeat(65), 7])
        expect((await client.post('/v1/marks', { name })).status).toBe(400);
    });

    it('when changes are asked by mark and instant, then they are positions in the answer', async () => {
      const { body } = await client.get('/v1/changes?from=before-the-notice&treaty=sea');
      expect(body).toMatchObject({ from: marked, to: await client.head() });
      expect(body.changes.find((each) => each.account === 'parties')).toMatchObject({
        participant: 'BBB',
        before: [{ from: '2000-07-31', until: null }],
        after: [{ from: '2000-07-31', until: '2002-01-01' }],
      });
      expect((await client.get(`/v1/changes?from=${String(marked)}&to=1`)).body.code).toBe('invalid-parameter');
      expect((await client.get('/v1/changes')).body.code).toBe('invalid-parameter');
      expect((await client.get('/v1/changes?from=0&participant=ZZZ')).body.code).toBe('unknown-participant');
    });
  });

  describe('given the feed', () => {
    it('when it is read page by page, then every event comes once and in order, as CloudEvents', async () => {
      const events: EventBody[] = [];
      for (let next: string | null = '/v1/events?limit=4'; next !== null;) {
        const { body } = await client.get(next);
        events.push(...body.events);
        next = body.next;
      }
      expect(events.map((event) => Number(event.sequence))).toEqual(
        Array.from({ length: await client.head() }, (_, index) => index + 1),
      );
      expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
      const { body } = await client.get('/v1/events?stream=treaty/sea&type=treaty-action-recorded&limit=1');
      expect(body.events[0]).toMatchObject({
        specversion: '1.0',
        type: 'foedera.treaty-action-recorded.v1',
        subject: 'treaty/sea',
        time: '2000-03-01T00:00:00Z',
        datacontenttype: 'application/json',
        data: { kind: 'signature', participant: 'AAA' },
      });
      expect(Object.keys(body.events[0] ?? {}).every((name) => /^[a-z0-9]{1,20}$/.test(name))).toBe(true);
      const end = await client.get(`/v1/events?after=${String(await client.head())}`);
      expect(end.body).toMatchObject({ events: [], next: null, position: await client.head() });
      for (const query of ['after=-1', 'after=x', 'type=nothing', 'limit=1001']) {
        expect((await client.get(`/v1/events?${query}`)).body.code).toBe('invalid-parameter');
      }
    });

    it('when it is followed as a stream, then it goes on after Last-Event-ID and brings what is recorded later', async () => {
      await app.app.listen(0, '127.0.0.1');
      const { port } = app.app.getHttpServer().address() as AddressInfo;
      const head = await client.head();
      const seen = new Promise<string>((resolve, reject) => {
        const headers = { 'last-event-id': String(head - 1), accept: 'text/event-stream' };
        const asked = request({ port, host: '127.0.0.1', path: '/v1/events/stream', headers }, (response) => {
          expect([response.statusCode, response.headers['content-type']]).toEqual([
            200,
            'text/event-stream; charset=utf-8',
          ]);
          let text = '';
          response.on('data', (chunk: Buffer) => {
            const first = !text.includes('id:');
            text += chunk.toString();
            if (first && text.includes('id:')) void client.record('/v1/marks', { name: 'seen-live' });
            if (!text.includes('seen-live')) return;
            resolve(text);
            asked.destroy();
          });
        });
        asked.on('error', reject);
      });
      const ids = [...(await seen).matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));
      expect(ids).toEqual([head, head + 1]);
      expect((await client.get('/v1/events/stream', { 'last-event-id': 'x' })).body.code).toBe('invalid-parameter');
    });
  });
});
