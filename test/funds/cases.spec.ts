/**
 * Goal: those of the sixty cases that are seen in the answers of the service: totals, periods, bridges, what is left,
 * statements, concurrent clerks.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fundCommand } from '../../src/funds/fund/fund.cli.js';
import { participant } from '../treaties/treaty-facts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { givenFunds, type FundClient } from './fund-facts.js';

interface Money {
  readonly value: string;
}
interface Row {
  readonly code: string | null;
  readonly pledged: Money;
}
interface Json {
  readonly donors: readonly (Row & { readonly paid: Money; readonly parts?: readonly Row[] })[];
}

const usd = (value: string) => ({ value, currency: 'USD' });

describe('given the service and funds of their own for each case', () => {
  let app: TestApp;
  let client: FundClient;

  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
  }, 120_000);
  afterAll(() => app.stop());

  /** A fund with pledges in dollars: id, donor, amount, date. */
  async function fund(
    id: string,
    pledges: readonly (readonly [string, string | null, string, string, object?])[] = [],
    more: object = {},
  ): Promise<void> {
    await client.record('/v1/funds', { id, title: `Fund ${id}`, established: '2000-01-01', ...more });
    for (const [name, donor, value, date, also = {}] of pledges)
      await client.pledged(name, { donor, amount: usd(value), date, ...also }, id);
  }
  const totals = async (id: string, query = 'asOf=2010-01-01') =>
    (await client.get(`/v1/funds/${id}/totals?${query}`)).body;
  const periods = async (id: string, query: string) => (await client.get(`/v1/funds/${id}/periods?${query}`)).body;

  it('case 12: when money comes without a pledge, then it is shown unapplied, and neither pledged nor paid', async () => {
    await fund('c12');
    await client.record('/v1/funds/c12/receipts', {
      id: 'c12-r',
      donor: 'AAA',
      amount: usd('500.00'),
      date: '2004-06-01',
    });
    expect(await totals('c12')).toMatchObject({ pledged: usd('0.00'), paid: usd('0.00'), unapplied: [usd('500.00')] });
  });

  it('case 13: when the donor of a deposit is found out, then the table of donors changes from that position on', async () => {
    await fund('c13', [['c13-p', 'AAA', '400.00', '2004-01-01']]);
    await client.record('/v1/funds/c13/receipts', {
      id: 'c13-r',
      donor: null,
      amount: usd('400.00'),
      date: '2004-06-01',
    });
    const before = await client.head();
    await client.record('/v1/receipts/c13-r/actions', { kind: 'identification', donor: 'AAA', date: '2004-09-01' });
    await client.acted('c13-p', 'allocation', '2004-06-01', { amount: usd('400.00'), receipt: 'c13-r' });
    const paidBy = async (at: number) => totals('c13', `asOf=2004-06-30&at=${String(at)}`);
    expect(await paidBy(before)).toMatchObject({
      donors: [{ code: 'AAA', paid: usd('0.00') }],
      unapplied: [usd('400.00')],
    });
    expect(await paidBy(await client.head())).toMatchObject({
      donors: [{ code: 'AAA', paid: usd('400.00') }],
      unapplied: [],
    });
  });

  it('cases 17, 25, 26 and 27: when things in kind, disputes, loans and assessed amounts are there, then totals are told with and without them', async () => {
    await fund('c17', [
      ['c17-grant', 'AAA', '432.00', '2014-01-01'],
      ['c17-loan', 'AAA', '342.00', '2014-01-01', { instrument: 'loan' }],
      ['c17-due', 'BBB', '50.00', '2014-01-01', { instrument: 'assessed' }],
    ]);
    await client.acted('c17-grant', 'in-kind', '2014-02-01', { amount: usd('20.00') });
    await client.acted('c17-grant', 'in-kind', '2014-02-02', { amount: usd('30.00'), counts: true });
    await client.acted('c17-grant', 'dispute', '2014-03-01', { amount: usd('100.00') });
    expect(await totals('c17', 'asOf=2015-01-01')).toMatchObject({
      pledged: usd('774.00'),
      paid: usd('0.00'),
      inKind: usd('30.00'),
      inKindApart: usd('20.00'),
      applied: usd('30.00'),
      outstanding: usd('744.00'),
      disputed: usd('100.00'),
      outstandingUndisputed: usd('644.00'),
      byInstrument: { grants: { pledged: usd('432.00') }, loans: { pledged: usd('342.00') } },
      assessed: { pledged: usd('50.00') },
    });
  });

  it('case 28: when interest is earned, then there is no act for it: it is income and no contribution', async () => {
    await fund('c28', [['c28-p', 'AAA', '10.00', '2004-01-01']]);
    for (const kind of ['interest', 'income', 'exchange-gain']) {
      expect(
        await client.refused('/v1/pledges/c28-p/actions', { kind, date: '2004-02-01', amount: usd('1.00') }),
      ).toEqual([400, 'invalid-body']);
    }
  });

  it('cases 34, 36 and 40: when rates are revised, missing or fixed, then totals say which was taken, and what has none', async () => {
    await fund('c36', [], {
      policy: { rateSource: 'C36', referenceRates: { EUR: { rate: '0.730', date: '2014-11-20' } } },
    });
    await client.record('/v1/rates', { table: 'C36', currency: 'EUR', rate: '0.900', date: '2016-01-01' });
    await client.pledged(
      'c36-eur',
      { donor: 'AAA', amount: { value: '1000.00', currency: 'EUR' }, date: '2016-02-01' },
      'c36',
    );
    await client.pledged(
      'c36-mgf',
      { donor: 'BBB', amount: { value: '44000000', currency: 'MGF' }, date: '2004-12-01' },
      'c36',
    );
    // 1,000 ÷ 0.73 = 1,369.86 at the reference rate, ÷ 0.9 = 1,111.11 at the rate of the day.
    expect(await totals('c36', 'asOf=2016-12-31')).toMatchObject({
      pledged: usd('1369.86'),
      valuation: 'at-pledge',
      incomplete: true,
      unvalued: [
        { pledge: 'c36-mgf', donor: 'BBB', quantity: 'pledged', amount: { value: '44000000', currency: 'MGF' } },
      ],
      valuations: { atPledge: { outstanding: usd('1369.86') }, revalued: { outstanding: usd('1111.11') } },
    });
  });

  it('case 38: when pledges grew by 5 per cent in kronor and fell by 3 in dollars, then both are told', async () => {
    await fund('c38');
    const sek = (value: string) => ({ value, currency: 'SEK' });
    await client.pledged(
      'c38-1',
      { donor: 'AAA', amount: sek('1000.00'), date: '2003-05-01', valuation: { usd: '100.00' } },
      'c38',
    );
    await client.pledged(
      'c38-2',
      { donor: 'AAA', amount: sek('1050.00'), date: '2004-05-01', valuation: { usd: '97.00' } },
      'c38',
    );
    expect(await periods('c38', 'from=2004-01-01&to=2004-12-31')).toMatchObject({
      change: { percent: '-3.000' },
      currencies: [{ currency: 'SEK', change: { percent: '5.000' } }],
    });
  });

  it('case 49: when an agency is a part of its State, then its gift can stand in the row of the State, once, and membership of the Union puts nothing there', async () => {
    await client.record('/v1/participants', participant('CUN', 'Union', { kind: 'organisation' }));
    await client.record(
      '/v1/participants',
      participant('CVI', 'Civitania', { memberships: [{ organisation: 'CUN', from: '1990-01-01' }] }),
    );
    const partOf = { attribute: 'part-of', value: 'CVI', from: '1995-01-01', to: '2006-01-01' };
    await client.record(
      '/v1/participants',
      participant('CVAG', 'Agency', { kind: 'organisation', attributes: [partOf] }),
    );
    await fund('c49', [
      ['c49-state', 'CVI', '10.00', '2004-01-01'],
      ['c49-agency', 'CVAG', '5.00', '2004-02-01'],
      ['c49-union', 'CUN', '7.00', '2004-03-01'],
      ['c49-nobody', null, '1.00', '2004-03-01'],
    ]);
    await client.acted('c49-agency', 'payment', '2004-05-01', { amount: usd('5.00') });
    const rows = async (query: string) =>
      ((await totals('c49', query)) as unknown as Json).donors.map(({ code, pledged, paid, parts }) => [
        code,
        pledged.value,
        paid.value,
        parts?.map((part) => [part.code, part.pledged.value]),
      ]);
    expect(await rows('asOf=2005-12-31')).toEqual([
      ['CVAG', '5.00', '5.00', undefined],
      ['CVI', '10.00', '0.00', undefined],
      [null, '1.00', '0.00', undefined],
      ['CUN', '7.00', '0.00', undefined],
    ]);
    expect(await rows('asOf=2005-12-31&rollUp=part-of')).toEqual([
      ['CVI', '15.00', '5.00', [['CVAG', '5.00'], ['CVI', '10.00']]], // prettier-ignore
      [null, '1.00', '0.00', [[null, '1.00']]],
      ['CUN', '7.00', '0.00', [['CUN', '7.00']]],
    ]);
    // It ceased to be a part of the State; how many donors there are does not depend on the rows.
    expect(await rows('asOf=2006-01-01&rollUp=part-of')).toHaveLength(4);
    const rolled = await totals('c49', 'asOf=2005-12-31&rollUp=part-of');
    expect(rolled).toMatchObject({ rollUp: 'part-of', pledged: usd('23.00'), counts: { donors: { total: 3 } } });
    expect(rolled.permalink).toContain('rollUp=part-of');
    expect((await client.get('/v1/funds/c49/totals?rollUp=region')).status).toBe(400);
    const run = (...argv: string[]) =>
      runFoedera(app.config, [fundCommand], ['fund', 'c49', '--as-of', '2005-12-31', ...argv]);
    expect((await run('--roll-up')).out).toMatch(/CVI +Civitania +15\.00/);
    expect((await run()).out).toMatch(/CVAG +Agency +5\.00/);
  });

  it('cases 42, 43 and 35: when something is recorded late, of another donor, or at another rate, then the bridge has a line for each, and the report stays', async () => {
    await fund('c42', [['c42-p', 'AAA', '100.00', '2005-01-10']]);
    await client.pledged(
      'c42-e',
      { donor: 'AAA', amount: { value: '10.00', currency: 'EUR' }, date: '2005-02-01', valuation: { usd: '12.00' } },
      'c42',
    );
    const report = await client.head();
    await client.pledged('c42-late', { donor: 'BBB', amount: usd('40.00'), date: '2005-05-30' }, 'c42');
    const announced = (await client.get('/v1/events?stream=pledge/c42-p')).body.events[0]?.id;
    const other = { donor: 'BBB', amount: usd('100.00'), date: '2005-01-10' };
    await client.record('/v1/corrections', {
      event: announced,
      correction: 'replace',
      reason: 'another donor',
      with: other,
    });
    const euro = (await client.get('/v1/events?stream=pledge/c42-e')).body.events[0]?.id;
    await client.acted('c42-e', 'revaluation', '2005-02-01', { target: euro, valuation: { usd: '13.50' } });
    const bridge = (await client.get(`/v1/funds/c42/bridge?asOf=2005-06-30&from=${String(report)}`)).body;
    expect(bridge).toMatchObject({
      opening: usd('112.00'),
      closing: usd('153.50'),
      lines: [
        { kind: 'late-entry', amount: usd('40.00') },
        { kind: 'reclassification', amount: usd('0.00') },
        { kind: 'rate-change', amount: usd('1.50') },
      ],
    });
    expect(await totals('c42', `asOf=2005-06-30&at=${String(report)}`)).toMatchObject({
      pledged: usd('112.00'),
      donors: [{ code: 'AAA' }],
    });
  });

  it('cases 45 and 59: when reports contradict the ledger, each other or themselves, then each is kept as stated, one fact is booked, and nothing is plugged', async () => {
    await fund('c45', [['c45-p', 'AAA', '100.00', '2004-05-01']]);
    const claim = (id: string, quantity: unknown, value: string) => ({
      id,
      where: 'p. 1',
      asOf: '2004-12-31',
      quantity,
      value,
    });
    const statement = (id: string, claims: readonly object[]) => ({
      id,
      title: 'A report',
      published: '2005-01-31',
      claims,
    });
    await client.record('/v1/statements', statement('c45-donor', [claim('amount', 'fund/c45/pledged/AAA', '110')]));
    await client.record(
      '/v1/statements',
      statement('c45-fund', [
        claim('amount', 'fund/c45/pledged/AAA', '100'),
        claim('total', 'fund/c45/pledged', '102'),
      ]),
    );
    const verdicts = async (id: string) => {
      const { claims } = (await client.get(`/v1/statements/${id}/reconciliation`)).body as unknown as {
        claims: readonly { verdict: string; difference: string }[];
      };
      return claims.map(({ verdict, difference }) => [verdict, difference]);
    };
    expect(await verdicts('c45-donor')).toEqual([['differs', '10']]);
    expect(await verdicts('c45-fund')).toEqual([
      ['agrees', '0'],
      ['differs', '2'],
    ]);
    expect(await totals('c45', 'asOf=2004-12-31')).toMatchObject({ pledged: usd('100.00') });
  });

  it('case 39: when whole-dollar rows do not add up to their total by 1, then the residue is told, and that rounding can explain it', async () => {
    const rows = [
      ['c39-a', 'AAA', '10.40', '2004-05-01'],
      ['c39-b', 'BBB', '20.40', '2004-05-01'],
    ] as const;
    await fund('c39', rows);
    const row = (donor: string, value: string) => ({
      id: donor,
      where: 'row',
      asOf: '2004-12-31',
      quantity: `fund/c39/pledged/${donor}`,
      value,
    });
    const total = {
      id: 'total',
      where: 'total',
      asOf: '2004-12-31',
      quantity: { sum: [{ claim: 'AAA' }, { claim: 'BBB' }] },
      value: '31',
    };
    const report = {
      id: 'c39',
      title: 'A report',
      published: '2005-01-31',
      claims: [row('AAA', '10'), row('BBB', '20'), total],
    };
    await client.record('/v1/statements', report);
    const { claims } = (await client.get('/v1/statements/c39/reconciliation')).body as unknown as {
      readonly claims: readonly object[];
    };
    expect(claims.at(-1)).toMatchObject({
      stated: '31',
      computed: '30',
      difference: '1',
      cause: { code: 'rounding-plausible', rows: 2 },
    });
    // What the ledger computes itself is rounded to the cent only: 10.40 + 20.40.
    expect(await totals('c39', 'asOf=2004-12-31')).toMatchObject({ pledged: usd('30.80') });
  });

  it('case 46: when an entity passes money on, then totals across funds leave it out', async () => {
    const all = async () =>
      (await client.get('/v1/funds?asOf=2010-01-01')).body as unknown as {
        readonly total: { readonly pledged: { readonly value: string } };
      };
    const before = (await all()).total.pledged.value;
    await fund('c46', [['c46-p', 'AAA', '70.00', '2004-05-01', { passThrough: true }]]);
    expect((await all()).total.pledged.value).toBe(before);
    expect(await totals('c46')).toMatchObject({ pledged: usd('70.00') });
  });

  it('cases 50 and 51: when a donor is not named and a paid gift gets another use, then amounts count and the share moves', async () => {
    await fund('c50', [
      ['c50-p', null, '60.00', '2004-05-01', { earmarking: [{ bucket: 'earmarked', amount: usd('60.00') }] }],
    ]);
    await client.pledged(
      'c50-q',
      {
        donor: 'AAA',
        amount: usd('40.00'),
        date: '2004-05-01',
        earmarking: [{ bucket: 'general-purpose', amount: usd('40.00') }],
      },
      'c50',
    );
    await client.acted('c50-p', 'payment', '2004-06-01', { amount: usd('60.00') });
    await client.acted('c50-p', 'redesignation', '2005-01-01', {
      amount: usd('60.00'),
      from: 'earmarked',
      to: 'general-purpose',
    });
    const share = async (day: string) => totals('c50', `asOf=${day}`);
    expect(await share('2004-12-31')).toMatchObject({
      pledged: usd('100.00'),
      earmarking: { earmarkedShare: '60.000', paid: { earmarkedShare: '100.000' } },
    });
    expect(await share('2005-01-01')).toMatchObject({
      paid: usd('60.00'),
      earmarking: { earmarkedShare: '0.000', paid: { earmarkedShare: '0.000' } },
    });
    expect(await share('2005-01-01')).toMatchObject({
      donors: [{ code: 'AAA' }, { code: null, pledged: usd('60.00') }],
    });
  });

  it('case 53: when a pledge is known by its period only, then it is counted at the end and told as undated before', async () => {
    await fund('c53');
    await client.record('/v1/funds/c53/pledges', {
      id: 'c53-p',
      donor: 'AAA',
      amount: usd('9.00'),
      period: { from: '2004-01-01', to: '2005-06-30' },
    });
    expect(await totals('c53', 'asOf=2004-12-31')).toMatchObject({ pledged: usd('0.00'), counts: { undated: 1 } });
    expect(await totals('c53', 'asOf=2005-06-30')).toMatchObject({ pledged: usd('9.00'), counts: { undated: 0 } });
  });

  it('cases 54, 55 and 56: when a period is below zero, the first, or overlaps the other, then no misleading percentage is made and the overlap is told', async () => {
    await fund('c54', [
      ['c54-a', 'AAA', '1000.00', '2003-02-01'],
      ['c54-b', 'BBB', '100.00', '2004-05-01'],
    ]);
    await client.acted('c54-a', 'reduction', '2004-06-01', { amount: usd('300.00') });
    expect(await periods('c54', 'from=2004-01-01&to=2004-12-31')).toMatchObject({
      current: { pledged: usd('-200.00') },
      change: { absolute: usd('-1200.00'), percent: null, suppressed: 'current-negative' },
    });
    expect(await periods('c54', 'from=2003-01-01&to=2003-12-31')).toMatchObject({
      change: { percent: null, suppressed: 'previous-zero', inWords: 'n/a (new)' },
    });
    expect(await periods('c54', 'from=2004-01-01&to=2005-06-30')).toMatchObject({
      previous: { from: '2003-01-01', to: '2004-06-30' },
      warnings: [
        { code: 'overlapping-periods', months: 6, alternative: { from: '2002-07-01', to: '2003-12-31' } },
        { code: 'current-negative' },
      ],
    });
  });

  it('case 57: when a fund closes, then what is outstanding is written off or transferred first, and what is left goes back pro rata to what was paid net of refunds', async () => {
    await fund('c57', [
      ['c57-a', 'AAA', '100.00', '2004-01-01'],
      ['c57-b', 'BBB', '50.00', '2004-01-01'],
    ]);
    await client.acted('c57-a', 'payment', '2004-02-01', { amount: usd('70.00') });
    await client.acted('c57-b', 'payment', '2004-02-01', { amount: usd('40.00') });
    await client.acted('c57-a', 'refund', '2004-03-01', { amount: usd('10.00') });
    expect(await client.refused('/v1/funds/c57/actions', { kind: 'closure', date: '2005-01-01' })).toEqual([
      422,
      'pledges-outstanding',
    ]);
    await client.acted('c57-a', 'write-off', '2004-12-31');
    await client.acted('c57-b', 'transfer', '2004-12-31', { toFund: 'sky', toPledge: 'c57-c' });
    await client.record('/v1/funds/c57/actions', { kind: 'closure', date: '2005-01-01' });
    // 60 and 40 were paid net: of 0.05, 0.03 and 0.02.
    const { body } = await client.get('/v1/funds/c57/residual?amount=0.05&asOf=2005-01-01');
    expect(body).toMatchObject({
      shares: [
        { code: 'AAA', share: usd('0.03') },
        { code: 'BBB', share: usd('0.02') },
      ],
      undistributed: usd('0.00'),
    });
    expect((await client.get('/v1/pledges/c57-c')).body).toMatchObject({ fund: 'sky' });
  });

  it('case 58: when two clerks record at once, then one of them is told; and the same request twice records once', async () => {
    await fund('c58', [['c58-p', 'AAA', '100.00', '2004-01-01']]);
    const { headers } = await client.get('/v1/pledges/c58-p');
    const pay = (value: string, more: Record<string, string>) =>
      client.post('/v1/pledges/c58-p/actions', { kind: 'payment', date: '2004-02-01', amount: usd(value) }, more);
    const version = headers['etag'] ?? '';
    const both = await Promise.all([pay('10.00', { 'if-match': '"1"' }), pay('20.00', { 'if-match': '"1"' })]);
    expect([version === '', both.map(({ status }) => status).sort()]).toEqual([false, [201, 412]]);
    const [first, again] = [
      await pay('5.00', { 'idempotency-key': 'c58' }),
      await pay('5.00', { 'idempotency-key': 'c58' }),
    ];
    expect([first.status, again.body.position]).toEqual([201, first.body.position]);
    expect((await pay('6.00', { 'idempotency-key': 'c58' })).status).toBe(422);
  });

  it('case 60: when asked for 30 September 2004 as known at an earlier position, then both are in one question and in its answer', async () => {
    await fund('c60', [['c60-p', 'AAA', '100.00', '2004-02-01']]);
    const then = await client.head();
    await client.acted('c60-p', 'increase', '2004-08-01', { amount: usd('50.00') });
    expect(await totals('c60', `asOf=2004-09-30&at=${String(then)}`)).toMatchObject({
      asOf: '2004-09-30',
      at: then,
      pledged: usd('100.00'),
    });
    expect(await totals('c60', 'asOf=2004-09-30')).toMatchObject({ pledged: usd('150.00') });
  });
});
