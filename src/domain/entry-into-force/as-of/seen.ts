import type { PlainDate } from '../../calendar/plain-date.js';
import type { Context, Verdict } from '../../treaty/interpretation.js';
import type { Treaty } from '../../treaty/treaty.js';
import { floorsOf } from '../floors.js';

/** What of a verdict holds as of a day. */
export interface Seen {
  readonly conditionMetOn: PlainDate | null;
  readonly computed: PlainDate | null;
  readonly declared: Verdict['declared'];
  readonly date: PlainDate | null;
  /** Treaties that must be in force first and have no date as of the day. */
  readonly openFloors: readonly string[];
}

/**
 * Cuts a verdict at a day. The condition is seen from the day it was met; a declaration from the day it was notified, or from its own
 * date where that is earlier; the date of a floor's treaty from the day that treaty is in force, for the parent treaty already
 * from the day on which its date was certain.
 */
export function seenAsOf(treaty: Treaty, verdict: Verdict, asOf: PlainDate, context: Context): Seen {
  const met = metBy(verdict, asOf);
  const declared = declaredBy(verdict, asOf);
  const floors = treaty.entryIntoForce === null ? [] : floorsOf(treaty.entryIntoForce);
  const openFloors = floors.flatMap((floor) => (typeof floor === 'object' && !hasDate(floor.treaty, asOf, context) ? [floor.treaty] : []));
  const computed = met && openFloors.length === 0 ? verdict.computed : null;
  return { conditionMetOn: met ? verdict.conditionMetOn : null, computed, declared, date: declared?.date ?? computed, openFloors };
}

function metBy(verdict: Verdict, asOf: PlainDate): boolean {
  return verdict.conditionMetOn !== null && verdict.conditionMetOn <= asOf;
}

function declaredBy({ declared }: Verdict, asOf: PlainDate): Verdict['declared'] {
  return declared !== null && (declared.notified <= asOf || declared.date <= asOf) ? declared : null;
}

function hasDate(treaty: string, asOf: PlainDate, { parent, inForceOn }: Context): boolean {
  const date = inForceOn(treaty) ?? null;
  if (date === null || date <= asOf) return date !== null;
  return parent?.treaty === treaty && (metBy(parent.verdict, asOf) || declaredBy(parent.verdict, asOf) !== null);
}
