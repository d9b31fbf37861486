import type { PlainDate } from '../../calendar/plain-date.js';
import { PLEDGE_KINDS, type PledgeActionKind } from '../pledge/kinds/kinds.js';
import type { PledgeKind } from '../pledge/kinds/pledge-kind.js';

/** What makes a figure another one in a later state of knowledge (docs/funds.md, Corrections). */
export const LINE_KINDS = ['new', 'late-entry', 'correction', 'rate-change', 'reclassification'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What is asked of an event to tell what kind of line it makes. */
export interface Classified {
  readonly type: string;
  /** Of an act of a pledge: its kind. */
  readonly action: PledgeActionKind | null;
  readonly date: PlainDate | null;
}

/** What is restated in another currency is worth in dollars what it was, and makes no line. */
const OF_RESTATEMENTS: Readonly<Record<NonNullable<PledgeKind['restates']>, LineKind | null>> = {
  value: 'rate-change',
  use: 'reclassification',
  currency: null,
};

/**
 * The kind of an event's line. `netZero`: whether it only moves amounts between donors or uses. `since`: the day on
 * which the earlier state of knowledge was recorded. Null: the empty ledger, to which everything is new.
 */
export function lineKind({ type, action, date }: Classified, netZero: boolean, since: PlainDate | null): LineKind {
  if (type === 'event-annulled' || type === 'event-replaced') return netZero ? 'reclassification' : 'correction';
  const restated = action === null ? null : PLEDGE_KINDS[action].restates;
  const own = restated === null ? null : OF_RESTATEMENTS[restated];
  if (own !== null) return own;
  return since !== null && date !== null && date <= since ? 'late-entry' : 'new';
}
