import type { PlainDate } from '../calendar/plain-date.js';
import type { RecordedEvent } from '../event.js';
import type { TreatyAction } from '../treaty/model/action.js';
import { TABLE_REF } from './planned-recording.js';
import { roleOf, type Role } from './role.js';

/**
 * What a treaty's events say about when its acts were seen, and what of them a person set right; annulments included.
 */
export interface Observations {
  /** The last day of observation of a participant's acts of one role. */
  readonly last: ReadonlyMap<string, PlainDate>;
  /** What was corrected otherwise than by a table: a table that goes on showing it is not believed again. */
  readonly overruled: ReadonlySet<string>;
  /** What an event says, where that is an act of a role. */
  readonly said: ReadonlyMap<string, Said>;
}

interface Said {
  readonly participant: string;
  readonly role: Role;
  readonly act: Pick<TreatyAction, 'kind' | 'date'>;
}

export const NOTHING_OBSERVED: Observations = { last: new Map(), overruled: new Set(), said: new Map() };

/** The observations with one more event of a treaty's stream. Immutable. */
export function evolveObservations(state: Observations, event: RecordedEvent): Observations {
  switch (event.type) {
    case 'treaty-action-recorded':
      return seen(state, event, saidBy(event.data), null);
    case 'event-annulled':
      return seen(state, event, null, state.said.get(event.data.target) ?? null);
    case 'event-replaced': {
      const { target, with: put } = event.data;
      const now = put.type === 'treaty-action-recorded' ? saidBy(put.data) : null;
      return seen(state, event, now, state.said.get(target) ?? null);
    }
    default:
      return state;
  }
}

/** The last day on which a participant's acts of a role were observed; null where no source says. */
export function lastObserved({ last }: Observations, participant: string, role: Role): PlainDate | null {
  return last.get(`${participant}/${role}`) ?? null;
}

/** Whether an act was recorded so and then set right otherwise than by a table. */
export function isOverruled({ overruled }: Observations, participant: string, act: Said['act']): boolean {
  return overruled.has(contentOf(participant, act));
}

/** `before`: what the event corrected. */
function seen(state: Observations, event: RecordedEvent, now: Said | null, before: Said | null): Observations {
  if (now === null && before === null) return state;
  const byTable = 'ref' in event.data && (event.data.ref ?? '').startsWith(TABLE_REF);
  const overruled = before === null || byTable ? null : overruledBy(now, before);
  return {
    last: observedOn(event.source?.observedOn ?? null, [now, before], state.last),
    overruled: overruled === null ? state.overruled : new Set(state.overruled).add(overruled),
    said: now === null ? state.said : new Map(state.said).set(event.eventId, now),
  };
}

function observedOn(
  day: PlainDate | null,
  said: readonly (Said | null)[],
  before: Observations['last'],
): Observations['last'] {
  if (day === null) return before;
  const last = new Map(before);
  for (const each of said) {
    if (each === null) continue;
    const key = `${each.participant}/${each.role}`;
    if (day > (last.get(key) ?? '')) last.set(key, day);
  }
  return last;
}

/** What a correction says is not so; null where it leaves kind and date as they were. */
function overruledBy(now: Said | null, before: Said): string | null {
  const was = contentOf(before.participant, before.act);
  return now !== null && contentOf(now.participant, now.act) === was ? null : was;
}

function saidBy({ participant, kind, date }: TreatyAction): Said | null {
  const role = roleOf(kind);
  return participant === null || role === null ? null : { participant, role, act: { kind, date } };
}

function contentOf(participant: string, { kind, date }: Said['act']): string {
  return `${participant} ${kind} ${date}`;
}
