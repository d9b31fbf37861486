import type { StandingStatement, TreatyCoverage } from '../../coverage/statement.js';
import type { TreatyAction } from './action.js';
import type { ByCode } from '../../by-code.js';
import type { Treaty } from './treaty.js';
import type { StandingReport } from './progress-report.js';
import type { Source } from '../../recording/source.js';

/**
 * One treaty action as it stands: the original, or the replacement that corrected it (then with the correction's id and
 * position).
 */
export interface Act extends TreatyAction {
  readonly eventId: string;
  readonly position: number;
  readonly source: Source | null;
}

/**
 * A treaty's stream, folded: what is believed at one position. Immutable; a new event makes a new state that shares
 * what did not change.
 */
export interface TreatyState {
  readonly treaty: Treaty | null;
  readonly registeredBy: string | null;
  /** Live acts by participant, in order of position. The array of a participant no event touched keeps its identity. */
  readonly acts: ByCode<readonly Act[]>;
  /** Live acts of the treaty itself: declared entry into force, decisions, communications without participant. */
  readonly ownActs: readonly Act[];
  /** Live reports of who is on the way to an instrument, in order of position. */
  readonly progress: readonly StandingReport[];
  /** How far acts are recorded, in the order in which that was stated. The list keeps its identity while it does. */
  readonly coverage: readonly StandingStatement<TreatyCoverage>[];
  /** Corrected event → the correction. */
  readonly corrected: ByCode<string>;
  /**
   * Live acts that a correction put in place, by their `ref`: the ledger keeps the correction under a ref of its own.
   */
  readonly putInPlace: ByCode<readonly Act[]>;
  /** Participants of whom an act was recorded whose day is not known. */
  readonly dayNotKnown: ByCode<true>;
  readonly version: number;
  readonly position: number;
}
