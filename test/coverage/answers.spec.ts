/**
 * Goal: every answer about a treaty says up to which day it knows, in every format. Given a treaty of which all is
 * recorded up to 31 August 2000, when it is asked about later days, then its answers are lower bounds and say so.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { commands } from '../../src/cli.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { Client, givenHistory, givenParticipants, treaty } from '../treaties/treaty-facts.js';
import { covered } from './covered-body.js';

const THROUGH = '2000-08-31';
const BEYOND = 'Acts are recorded up to 31 August 2000; later ones may be missing.';

describe('given a treaty of which all is recorded up to a day', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await givenParticipants(client);
    await givenHistory(client, 'sea');
    const body = { state: 'complete', kinds: ['signature', 'instruments'], through: THROUGH };
    await client.record('/v1/treaties/sea/coverage', body);
    await client.record('/v1/treaties', treaty('port'));
    await client.record('/v1/treaties/port/coverage', body);
    await client.record('/v1/treaties', treaty('silent'));
  });
  afterAll(() => app.stop());

  it.each([
    '/v1/treaties/sea',
    '/v1/treaties/sea/status',
    '/v1/treaties/sea/counts',
    '/v1/treaties/sea/entry-into-force',
    '/v1/treaties/sea/history',
    '/v1/treaties/sea/relations',
    '/v1/treaties/sea/territories',
    '/v1/treaties/sea/progress',
  ])('when %s is read, then it is complete by that day, and warns of the day after and of 2999', async (path) => {
    const on = async (day: string) => covered(await client.get(`${path}?asOf=${day}`));
    expect(await on(THROUGH)).toMatchObject({ coverage: { state: 'complete', through: THROUGH }, warnings: [] });
    for (const day of ['2000-09-01', '2999-01-01'])
      expect(await on(day)).toMatchObject({
        coverage: { state: 'complete', through: THROUGH },
        warnings: [{ code: 'beyond-coverage', detail: BEYOND, through: THROUGH }],
      });
  });

  it('when counts run past that day, then a step begins where they become a lower bound, also as the last line', async () => {
    const url = '/v1/treaties/sea/counts?from=2000-07-15&to=2000-11-30';
    const { body } = await client.get(url);
    const steps = body.steps as readonly { readonly date: string; readonly lowerBound?: true }[];
    expect(steps.map(({ date, lowerBound }) => [date, lowerBound])).toEqual([
      ['2000-07-15', undefined],
      ['2000-07-31', undefined],
      ['2000-09-01', true],
    ]);
    expect(body).toMatchObject({ lowerBoundFrom: '2000-09-01', warnings: [{ code: 'beyond-coverage' }] });
    const rows = parse<Record<string, string>>((await client.get(url.replace('counts?', 'counts.csv?'))).text, {
      columns: true,
    });
    expect(rows.at(-1)).toMatchObject({ date: '2000-09-01', 'lower bound': 'true', 'known through': THROUGH });
    expect(rows[0]).toMatchObject({ 'lower bound': 'false' });
    const within = await client.get('/v1/treaties/sea/counts?from=2000-07-15&to=2000-08-01');
    expect(within.body).toMatchObject({ lowerBoundFrom: null, warnings: [] });
  });

  it('when the condition is not met beyond that day, then it may have been met by acts not recorded', async () => {
    const may = 'The condition may already have been met by acts not recorded.';
    const pending = await client.get('/v1/treaties/port/entry-into-force?asOf=2001-01-01');
    expect([pending.body.state, covered(pending).warnings]).toEqual([
      'pending',
      [{ code: 'beyond-coverage', detail: `${BEYOND} ${may}`, through: THROUGH }],
    ]);
    const silent = covered(await client.get('/v1/treaties/silent/entry-into-force?asOf=2000-08-01'));
    expect(silent.warnings[0]?.detail).toContain(may);
    const known = covered(await client.get('/v1/treaties/port/entry-into-force?asOf=2000-08-01'));
    expect(known.warnings).toEqual([]);
    const url = '/v1/treaties/port/entry-into-force/what-if';
    const what = await client.post(url, { asOf: '2001-01-01', inForceBy: '2002-01-01' });
    expect(covered(what)).toMatchObject({ coverage: { through: THROUGH }, warnings: [{ code: 'beyond-coverage' }] });
  });

  it('when treaties are listed, then each has the day, and one warning tells of those that reach less far', async () => {
    const { body } = await client.get('/v1/treaties?asOf=2000-12-31');
    const rows = body.treaties as unknown as readonly { id: string; knownThrough: string | null; coverage: object }[];
    expect(rows.map(({ id, knownThrough }) => [id, knownThrough])).toEqual([
      ['port', THROUGH],
      ['sea', THROUGH],
      ['silent', null],
    ]);
    expect(covered({ body } as never).warnings.map(({ code, detail }) => [code, detail])).toEqual([
      [
        'beyond-coverage',
        'The acts of 2 of 3 treaties are recorded up to a day before 31 December 2000; later ones may be missing.',
      ],
      ['coverage-not-stated', 'How far the acts of 1 of 3 treaties are recorded is not stated; some may be missing.'],
    ]);
    const { text } = await client.get('/v1/treaties.csv?asOf=2000-12-31');
    expect(text.split('\r\n')[0]).toContain(',known through,coverage');
  });

  it('when activity, changes or a participant are asked, then each treaty says how far it is known', async () => {
    const named = await client.get('/v1/activity?from=2000-06-01&to=2000-12-31&treaty=sea');
    expect(covered(named)).toMatchObject({ coverage: { through: THROUGH }, warnings: [{ detail: BEYOND }] });
    expect(named.body.actions[0]).toMatchObject({ knownThrough: THROUGH });
    const all = covered(await client.get('/v1/activity?from=2000-06-01&to=2000-08-31'));
    expect([all.coverage, all.warnings.map(({ code }) => code)]).toEqual([null, ['coverage-not-stated']]);
    const { body } = await client.get('/v1/participants/AAA?asOf=2000-12-31');
    expect(body.treaties[0]).toMatchObject({ treaty: 'sea', knownThrough: THROUGH, reservations: null });
    const changes = covered(await client.get('/v1/changes?from=1&treaty=sea'));
    expect(changes.coverage).toMatchObject({ state: 'complete', through: THROUGH });
  });

  it('when a document states a figure beyond that day, then it is not computable, and says why', async () => {
    const claim = (id: string, quantity: string, value: string, asOf: string) => ({
      id,
      where: `p. ${id}`,
      quantity: `treaty/${quantity}`,
      value,
      asOf,
    });
    await client.record('/v1/statements', {
      id: 'report',
      title: 'Report',
      published: '2001-01-01',
      claims: [
        claim('within', 'sea/contracting', '2', '2000-08-31'),
        claim('beyond', 'sea/contracting', '2', '2000-12-31'),
        claim('standing', 'sea/standing/AAA', 'party', '2000-12-31'),
        claim('date', 'sea/entry-into-force', '2000-07-31', '2000-12-31'),
        claim('silent', 'silent/contracting', '0', '2000-12-31'),
      ],
    });
    const { body } = await client.get('/v1/statements/report/reconciliation');
    const claims = (body as unknown as { claims: readonly { id: string; verdict: string; explanation: string }[] })
      .claims;
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['within', 'agrees'],
      ['beyond', 'not-computable'],
      ['standing', 'not-computable'],
      ['date', 'agrees'],
      ['silent', 'agrees'],
    ]);
    expect(claims[1]?.explanation).toBe(
      'The acts of sea are recorded up to 31 August 2000; the figure is of 31 December 2000.',
    );
  });

  it('when a part reaches further, then it is still told up to which day all is known', async () => {
    const part = { state: 'partial', kinds: 'all', from: '2000-09-01', through: '2000-12-31', note: 'a part' };
    await client.record('/v1/treaties/port/coverage', part);
    const { coverage } = covered(await client.get('/v1/treaties/port/status?asOf=2001-01-01'));
    expect(coverage).toMatchObject({ state: 'partial', through: '2000-12-31', completeThrough: THROUGH });
    const { body } = await client.get('/v1/treaties?asOf=2001-01-01');
    expect((body as unknown as { treaties: readonly unknown[] }).treaties[0]).toMatchObject({ knownThrough: THROUGH });
    const { out } = await runFoedera(app.config, commands, ['treaties', '--as-of', '2001-01-01']);
    expect(out).toContain(`${THROUGH}, in part to 2000-12-31`);
  });

  it('when it is asked on the command line, then the answer ends with one line of it', async () => {
    const foedera = (...argv: string[]) => runFoedera(app.config, commands, argv);
    const { out } = await foedera('status', 'sea', '--as-of', '2001-01-01');
    expect(out.trimEnd().split('\n').at(-1)).toBe(BEYOND);
    expect(out).toContain('not recorded');
    const stateless = await foedera('coverage', 'sea', '--kinds', 'all');
    expect([stateless.code, stateless.err]).toEqual([2, expect.stringContaining('--state')]);
    const shown = await foedera('coverage', 'sea');
    expect(shown.out).toMatch(/^complete +2000-08-31 +signature instruments/m);
    const inPart = ['--state', 'partial', '--kinds', 'all', '--through', THROUGH, '--note', 'a part'];
    const stated = await foedera('coverage', 'silent', ...inPart);
    expect(stated.code).toBe(0);
    const { coverage, warnings } = covered(await client.get('/v1/treaties/silent/status?asOf=2000-01-01'));
    expect(coverage).toMatchObject({ state: 'partial', through: THROUGH, note: 'a part' });
    expect(warnings).toMatchObject([
      { detail: 'Up to 31 August 2000 acts are recorded only in part: a part. Counts are lower bounds.' },
    ]);
    expect((await client.get('/v1/treaties/silent/counts?from=2000-01-01&to=2000-02-01')).body).toMatchObject({
      lowerBoundFrom: '2000-01-01',
      steps: [{ lowerBound: true }],
    });
  });
});
