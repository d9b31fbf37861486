import type { NewEvent } from '../../../event.js';
import { amountIn, written, type Amount } from '../../../money/amount.js';
import { refuse, type Decision, type Refusal } from '../../../refusal.js';
import { liveOf } from '../../fund/live-events.js';
import type { Pledge } from '../pledge.js';
import { objectionToDays, unknownFund } from '../../fund/objection-to-days.js';
import { objectionToDonor } from '../../fund/objection-to-donor.js';
import type { MoneyDecisionBasis, FundContext } from '../../fund/known-fund.js';
import { canonical, canonicalParts, checkedAmount, isRefused, objectionToSplit } from '../../fund/checked-amount.js';
import { moneyRecordedBefore, saysAll } from '../../fund/money-recorded-before.js';
import { settledValuation, type GivenValuation } from '../../rate/valuation.js';
import type { Source } from '../../../recording/source.js';

/** A pledge as asked for; its valuation still as the recorder gives it. */
export type PledgeRequest = Omit<Pledge, 'valuation' | 'rounding'> & { readonly valuation: GivenValuation | null };

/**
 * What an announcement is judged by. `largest`: the donor's largest pledge to the fund in that currency so far, in
 * minor units.
 */
export interface PledgeGiven extends MoneyDecisionBasis {
  readonly largest: bigint | null;
}

/** A pledge so many times the donor's largest needs a word of confirmation: three zeros are quickly added. */
const IMPLAUSIBLE = 10n;

/**
 * Announce a pledge. Refuses `unknown-fund`, `fund-closed`, `before-fund`, `in-the-future`, `unknown-participant`,
 * `participant-not-existing` and every fault of its amounts, splits and rates. Also `already-registered` (its id is
 * taken), `already-recorded` (its row, with other content) and, unless confirmed, `implausible-amount`.
 */
export function decidePledge(
  request: { readonly pledge: PledgeRequest; readonly source: Source | null },
  given: PledgeGiven,
): Decision<NewEvent> {
  const { pledge } = request;
  const { fund, stream } = given;
  if (fund === null) return unknownFund(pledge.fund);
  const settled = settledPledge(pledge, { ...given, fund });
  if (isRefused(settled)) return settled;
  const asked = { ...settled, valuation: pledge.valuation === null ? null : settled.valuation, rounding: null };
  const same = (recorded: object): boolean => saysAll(recorded, asked, ['valuation', 'rounding']);
  const before = moneyRecordedBefore('pledge-announced', pledge.ref, stream, given.recordedUnderRef, same);
  if (before !== null) return before;
  const taken = liveOf(stream, 'pledge-announced').at(-1);
  if (taken !== undefined) {
    if (saysAll({ ...taken.data, ref: pledge.ref }, asked, ['valuation', 'rounding'])) return { accepted: [] };
    const sentence = `The pledge ${pledge.id} is already recorded, with other content. Record what happened to it, or correct event ${taken.eventId}.`;
    return refuse('already-registered', { pledge: pledge.id, event: taken.eventId }, sentence);
  }
  const objection = objectionToSize(settled, given.largest);
  if (objection !== null) return { refused: objection };
  return { accepted: [{ type: 'pledge-announced', date: settled.date, source: request.source, data: settled }] };
}

/** A pledge as it is recorded: checked by itself and against its fund, in canonical texts, its valuation settled. */
export function settledPledge(pledge: PledgeRequest, given: FundContext): Pledge | { readonly refused: Refusal } {
  const { date, donor } = pledge;
  const span = pledge.period ?? { from: date, to: date };
  const refused = objectionToDays(span, given) ?? objectionToDonor(donor, span, given.register, pledge.despite);
  if (refused !== null) return { refused };
  const rest = { ...pledge, valuation: null, rounding: given.fund.fund.policy.rounding };
  if (pledge.amount === null) return rest;
  const amount = checkedAmount(pledge.amount, date, 'amount pledged');
  if (isRefused(amount)) return amount;
  const split = objectionToParts(pledge, amount);
  if (split !== null) return { refused: split };
  const cap = pledge.cap === null ? null : checkedAmount(pledge.cap, date, 'cap');
  if (cap !== null && isRefused(cap)) return cap;
  if (cap !== null && cap.currency !== 'USD') {
    const sentence = `The cap is in ${cap.currency}. Give it in USD: it limits what payments come to in dollars.`;
    return refuse('currency-mismatch', { pledge: pledge.id, currency: 'USD', given: cap.currency }, sentence);
  }
  const valued = settledValuation(amount, date, pledge.valuation, { ...given, fund: given.fund.fund, promise: true });
  if (isRefused(valued)) return valued;
  return {
    ...rest,
    amount: written(amount),
    cap: cap === null ? null : written(cap),
    earmarking: canonicalParts(pledge.earmarking),
    tranches: pledge.tranches.map((tranche) => ({ ...tranche, amount: canonical(tranche.amount) })),
    valuation: valued.valuation,
  };
}

function objectionToParts({ earmarking, tranches }: PledgeRequest, amount: Amount): Refusal | null {
  const parts = earmarking.length === 0 ? null : objectionToSplit(amount, earmarking, 'earmarking');
  return parts ?? (tranches.length === 0 ? null : objectionToSplit(amount, tranches, 'amounts by year'));
}

function objectionToSize({ id, amount, donor, despite }: Pledge, largest: bigint | null): Refusal | null {
  if (amount === null || largest === null || despite.includes('implausible-amount')) return null;
  const read = amountIn(amount);
  if (read === null || read.minor <= largest * IMPLAUSIBLE) return null;
  const usual = written({ minor: largest, currency: read.currency });
  const sentence = `${amount.currency} ${amount.value} is more than ten times ${donor ?? 'the donor'}'s largest pledge to the fund so far (${usual.currency} ${usual.value}). Check the amount; where it is right, record it with "despite":["implausible-amount"] and a note.`;
  return { code: 'implausible-amount', sentence, facts: { pledge: id, amount, largest: usual } };
}
