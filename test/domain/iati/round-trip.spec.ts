/**
 * Law: whoever reads the file and adds up, by donor, currency and type, has what the ledger says itself: of type 13
 * what is pledged and not written off, of type 11 what is signed and not written off, of type 1 what came in less what
 * went back.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { total } from '../../../src/domain/fund/pledge/account/account.js';
import { sumsOn } from '../../../src/domain/fund/pledge/account/quantities.js';
import { signedWriteOffs } from '../../../src/domain/fund/pledge/account/signed-write-offs.js';
import { isFault, readAmount } from '../../../src/domain/money/amount.js';
import { transactionsOf } from './exported.js';
import { LedgerBook, money, type SomeAct } from './ledger-book.js';

const PLEDGES = [
  { id: 'a', donor: 'ITA', name: 'Italy', currency: 'EUR' },
  { id: 'b', donor: 'JPN', name: 'Japan', currency: 'JPY' },
  { id: 'c', donor: 'UNDP', name: 'United Nations Development Programme', currency: 'KWD' },
  { id: 'd', donor: 'ITA', name: 'Italy', currency: 'USD' },
] as const;
const DAYS = ['2004-03-01', '2004-05-31', '2004-06-01', '2004-12-31', '2005-03-15'] as const;
const KINDS = [
  'increase',
  'reduction',
  'withdrawal',
  'commitment',
  'commitment',
  'commitment-termination',
  'payment',
  'payment',
  'payment-reversal',
  'refund',
  'write-off',
  'write-off',
  'write-off-recovery',
  'redesignation',
  'in-kind',
  'note-deposit',
  'note-encashment',
  'allocation',
  'condition-attached',
  'condition-met',
  'transfer',
  'early-payment-credit',
  'allocation-reversal',
] as const;

/** One thing that may happen; what the ledger refuses does not. */
const step = fc.record({
  pledge: fc.constantFrom(...PLEDGES),
  kind: fc.constantFrom(...KINDS),
  date: fc.constantFrom(...DAYS),
  units: fc.integer({ min: 1, max: 600 }),
  yes: fc.boolean(),
  from: fc.constantFrom('earmarked', 'general-purpose', 'not-specified'),
  to: fc.constantFrom('earmarked', 'general-purpose', 'not-specified'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function bookOf(steps: readonly Step[]): LedgerBook {
  const book = new LedgerBook();
  for (const { id, donor, currency } of PLEDGES) {
    const parts = [
      { bucket: 'earmarked', amount: money(`${currency} 700`) },
      { bucket: 'general-purpose', amount: money(`${currency} 300`) },
    ] as const;
    book.pledge(id, { donor, amount: `${currency} 1000`, earmarking: id === 'c' ? [] : parts });
    book.receipt(`r-${id}`, { donor: 'JPN', amount: `${currency} 500`, date: '2004-04-01' });
  }
  const payments: string[] = [];
  for (const { pledge, kind, date, units, yes, from, to } of steps) {
    const target = payments.at(units % Math.max(1, payments.length));
    const act: SomeAct = {
      kind,
      date,
      amount: `${pledge.currency} ${String(units)}`,
      from,
      to,
      ...(kind === 'payment' && yes && { received: `USD ${String(units)}.07` }),
      ...((kind === 'payment-reversal' || kind === 'allocation-reversal') && target !== undefined && { target }),
      ...(kind === 'allocation' && { receipt: `r-${pledge.id}` }),
      ...((kind === 'in-kind' || kind === 'note-deposit') && { counts: yes }),
      ...(kind === 'refund' && { reopens: yes }),
    };
    const done = book.tryAct(pledge.id, act);
    if (['payment', 'in-kind', 'note-encashment', 'allocation'].includes(kind) && typeof done === 'string')
      payments.push(done);
  }
  return book;
}

/** Sums without those that are nothing. */
function summed(parts: readonly (readonly [string, bigint])[]): Readonly<Record<string, bigint>> {
  const sums = new Map<string, bigint>();
  for (const [key, minor] of parts) sums.set(key, (sums.get(key) ?? 0n) + minor);
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0n).sort());
}

/** What a consumer adds up, in the currency of the pledge where the file says what was settled. */
function added(book: LedgerBook, asOf: string) {
  return summed(
    transactionsOf(book, asOf).map(({ type, provider, value, attributes }) => {
      const amount = readAmount(money(attributes['ledger:applied'] ?? value));
      if (isFault(amount)) throw new Error(amount.sentence);
      return [`${provider} ${type} ${amount.currency}`, amount.minor];
    }),
  );
}

/** What the ledger's accounts say. */
function known(book: LedgerBook, asOf: string) {
  const pledges = book.pledges().flatMap((reading) => {
    const sum = sumsOn(reading.entries, asOf);
    const of = (account: Parameters<typeof sum>[0]): bigint => total(sum(account));
    const { name = '', currency = '' } = PLEDGES.find(({ id }) => id === reading.pledge.id) ?? {};
    const unapplied = reading.entries.filter(({ account, date }) => account === 'unapplied' && date <= asOf);
    return [
      [`${name} 13 ${currency}`, of('pledged-gross') - of('reduced') - of('written-off')],
      [`${name} 11 ${currency}`, of('committed') - signedWriteOffs(reading, asOf).total],
      [`${name} 1 ${currency}`, of('paid') + of('in-kind') + of('in-kind-apart') - of('refunded')],
      ...unapplied.map(({ delta }) => [`Japan 1 ${currency}`, delta] as const),
    ] as const;
  });
  const receipts =
    asOf < '2004-04-01'
      ? []
      : book.request(asOf).receipts.map(({ left }) => [`Japan 1 ${left.currency}`, left.minor] as const);
  return summed([...pledges, ...receipts]);
}

describe('given pledges to which anything happens that the ledger accepts', () => {
  it('when the export is read again and added up, then it comes to what the ledger says, on every day', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom(...DAYS), (steps, asOf) => {
        const book = bookOf(steps);
        expect(added(book, asOf)).toEqual(known(book, asOf));
      }),
    );
  });

  it('when the export is added up, then no more is signed or received than the acts say, and never less than nothing is pledged', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const sums = added(bookOf(steps), '2005-06-30');
        expect(Object.entries(sums).filter(([key, sum]) => / (13|11) /.test(key) && sum < 0n)).toEqual([]);
      }),
    );
  });
});
