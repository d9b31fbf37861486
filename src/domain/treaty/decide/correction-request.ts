import type { PlainDate } from '../../calendar/plain-date.js';
import type { ParticipantReplacement, TreatyReplacement } from '../../event.js';
import type { Refusal } from '../../refusal.js';
import type { Source } from '../treaty.js';

/** A correction as asked for. `with`: the whole data of the target's type, as it should have been. */
export type CorrectionRequest = {
  readonly target: string;
  readonly reason: string;
  readonly source: Source | null;
  readonly ref: string | null;
} & ({ readonly correction: 'annul' } | { readonly correction: 'replace'; readonly with: TreatyReplacement | ParticipantReplacement });

/** What may be said against a correction, and the target's legal date, which the correction carries. */
export type Judgement = { readonly refused: Refusal } | { readonly date: PlainDate | null };
