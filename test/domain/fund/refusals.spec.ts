/**
 * Goal: whoever is refused reads one whole sentence: what is wrong, with the figures and days of the case, and what to
 * do instead.
 */
import { describe, expect, it } from '@jest/globals';
import type { NewEvent } from '../../../src/domain/event.js';
import { unknownFund } from '../../../src/domain/fund/fund/objection-to-days.js';
import { decideFund, decideFundAction } from '../../../src/domain/fund/fund/decide-fund.js';
import { USUAL_POLICY, type FundPolicy } from '../../../src/domain/fund/fund/fund.js';
import { NOTHING_LIVE } from '../../../src/domain/fund/fund/live-events.js';
import type { Decision } from '../../../src/domain/refusal.js';
import { codeOf, FundLedger, money, parts, said } from './pledge-facts.js';

const FUND = {
  id: 'f',
  title: 'Fund',
  established: '2000-01-01',
  administrator: null,
  references: {},
  policy: USUAL_POLICY,
};
type Try = (ledger: FundLedger) => unknown;
const DAY = '2004-05-01';

/** A fund with a pledge of EUR 1,000 of 1 March 2004, on which a test then tries something. */
function given(also: Parameters<FundLedger['pledge']>[3] = {}, amount: string | null = 'EUR 1000'): FundLedger {
  const ledger = new FundLedger({ rateSource: 'UNORE' });
  ledger.pledge('p', amount, '2004-03-01', also);
  return ledger;
}

describe('given a pledge of EUR 1,000', () => {
  it.each<[string, Try, string]>([
    [
      'it is reduced in dollars',
      (ledger) => ledger.act('p', 'reduction', DAY, 'USD 5'),
      'currency-mismatch: The reduction on 2004-05-01 is in USD, the pledge in EUR. Give the amount in EUR; what was credited in another currency is "received".',
    ],
    [
      'more is taken back than is outstanding',
      (ledger) => ledger.act('p', 'reduction', DAY, 'EUR 1000.01'),
      'exceeds-outstanding: The reduction of EUR 1000.01 on 2004-05-01 is more than what is outstanding (EUR 1000.00). Give at most that amount, or record what is missing first.',
    ],
    [
      'more of one use is taken back than is outstanding of it',
      (ledger) => ledger.act('p', 'reduction', DAY, 'EUR 5', { earmarking: parts({ earmarked: 'EUR 5' }) }),
      'exceeds-outstanding: The reduction of EUR 5.00 on 2004-05-01 is more than what is outstanding as earmarked (EUR 0.00). Give at most that amount, or record what is missing first.',
    ],
    [
      'a condition is attached to more than is outstanding',
      (ledger) => ledger.act('p', 'condition-attached', DAY, 'EUR 1000.01', { condition: 'matched' }),
      'exceeds-outstanding: The condition-attached of EUR 1000.01 on 2004-05-01 is more than what is outstanding (EUR 1000.00). A condition can be attached to that only.',
    ],
    [
      'more is signed than is pledged',
      (ledger) => ledger.act('p', 'commitment', DAY, 'EUR 1000.01'),
      'exceeds-pledge: The commitment of EUR 1000.01 on 2004-05-01 is more than what is pledged and not signed (EUR 1000.00). Record an increase of the pledge first.',
    ],
    [
      'the instalments are more than the pledge',
      (ledger) =>
        ledger.act('p', 'schedule', DAY, null, {
          instalments: [
            { due: '2005-01-01', amount: money('EUR 1000') },
            { due: '2006-01-01', amount: money('EUR 0.01') },
          ],
        }),
      'exceeds-pledge: The schedule of EUR 1000.01 on 2004-05-01 is more than what is pledged (EUR 1000.00). The instalments add up to at most the pledge.',
    ],
    [
      'more is disputed than is pledged',
      (ledger) => ledger.act('p', 'dispute', DAY, 'EUR 1000.01'),
      'exceeds-pledge: The dispute of EUR 1000.01 on 2004-05-01 is more than what is pledged and not disputed yet (EUR 1000.00). Give the disputed part.',
    ],
    [
      'a dispute is settled that nobody raised',
      (ledger) => ledger.act('p', 'dispute-resolution', DAY, 'EUR 5'),
      'exceeds-disputed: The dispute-resolution of EUR 5.00 on 2004-05-01 is more than what is disputed (EUR 0.00). Give at most that.',
    ],
    [
      'what was signed ends, and nothing was',
      (ledger) => ledger.act('p', 'commitment-termination', DAY, 'EUR 5'),
      'exceeds-commitment: The commitment-termination of EUR 5.00 on 2004-05-01 is more than what is signed (EUR 0.00). Give at most that.',
    ],
    [
      'a write-off is recovered that never was',
      (ledger) => ledger.act('p', 'write-off-recovery', DAY, 'EUR 5'),
      'exceeds-written-off: The write-off-recovery of EUR 5.00 on 2004-05-01 is more than what was written off (EUR 0.00). Give at most that.',
    ],
    [
      'a note is encashed that was not deposited',
      (ledger) => ledger.act('p', 'note-encashment', DAY, 'EUR 5'),
      'exceeds-notes: The note-encashment of EUR 5.00 on 2004-05-01 is more than the notes held (EUR 0.00). Record the deposit of the note first.',
    ],
    [
      'a note goes back that was not deposited',
      (ledger) => ledger.act('p', 'note-return', DAY, 'EUR 5'),
      'exceeds-notes: The note-return of EUR 5.00 on 2004-05-01 is more than the notes held (EUR 0.00). Give at most that.',
    ],
    [
      'a credit in kind is taken back that never was',
      (ledger) => ledger.act('p', 'in-kind-reversal', DAY, 'EUR 5'),
      'exceeds-in-kind: The in-kind-reversal of EUR 5.00 on 2004-05-01 is more than what was credited in kind (EUR 0.00). Take it back where it was credited.',
    ],
    [
      'a refund returns what was not paid',
      (ledger) => ledger.act('p', 'refund', DAY, 'EUR 5'),
      'exceeds-paid: The refund of EUR 5.00 on 2004-05-01 is more than what was paid and not refunded yet (EUR 0.00). A refund returns what was paid.',
    ],
    [
      'a payment is reversed without a target, and none was made',
      (ledger) => ledger.act('p', 'payment-reversal', DAY, 'EUR 5'),
      'exceeds-paid: The payment-reversal of EUR 5.00 on 2004-05-01 is more than what was paid (EUR 0.00). A reversal takes back a payment; name it as target.',
    ],
    [
      'what is reversed is no payment of it',
      (ledger) => ledger.act('p', 'payment-reversal', DAY, null, { target: 'e2' }),
      "unknown-event: The payment-reversal on 2004-05-01 names event e2, which is no payment of the pledge p up to that day. Take its id from the pledge's acts.",
    ],
    [
      'another use is given to what does not have this one',
      (ledger) => ledger.act('p', 'redesignation', DAY, 'EUR 5', { from: 'general-purpose', to: 'earmarked' }),
      'exceeds-earmark: The redesignation of EUR 5.00 on 2004-05-01 is more than what is pledged as general-purpose (EUR 0.00). Give at most that, and the use it has now.',
    ],
    [
      'it is redenominated as what never took its place',
      (ledger) => ledger.act('p', 'redenomination', DAY, null, { currency: 'USD' }),
      'unknown-redenomination: No official redenomination of EUR as USD is known on 2004-05-01. Check both codes and the day.',
    ],
    [
      'it gets an amount',
      (ledger) => ledger.act('p', 'amount-stated', DAY, 'EUR 5'),
      'amount-already-stated: The pledge p has an amount already. Record an increase or a reduction.',
    ],
    [
      'something happens before it was made',
      (ledger) => ledger.act('p', 'reduction', '2004-02-29', 'EUR 5'),
      'before-pledge: The reduction on 2004-02-29 comes before the pledge p was made (2004-03-01). Check both days.',
    ],
    [
      'something is dated ahead',
      (ledger) => ledger.act('p', 'reduction', '2030-01-02', 'EUR 5'),
      'in-the-future: The act is dated 2030-01-02, after today (2030-01-01). Record it once it has been received; an effect announced in advance goes into "effective".',
    ],
    [
      'something is dated before there was the fund',
      (ledger) => ledger.act('p', 'reduction', '1999-12-31', 'EUR 5'),
      'before-fund: The act is dated 1999-12-31, before the fund f was established (2000-01-01). Correct the date.',
    ],
    [
      'an amount is nothing',
      (ledger) => ledger.act('p', 'reduction', DAY, 'EUR 0'),
      'amount-not-positive: The reduction is EUR 0.00; it must be above zero. What takes away has a kind of its own, such as reduction or refund.',
    ],
    [
      'an amount has more digits than its currency',
      (ledger) => ledger.act('p', 'increase', DAY, 'JPY 10.50'),
      'invalid-amount: The increase cannot be taken. JPY has no minor unit: write whole yen, not "10.50".',
    ],
    [
      'an increase is in a currency that is not there yet',
      (ledger) => ledger.act('p', 'increase', DAY, 'TRY 5'),
      'currency-not-valid: TRY did not exist yet on 2004-05-01. Give the increase in the currency of that day.',
    ],
    [
      'an increase is in a currency that is no more',
      (ledger) => ledger.act('p', 'increase', DAY, 'DEM 5'),
      'currency-not-valid: DEM had been withdrawn on 2004-05-01. Give the increase in the currency of that day.',
    ],
    [
      'what was received is in no currency',
      (ledger) => ledger.act('p', 'payment', DAY, 'EUR 5', { received: money('EURO 5') }),
      'unknown-currency: The amount received cannot be taken. "EURO" is no currency code of ISO 4217: write one, such as "USD".',
    ],
    [
      'what was sent is in no currency',
      (ledger) => ledger.act('p', 'payment', DAY, 'EUR 5', { sent: money('EURO 5') }),
      'unknown-currency: The amount sent cannot be taken. "EURO" is no currency code of ISO 4217: write one, such as "USD".',
    ],
    [
      'an instalment is nothing',
      (ledger) =>
        ledger.act('p', 'schedule', DAY, null, { instalments: [{ due: '2005-01-01', amount: money('EUR 0') }] }),
      'amount-not-positive: The instalment is EUR 0.00; it must be above zero. What takes away has a kind of its own, such as reduction or refund.',
    ],
    [
      'the parts of an act are less than it',
      (ledger) => ledger.act('p', 'payment', DAY, 'EUR 5', { earmarking: parts({ earmarked: 'EUR 4.99' }) }),
      'split-does-not-add-up: The parts of the payment come to EUR 4.99, the amount is EUR 5.00. Parts are above zero and add up to the amount exactly.',
    ],
    [
      'a part of an act is in another currency',
      (ledger) => ledger.act('p', 'payment', DAY, 'EUR 5', { earmarking: parts({ earmarked: 'USD 5' }) }),
      'split-does-not-add-up: A part of the payment is USD 5. Parts are above zero, in EUR, and add up to the amount exactly.',
    ],
    [
      'a part of an act has more digits than its currency',
      (ledger) => ledger.act('p', 'payment', DAY, 'EUR 5', { earmarking: parts({ earmarked: 'EUR 5.000' }) }),
      'invalid-amount: A part of the payment cannot be taken. EUR has 2 decimal places: write at most 2 digits after the point, not "5.000".',
    ],
    [
      'less was sent than was credited',
      (ledger) => ledger.act('p', 'payment', DAY, 'EUR 5', { received: money('EUR 5'), sent: money('EUR 4') }),
      'exceeds-receipt: The payment of EUR 5.00 does not go with what was credited (EUR 4.00). More was credited than was sent (EUR 4.00). Check both amounts.',
    ],
    [
      'less is applied than was credited',
      (ledger) => ledger.act('p', 'payment', DAY, 'EUR 5', { received: money('EUR 6') }),
      'exceeds-receipt: The payment of EUR 5.00 does not go with what was credited (EUR 6.00). Less is applied than was credited: record a receipt, and allocate what is for the pledge.',
    ],
    [
      'more is applied than was credited, and nobody says what was sent',
      (ledger) => ledger.act('p', 'payment', DAY, 'EUR 5', { received: money('EUR 4') }),
      'exceeds-receipt: The payment of EUR 5.00 does not go with what was credited (EUR 4.00). More is applied than was credited: say what was "sent" if a bank charge made the difference and the fund bears it.',
    ],
    [
      'it takes from a receipt that is not recorded',
      (ledger) => ledger.act('p', 'allocation', DAY, 'EUR 5', { receipt: 'none' }),
      'unknown-receipt: No receipt none is recorded. Record it first, or check the id.',
    ],
    [
      'its act is that of another pledge, which is not recorded',
      (ledger) => ledger.act('none', 'reduction', DAY, 'EUR 5'),
      'unknown-pledge: No pledge none is recorded. Record it first, or check the id.',
    ],
    [
      'an event is revalued that it does not have',
      (ledger) => ledger.act('p', 'revaluation', DAY, null, { target: 'e9' }),
      "unknown-event: The pledge p has no event e9 with a value in another currency than dollars. Take its id from the pledge's acts.",
    ],
    [
      'it is revalued, and no rate is known',
      (ledger) => ledger.act('p', 'revaluation', DAY, null, { target: 'e2' }),
      'rate-unknown: No rate of EUR is known for 2004-03-01. Record the rate first, or give the valuation.',
    ],
    [
      'an act has a rate of nothing',
      (ledger) => ledger.act('p', 'increase', DAY, 'EUR 5', { valuation: { rate: '0' } }),
      'invalid-rate: The rate "0" is not a decimal above zero. Give units of EUR per one US dollar, such as "0.813".',
    ],
    [
      'an act is worth dollars below zero',
      (ledger) => ledger.act('p', 'increase', DAY, 'EUR 5', { valuation: { usd: '-5.00' } }),
      'invalid-amount: The valuation cannot be taken. It must not be below zero.',
    ],
    [
      'an act is worth dollars that are no decimal',
      (ledger) => ledger.act('p', 'increase', DAY, 'EUR 5', { valuation: { usd: '1,000.00' } }),
      'invalid-amount: The valuation cannot be taken. Write the amount as a plain decimal such as "1000.00", not "1,000.00".',
    ],
    [
      'an act is worth what its rate does not explain',
      (ledger) => ledger.act('p', 'increase', DAY, 'EUR 8', { valuation: { usd: '14.00', rate: '0.8' } }),
      'valuation-does-not-fit: USD 14.00 is not what the amount comes to at 0.8 EUR per dollar. Correct one of them, or leave one out.',
    ],
    [
      'a payment in dollars is worth other dollars',
      (ledger) => ledger.act('p', 'payment', DAY, 'EUR 8', { received: money('USD 10'), valuation: { usd: '9.99' } }),
      'valuation-does-not-fit: USD 9.99 is not what the amount comes to. Correct one of them, or leave one out.',
    ],
  ])('when %s, then it is refused, and says so', (_what, attempt, sentence) => {
    expect(said(attempt, given())).toBe(sentence);
  });

  it('when what was signed and not drawn ends, then at most that does', () => {
    const ledger = given();
    ledger.act('p', 'commitment', '2004-04-01', 'EUR 600');
    ledger.act('p', 'payment', '2004-04-02', 'EUR 200');
    expect(said((it) => it.act('p', 'commitment-termination', DAY, 'EUR 400.01'), ledger)).toBe(
      'exceeds-commitment: The commitment-termination of EUR 400.01 on 2004-05-01 is more than what is signed and not drawn (EUR 400.00). Give at most that.',
    );
    expect(said((it) => it.act('p', 'commitment-termination', DAY, 'EUR 400'), ledger)).toBe('accepted');
  });

  it('when the row of an act comes again with other content, then it is refused, and names what stands', () => {
    const ledger = given();
    ledger.act('p', 'reduction', DAY, 'EUR 5', { ref: 'row 1' });
    expect(said((again) => again.act('p', 'reduction', DAY, 'EUR 6', { ref: 'row 1' }), ledger)).toBe(
      "already-recorded: The source's row row 1 is already recorded, with other content. Correct event e3 instead of recording the row again.",
    );
  });

  it('when an act would make a later one impossible, then it is refused, and says which of them and why', () => {
    const ledger = given();
    ledger.act('p', 'reduction', '2004-06-01', 'EUR 800');
    expect(said((late) => late.act('p', 'write-off', DAY, 'EUR 201'), ledger)).toBe(
      'exceeds-outstanding: Recording this write-off would contradict what is recorded already. The reduction of EUR 800.00 on 2004-06-01 is more than what is outstanding (EUR 799.00). Give at most that amount, or record what is missing first.',
    );
    const decision = ledger.decide('p', 'write-off', DAY, 'EUR 201');
    expect(decision).toMatchObject({ refused: { facts: { event: 'e3', limit: money('EUR 799.00') } } });
  });

  it('when a payment was reversed in part, then at most the rest of it can be, and nothing twice', () => {
    const ledger = given();
    const payment = ledger.act('p', 'payment', DAY, 'EUR 100');
    const reverse = (amount: string | null) => (it: FundLedger) =>
      it.act('p', 'payment-reversal', '2004-06-01', amount, { target: payment });
    ledger.act('p', 'payment-reversal', '2004-06-01', 'EUR 40', { target: payment });
    expect(said(reverse('EUR 60.01'), ledger)).toBe(
      'exceeds-paid: The payment-reversal of EUR 60.01 on 2004-06-01 is more than what is left of that payment (EUR 60.00). Give at most that.',
    );
    expect(said(reverse('EUR 60'), ledger)).toBe('accepted');
    expect(said(reverse(null), ledger)).toBe(
      'exceeds-paid: The payment-reversal on 2004-06-01 names a payment of which nothing is left (EUR 0.00): it was reversed already. Leave it out.',
    );
  });

  it.each<[string, Try, string]>([
    [
      'withdrawn',
      (ledger) => ledger.act('p', 'withdrawal', '2004-04-01'),
      'pledge-closed: The pledge p was closed by its withdrawal on 2004-04-01; a payment on 2004-05-01 has nothing to settle. Record an increase, or a receipt of its own, first.',
    ],
    [
      'written off',
      (ledger) => ledger.act('p', 'write-off', '2004-04-01'),
      'pledge-closed: The pledge p was closed by its write-off on 2004-04-01; a payment on 2004-05-01 has nothing to settle. Record a write-off-recovery of the amount first.',
    ],
  ])('when a payment comes in after it was %s, then it is refused, and says what reopens it', (_how, end, sentence) => {
    const ledger = given();
    end(ledger);
    expect(said((closed) => closed.act('p', 'payment', DAY, 'EUR 5'), ledger)).toBe(sentence);
  });
});

describe('given a pledge that is not simply owed', () => {
  const pay: Try = (ledger) => ledger.act('p', 'payment', DAY, 'EUR 5');

  it('when it is conditional, then a payment names the condition, and at most what is conditional can be met', () => {
    const ledger = given({ condition: 'Others pledge as much' });
    expect(said(pay, ledger)).toBe(
      'pledge-conditional: The pledge p is conditional (Others pledge as much), so nothing is owed yet. Record condition-met first.',
    );
    expect(said((it) => it.act('p', 'condition-met', DAY, 'EUR 1000.01'), ledger)).toBe(
      'exceeds-conditional: The condition-met of EUR 1000.01 on 2004-05-01 is more than what is conditional (EUR 1000.00). Give the amount of the tranche concerned.',
    );
  });

  it('when it has no amount, then a payment and a withdrawal have nothing to rest on', () => {
    const ledger = given({}, null);
    const sentence = (kind: string) =>
      `amount-not-stated: The pledge p has no amount yet on which the ${kind} could rest. Record amount-stated first.`;
    expect(said(pay, ledger)).toBe(sentence('payment'));
    expect(said((it) => it.act('p', 'withdrawal', DAY), ledger)).toBe(sentence('withdrawal'));
  });

  it('when it is capped, then all payments together are held against the cap, and so is what cannot be valued', () => {
    const ledger = given({ cap: money('USD 1000') });
    const paid = (amount: string, rate?: string) => (it: FundLedger) =>
      it.act('p', 'payment', DAY, amount, rate === undefined ? {} : { valuation: { rate } });
    expect(said(paid('EUR 400', '0.8'), ledger)).toBe('accepted');
    expect(said(paid('EUR 400.01', '0.8'), ledger)).toBe(
      'exceeds-cap: With the payment on 2004-05-01 payments of the pledge p come to USD 1000.01, above its cap of USD 1000.00. Allocate the part within the cap only.',
    );
    expect(said(paid('EUR 5'), ledger)).toBe(
      'rate-unknown: The pledge p is capped at USD 1000.00, and what the payment on 2004-05-01 is worth is not known. Record the rate first, or give the valuation.',
    );
    expect(said(paid('EUR 400', '0.8'), ledger)).toBe('accepted');
  });
});

describe('given a pledge that is announced', () => {
  const announce =
    (also: Parameters<FundLedger['pledge']>[3], amount: string | null = 'EUR 1000', date = '2004-03-01'): Try =>
    (ledger) =>
      ledger.pledge('q', amount, date, also);

  it.each<[string, Try, string]>([
    [
      'by nobody in the register',
      announce({ donor: 'ZZZ' }),
      'unknown-participant: The participant ZZZ is not in the register. Register it first, or correct its code.',
    ],
    [
      'by a State that was no more',
      announce({ donor: 'YUCS' }, 'EUR 5', '2006-06-03'),
      'participant-not-existing: YUCS (Name of YUCS) did not exist on 2006-06-03; it existed from 2003-02-04 until 2006-06-03. Correct the date, or name its predecessor or successor.',
    ],
    [
      'with a cap in euros',
      announce({ cap: money('EUR 5') }),
      'currency-mismatch: The cap is in EUR. Give it in USD: it limits what payments come to in dollars.',
    ],
    [
      'with a cap of nothing',
      announce({ cap: money('USD 0') }),
      'amount-not-positive: The cap is USD 0.00; it must be above zero. What takes away has a kind of its own, such as reduction or refund.',
    ],
    [
      'of nothing',
      announce({}, 'EUR 0'),
      'amount-not-positive: The amount pledged is EUR 0.00; it must be above zero. What takes away has a kind of its own, such as reduction or refund.',
    ],
    [
      'with uses that are less than all',
      announce({ earmarking: parts({ earmarked: 'EUR 999.99' }) }),
      'split-does-not-add-up: The parts of the earmarking come to EUR 999.99, the amount is EUR 1000.00. Parts are above zero and add up to the amount exactly.',
    ],
    [
      'with years that are more than all',
      announce({ tranches: [{ year: 2004, amount: money('EUR 1000.01') }] }),
      'split-does-not-add-up: The parts of the amounts by year come to EUR 1000.01, the amount is EUR 1000.00. Parts are above zero and add up to the amount exactly.',
    ],
    [
      'of more than ten times the largest so far',
      announce({}, 'EUR 10000.01'),
      `implausible-amount: EUR 10000.01 is more than ten times ITA's largest pledge to the fund so far (EUR 1000.00). Check the amount; where it is right, record it with "despite":["implausible-amount"] and a note.`,
    ],
    [
      'under an id that is taken',
      (ledger) => ledger.pledge('p', 'EUR 5', '2004-03-01'),
      'already-registered: The pledge p is already recorded, with other content. Record what happened to it, or correct event e2.',
    ],
  ])('when it is %s, then it is refused, and says so', (_how, attempt, sentence) => {
    expect(said(attempt, given())).toBe(sentence);
  });

  it('when it is ten times the largest so far, then nobody doubts it', () => {
    expect(said(announce({}, 'EUR 10000'), given())).toBe('accepted');
  });

  it('when it comes again as it was, then it is nothing new', () => {
    const ledger = given();
    const before = ledger.position;
    ledger.pledge('p', 'EUR 1000', '2004-03-01');
    expect(ledger.position).toBe(before);
  });
});

describe('given a receipt of EUR 50 of 1 May 2004', () => {
  const received = () => {
    const ledger = given();
    ledger.receipt('r', 'EUR 50', DAY);
    return ledger;
  };
  const allocate =
    (amount: string, date = '2004-06-01'): Try =>
    (ledger) =>
      ledger.act('p', 'allocation', date, amount, { receipt: 'r' });

  it.each<[string, Try, string]>([
    [
      'an allocation takes more than is left',
      allocate('EUR 50.01'),
      `exceeds-receipt: The allocation takes EUR 50.01 from the receipt r, of which EUR 50.00 is not allocated. Allocate at most that, in the receipt's currency ("received" where the pledge has another).`,
    ],
    [
      'an allocation comes before it',
      allocate('EUR 5', '2004-04-30'),
      'exceeds-receipt: The allocation on 2004-04-30 takes EUR 5.00 from the receipt r, which came on 2004-05-01: on that day EUR 0.00 of it was there. Check both days.',
    ],
    [
      'more goes back than is left',
      (ledger) => ledger.receiptAct('r', 'refund', '2004-06-01', { amount: money('EUR 50.01') }),
      'exceeds-receipt: The refund of EUR 50.01 is more than what is not allocated of the receipt r (EUR 50.00). Reverse an allocation first.',
    ],
    [
      'it goes back before it came',
      (ledger) => ledger.receiptAct('r', 'refund', '2004-04-30', { amount: money('EUR 5') }),
      'exceeds-receipt: The refund of EUR 5.00 on 2004-04-30 comes before the receipt r (2004-05-01): on that day EUR 0.00 of it was there. Check both days.',
    ],
    [
      'another has its id',
      (ledger) => ledger.receipt('r', 'EUR 51', DAY),
      'already-registered: The receipt r is already recorded, with other content. Correct event e3 instead.',
    ],
    [
      'its donor is nobody in the register',
      (ledger) => ledger.receiptAct('r', 'identification', '2004-06-01', { donor: 'ZZZ' }),
      'unknown-participant: The participant ZZZ is not in the register. Register it first, or correct its code.',
    ],
    [
      'something happens to one that is not recorded',
      (ledger) => ledger.receiptAct('none', 'refund', '2004-06-01'),
      'unknown-receipt: No receipt none is recorded. Record it first, or check the id.',
    ],
  ])('when %s, then it is refused, and says so', (_what, attempt, sentence) => {
    expect(said(attempt, received())).toBe(sentence);
  });

  it('when all of it is allocated or goes back, then that is taken, and it comes again as nothing new', () => {
    const ledger = received();
    expect(said(allocate('EUR 20'), ledger)).toBe('accepted');
    ledger.receiptAct('r', 'refund', '2004-06-01', { amount: money('EUR 30') });
    expect(ledger.receiptLeft('r')?.minor).toBe(0n);
    const before = ledger.position;
    ledger.receipt('r', 'EUR 50', DAY);
    expect(ledger.position).toBe(before);
  });
});

describe('given a fund and its rates', () => {
  const register = (policy: Partial<FundPolicy>, established = '2000-01-01', stream = NOTHING_LIVE) =>
    decideFund(
      {
        fund: { ...FUND, established, policy: { ...USUAL_POLICY, ...policy } },
        source: null,
        ref: null,
      },
      { stream, today: '2030-01-01' },
    );
  const sentenceOf = (decision: Decision<NewEvent>) =>
    'refused' in decision ? `${decision.refused.code}: ${decision.refused.sentence}` : 'accepted';

  it('when the fund is registered again, then the same is nothing new, and another is refused', () => {
    const stream = given().stream('fund/f');
    expect(register({ rateSource: 'UNORE' }, '2000-01-01', stream)).toEqual({ accepted: [] });
    expect(sentenceOf(register({ rateSource: 'OTHER' }, '2000-01-01', stream))).toBe(
      'already-registered: The fund f is already registered, with other content. Correct event e1 instead.',
    );
  });

  it('when it is established tomorrow, or has reference rates that are none, then it is refused, and says so', () => {
    expect(sentenceOf(register({}, '2030-01-02'))).toBe(
      'in-the-future: The fund is dated 2030-01-02, after today (2030-01-01). Record it once it has been received; an effect announced in advance goes into "effective".',
    );
    expect(codeOf(register({}, '2030-01-01'))).toBe('accepted');
    expect(sentenceOf(register({ referenceRates: { EUR: { rate: '-1', date: '2004-01-01' } } }))).toBe(
      'invalid-rate: The rate "-1" is not a decimal above zero. Give units of EUR per one US dollar, such as "0.813".',
    );
    expect(sentenceOf(register({ referenceRates: { EUX: { rate: '1', date: '2004-01-01' } } }))).toBe(
      'unknown-currency: EUX is no currency of ISO 4217. Give its code, such as EUR.',
    );
  });

  it('when it is not registered, then what names it says so', () => {
    expect(unknownFund('none').refused).toEqual({
      code: 'unknown-fund',
      sentence: 'No fund none is registered. Register it first, or check the id.',
      facts: { fund: 'none' },
    });
  });

  it('when it closes while something is outstanding, then that is named; from its closure on nothing is recorded', () => {
    const ledger = given();
    expect(sentenceOf(ledger.close('2004-12-31'))).toBe(
      'pledges-outstanding: EUR 1000.00 of the pledge p is outstanding on 2004-12-31. Record its payment, withdrawal, write-off or transfer before the fund closes.',
    );
    ledger.pledge('q', 'EUR 5', '2004-03-01');
    ledger.pledge('r', 'EUR 5', '2004-03-01');
    expect(sentenceOf(ledger.close('2004-12-31'))).toContain(
      'EUR 1000.00 of the pledge p and of 2 other pledges is outstanding on 2004-12-31.',
    );
    for (const id of ['p', 'q', 'r']) ledger.act(id, 'withdrawal', '2004-06-01');
    expect(codeOf(ledger.close('2004-12-31'))).toBe('accepted');
    const late = said((it) => it.pledge('s', 'EUR 5', '2004-12-31'), ledger);
    expect(late).toBe(
      'fund-closed: The fund f closed on 2004-12-31; nothing dated 2004-12-31 can be recorded for it. Correct the date, or the closure.',
    );
    expect(said((it) => it.pledge('s', 'EUR 5', '2004-12-30'), ledger)).toBe('accepted');
  });

  it('when it closes before something that is recorded of it, then it is refused, and names that', () => {
    const closed = (later: { readonly event: string; readonly date: string } | null) =>
      decideFundAction(
        { action: { fund: 'f', kind: 'closure', date: '2004-01-01', ref: null, note: null }, source: null },
        { stream: given().stream('fund/f'), today: '2030-01-01', recordedUnderRef: [], outstanding: [], later },
      );
    expect(sentenceOf(closed({ event: 'e2', date: '2004-03-01' }))).toBe(
      'fund-closed: The fund f cannot have closed on 2004-01-01: event e2 of 2004-03-01 is recorded for it. Correct the date, or that event.',
    );
    expect(codeOf(closed(null))).toBe('accepted');
  });

  it.each<[string, Try, string]>([
    [
      'of nothing',
      (ledger) => ledger.rate('EUR', '0', '2004-01-01'),
      'invalid-rate: The rate "0" is not a decimal above zero. Give units of EUR per one US dollar, such as "0.813".',
    ],
    [
      'of no currency',
      (ledger) => ledger.rate('XDR', '0.7', '2004-01-01'),
      'unknown-currency: XDR is no currency with a minor unit in ISO 4217. Give its code, such as EUR.',
    ],
    [
      'of a currency that was not there yet',
      (ledger) => ledger.rate('TRY', '1.35', '2004-12-31'),
      'currency-not-valid: TRY did not exist yet on 2004-12-31. Check the code and the day.',
    ],
    [
      'of the year after next',
      (ledger) => ledger.rate('EUR', '0.8', '2032-01-01'),
      'in-the-future: The rate is dated 2032-01-01, after today (2030-01-01). Record it once it has been received; an effect announced in advance goes into "effective".',
    ],
    ['of next year', (ledger) => ledger.rate('EUR', '0.8', '2031-12-31'), 'accepted'],
  ])('when a rate is %s, then it is as it should be', (_what, attempt, sentence) => {
    expect(said(attempt, given())).toBe(sentence);
  });

  it('when the table has another rate for the day, then it is refused, and says by which event', () => {
    const ledger = given();
    const event = ledger.rate('EUR', '0.8', '2004-01-01');
    expect(said((it) => it.rate('EUR', '0.9', '2004-01-01'), ledger)).toBe(
      `already-recorded: The table UNORE has the rate 0.8 for EUR from 2004-01-01 on. Correct event ${event} instead of publishing another one for the same day.`,
    );
    const before = ledger.position;
    ledger.rate('EUR', '0.8', '2004-01-01');
    expect(ledger.position).toBe(before);
  });
});
