import type { PlainDate } from '../calendar/plain-date.js';
import type { EventData } from '../event.js';
import type { Refusal } from '../refusal.js';
import type { Source } from './source.js';

/** A correction as asked for. `with`: the whole data of the target's type, as it should have been. */
export type CorrectionRequest = {
  readonly target: string;
  readonly reason: string;
  readonly source: Source | null;
  readonly ref: string | null;
} & (
  | { readonly correction: 'annul' }
  | { readonly correction: 'replace'; readonly with: EventData['event-replaced']['with'] }
);

/**
 * What may be said against a correction, and the target's legal date, which the correction carries. `with`: the
 * replacement as recorded, where the ledger settles a part.
 */
export type Judgement =
  | { readonly refused: Refusal }
  | { readonly date: PlainDate | null; readonly with?: EventData['event-replaced']['with'] };
