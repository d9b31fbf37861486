import { refuse, type Refusal } from '../../refusal.js';
import type { Span } from '../pledge/pledge.js';
import type { FundContext } from './known-fund.js';
import { inTheFuture } from '../../recording/in-the-future.js';

/** Refuses days after today, before the fund was established, or from its closure on. */
export function objectionToDays(
  { from, to }: Span,
  { fund: known, today }: Pick<FundContext, 'fund' | 'today'>,
): Refusal | null {
  const { fund, closedOn } = known;
  if (to > today) return inTheFuture(to, today, 'act');
  if (fund.established !== null && to < fund.established) {
    const sentence = `The act is dated ${to}, before the fund ${fund.id} was established (${fund.established}). Correct the date.`;
    return refuse('before-fund', { fund: fund.id, date: to, established: fund.established }, sentence).refused;
  }
  if (closedOn === null || from < closedOn) return null;
  const sentence = `The fund ${fund.id} closed on ${closedOn}; nothing dated ${from} can be recorded for it. Correct the date, or the closure.`;
  return refuse('fund-closed', { fund: fund.id, closedOn, date: from }, sentence).refused;
}

/** The refusal of a fund that is not registered. */
export function unknownFund(fund: string): { readonly refused: Refusal } {
  return refuse('unknown-fund', { fund }, `No fund ${fund} is registered. Register it first, or check the id.`);
}
