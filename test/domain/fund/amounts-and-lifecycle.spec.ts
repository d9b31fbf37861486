/**
 * Goal: the cases of pledges through their lives: every sum stands for itself, none is clamped, and history stays at
 * its dates.
 */
import { total, type Account } from '../../../src/domain/fund/pledge/account/account.js';
import { sumsOn } from '../../../src/domain/fund/pledge/account/quantities.js';
import type { PledgeReading } from '../../../src/domain/fund/pledge/account/read-pledge.js';
import { usdFigures } from '../../../src/domain/fund/figures/figures.js';
import { changesForYears } from '../../../src/domain/fund/figures/periods/by-year.js';
import { describe, expect, it } from '@jest/globals';
import { codeOf, FundLedger, money } from './pledge-facts.js';

/** A ledger with one pledge of USD 1,000 of 1 January 2004. */
function thousand(amount = 'USD 1000', also: Parameters<FundLedger['pledge']>[3] = {}): FundLedger {
  const ledger = new FundLedger();
  ledger.pledge('p', amount, '2004-01-01', also);
  return ledger;
}

/** Cents pledged net for some years. */
function pledgedFor(readings: readonly PledgeReading[], from: number, to: number, asOf = '2030-01-01'): bigint {
  const balances = changesForYears(readings, { from: `${String(from)}-01-01`, to: `${String(to)}-12-31` }, asOf);
  return usdFigures(balances).pledged.minor;
}

describe('given pledges that change', () => {
  it('case 1: when a pledge of 100 is now one of 150, then 150 is pledged and not 250', () => {
    const ledger = thousand('USD 100');
    ledger.act('p', 'increase', '2004-06-01', 'USD 50');
    expect(ledger.on('p', '2004-12-31')).toMatchObject({
      pledgedGross: '150.00',
      pledged: '150.00',
      outstanding: '150.00',
    });
    expect(ledger.on('p', '2004-05-31').pledged).toBe('100.00');
  });

  it('case 2: when 10,000 signed are dropped to 8,000, then 8,000 is committed, and 10,000 before that day', () => {
    const ledger = thousand('USD 10000');
    ledger.act('p', 'commitment', '2004-02-01', 'USD 10000');
    ledger.act('p', 'commitment-amendment', '2004-08-01', 'USD -2000');
    expect(ledger.on('p', '2004-07-31')).toMatchObject({ committed: '10000.00', uncommitted: '0.00' });
    expect(ledger.on('p', '2004-08-01')).toMatchObject({
      committed: '8000.00',
      uncommitted: '2000.00',
      pledged: '10000.00',
    });
  });

  it('case 3: when 800 of 1,000 are signed, then the other 200 stay outstanding until they are reduced', () => {
    const ledger = thousand();
    ledger.act('p', 'commitment', '2004-02-01', 'USD 800');
    ledger.act('p', 'payment', '2004-03-01', 'USD 800');
    expect(ledger.on('p', '2004-03-01')).toMatchObject({
      committed: '800.00',
      uncommitted: '200.00',
      outstanding: '200.00',
    });
    ledger.act('p', 'reduction', '2004-04-01', 'USD 200');
    expect(ledger.on('p', '2004-04-01')).toMatchObject({
      committed: '800.00',
      uncommitted: '0.00',
      outstanding: '0.00',
      pledged: '800.00',
    });
  });

  it('case 4: when 1,200 are signed on a pledge of 1,000, then that is refused until an increase of 200 is recorded', () => {
    const ledger = thousand();
    expect(ledger.refusal('p', 'commitment', '2004-03-01', 'USD 1200')).toBe('exceeds-pledge');
    expect(ledger.on('p').committed).toBe('0.00');
    ledger.act('p', 'increase', '2004-03-01', 'USD 200');
    ledger.act('p', 'commitment', '2004-03-01', 'USD 1200');
    expect(ledger.on('p')).toMatchObject({ pledged: '1200.00', committed: '1200.00', uncommitted: '0.00' });
  });

  it('case 5: when the donor withdraws the rest after paying 600 of 1,000, then 600 is pledged, 400 withdrawn, nothing outstanding, and last year still 1,000', () => {
    const ledger = thousand();
    ledger.act('p', 'payment', '2004-06-01', 'USD 600');
    ledger.act('p', 'withdrawal', '2005-02-01');
    expect(ledger.on('p', '2005-02-01')).toMatchObject({
      pledged: '600.00',
      reduced: '400.00',
      outstanding: '0.00',
      paid: '600.00',
    });
    expect(ledger.on('p', '2004-12-31')).toMatchObject({ pledged: '1000.00', reduced: '0.00', outstanding: '400.00' });
  });

  it('case 5: when the payment bounces after the withdrawal, then it is owed again and can be paid again', () => {
    const ledger = thousand();
    const payment = ledger.act('p', 'payment', '2004-06-01', 'USD 600');
    ledger.act('p', 'withdrawal', '2005-02-01');
    expect(ledger.refusal('p', 'payment', '2005-02-02', 'USD 1')).toBe('pledge-closed');
    ledger.act('p', 'payment-reversal', '2005-03-01', null, { target: payment });
    expect(ledger.on('p').outstanding).toBe('600.00');
    ledger.act('p', 'payment', '2005-04-01', 'USD 600');
    expect(ledger.on('p').outstanding).toBe('0.00');
  });

  it('case 6: when 400 were written off and the donor pays them anyway, then the recovery makes 1,000 paid and nothing written off', () => {
    const ledger = thousand();
    ledger.act('p', 'payment', '2004-06-01', 'USD 600');
    ledger.act('p', 'write-off', '2005-01-01');
    expect(ledger.on('p')).toMatchObject({ writtenOff: '400.00', outstanding: '0.00' });
    expect(ledger.refusal('p', 'payment', '2006-01-01', 'USD 400')).toBe('pledge-closed');
    ledger.act('p', 'write-off-recovery', '2006-01-01', 'USD 400');
    ledger.act('p', 'payment', '2006-01-01', 'USD 400');
    expect(ledger.on('p')).toMatchObject({
      paid: '1000.00',
      writtenOff: '0.00',
      pledged: '1000.00',
      outstanding: '0.00',
    });
    expect(ledger.on('p', '2005-12-31').writtenOff).toBe('400.00');
  });

  it('case 7: when a part is written off, then what is pledged stays pledged', () => {
    const ledger = thousand();
    ledger.act('p', 'write-off', '2005-01-01', 'USD 400');
    expect(ledger.on('p')).toMatchObject({
      pledgedGross: '1000.00',
      pledged: '1000.00',
      writtenOff: '400.00',
      outstanding: '600.00',
    });
  });
});

describe('given money that does not come as promised', () => {
  it('case 8: when 1,050 come in on 1,000, then outstanding is −50, and an increase of 50 resolves it', () => {
    const ledger = thousand();
    ledger.act('p', 'payment', '2004-06-01', 'USD 1050');
    expect(ledger.on('p')).toMatchObject({ paid: '1050.00', pledged: '1000.00', outstanding: '-50.00' });
    ledger.act('p', 'increase', '2004-07-01', 'USD 50');
    expect(ledger.on('p')).toMatchObject({ pledged: '1050.00', outstanding: '0.00' });
    expect(ledger.on('p').usd).toMatchObject({ pledged: '1050.00', released: '1050.00', carrying: '0.00', fx: '0.00' });
  });

  it('case 8: when the 50 beyond the pledge are sent back, then nothing is outstanding and nothing is owed again', () => {
    const ledger = thousand();
    ledger.act('p', 'payment', '2004-06-01', 'USD 1050');
    ledger.act('p', 'refund', '2004-07-01', 'USD 50');
    expect(ledger.on('p')).toMatchObject({
      paid: '1050.00',
      refunded: '50.00',
      reopened: '50.00',
      outstanding: '0.00',
    });
  });

  it('case 8: when the 50 beyond the pledge go to another pledge, then the receipt is spread anew', () => {
    const ledger = thousand();
    ledger.pledge('q', 'USD 500', '2004-01-02');
    ledger.receipt('r', 'USD 1050', '2004-06-01');
    const allocation = ledger.act('p', 'allocation', '2004-06-01', 'USD 1050', { receipt: 'r' });
    expect(ledger.on('p').outstanding).toBe('-50.00');
    ledger.act('p', 'allocation-reversal', '2004-07-01', 'USD 50', { target: allocation });
    ledger.act('q', 'allocation', '2004-07-01', 'USD 50', { receipt: 'r' });
    expect([ledger.on('p').outstanding, ledger.on('q').outstanding, ledger.receiptLeft('r')?.minor]).toEqual([
      '0.00',
      '450.00',
      0n,
    ]);
  });

  it('case 9: when 100,000 are sent and 99,975 credited, then the recorder says which of them is applied, and nothing happens silently', () => {
    const credited = thousand('USD 100000');
    credited.act('p', 'payment', '2004-06-01', 'USD 99975', { sent: money('USD 100000') });
    expect(credited.on('p')).toMatchObject({ paid: '99975.00', outstanding: '25.00' });
    credited.act('p', 'write-off', '2004-06-02', null, { note: 'within the tolerance for bank charges' });
    expect(credited.on('p')).toMatchObject({ writtenOff: '25.00', outstanding: '0.00' });

    const sent = thousand('USD 100000');
    const both = { received: money('USD 99975'), sent: money('USD 100000') };
    sent.act('p', 'payment', '2004-06-01', 'USD 100000', both);
    expect(sent.on('p')).toMatchObject({ paid: '100000.00', outstanding: '0.00' });
    expect(sent.on('p').usd).toMatchObject({
      released: '100000.00',
      received: '99975.00',
      fx: '0.00',
      carrying: '0.00',
    });
  });

  it('case 9: when the charge is borne by the fund in another currency, then it is a charge and no exchange loss', () => {
    const ledger = thousand('EUR 100000', { valuation: { rate: '0.8' } });
    const credited = { sent: money('EUR 100000'), received: money('EUR 99975'), valuation: { rate: '0.8' } };
    ledger.act('p', 'payment', '2004-06-01', 'EUR 100000', credited);
    // 99,975 ÷ 0.8 = 124,968.75 came in; the charge of 25 is worth 31.25.
    expect(ledger.on('p').usd).toMatchObject({
      released: '125000.00',
      received: '124968.75',
      fx: '0.00',
      carrying: '0.00',
    });
  });

  it('case 10: when the amount scheduled is given in place of the amount credited, then that is refused; what is credited is applied', () => {
    const ledger = thousand();
    const request = ['p', 'payment', '2004-06-01', 'USD 500'] as const;
    expect(ledger.refusal(...request, { received: money('USD 450') })).toBe('exceeds-receipt');
    expect(ledger.refusal(...request, { received: money('USD 450'), sent: money('USD 499') })).toBe('exceeds-receipt');
    expect(ledger.refusal(...request, { received: money('USD 550') })).toBe('exceeds-receipt');
    expect(ledger.refusal(...request, { sent: money('USD 499') })).toBe('exceeds-receipt');
    ledger.receipt('r', 'USD 450', '2004-06-01');
    expect(ledger.refusal('p', 'allocation', '2004-06-01', 'USD 500', { receipt: 'r' })).toBe('exceeds-receipt');
    ledger.act('p', 'payment', '2004-06-01', null, { received: money('USD 450') });
    expect(ledger.on('p')).toMatchObject({ paid: '450.00', outstanding: '550.00' });
  });

  it('case 11: when one payment is for two pledges, then it is split, and the parts come to no more than the receipt', () => {
    const ledger = thousand();
    ledger.pledge('q', 'USD 1000', '2004-01-02');
    ledger.receipt('r', 'USD 1500', '2004-06-01');
    ledger.act('p', 'allocation', '2004-06-01', 'USD 900', { receipt: 'r' });
    expect(ledger.refusal('q', 'allocation', '2004-06-01', 'USD 601', { receipt: 'r' })).toBe('exceeds-receipt');
    ledger.act('q', 'allocation', '2004-06-01', 'USD 600', { receipt: 'r' });
    expect([ledger.on('p').paid, ledger.on('q').paid, ledger.receiptLeft('r')?.minor]).toEqual([
      '900.00',
      '600.00',
      0n,
    ]);
  });

  it('case 12: when money comes without a pledge, then it waits unapplied and nothing is pledged', () => {
    const ledger = new FundLedger();
    ledger.receipt('r', 'USD 500', '2004-06-01', { donor: 'ITA' });
    expect(ledger.pledges()).toEqual([]);
    expect(ledger.receiptLeft('r')).toMatchObject({ minor: 50_000n, currency: 'USD' });
    ledger.pledge('p', 'USD 500', '2004-06-01', { note: 'every receipt implies a pledge' });
    ledger.act('p', 'allocation', '2004-06-01', 'USD 500', { receipt: 'r' });
    expect(ledger.on('p', '2004-06-01')).toMatchObject({ pledged: '500.00', paid: '500.00', outstanding: '0.00' });
  });

  it('case 13: when the donor of a deposit is found out later, then its pledge is paid from the allocation on, and not as known before', () => {
    const ledger = thousand();
    ledger.receipt('r', 'USD 400', '2004-06-01');
    const before = ledger.position;
    ledger.receiptAct('r', 'identification', '2004-09-01', { donor: 'ITA' });
    ledger.act('p', 'allocation', '2004-06-01', 'USD 400', { receipt: 'r' });
    expect(ledger.on('p', '2004-06-30', before).paid).toBe('0.00');
    expect(ledger.on('p', '2004-06-30').paid).toBe('400.00');
  });

  it('case 14: when a cheque bounces, then it was paid between the two dates', () => {
    const ledger = thousand();
    const payment = ledger.act('p', 'payment', '2004-06-01', 'USD 600');
    ledger.act('p', 'payment-reversal', '2004-06-20', null, { target: payment });
    const paid = (day: string) => ledger.on('p', day).paid;
    expect([paid('2004-05-31'), paid('2004-06-19'), paid('2004-06-20')]).toEqual(['0.00', '600.00', '0.00']);
    expect(ledger.refusal('p', 'payment-reversal', '2004-07-01', 'USD 1', { target: payment })).toBe('exceeds-paid');
  });

  it('case 14: when a third of a payment is recalled, then a third of each of its values is, to the cent, and the rest with the rest', () => {
    const ledger = thousand('EUR 1000', { valuation: { rate: '0.813' } });
    const payment = ledger.act('p', 'payment', '2004-06-01', 'EUR 100', { valuation: { rate: '0.829' } });
    ledger.act('p', 'payment-reversal', '2004-06-02', 'EUR 33.33', { target: payment });
    // Received 120.63 and released 123.00 for 100; a third of it is 40.21 and 41.00, the exchange difference −0.79 of
    // −2.37.
    expect(ledger.on('p').usd).toMatchObject({ received: '80.42', released: '82.00', fx: '-1.58' });
    ledger.act('p', 'payment-reversal', '2004-06-03', null, { target: payment });
    expect(ledger.on('p').usd).toMatchObject({ received: '0.00', released: '0.00', fx: '0.00', carrying: '1230.01' });
  });

  it('case 14: when the bounced payment was corrected meanwhile, then the reversal still means it; and when it was annulled, then nothing is counted twice', () => {
    const ledger = thousand();
    const payment = ledger.act('p', 'payment', '2004-06-01', 'USD 600');
    ledger.act('p', 'payment', '2004-06-01', 'USD 100', { note: 'another' });
    ledger.act('p', 'payment-reversal', '2004-06-20', null, { target: payment });
    const corrected = ledger.amend(payment, { amount: money('USD 500') });
    expect(ledger.on('p', '2004-06-19').paid).toBe('600.00');
    expect(ledger.on('p', '2004-06-20').paid).toBe('100.00');
    ledger.annul(corrected);
    expect(ledger.on('p', '2004-06-20').paid).toBe('100.00');
    expect([...ledger.reading('p').objections.values()].map(({ code }) => code)).toEqual(['unknown-event']);
  });

  it('case 14: when a reversal names what is no payment, then it is refused', () => {
    const ledger = thousand();
    const increase = ledger.act('p', 'increase', '2004-02-01', 'USD 1');
    const payment = ledger.act('p', 'payment', '2004-06-01', 'USD 600');
    expect(ledger.refusal('p', 'payment-reversal', '2004-06-20', null, { target: increase })).toBe('unknown-event');
    expect(ledger.refusal('p', 'payment-reversal', '2004-05-20', null, { target: payment })).toBe('unknown-event');
  });

  it('case 15: when an unspent balance goes back, then it is refunded, and owed again only where that is said', () => {
    const ledger = thousand();
    ledger.act('p', 'payment', '2004-06-01', 'USD 1000');
    ledger.act('p', 'refund', '2005-06-01', 'USD 150');
    expect(ledger.on('p')).toMatchObject({
      paid: '1000.00',
      refunded: '150.00',
      reopened: '0.00',
      outstanding: '0.00',
    });
    ledger.act('p', 'refund', '2005-07-01', 'USD 50', { reopens: true });
    expect(ledger.on('p')).toMatchObject({ refunded: '200.00', reopened: '50.00', outstanding: '50.00' });
    expect(ledger.refusal('p', 'refund', '2005-08-01', 'USD 801')).toBe('exceeds-paid');
  });

  it('case 16: when a promissory note is encashed in three draws, then it is no cash before, and each draw has its own exchange difference', () => {
    const ledger = new FundLedger({ notes: 'counts' });
    ledger.pledge('p', 'EUR 1000', '2004-01-01', { valuation: { rate: '0.8' } });
    ledger.act('p', 'note-deposit', '2004-02-01', 'EUR 900');
    expect(ledger.on('p', '2004-02-01')).toMatchObject({
      notes: '900.00',
      paid: '0.00',
      applied: '900.00',
      outstanding: '100.00',
    });
    ledger.act('p', 'note-encashment', '2004-03-01', 'EUR 300', { valuation: { rate: '0.75' } });
    ledger.act('p', 'note-encashment', '2004-06-01', 'EUR 300', { valuation: { rate: '0.8' } });
    ledger.act('p', 'note-encashment', '2004-09-01', 'EUR 300', { valuation: { rate: '1' } });
    // 300 ÷ 0.8 = 375 at pledge; 400, 375 and 300 came in.
    const draw = (day: string) => [ledger.on('p', day).notes, ledger.on('p', day).paid, ledger.on('p', day).usd.fx];
    expect(draw('2004-03-01')).toEqual(['600.00', '300.00', '25.00']);
    expect(draw('2004-06-01')).toEqual(['300.00', '600.00', '25.00']);
    expect(draw('2004-09-01')).toEqual(['0.00', '900.00', '-50.00']);
    expect(ledger.refusal('p', 'note-encashment', '2004-10-01', 'EUR 1')).toBe('exceeds-notes');
    expect(ledger.on('p').outstanding).toBe('100.00');
  });

  it('case 16: when a draw bounces, then the note is held again; and where notes stand apart, then only draws settle the pledge', () => {
    const ledger = new FundLedger({ notes: 'counts' });
    ledger.pledge('p', 'USD 1000', '2004-01-01');
    ledger.act('p', 'note-deposit', '2004-02-01', 'USD 900');
    const draw = ledger.act('p', 'note-encashment', '2004-03-01', 'USD 300');
    ledger.act('p', 'payment-reversal', '2004-03-05', null, { target: draw });
    expect(ledger.on('p')).toMatchObject({ notes: '900.00', paid: '0.00', outstanding: '100.00' });

    const apart = thousand();
    apart.act('p', 'note-deposit', '2004-02-01', 'USD 900');
    expect(apart.on('p')).toMatchObject({ notes: '0.00', outstanding: '1000.00' });
    apart.act('p', 'note-encashment', '2004-03-01', 'USD 300');
    expect(apart.on('p')).toMatchObject({ paid: '300.00', outstanding: '700.00' });
  });

  it('case 17: when something is given in kind, then it has a sum of its own, and counts against the pledge only by the policy of the fund', () => {
    const apart = thousand();
    apart.act('p', 'in-kind', '2004-02-01', 'USD 200');
    expect(apart.on('p')).toMatchObject({ inKind: '0.00', applied: '0.00', outstanding: '1000.00' });
    expect(apart.reading('p').entries).toContainEqual(
      expect.objectContaining({ account: 'in-kind-apart', delta: 20_000n }),
    );

    const counts = new FundLedger({ inKind: 'counts' });
    counts.pledge('p', 'USD 1000', '2004-01-01');
    counts.act('p', 'in-kind', '2004-02-01', 'USD 200');
    counts.act('p', 'payment', '2004-03-01', 'USD 800');
    expect(counts.on('p')).toMatchObject({ paid: '800.00', inKind: '200.00', applied: '1000.00', outstanding: '0.00' });
  });

  it('case 18: when paying early earns a credit, then it settles the pledge and never shows as cash', () => {
    const ledger = thousand();
    ledger.act('p', 'payment', '2004-02-01', 'USD 950');
    ledger.act('p', 'early-payment-credit', '2004-02-01', 'USD 50');
    expect(ledger.on('p')).toMatchObject({ paid: '950.00', credit: '50.00', applied: '1000.00', outstanding: '0.00' });
    expect(ledger.on('p').usd.received).toBe('950.00');
  });
});

describe('given promises that are not simply firm', () => {
  it.each([
    ['with a value', { rate: '0.8' }, ['0.00', '500.00', '750.00']],
    ['without one', null, ['0.00', '0.00', '0.00']],
  ] as const)(
    'case 19: when a conditional pledge %s becomes firm tranche by tranche, then only those are pledged',
    (_, valuation, worth) => {
      const ledger = thousand('EUR 1000', { condition: 'as much from others', valuation });
      expect(ledger.refusal('p', 'payment', '2004-02-01', 'EUR 1')).toBe('pledge-conditional');
      ledger.act('p', 'condition-met', '2004-03-01', 'EUR 400');
      ledger.act('p', 'condition-met', '2004-04-01', 'EUR 200');
      const on = (day: string) => [ledger.on('p', day).conditional, ledger.on('p', day).pledged];
      expect([on('2004-02-29'), on('2004-03-31'), on('2004-04-30')]).toEqual([
        ['1000.00', '0.00'],
        ['600.00', '400.00'],
        ['400.00', '600.00'],
      ]);
      expect(['2004-02-29', '2004-03-31', '2004-04-30'].map((day) => ledger.on('p', day).usd.pledged)).toEqual(worth);
      ledger.act('p', 'condition-lapsed', '2005-01-01');
      expect(ledger.on('p')).toMatchObject({ conditional: '0.00', pledged: '600.00', outstanding: '600.00' });
      expect(ledger.refusal('p', 'condition-met', '2005-02-01', 'EUR 1')).toBe('exceeds-conditional');
    },
  );

  it('case 19: when a condition is attached after a part was paid, then the rest takes its own value with it and brings it back', () => {
    const ledger = thousand('EUR 100', { valuation: { usd: '100.00' } });
    ledger.act('p', 'payment', '2004-02-01', 'EUR 100', { valuation: { usd: '100.00' } });
    ledger.act('p', 'increase', '2004-03-01', 'EUR 100', { valuation: { usd: '120.00' } });
    ledger.act('p', 'condition-attached', '2004-04-01', null, { condition: 'subject to appropriations' });
    expect(ledger.on('p').usd).toMatchObject({ pledged: '100.00', carrying: '0.00', fx: '0.00' });
    ledger.act('p', 'condition-met', '2004-05-01');
    expect(ledger.on('p').usd).toMatchObject({ pledged: '220.00', carrying: '120.00', fx: '0.00' });
  });

  it('case 19: when a conditional pledge is increased, then the increase is firm at its own value, and what is conditional keeps its own', () => {
    const ledger = thousand('EUR 100', { condition: 'as much from others', valuation: { usd: '100.00' } });
    ledger.act('p', 'increase', '2004-02-01', 'EUR 100', { valuation: { usd: '200.00' } });
    expect(ledger.on('p')).toMatchObject({ pledged: '100.00', conditional: '100.00', usd: { pledged: '200.00' } });
    ledger.act('p', 'condition-met', '2004-03-01');
    expect(ledger.on('p')).toMatchObject({ pledged: '200.00', conditional: '0.00', usd: { pledged: '300.00' } });
  });

  it('case 19: when a part without a value and a part with one are both conditional and are met, then neither takes the value of the other', () => {
    const ledger = thousand('EUR 100', { condition: 'as much from others', valuation: null });
    ledger.act('p', 'increase', '2004-02-01', 'EUR 100', { valuation: { usd: '200.00' } });
    ledger.act('p', 'condition-attached', '2004-03-01', 'EUR 50', { condition: 'an appropriation' });
    const unvalued = (account: Account, day: string) => total(sumsOn(ledger.reading('p').entries, day)(account));
    // EUR 100 without a value and EUR 50 worth USD 100 are conditional; EUR 50 worth USD 100 are firm.
    expect(ledger.on('p', '2004-03-31')).toMatchObject({
      pledged: '50.00',
      conditional: '150.00',
      usd: { pledged: '100.00' },
    });
    expect([unvalued('unvalued-conditional', '2004-03-31'), unvalued('unvalued-pledged', '2004-03-31')]).toEqual([
      10_000n,
      0n,
    ]);
    ledger.act('p', 'condition-met', '2004-04-01');
    expect(ledger.on('p')).toMatchObject({ pledged: '200.00', conditional: '0.00', usd: { pledged: '200.00' } });
    expect([unvalued('unvalued-conditional', '2005-01-01'), unvalued('unvalued-pledged', '2005-01-01')]).toEqual([
      0n,
      10_000n,
    ]);
  });

  it('case 20: when a pledge is capped in dollars, then payments beyond the cap are refused, and a bounced one frees its part', () => {
    const ledger = thousand('EUR 750000', { cap: money('USD 1024822'), valuation: { rate: '0.75' } });
    const first = ledger.act('p', 'payment', '2004-06-01', 'EUR 400000', { valuation: { rate: '0.71' } });
    // 400,000 ÷ 0.71 = 563,380.28; what is left of the cap is 461,441.72, at 0.7 EUR 323,009.20.
    const pay = (amount: string) =>
      ledger.refusal('p', 'payment', '2004-09-01', amount, { valuation: { rate: '0.7' } });
    expect([pay('EUR 350000'), pay('EUR 323009.21'), pay('EUR 323009.20')]).toEqual([
      'exceeds-cap',
      'exceeds-cap',
      'accepted',
    ]);
    expect(ledger.refusal('p', 'payment', '2004-09-01', 'EUR 1')).toBe('rate-unknown');
    ledger.act('p', 'payment-reversal', '2004-07-01', null, { target: first });
    expect(pay('EUR 350000')).toBe('accepted');
    expect(codeOf(ledger.decidePledge('q', 'USD 10', '2004-01-01', { cap: money('EUR 5') }))).toBe('currency-mismatch');
  });

  it('case 21: when a pledge is announced without an amount, then it is counted and not summed until the amount is stated', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', null, '2004-01-01');
    const counted = (day: string) =>
      ledger
        .reading('p')
        .entries.reduce(
          (sum, { account, date, delta }) => (account === 'amount-not-specified' && date <= day ? sum + delta : sum),
          0n,
        );
    expect(ledger.refusal('p', 'payment', '2004-02-01', 'EUR 1')).toBe('amount-not-stated');
    expect(ledger.refusal('p', 'increase', '2004-02-01', 'EUR 1')).toBe('amount-not-stated');
    ledger.act('p', 'amount-stated', '2004-05-01', 'EUR 300', { valuation: { rate: '0.8' } });
    expect([counted('2004-04-30'), counted('2004-05-01')]).toEqual([1n, 0n]);
    expect(ledger.on('p', '2004-04-30').pledged).toBe('0');
    expect(ledger.on('p', '2004-05-01')).toMatchObject({ pledged: '300.00', currency: 'EUR' });
    expect(ledger.refusal('p', 'amount-stated', '2004-06-01', 'EUR 1')).toBe('amount-already-stated');
  });

  it('case 21: when the amount of a conditional pledge is stated, then it is conditional', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', null, '2004-01-01', { condition: 'subject to appropriations' });
    ledger.act('p', 'amount-stated', '2004-05-01', 'EUR 300');
    expect(ledger.on('p')).toMatchObject({ pledged: '0.00', conditional: '300.00' });
  });

  it('case 22: when a pledge is for three years, then all of it is pledged on its day, and the amounts by year add up to it', () => {
    const tranches = [2004, 2005, 2006].map((year) => ({ year, amount: money('USD 300') }));
    const ledger = thousand('USD 900', { tranches });
    expect(ledger.on('p', '2004-01-01').pledged).toBe('900.00');
    const inYears = (from: number, to: number) => pledgedFor([ledger.reading('p')], from, to);
    expect([2003, 2004, 2005, 2006, 2007].map((year) => inYears(year, year))).toEqual([
      0n,
      30_000n,
      30_000n,
      30_000n,
      0n,
    ]);
    expect(inYears(2000, 2010)).toBe(90_000n);
    ledger.act('p', 'reduction', '2005-06-01', 'USD 100');
    // A hundred less over three years: 33.34, 33.33 and 33.33.
    expect([2004, 2005, 2006].map((year) => inYears(year, year))).toEqual([26_666n, 26_667n, 26_667n]);
    // What is known now of the day before that: nothing was taken back yet; and before it was made, nothing was pledged
    // for any year.
    expect([2004, 2005, 2006].map((year) => pledgedFor([ledger.reading('p')], year, year, '2005-05-31'))).toEqual([
      30_000n,
      30_000n,
      30_000n,
    ]);
    expect(pledgedFor([ledger.reading('p')], 2004, 2006, '2003-12-31')).toBe(0n);
    expect(codeOf(ledger.decidePledge('q', 'USD 901', '2004-01-01', { tranches }))).toBe('split-does-not-add-up');
  });

  it('case 23: when a pledge of December is for the next year, then it is pledged this year and meant for the next', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 500', '2010-12-14', { tranches: [{ year: 2011, amount: money('USD 500') }] });
    expect(ledger.on('p', '2010-12-31').pledged).toBe('500.00');
    expect([2010, 2011].map((year) => pledgedFor([ledger.reading('p')], year, year))).toEqual([0n, 50_000n]);
    ledger.pledge('q', 'USD 70', '2011-02-01');
    expect(pledgedFor([ledger.reading('p'), ledger.reading('q')], 2011, 2011)).toBe(57_000n);
  });

  it('case 24: when an agreement ends with 300 undrawn, then 300 less are committed and the pledge stays until it is withdrawn', () => {
    const ledger = thousand();
    ledger.act('p', 'commitment', '2004-02-01', 'USD 1000');
    ledger.act('p', 'payment', '2004-06-01', 'USD 700');
    ledger.act('p', 'commitment-termination', '2005-01-01');
    expect(ledger.on('p')).toMatchObject({ committed: '700.00', pledged: '1000.00', outstanding: '300.00' });
    expect(ledger.on('p', '2004-12-31').committed).toBe('1000.00');
    ledger.act('p', 'withdrawal', '2005-02-01');
    expect(ledger.on('p')).toMatchObject({ committed: '700.00', pledged: '700.00', outstanding: '0.00' });
  });

  it('case 25: when a contribution is disputed, then totals can be told with and without it, and without the dispute they are as before', () => {
    const ledger = thousand('EUR 1000', { valuation: { rate: '0.8' } });
    const before = ledger.on('p');
    const dispute = ledger.act('p', 'dispute', '2005-01-01', 'EUR 400');
    expect(ledger.on('p')).toMatchObject({ outstanding: '1000.00', disputed: '400.00' });
    ledger.act('p', 'dispute-resolution', '2006-01-01', 'EUR 150');
    expect([ledger.on('p', '2005-12-31').disputed, ledger.on('p').disputed]).toEqual(['400.00', '250.00']);
    const resolution = ledger.events.at(-1)?.eventId ?? '';
    ledger.annul(resolution);
    ledger.annul(dispute);
    expect(JSON.stringify(ledger.on('p'))).toBe(JSON.stringify(before));
  });

  it('case 26: when a loan stands among grants, then its facts carry what it is', () => {
    const ledger = thousand('USD 1000', { instrument: 'loan' });
    expect(ledger.reading('p').pledge.instrument).toBe('loan');
  });
});

describe('given pledges for some years', () => {
  it('when the donor is not named, then what it pledged has no name, and is counted', () => {
    const ledger = new FundLedger();
    ledger.pledge('named', 'USD 60', '2004-01-01');
    ledger.pledge('unnamed', 'USD 40', '2004-01-01', { donor: null });
    const changes = changesForYears(ledger.pledges(), { from: '2004-01-01', to: '2004-12-31' }, '2030-01-01');
    const inOwn = changes.filter(({ account }) => account === 'pledged-gross');
    expect(inOwn.map(({ donor, sum }) => [donor, sum])).toEqual([
      ['ITA', 6000n],
      ['', 4000n],
    ]);
  });
});
