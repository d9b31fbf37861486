/**
 * Goal: reports of progress, occasions and several depositaries can be recorded and read over HTTP, on the command
 * line and as tables. Given the shipped treaties with the reports of A/60/131.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { activityCommand } from '../../src/treaties/activity/activity.cli.js';
import { progressCommand } from '../../src/treaties/show-progress/progress.cli.js';
import { statusCommand } from '../../src/treaties/status/status.cli.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { loadHistories } from '../support/histories.js';
import { Client } from './treaty-facts.js';

interface Row {
  readonly code: string;
  readonly participant: string;
  readonly standing: string;
  readonly holds: boolean;
  readonly progress: { readonly stage: string; readonly date: string; readonly source: { readonly document: string } };
}

describe('given the shipped treaties', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
    client = new Client(app);
  }, 120_000);
  afterAll(() => app.stop());

  const rows = async (address: string, member: string) =>
    ((await client.get(address)).body as unknown as Readonly<Record<string, readonly Row[]>>)[member] ?? [];

  it('when the signatories that say they are ratifying are asked for, then they are the nine of note 17 that had signed', async () => {
    const found = await rows(
      '/v1/treaties/uncac/status?asOf=2005-07-25&standing=signatory&progress=true',
      'participants',
    );
    const nine = ['AUS', 'AUT', 'CZE', 'LVA', 'MAR', 'MLT', 'NLD', 'PAK', 'PRT'];
    expect(found.map(({ code }) => code).sort()).toEqual(nine);
    const others = await rows('/v1/treaties/uncac/status?asOf=2005-07-25&standing=none&progress=true', 'participants');
    expect(others.map(({ code }) => code).sort()).toEqual(['ESP', 'QAT', 'SVN']);
    expect(found.find(({ code }) => code === 'AUS')?.progress).toMatchObject({
      stage: 'announced',
      date: '2005-07-25',
      source: { document: 'A/60/131' },
    });
  });

  it('when they have deposited, then nothing is reported of them any more, and the counts never knew', async () => {
    const found = await rows('/v1/treaties/uncac/status?asOf=2006-01-01&progress=true', 'participants');
    expect(found.map(({ code }) => code)).not.toContain('AUS');
    const reports = await rows('/v1/treaties/uncac/progress?asOf=2006-01-01&participant=AUS', 'reports');
    expect(reports).toMatchObject([{ participant: 'AUS', holds: false }]);
    const { body } = await client.get('/v1/treaties/uncac/status?asOf=2005-07-25&progress=true');
    expect(body).toMatchObject({ counts: { signatories: { total: 124 }, contracting: { total: 29 } } });
  });

  it('when the Firearms Protocol is asked about, then those that only examine it have a row and no standing', async () => {
    const found = await rows('/v1/treaties/untoc-firearms/status?asOf=2005-07-25&progress=examination', 'participants');
    expect(found.map(({ code, standing }) => `${code} ${standing}`).sort()).toEqual([
      'CZE none',
      'HUN none',
      'MAR none',
    ]);
  });

  it('when the days of the Congress are asked about, then what was done at its treaty event is totalled apart', async () => {
    const { body } = await client.get('/v1/activity?from=2005-04-18&to=2005-04-25');
    const occasion = 'treaty event of the Eleventh Crime Congress';
    expect((body as unknown as { readonly occasions: unknown }).occasions).toEqual([
      { occasion, treaty: 'untoc', kind: 'accession', count: 2 },
      { occasion, treaty: 'untoc-firearms', kind: 'accession', count: 1 },
      { occasion, treaty: 'untoc-migrants', kind: 'accession', count: 2 },
      { occasion, treaty: 'untoc-migrants', kind: 'ratification', count: 1 },
      { occasion, treaty: 'untoc-trafficking', kind: 'accession', count: 2 },
    ]);
    const { out } = await runFoedera(
      app.config,
      [activityCommand],
      ['activity', '--from', '2005-04-18', '--to', '2005-04-25', '--occasion', occasion, '--csv'],
    );
    expect(out.trim().split('\n')).toHaveLength(9);
  });

  it('when a report is typed, then it is recorded, and read back on the command line', async () => {
    const typed = ['progress', 'uncac', 'PAK', 'law-promulgated', '2007-01-01', '--source-document', 'S.1'];
    expect((await runFoedera(app.config, [progressCommand], typed)).code).toBe(0);
    const { out } = await runFoedera(
      app.config,
      [progressCommand],
      ['progress', 'uncac', 'PAK', '--as-of', '2007-02-01'],
    );
    expect(out).toContain('law-promulgated');
    const status = ['status', 'uncac', '--as-of', '2007-02-01', '--progress'];
    expect((await runFoedera(app.config, [statusCommand], status)).out).toContain('PAK');
  });

  it('when it has a stage that is none, or its treaty is unknown, then it is refused', async () => {
    const report = { participant: 'PAK', stage: 'soon', date: '2007-01-01' };
    expect((await client.post('/v1/treaties/uncac/progress', report)).status).toBe(400);
    const unknown = await client.post('/v1/treaties/nothing/progress', { ...report, stage: 'announced' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-treaty']);
  });

  it('when a treaty has three depositaries, then it is shown with them, and another one is refused', async () => {
    const npt = {
      id: 'npt',
      title: 'Treaty on the Non-Proliferation of Nuclear Weapons',
      adopted: '1968-06-12',
      opened: '1968-07-01',
      depositary: ['United Kingdom', 'United States of America', 'Soviet Union'],
    };
    expect((await client.post('/v1/treaties', npt)).status).toBe(201);
    expect((await client.get('/v1/treaties/npt')).body).toMatchObject({ depositary: npt.depositary });
    const act = { kind: 'signature', participant: 'IRL', date: '1968-07-04', depositary: 'France' };
    const refused = await client.post('/v1/treaties/npt/actions', act);
    expect([refused.status, refused.body.code]).toEqual([422, 'unknown-depositary']);
    const signed = await client.post('/v1/treaties/npt/actions', { ...act, depositary: 'United Kingdom' });
    expect(signed.status).toBe(201);
    const csv = await client.get('/v1/treaties/npt/status.csv?asOf=1968-08-01');
    expect(csv.text).toContain('United Kingdom 1968-07-04');
  });

  it('when a depositary is named twice, or one alone in a list, then that is told', async () => {
    for (const depositary of [['A', 'A'], ['A'], [1, 2], ['', 'B'], {}])
      expect((await client.post('/v1/treaties', { id: 'x', title: 'X', depositary })).status).toBe(400);
  });
});
