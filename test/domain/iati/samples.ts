import { LedgerBook, money, participant } from './ledger-book.js';

/** One pledge: announced, reduced, signed, paid in part, with an instalment to come. */
export function lifecycle(): LedgerBook {
  const book = new LedgerBook();
  book.pledge('p1', {
    donor: 'ITA',
    amount: 'EUR 1000000.00',
    valuation: { rate: '0.813', rateSource: 'UNORE' },
    earmarking: [{ bucket: 'earmarked', amount: money('EUR 1000000.00'), purpose: 'Judges', modality: 'H' }],
  });
  book.act('p1', { kind: 'reduction', date: '2004-09-01', amount: 'EUR 200000.00', note: 'By note verbale' });
  book.act('p1', { kind: 'commitment', date: '2004-10-01', amount: 'EUR 800000.00' });
  const instalments = [
    { due: '2004-12-10', amount: money('EUR 700000.00') },
    { due: '2005-12-31', amount: money('EUR 100000.00') },
  ];
  book.act('p1', { kind: 'schedule', date: '2004-10-01', instalments });
  book.act('p1', {
    kind: 'payment',
    date: '2004-12-10',
    amount: 'EUR 700000.00',
    valuation: { rate: '0.755', rateSource: 'UNORE' },
  });
  return book;
}

/** A fund in which everything happened that an export knows of. */
export function everything(): LedgerBook {
  const book = lifecycle();
  const fifty = { bucket: 'earmarked', amount: money('USD 600.00') } as const;
  book.pledge('two-uses', {
    donor: 'ITA',
    amount: 'USD 1000.00',
    earmarking: [fifty, { bucket: 'general-purpose', amount: money('USD 400.00') }],
  });
  book.act('two-uses', {
    kind: 'redesignation',
    date: '2004-05-01',
    amount: 'USD 100.00',
    from: 'earmarked',
    to: 'general-purpose',
  });
  const paid = book.act('two-uses', { kind: 'payment', date: '2004-06-01', amount: 'USD 500.00' });
  book.act('two-uses', { kind: 'payment-reversal', date: '2004-06-10', target: paid, amount: 'USD 100.00' });
  book.act('two-uses', { kind: 'refund', date: '2004-07-01', amount: 'USD 50.00', reopens: true });
  book.act('two-uses', { kind: 'commitment', date: '2004-07-01', amount: 'USD 900.00' });
  book.act('two-uses', { kind: 'write-off', date: '2005-01-01' });
  book.act('two-uses', { kind: 'write-off-recovery', date: '2005-02-01', amount: 'USD 200.00' });
  book.pledge('yen', { donor: 'JPN', amount: 'JPY 250000000', valuation: { rate: '107.05' }, payableBy: '2006-03-31' });
  book.act('yen', { kind: 'payment', date: '2004-08-01', amount: 'JPY 107000000', received: 'USD 990000.00' });
  book.act('yen', { kind: 'in-kind', date: '2004-08-02', amount: 'JPY 1000000', valuation: { rate: '110' } });
  book.act('yen', { kind: 'increase', date: '2004-09-01', amount: 'JPY 5', valuation: { rate: '110' } });
  book.pledge('unknown-rate', { donor: 'JPN', amount: 'CSD 100.00' });
  book.pledge('lira', { donor: null, amount: 'TRL 135000000000' });
  book.act('lira', { kind: 'redenomination', date: '2005-01-01', currency: 'TRY' });
  book.act('lira', { kind: 'payment', date: '2005-02-01', amount: 'TRY 35000.00' });
  book.pledge('kroon', { donor: 'JPN', amount: 'USD 700.00', condition: 'matched by others', instrument: 'loan' });
  book.act('kroon', { kind: 'condition-met', date: '2004-05-01', amount: 'USD 300.00' });
  book.pledge('no-amount', { donor: 'UNDP' });
  book.pledge('by-period', {
    donor: 'UNDP',
    amount: 'KWD 1234.567',
    date: ASOF,
    period: { from: '2004-01-01', to: ASOF },
    note: 'ab <&> "\u0000\ud800"',
  });
  book.receipt('r1', { amount: 'USD 70.00', donor: 'UNDP' });
  book.pledge('from-receipt', { donor: 'ITA', amount: 'USD 60.00' });
  const taken = book.act('from-receipt', {
    kind: 'allocation',
    date: '2004-07-01',
    amount: 'USD 40.00',
    receipt: 'r1',
  });
  book.act('from-receipt', { kind: 'allocation-reversal', date: '2004-08-01', target: taken, amount: 'USD 10.00' });
  book.act('from-receipt', { kind: 'withdrawal', date: '2004-09-01' });
  return book;
}

const ASOF = '2005-06-30';

/** The annex to A/60/131: who pledged how many United States dollars from January 2004 to June 2005. */
const ANNEX: readonly (readonly [string, string, number])[] = [
  ['AUS', 'Australia', 579_675],
  ['AUT', 'Austria', 150_061],
  ['BEL', 'Belgium', 409_881],
  ['BRA', 'Brazil', 947_720],
  ['CAN', 'Canada', 1_114_884],
  ['CHL', 'Chile', 1_000],
  ['HRV', 'Croatia', 1_000],
  ['CZE', 'Czech Republic', 117_449],
  ['DNK', 'Denmark', 546_701],
  ['FRA', 'France', 586_372],
  ['DEU', 'Germany', 928_975],
  ['GRC', 'Greece', 135_000],
  ['HUN', 'Hungary', 69_477],
  ['IND', 'India', 6_000],
  ['ITA', 'Italy', 10_800_579],
  ['MDG', 'Madagascar', 4_806],
  ['MAR', 'Morocco', 2_000],
  ['NOR', 'Norway', 972_712],
  ['QAT', 'Qatar', 5_000],
  ['KOR', 'Republic of Korea', 20_000],
  ['SWE', 'Sweden', 2_610_656],
  ['CHE', 'Switzerland', 1_241_963],
  ['TUN', 'Tunisia', 2_452],
  ['TUR', 'Turkey', 100_000],
  ['GBR', 'United Kingdom of Great Britain and Northern Ireland', 3_070_018],
  ['USA', 'United States of America', 3_372_011],
  ['VEN', 'Venezuela', 4_084],
  ['UNDP', 'United Nations Development Programme', 25_000],
];

/** The fund with the pledges of the annex, each known by the period only. */
export function annex(): LedgerBook {
  const participants = ANNEX.map(([code, name]) => participant(code, name, code === 'UNDP' ? 'organisation' : 'state'));
  const book = new LedgerBook({ participants });
  for (const [donor, , dollars] of ANNEX) {
    book.pledge(donor.toLowerCase(), {
      donor,
      amount: `USD ${String(dollars)}.00`,
      date: ASOF,
      period: { from: '2004-01-01', to: ASOF },
    });
  }
  return book;
}
