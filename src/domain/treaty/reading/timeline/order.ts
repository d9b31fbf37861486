import { effectOfKind, type ActionKind } from '../../model/kinds/kinds.js';
import type { Effect } from '../../model/kinds/treaty-kind.js';
import type { Act } from '../../model/state.js';
import { compareTexts } from '../../../text-order.js';

/** Among equals the order of recording decides, so what takes something back need not stand behind it. */
const RANK: Readonly<Record<Effect, number>> = {
  signs: 0,
  binds: 1,
  'takes-signature-back': 2,
  'takes-instrument-back': 3,
  'gives-notice': 4,
  'takes-notice-back': 5,
  'applies-provisionally': 6,
  'ends-provisional-application': 6,
  reserves: 6,
  'takes-reservation-back': 7,
  declares: 6,
  'takes-declaration-back': 7,
  objects: 6,
  'takes-objection-back': 7,
  'declares-entry-into-force': 6,
  decides: 6,
  communicates: 6,
  'ends-treaty': 6,
  extends: 6,
  excludes: 6,
};

/**
 * One participant's acts as the law reads them: by date; on one day signatures, then instruments, then what ends them,
 * then the rest. Only among equals does the order of recording decide.
 */
export function inLegalOrder(acts: readonly Act[]): readonly Act[] {
  return acts.length < 2 ? acts : [...acts].sort(compare);
}

/** Whether one act is read before another of the same participant. */
export function isReadBefore(act: Act, other: Act): boolean {
  return compare(act, other) < 0;
}

function compare(a: Act, b: Act): number {
  return (
    compareTexts(a.date, b.date) ||
    rank(a.kind) - rank(b.kind) ||
    compareTexts(a.effective ?? a.date, b.effective ?? b.date) ||
    a.position - b.position
  );
}

function rank(kind: ActionKind): number {
  return RANK[effectOfKind(kind)];
}
