import type { PlainDate } from '../../calendar/plain-date.js';
import type { Overridable } from '../../refusal.js';
import type { ActionKind } from './kinds/kinds.js';

/**
 * What is recorded of one treaty action. `date`: deposit, signature or receipt; `effective`: only where the act states
 * another date of effect.
 */
export interface TreatyAction {
  readonly kind: ActionKind;
  readonly participant: string | null;
  readonly date: PlainDate;
  readonly effective: PlainDate | null;
  readonly text: string | null;
  readonly territory: string | null;
  /** The row of the source: the same `ref` twice is one recording. */
  readonly ref: string | null;
  readonly despite: readonly Overridable[];
  readonly note: string | null;
  /** The provision it concerns, where it is not the whole treaty: a declaration under `article-41`. */
  readonly provision?: string;
  /** Towards whom it works, where that is not all: the participant whose accession it accepts or objects to. */
  readonly towards?: string;
  /** The first day on which it may have happened. `date` is then the day by which it had: the day is not known. */
  readonly notBefore?: PlainDate;
  /** The later day from which an instrument counts towards entry into force, where that is not its deposit. */
  readonly countsFrom?: PlainDate;
  /** The day on which the depositary notified the deposit to the States. */
  readonly notifiedOn?: PlainDate;
  /** Whether an objection excludes treaty relations with the other (VCLT art. 20(4)(b)). */
  readonly excludesRelations?: boolean;
  /** Which of several depositaries received it. */
  readonly depositary?: string;
  /** What it was done at: a treaty event, a conference. */
  readonly occasion?: string;
}

/** The members an act has only where they say something, in the order in which they stand in recorded data. */
const QUALIFIERS = [
  'provision',
  'towards',
  'notBefore',
  'countsFrom',
  'notifiedOn',
  'excludesRelations',
  'depositary',
  'occasion',
] as const satisfies readonly (keyof TreatyAction)[];

/** The qualifiers of an act. */
export type Qualifiers = Pick<TreatyAction, (typeof QUALIFIERS)[number]>;

/** What qualifies an act; whatever says nothing is absent. */
export function qualifiersOf(from: {
  readonly [Q in keyof Qualifiers]?: Qualifiers[Q] | null | undefined;
}): Qualifiers {
  return Object.fromEntries(QUALIFIERS.flatMap((name) => (from[name] == null ? [] : [[name, from[name]]])));
}
