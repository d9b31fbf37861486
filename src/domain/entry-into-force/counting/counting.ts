import type { PlainDate } from '../../calendar/plain-date.js';
import type { WayTruth } from '../paths.js';
import type { CountedHead } from './heads.js';
import type { Rules } from './rules.js';

/** What instruments are told from. `heads`: those of each candidate, over all legs that are no part of another. */
export interface Counting {
  readonly rules: Rules;
  readonly truths: readonly WayTruth[];
  readonly heads: readonly (readonly CountedHead[])[];
  readonly metOn: PlainDate | null;
}
