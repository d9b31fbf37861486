/**
 * Goal: a mistake is corrected by another event; the old answer stays at the old position, and the difference can be
 * asked for.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { action, Client, givenHistory, givenParticipants, type Reply, treaty } from '../treaties/treaty-facts.js';

describe('given what was recorded in error', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await givenParticipants(client);
  });
  afterAll(() => app.stop());

  const idOf = (reply: Reply): string => reply.body.events[0]!.eventId;
  const annul = (event: string, more: object = {}) => ({
    event,
    correction: 'annul',
    reason: 'Recorded in error.',
    ...more,
  });
  const replace = (event: string, body: object, more: object = {}) => ({
    event,
    correction: 'replace',
    with: body,
    reason: 'Misread.',
    ...more,
  });
  const rowAt = async (id: string, code: string, at: number) =>
    (await client.get(`/v1/treaties/${id}/status?asOf=2010-01-01&at=${String(at)}`)).body.participants.find(
      (row) => row.code === code,
    );

  describe('given an accession recorded with a wrong date', () => {
    let wrong: Reply;
    let right: Reply;
    beforeAll(async () => {
      await givenHistory(client, 'sea');
      wrong = await client.record(
        '/v1/treaties/sea/actions',
        action('accession', 'ORG', '2005-09-14', { ref: 'row 7' }),
      );
      const body = replace(idOf(wrong), action('accession', 'ORG', '2005-09-04'), {
        source: { document: 'C.N.2' },
        ref: 'fix 1',
      });
      right = await client.record('/v1/corrections', body);
    });

    it('when it was replaced, then the old position keeps the old date and the new one has the right one', async () => {
      const [from, to] = [wrong.body.position, right.body.position];
      expect((await rowAt('sea', 'ORG', from))?.instrument?.date).toBe('2005-09-14');
      expect((await rowAt('sea', 'ORG', to))?.instrument).toMatchObject({ date: '2005-09-04', event: idOf(right) });
      expect((await rowAt('sea', 'ORG', from))?.instrument?.date).toBe('2005-09-14');
      expect(right.body.events[0]).toMatchObject({ type: 'event-replaced', stream: 'treaty/sea', date: '2005-09-14' });
      expect(right.body.events[0]?.data).toMatchObject({
        target: idOf(wrong),
        reason: 'Misread.',
        with: { data: { date: '2005-09-04', treaty: 'sea' } },
      });
    });

    it('when the history is read, then the corrected event names its correction', async () => {
      const { body } = await client.get('/v1/treaties/sea/history');
      const event = (id: string) => body.events.find((each) => each.eventId === id);
      expect(event(idOf(wrong))?.corrected).toMatchObject({
        by: idOf(right),
        correction: 'replace',
        reason: 'Misread.',
      });
      expect(event(idOf(right))?.corrected).toBeNull();
      const { body: before } = await client.get(`/v1/treaties/sea/history?at=${String(wrong.body.position)}`);
      expect(before.events.at(-1)).toMatchObject({ eventId: idOf(wrong), corrected: null });
    });

    it('when asked what the later knowledge says differently, then the dates before and after and the event are told', async () => {
      const url = `/v1/changes?from=${String(wrong.body.position)}&to=${String(right.body.position)}`;
      const { body, headers } = await client.get(url);
      expect([body.law, body.permalink]).toEqual([1, `${url}&law=1`]);
      expect(headers['cache-control']).toContain('immutable');
      expect((await client.get(body.permalink)).headers['cache-control']).toContain('immutable');
      const contracting = body.changes.find((each) => each.account === 'contracting');
      expect(contracting).toMatchObject({
        treaty: 'sea',
        participant: 'ORG',
        before: [{ from: '2005-09-14', until: null }],
        after: [{ from: '2005-09-04', until: null }],
        events: [idOf(right)],
      });
      expect(contracting?.inWords).toBe('sea: Organisation of the Sea contracting: from 2005-09-14 → from 2005-09-04.');
      // The thirtieth day after the deposit: 14 October before, 4 October after.
      const party = body.changes.find((each) => each.account === 'parties');
      expect([party?.before, party?.after]).toEqual([
        [{ from: '2005-10-14', until: null }],
        [{ from: '2005-10-04', until: null }],
      ]);
      expect(body.events.map((event) => event.eventId)).toEqual([idOf(right)]);
      expect((await client.get(`${url}&participant=AAA`)).body.changes).toEqual([]);
      expect((await client.get(`${url}&treaty=sea&participant=ORG`)).body.changes).toHaveLength(body.changes.length);
      expect((await client.get(url, { accept: 'text/csv' })).text).toContain('from 2005-09-14,from 2005-09-04');
    });

    it('when it is corrected again, then the first is refused and the correction itself can be corrected', async () => {
      const again = await client.post('/v1/corrections', annul(idOf(wrong)));
      expect([again.status, again.body.code, again.body.standing]).toEqual([422, 'already-corrected', idOf(right)]);
      const second = await client.record(
        '/v1/corrections',
        replace(idOf(right), action('accession', 'ORG', '2005-09-05')),
      );
      expect((await rowAt('sea', 'ORG', second.body.position))?.instrument?.date).toBe('2005-09-05');
      const gone = await client.record('/v1/corrections', annul(idOf(second)));
      expect(await rowAt('sea', 'ORG', gone.body.position)).toBeUndefined();
      const final = await client.post('/v1/corrections', annul(idOf(gone)));
      expect([final.status, final.body.code]).toEqual([422, 'not-correctable']);
    });

    it('when the act is recorded anew after its annulment, then it counts once, from then on', async () => {
      const anew = await client.record(
        '/v1/treaties/sea/actions',
        action('accession', 'ORG', '2005-09-14', { ref: 'row 7' }),
      );
      const at = anew.body.position;
      expect(await rowAt('sea', 'ORG', at - 1)).toBeUndefined();
      const { body } = await client.get(`/v1/treaties/sea/status?asOf=2010-01-01&at=${String(at)}`);
      expect(body.counts.contracting).toEqual({ total: 4, states: 3, organisations: 1 });
    });
  });

  describe('given corrections that cannot be made', () => {
    let event: string;
    beforeAll(async () => {
      await client.record('/v1/treaties', treaty('land'));
      event = idOf(await client.record('/v1/treaties/land/actions', action('accession', 'BBB', '2000-05-01')));
    });

    it.each([
      ['a date that does not exist', { date: '2005-02-30' }, '/with/date'],
      ['an unknown field', { colour: 'red' }, '/with/colour'],
      ['no kind', { kind: undefined }, '/with/kind'],
    ])('when the replacement has %s, then 400 points at it', async (_what, wrong, pointer) => {
      const reply = await client.post(
        '/v1/corrections',
        replace(event, { ...action('accession', 'BBB', '2000-05-02'), ...wrong }),
      );
      expect([reply.status, reply.body.code]).toEqual([400, 'invalid-body']);
      expect(reply.body.errors.map((error) => error.pointer)).toContain(pointer);
    });

    it.each([
      ['no replacement', { correction: 'replace', reason: 'x' }, '/with'],
      ['a replacement beside an annulment', { correction: 'annul', with: {}, reason: 'x' }, '/with'],
      ['no reason', { correction: 'annul' }, '/reason'],
      ['no such correction', { correction: 'delete', reason: 'x' }, '/correction'],
      ['no id of an event', { event: '17', correction: 'annul', reason: 'x' }, '/event'],
    ])('when it has %s, then 400', async (_what, body, pointer) => {
      const reply = await client.post('/v1/corrections', { event, ...body });
      expect([reply.status, reply.body.errors[0]?.pointer]).toEqual([400, pointer]);
    });

    it('when the field refuses the replacement, or the event is unknown, then 422 and nothing is recorded', async () => {
      const before = await client.head();
      const unsigned = await client.post(
        '/v1/corrections',
        replace(event, action('ratification', 'BBB', '2000-05-01')),
      );
      expect([unsigned.status, unsigned.body.code]).toEqual([422, 'not-signed']);
      const unknown = await client.post('/v1/corrections', annul('01890000-0000-7000-8000-000000000000'));
      expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown-event']);
      const stale = await client.post('/v1/corrections', annul(event), { 'if-match': '"1"' });
      expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
      const dry = await client.post('/v1/corrections?dryRun=true', annul(event), { 'if-match': '"2"' });
      expect([dry.status, dry.body.events[0]?.type]).toEqual([200, 'event-annulled']);
      expect(await client.head()).toBe(before);
    });

    it('when the same row of a source corrects again, then 200', async () => {
      const body = annul(
        idOf(await client.record('/v1/treaties/land/actions', action('accession', 'CCC', '2000-05-01'))),
        {
          ref: 'errata 3',
        },
      );
      expect((await client.post('/v1/corrections', body)).status).toBe(201);
      expect((await client.post('/v1/corrections', body)).status).toBe(200);
    });

    it('when a registration is replaced, then the answers follow its clauses from then on', async () => {
      const registration = (await client.get('/v1/treaties/land')).body.registeredBy;
      const one = treaty('land', { entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 10 } } });
      const reply = await client.record('/v1/corrections', replace(registration, one));
      // Borland's instrument of 1 May is the first; the tenth day after is 11 May.
      expect((await client.get('/v1/treaties/land/entry-into-force?asOf=2001-01-01')).body.date).toBe('2000-05-11');
      const at = reply.body.position - 1;
      expect((await client.get(`/v1/treaties/land/entry-into-force?asOf=2001-01-01&at=${String(at)}`)).body.state).toBe(
        'pending',
      );
      const clause = replace(idOf(reply), { ...one, entryIntoForce: { when: { majority: {} }, then: { days: 1 } } });
      expect((await client.post('/v1/corrections', clause)).body.code).toBe('clause-not-expressible');
    });

    it('when a name was wrong, then the change is replaced by one of its own kind only', async () => {
      const named = await client.record('/v1/participants/BBB/changes', {
        change: 'name',
        date: '2001-01-01',
        names: { en: 'Boland' },
      });
      const body = { change: 'name', date: '2001-01-01', names: { en: 'Bolland' } };
      expect(
        (await client.post('/v1/corrections', replace(idOf(named), action('accession', 'BBB', '2001-01-01')))).status,
      ).toBe(400);
      const fixed = await client.record('/v1/corrections', replace(idOf(named), body));
      expect(fixed.body.events[0]?.stream).toBe('participant/BBB');
      expect((await client.get('/v1/participants/BBB?asOf=2002-01-01')).body.name).toBe('Bolland');
    });
  });
});
