import type { PlainDate } from '../../calendar/plain-date.js';
import type { Participant, Register } from '../../participants/participant.js';
import type { Participation } from '../interpretation.js';
import type { Act } from '../state.js';
import type { Treaty } from '../treaty.js';

/** What one participant's timeline is read against. */
export interface Surroundings {
  readonly treaty: Treaty;
  readonly register: Register;
  readonly code: string;
  /** The participant as registered; undefined where its registration was annulled. */
  readonly participant: Participant | undefined;
  /** Its participation in the parent treaty; undefined where there is no parent or it never took part. */
  readonly parent: Participation | undefined;
  /** Live acts of any participant under this treaty. */
  readonly actsOf: (code: string) => readonly Act[];
  /** The day another participant took its place (continuation under another code). */
  readonly continuedOn: PlainDate | null;
}

/** The first day on which the participant no longer takes part under this code; null while it exists. */
export function ceasedOn({ participant, continuedOn }: Surroundings): PlainDate | null {
  return continuedOn ?? participant?.existed.to ?? null;
}

/** Whether a participation makes its participant contracting on a day. */
export function contractingOn(participation: Participation | undefined, date: PlainDate): boolean {
  return (participation?.stints ?? []).some(({ contractingFrom, until }) => contractingFrom <= date && (until === null || date < until));
}
