import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Stint } from '../../model/interpretation.js';

type Withdrawal = NonNullable<Stint['withdrawal']>;

/**
 * The withdrawal that ended a stint; null while it lasts, and where it ended otherwise: a notice still pending then
 * came to nothing.
 */
export function withdrawalThatEnded({ until, withdrawal }: Pick<Stint, 'until' | 'withdrawal'>): Withdrawal | null {
  if (until === null || withdrawal === null || withdrawal.effective === null) return null;
  return withdrawal.effective <= until ? withdrawal : null;
}

/** The same, where it was a denunciation: an instrument withdrawn before it took effect is none. */
export function denunciationThatEnded(stint: Pick<Stint, 'until' | 'withdrawal'>): Withdrawal | null {
  const withdrawal = withdrawalThatEnded(stint);
  const act = withdrawal?.act ?? null;
  return act !== null && effectOfKind(act.kind) === 'takes-instrument-back' ? null : withdrawal;
}
