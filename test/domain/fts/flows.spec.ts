import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fundFlows } from '../../../src/domain/fund/exports/fts/fund-flows.js';
import { written } from '../../../src/domain/money/amount.js';
import { LedgerBook, money } from '../iati/ledger-book.js';
import { annex, lifecycle } from '../iati/samples.js';

const ASOF = '2005-06-30';
/** `paid USD 600.00` */
const linesOf = (book: LedgerBook, asOf = ASOF): readonly string[] =>
  fundFlows(book.request(asOf)).flows.map(
    ({ status, amount }) => `${status} ${amount.currency} ${written(amount).value}`,
  );
const signed = (): LedgerBook => {
  const book = new LedgerBook();
  book.pledge('p', { donor: 'ITA', amount: 'USD 1000.00' });
  book.act('p', { kind: 'commitment', date: '2004-04-01', amount: 'USD 1000.00' });
  return book;
};

describe('given a pledge of USD 1,000, wholly signed', () => {
  it('when 600 was paid and 400 written off, then 600 is paid and nothing is to come: write-offs of signed money never leak', () => {
    const book = signed();
    book.act('p', { kind: 'payment', date: '2004-05-01', amount: 'USD 600.00' });
    book.act('p', { kind: 'write-off', date: '2004-06-01', amount: 'USD 400.00' });
    expect(linesOf(book)).toEqual(['paid USD 600.00']);
    expect(fundFlows(book.request(ASOF))).toMatchObject({ fundingTotal: 60_000n, pledgeTotal: 0n });
  });

  it('when 1,050 was paid, then 1,050 is paid and nothing is to come: overpayments never leak', () => {
    const book = signed();
    book.act('p', { kind: 'payment', date: '2004-05-01', amount: 'USD 1050.00' });
    expect(linesOf(book)).toEqual(['paid USD 1050.00']);
  });

  it('when 300 of what was paid is refunded and owed again, then that is signed and to come', () => {
    const book = signed();
    book.act('p', { kind: 'payment', date: '2004-05-01', amount: 'USD 1000.00' });
    book.act('p', { kind: 'refund', date: '2004-06-01', amount: 'USD 300.00', reopens: true });
    expect(linesOf(book)[0]).toBe('paid USD 700.00');
    expect(fundFlows(book.request(ASOF)).flows.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(100_000n);
  });
});

describe('given a pledge of EUR 800,000 net, wholly signed, of which 700,000 was paid', () => {
  it('when it is asked for, then it is two flows under one reference, at the value of the pledge', () => {
    const { flows, fundingTotal, pledgeTotal } = fundFlows(lifecycle().request(ASOF));
    expect(flows.map(({ id, refCode, usd }) => [id, refCode, usd])).toEqual([
      // 700,000 and 100,000 at 0.813, of a value that was rounded once: 984,009.84 less 861,008.61.
      ['p1-paid', 'p1', 86_100_861n],
      ['p1-commitment', 'p1', 12_300_123n],
    ]);
    expect([fundingTotal, pledgeTotal]).toEqual([98_400_984n, 0n]);
  });

  it('when it was signed and paid on several days, then each flow has the last of its own, and the first agreement', () => {
    const book = new LedgerBook();
    book.pledge('p', { donor: 'ITA', amount: 'USD 1000.00' });
    const dates = () =>
      fundFlows(book.request(ASOF)).flows.map(({ id, date, decisionDate }) => [id, date, decisionDate]);
    expect(dates()).toEqual([['p-pledge', '2004-03-01', null]]);
    book.act('p', { kind: 'commitment', date: '2004-04-01', amount: 'USD 500.00' });
    book.act('p', { kind: 'commitment', date: '2004-04-15', amount: 'USD 300.00' });
    book.act('p', { kind: 'payment', date: '2004-05-01', amount: 'USD 100.00' });
    book.act('p', { kind: 'payment', date: '2004-06-01', amount: 'USD 100.00' });
    expect(dates()).toEqual([
      ['p-paid', '2004-06-01', '2004-04-01'],
      ['p-commitment', '2004-04-15', '2004-04-01'],
      ['p-pledge', '2004-03-01', null],
    ]);
    expect(fundFlows(book.request('2004-05-31')).flows[0]).toMatchObject({ id: 'p-paid', date: '2004-05-01' });
  });

  it('when the day before the agreement is asked about, then all of it is only pledged, and no funding', () => {
    expect(linesOf(lifecycle(), '2004-09-30')).toEqual(['pledge EUR 800000.00']);
    expect(fundFlows(lifecycle().request('2004-09-30'))).toMatchObject({ fundingTotal: 0n, pledgeTotal: 98_400_984n });
  });
});

describe('given the annex to A/60/131', () => {
  it('when it is asked for, then 28 flows are pledged, 27,825,476 dollars in all, and none is funding', () => {
    const { flows, fundingTotal, pledgeTotal } = fundFlows(annex().request(ASOF));
    expect([flows.length, fundingTotal, pledgeTotal]).toEqual([28, 0n, 2_782_547_600n]);
    expect(flows[0]).toMatchObject({
      status: 'pledge',
      period: { from: '2004-01-01', to: ASOF },
      date: ASOF,
      usageYears: [2005],
    });
  });
});

describe('given what is no promise yet, or none', () => {
  it('when a pledge is conditional, has no amount, or is owed by assessment, then it is no flow', () => {
    const book = new LedgerBook();
    book.pledge('a', { donor: 'ITA', amount: 'USD 5.00', condition: 'matched' });
    book.pledge('b', { donor: 'ITA' });
    book.pledge('c', { donor: 'ITA', amount: 'USD 5.00', instrument: 'assessed' });
    expect(linesOf(book)).toEqual([]);
  });

  it('when no rate is known, then the flow is listed as unvalued and in no total', () => {
    const book = new LedgerBook();
    book.pledge('a', { donor: 'ITA', amount: 'MGF 44000000' });
    expect(fundFlows(book.request(ASOF))).toMatchObject({ pledgeTotal: 0n, unvalued: [{ id: 'a-pledge', usd: null }] });
  });

  it('when a receipt is allocated in part, then the rest is parked', () => {
    const book = new LedgerBook();
    book.receipt('r', { donor: 'ITA', amount: 'USD 70.00' });
    book.pledge('a', { donor: 'ITA', amount: 'USD 40.00' });
    book.act('a', { kind: 'allocation', date: '2004-07-01', amount: 'USD 40.00', receipt: 'r' });
    const { flows, fundingTotal } = fundFlows(book.request(ASOF));
    expect(flows.map(({ id, flowType, amount }) => [id, flowType, amount.minor])).toEqual([
      ['a-paid', 'Standard', 4_000n],
      ['r-paid', 'Parked', 3_000n],
    ]);
    expect(fundingTotal).toBe(7_000n);
  });

  it('when a receipt is allocated but for a cent, then the cent is parked; when wholly, then nothing is', () => {
    const parked = (amount: string) => {
      const book = new LedgerBook();
      book.receipt('r', { donor: 'ITA', amount: 'USD 70.00' });
      book.pledge('a', { donor: 'ITA', amount: 'USD 70.00' });
      book.act('a', { kind: 'allocation', date: '2004-07-01', amount, receipt: 'r' });
      return fundFlows(book.request(ASOF))
        .flows.filter(({ id }) => id === 'r-paid')
        .map(({ amount: { minor } }) => minor);
    };
    expect([parked('USD 69.99'), parked('USD 70.00')]).toEqual([[1n], []]);
  });

  it('when money is passed on from elsewhere, then it is no new money', () => {
    const book = new LedgerBook();
    book.pledge('a', {
      donor: 'UNDP',
      amount: 'USD 25000.00',
      passThrough: true,
      earmarking: [{ bucket: 'earmarked', amount: money('USD 25000.00') }],
    });
    expect(fundFlows(book.request(ASOF)).flows).toMatchObject([
      { newMoney: false, flowType: 'Pass through', earmarking: 'earmarked' },
    ]);
  });
});

describe('given any amounts pledged, signed, paid and written off', () => {
  it('when they are flows, then what is paid and to come is what was applied and is outstanding, and no flow is below zero', () => {
    const amount = fc.integer({ min: 1, max: 1500 });
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.tuple(fc.constantFrom('commitment', 'payment', 'write-off', 'reduction'), amount), {
          maxLength: 8,
        }),
        (first, acts) => {
          const book = new LedgerBook();
          book.pledge('p', { donor: 'ITA', amount: `USD ${String(first)}` });
          for (const [kind, units] of acts)
            book.tryAct('p', { kind, date: '2004-05-01', amount: `USD ${String(units)}` });
          const { flows } = fundFlows(book.request(ASOF));
          const of = (status: string): bigint =>
            flows.filter((flow) => flow.status === status).reduce((sum, flow) => sum + flow.amount.minor, 0n);
          const entries = book.pledges()[0]!.entries;
          const sum = (account: string): bigint =>
            entries.filter((entry) => entry.account === account).reduce((all, { delta }) => all + delta, 0n);
          const outstanding = sum('pledged-gross') - sum('reduced') - sum('paid') - sum('written-off');
          expect(of('paid')).toBe(sum('paid'));
          expect(of('commitment') + of('pledge')).toBe(outstanding > 0n ? outstanding : 0n);
          expect(flows.filter((flow) => flow.amount.minor <= 0n || flow.usd !== flow.amount.minor)).toEqual([]);
        },
      ),
    );
  });
});
