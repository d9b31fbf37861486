/**
 * Goal: a participant is one identity over time: its names, memberships, successions and end are facts of a day, and
 * its standing is shown in every treaty.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { action, Client, givenHistory, givenParticipants, participant, treaty } from '../treaties/treaty-facts.js';

describe('given participants that change', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await givenParticipants(client);
    await givenHistory(client, 'sea');
  });
  afterAll(() => app.stop());

  describe('given a State that changes its name and leaves an organisation', () => {
    const path = '/v1/participants/AAA/changes';
    beforeAll(async () => {
      await client.record(path, {
        change: 'name',
        date: '2003-05-01',
        names: { en: 'New Arland', fr: 'Nouvel Arland' },
      });
      await client.record(path, { change: 'membership-end', date: '2004-01-01', organisation: 'ORG' });
    });

    it.each([
      ['2003-04-30', 'Arland', ['ORG']],
      ['2003-05-01', 'New Arland', ['ORG']],
      ['2004-01-01', 'New Arland', []],
    ])('when asked as of %s, then it is called %s and belongs to %j', async (asOf, name, memberOf) => {
      const { body } = await client.get(`/v1/participants/AAA?asOf=${asOf}`);
      expect(body).toMatchObject({ code: 'AAA', kind: 'state', name, exists: true, version: 3 });
      const { body: list } = await client.get(`/v1/participants?asOf=${asOf}`);
      expect(list.participants.find((each) => each.code === 'AAA')).toMatchObject({ name, memberOf, exists: true });
    });

    it('when it is asked about, then its names, memberships and its standing in every treaty are told', async () => {
      const { body, headers } = await client.get('/v1/participants/AAA?asOf=2005-01-01');
      expect(body.names).toEqual([
        { from: null, names: { en: 'Arland' } },
        { from: '2003-05-01', names: { en: 'New Arland', fr: 'Nouvel Arland' } },
      ]);
      expect(body.memberships).toEqual([{ organisation: 'ORG', from: '1990-01-01', to: '2004-01-01' }]);
      expect(body.treaties).toEqual([
        expect.objectContaining({
          treaty: 'sea',
          title: 'Convention sea',
          standing: 'party',
          inForceSince: '2000-07-31',
          signature: expect.objectContaining({ date: '2000-03-01' }),
          instrument: expect.objectContaining({ date: '2000-06-01' }),
        }),
      ]);
      expect(headers['etag']).toMatch(/^"3-/);
      expect((await client.get('/v1/participants/BBB?asOf=2000-06-30')).body.treaties).toEqual([]);
    });

    it('when the version of a participant is expected, then a change is recorded only there', async () => {
      const change = { change: 'name', date: '2009-01-01', names: { en: 'Arland again' } };
      expect((await client.post(path, change, { 'if-match': '"1"' })).status).toBe(412);
      const dry = await client.post(`${path}?dryRun=true`, change, { 'if-match': '"3"' });
      expect(dry.body).toMatchObject({
        dryRun: true,
        events: [{ stream: 'participant/AAA', type: 'participant-changed' }],
      });
    });

    it('when the same row of a source comes again, then 200; with other content 409', async () => {
      const change = { change: 'name', date: '2010-01-01', names: { en: 'Arland' }, ref: 'names/1' };
      expect((await client.post(path, change)).status).toBe(201);
      expect((await client.post(path, change)).status).toBe(200);
      expect((await client.post(path, { ...change, date: '2010-01-02' })).body.code).toBe('already-recorded');
    });
  });

  describe('given a State with attributes that clauses ask for', () => {
    const path = '/v1/participants/GGG/changes';
    const plant = { attribute: 'nuclear-installation', from: '1990-04-14', to: null };
    beforeAll(async () => {
      const body = participant('GGG', 'Gorland', {
        attributes: [{ attribute: 'region', value: 'africa', from: '1960-01-01' }],
      });
      await client.record('/v1/participants', body);
      await client.record(path, { change: 'attribute', date: '1990-04-14', attribute: plant });
      await client.record(path, {
        change: 'attribute',
        date: '2000-01-01',
        attribute: { ...plant, attribute: 'coast', from: '2000-01-01' },
      });
      await client.record(path, {
        change: 'attribute-end',
        date: '2011-08-06',
        ended: { attribute: 'nuclear-installation' },
      });
    });

    it('when it is asked about, then each stands with its days, and one without a value has none', async () => {
      expect((await client.get('/v1/participants/GGG')).body).toMatchObject({
        attributes: [
          { attribute: 'region', value: 'africa', from: '1960-01-01', to: null },
          { attribute: 'nuclear-installation', from: '1990-04-14', to: '2011-08-06' },
          { attribute: 'coast', from: '2000-01-01', to: null },
        ],
      });
      expect((await client.get('/v1/participants/BBB')).body).toMatchObject({ attributes: [] });
    });

    it('when a State without attributes is registered, then its event does not speak of them', async () => {
      const reply = await client.record('/v1/participants', participant('HHH', 'Horland', { attributes: [] }));
      expect(reply.body.events[0]?.data).not.toHaveProperty('attributes');
      expect((await client.post('/v1/participants', participant('HHH', 'Horland'))).status).toBe(200);
    });

    it('when a treaty waits for such a State, then the one that gained the attribute counts', async () => {
      const one = {
        when: { instruments: { count: 1, from: { attribute: 'nuclear-installation' } } },
        then: { days: 30 },
      };
      await client.record('/v1/treaties', treaty('plants', { entryIntoForce: one }));
      await client.record('/v1/treaties/plants/actions', action('accession', 'HHH', '2001-03-01'));
      const of = async () => (await client.get('/v1/treaties/plants/entry-into-force?asOf=2003-01-01')).body.date;
      expect(await of()).toBeNull();
      await client.record('/v1/participants/HHH/changes', {
        change: 'attribute',
        date: '2002-05-01',
        attribute: { attribute: 'nuclear-installation', from: '2002-05-01' },
      });
      // The instrument counts from the day on which Horland had the attribute; the thirtieth day after 1 May 2002 is 31
      // May.
      expect(await of()).toBe('2002-05-31');
      const { steps } = (await client.get('/v1/treaties/plants/counts?from=2002-01-01&to=2002-12-31')).body;
      expect(steps.map(({ date, parties }) => [date, parties.total])).toEqual([
        ['2002-01-01', 0],
        ['2002-05-01', 0],
        ['2002-05-31', 1],
      ]);
    });
  });

  describe('given a treaty that asks for more than half of the coastal States', () => {
    it('when one that never acted under it turns out to be coastal, then its counts follow as its dates do', async () => {
      const half = { of: { attribute: 'coast' }, numerator: 1, denominator: 2, counted: 'now', rounding: 'more-than' };
      await client.record(
        '/v1/treaties',
        treaty('coasts', { entryIntoForce: { when: { fraction: half }, then: { sameDay: true } } }),
      );
      await client.record('/v1/treaties/coasts/actions', action('accession', 'GGG', '2001-03-01'));
      const date = async () => (await client.get('/v1/treaties/coasts/entry-into-force?asOf=2005-01-01')).body.date;
      const total = async () =>
        (await client.get('/v1/treaties/coasts/counts?from=2001-03-01&to=2001-03-01')).body.steps[0]?.parties.total;
      expect([await date(), await total()]).toEqual(['2001-03-01', 1]);
      const coast = { attribute: 'coast', from: '1990-01-01' };
      await client.record('/v1/participants/CCC/changes', {
        change: 'attribute',
        date: '1990-01-01',
        attribute: coast,
      });
      expect([await date(), await total()]).toEqual([null, 0]);
      const third = participant('III', 'Irland', { attributes: [{ ...coast, to: '2001-01-01' }] });
      await client.record('/v1/participants', third);
      expect([await date(), await total()]).toEqual([null, 0]);
    });
  });

  describe('given a territory that passes from one State to another, and names by which sources call it', () => {
    const path = '/v1/participants/HKX/changes';
    const britain = { state: 'AAA', from: null, to: null };
    beforeAll(async () => {
      await client.record(
        '/v1/participants',
        participant('HKX', 'Harbour', {
          kind: 'territory',
          responsible: [{ state: 'AAA' }],
          aliases: [{ name: 'Harbour Colony', to: '1997-07-01', source: 'Gazette 1' }],
        }),
      );
      await client.record(path, {
        change: 'responsible',
        date: '1997-07-01',
        responsible: { state: 'BBB', from: '1997-07-01' },
      });
      await client.record(path, {
        change: 'alias',
        date: '1997-07-01',
        alias: { name: 'Harbour Special Administrative Region', from: '1997-07-01', source: 'Gazette 2' },
      });
      const attribute = { attribute: 'region', value: 'Asia', from: null, source: 'M49' };
      await client.record(path, { change: 'attribute', date: '2024-01-01', attribute });
    });

    it('when it is asked about, then who is responsible since when, its aliases and its region are told', async () => {
      const { body } = await client.get('/v1/participants/HKX');
      expect(body).toMatchObject({
        kind: 'territory',
        responsible: [
          { ...britain, to: '1997-07-01' },
          { state: 'BBB', from: '1997-07-01', to: null },
        ],
        aliases: [
          { name: 'Harbour Colony', to: '1997-07-01', source: 'Gazette 1' },
          { name: 'Harbour Special Administrative Region', from: '1997-07-01', source: 'Gazette 2' },
        ],
        attributes: [{ attribute: 'region', value: 'Asia', from: null, to: null, source: 'M49' }],
      });
      expect((await client.get('/v1/participants/BBB')).body).toMatchObject({ responsible: [], aliases: [] });
    });

    it('when a State is asked about, then its territories stand there, those of earlier days too', async () => {
      const [before, since] = [await client.get('/v1/participants/AAA'), await client.get('/v1/participants/BBB')];
      expect(before.body).toMatchObject({ territories: [{ code: 'HKX', from: null, to: '1997-07-01' }] });
      expect(since.body).toMatchObject({ territories: [{ code: 'HKX', from: '1997-07-01', to: null }] });
    });

    it.each([
      ['1997-06-30', 'AAA'],
      ['1997-07-01', 'BBB'],
    ])('when only territories are listed as of %s, then it stands there alone, under %s', async (asOf, responsible) => {
      const { body } = await client.get(`/v1/participants?kind=territory&asOf=${asOf}`);
      const aliases = ['Harbour Colony', 'Harbour Special Administrative Region'];
      expect(body.participants).toEqual([expect.objectContaining({ code: 'HKX', responsible, aliases })]);
    });

    it('when it accedes, then that is refused; accepted despite this, it counts nowhere', async () => {
      const one = { when: { instruments: { count: 1 } }, then: { days: 30 }, organisations: 'counted' };
      const { body: registered } = await client.record('/v1/treaties', treaty('port', { entryIntoForce: one }));
      expect(registered).toBeDefined();
      const act = action('accession', 'HKX', '2001-03-01');
      const refused = await client.post('/v1/treaties/port/actions', act);
      expect([refused.status, refused.body.code]).toEqual([422, 'not-entitled']);
      const despite = { despite: ['not-entitled'], note: 'The depositary lists it.' };
      await client.record('/v1/treaties/port/actions', { ...act, ...despite });
      const { body } = await client.get('/v1/treaties/port/entry-into-force?asOf=2005-01-01');
      expect(body.date).toBeNull();
      expect(body.proof).toEqual([
        expect.objectContaining({
          participant: 'HKX',
          counted: false,
          because: 'not counted: a territory takes no part in treaties',
        }),
      ]);
      const { steps } = (await client.get('/v1/treaties/port/counts?from=2001-01-01&to=2005-01-01')).body;
      expect(steps.map(({ contracting }) => contracting.total)).toEqual([0]);
    });

    it('when a State is said to be responsible for a State, or one that is not known, then it is refused', async () => {
      const responsible = { state: 'BBB', from: '2000-01-01' };
      const change = { change: 'responsible', date: '2000-01-01', responsible };
      const reply = await client.post('/v1/participants/AAA/changes', change);
      expect([reply.body.code, reply.body.detail]).toEqual([
        'unknown-participant',
        expect.stringContaining('No territory has the code AAA, which is registered as state.'),
      ]);
      const unknown = await client.post(path, { ...change, responsible: { ...responsible, state: 'YYY' } });
      expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown-participant']);
      const body = participant('DDD', 'x', { responsible: [responsible] });
      expect((await client.post('/v1/participants', body)).body.errors.map(({ pointer }) => pointer)).toEqual([
        '/responsible',
      ]);
    });
  });

  describe('given a union that fell apart', () => {
    beforeAll(async () => {
      await client.record('/v1/participants', participant('UNI', 'The Union'));
      await client.record(
        '/v1/participants',
        participant('EAS', 'Eastland', { existed: { from: '2006-06-03', to: null } }),
      );
      await client.record('/v1/participants/EAS/changes', {
        change: 'succession',
        date: '2006-06-03',
        succession: { predecessor: 'UNI', date: '2006-06-03', mode: 'separation' },
      });
      await client.record('/v1/participants/UNI/changes', { change: 'end', date: '2006-06-03' });
      await client.record('/v1/participants/CCC/changes', {
        change: 'membership',
        date: '2006-06-03',
        membership: { organisation: 'ORG', from: '2006-06-03', to: null },
      });
    });

    it('when each day is asked about, then each of them exists in its own time', async () => {
      const exists = async (code: string, asOf: string) =>
        (await client.get(`/v1/participants/${code}?asOf=${asOf}`)).body.exists;
      expect([await exists('UNI', '2006-06-02'), await exists('EAS', '2006-06-02')]).toEqual([true, false]);
      expect([await exists('UNI', '2006-06-03'), await exists('EAS', '2006-06-03')]).toEqual([false, true]);
      const { body } = await client.get('/v1/participants/EAS');
      expect(body.successions).toEqual([{ predecessor: 'UNI', date: '2006-06-03', mode: 'separation' }]);
      const earlier = await client.get('/v1/participants/UNI');
      expect(earlier.body.successors).toContainEqual({ code: body.code, date: '2006-06-03', mode: 'separation' });
    });

    it('when the one that ended acts later, then it is refused', async () => {
      await client.record('/v1/treaties', treaty('late'));
      const reply = await client.post('/v1/treaties/late/actions', action('accession', 'UNI', '2006-06-03'));
      expect(reply.body.code).toBe('participant-not-existing');
    });
  });

  describe('given the register', () => {
    it('when it is read page by page, then everyone stands in it once, in order of code', async () => {
      const codes: string[] = [];
      for (let next: string | null = '/v1/participants?limit=3'; next !== null;) {
        const { body } = await client.get(next);
        codes.push(...body.participants.map((each) => each.code));
        next = body.next;
      }
      expect(codes).toEqual(['AAA', 'BBB', 'CCC', 'EAS', 'GGG', 'HHH', 'HKX', 'III', 'OLDD', 'ORG', 'UNI']);
      const lines = (await client.get('/v1/participants.ndjson')).text.trim().split('\n');
      expect(lines).toHaveLength(11);
    });

    it('when a participant is registered again, then 200; with another name 409', async () => {
      expect((await client.post('/v1/participants', participant('BBB', 'Borland'))).status).toBe(200);
      const reply = await client.post('/v1/participants', participant('BBB', 'Boreland'));
      expect([reply.status, reply.body.code]).toEqual([409, 'already-registered']);
    });

    it.each([
      ['a code in small letters', participant('bbb', 'x'), '/code'],
      ['no names', { code: 'DDD', kind: 'state', names: [] }, '/names'],
      ['no English name', { code: 'DDD', kind: 'state', names: [{ names: { fr: 'x' } }] }, '/names/0/names/en'],
      [
        'a language that is none',
        { code: 'DDD', kind: 'state', names: [{ names: { en: 'x', xx: 'y' } }] },
        '/names/0/names/xx',
      ],
      ['a kind that is none', participant('DDD', 'x', { kind: 'planet' }), '/kind'],
      ['an invisible letter in its name', participant('DDD', 'Dor\u200bland'), '/names/0/names/en'],
      ['a name that is not composed', participant('DDD', 'Co\u0302te'), '/names/0/names/en'],
      [
        'an end before its beginning',
        participant('DDD', 'x', { existed: { from: '2000-01-01', to: '1999-01-01' } }),
        '/existed/to',
      ],
      [
        'an attribute in capitals',
        participant('DDD', 'x', { attributes: [{ attribute: 'Coast', from: '2000-01-01' }] }),
        '/attributes/0/attribute',
      ],
      [
        'an attribute without its day',
        participant('DDD', 'x', { attributes: [{ attribute: 'coast' }] }),
        '/attributes/0/from',
      ],
      ['an alias without its source', participant('DDD', 'x', { aliases: [{ name: 'The Dor' }] }), '/aliases/0/source'],
      [
        'a membership without its day',
        participant('DDD', 'x', { memberships: [{ organisation: 'ORG' }] }),
        '/memberships/0/from',
      ],
    ])('when a registration has %s, then 400 points at it', async (_what, body, pointer) => {
      const reply = await client.post('/v1/participants', body);
      expect([reply.status, reply.body.code]).toEqual([400, 'invalid-body']);
      expect(reply.body.errors.map((error) => error.pointer)).toContain(pointer);
    });

    it.each([
      ['the member of another change', { change: 'end', date: '2010-01-01', names: { en: 'x' } }, '/names'],
      ['no names for a change of name', { change: 'name', date: '2010-01-01' }, '/names'],
      ['an end of nothing', { change: 'attribute-end', date: '2010-01-01' }, '/ended'],
      [
        'an attribute where one ends',
        { change: 'attribute-end', date: '2010-01-01', ended: { attribute: 'coast', from: '2000-01-01' } },
        '/ended/from',
      ],
      ['an alias that is none', { change: 'alias', date: '2010-01-01' }, '/alias'],
      ['a change that is none', { change: 'mood', date: '2010-01-01' }, '/change'],
      ['an unknown field', { change: 'end', date: '2010-01-01', until: 'x' }, '/until'],
    ])('when a change has %s, then 400 points at it', async (_what, body, pointer) => {
      const reply = await client.post('/v1/participants/BBB/changes', body);
      expect(reply.status).toBe(400);
      expect(reply.body.errors.map((error) => error.pointer)).toContain(pointer);
    });

    it('when someone is not registered, then 404 at its own address and 422 where only named', async () => {
      const change = { change: 'name', date: '2010-01-01', names: { en: 'x' } };
      for (const reply of [
        await client.get('/v1/participants/ZZZ'),
        await client.get('/v1/participants/aaa'),
        await client.post('/v1/participants/ZZZ/changes', change),
      ])
        expect([reply.status, reply.body.code]).toEqual([404, 'unknown-participant']);
      const membership = participant('DDD', 'x', {
        memberships: [{ organisation: 'YYY', from: '2000-01-01', to: null }],
      });
      const named = await client.post('/v1/participants', membership);
      expect([named.status, named.body.code, named.body.participant]).toEqual([422, 'unknown-participant', 'YYY']);
    });
  });
});
