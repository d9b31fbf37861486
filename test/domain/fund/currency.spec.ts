/**
 * Goal: the cases of currencies: the original amount is the truth, dollars are derived once, and no rate is ever
 * guessed or averaged away.
 */
import { describe, expect, it } from '@jest/globals';
import { total } from '../../../src/domain/fund/pledge/account/account.js';
import { sumsOn } from '../../../src/domain/fund/pledge/account/quantities.js';
import { codeOf, FundLedger, money } from './pledge-facts.js';

/** A pledge valued as it was made (docs/funds.md, Dollars): EUR 1,000,000 at 0.813. */
function million(): FundLedger {
  const ledger = new FundLedger();
  ledger.pledge('p', 'EUR 1000000', '2004-03-01', { valuation: { rate: '0.813' } });
  return ledger;
}

describe('given a pledge of EUR 1,000,000 at 0.813', () => {
  it('case 29: when it is paid in part and reduced, then received, released, carrying and the exchange difference stand apart and add up', () => {
    const ledger = million();
    expect(ledger.on('p').usd).toMatchObject({ pledged: '1230012.30', carrying: '1230012.30' });
    ledger.act('p', 'payment', '2004-06-01', 'EUR 400000', { valuation: { rate: '0.829' } });
    expect(ledger.on('p').usd).toMatchObject({ received: '482509.05', released: '492004.92', fx: '-9495.87' });
    ledger.act('p', 'reduction', '2004-09-01', 'EUR 100000');
    expect(ledger.on('p').outstanding).toBe('500000.00');
    // 1,230,012.30 − 123,001.23 (the reduction) = 492,004.92 + 615,006.15.
    expect(ledger.on('p').usd).toMatchObject({
      pledged: '1107011.07',
      released: '492004.92',
      carrying: '615006.15',
      fx: '-9495.87',
    });
  });

  it('case 29: when all of it is paid at 0.755, then more dollars were paid than pledged, nothing is outstanding and the gain is 94,491.01', () => {
    const ledger = million();
    ledger.act('p', 'payment', '2004-06-01', 'EUR 1000000', { valuation: { rate: '0.755' } });
    expect(ledger.on('p')).toMatchObject({ outstanding: '0.00' });
    expect(ledger.on('p').usd).toMatchObject({
      received: '1324503.31',
      pledged: '1230012.30',
      carrying: '0.00',
      fx: '94491.01',
    });
  });

  it('case 8 in euros: when more comes in than was pledged and an increase meets it later, then its value at the increase is what it settles', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'EUR 1000', '2004-01-01', { valuation: { usd: '1000.00' } });
    ledger.act('p', 'payment', '2004-06-01', 'EUR 1050', { valuation: { usd: '1260.00' } });
    // 1,200 for the thousand, 60 for the fifty beyond, which are no gain yet.
    expect(ledger.on('p').usd).toMatchObject({ released: '1060.00', carrying: '-60.00', fx: '200.00' });
    ledger.act('p', 'increase', '2004-07-01', 'EUR 100', { valuation: { usd: '130.00' } });
    expect(ledger.on('p')).toMatchObject({ outstanding: '50.00' });
    expect(ledger.on('p').usd).toMatchObject({
      pledged: '1130.00',
      released: '1065.00',
      carrying: '65.00',
      fx: '195.00',
    });
  });
});

describe('given pledges and payments in different currencies', () => {
  it('case 30: when a pledge in dollars is paid in euros, then what they came to is applied and the shortfall stays outstanding', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 1000', '2004-01-01');
    ledger.act('p', 'payment', '2004-06-01', null, { received: money('EUR 800'), valuation: { rate: '0.829' } });
    expect(ledger.on('p')).toMatchObject({ paid: '965.02', outstanding: '34.98' });
    expect(ledger.on('p').usd).toMatchObject({ received: '965.02', released: '965.02', fx: '0.00' });
  });

  it('case 30: when the fund takes them for the whole pledge, then the shortfall is waived openly, as an exchange loss', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 1000', '2004-01-01');
    ledger.act('p', 'payment', '2004-06-01', 'USD 1000', { received: money('EUR 800'), valuation: { rate: '0.829' } });
    expect(ledger.on('p').outstanding).toBe('0.00');
    expect(ledger.on('p').usd).toMatchObject({ received: '965.02', released: '1000.00', fx: '-34.98' });
  });

  it.each([
    ['JPY 250000000', '107.05', '2335357.31'],
    ['KWD 1234.567', '0.295', '4184.97'],
    ['TND 3000.500', '1.2345', '2430.54'],
  ])('case 31: when %s is pledged at %s, then it is worth USD %s', (amount, rate, dollars) => {
    const ledger = new FundLedger();
    ledger.pledge('p', amount, '2004-03-01', { valuation: { rate } });
    expect(ledger.on('p').usd.pledged).toBe(dollars);
  });

  it.each([
    ['JPY 10.50', 'invalid-amount'],
    ['KWD 1.2345', 'invalid-amount'],
    ['KWD 1.234', 'accepted'],
    ['XDR 5', 'invalid-amount'],
    ['ABC 5', 'unknown-currency'],
    ['TRY 5', 'currency-not-valid'],
    ['USD 0', 'amount-not-positive'],
    ['USD -5', 'amount-not-positive'],
  ])('case 31: when %s is pledged in 2004, then it is %s', (amount, outcome) => {
    expect(codeOf(new FundLedger().decidePledge('p', amount, '2004-03-01'))).toBe(outcome);
  });

  it('case 32: when TRL 135,000,000,000 of 2004 is paid as TRY 135,000.00 in 2005, then it is paid in full without gain or loss, and both codes show', () => {
    const ledger = new FundLedger({ rateSource: 'UNORE' });
    ledger.rate('TRL', '1350000', '2004-01-01');
    ledger.rate('TRY', '1.35', '2005-01-01');
    ledger.pledge('p', 'TRL 135000000000', '2004-03-01');
    ledger.act('p', 'payment', '2005-02-01', null, { received: money('TRY 135000.00') });
    expect(ledger.on('p')).toMatchObject({ currency: 'TRL', paid: '135000000000', outstanding: '0' });
    expect(ledger.on('p').usd).toMatchObject({ pledged: '100000.00', received: '100000.00', fx: '0.00' });
    const [payment] = ledger.reading('p').acts;
    expect(payment?.data).toMatchObject({ amount: money('TRL 135000000000'), received: money('TRY 135000.00') });
  });

  it('case 32: when the pledge is redenominated first, then it is paid in the new currency; a payment of before still bounces as what it was', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'TRL 135000000000', '2004-03-01', { valuation: { rate: '1350000' }, payableBy: '2004-12-01' });
    const payment = ledger.act('p', 'payment', '2004-06-01', 'TRL 35000000000', { valuation: { rate: '1350000' } });
    ledger.act('p', 'redenomination', '2005-01-01', null, { currency: 'TRY' });
    expect(ledger.on('p', '2004-12-31')).toMatchObject({
      currency: 'TRL',
      outstanding: '100000000000',
      overdue: '100000000000',
    });
    expect(ledger.on('p', '2005-01-01')).toMatchObject({
      currency: 'TRY',
      outstanding: '100000.00',
      paid: '35000.00',
      overdue: '100000.00',
    });
    ledger.act('p', 'payment-reversal', '2005-02-01', null, { target: payment });
    expect(ledger.on('p')).toMatchObject({
      currency: 'TRY',
      outstanding: '135000.00',
      paid: '0.00',
      overdue: '135000.00',
    });
    expect(ledger.on('p').usd).toMatchObject({ carrying: '100000.00', received: '0.00', fx: '0.00' });
    ledger.act('p', 'payment', '2005-03-01', 'TRY 135000', { valuation: { rate: '1.35' } });
    expect(ledger.on('p').usd).toMatchObject({ carrying: '0.00', fx: '0.00' });
    expect(ledger.refusal('p', 'increase', '2005-03-01', 'TRL 5')).toBe('currency-mismatch');
  });

  it('case 33: when the euro takes the place of the kuna, then what is outstanding is converted at the irrevocable rate and its value at pledge stays', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'HRK 1000000', '2022-03-01', { valuation: { usd: '145000.00' } });
    ledger.act('p', 'payment', '2022-06-01', 'HRK 250000', { valuation: { usd: '35000.00' } });
    const before = ledger.on('p').usd;
    ledger.act('p', 'redenomination', '2023-01-01', null, { currency: 'EUR' });
    // 750,000 ÷ 7.53450 = 99,542.11; 145,000 less a quarter is 108,750.
    expect(ledger.on('p')).toMatchObject({ currency: 'EUR', outstanding: '99542.11' });
    expect(ledger.on('p').usd).toEqual(before);
    expect(ledger.on('p').usd.carrying).toBe('108750.00');
    expect(ledger.refusal('p', 'redenomination', '2023-01-01', null, { currency: 'EUR' })).toBe(
      'unknown-redenomination',
    );
    expect(ledger.refusal('p', 'redenomination', '2022-12-31', null, { currency: 'EUR' })).toBe(
      'unknown-redenomination',
    );
  });
});

describe('given published rates', () => {
  it('case 34: when a rate is revised on the 15th, then a pledge of the 20th takes it and one of the 14th does not, nor one recorded before it was known', () => {
    const ledger = new FundLedger({ rateSource: 'UNORE' });
    ledger.rate('EUR', '0.800', '2004-03-01');
    ledger.pledge('early', 'EUR 1000', '2004-03-20');
    ledger.rate('EUR', '0.820', '2004-03-15');
    ledger.pledge('before', 'EUR 1000', '2004-03-14');
    ledger.pledge('after', 'EUR 1000', '2004-03-20');
    expect(['early', 'before', 'after'].map((id) => ledger.on(id).usd.pledged)).toEqual([
      '1250.00',
      '1250.00',
      '1219.51',
    ]);
    expect(ledger.reading('after').pledge.valuation).toMatchObject({
      rate: '0.820',
      rateDate: '2004-03-15',
      rateSource: 'UNORE',
    });
  });

  it('case 35: when a rate comes late or is corrected, then values change by revaluations only, at the day of what they value', () => {
    const ledger = new FundLedger({ rateSource: 'UNORE' });
    const announced = ledger.pledge('p', 'EUR 1000', '2004-03-20');
    expect(ledger.refusal('p', 'revaluation', '2004-03-20', null, { target: announced })).toBe('rate-unknown');
    const rate = ledger.rate('EUR', '0.800', '2004-03-01');
    expect(ledger.on('p').usd.pledged).toBe('0.00');
    ledger.act('p', 'revaluation', '2010-01-01', null, { target: announced });
    const known = ledger.position;
    expect(ledger.on('p', '2004-03-20').usd.pledged).toBe('1250.00');
    ledger.amend(rate, { rate: '0.820' });
    expect(ledger.on('p').usd.pledged).toBe('1250.00');
    ledger.act('p', 'revaluation', '2010-02-01', null, { target: announced });
    expect(ledger.on('p', '2004-03-20').usd.pledged).toBe('1219.51');
    expect(ledger.on('p', '2004-03-20', known).usd.pledged).toBe('1250.00');
  });

  it('case 36: when no rate is known, then the amount is listed as unvalued, and is neither nothing nor at a later rate', () => {
    const ledger = new FundLedger({ rateSource: 'UNORE' });
    ledger.rate('MGF', '9000', '2004-12-15');
    ledger.pledge('p', 'MGF 44000000', '2004-12-01');
    ledger.act('p', 'payment', '2004-12-02', 'MGF 4000000');
    const sum = sumsOn(ledger.reading('p').entries, '2004-12-31');
    expect([total(sum('unvalued-pledged')), total(sum('unvalued-received'))]).toEqual([44_000_000n, 4_000_000n]);
    expect(ledger.reading('p').pledge.valuation).toBeNull();
    expect(ledger.on('p').usd).toMatchObject({ pledged: '0.00', received: '0.00', fx: '0.00' });
    expect(ledger.on('p').outstanding).toBe('40000000');
  });

  it('case 37: when a country has several legal rates, then the one taken says where it stands', () => {
    const ledger = new FundLedger();
    const valuation = { rate: '1920', rateSource: 'Banco Central, commercial', rateDate: '2004-03-01' };
    ledger.pledge('p', 'VEB 1920000', '2004-03-05', { valuation });
    expect(ledger.reading('p').pledge.valuation).toEqual({ usd: '1000.00', ...valuation, rateEvent: null });
  });

  it('case 40: when a fund has a reference rate, then promises are valued at it, payments at the rate of their day, and each says so', () => {
    const ledger = new FundLedger({
      rateSource: 'UNORE',
      referenceRates: { EUR: { rate: '0.730', date: '2014-11-20' } },
    });
    ledger.rate('EUR', '0.900', '2016-01-01');
    ledger.pledge('p', 'EUR 1000', '2016-02-01');
    ledger.act('p', 'increase', '2016-03-01', 'EUR 100');
    ledger.act('p', 'payment', '2016-03-02', 'EUR 1100');
    // 1,000 ÷ 0.73 = 1,369.86, 100 ÷ 0.73 = 136.99; 1,100 ÷ 0.9 = 1,222.22.
    expect(ledger.on('p').usd).toMatchObject({
      pledged: '1506.85',
      received: '1222.22',
      fx: '-284.63',
      carrying: '0.00',
    });
    expect(ledger.reading('p').pledge.valuation?.rateSource).toBe('reference rate of f');
    expect(ledger.reading('p').acts.map(({ data }) => data.valuation?.rateSource)).toEqual([
      'reference rate of f',
      'UNORE',
    ]);
  });

  it('case 41: when a pledge is more than ten times the largest of its donor, then it needs a word of confirmation', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'EUR 1610', '2014-01-01', { donor: 'FRA' });
    const announce = (amount: string, despite: readonly 'implausible-amount'[] = []) =>
      codeOf(ledger.decidePledge('q', amount, '2014-01-02', { donor: 'FRA', despite }));
    expect([
      announce('EUR 16100'),
      announce('EUR 16100.01'),
      announce('EUR 1610000000', ['implausible-amount']),
    ]).toEqual(['accepted', 'implausible-amount', 'accepted']);
    expect(codeOf(ledger.decidePledge('q', 'EUR 1610000', '2014-01-02', { donor: 'ITA' }))).toBe('accepted');
  });
});
