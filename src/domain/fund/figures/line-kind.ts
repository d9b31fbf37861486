import type { PlainDate } from '../../calendar/plain-date.js';
import { PLEDGE_KINDS, type PledgeActionKind } from '../pledge/kinds/kinds.js';

/** What makes a figure another one in a later state of knowledge (funds-model §8). */
export const LINE_KINDS = ['new', 'late-entry', 'correction', 'rate-change', 'reclassification'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What is asked of an event to tell what kind of line it makes. */
export interface Classified {
  readonly type: string;
  /** Of an act of a pledge: its kind. */
  readonly action: PledgeActionKind | null;
  readonly date: PlainDate | null;
}

/**
 * The kind of an event's line. `netZero`: whether it only moves amounts between donors or uses. `since`: the day on which the earlier state of
 * knowledge was recorded; null: the empty ledger, to which everything is new.
 */
export function kindOf({ type, action, date }: Classified, netZero: boolean, since: PlainDate | null): LineKind {
  if (type === 'event-annulled' || type === 'event-replaced') return netZero ? 'reclassification' : 'correction';
  const own = action === null ? null : PLEDGE_KINDS[action].bridge;
  if (own !== null) return own;
  return since !== null && date !== null && date <= since ? 'late-entry' : 'new';
}
