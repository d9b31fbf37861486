/**
 * Goal: every answer about a fund says up to which day it knows, as those about a treaty do. Given a fund of which all
 * is recorded up to 30 June 2005, when later days are asked about, then its figures may be too low and say so.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '../../src/cli.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { Client } from '../treaties/treaty-facts.js';
import { covered } from './covered-body.js';

const THROUGH = '2005-06-30';
const BEYOND = 'Acts are recorded up to 30 June 2005; later ones may be missing.';

describe('given a fund of which all is recorded up to a day', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await client.record('/v1/funds', { id: 'sky', title: 'Fund of the Sky', established: '2000-01-01' });
    await client.record('/v1/funds/sky/coverage', { state: 'complete', kinds: 'all', through: THROUGH });
  });
  afterAll(() => app.stop());

  it.each([
    '/v1/funds/sky?',
    '/v1/funds/sky/totals?',
    '/v1/funds/sky/pledges?',
    '/v1/funds/sky/receipts?',
    '/v1/funds/sky/residual?amount=10.00&',
    '/v1/funds/sky/bridge?from=1&',
  ])('when %s is read, then it is complete by that day, and warns of the day after and of 2999', async (path) => {
    const on = async (day: string) => covered(await client.get(`${path}asOf=${day}`));
    expect(await on(THROUGH)).toMatchObject({ coverage: { state: 'complete', through: THROUGH }, warnings: [] });
    for (const day of ['2005-07-01', '2999-01-01'])
      expect(await on(day)).toMatchObject({
        coverage: { state: 'complete', through: THROUGH },
        warnings: [{ code: 'beyond-coverage', detail: BEYOND, through: THROUGH }],
      });
  });

  it('when a period, or the one compared with, reaches beyond that day, then it is warned of', async () => {
    const codes = async (query: string) =>
      covered(await client.get(`/v1/funds/sky/periods?${query}`))
        .warnings.map(({ code }) => code)
        .filter((code) => code === 'beyond-coverage');
    expect(await codes('from=2005-01-01&to=2005-06-30')).toEqual([]);
    expect(await codes('from=2005-01-01&to=2005-07-01')).toEqual(['beyond-coverage']);
    expect(await codes('from=2004-01-01&to=2004-12-31&compare=2005-01-01..2005-12-31')).toEqual(['beyond-coverage']);
  });

  it('when funds are listed, then each has the day, and one warning tells of those that reach less far', async () => {
    const { body } = await client.get('/v1/funds?asOf=2006-01-01');
    expect((body as unknown as { funds: readonly unknown[] }).funds).toMatchObject([
      { id: 'sky', knownThrough: THROUGH, coverage: { state: 'complete' } },
    ]);
    const detail = 'The acts of 1 of 1 fund are recorded up to a day before 1 January 2006; later ones may be missing.';
    expect(covered({ body } as never).warnings).toEqual([{ code: 'beyond-coverage', detail, through: THROUGH }]);
    const { text } = await client.get('/v1/funds.csv?asOf=2006-01-01');
    expect(text.split('\r\n')[0]).toContain(',known through,coverage');
    const { out } = await runFoedera(app.config, commands, ['pledges', 'sky', '--as-of', '2006-01-01']);
    expect(out.trimEnd().split('\n').at(-1)).toBe(BEYOND);
  });
});
