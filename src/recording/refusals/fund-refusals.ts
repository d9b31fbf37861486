import type { FundRefusalCode } from '../../domain/refusal.js';
import type { ProblemKind } from '../../platform/http/problems/catalogue.js';

const refused = (title: string, advice: string): ProblemKind => ({ status: 422, title, advice });

/** How HTTP tells the refusals of funds, pledges, receipts and rates. */
export const FUND_REFUSALS: Readonly<Record<FundRefusalCode, ProblemKind>> = {
  'unknown-fund': refused('Unknown fund', 'GET /v1/funds lists the ids known.'),
  'unknown-pledge': refused('Unknown pledge', 'GET /v1/funds/{id}/pledges lists those of a fund.'),
  'unknown-receipt': refused('Unknown receipt', 'GET /v1/funds/{id}/receipts lists those of a fund.'),
  'fund-closed': refused(
    'Fund closed',
    'Nothing is recorded for a fund from its closure on. Correct the date, or the closure.',
  ),
  'pledges-outstanding': refused(
    'Pledges outstanding',
    'Record payment, withdrawal, write-off or transfer of what is outstanding first.',
  ),
  'before-fund': refused('Before the fund', 'The fund did not exist on that day.'),
  'before-pledge': refused('Before the pledge', 'Nothing happens to a pledge before it is made. Check both days.'),
  'pledge-closed': refused(
    'Pledge closed',
    'The pledge was withdrawn, written off or transferred: nothing is owed. The problem says what reopens it.',
  ),
  'pledge-conditional': refused('Pledge conditional', 'Record condition-met first: until then nothing is owed.'),
  'amount-not-stated': refused(
    'Amount not stated',
    'Record amount-stated first: the pledge was announced without an amount.',
  ),
  'amount-already-stated': refused('Amount already stated', 'Record an increase or a reduction instead.'),
  'invalid-amount': refused(
    'Invalid amount',
    'Write a plain decimal with at most the digits that ISO 4217 gives the currency.',
  ),
  'amount-not-positive': refused(
    'Amount not above zero',
    'Amounts are above zero; what takes away has a kind of its own.',
  ),
  'implausible-amount': refused(
    'Implausible amount',
    'More than ten times the largest pledge of this donor so far. Where it is right, record it with `despite` and a note.',
  ),
  'unknown-currency': refused('Unknown currency', 'Give a code of ISO 4217; withdrawn ones are known as well.'),
  'currency-not-valid': refused('Currency not valid', 'The currency did not exist yet on that day, or no longer.'),
  'currency-mismatch': refused(
    'Other currency',
    'Acts on a pledge are in its currency; what was credited in another one is `received`.',
  ),
  'unknown-redenomination': refused(
    'Unknown redenomination',
    'Only the official successions of currencies are known; check both codes and the day.',
  ),
  'split-does-not-add-up': refused('Split does not add up', 'Parts are above zero and add up to the amount exactly.'),
  'invalid-rate': refused('Invalid rate', 'A rate is a decimal above zero: units of the currency per one US dollar.'),
  'rate-unknown': refused('Rate unknown', 'Record the rate first (POST /v1/rates), or give the valuation.'),
  'valuation-does-not-fit': refused(
    'Valuation does not fit',
    'The dollars are not what the amount comes to at this rate, as precisely as it is written.',
  ),
  'exceeds-outstanding': refused('More than is outstanding', 'The problem names both figures.'),
  'exceeds-pledge': refused('More than is pledged', 'Record an increase first; the problem names both figures.'),
  'exceeds-conditional': refused('More than is conditional', 'The problem names both figures.'),
  'exceeds-commitment': refused('More than is signed', 'The problem names both figures.'),
  'exceeds-paid': refused('More than was paid', 'The problem names both figures.'),
  'exceeds-written-off': refused('More than was written off', 'The problem names both figures.'),
  'exceeds-notes': refused('More than the notes held', 'Record the deposit of the note first.'),
  'exceeds-in-kind': refused('More than was credited in kind', 'The problem names both figures.'),
  'exceeds-disputed': refused('More than is disputed', 'The problem names both figures.'),
  'exceeds-earmark': refused('More than has this use', 'The problem names both figures.'),
  'exceeds-cap': refused('Above the cap', 'The pledge is capped in dollars; allocate the part within the cap.'),
  'exceeds-receipt': refused(
    'More than is left of the receipt',
    "Allocate at most what is not allocated, in the receipt's currency.",
  ),
};

/** Every code of theirs. */
export const FUND_REFUSAL_CODES = Object.keys(FUND_REFUSALS) as readonly FundRefusalCode[];
