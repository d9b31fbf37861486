import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Participant, Register } from '../../../participants/participant.js';
import type { Participation, Stint } from '../../model/interpretation.js';
import type { LaterTreaty } from '../../model/link.js';
import type { Act } from '../../model/state.js';
import type { Treaty } from '../../model/treaty.js';

/** What one participant's timeline is read against. */
export interface TimelineContext {
  readonly treaty: Treaty;
  readonly register: Register;
  readonly code: string;
  /** The participant as registered; undefined where its registration was annulled. */
  readonly participant: Participant | undefined;
  /** Its participation in the parent treaty; undefined where there is no parent or it never took part. */
  readonly parent: Participation | undefined;
  /** Live acts of any participant under this treaty, but those dated after its last day. */
  readonly actsOf: (code: string) => readonly Act[];
  /** Live acts of the treaty itself. */
  readonly ownActs: readonly Act[];
  /** The first day on which the participant no longer takes part under this code; null while it does. */
  readonly ceasedOn: PlainDate | null;
  /** The same, where another participant took its place (continuation under another code). */
  readonly continuedOn: PlainDate | null;
  /**
   * The treaty's own entry into force; null while it is not known: a notice whose effect follows from it then stays
   * open.
   */
  readonly entryIntoForce: PlainDate | null;
  /** Later treaties that whoever they enter into force for leaves this one by, with its participation in them. */
  readonly denouncedBy: readonly Denouncing[];
  /** Later treaties that closed this one to further consent, and when they did; null: not yet. */
  readonly closedBy: readonly Closing[];
  /** When, after a day, the last members of an organisation left the treaty, where it then leaves with them. */
  readonly membersLeft: (after: PlainDate) => MembersLeft | null;
}

/** A later treaty by which one leaves the earlier one. */
export interface Denouncing {
  readonly link: LaterTreaty;
  readonly participation: Participation;
}

/** A later treaty that closes the earlier one from its entry into force on. */
export interface Closing {
  readonly treaty: string;
  readonly on: PlainDate;
}

/** The day on which no member of an organisation was bound any more, and the last notice by which one left. */
export interface MembersLeft {
  readonly on: PlainDate;
  readonly withdrawal: NonNullable<Stint['withdrawal']>;
}

/** Whether a participation makes its participant contracting on a day. */
export function contractingOn(participation: Participation | undefined, date: PlainDate): boolean {
  return (participation?.stints ?? []).some(
    ({ contractingFrom, until }) => contractingFrom <= date && (until === null || date < until),
  );
}
