import type { PlainDate } from '../../calendar/plain-date.js';
import type { Context, Verdict } from '../../treaty/model/interpretation.js';
import { mapWays, outcomeOf, waysIn, type WaysOutcome, type Way } from '../../treaty/model/ways.js';

/** What of a verdict holds as of a day. */
export interface WaysAsOf {
  readonly conditionMetOn: PlainDate | null;
  readonly computed: PlainDate | null;
  readonly declared: Verdict['declared'];
  readonly date: PlainDate | null;
  /** Treaties that must be in force first and have no date as of the day. */
  readonly openFloors: readonly string[];
  /** The way into force that was met, as seen. */
  readonly way: Way | null;
}

/**
 * Cuts a verdict at a day. A condition is seen from the day it was met, one on a day known beforehand at all times. A
 * declaration is seen from the day it was notified, or from its own date where that is earlier. The date of a floor's
 * treaty is seen from the day that treaty is in force. For the parent treaty it is seen already from the day on which
 * its date was certain. A date counted from a notification is seen from the day of that notification.
 */
export function waysAsOf({ ways, declared: ever }: Verdict, asOf: PlainDate, context: Context): WaysAsOf {
  const declared = seenDeclaration(ever, asOf);
  if (ways === null)
    return { conditionMetOn: null, computed: null, declared, date: declared?.date ?? null, openFloors: [], way: null };
  const open = new Set(
    waysIn(ways).flatMap(({ waitsFor }) => waitsFor.filter((treaty) => !hasDate(treaty, asOf, context))),
  );
  const { metOn, date, way } = outcomeAsOf(ways, asOf, open);
  const conditionMetOn = metOn !== null && metOn <= asOf ? metOn : null;
  return { conditionMetOn, computed: date, declared, date: declared?.date ?? date, openFloors: [...open], way };
}

/** Whether a way is seen as of a day. */
export function isSeen({ metOn, foreseen }: Way, asOf: PlainDate): boolean {
  return metOn !== null && (metOn <= asOf || (foreseen !== null && foreseen <= asOf));
}

function outcomeAsOf(ways: NonNullable<Verdict['ways']>, asOf: PlainDate, open: ReadonlySet<string>): WaysOutcome {
  return outcomeOf(
    mapWays(ways, (way) => {
      if (!isSeen(way, asOf)) return { ...way, metOn: null, date: null };
      if (way.notified !== undefined && (way.notified === null || way.notified > asOf)) return { ...way, date: null };
      return way.waitsFor.some((treaty) => open.has(treaty)) ? { ...way, date: null } : way;
    }),
  );
}

function seenDeclaration(declared: Verdict['declared'], asOf: PlainDate): Verdict['declared'] {
  return declared !== null && (declared.notified <= asOf || declared.date <= asOf) ? declared : null;
}

function hasDate(treaty: string, asOf: PlainDate, { parent, inForceOn }: Context): boolean {
  const date = inForceOn(treaty) ?? null;
  if (date === null || date <= asOf) return date !== null;
  if (parent?.treaty !== treaty) return false;
  const { verdict } = parent;
  return (
    (verdict.conditionMetOn !== null && verdict.conditionMetOn <= asOf) ||
    seenDeclaration(verdict.declared, asOf) !== null
  );
}
