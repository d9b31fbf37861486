import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { act, amount, donor, fund, pledge, rate, receipt, record, split, worth } from './drafts.js';

interface Money {
  readonly value: string;
  readonly currency: string;
}
interface Json {
  readonly donors: readonly { readonly name: string }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly permalink: string;
}

/**
 * A fund with an account in euro, one in dollars, one in yen without a rate, a loan, an assessed contribution, and a
 * gift of nobody named. Rates of the euro are those of the worked example (EUR 1,000,000 at 0.813).
 */
describe('given a fund with pledges of every sort', () => {
  let test: TestApp;
  let ledger: Ledger;

  beforeAll(async () => {
    test = await startTestApp();
    ledger = test.app.get<Ledger>(LEDGER);
    await record(ledger, [
      donor('AAA', 'Åland'),
      donor('BBB', 'Borland'),
      donor('ORG', 'Organisation', 'organisation'),
      donor('ZZZ', 'Zedland'),
      fund('one', { rateSource: 'UNORE' }),
      rate('UNORE', 'EUR', '2004-01-01', '0.813'),
      rate('UNORE', 'EUR', '2005-01-01', '0.829'),
      pledge({
        id: 'eur',
        fund: 'one',
        donor: 'BBB',
        amount: amount('1000000.00', 'EUR'),
        date: '2004-03-01',
        valuation: worth('1230012.30', '0.813'),
        earmarking: split({ earmarked: '1000000.00' }, 'EUR'),
      }),
      act('eur', 'payment', '2005-02-01', {
        amount: amount('400000.00', 'EUR'),
        valuation: worth('482509.05', '0.829'),
      }),
      act('eur', 'reduction', '2005-03-01', { amount: amount('100000.00', 'EUR') }),
      pledge({
        id: 'usd',
        fund: 'one',
        donor: 'AAA',
        amount: amount('9007199254740993.01'),
        date: '2004-04-01',
        payableBy: '2004-12-31',
        earmarking: split({ 'general-purpose': '9007199254740993.01' }),
      }),
      act('usd', 'dispute', '2005-01-15', { amount: amount('93.01') }),
      pledge({ id: 'jpy', fund: 'one', donor: 'ORG', amount: amount('250000000', 'JPY'), date: '2004-05-01' }),
      pledge({
        id: 'loan',
        fund: 'one',
        donor: 'ORG',
        amount: amount('50.00'),
        date: '2004-05-01',
        instrument: 'loan',
      }),
      pledge({
        id: 'due',
        fund: 'one',
        donor: 'AAA',
        amount: amount('7.00'),
        date: '2004-05-01',
        instrument: 'assessed',
      }),
      pledge({ id: 'nobody', fund: 'one', donor: null, amount: amount('10.00'), date: '2004-06-01' }),
      pledge({ id: 'later', fund: 'one', donor: 'ZZZ', amount: null, date: '2004-06-01' }),
      pledge({ id: 'span', fund: 'one', donor: 'ZZZ', amount: amount('4.00'), date: '2006-06-30', period: { from: '2005-01-01', to: '2006-06-30' } }), // prettier-ignore
      receipt({ id: 'r', fund: 'one', amount: amount('12.50', 'CHF'), date: '2005-01-01' }),
    ]);
  }, 120_000);
  afterAll(() => test.stop());

  async function get(url: string, accept = 'application/json') {
    const reply = await test.inject({ method: 'GET', url, headers: { accept } });
    return { status: reply.statusCode, text: reply.body, headers: reply.headers };
  }
  async function totals(query = 'asOf=2005-07-25'): Promise<Json> {
    const { status, text } = await get(`/v1/funds/one/totals?${query}`);
    if (status !== 200) throw new Error(text);
    return JSON.parse(text) as Json;
  }
  const usd = (value: string): Money => ({ value, currency: 'USD' });

  it('when totals are asked for, then they are in dollars at the value of the pledge, and more than a double can hold is exact', async () => {
    // Pledged 1,230,012.30 − 123,001.23 + 9,007,199,254,740,993.01 + 50 + 10; released by the payment 492,004.92.
    expect(await totals()).toMatchObject({
      fund: 'one',
      title: 'The fund one',
      asOf: '2005-07-25',
      currency: 'USD',
      valuation: 'at-pledge',
      incomplete: true,
      pledgedGross: usd('9007199255971065.31'),
      reduced: usd('123001.23'),
      pledged: usd('9007199255848064.08'),
      paid: usd('492004.92'),
      received: usd('482509.05'),
      outstanding: usd('9007199255356059.16'),
      overdue: usd('9007199254740993.01'),
      due: usd('9007199254740993.01'),
      disputed: usd('93.01'),
      outstandingUndisputed: usd('9007199255355966.15'),
      assessed: { pledged: usd('7.00'), outstanding: usd('7.00') },
      byInstrument: { loans: { pledged: usd('50.00') }, all: { pledged: usd('9007199255848064.08') } },
      unapplied: [{ value: '12.50', currency: 'CHF' }],
      unvalued: [{ pledge: 'jpy', donor: 'ORG', quantity: 'pledged', amount: { value: '250000000', currency: 'JPY' } }],
      counts: { donors: { total: 3, states: 2, organisations: 1, notNamed: true }, withoutAmount: 1, undated: 1 },
    });
  });

  it('when amounts are revalued, then the rates of the day are named and what has none is listed', async () => {
    // EUR 500,000 at 0.829 is 603,136.31, carried at 615,006.15.
    expect(await totals()).toMatchObject({
      valuations: {
        revalued: {
          outstanding: usd('9007199255344189.32'),
          rates: [{ currency: 'EUR', rate: '0.829', date: '2005-01-01', source: 'UNORE' }],
          unvalued: [{ value: '250000000', currency: 'JPY' }],
        },
      },
      exchangeDifference: { realised: usd('-9495.87'), unrealised: usd('-11869.84') },
    });
  });

  it('when donors are listed, then in order of name, those not named as such, each with its own currencies', async () => {
    const { donors } = await totals();
    expect(donors.map(({ name }) => name)).toEqual(['Åland', 'Borland', 'not named', 'Organisation', 'Zedland']);
    expect(donors[2]).toMatchObject({ code: null, kind: null, pledged: usd('10.00') });
    expect(donors[4]).toMatchObject({ code: 'ZZZ', pledged: usd('0.00'), withoutAmount: 1 });
    expect(donors[1]).toMatchObject({
      currencies: [{ currency: 'EUR', pledged: amount('900000.00', 'EUR'), outstanding: amount('500000.00', 'EUR'), usd: { outstanding: usd('615006.15') } }], // prettier-ignore
      earmarking: { earmarked: usd('1107011.07'), earmarkedShare: '100.000' },
    });
  });

  it('when parts are named, then only those are given, and any other is refused', async () => {
    const some = await totals('asOf=2005-07-25&by=currency');
    expect(Object.keys(some)).not.toContain('donors');
    expect(some).toMatchObject({
      currencies: [{ currency: 'EUR' }, { currency: 'JPY', usd: { pledged: usd('0.00') } }, { currency: 'USD' }],
    });
    expect((await get('/v1/funds/one/totals?by=colour')).status).toBe(400);
  });

  it('when a table is asked for, then no amount loses a digit', async () => {
    const { text } = await get('/v1/funds/one/totals?asOf=2005-07-25', 'text/csv');
    expect(text.split('\r\n')[1]).toContain('AAA,Åland,state,USD,9007199254740993.01,');
    const lines = (await get('/v1/funds/one/totals.ndjson?asOf=2005-07-25')).text.trim().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ code: 'AAA', pledged: usd('9007199254740993.01') });
  });

  it('when a position is named, then what was recorded later is not in the totals', async () => {
    const before = await totals('asOf=2005-07-25&at=8');
    expect(before).toMatchObject({
      pledged: usd('1230012.30'),
      permalink: '/v1/funds/one/totals?asOf=2005-07-25&at=8&law=1',
    });
    expect((await get(before.permalink)).headers['cache-control']).toContain('immutable');
  });

  it('when warnings apply, then each says what is left out', async () => {
    const { warnings } = await totals();
    expect(warnings.map(({ code }) => code)).toEqual([
      'amounts-unvalued',
      'no-rate-on-day',
      'undated',
      'amount-to-be-confirmed',
    ]);
    const later = await totals('asOf=2006-06-30');
    expect(later.warnings.map(({ code }) => code)).toContain('counted-at-period-end');
  });

  it('when no such fund is known, then the problem says so', async () => {
    expect((await get('/v1/funds/two/totals')).status).toBe(404);
    expect((await get('/v1/funds/one/totals?at=0')).text).toContain('registered later');
  });

  it('when all funds are asked for, then money that passes through counts once', async () => {
    await record(ledger, [
      fund('two'),
      pledge({
        id: 'through',
        fund: 'two',
        donor: 'ORG',
        amount: amount('10.00'),
        date: '2004-06-01',
        passThrough: true,
      }),
      act('through', 'payment', '2004-07-01', { amount: amount('4.00') }),
    ]);
    const reply = JSON.parse((await get('/v1/funds?asOf=2005-07-25')).text) as Json;
    expect(reply).toMatchObject({
      funds: [
        { id: 'one' },
        { id: 'two', totals: { pledged: usd('10.00'), paid: usd('4.00'), outstanding: usd('6.00') } },
      ],
      total: {
        pledged: usd('9007199255848064.08'),
        paid: usd('492004.92'),
        leftOut: { pledged: usd('10.00'), paid: usd('4.00') },
      },
    });
  });
});
