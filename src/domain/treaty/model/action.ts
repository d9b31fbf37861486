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
}
