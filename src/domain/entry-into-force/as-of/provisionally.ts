import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { effectOfKind } from '../../treaty/model/kinds/kinds.js';
import type { Act } from '../../treaty/model/state.js';

/** The treaty applied as a whole before it is in force. `until`: the first day on which it is no more, if known. */
export interface AppliedProvisionally {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly event: string;
}

/**
 * Provisional application that the negotiating States agreed of the whole treaty (VCLT art. 25(1)), as of a day. Known
 * from the day of the agreement. It lasts until its end is agreed, or the treaty enters into force. Null where there is
 * none by then.
 */
export function provisionallyAsOf(
  ownActs: readonly Act[],
  entryIntoForce: PlainDate | null,
  asOf: PlainDate,
): AppliedProvisionally | null {
  const seen = ownActs.filter(({ date }) => date <= asOf);
  const begun = seen.findLast(({ kind }) => effectOfKind(kind) === 'applies-provisionally');
  if (begun === undefined) return null;
  const from = begun.effective ?? begun.date;
  const ended = seen.find(
    ({ kind, date }) => effectOfKind(kind) === 'ends-provisional-application' && date >= begun.date,
  );
  const ends = [ended === undefined ? null : (ended.effective ?? ended.date), entryIntoForce];
  const until = ends.filter((day) => day !== null).sort()[0] ?? null;
  return until !== null && until <= from ? null : { from, until, event: begun.eventId };
}

/** `It is applied provisionally since 1 January 1948.` */
export function provisionallyInWords({ from, until }: AppliedProvisionally, asOf: PlainDate): string {
  const since = dateInWords(from);
  if (until !== null && until <= asOf) return `It was applied provisionally from ${since} to ${dateInWords(until)}.`;
  return from > asOf
    ? `It will be applied provisionally from ${since}.`
    : `It is applied provisionally since ${since}.`;
}
