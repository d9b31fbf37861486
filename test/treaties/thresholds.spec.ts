/**
 * Goal: a verdict tells of each thing that its clause asks for how much is needed and how much there is. Given the
 * shipped histories, when entry into force is asked, then the figures are those that the depositaries published.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Client } from './treaty-facts.js';

describe('What a clause asks for', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await app.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(undefined, 'all');
  });
  afterAll(() => app.stop());

  const thresholds = async (treaty: string, asOf: string) => {
    const { body } = await client.get(`/v1/treaties/${treaty}/entry-into-force?asOf=${asOf}`);
    return body.thresholds as readonly Readonly<Record<string, unknown>>[];
  };

  it('is filled by 29 of 30 instruments before Ecuador deposits, and is read as of the day asked about', async () => {
    expect(await thresholds('uncac', '2005-07-25')).toEqual([
      {
        condition: 'instruments',
        pointer: '/when/instruments',
        on: '2005-07-25',
        met: false,
        need: '30',
        have: '29',
        missing: '1',
      },
    ]);
  });

  it('is read on the day on which the condition was met, once it was', async () => {
    const [only] = await thresholds('uncac', '2014-07-06');
    expect(only).toMatchObject({ on: '2005-09-15', met: true, need: '30', have: '30', missing: '0' });
  });

  it('is two things for the Paris Agreement, a number and a share of emissions', async () => {
    const found = await thresholds('paris-agreement', '2016-10-05');
    expect(found.map(({ condition, of, pointer, need, met }) => [condition, of, pointer, need, met])).toEqual([
      ['instruments', undefined, '/when/all/0/instruments', '55', true],
      ['share', 'emissions', '/when/all/1/share', '0.55', true],
    ]);
  });

  it('is empty where no clause is recorded', async () => {
    const { body } = await client.post('/v1/treaties', {
      id: 'without-clause',
      title: 'Treaty without a clause',
      adopted: '2000-01-01',
    });
    expect(body.code).toBeUndefined();
    expect(await thresholds('without-clause', '2005-01-01')).toEqual([]);
  });
});
