import { dayNotKnown, type DayNotKnown } from '../calendar/day-not-known.js';
import type { PlainDate } from '../calendar/plain-date.js';
import { compareTexts } from '../text-order.js';
import type { ActionKind } from '../treaty/model/kinds/kinds.js';
import type { Act } from '../treaty/model/state.js';
import type { Source } from '../recording/source.js';

/** One act in the list of what happened between two dates. */
export interface ActivityRow extends DayNotKnown {
  readonly treaty: string;
  readonly event: string;
  readonly position: number;
  readonly kind: ActionKind;
  readonly participant: string | null;
  readonly date: PlainDate;
  readonly effective: PlainDate | null;
  readonly territory: string | null;
  readonly provision: string | null;
  readonly towards: string | null;
  readonly text: string | null;
  readonly note: string | null;
  readonly source: Source | null;
}

/** Acts between two dates (docs/contract.md §2): totals by treaty and kind, and the acts by date. */
export interface Activity {
  readonly totals: readonly { readonly treaty: string; readonly kind: ActionKind; readonly count: number }[];
  readonly actions: readonly ActivityRow[];
  /** Acts that had happened by a later day, and may have in the period; counted nowhere. Absent where there are none. */
  readonly possible?: readonly ActivityRow[];
}

/**
 * The live acts of some treaties dated from a day to a day, both inclusive; only one participant's, where it is named.
 * An act whose day is not known is listed on the day by which it had happened, so that each counts once.
 */
export function activity(
  treaties: Iterable<{ readonly treaty: string; readonly acts: Iterable<Act> }>,
  from: PlainDate,
  to: PlainDate,
  participant?: string,
): Activity {
  const actions: ActivityRow[] = [];
  const possible: ActivityRow[] = [];
  const counts = new Map<string, { readonly treaty: string; readonly kind: ActionKind; count: number }>();
  for (const { treaty, acts } of treaties) {
    for (const act of acts) {
      if (act.date < from || (participant !== undefined && act.participant !== participant)) continue;
      if (act.notBefore !== undefined && act.notBefore <= to && act.date > to) possible.push(rowOf(treaty, act));
      if (act.date > to) continue;
      actions.push(rowOf(treaty, act));
      const key = `${treaty} ${act.kind}`;
      const total = counts.get(key);
      if (total === undefined) counts.set(key, { treaty, kind: act.kind, count: 1 });
      else total.count += 1;
    }
  }
  return {
    totals: [...counts.values()].sort((a, b) => compareTexts(a.treaty, b.treaty) || compareTexts(a.kind, b.kind)),
    actions: actions.sort(compareRows),
    ...(possible.length === 0 ? {} : { possible: possible.sort(compareRows) }),
  };
}

function compareRows(a: ActivityRow, b: ActivityRow): number {
  return compareTexts(a.date, b.date) || compareTexts(a.treaty, b.treaty) || a.position - b.position;
}

function rowOf(treaty: string, act: Act): ActivityRow {
  const { eventId: event, position, kind, participant, date, effective, territory, text, note, source } = act;
  const { provision = null, towards = null } = act;
  return {
    treaty,
    event,
    position,
    kind,
    participant,
    date,
    ...dayNotKnown(act),
    effective,
    territory,
    provision,
    towards,
    text,
    note,
    source,
  };
}
