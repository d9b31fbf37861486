import { describe, expect, it } from '@jest/globals';
import { annex, lifecycle } from './samples.js';
import { activityOf, linesOf, nameIn, transactionsOf } from './exported.js';
import { CPCJF, LedgerBook, money, participant } from './ledger-book.js';
import { childOf, childrenOf } from './read-xml.js';

const ASOF = '2005-06-30';
const pledged = (amount: string): LedgerBook => {
  const book = new LedgerBook();
  book.pledge('p', { donor: 'ITA', amount });
  return book;
};

describe('given a pledge of EUR 1,000,000 that was reduced, signed and paid in part', () => {
  it('when it is exported, then pledged, signed and received are three sums, in euros, valued when pledged or when received', () => {
    expect(
      transactionsOf(lifecycle(), ASOF).map(({ date, type, value, valueDate }) => [date, type, value, valueDate]),
    ).toEqual([
      ['2004-03-01', '13', 'EUR 1000000.00', '2004-03-01'],
      ['2004-09-01', '13', 'EUR -200000.00', '2004-03-01'],
      ['2004-10-01', '11', 'EUR 800000.00', '2004-03-01'],
      ['2004-12-10', '1', 'EUR 700000.00', '2004-12-10'],
    ]);
  });

  it('when it is exported, then the instalment that is still to come is a planned disbursement', () => {
    const [planned, ...more] = childrenOf(activityOf(lifecycle(), ASOF), 'planned-disbursement');
    expect(more).toEqual([]);
    expect(childOf(planned!, 'period-start').attributes).toEqual({ 'iso-date': '2005-12-31' });
    expect(childOf(planned!, 'value')).toMatchObject({
      text: '100000.00',
      attributes: { currency: 'EUR', 'value-date': '2004-03-01' },
    });
  });

  it('when a day is asked about, then nothing dated later is in the file', () => {
    expect(linesOf(lifecycle(), '2004-09-30')).toEqual([
      '2004-03-01 13 EUR 1000000.00',
      '2004-09-01 13 EUR -200000.00',
    ]);
    expect(linesOf(lifecycle(), '2004-02-29')).toEqual([]);
  });

  it('when it is exported, then the ledger says what IATI has no place for', () => {
    const [first] = transactionsOf(lifecycle(), ASOF);
    expect(first?.attributes).toMatchObject({
      ref: 'E-0001',
      'ledger:event': 'E-0001',
      'ledger:kind': 'pledge',
      'ledger:date-precision': 'day',
      // 1,000,000 / 0.813 = 1,230,012.3001…
      'ledger:usd': '1230012.30',
      'ledger:rate': '0.813',
      'ledger:rate-source': 'UNORE',
      'ledger:recorded-at': '2005-06-30T00:00:01.000Z',
    });
    expect(activityOf(lifecycle(), ASOF).attributes).toMatchObject({
      'ledger:as-of': ASOF,
      'ledger:known-at': '2005-06-30T00:00:05.000Z',
    });
  });

  it('when it is asked for twice, then the bytes are the same', () => {
    expect(linesOf(lifecycle(), ASOF)).toEqual(linesOf(lifecycle(), ASOF));
  });
});

describe('given the annex to A/60/131', () => {
  it('when it is exported, then 28 pledges of type 13 come to 27,825,476, each dated at the end of its period', () => {
    const all = transactionsOf(annex(), ASOF);
    expect(all.map(({ type }) => type)).toEqual(new Array(28).fill('13'));
    expect(all.reduce((sum, { value }) => sum + BigInt(value.replace('USD ', '').replace('.00', '')), 0n)).toBe(
      27_825_476n,
    );
    expect(new Set(all.map(({ date }) => date))).toEqual(new Set([ASOF]));
    expect(all[0]?.attributes).toMatchObject({
      'ledger:date-precision': 'period',
      'ledger:period': '2004-01-01/2005-06-30',
    });
  });

  it('when the day before the end of the period is asked about, then none of them is in the file', () => {
    expect(linesOf(annex(), '2005-06-29')).toEqual([]);
  });

  it('when it is exported, then 27 donors are governments, UNDP is multilateral, and none has an invented reference', () => {
    const donors = childrenOf(activityOf(annex(), ASOF), 'participating-org').filter(
      ({ attributes }) => attributes['role'] === '1',
    );
    expect(donors.filter(({ attributes }) => attributes['type'] === '10')).toHaveLength(27);
    expect(donors.filter(({ attributes }) => attributes['type'] === '40').map(nameIn)).toEqual([
      'United Nations Development Programme',
    ]);
    expect(donors.filter(({ attributes }) => 'ref' in attributes)).toEqual([]);
  });
});

describe('given a pledge of USD 1,000, wholly signed, of which 600 was paid', () => {
  const book = pledged('USD 1000.00');
  book.act('p', { kind: 'commitment', date: '2004-04-01', amount: 'USD 1000.00' });
  book.act('p', { kind: 'payment', date: '2004-05-01', amount: 'USD 600.00' });

  it('when the rest is written off, then it is taken from the pledge and from what is signed, and taken back when it is recovered', () => {
    book.act('p', { kind: 'write-off', date: '2004-06-01' });
    book.act('p', { kind: 'write-off-recovery', date: '2004-07-01', amount: 'USD 150.00' });
    expect(linesOf(book, ASOF).slice(3)).toEqual([
      '2004-06-01 13 USD -400.00',
      '2004-06-01 11 USD -400.00',
      '2004-07-01 13 USD 150.00',
      '2004-07-01 11 USD 150.00',
    ]);
  });
});

describe('given a pledge of USD 1,000 of which 300 is signed', () => {
  it('when 500 is written off, then signed money is not touched; when the remaining 500 is, then it is', () => {
    const book = pledged('USD 1000.00');
    book.act('p', { kind: 'commitment', date: '2004-04-01', amount: 'USD 300.00' });
    book.act('p', { kind: 'write-off', date: '2004-06-01', amount: 'USD 500.00' });
    book.act('p', { kind: 'write-off', date: '2004-06-02', amount: 'USD 500.00' });
    expect(linesOf(book, ASOF).slice(2)).toEqual([
      '2004-06-01 13 USD -500.00',
      '2004-06-02 13 USD -500.00',
      '2004-06-02 11 USD -300.00',
    ]);
  });
});

describe('given money that came and went', () => {
  it('when a payment bounces, then the reversal has its own date and the value date of the payment', () => {
    const book = pledged('USD 1000.00');
    const target = book.act('p', { kind: 'payment', date: '2004-04-01', amount: 'USD 400.00' });
    book.act('p', { kind: 'payment-reversal', date: '2004-04-10', target });
    const [, , reversal] = transactionsOf(book, ASOF);
    expect(reversal).toMatchObject({ type: '1', date: '2004-04-10', valueDate: '2004-04-01', value: 'USD -400.00' });
  });

  it('when a part is refunded, then it is received less, whether or not it is owed again', () => {
    const book = pledged('USD 1000.00');
    book.act('p', { kind: 'payment', date: '2004-04-01', amount: 'USD 400.00' });
    book.act('p', { kind: 'refund', date: '2004-05-01', amount: 'USD 100.00', reopens: true });
    expect(linesOf(book, ASOF).slice(1)).toEqual(['2004-04-01 1 USD 400.00', '2004-05-01 1 USD -100.00']);
  });

  it('when a pledge in yen is paid in dollars, then the transaction is in dollars and says what it settled', () => {
    const book = new LedgerBook();
    book.pledge('p', { donor: 'JPN', amount: 'JPY 250000000', valuation: { rate: '107.05' } });
    book.act('p', { kind: 'payment', date: '2004-08-01', amount: 'JPY 107000000', received: 'USD 990000.00' });
    const [pledge, payment] = transactionsOf(book, ASOF);
    expect(pledge?.value).toBe('JPY 250000000');
    expect(payment).toMatchObject({ value: 'USD 990000.00', attributes: { 'ledger:applied': 'JPY 107000000' } });
  });

  it('when bank charges took a part, then what was credited is received', () => {
    const book = pledged('USD 100000.00');
    book.act('p', {
      kind: 'payment',
      date: '2004-08-01',
      amount: 'USD 100000.00',
      received: 'USD 99975.00',
      sent: money('USD 100000.00'),
    });
    expect(transactionsOf(book, ASOF)[1]).toMatchObject({
      value: 'USD 99975.00',
      attributes: { 'ledger:applied': 'USD 100000.00' },
    });
  });

  it('when a deposit of an unknown donor is allocated to a pledge, then it moves to the donor and the sum stays', () => {
    const book = pledged('USD 1000.00');
    book.receipt('r', { amount: 'USD 70.00', date: '2004-06-01' });
    book.act('p', { kind: 'allocation', date: '2004-07-01', amount: 'USD 40.00', receipt: 'r' });
    expect(
      transactionsOf(book, ASOF)
        .slice(1)
        .map(({ date, value, provider }) => [date, value, provider]),
    ).toEqual([
      ['2004-06-01', 'USD 70.00', 'Donor not named'],
      ['2004-07-01', 'USD 40.00', 'Italy'],
      ['2004-07-01', 'USD -40.00', 'Donor not named'],
    ]);
  });
});

describe('given a promise that is not firm', () => {
  it('when its condition is not met, then it is not exported; when a tranche is met, then that tranche is', () => {
    const book = new LedgerBook();
    book.pledge('p', { donor: 'JPN', amount: 'USD 700.00', condition: 'matched by others' });
    expect([linesOf(book, ASOF), childrenOf(activityOf(book, ASOF), 'participating-org')]).toMatchObject([
      [],
      [{ attributes: { role: '2' } }],
    ]);
    book.act('p', { kind: 'condition-met', date: '2004-05-01', amount: 'USD 300.00' });
    expect(linesOf(book, ASOF)).toEqual(['2004-05-01 13 USD 300.00']);
  });

  it('when it has no amount, then the donor takes part and nothing is counted', () => {
    const book = new LedgerBook();
    book.pledge('p', { donor: 'UNDP' });
    const donors = childrenOf(activityOf(book, ASOF), 'participating-org').map(nameIn);
    expect([linesOf(book, ASOF), donors]).toEqual([
      [],
      ['United Nations Office on Drugs and Crime', 'United Nations Development Programme'],
    ]);
  });

  it('when it was recorded by mistake, then neither it nor its donor is in the file', () => {
    const book = new LedgerBook();
    book.annul('pledge/p', book.pledge('p', { donor: 'ITA', amount: 'USD 5.00' }));
    expect([linesOf(book, ASOF), childrenOf(activityOf(book, ASOF), 'participating-org')]).toMatchObject([[], [{}]]);
  });

  it('when a later correction makes an act impossible, then the act is still exported', () => {
    const book = pledged('USD 100.00');
    const more = book.act('p', { kind: 'increase', date: '2004-04-01', amount: 'USD 50.00' });
    book.act('p', { kind: 'reduction', date: '2004-05-01', amount: 'USD 120.00' });
    book.annul('pledge/p', more);
    expect(book.pledges()[0]?.objections.size).toBe(1);
    expect(linesOf(book, ASOF)).toEqual(['2004-03-01 13 USD 100.00', '2004-05-01 13 USD -120.00']);
  });
});

describe('given what money is for', () => {
  it('when a pledge has two uses, then each is a transaction with its type of aid', () => {
    const book = new LedgerBook();
    const uses = [
      { bucket: 'earmarked', amount: money('USD 600.00'), modality: 'I' },
      { bucket: 'general-purpose', amount: money('USD 400.00') },
    ] as const;
    book.pledge('p', { donor: 'ITA', amount: 'USD 1000.00', earmarking: uses });
    expect(transactionsOf(book, ASOF).map(({ value, aid }) => [value, aid])).toEqual([
      ['USD 600.00', 'B033 4 I'],
      ['USD 400.00', 'B032'],
    ]);
  });

  it('when a use is changed, then what was pledged and paid moves in pairs that come to nothing', () => {
    const book = new LedgerBook();
    book.pledge('p', {
      donor: 'ITA',
      amount: 'USD 100.00',
      earmarking: [{ bucket: 'earmarked', amount: money('USD 100.00') }],
    });
    book.act('p', { kind: 'payment', date: '2004-04-01', amount: 'USD 50.00' });
    book.act('p', {
      kind: 'redesignation',
      date: '2004-05-01',
      amount: 'USD 100.00',
      from: 'earmarked',
      to: 'general-purpose',
    });
    expect(
      transactionsOf(book, ASOF)
        .slice(2)
        .map(({ type, value, aid }) => [type, value, aid]),
    ).toEqual([
      ['13', 'USD -100.00', 'B033'],
      ['13', 'USD 100.00', 'B032'],
      ['1', 'USD -50.00', 'B033'],
      ['1', 'USD 50.00', 'B032'],
    ]);
  });
});

describe('given a currency that IATI does not list', () => {
  it('when another took its place, then the amount is in that one, and the restatement itself is no transaction', () => {
    const book = new LedgerBook();
    book.pledge('p', { donor: 'ITA', amount: 'TRL 135000000000' });
    book.act('p', { kind: 'redenomination', date: '2005-01-01', currency: 'TRY' });
    const all = transactionsOf(book, ASOF);
    expect(all.map(({ value, attributes }) => [value, attributes['ledger:orig']])).toEqual([
      ['TRY 135000.00', 'TRL 135000000000'],
    ]);
  });

  it('when there is none but a value in dollars, then it is in dollars; without one, it is named as not exported', () => {
    const book = new LedgerBook();
    book.pledge('a', { donor: 'ITA', amount: 'CSD 5700.00', valuation: { usd: '100.00' } });
    book.pledge('b', { donor: 'ITA', amount: 'CSD 100.00' });
    expect(transactionsOf(book, ASOF).map(({ value, attributes }) => [value, attributes['ledger:orig']])).toEqual([
      ['USD 100.00', 'CSD 5700.00'],
    ]);
    expect(
      childrenOf(activityOf(book, ASOF), 'ledger:not-exported').map(({ attributes }) => attributes['ledger:orig']),
    ).toEqual(['CSD 100.00']);
  });

  it('when an old currency is listed too, then what was promised is restated in a pair, and what came in stays as it came', () => {
    const book = new LedgerBook({ today: '2011-06-30' });
    book.pledge('p', { donor: 'ITA', amount: 'EEK 156466.00' });
    book.act('p', { kind: 'payment', date: '2010-12-01', amount: 'EEK 78233.00' });
    book.act('p', { kind: 'redenomination', date: '2011-01-01', currency: 'EUR' });
    expect(linesOf(book, '2011-06-30').slice(1)).toEqual([
      '2010-12-01 1 EEK 78233.00',
      '2011-01-01 13 EEK -156466.00',
      // 15.6466 kroons for one euro.
      '2011-01-01 13 EUR 10000.00',
    ]);
  });
});

describe('given names', () => {
  it('when a State was renamed, then it has its name of the day asked about', () => {
    const turkey = participant('TUR', 'Turkey');
    const renamed = { ...turkey, names: [...turkey.names, { from: '2022-06-01', names: { en: 'Türkiye' } }] };
    const book = new LedgerBook({ participants: [renamed] });
    book.pledge('p', { donor: 'TUR', amount: 'USD 100000.00' });
    expect(['2005-06-30', '2023-01-01'].map((day) => transactionsOf(book, day)[0]?.provider)).toEqual([
      'Turkey',
      'Türkiye',
    ]);
  });

  it('when a text has characters that XML escapes or forbids, then it is read again without what is forbidden', () => {
    const book = new LedgerBook({ fund: { ...CPCJF, title: 'a <b> & "c"\u0000\u000b\ud800\r\n\u{1f4b6}' } });
    expect(nameIn(childOf(activityOf(book, ASOF), 'title'))).toBe('a <b> & "c"\r\n\u{1f4b6}');
  });

  it('when nobody said who reports the fund, then the file says that it is not registered', () => {
    const book = new LedgerBook({ fund: { ...CPCJF, references: {} } });
    expect(childOf(activityOf(book, ASOF), 'iati-identifier').text).toBe('NOT-REGISTERED-CPCJF');
  });
});
