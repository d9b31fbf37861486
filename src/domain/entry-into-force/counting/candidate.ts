import { toDay } from '../../calendar/day-number.js';
import { FIRST_DATE, type PlainDate } from '../../calendar/plain-date.js';
import type { ParticipantKind } from '../../participants/participant.js';
import type { Act } from '../../treaty/model/state.js';

/**
 * An instrument that may count: one per stint. `from`: its deposit; `until`: first day on which it counts no more. The
 * stints of a participant do not overlap.
 */
export interface Candidate {
  readonly participant: string;
  readonly kind: ParticipantKind;
  readonly act: Act;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/**
 * Candidates by day of deposit, then position, then code, where two continue one predecessor. Sorted by one number
 * each, which takes half the time of comparing dates.
 */
export function inDepositOrder(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const keys = new Float64Array(candidates.length);
  candidates.forEach(({ from }, index) => (keys[index] = (toDay(from) - FIRST_DAY) * MOST_CANDIDATES + index));
  const ordered: Candidate[] = [];
  keys.sort().forEach((key) => {
    const candidate = candidates[key % MOST_CANDIDATES];
    if (candidate !== undefined) insertAmongSameDay(ordered, candidate);
  });
  return ordered;
}

/** Appends a candidate, before those of the same day that come after it. */
function insertAmongSameDay(ordered: Candidate[], candidate: Candidate): void {
  let place = ordered.length;
  for (; place > 0; place--) {
    const before = ordered[place - 1];
    if (before?.from !== candidate.from || !comesBefore(candidate, before)) break;
    ordered[place] = before;
  }
  ordered[place] = candidate;
}

function comesBefore({ act, participant }: Candidate, other: Candidate): boolean {
  return act.position === other.act.position ? participant < other.participant : act.position < other.act.position;
}

const FIRST_DAY = toDay(FIRST_DATE);
/** A power of two, so that day and index share a number without loss. */
const MOST_CANDIDATES = 2 ** 24;
