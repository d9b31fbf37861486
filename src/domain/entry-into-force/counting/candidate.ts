import type { PlainDate } from '../../calendar/plain-date.js';
import type { ParticipantKind } from '../../participants/participant.js';
import type { CountedInstrument } from '../../treaty/interpretation.js';
import type { Act } from '../../treaty/state.js';

/** An instrument that may count: one per stint. `from`: its deposit; `until`: first day on which the participant is no longer contracting. The stints of a participant do not overlap. */
export interface Candidate {
  readonly participant: string;
  readonly kind: ParticipantKind;
  readonly act: Act;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** A verdict's instrument. `weight`: as how many it counts, where that is not 1 (`counted-as-members`). */
export type WeighedInstrument = CountedInstrument & { readonly weight?: number };

/** Candidates by day of deposit, then position. */
export function inDepositOrder(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.act.position - b.act.position));
}
