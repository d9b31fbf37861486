/** Goal: what the field refuses is refused with its own code and leaves no trace; what is accepted is recorded once, as asked. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { action, Client, givenParticipants, participant, treaty } from './given.js';

describe('given three States, an organisation and a former State', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await givenParticipants(client);
  });
  afterAll(() => app.stop());

  describe('given a treaty open for signature from 2000-02-01 to 2001-01-31', () => {
    const path = '/v1/treaties/rec/actions';
    beforeAll(async () => {
      await client.record('/v1/treaties', treaty('rec'));
      await client.record('/v1/treaties', treaty('rec-protocol', { parent: 'rec' }));
      await client.record('/v1/treaties', treaty('rec-states', { openTo: 'states', withdrawal: null }));
      await client.record(path, action('signature', 'AAA', '2000-03-01', { ref: 'row 1' }));
      await client.record(path, action('ratification', 'AAA', '2000-06-01'));
    });

    it('when an action is recorded, then 201 tells its place, its version and the whole event', async () => {
      const body = action('accession', 'CCC', '2000-05-05', { source: { document: 'C.N.1.2000' }, ref: 'row 9' });
      const reply = await client.post(path, body);
      const event = reply.body.events[0]!;
      expect(reply.status).toBe(201);
      expect(reply.headers['etag']).toBe(`"${String(event.version)}"`);
      expect(reply.headers['location']).toBe(`/v1/events/${event.eventId}`);
      expect(reply.body.position).toBe(event.position);
      expect(event).toMatchObject({
        stream: 'treaty/rec',
        type: 'treaty-action-recorded',
        date: '2000-05-05',
        ref: 'row 9',
        actor: 'local',
      });
      expect(event.data).toMatchObject({ treaty: 'rec', kind: 'accession', participant: 'CCC', effective: null, despite: [] });
      expect(event.source).toEqual({ document: 'C.N.1.2000', url: null, observedOn: null });
      const shown = await client.get(reply.headers['location'] ?? '');
      expect(shown.body).toMatchObject({ eventId: event.eventId, data: event.data, hash: event.hash });
      expect(shown.headers['cache-control']).toContain('immutable');
    });

    it.each([
      ['not-signed', path, action('ratification', 'BBB', '2000-06-01')],
      ['signature-window-closed', path, action('signature', 'BBB', '2001-02-01')],
      ['already-signed', path, action('signature', 'AAA', '2000-04-01')],
      ['already-bound', path, action('accession', 'AAA', '2000-07-01')],
      ['not-bound', path, action('withdrawal', 'BBB', '2001-07-01')],
      ['before-adoption', path, action('accession', 'BBB', '1999-12-31')],
      ['in-the-future', path, action('accession', 'BBB', '2999-01-01')],
      ['participant-not-existing', path, action('accession', 'OLDD', '2000-06-01')],
      ['unknown-participant', path, action('accession', 'ZZZ', '2000-06-01')],
      ['no-notice-to-revoke', path, action('withdrawal-revocation', 'AAA', '2001-01-01')],
      ['not-entitled', '/v1/treaties/rec-states/actions', action('accession', 'ORG', '2000-06-01')],
      ['parent-not-bound', '/v1/treaties/rec-protocol/actions', action('accession', 'BBB', '2000-06-01')],
    ])('when the field refuses with %s, then 422 says so and nothing is recorded', async (code, url, body) => {
      const before = await client.head();
      const reply = await client.post(url, body);
      expect({ status: reply.status, code: reply.body.code }).toEqual({ status: 422, code });
      expect(reply.headers['content-type']).toContain('application/problem+json');
      expect(reply.body.detail).toMatch(/\.$/);
      expect(await client.head()).toBe(before);
    });

    it('when the treaty is unknown, then 404, also where only the case of its id differs', async () => {
      for (const id of ['nowhere', 'REC']) {
        const reply = await client.post(`/v1/treaties/${id}/actions`, action('accession', 'BBB', '2000-06-01'));
        expect([reply.status, reply.body.code, reply.body.treaty]).toEqual([404, 'unknown-treaty', id]);
      }
    });

    it('when the depositary accepted it all the same, then despite with a note records it and the table shows the note', async () => {
      const late = action('signature', 'BBB', '2001-02-01', { despite: ['signature-window-closed'], note: 'Received on the last day.' });
      expect((await client.post(path, { ...late, note: null })).body.errors).toEqual([expect.objectContaining({ pointer: '/note' })]);
      expect((await client.post(path, late)).status).toBe(201);
      const { body } = await client.get('/v1/treaties/rec/status?asOf=2001-02-01');
      const row = body.participants.find((each) => each.code === 'BBB');
      expect(row).toMatchObject({
        standing: 'signatory',
        notes: [{ despite: ['signature-window-closed'], note: 'Received on the last day.' }],
      });
    });

    it.each([
      ['an unknown field', { ...action('accession', 'BBB', '2000-06-01'), colour: 'red' }, '/colour'],
      ['an unknown field of the source', action('accession', 'BBB', '2000-06-01', { source: { page: 4 } }), '/source/page'],
      ['a kind that is none', action('handshake', 'BBB', '2000-06-01'), '/kind'],
      ['a day that does not exist', action('accession', 'BBB', '2005-02-30'), '/date'],
      ['a date with a time', action('accession', 'BBB', '2005-02-03T00:00:00Z'), '/date'],
      ['no participant', { kind: 'accession', date: '2000-06-01' }, '/participant'],
      ['a code in small letters', action('accession', 'bbb', '2000-06-01'), '/participant'],
      ['an address that is none', action('accession', 'BBB', '2000-06-01', { source: { url: 'javascript:alert(1)' } }), '/source/url'],
      ['text that turns around', action('accession', 'BBB', '2000-06-01', { territory: 'a\u202eb' }), '/territory'],
      [
        'a refusal that cannot be overridden',
        action('accession', 'BBB', '2000-06-01', { despite: ['in-the-future'], note: 'x' }),
        '/despite',
      ],
      ['a number for a date', { ...action('accession', 'BBB', '2000-06-01'), date: 20000601 }, '/date'],
    ])('when the body has %s, then 400 points at it', async (_what, body, pointer) => {
      const before = await client.head();
      const reply = await client.post(path, body);
      expect([reply.status, reply.body.code]).toEqual([400, 'invalid-body']);
      expect(reply.body.errors.map((error) => error.pointer)).toContain(pointer);
      expect(await client.head()).toBe(before);
    });

    it('when the same row of a source comes again, then 200 shows the first event; with other content 409', async () => {
      const again = await client.post(path, action('signature', 'AAA', '2000-03-01', { ref: 'row 1' }));
      expect(again.status).toBe(200);
      expect(again.body.events).toEqual([expect.objectContaining({ ref: 'row 1', date: '2000-03-01' })]);
      expect(again.body.position).toBe(again.body.events[0]?.position);
      const other = await client.post(path, action('signature', 'AAA', '2000-03-02', { ref: 'row 1' }));
      expect([other.status, other.body.code, other.body.event]).toEqual([409, 'already-recorded', again.body.events[0]?.eventId]);
    });

    it('when a version is expected that no longer stands, then 412; the ETag of a read and the version itself are taken', async () => {
      const { headers, body } = await client.get('/v1/treaties/rec/status');
      const comment = (text: string) => action('communication', null, '2000-08-01', { text });
      const stale = await client.post(path, comment('stale'), { 'if-match': '"1"' });
      expect([stale.status, stale.body.code, stale.body.actual]).toEqual([412, 'stale-version', body.version]);
      expect((await client.post(path, comment('by tag'), { 'if-match': headers['etag'] ?? '' })).status).toBe(201);
      expect((await client.post(path, comment('by version'), { 'if-match': `"${String(body.version + 1)}"` })).status).toBe(201);
      expect((await client.post(path, comment('weak'), { 'if-match': 'W/"1"' })).body.code).toBe('invalid-parameter');
    });

    it('when a request is a dry run, then it answers the events and records nothing, and refusals are the same', async () => {
      const before = await client.head();
      const reply = await client.post(`${path}?dryRun=true`, action('communication', null, '2000-08-02'), { 'idempotency-key': 'dry' });
      expect([reply.status, reply.body.dryRun, reply.body.position]).toEqual([200, true, before]);
      expect(reply.body.events).toEqual([expect.objectContaining({ type: 'treaty-action-recorded', date: '2000-08-02' })]);
      expect((await client.post(`${path}?dryRun=true`, action('ratification', 'BBB', '1999-06-01'))).status).toBe(422);
      expect((await client.post(`${path}?dryRun=maybe`, action('communication', null, '2000-08-02'))).body.code).toBe('invalid-parameter');
      expect((await client.post(`${path}?dry=true`, action('communication', null, '2000-08-02'))).body.code).toBe('invalid-parameter');
      expect(await client.head()).toBe(before);
      expect((await client.post(path, action('communication', null, '2000-08-02'), { 'idempotency-key': 'dry' })).status).toBe(201);
    });

    it('when an idempotency key comes again, then the first answer comes again; with another body it is refused', async () => {
      const body = action('communication', null, '2000-09-01', { text: 'once' });
      const key = { 'idempotency-key': '"k-1"' };
      const first = await client.post(path, body, key);
      const again = await client.post(path, { text: 'once', date: '2000-09-01', participant: null, kind: 'communication' }, key);
      expect([again.status, again.text, again.headers['etag']]).toEqual([201, first.text, first.headers['etag']]);
      const other = await client.post(path, { ...body, text: 'twice' }, key);
      expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
      const elsewhere = await client.post('/v1/treaties/rec-states/actions', body, key);
      expect(elsewhere.body.code).toBe('idempotency-key-reused');
    });

    it('when a key is used for a row that was recorded before, then its repetition answers the same', async () => {
      const key = { 'idempotency-key': 'k-2' };
      const body = action('signature', 'AAA', '2000-03-01', { ref: 'row 1' });
      const first = await client.post(path, body, key);
      const again = await client.post(path, body, key);
      expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    });

    it('when ten requests race with one key, then one event is recorded and all get its answer', async () => {
      const before = await client.head();
      const body = action('communication', null, '2000-10-01', { text: 'race' });
      const replies = await Promise.all(Array.from({ length: 10 }, () => client.post(path, body, { 'idempotency-key': 'race' })));
      expect(await client.head()).toBe(before + 1);
      expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
      expect(replies.every(({ status }) => status === 201)).toBe(true);
    });

    it('when every text holds SQL, then it is only text', async () => {
      const sql = "'; DROP TABLE events; --";
      const reply = await client.post(
        path,
        action('declaration', 'AAA', '2000-11-01', {
          text: sql,
          territory: sql,
          ref: sql,
          note: sql,
          source: { document: sql },
        }),
        { 'idempotency-key': "';DROP_TABLE_events;--" },
      );
      expect(reply.status).toBe(201);
      expect(reply.body.events[0]?.data).toMatchObject({ text: sql, territory: sql, ref: sql, note: sql });
      for (const id of [encodeURIComponent(sql), '%27%20OR%201=1']) {
        expect((await client.get(`/v1/treaties/${id}`)).body.code).toBe('unknown-treaty');
        expect((await client.get(`/v1/participants/${id}`)).body.code).toBe('unknown-participant');
        expect((await client.get(`/v1/events?stream=${id}`)).body.events).toEqual([]);
        expect((await client.get(`/v1/treaties/rec/status?at=${id}`)).body.code).toBe('unknown-mark');
        expect((await client.get(`/v1/changes?from=1&treaty=${id}`)).body.code).toBe('unknown-treaty');
      }
      expect(await client.head()).toBe(reply.body.position);
    });
  });

  describe('given nothing but participants', () => {
    it('when a treaty is registered, then it stands at its address with its clauses as data and in words', async () => {
      const reply = await client.post('/v1/treaties', treaty('words', { references: { mtdsg: 'I-1' } }));
      expect([reply.status, reply.headers['location']]).toEqual([201, '/v1/treaties/words']);
      const { body, headers } = await client.get('/v1/treaties/words');
      expect(body).toMatchObject({
        id: 'words',
        references: { mtdsg: 'I-1' },
        parent: null,
        openTo: 'states-and-regional-organisations',
        version: 1,
      });
      expect(body.entryIntoForce).toEqual({ when: { instruments: { count: 2 } }, then: { days: 30 } });
      expect(body.inWords.entryIntoForce).toContain('the deposit of the 2nd instrument');
      expect(headers['etag']).toMatch(/^"1-/);
    });

    it('when the same treaty is registered again, then 200; with another title 409', async () => {
      await client.record('/v1/treaties', treaty('again'));
      const same = await client.post('/v1/treaties', treaty('again'));
      expect([same.status, same.body.events[0]?.type]).toEqual([200, 'treaty-registered']);
      const other = await client.post('/v1/treaties', treaty('again', { title: 'Another' }));
      expect([other.status, other.body.code]).toEqual([409, 'already-registered']);
    });

    it.each([
      ['an unknown delay', { entryIntoForce: { when: { instruments: { count: 2 } }, then: { moons: 3 } } }, '/entryIntoForce/then'],
      [
        'a count of nought',
        { entryIntoForce: { when: { instruments: { count: 0 } }, then: { days: 30 } } },
        '/entryIntoForce/when/instruments/count',
      ],
      ['an unknown member of a clause', { withdrawal: { then: { years: 1 }, because: 'x' } }, '/withdrawal/because'],
      ['an id in capitals', { id: 'UNCAC' }, '/id'],
      ['no title', { title: '' }, '/title'],
      ['a reference that is no text', { references: { mtdsg: 14 } }, '/references/mtdsg'],
      ['a class that is none', { classes: { some: 'all' } }, '/classes/some'],
    ])('when a registration has %s, then 400 points at it', async (_what, more, pointer) => {
      const reply = await client.post('/v1/treaties', treaty('bad', more));
      expect(reply.status).toBe(400);
      expect(reply.body.errors.some((error) => error.pointer.startsWith(pointer))).toBe(true);
    });

    it.each([
      ['clause-not-expressible', { entryIntoForce: { when: { share: { of: 'emissions', atLeast: '55' } }, then: { days: 30 } } }],
      ['clause-not-expressible', { weights: { emissions: { values: {}, total: '100', basis: 'x' } } }],
      ['invalid-clause', { opened: '1999-01-01' }],
      ['unknown-treaty', { parent: 'no-such-parent' }],
      ['unknown-participant', { classes: { few: ['ZZZ'] } }],
    ])('when a registration is refused with %s, then 422', async (code, more) => {
      const reply = await client.post('/v1/treaties', treaty('refused', more));
      expect([reply.status, reply.body.code]).toEqual([422, code]);
      expect((await client.get('/v1/treaties/refused')).status).toBe(404);
    });

    it('when names are formulas, then a spreadsheet gets text', async () => {
      await client.record('/v1/participants', participant('FFF', '=HYPERLINK("http://x")'));
      const { text, headers } = await client.get('/v1/participants.csv');
      expect(headers['content-type']).toContain('text/csv');
      expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    });
  });
});
