import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bridgeCommand } from '../../src/funds/figures/bridge/bridge.cli.js';
import { fundCommand } from '../../src/funds/fund/fund.cli.js';
import { fundsCommand } from '../../src/funds/fund/list-funds/list-funds.cli.js';
import { Client, participant, type Reply } from '../treaties/treaty-facts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';

const usd = (value: string) => ({ value, currency: 'USD' });

describe('given a fund whose pledges and payments were recorded over HTTP', () => {
  let test: TestApp;
  let client: Client;
  let published: number;

  const donate = (id: string, donor: string, value: string, date: string, more: object = {}): Promise<Reply> =>
    client.record('/v1/funds/p/pledges', { id, donor, amount: usd(value), date, ...more });
  const get = async (query: string): Promise<Reply> => client.get(`/v1/funds/p/${query}`);

  beforeAll(async () => {
    test = await startTestApp();
    client = new Client(test);
    await client.record('/v1/participants', participant('AAA', 'Arland'));
    await client.record('/v1/participants', participant('BBB', 'Borland'));
    await client.record('/v1/funds', { id: 'p', title: 'A fund', established: '2000-01-01' });
    await donate('a03', 'AAA', '100.00', '2003-02-01');
    await donate('b03', 'BBB', '50.00', '2003-12-31');
    published = await client.head();
    await donate('late', 'AAA', '10.00', '2003-05-30');
    await donate('a04', 'AAA', '300.00', '2004-01-01');
    await client.record('/v1/pledges/a03/actions', { kind: 'reduction', amount: usd('20.00'), date: '2004-06-01' });
    await client.record('/v1/pledges/b03/actions', { kind: 'payment', amount: usd('50.00'), date: '2004-12-31' });
    await donate('span', 'BBB', '7.00', '2004-12-31', {
      date: undefined,
      period: { from: '2003-07-01', to: '2004-12-31' },
    });
  }, 120_000);
  afterAll(() => test.stop());

  it('when a year is compared with the one before, then net, gross, paid and donors of both are there with what changed', async () => {
    const { status, body } = await get('periods?from=2004-01-01&to=2004-12-31');
    // 2004: 300 + 7 new, 20 taken back; 2003: 100 + 50 + 10. 287 − 160 = 127, which is 79.375 per cent.
    expect(status).toBe(200);
    expect(body).toMatchObject({
      fund: 'p',
      asOf: '2004-12-31',
      compare: 'same-period-previous-year',
      attribution: 'date',
      current: { from: '2004-01-01', to: '2004-12-31', pledged: usd('287.00'), pledgedGross: usd('307.00'), reduced: usd('20.00'), paid: usd('50.00'), donors: { total: 2 } }, // prettier-ignore
      previous: { from: '2003-01-01', to: '2003-12-31', pledged: usd('160.00'), paid: usd('0.00') },
      change: { absolute: usd('127.00'), percent: '79.375', ratio: '1.793750' },
      grossChange: { absolute: usd('147.00'), percent: '91.875' },
      warnings: [{ code: 'counted-at-period-end', count: 1, reachingOutside: 1, pledges: ['span'] }],
      likeForLike: { donors: 2 },
    });
  });

  it('when the previous period had been published, then both figures are there', async () => {
    const { body } = await get(`periods?from=2004-01-01&to=2004-12-31&publishedAt=${String(published)}`);
    expect(body).toMatchObject({
      previous: { pledged: usd('160.00'), asPublished: { at: published, pledged: usd('150.00') } },
    });
    expect(JSON.stringify(body)).toContain('published-differs');
  });

  it('when more was taken back than pledged, then the total is below zero and no percentage is made', async () => {
    const { body } = await get('periods?from=2004-05-01&to=2004-07-31&compare=2003-01-01..2003-03-31');
    expect(body).toMatchObject({ current: { pledged: usd('-20.00') }, change: { absolute: usd('-120.00'), percent: null, suppressed: 'current-negative' } }); // prettier-ignore
  });

  it('when the first period of all is compared, then the change is new', async () => {
    const { body } = await get('periods?from=2003-01-01&to=2003-12-31&compare=previous-period');
    expect(body).toMatchObject({ previous: { from: '2002-01-01' }, change: { percent: null, inWords: 'n/a (new)' } });
  });

  it('when pledges are asked for by the year they are meant for, then a pledge for several years counts a part in each, and never twice', async () => {
    await client.record('/v1/funds', { id: 'years', title: 'A fund for years' });
    const tranches = [2004, 2005].map((year) => ({ year, amount: usd('400.00') }));
    await client.record('/v1/funds/years/pledges', {
      id: 'many',
      donor: 'AAA',
      amount: usd('800.00'),
      date: '2003-12-14',
      tranches,
    });
    await client.record('/v1/funds/years/pledges', {
      id: 'one',
      donor: 'BBB',
      amount: usd('9.00'),
      date: '2004-03-01',
    });
    const of = async (year: number, attribution: string) =>
      (
        await client.get(
          `/v1/funds/years/periods?from=${String(year)}-01-01&to=${String(year)}-12-31&attribution=${attribution}`,
        )
      ).body;
    expect(await of(2004, 'year')).toMatchObject({
      attribution: 'year',
      current: { pledged: usd('409.00') },
      previous: { pledged: usd('0.00') },
    });
    expect(await of(2005, 'year')).toMatchObject({
      current: { pledged: usd('400.00') },
      previous: { pledged: usd('409.00') },
    });
    expect(await of(2004, 'date')).toMatchObject({
      attribution: 'date',
      current: { pledged: usd('9.00') },
      previous: { pledged: usd('800.00') },
    });
    const link = (await of(2005, 'year')).permalink;
    expect((await client.get(link)).body).toMatchObject({ attribution: 'year', current: { pledged: usd('400.00') } });
    const odd = await client.get('/v1/funds/years/periods?from=2004-01-01&to=2004-06-30&attribution=year');
    expect([odd.status, odd.body.code]).toEqual([400, 'invalid-parameter']);
  });

  it('when the link of an answer is followed, then the same answer comes, and stays', async () => {
    const first = await get(
      `periods?from=2004-01-01&to=2004-12-31&compare=2003-01-01..2003-12-31&at=${String(await client.head())}`,
    );
    const again = await client.get(first.body.permalink);
    expect(again.body).toEqual(first.body);
    expect(again.headers['cache-control']).toContain('immutable');
  });

  it('when the question makes no sense, then it is refused', async () => {
    const bad = [
      'to=2004-01-01',
      'from=2004-13-01',
      'from=2004-02-01&to=2004-01-01',
      'from=2004-01-01&to=2004-02-01&compare=yesterday',
    ];
    for (const query of [...bad, 'from=0001-01-01&to=0001-06-30'])
      expect((await get(`periods?${query}`)).status).toBe(400);
    expect((await client.get('/v1/funds/q/periods?from=2004-01-01')).status).toBe(404);
  });

  it('when what is left is shared, then among those who paid', async () => {
    expect((await get('residual?amount=9.99')).body).toMatchObject({ shares: [{ code: 'BBB', name: 'Borland', share: usd('9.99') }], undistributed: usd('0.00') }); // prettier-ignore
    for (const amount of ['0', '-5', '1.001', 'all']) expect((await get(`residual?amount=${amount}`)).status).toBe(400);
  });

  it('when the command line asks, then it answers the same in tables', async () => {
    const run = (...argv: string[]) => runFoedera(test.config, [fundsCommand, fundCommand, bridgeCommand], argv);
    expect((await run('funds', '--as-of', '2004-12-31')).out).toMatch(
      /^p +447\.00 +50\.00 +397\.00 +not stated +A fund$/m,
    );
    expect((await run('fund', 'p', '--as-of', '2004-12-31')).out).toContain('pledged 447.00, signed 0.00, paid 50.00, written off 0.00, outstanding 397.00.'); // prettier-ignore
    expect((await run('fund', 'p', '--by', 'currency')).out).toContain('USD');
    expect((await run('fund', 'p', '--by', 'earmarking')).out).toContain('not specified');
    expect((await run('fund', 'p', '--from', '2004-01-01', '--to', '2004-12-31')).out).toContain(
      'Change: 127.00 (increase of 79.375 %)',
    );
    const uses = (await run('fund', 'p', '--from', '2004-01-01', '--to', '2004-12-31', '--by', 'earmarking')).out;
    // Nobody said for what any of it may be used: nothing of it is earmarked, and all of it is not specified.
    expect(uses).toMatch(/^current +0\.00 +0\.00 +287\.00 +0\.000 +100\.000$/m);
    expect(uses).not.toMatch(/^as of/m);
    const bridged = await run('bridge', 'p', '--from', String(published), '--as-of', '2004-12-31');
    expect(bridged.out).toContain('pledged as of 2004-12-31, in US dollars: 150.00');
    const details = (await run('fund', 'p', '--details', '--as-of', '2004-12-31')).out;
    for (const row of [
      /^A fund \(p\)$/m,
      /^established +2000-01-01$/m,
      /^rounding +half-up$/m,
      /^in kind +apart$/m,
      /^event +[0-9a-f-]{36}$/m,
    ]) {
      expect(details).toMatch(row);
    }
    expect(details).not.toMatch(/^(closed|administrator|references)/m);
    expect((await run('fund', 'q', '--details')).code).toBe(5);
    expect((await run('fund', 'q')).code).toBe(5);
  });
});
