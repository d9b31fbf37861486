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
  /** What it was done at. */
  readonly occasion: string | null;
  readonly text: string | null;
  readonly note: string | null;
  readonly source: Source | null;
}

/** How many acts of a kind there were under a treaty. */
interface ActivityTotal {
  readonly treaty: string;
  readonly kind: ActionKind;
  readonly count: number;
}

/**
 * Acts between two dates (docs/contract.md §2): totals by treaty and kind, and the acts by date. `occasions`: the same
 * totals of what was done at each (A/60/131, para. 5), of acts that name one.
 */
export interface Activity {
  readonly totals: readonly ActivityTotal[];
  readonly occasions: readonly (ActivityTotal & { readonly occasion: string })[];
  readonly actions: readonly ActivityRow[];
  /** Acts that had happened by a later day, and may have in the period. Absent where there are none. */
  readonly possible?: readonly ActivityRow[];
}

/** Which acts are asked for. */
interface Only {
  readonly participant?: string | undefined;
  readonly occasion?: string | undefined;
}

/**
 * The live acts of some treaties dated from a day to a day, both inclusive. Where a participant or an occasion is
 * named, only its own. An act whose day is not known is listed on the day by which it had happened, so that each counts
 * once.
 */
export function activity(
  treaties: Iterable<{ readonly treaty: string; readonly acts: Iterable<Act> }>,
  from: PlainDate,
  to: PlainDate,
  only: Only = {},
): Activity {
  const actions: ActivityRow[] = [];
  const possible: ActivityRow[] = [];
  for (const { treaty, acts } of treaties) {
    for (const act of acts) {
      if (act.date < from || !isAskedFor(act, only)) continue;
      if (act.notBefore !== undefined && act.notBefore <= to && act.date > to) possible.push(rowOf(treaty, act));
      if (act.date > to) continue;
      actions.push(rowOf(treaty, act));
    }
  }
  return {
    totals: totalsOf(actions),
    occasions: [...byOccasion(actions)].flatMap(([occasion, done]) =>
      totalsOf(done).map((total) => ({ occasion, ...total })),
    ),
    actions: actions.sort(compareRows),
    ...(possible.length === 0 ? {} : { possible: possible.sort(compareRows) }),
  };
}

function isAskedFor({ participant, occasion }: Act, only: Only): boolean {
  return (
    (only.participant === undefined || participant === only.participant) &&
    (only.occasion === undefined || occasion === only.occasion)
  );
}

function totalsOf(actions: readonly ActivityRow[]): readonly ActivityTotal[] {
  const counts = new Map<string, { readonly treaty: string; readonly kind: ActionKind; count: number }>();
  for (const { treaty, kind } of actions) {
    const total = counts.get(`${treaty} ${kind}`);
    if (total === undefined) counts.set(`${treaty} ${kind}`, { treaty, kind, count: 1 });
    else total.count += 1;
  }
  return [...counts.values()].sort((a, b) => compareTexts(a.treaty, b.treaty) || compareTexts(a.kind, b.kind));
}

/** The acts done at each occasion, by its name. */
function byOccasion(actions: readonly ActivityRow[]): ReadonlyMap<string, readonly ActivityRow[]> {
  const found = new Map<string, ActivityRow[]>();
  for (const action of actions)
    if (action.occasion !== null) found.set(action.occasion, [...(found.get(action.occasion) ?? []), action]);
  return new Map([...found].sort(([a], [b]) => compareTexts(a, b)));
}

function compareRows(a: ActivityRow, b: ActivityRow): number {
  return compareTexts(a.date, b.date) || compareTexts(a.treaty, b.treaty) || a.position - b.position;
}

function rowOf(treaty: string, act: Act): ActivityRow {
  const { eventId: event, position, kind, participant, date, effective, territory, text, note, source } = act;
  const { provision = null, towards = null, occasion = null } = act;
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
    occasion,
    text,
    note,
    source,
  };
}
