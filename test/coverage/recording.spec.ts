/**
 * Goal: how far a treaty or a fund is recorded is stated, corrected and superseded, and an earlier position answers by
 * what was known then.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { Client, givenHistory, givenParticipants } from '../treaties/treaty-facts.js';
import { covered } from './covered-body.js';

const TABLE = { document: 'MTDSG, chapter I', url: 'https://example.org/table', observedOn: '2014-07-10' };
const JOINING = ['signature', 'instruments'];

describe('given a treaty and a fund of which nothing is stated', () => {
  let app: TestApp;
  let client: Client;
  let first: string;
  let before: number;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await givenParticipants(client);
    await givenHistory(client, 'sea');
    await client.record('/v1/funds', { id: 'sky', title: 'Fund of the Sky', established: '2000-01-01' });
    before = (await client.get('/v1/treaties/sea')).body.at;
  });
  afterAll(() => app.stop());

  const status = async (asOf: string, more = '') =>
    covered(await client.get(`/v1/treaties/sea/status?asOf=${asOf}${more}`));

  it('when its status is read, then it says that nothing is stated', async () => {
    const { coverage, warnings } = await status('2005-01-01');
    expect(coverage).toMatchObject({ state: 'unknown', through: null, kinds: [], source: null });
    expect(warnings).toEqual([
      {
        code: 'coverage-not-stated',
        detail: 'How far acts are recorded is not stated; some may be missing.',
        through: null,
      },
    ]);
  });

  it.each([
    ['a last day ahead', { through: '2999-01-01' }, 'in-the-future'],
    ['a source seen in days to come', { observedOn: '2999-01-01' }, 'in-the-future'],
    ['a first day after the last', { from: '2014-07-11' }, 'invalid-coverage'],
    ['acts of days after the source was seen', { observedOn: '2014-07-09' }, 'invalid-coverage'],
    ['a part, and does not say which', { state: 'partial' }, 'invalid-coverage'],
  ])('when a statement has %s, then it is refused', async (_what, more, code) => {
    const body = { state: 'complete', kinds: JOINING, through: '2014-07-10', ...more };
    const { status: answered, body: problem } = await client.post('/v1/treaties/sea/coverage', body);
    expect([answered, problem.code]).toEqual([422, code]);
  });

  it('when it names what is no kind, or no treaty or fund, then it is refused', async () => {
    const body = { state: 'complete', kinds: ['signature', 'payment'], through: '2014-07-10' };
    const wrong = await client.post('/v1/treaties/sea/coverage', body);
    expect([wrong.status, wrong.body.errors.map(({ pointer }) => pointer)]).toEqual([400, ['/kinds/1']]);
    const unlisted = await client.post('/v1/treaties/sea/coverage', { ...body, kinds: 'signature' });
    expect(unlisted.body.errors.map(({ detail }) => detail)).toEqual(['must be a list that names each kind once']);
    const right = { ...body, kinds: ['all'] };
    expect((await client.post('/v1/treaties/land/coverage', right)).body).toMatchObject({ code: 'unknown-treaty' });
    expect((await client.post('/v1/funds/land/coverage', right)).status).toBe(404);
    expect((await client.post('/v1/funds/land/coverage', right)).body).toMatchObject({ code: 'unknown-fund' });
  });

  it('when it is stated, then the status is complete up to that day and warns after it', async () => {
    const body = { state: 'complete', kinds: JOINING, through: '2014-07-10', source: TABLE, ref: 'table/sea' };
    const { body: recorded } = await client.record('/v1/treaties/sea/coverage', body);
    first = recorded.events[0]?.eventId ?? '';
    expect(recorded.events[0]).toMatchObject({
      type: 'coverage-stated',
      stream: 'treaty/sea',
      date: '2014-07-10',
      source: TABLE,
      data: { treaty: 'sea', state: 'complete', kinds: JOINING, through: '2014-07-10', observedOn: '2014-07-10' },
    });
    expect(await status('2014-07-10')).toMatchObject({
      coverage: { state: 'complete', through: '2014-07-10', source: TABLE, observedOn: '2014-07-10' },
      warnings: [],
    });
    expect((await status('2014-07-11')).warnings).toEqual([
      {
        code: 'beyond-coverage',
        detail: 'Acts are recorded up to 10 July 2014; later ones may be missing.',
        through: '2014-07-10',
      },
    ]);
    expect((await status('2999-01-01')).warnings).toMatchObject([{ code: 'beyond-coverage' }]);
  });

  it('when the same row comes again, then nothing is recorded; with other content it is refused', async () => {
    const body = { state: 'complete', kinds: JOINING, through: '2014-07-10', source: TABLE, ref: 'table/sea' };
    const again = await client.post('/v1/treaties/sea/coverage', body);
    expect([again.status, again.body.events.map(({ eventId }) => eventId)]).toEqual([200, [first]]);
    const other = await client.post('/v1/treaties/sea/coverage', { ...body, through: '2014-07-09' });
    expect([other.status, other.body.code]).toEqual([409, 'already-recorded']);
  });

  it('when it is replaced, then the replacement holds, and the earlier position answers as before', async () => {
    const { body: then } = await client.get('/v1/treaties/sea');
    const corrected = { state: 'complete', kinds: JOINING, through: '2013-07-06', ref: 'table/sea' };
    const misfit = {
      event: first,
      correction: 'replace',
      reason: 'Misread.',
      with: { ...corrected, state: 'partial' },
    };
    expect((await client.post('/v1/corrections', misfit)).body.code).toBe('invalid-coverage');
    await client.record('/v1/corrections', { ...misfit, with: corrected });
    expect((await status('2014-07-10')).coverage).toMatchObject({ state: 'complete', through: '2013-07-06' });
    expect((await status('2014-07-10', `&at=${then.at}`)).coverage).toMatchObject({ through: '2014-07-10' });
    expect((await status('2014-07-10', `&at=${before}`)).coverage).toMatchObject({ state: 'unknown' });
    expect((await client.post('/v1/corrections', misfit)).body.code).toBe('already-corrected');
  });

  it('when it is annulled, then nothing is stated', async () => {
    const { body } = await client.record('/v1/treaties/sea/coverage', {
      state: 'partial',
      kinds: 'all',
      through: '2020-01-01',
      note: 'as many as were found',
    });
    expect((await status('2019-01-01')).coverage).toMatchObject({ state: 'partial', note: 'as many as were found' });
    await client.record('/v1/corrections', {
      event: body.events[0]?.eventId,
      correction: 'annul',
      reason: 'None was found.',
    });
    expect((await status('2019-01-01')).coverage).toMatchObject({ state: 'complete', through: '2013-07-06' });
  });

  it('when reservations are stated to be recorded, then none is 0, and without it not recorded', async () => {
    const reservations = async () =>
      (await client.get('/v1/treaties/sea/status?asOf=2012-01-01')).body.participants.map(
        (row) => (row as unknown as { reservations: number | null }).reservations,
      );
    expect(new Set(await reservations())).toEqual(new Set([null]));
    await client.record('/v1/treaties/sea/coverage', {
      state: 'complete',
      kinds: ['reservation', 'reservation-withdrawal'],
      through: '2013-07-06',
    });
    expect(new Set(await reservations())).toEqual(new Set([0]));
  });

  it('when what is stated is read, then each statement stands with what it says, also of a fund', async () => {
    const { body } = await client.get('/v1/treaties/sea/coverage?asOf=2013-01-01');
    expect(body).toMatchObject({ id: 'sea', coverage: { state: 'complete' }, warnings: [] });
    const csv = await client.get('/v1/treaties/sea/coverage.csv');
    expect(csv.text.split('\r\n')[0]).toBe('state,kinds,from,through,observed on,note,source,ref,event');
    await client.record('/v1/funds/sky/coverage', {
      state: 'complete',
      kinds: ['pledge', 'payment'],
      through: '2010-12-31',
    });
    const fund = covered(await client.get('/v1/funds/sky/coverage?asOf=2011-01-01'));
    expect(fund).toMatchObject({
      coverage: { state: 'complete', through: '2010-12-31', kinds: ['pledge', 'payment'] },
      warnings: [{ code: 'beyond-coverage' }],
    });
  });

  it('when a fund’s statement is corrected, then it is judged as a new one would be', async () => {
    const kinds = ['pledge'];
    const { body } = await client.record('/v1/funds/sky/coverage', { state: 'complete', kinds, through: '2011-12-31' });
    const event = body.events[0]?.eventId;
    const ahead = {
      event,
      correction: 'replace',
      reason: 'Misread.',
      with: { state: 'complete', kinds, through: '2999-01-01' },
    };
    expect((await client.post('/v1/corrections', ahead)).body.code).toBe('in-the-future');
    await client.record('/v1/corrections', { ...ahead, with: { ...ahead.with, through: '2009-12-31' } });
    const { coverage } = covered(await client.get('/v1/funds/sky/coverage?asOf=2009-01-01'));
    expect(coverage).toMatchObject({ through: '2010-12-31' });
  });
});
