import { applyDelay } from '../../../calendar/delay.js';
import { LAST_DATE, type PlainDate } from '../../../calendar/plain-date.js';
import type { WithdrawalClause } from '../../model/clause.js';
import type { Refusal } from '../../../refusal.js';
import { notYetOpen, windowClosed } from '../../refusals/withdrawal.js';
import type { Act } from '../../model/state.js';

/**
 * Since when a treaty is in force, and since when for the participant that leaves it (or whose place it took); null:
 * not yet.
 */
export interface Since {
  readonly treaty: PlainDate | null;
  readonly participant: PlainDate | null;
}

/**
 * What a clause says against a notice of withdrawal: it came too early (Paris art. 28), or outside the window (ILO);
 * null where nothing.
 */
export function objectionToNotice(act: Act, clause: WithdrawalClause | null, since: Since): Refusal | null {
  const { openAfter, windows } = clause ?? {};
  const start = openAfter === undefined ? null : since[openAfter.of];
  const opensOn = openAfter === undefined || start === null ? null : applyDelay(openAfter.delay, start);
  if (openAfter !== undefined && opensOn !== null && act.date < opensOn) return notYetOpen(act, opensOn, openAfter.of);
  const window = windows === undefined || since.treaty === null ? null : windowFor(act.date, windows, since.treaty);
  return window === null || act.date >= window.from ? null : windowClosed(act, window);
}

/**
 * The window that a day lies in, or the next one. Both its days belong to it; a window is counted from the treaty's
 * entry into force.
 */
function windowFor(date: PlainDate, { every, open }: NonNullable<WithdrawalClause['windows']>, since: PlainDate) {
  for (let years = every; ; years += every) {
    const [from, to] = [applyDelay({ years }, since), applyDelay({ years: years + open }, since)];
    if (date <= to || from === LAST_DATE) return { from, to };
  }
}
