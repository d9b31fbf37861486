import type { Exact } from '../../number/exact.js';
import type { Claim } from '../statement.js';

/** An increase and a percentage of one change. */
export interface ChangePair {
  readonly increase: Claim;
  readonly percent: Claim;
}

/** The figure changed to. */
export interface LaterFigure {
  readonly number: Exact;
  readonly unit: string | null;
}
