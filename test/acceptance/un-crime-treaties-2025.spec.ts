/**
 * Goal: the five crime treaties as they stand at the end of 2025, with acts whose day is not known. Given the shipped
 * histories, when the depositary's published figures are asked for over HTTP, then the answer holds each of them. Every
 * figure was read in a source, none in our output.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENTS } from '../events/lines.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loadHistories } from '../support/histories.js';

interface Total {
  readonly total: number;
  readonly possible?: number;
}
interface Status {
  readonly counts: { readonly contracting: Total };
  readonly coverage: { readonly state: string; readonly through: string | null };
  readonly warnings: readonly { readonly code: string }[];
  readonly participants: readonly { readonly code: string; readonly standing: string; readonly inForceSince: string }[];
}
interface Expected {
  readonly treaty: string;
  readonly quantity: string;
  readonly asOf: string;
  readonly expected: number | string;
  readonly source: string;
}

const expected = JSON.parse(
  readFileSync(`${EVENTS}histories/un-crime-treaties/expected-2025.json`, 'utf8'),
) as Expected[];
const asked = (quantity: RegExp) =>
  expected
    .filter((each) => quantity.test(each.quantity))
    .map((each) => [each.treaty, each.quantity, each.asOf, each.expected, each.source] as const);

describe('given the shipped histories of the five crime treaties to the end of 2025', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
  });
  afterAll(async () => {
    await app.stop();
  });

  async function statusOn(treaty: string, asOf: string): Promise<Status> {
    const answer = await app.inject({ method: 'GET', url: `/v1/treaties/${treaty}/status?asOf=${asOf}` });
    expect(answer.statusCode).toBe(200);
    return JSON.parse(answer.body) as Status;
  }

  it.each(asked(/^contracting$/))(
    'when asked for %s, %s, on %s, then it is %d (%s)',
    async (treaty, _, asOf, figure) => {
      const { contracting } = (await statusOn(treaty, asOf)).counts;
      expect([contracting.total, contracting.possible ?? contracting.total]).toEqual([figure, figure]);
    },
  );

  it.each(asked(/\.range$/))('when asked for %s, %s, on %s, then it holds %d (%s)', async (treaty, _, asOf, figure) => {
    const { total, possible = total } = (await statusOn(treaty, asOf)).counts.contracting;
    expect(total).toBeLessThanOrEqual(Number(figure));
    expect(possible).toBeGreaterThanOrEqual(Number(figure));
  });

  it.each(asked(/^in-force-since/))(
    'when asked for %s, %s, on %s, then it is %s',
    async (treaty, quantity, asOf, day) => {
      const code = quantity.slice('in-force-since/'.length);
      const row = (await statusOn(treaty, asOf)).participants.find((each) => each.code === code);
      expect(row).toMatchObject({ standing: 'party', inForceSince: day });
    },
  );

  it('when Bhutan is asked about under the Convention against Corruption, then it left by a notice of 2022, its day not known, and is a party again', async () => {
    const on = async (asOf: string) =>
      (await statusOn('uncac', asOf)).participants.filter(({ code }) => code === 'BTN').map(({ standing }) => standing);
    // Received between 2 July and 27 September 2022, in effect a year later (art. 70), by the day of the accession.
    expect(await on('2023-07-01')).toEqual(['party']);
    expect(await on('2023-10-27')).toEqual(['party']);
    expect((await statusOn('uncac', '2023-09-01')).counts.contracting).toMatchObject({ total: 189, least: 188 });
  });

  it.each([
    ['untoc', '2024-05-04'],
    ['untoc-trafficking', '2024-04-20'],
    ['untoc-migrants', '2024-04-26'],
    ['untoc-firearms', '2024-01-05'],
    ['uncac', '2024-04-20'],
  ])('when asked how far %s is known, then every act is to %s, where the totals meet', async (treaty, through) => {
    const within = await statusOn(treaty, through);
    expect(within).toMatchObject({ coverage: { state: 'complete', through }, warnings: [] });
    const beyond = await statusOn(treaty, '2025-12-31');
    expect(beyond.warnings.map(({ code }) => code)).toEqual(['partial-coverage']);
  });

  it.each([
    ['untoc', 'BMU', '2014-08-05'],
    ['untoc', 'JEY', '2014-12-17'],
    ['untoc', 'GGY', '2014-12-17'],
    ['untoc', 'AIA', '2015-07-31'],
    ['untoc', 'TCA', '2015-07-31'],
    ['uncac', 'BMU', '2018-06-04'],
    ['uncac', 'GIB', '2023-10-20'],
  ])('when asked whether %s applies in %s, then it does since %s', async (treaty, code, since) => {
    const url = `/v1/treaties/${treaty}/territories?asOf=2025-12-31`;
    const { territories } = JSON.parse((await app.inject({ method: 'GET', url })).body) as {
      readonly territories: readonly { readonly code: string }[];
    };
    const stated = territories.find((each) => each.code === code);
    expect(stated).toMatchObject({ state: 'GBR', extent: 'applies', since });
  });
});
