import { refuse, type Refusal } from '../../../refusal.js';
import type { LiveEvent } from '../../fund/live-events.js';
import type { Pledge } from '../pledge.js';
import { canonical } from '../../fund/checked-amount.js';

/** A pledge that continues a transfer of the pledge being corrected, with the event that announced it. */
export interface TransferContinuation {
  readonly pledge: string;
  readonly announcedBy: string;
}

/**
 * A transfer and the pledge that continues it are one act in two places. Refuses (`not-correctable`) to correct the
 * transfer while the other stands: what was promised once would count twice, or not at all.
 */
export function objectionToTransferCorrected(
  live: LiveEvent,
  continued: readonly TransferContinuation[],
): { readonly refused: Refusal } | null {
  if (live.type !== 'pledge-action-recorded' || live.data.kind !== 'transfer') return null;
  const standing = continued.find(({ pledge }) => pledge === live.data.toPledge);
  if (standing === undefined) return null;
  const { pledge, announcedBy } = standing;
  const sentence = `The pledge ${pledge} continues this transfer. Annul its announcement, event ${announcedBy}, then this one, and record the transfer anew.`;
  return refuse('not-correctable', { event: live.eventId, pledge, continuedBy: announcedBy }, sentence);
}

/**
 * A continued pledge stays one when it is replaced: no new money, from the same pledge. Refuses (`not-correctable`)
 * another amount than was transferred.
 */
export function continuedStill(live: LiveEvent, by: Pledge): Pledge | { readonly refused: Refusal } {
  const is = live.type === 'pledge-announced' && live.data.transferredFrom !== null ? live.data : null;
  if (is === null) return by;
  const [was, would] = [is.amount, by.amount === null ? null : canonical(by.amount)];
  if (was !== null && would?.value === was.value && would.currency === was.currency)
    return { ...by, transferredFrom: is.transferredFrom, passThrough: is.passThrough };
  const sentence = `The pledge ${is.id} continues a transfer from ${is.transferredFrom ?? ''} and has its amount. Annul it and the transfer, and record the transfer anew.`;
  return refuse('not-correctable', { event: live.eventId, pledge: is.transferredFrom, is: was, with: would }, sentence);
}
