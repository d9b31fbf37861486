import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Act } from '../../model/state.js';
import { depositariesOf, type Treaty } from '../../model/treaty.js';
import type { OpenStint } from './open-stint.js';

/**
 * Whether an act is one that stands already, received by another of several depositaries. NPT art. IX and the Hague
 * Convention of 1970 (art. 13) have three; a State may act with each. Which one received it must be recorded of all.
 */
export function receivedElsewhere(act: Act, standing: readonly Act[], treaty: Treaty): boolean {
  const { depositary } = act;
  if (depositary === undefined || depositariesOf(treaty).length < 2) return false;
  return standing.every((other) => other.depositary !== undefined && other.depositary !== depositary);
}

/** The notices of withdrawal that stand for one: a pending one, and the same given to other depositaries since. */
export function noticesOf({ leaving }: OpenStint, pending: Act): readonly Act[] {
  return leaving.slice(leaving.indexOf(pending)).filter(({ kind }) => effectOfKind(kind) === 'gives-notice');
}

/** Whether of several deposits of one consent the last decides. */
export function lastDecides({ entryIntoForce }: Treaty): boolean {
  return entryIntoForce?.deposits === 'last';
}
