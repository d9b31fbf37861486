/**
 * Goal: what the field refuses is refused with its own code and leaves no trace; what is accepted is recorded once, as
 * asked.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { action, Client, givenParticipants, participant, treaty } from './treaty-facts.js';

/** Each names the one before twice. */
const ELEVEN_CLASSES = Object.fromEntries(
  Array.from({ length: 11 }, (_, i) => [
    `c${String(i)}`,
    i === 0 ? { kind: 'state' } : { anyOf: [`c${String(i - 1)}`, `c${String(i - 1)}`] },
  ]),
);
const WEIGHTS = { emissions: { values: { AAA: '60', BBB: '30.5' }, total: '100', basis: 'as communicated' } };

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
      expect(event.data).toMatchObject({
        treaty: 'rec',
        kind: 'accession',
        participant: 'CCC',
        effective: null,
        despite: [],
      });
      expect(event.source).toEqual({ document: 'C.N.1.2000', url: null, observedOn: null });
      const shown = await client.get(reply.headers['location'] ?? '');
      expect(shown.body).toMatchObject({ eventId: event.eventId, data: event.data, hash: event.hash });
      expect(shown.headers['cache-control']).toContain('immutable');
    });

    it('when an act concerns a provision or one other participant, then that is recorded and shown; else left out', async () => {
      const declaration = await client.record(
        path,
        action('declaration', 'AAA', '2000-07-01', { provision: 'article-41' }),
      );
      const objection = await client.record(path, action('objection', 'AAA', '2000-07-02', { towards: 'CCC' }));
      expect(declaration.body.events[0]?.data).toMatchObject({ provision: 'article-41' });
      expect(declaration.body.events[0]?.data).not.toHaveProperty('towards');
      expect(objection.body.events[0]?.data).toMatchObject({ towards: 'CCC' });
      const { actions } = (await client.get('/v1/activity?from=2000-07-01&to=2000-07-02&treaty=rec')).body;
      expect(actions).toEqual([
        expect.objectContaining({ kind: 'declaration', provision: 'article-41', towards: null }),
        expect.objectContaining({ kind: 'objection', provision: null, towards: 'CCC' }),
      ]);
      const { text } = await client.get('/v1/treaties/rec/history.csv');
      expect(text.split('\n')[0]).toContain('provision,towards');
      expect(text).toMatch(/declaration.*,article-41,/);
      const stranger = await client.post(path, action('objection', 'AAA', '2000-07-03', { towards: 'ZZZ' }));
      expect([stranger.status, stranger.body.code]).toEqual([422, 'unknown-participant']);
      expect(stranger.body).toMatchObject({ participant: 'ZZZ' });
      const odd = await client.post(
        path,
        action('declaration', 'AAA', '2000-07-03', { provision: 'art. 41', towards: 'ccc' }),
      );
      expect(odd.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/provision', '/towards']);
    });

    it('when the same row comes with another provision, then it is other content', async () => {
      const row = (provision: string) => action('declaration', 'AAA', '2000-08-01', { provision, ref: 'row 41' });
      await client.record(path, row('article-41'));
      expect((await client.post(path, row('article-41'))).status).toBe(200);
      expect((await client.post(path, row('article-42'))).body.code).toBe('already-recorded');
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
      ['qualifier-not-applicable', path, action('signature', 'BBB', '2000-06-01', { effective: '2000-07-01' })],
      ['unknown-territory', path, action('territorial-application', 'AAA', '2000-07-02', { territory: 'Atlantis' })],
      ['effect-too-early', path, action('accession', 'BBB', '2000-06-01', { effective: '1999-12-31' })],
      ['not-participating', path, action('reservation', 'BBB', '2000-06-01')],
      ['nothing-to-withdraw', path, action('reservation-withdrawal', 'BBB', '2000-06-01')],
      ['not-applied-provisionally', path, action('provisional-application-end', 'BBB', '2000-06-01')],
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
      const late = action('signature', 'BBB', '2001-02-01', {
        despite: ['signature-window-closed'],
        note: 'Received on the last day.',
      });
      expect((await client.post(path, { ...late, note: null })).body.errors).toEqual([
        expect.objectContaining({ pointer: '/note' }),
      ]);
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
      [
        'an unknown field of the source',
        action('accession', 'BBB', '2000-06-01', { source: { page: 4 } }),
        '/source/page',
      ],
      ['a kind that is none', action('handshake', 'BBB', '2000-06-01'), '/kind'],
      ['a day that does not exist', action('accession', 'BBB', '2005-02-30'), '/date'],
      ['a date with a time', action('accession', 'BBB', '2005-02-03T00:00:00Z'), '/date'],
      ['no participant', { kind: 'accession', date: '2000-06-01' }, '/participant'],
      ['a code in small letters', action('accession', 'bbb', '2000-06-01'), '/participant'],
      [
        'an address that is none',
        action('accession', 'BBB', '2000-06-01', { source: { url: 'javascript:alert(1)' } }),
        '/source/url',
      ],
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
      expect([other.status, other.body.code, other.body.event]).toEqual([
        409,
        'already-recorded',
        again.body.events[0]?.eventId,
      ]);
    });

    it('when a version is expected that no longer stands, then 412; the ETag of a read and the version itself are taken', async () => {
      const { headers, body } = await client.get('/v1/treaties/rec/status');
      const comment = (text: string) => action('communication', null, '2000-08-01', { text });
      const stale = await client.post(path, comment('stale'), { 'if-match': '"1"' });
      expect([stale.status, stale.body.code, stale.body.actual]).toEqual([412, 'stale-version', body.version]);
      expect((await client.post(path, comment('by tag'), { 'if-match': headers['etag'] ?? '' })).status).toBe(201);
      expect(
        (await client.post(path, comment('by version'), { 'if-match': `"${String(body.version + 1)}"` })).status,
      ).toBe(201);
      expect((await client.post(path, comment('weak'), { 'if-match': 'W/"1"' })).body.code).toBe('invalid-parameter');
    });

    it('when a request is a dry run, then it answers the events and records nothing, and refusals are the same', async () => {
      const before = await client.head();
      const reply = await client.post(`${path}?dryRun=true`, action('communication', null, '2000-08-02'), {
        'idempotency-key': 'dry',
      });
      expect([reply.status, reply.body.dryRun, reply.body.position]).toEqual([200, true, before]);
      expect(reply.body.events).toEqual([
        expect.objectContaining({ type: 'treaty-action-recorded', date: '2000-08-02' }),
      ]);
      expect((await client.post(`${path}?dryRun=true`, action('ratification', 'BBB', '1999-06-01'))).status).toBe(422);
      expect((await client.post(`${path}?dryRun=maybe`, action('communication', null, '2000-08-02'))).body.code).toBe(
        'invalid-parameter',
      );
      expect((await client.post(`${path}?dry=true`, action('communication', null, '2000-08-02'))).body.code).toBe(
        'invalid-parameter',
      );
      expect(await client.head()).toBe(before);
      expect(
        (await client.post(path, action('communication', null, '2000-08-02'), { 'idempotency-key': 'dry' })).status,
      ).toBe(201);
    });

    it('when an idempotency key comes again, then the first answer comes again; with another body it is refused', async () => {
      const body = action('communication', null, '2000-09-01', { text: 'once' });
      const key = { 'idempotency-key': '"k-1"' };
      const first = await client.post(path, body, key);
      const again = await client.post(
        path,
        { text: 'once', date: '2000-09-01', participant: null, kind: 'communication' },
        key,
      );
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
      const replies = await Promise.all(
        Array.from({ length: 10 }, () => client.post(path, body, { 'idempotency-key': 'race' })),
      );
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
          occasion: sql,
          ref: sql,
          note: sql,
          source: { document: sql },
        }),
        { 'idempotency-key': "';DROP_TABLE_events;--" },
      );
      expect(reply.status).toBe(201);
      expect(reply.body.events[0]?.data).toMatchObject({ text: sql, occasion: sql, ref: sql, note: sql });
      for (const id of [encodeURIComponent(sql), '%27%20OR%201=1']) {
        expect((await client.get(`/v1/treaties/${id}`)).body.code).toBe('unknown-treaty');
        expect((await client.get(`/v1/participants/${id}`)).body.code).toBe('unknown-participant');
        expect((await client.get(`/v1/events?stream=${id}`)).body.code).toBe('invalid-parameter');
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

    it('when a treaty with clauses of every sort is registered, then each is shown as data and in words', async () => {
      const clauses = {
        classes: { coast: { attribute: 'coast' } },
        weights: WEIGHTS,
        entryIntoForce: {
          earliestOf: [
            {
              when: { all: [{ instruments: { count: 2 } }, { share: { of: 'emissions', atLeast: '0.55' } }] },
              then: { days: 30 },
            },
            { when: { each: { of: 'coast' } }, then: { sameDay: true } },
          ],
          article: 'article 21',
        },
        laterParties: { then: { days: 30 }, byKind: [{ kinds: ['accession'], then: { months: 6 } }] },
        withdrawal: { terms: { first: 10, each: 5, notice: { months: 6 } } },
        provisions: {
          'article-41': { when: { declarations: { count: 2, of: 'article-41' } }, then: { sameDay: true } },
        },
        termination: { below: 2, article: 'article XV' },
        provisionalApplication: { signatories: true, until: '2010-01-01' },
        relations: { kinds: ['accession'], by: 'acceptance', then: { firstOfNthMonth: 3 } },
      };
      const reply = await client.record('/v1/treaties', treaty('whole', clauses));
      expect(reply.body.events[0]?.data).toMatchObject(clauses);
      const { body } = await client.get('/v1/treaties/whole');
      expect(body).toMatchObject(clauses);
      expect(body.inWords).toMatchObject({
        entryIntoForce: expect.stringMatching(
          /^By article 21 the treaty enters .* at least 55 per cent of emissions \(as communicated\)/,
        ),
        termination: 'By article XV the treaty ends when withdrawals leave fewer than 2 parties.',
        provisions: {
          'article-41':
            'The provision article-41 enters into force on the day of the 2nd declaration under article-41.',
        },
        classes: { coast: 'the participants with the attribute coast' },
      });
      expect((await client.post('/v1/treaties', treaty('whole', clauses))).status).toBe(200);
    });

    it('when a treaty has none of the later clauses, then neither its event nor its answer speaks of them', async () => {
      const reply = await client.record(
        '/v1/treaties',
        treaty('plain', { weights: {}, provisions: null, termination: null }),
      );
      const later = ['weights', 'provisions', 'termination', 'provisionalApplication', 'relations'];
      const { body } = await client.get('/v1/treaties/plain');
      expect(
        later.filter((name) => name in (reply.body.events[0]?.data ?? {}) || name in body || name in body.inWords),
      ).toEqual([]);
    });

    describe('given how it and its classes are called', () => {
      const classes = { coast: { attribute: 'coast' } };
      const names = {
        titles: { fr: 'Convention sur la mer', zh: '海洋公约' },
        shortTitles: { en: 'the Sea Convention', ar: 'اتفاقية البحر' },
        classNames: { coast: { en: 'coastal States', ru: 'прибрежные государства' } },
      };

      it('when it is registered, then every answer that names it has the names as they were given', async () => {
        await client.record('/v1/treaties', treaty('named', { classes, ...names }));
        const { classNames: _, ...called } = names;
        expect((await client.get('/v1/treaties/named')).body).toMatchObject(names);
        const { body: list } = await client.get('/v1/treaties');
        expect(list.treaties.find(({ id }) => id === 'named')).toMatchObject({
          ...called,
          classNames: names.classNames,
        });
        await client.record('/v1/treaties/named/actions', action('signature', 'AAA', '2000-03-01'));
        const { body: participant } = await client.get('/v1/participants/AAA');
        expect(participant.treaties.find((row) => row.treaty === 'named')).toMatchObject(called);
      });

      it('when the registration is replaced, then the new names stand; those left out are gone', async () => {
        const { body: first } = await client.record('/v1/treaties', treaty('renamed', { classes, ...names }));
        const correction = {
          event: first.events[0]?.eventId,
          correction: 'replace',
          with: treaty('renamed', { classes, shortTitles: { en: 'the Lake Convention' } }),
          reason: 'misprint',
        };
        await client.record('/v1/corrections', correction);
        const { body } = await client.get('/v1/treaties/renamed');
        expect(body).toMatchObject({ shortTitles: { en: 'the Lake Convention' } });
        expect(['titles', 'classNames'].filter((name) => name in body)).toEqual([]);
      });

      it('when names are empty, then neither event nor answer speaks of them', async () => {
        const empty = { titles: {}, shortTitles: null, classNames: {} };
        const { body } = await client.record('/v1/treaties', treaty('nameless', empty));
        const data = body.events[0]?.data ?? {};
        expect(['titles', 'shortTitles', 'classNames'].filter((name) => name in data)).toEqual([]);
      });
    });

    it('when the same treaty is registered again, then 200; with another title 409', async () => {
      await client.record('/v1/treaties', treaty('again'));
      const same = await client.post('/v1/treaties', treaty('again'));
      expect([same.status, same.body.events[0]?.type]).toEqual([200, 'treaty-registered']);
      const other = await client.post('/v1/treaties', treaty('again', { title: 'Another' }));
      expect([other.status, other.body.code]).toEqual([409, 'already-registered']);
    });

    it.each([
      [
        'two delays',
        { entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 3, months: 1 } } },
        '/entryIntoForce/then',
      ],
      [
        'a share in per cent',
        {
          weights: WEIGHTS,
          entryIntoForce: { when: { share: { of: 'emissions', atLeast: '55' } }, then: { days: 30 } },
        },
        '/entryIntoForce/when/share/atLeast',
      ],
      [
        'a weight that is a number',
        { weights: { emissions: { values: { AAA: 5 } } } },
        '/weights/emissions/values/AAA',
      ],
      ['an English title beside the title', { titles: { en: 'X' } }, '/titles/en'],
      ['a title in no language of the United Nations', { titles: { de: 'X' } }, '/titles/de'],
      ['a short title of blanks', { shortTitles: { en: ' ' } }, '/shortTitles/en'],
      ['a name of a class that it has not', { classNames: { coast: { en: 'X' } } }, '/classNames/coast'],
      [
        'a class named in one language alone',
        { classes: { coast: { attribute: 'coast' } }, classNames: { coast: 'X' } },
        '/classNames/coast',
      ],
      [
        'a class named in another language',
        { classes: { coast: { attribute: 'coast' } }, classNames: { coast: { de: 'X' } } },
        '/classNames/coast/de',
      ],
      [
        'a name that changes the direction of text',
        { classes: { coast: { attribute: 'coast' } }, classNames: { coast: { en: 'X\u202eY' } } },
        '/classNames/coast/en',
      ],
      ['a class that is itself', { classes: { some: { not: 'some' } } }, '/classes/some'],
      ['a provision without a delay', { provisions: { trade: { when: { decided: true } } } }, '/provisions/trade/then'],
      ['a termination of nothing', { termination: {} }, '/termination/below'],
      ['provisional application by mood', { provisionalApplication: { mood: true } }, '/provisionalApplication/mood'],
      ['relations by no kind', { relations: { by: 'acceptance', then: { days: 1 } } }, '/relations/kinds'],
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
      expect(reply.body.detail).toMatch(/[^.]\.$/);
    });

    it.each([
      ['clause-not-expressible', { entryIntoForce: { when: { majority: {} }, then: { days: 30 } } }],
      ['clause-not-expressible', { entryIntoForce: { when: { decided: true }, then: { moons: 3 } } }],
      ['invalid-clause', { opened: '1999-01-01' }],
      ['too-complex', { classes: ELEVEN_CLASSES }],
      ['unknown-treaty', { parent: 'no-such-parent' }],
      ['unknown-participant', { classes: { few: ['ZZZ'] } }],
    ])('when a registration is refused with %s, then 422', async (code, more) => {
      const reply = await client.post('/v1/treaties', treaty('refused', more));
      expect([reply.status, reply.body.code]).toEqual([422, code]);
      expect((await client.get('/v1/treaties/refused')).status).toBe(404);
    });

    it.each([
      [
        'unknown-treaty',
        '/entryIntoForce/when/inForce',
        { entryIntoForce: { when: { inForce: 'nowhere' }, then: { days: 1 } } },
      ],
      ['unknown-treaty', '/classes/bound/partiesTo', { classes: { bound: { partiesTo: 'nowhere' } } }],
      [
        'unknown-treaty',
        '/laterParties/notBefore/0/treaty',
        { laterParties: { then: { days: 1 }, notBefore: [{ treaty: 'nowhere' }] } },
      ],
      [
        'unknown-participant',
        '/weights/emissions/values/ZZZ',
        { weights: { emissions: { values: { AAA: '1', ZZZ: '1' } } } },
      ],
      ['unknown-participant', '/classes/few/not/1', { classes: { few: { not: ['AAA', 'ZZZ'] } } }],
      [
        'invalid-clause',
        '/entryIntoForce/when/fraction/counted',
        {
          adopted: null,
          entryIntoForce: {
            when: { fraction: { of: { kind: 'state' }, numerator: 1, denominator: 2, counted: 'adoption' } },
            then: { days: 1 },
          },
        },
      ],
      [
        'invalid-clause',
        '/entryIntoForce/notBefore/from',
        {
          opened: null,
          closed: null,
          entryIntoForce: {
            when: { decided: true },
            then: { days: 1 },
            notBefore: { after: { years: 2 }, from: 'opening' },
          },
        },
      ],
    ])('when a clause names what is not there, then %s tells the place: %s', async (code, pointer, more) => {
      const reply = await client.post('/v1/treaties', treaty('nowhere-near', more));
      expect([reply.status, reply.body.code]).toEqual([422, code]);
      expect(reply.body).toMatchObject({ pointer });
    });

    it('when two treaties would come to rest on each other, then the correction is refused with the place', async () => {
      await client.record('/v1/treaties', treaty('round-one'));
      await client.record('/v1/treaties', treaty('round-two', { classes: { bound: { partiesTo: 'round-one' } } }));
      const { registeredBy } = (await client.get('/v1/treaties/round-one')).body;
      const floor = { laterParties: { then: { days: 30 }, notBefore: { treaty: 'round-two' } } };
      const correction = { event: registeredBy, correction: 'replace', with: treaty('round-one', floor), reason: 'x' };
      const reply = await client.post('/v1/corrections', correction);
      expect([reply.status, reply.body.code]).toEqual([422, 'invalid-clause']);
      expect(reply.body).toMatchObject({ circular: 'round-two', pointer: '/laterParties/notBefore/treaty' });
    });

    it('when a registration is annulled, then it cannot come back as one that rests on what rests on it', async () => {
      const first = await client.record('/v1/treaties', treaty('back'));
      await client.record('/v1/treaties', treaty('back-protocol', { parent: 'back' }));
      await client.record('/v1/corrections', {
        event: first.body.events[0]?.eventId,
        correction: 'annul',
        reason: 'x',
      });
      const again = treaty('back', { entryIntoForce: { when: { inForce: 'back-protocol' }, then: { days: 1 } } });
      expect((await client.post('/v1/treaties', again)).body).toMatchObject({
        code: 'invalid-clause',
        circular: 'back-protocol',
      });
      expect((await client.post('/v1/treaties', treaty('back'))).status).toBe(201);
    });

    it('when names are formulas, then a spreadsheet gets text', async () => {
      await client.record('/v1/participants', participant('FFF', '=HYPERLINK("http://x")'));
      const { text, headers } = await client.get('/v1/participants.csv');
      expect(headers['content-type']).toContain('text/csv');
      expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    });
  });
});
