/**
 * Goal: every answer about a fund's money says up to which day it knows, in every format. Given a fund whose pledges,
 * payments and receipts are all recorded up to 30 June 2005 (as A/60/131 has them), when it is asked about later days,
 * then the answer says that it may miss some.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { commands } from '../../src/cli.js';
import { type FundClient, givenFunds } from '../funds/fund-facts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { covered } from './covered-body.js';

const THROUGH = '2005-06-30';
const BEYOND = 'Acts are recorded up to 30 June 2005; later ones may be missing.';
const WARNED = { code: 'beyond-coverage', detail: BEYOND, through: THROUGH };
const usd = (value: string) => ({ value, currency: 'USD' });

describe('given a fund of which all is recorded up to a day', () => {
  let app: TestApp;
  let client: FundClient;
  let before: number;

  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
    await client.pledged('sea-aaa', { amount: usd('1000.00'), date: '2004-03-01' });
    await client.acted('sea-aaa', 'payment', '2004-06-01', { amount: usd('400.00') });
    await client.record('/v1/funds/sea/receipts', {
      id: 'sea-bank',
      donor: 'BBB',
      amount: usd('50.00'),
      date: '2004-07-01',
    });
    before = await client.head();
    const kinds = ['pledge', 'payment', 'receipt'];
    await client.record('/v1/funds/sea/coverage', { state: 'complete', kinds, through: THROUGH });
    await client.pledged('sky-aaa', { amount: usd('5.00'), date: '2004-03-01' }, 'sky');
  });
  afterAll(() => app.stop());

  /** The addresses whose answers rest on the money of a fund, and where their rows stand. */
  const ASKED: readonly (readonly [string, string, (day: string) => string])[] = [
    ['totals', 'donors', (day) => `totals?asOf=${day}`],
    ['periods', 'donors', (day) => `periods?from=2004-01-01&to=${day}`],
    ['a bridge', 'lines', (day) => `bridge?asOf=${day}&from=1`],
    ['what is left', 'shares', (day) => `residual?asOf=${day}&amount=100.00`],
    ['its pledges', 'pledges', (day) => `pledges?asOf=${day}`],
    ['its receipts', 'receipts', (day) => `receipts?asOf=${day}`],
  ];

  it.each(ASKED)(
    'when %s is asked, then it is complete by that day, warns of later days, and each row has the day',
    async (_what, rows, address) => {
      const on = (day: string) => client.get(`/v1/funds/sea/${address(day)}`);
      const within = await on(THROUGH);
      expect(covered(within).coverage).toMatchObject({ state: 'complete', through: THROUGH });
      expect(covered(within).warnings.filter(({ code }) => code === 'beyond-coverage')).toEqual([]);
      for (const day of ['2005-07-01', '2999-01-01']) {
        const beyond = await on(day);
        expect(covered(beyond).coverage).toMatchObject({ state: 'complete', through: THROUGH });
        expect(covered(beyond).warnings).toContainEqual(WARNED);
        const given = (beyond.body as unknown as Record<string, readonly { readonly knownThrough: string }[]>)[rows]!;
        expect(new Set(given.map(({ knownThrough }) => knownThrough))).toEqual(new Set([THROUGH]));
      }
      const { text } = await client.get(`/v1/funds/sea/${address(THROUGH).replace('?', '.csv?')}`);
      const table = parse<Record<string, string>>(text, { columns: true });
      expect(table.map((row) => row['known through'])).toEqual(table.map(() => THROUGH));
      expect(table.length).toBeGreaterThan(0);
    },
  );

  it.each(ASKED)('when nothing is stated, %s says so in its coverage', async (_what, _rows, address) => {
    const { coverage, warnings } = covered(await client.get(`/v1/funds/sky/${address(THROUGH)}`));
    expect(coverage).toMatchObject({ state: 'unknown', through: null });
    expect(warnings.map(({ code }) => code)).not.toContain('beyond-coverage');
  });

  it('when a period is compared with a later one, then the later one decides how far the answer must reach', async () => {
    const url = '/v1/funds/sea/periods?from=2004-01-01&to=2004-06-30&compare=2005-01-01..2005-12-31';
    expect(covered(await client.get(url)).warnings).toContainEqual(WARNED);
  });

  it('when an earlier position is asked, then it answers with what was stated then: nothing', async () => {
    const pinned = await client.get(`/v1/funds/sea/residual?asOf=2005-12-31&amount=100.00&at=${String(before)}`);
    expect(covered(pinned)).toMatchObject({ coverage: { state: 'unknown' }, warnings: [] });
  });

  it('when funds are listed, then each has the day, and one warning tells of all that reach less far', async () => {
    const { body } = await client.get('/v1/funds?asOf=2005-12-31');
    const { funds } = body as unknown as { funds: readonly { id: string; knownThrough: string; coverage: object }[] };
    expect(funds.map(({ id, knownThrough }) => [id, knownThrough])).toEqual([
      ['sea', THROUGH],
      ['sky', null],
    ]);
    expect(covered({ body } as never).warnings.map(({ code, detail }) => [code, detail])).toEqual([
      [
        'beyond-coverage',
        'The acts of 1 of 2 funds are recorded up to a day before 31 December 2005; later ones may be missing.',
      ],
      ['coverage-not-stated', 'How far the acts of 1 of 2 funds are recorded is not stated; some may be missing.'],
    ]);
    const { text } = await client.get('/v1/funds.csv?asOf=2005-12-31');
    expect(text.split('\r\n')[0]).toMatch(/,known through,coverage$/);
  });

  it('when a document states a figure beyond that day, then it is not computable, and says why', async () => {
    const claim = (id: string, quantity: string, value: string, asOf: string) => ({
      id,
      where: `p. ${id}`,
      quantity: `fund/${quantity}`,
      value,
      asOf,
    });
    await client.record('/v1/statements', {
      id: 'report',
      title: 'Report',
      published: '2006-01-31',
      claims: [
        claim('within', 'sea/pledged', '1000', THROUGH),
        claim('beyond', 'sea/pledged', '1000', '2005-12-31'),
        claim('paid', 'sea/paid', '400', '2005-12-31'),
        claim('silent', 'sky/pledged', '5', '2005-12-31'),
      ],
    });
    const { body } = await client.get('/v1/statements/report/reconciliation');
    const { claims } = body as unknown as { claims: readonly { id: string; verdict: string; explanation: string }[] };
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['within', 'agrees'],
      ['beyond', 'not-computable'],
      ['paid', 'not-computable'],
      ['silent', 'agrees'],
    ]);
    expect(claims[1]?.explanation).toBe(
      'The acts of sea are recorded up to 30 June 2005; the figure is of 31 December 2005.',
    );
  });

  it('when the command line asks, then the answer ends with one line of it', async () => {
    const day = ['--as-of', '2005-12-31'];
    const lastLine = async (...argv: string[]) =>
      (await runFoedera(app.config, commands, [...argv, ...day])).out.trimEnd().split('\n').at(-1);
    expect(await lastLine('fund', 'sea')).toBe(BEYOND);
    expect(await lastLine('fund', 'sea', '--from', '2004-01-01', '--to', '2005-12-31')).toBe(BEYOND);
    expect(await lastLine('bridge', 'sea', '--from', '1')).toBe(BEYOND);
    expect(await lastLine('residual', 'sea', '100.00')).toBe(BEYOND);
    expect(await lastLine('pledges', 'sea')).toBe(BEYOND);
    expect(await lastLine('receipts', 'sea')).toBe(BEYOND);
  });

  it('when only a part is recorded, then that is said, and of what', async () => {
    await client.record('/v1/funds/sky/coverage', {
      state: 'partial',
      kinds: ['pledge'],
      through: THROUGH,
      note: 'the pledges that the annex of A/60/131 lists',
    });
    const residual = await client.get(`/v1/funds/sky/residual?asOf=${THROUGH}&amount=100.00`);
    expect(covered(residual)).toMatchObject({
      coverage: { state: 'partial', through: THROUGH, kinds: ['pledge'] },
      warnings: [{ code: 'partial-coverage', through: THROUGH }],
    });
    expect(covered(residual).warnings[0]?.detail).toContain('the pledges that the annex of A/60/131 lists');
    const listed = covered(await client.get(`/v1/funds?asOf=${THROUGH}`));
    expect(listed.warnings.map(({ detail }) => detail)).toEqual([
      'The acts of 1 of 2 funds are recorded only in part; sums leave out the others.',
    ]);
  });
});
