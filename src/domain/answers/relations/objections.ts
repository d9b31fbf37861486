import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { effectOfKind } from '../../treaty/model/kinds/kinds.js';
import type { Act } from '../../treaty/model/state.js';
import type { Between, Party } from './pair.js';
import { objectionsTakenBack, type Towards } from './towards.js';

/** An objection of one of a pair to the other that stands on the day asked about. */
export interface StandingObjection {
  readonly by: string;
  readonly towards: string;
  readonly date: PlainDate;
  readonly event: string;
  /** Whether it excludes treaty relations between the two; null where it does not say. */
  readonly excludesRelations: boolean | null;
}

/** What the objections between two come to on a day. `restored`: since when none excludes relations any more. */
export interface Objections {
  readonly standing: readonly StandingObjection[];
  readonly restored: Between | null;
}

const NONE: Objections = { standing: [], restored: null };

/**
 * The objections between two. An objection excludes relations only where its maker definitely said so (VCLT
 * art. 20(4)(b)). It ends when it is withdrawn (art. 22(2)), or with the reservations it was made to.
 */
export function objectionsBetween(a: Party, b: Party, towards: Towards, asOf: PlainDate): Objections {
  const [one, other] = [objectionsBy(a, b, towards, asOf), objectionsBy(b, a, towards, asOf)];
  if (one === NONE) return other;
  if (other === NONE) return one;
  return { standing: [...one.standing, ...other.standing], restored: laterOf(one.restored, other.restored) };
}

function objectionsBy(by: Party, against: Party, towards: Towards, asOf: PlainDate): Objections {
  const acts = towards.between(by.codes, against.codes);
  const made = acts.filter((act) => effectOfKind(act.kind) === 'objects' && ofTheseStints(act, by, against));
  if (made.length === 0) return NONE;
  const back = objectionsTakenBack(acts);
  const standing: StandingObjection[] = [];
  let restored: Between | null = null;
  for (const act of made) {
    const ended = endOf(act, back.get(act) ?? null, [by, against], asOf);
    if (ended === null) standing.push(told(act, by, against));
    else if (act.excludesRelations === true) restored = laterOf(restored, ended);
  }
  return { standing, restored };
}

/** What was objected to an earlier instrument, or by one that has left since, went with it. */
function ofTheseStints({ date }: Act, { earlierUntil: own }: Party, { earlierUntil }: Party): boolean {
  return date >= (earlierUntil ?? '') && date >= (own ?? '');
}

function endOf(
  act: Act,
  back: PlainDate | null,
  [by, against]: readonly [Party, Party],
  asOf: PlainDate,
): Between | null {
  const lapsed = whenReservationsWent(act, against);
  if (back !== null && back <= asOf && (lapsed === null || back <= lapsed))
    return {
      since: back,
      because: `${by.name} withdrew its objection of ${dateInWords(act.date)} on ${dateInWords(back)}.`,
    };
  if (lapsed === null || lapsed > asOf) return null;
  return {
    since: lapsed,
    because: `On ${dateInWords(lapsed)} ${against.name} withdrew the reservation to which ${by.name} had objected.`,
  };
}

/** The day on which the last reservation objected to was withdrawn; null where one stands, or none is known. */
function whenReservationsWent({ date }: Act, { reservations }: Party): PlainDate | null {
  const objectedTo = reservations.filter(
    ({ act, withdrawnOn }) => act.date <= date && (withdrawnOn === null || withdrawnOn > date),
  );
  const days = objectedTo.map(({ withdrawnOn }) => withdrawnOn);
  return days.length === 0 || days.includes(null) ? null : (days.sort().at(-1) ?? null);
}

function told({ date, eventId: event, excludesRelations }: Act, by: Party, towards: Party): StandingObjection {
  return { by: by.code, towards: towards.code, date, event, excludesRelations: excludesRelations ?? null };
}

function laterOf(one: Between | null, other: Between | null): Between | null {
  return one === null || (other !== null && other.since > one.since) ? other : one;
}
