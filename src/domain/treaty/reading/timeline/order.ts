import { isConsent, type ActionKind } from '../../model/action.js';
import type { Act } from '../../model/state.js';

const RANK: Partial<Record<ActionKind, number>> = {
  signature: 0,
  'signature-withdrawal': 2,
  'instrument-withdrawal': 3,
  withdrawal: 4,
  'withdrawal-revocation': 5,
  'reservation-withdrawal': 7,
};

/**
 * One participant's acts as the law reads them: by date; on one day signatures, then instruments, then what ends them,
 * then the rest. Only among equals does the order of recording decide.
 */
export function inLegalOrder(acts: readonly Act[]): readonly Act[] {
  return acts.length < 2 ? acts : [...acts].sort(compare);
}

function compare(a: Act, b: Act): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const ranks = rank(a.kind) - rank(b.kind);
  if (ranks !== 0) return ranks;
  const [ofA, ofB] = [a.effective ?? a.date, b.effective ?? b.date];
  if (ofA !== ofB) return ofA < ofB ? -1 : 1;
  return a.position - b.position;
}

function rank(kind: ActionKind): number {
  return RANK[kind] ?? (isConsent(kind) ? 1 : 6);
}
