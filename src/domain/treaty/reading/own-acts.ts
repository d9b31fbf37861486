import type { PlainDate } from '../../calendar/plain-date.js';
import { firstDateOf } from '../../entry-into-force/day.js';
import type { TreatyLevelKind } from '../model/kinds/kinds.js';
import type { Act } from '../model/state.js';

/**
 * What every participation rests on of the treaty's own acts, by their kind. Null: only the verdict reads them, or a
 * clause for which a treaty is read as a whole. Where it changes, a reading cannot go on from the one before.
 */
const RESTED_ON: Readonly<Record<TreatyLevelKind, ((ownActs: readonly Act[]) => PlainDate | null) | null>> = {
  'provisional-application': null,
  'provisional-application-end': null,
  'entry-into-force-declared': null,
  decision: null,
  termination: null,
  communication: (ownActs) => firstDateOf('communicates', ownActs),
};

/** Whether two lists of the treaty's own acts are the same to every participation that no act of its own touched. */
export function sameToParticipations(some: readonly Act[], others: readonly Act[]): boolean {
  return some === others || Object.values(RESTED_ON).every((read) => read === null || read(some) === read(others));
}
