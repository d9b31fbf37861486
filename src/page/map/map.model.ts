import type { Standing } from '../../domain/answers/participant-row.js';
import type { ExistedAnswer } from '../../participants/participant.answer.js';

/** A standing, from its first day on: `2005-09-15`, `contracting`. */
export type Turn = readonly [from: string, standing: Standing];

/** What the map of a treaty is drawn from. */
export interface MapModel {
  readonly treaty: string;
  readonly asOf: string;
  /** How everybody stands on the day who does at all. */
  readonly standings: Readonly<Record<string, Standing>>;
  /** How many States of that day are nothing of these. */
  readonly notActed: number;
  /** The last day up to which every act is recorded; null: no such day is stated. */
  readonly completeThrough: string | null;
  /** The States of the register, with the days on which they existed. */
  readonly states: Readonly<Record<string, ExistedAnswer>>;
  /** Every standing of everybody, on all days. */
  readonly spans: Readonly<Record<string, readonly Turn[]>>;
}
