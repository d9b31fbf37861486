/**
 * Goal: every question about a treaty is answered as of a day and as known at a position, and a pinned answer never
 * changes.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { startTestApp, type TestApp } from '../support/app.js';
import { action, Client, givenHistory, givenParticipants, type Reply, treaty } from './treaty-facts.js';

describe('given a treaty with a short history', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await givenParticipants(client);
    await givenHistory(client, 'sea');
  });
  afterAll(() => app.stop());

  const total = (states: number, organisations = 0) => ({ total: states + organisations, states, organisations });

  describe('given two instruments by 1 July 2000, and a third in December', () => {
    it.each([
      ['2000-02-29', 0, 0, 0, { state: 'pending', date: null }],
      ['2000-06-30', 1, 1, 0, { state: 'pending', date: null }],
      ['2000-07-01', 1, 2, 0, { state: 'date-fixed', date: '2000-07-31' }],
      ['2000-07-30', 1, 2, 0, { state: 'date-fixed', date: '2000-07-31' }],
      ['2000-07-31', 1, 2, 2, { state: 'in-force', date: '2000-07-31' }],
      ['2000-12-30', 1, 3, 2, { state: 'in-force', date: '2000-07-31' }],
      ['2000-12-31', 1, 3, 3, { state: 'in-force', date: '2000-07-31' }],
    ])(
      'when asked as of %s, then status and list say %d signed, %d deposited, %d parties',
      async (asOf, signed, deposited, parties, force) => {
        const { body } = await client.get(`/v1/treaties/sea/status?asOf=${asOf}`);
        expect(body.counts).toMatchObject({
          signatories: total(signed),
          contracting: total(deposited),
          parties: total(parties),
        });
        expect(body.entryIntoForce).toEqual(force);
        const { body: list } = await client.get(`/v1/treaties?asOf=${asOf}`);
        const row = list.treaties.find((each) => each.id === 'sea');
        expect(row).toMatchObject({ title: 'Convention sea', counts: body.counts, entryIntoForce: force });
        const { body: verdict } = await client.get(`/v1/treaties/sea/entry-into-force?asOf=${asOf}`);
        expect({ state: verdict.state, date: verdict.date }).toEqual(force);
      },
    );

    it.each([
      ['2000-05-31', [], [], '2'],
      ['2000-06-30', ['2000-06-01'], [1], '1'],
      ['2000-12-01', ['2000-06-01', '2000-07-01', '2000-12-01'], [1, 2, 3], null],
    ])(
      'when the list is asked for as of %s, then its rows say how the instruments grew, and what is missing',
      async (asOf, dates, contracting, missing) => {
        const { body } = await client.get(`/v1/treaties?asOf=${asOf}`);
        const row = body.treaties.find((each) => each.id === 'sea');
        const { body: verdict } = await client.get(`/v1/treaties/sea/entry-into-force?asOf=${asOf}`);
        expect(row).toMatchObject({
          references: {},
          depositary: null,
          series: { dates, contracting },
          missing: verdict.missing,
        });
        const lacking = { condition: 'instruments', need: '2', have: String(contracting.length), missing };
        expect(verdict.missing).toEqual(missing === null ? [] : [lacking]);
      },
    );

    it('when a treaty has neither a final clause nor a declared date, then whether it is in force is not known, until the depositary declares it', async () => {
      await client.record('/v1/treaties', { ...treaty('clauseless'), entryIntoForce: null, laterParties: null });
      const { body: list } = await client.get('/v1/treaties?asOf=2001-01-01');
      expect(list.treaties.find((each) => each.id === 'clauseless')).toMatchObject({
        entryIntoForce: { state: 'unknown', date: null },
      });
      const states = { 'in-force': 1, 'date-fixed': 0, pending: 0, ended: 0, unknown: 1 };
      expect(list).toMatchObject({ states });
      const { body: first } = await client.get('/v1/treaties?asOf=2001-01-01&limit=1');
      expect(first.treaties).toHaveLength(1);
      expect(first).toMatchObject({ states });
      const { body: asked } = await client.get('/v1/treaties/clauseless/entry-into-force?asOf=2001-01-01');
      expect(asked).toMatchObject({ state: 'unknown', date: null, missing: [] });
      expect(asked.explanation).toMatch(/^No final clause is recorded, .* Record the clause, or the declared date\.$/);
      const declared = { kind: 'entry-into-force-declared', date: '2000-05-01', effective: '2000-06-01' };
      await client.record('/v1/treaties/clauseless/actions', declared);
      const { body: after } = await client.get('/v1/treaties/clauseless/entry-into-force?asOf=2001-01-01');
      expect({ state: after.state, date: after.date }).toEqual({ state: 'in-force', date: '2000-06-01' });
    });

    it('when the status table is read, then each row tells what was done and what it came to', async () => {
      const { body } = await client.get('/v1/treaties/sea/status?asOf=2000-12-30');
      expect(body).toMatchObject({ treaty: 'sea', asOf: '2000-12-30', version: 5 });
      expect(body.participants.map((row) => row.name)).toEqual(['Arland', 'Borland', 'Corland']);
      expect(body.participants[0]).toMatchObject({
        code: 'AAA',
        kind: 'state',
        standing: 'party',
        signature: { date: '2000-03-01' },
        inForceSince: '2000-07-31',
        instrument: { kind: 'ratification', date: '2000-06-01' },
        withdrawal: null,
        reservations: null,
        notes: [],
      });
      expect(body.participants[2]).toMatchObject({
        standing: 'contracting',
        signature: null,
        inForceSince: '2000-12-31',
      });
    });

    it('when the table is asked for as CSV and NDJSON, by header or by ending, then it is the same table', async () => {
      const url = '/v1/treaties/sea/status?asOf=2000-12-30';
      const byHeader = await client.get(url, { accept: 'text/csv' });
      const byEnding = await client.get('/v1/treaties/sea/status.csv?asOf=2000-12-30');
      expect(byEnding.text).toBe(byHeader.text);
      expect(byHeader.headers['content-disposition']).toMatch(/filename="sea-status-2000-12-30-at-\d+\.csv"/);
      const rows = parse(byHeader.text, { columns: true });
      expect(rows[0]).toMatchObject({
        code: 'AAA',
        name: 'Arland',
        kind: 'state',
        standing: 'party',
        signature: '2000-03-01',
        'instrument kind': 'ratification',
        'instrument date': '2000-06-01',
        'in force since': '2000-07-31',
        'withdrawal date': '',
      });
      const lines = (await client.get(url, { accept: 'application/x-ndjson' })).text.trim().split('\n');
      expect(lines.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual(['AAA', 'BBB', 'CCC']);
      expect((await client.get('/v1/treaties/sea', { accept: 'text/csv' })).body.code).toBe('not-acceptable');
    });

    it('when entry into force is asked, then the verdict has its proof and says why', async () => {
      const { body: before } = await client.get('/v1/treaties/sea/entry-into-force?asOf=2000-06-30');
      expect(before.missing).toEqual([{ condition: 'instruments', need: '2', have: '1', missing: '1' }]);
      const { body } = await client.get('/v1/treaties/sea/entry-into-force?asOf=2000-07-15');
      expect(body).toMatchObject({
        conditionMetOn: '2000-07-01',
        decisive: ['BBB'],
        computed: '2000-07-31',
        declared: null,
        missing: [],
      });
      expect(body.proof.map((line) => [line.participant, line.counted])).toEqual([
        ['AAA', true],
        ['BBB', true],
      ]);
      expect(body.explanation).toContain('Borland');
    });

    it('when asked between whom it is in force, then pair by pair, since it is for both, for all or for one, page by page', async () => {
      const path = '/v1/treaties/sea/relations?asOf=2000-12-31';
      const pairs = (reply: Reply) => reply.body.relations.map(({ a, b, since }) => `${a}-${b} ${since}`);
      const all = await client.get(path);
      expect(all.body).toMatchObject({ treaty: 'sea', asOf: '2000-12-31', participant: null, total: 3, next: null });
      expect(pairs(all)).toEqual(['AAA-BBB 2000-07-31', 'AAA-CCC 2000-12-31', 'BBB-CCC 2000-12-31']);
      expect(all.body.relations[1]?.because).toBe(
        'In force for both since 31 December 2000, when it entered into force for Corland.',
      );
      expect(pairs(await client.get('/v1/treaties/sea/relations?asOf=2000-12-30'))).toEqual(['AAA-BBB 2000-07-31']);
      const one = await client.get(`${path}&participant=CCC`);
      expect([one.body.participant, one.body.total, ...pairs(one)]).toEqual([
        'CCC',
        2,
        'CCC-AAA 2000-12-31',
        'CCC-BBB 2000-12-31',
      ]);
      const first = await client.get(`${path}&limit=2`);
      expect([...pairs(first), ...pairs(await client.get(first.body.next ?? ''))]).toEqual(pairs(all));
      const csv = parse((await client.get(path, { accept: 'text/csv' })).text, { columns: true });
      expect(csv[0]).toMatchObject({
        a: 'AAA',
        'a name': 'Arland',
        b: 'BBB',
        'b name': 'Borland',
        since: '2000-07-31',
      });
      const lines = (await client.get(path, { accept: 'application/x-ndjson' })).text.trim().split('\n');
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all.body.relations);
      expect(pairs(await client.get(`${path}&participant=OLDD`))).toEqual([]);
      const unknown = await client.get(`${path}&participant=NOPE`);
      expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-participant']);
      expect((await client.get('/v1/treaties/nowhere/relations')).body.code).toBe('unknown-treaty');
    });

    it('when the counts are asked as a series, then there is one step for each day on which a total changes', async () => {
      const { body } = await client.get('/v1/treaties/sea/counts?to=2000-12-31');
      const steps = body.steps.map((step) => [
        step.date,
        step.signatories.total,
        step.contracting.total,
        step.parties.total,
      ]);
      expect(steps).toEqual([
        ['2000-03-01', 1, 0, 0],
        ['2000-06-01', 1, 1, 0],
        ['2000-07-01', 1, 2, 0],
        ['2000-07-31', 1, 2, 2],
        ['2000-12-01', 1, 3, 2],
        ['2000-12-31', 1, 3, 3],
      ]);
      const { body: later } = await client.get('/v1/treaties/sea/counts?from=2000-07-15&to=2000-08-01');
      expect(later.steps.map((step) => step.date)).toEqual(['2000-07-15', '2000-07-31']);
      expect(later.steps[0]?.contracting).toEqual(total(2));
      const backwards = await client.get('/v1/treaties/sea/counts?from=2001-01-01&to=2000-01-01');
      expect([backwards.status, backwards.body.code]).toEqual([400, 'invalid-parameter']);
    });

    it('when the history is read page by page, then it is the whole stream once, though more is recorded meanwhile', async () => {
      const first = await client.get('/v1/treaties/sea/history?limit=2&asOf=2001-01-01');
      await client.record(
        '/v1/treaties/sea/actions',
        action('communication', null, '2001-01-01', { text: 'meanwhile' }),
      );
      const types = [...first.body.events];
      for (let next = first.body.next; next !== null;) {
        const page = await client.get(next);
        expect(page.body.at).toBe(first.body.at);
        types.push(...page.body.events);
        next = page.body.next;
      }
      expect(first.headers['link']).toContain('rel="next"');
      expect(types.map((event) => event.version)).toEqual([1, 2, 3, 4, 5]);
      expect(types.map((event) => event.data.kind ?? event.type)).toEqual([
        'treaty-registered',
        'signature',
        'ratification',
        'accession',
        'accession',
      ]);
      expect(types.every((event) => event.corrected === null)).toBe(true);
      const cursor = new URL(String(first.body.next), 'http://x').searchParams.get('cursor') ?? '';
      expect((await client.get(`/v1/activity?from=2000-01-01&to=2001-01-01&cursor=${cursor}`)).body.code).toBe(
        'invalid-cursor',
      );
      expect((await client.get('/v1/treaties/sea/history?limit=0')).body.code).toBe('invalid-parameter');
    });

    it('when activity between two days is asked, then both days are included and the filters hold', async () => {
      const { body } = await client.get('/v1/activity?from=2000-06-01&to=2000-07-01');
      expect(body.totals).toEqual([
        { treaty: 'sea', kind: 'accession', count: 1 },
        { treaty: 'sea', kind: 'ratification', count: 1 },
      ]);
      expect(body.actions.map((row) => [row.participant, row.date])).toEqual([
        ['AAA', '2000-06-01'],
        ['BBB', '2000-07-01'],
      ]);
      expect(
        (await client.get('/v1/activity?from=2000-06-01&to=2000-07-01&participant=BBB&treaty=sea')).body.actions,
      ).toHaveLength(1);
      for (const [query, status, code] of [
        ['to=2000-07-01', 400, 'invalid-parameter'],
        ['from=2000-07-02&to=2000-07-01', 400, 'invalid-parameter'],
        ['from=2000-02-30&to=2000-07-01', 400, 'invalid-parameter'],
        ['from=2000-01-01&to=2000-07-01&treaty=land', 404, 'unknown-treaty'],
        ['from=2000-01-01&to=2000-07-01&participant=ZZZ', 404, 'unknown-participant'],
      ] as const) {
        const reply = await client.get(`/v1/activity?${query}`);
        expect([query, reply.status, reply.body.code]).toEqual([query, status, code]);
      }
    });
  });

  describe('given two times in every answer', () => {
    const reads = ['/v1/treaties', '/v1/treaties/sea', '/v1/participants', '/v1/participants/AAA', '/v1/marks'].concat(
      ['status', 'counts', 'entry-into-force', 'history'].map((what) => `/v1/treaties/sea/${what}`),
    );

    it('when a permalink is followed after further writes, then the answer is the same to the byte and holds for ever', async () => {
      const before = new Map<string, string>();
      for (const url of reads) {
        const reply = await client.get(url);
        expect(reply.headers['cache-control']).toBe('no-cache');
        expect(reply.body).toMatchObject({ asOf: new Date().toISOString().slice(0, 10), at: await client.head() });
        const link = reply.body.permalink;
        const pinned = await client.get(link);
        expect(pinned.headers['cache-control']).toBe('public, max-age=31536000, immutable');
        before.set(link, pinned.text);
      }
      await client.record('/v1/treaties', treaty('land'));
      await client.record('/v1/treaties/sea/actions', action('withdrawal', 'CCC', '2002-01-01'));
      await client.record('/v1/participants/AAA/changes', {
        change: 'name',
        date: '2001-01-01',
        names: { en: 'New Arland' },
      });
      await client.record('/v1/marks', { name: 'afterwards' });
      for (const [link, text] of before) {
        // An unknown order of parameters is another address: the answer is made anew, not taken from memory.
        const [path, query] = link.split('?');
        const turned = [...new URLSearchParams(query)].reverse();
        expect((await client.get(`${String(path)}?${new URLSearchParams(turned).toString()}`)).text).toBe(text);
        const again = await client.get(link);
        expect(again.text).toBe(text);
        expect((await client.get(link, { 'if-none-match': again.headers['etag'] ?? '' })).status).toBe(304);
      }
    });

    it('when a notice of withdrawal takes a year, then the table shows it at once and the State leaves after it', async () => {
      const rowOn = async (asOf: string) =>
        (await client.get(`/v1/treaties/sea/status?asOf=${asOf}`)).body.participants.find((row) => row.code === 'CCC');
      expect(await rowOn('2002-12-31')).toMatchObject({
        standing: 'party',
        withdrawal: { date: '2002-01-01', effective: '2003-01-01' },
      });
      expect(await rowOn('2003-01-01')).toMatchObject({ standing: 'withdrawn' });
    });

    it('when the position lies before the registration, then 404 says that it came later; beyond the head 404 as well', async () => {
      const early = await client.get('/v1/treaties/sea/status?at=2');
      expect([early.status, early.body.code]).toEqual([404, 'unknown-treaty']);
      expect(early.body.detail).toContain('later');
      expect((await client.get('/v1/participants/CCC?at=2')).body.detail).toContain('later');
      const beyond = await client.get('/v1/treaties/sea/status?at=100000');
      expect([beyond.status, beyond.body.code]).toEqual([404, 'position-not-reached']);
    });

    it.each(['asOf=2005-02-30', 'asOf=yesterday', 'at=-1', 'colour=red'])(
      'when a parameter is %s, then 400',
      async (query) => {
        for (const url of reads) {
          const reply = await client.get(`${url}?${query}`);
          expect([url, reply.status, reply.body.code]).toEqual([url, 400, 'invalid-parameter']);
        }
      },
    );
  });
});
