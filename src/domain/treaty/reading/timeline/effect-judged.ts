import { effectOfKind, TREATY_KINDS } from '../../model/kinds/kinds.js';
import type { Effect } from '../../model/kinds/treaty-kind.js';
import type { Act } from '../../model/state.js';
import type { Treaty } from '../../model/treaty.js';
import type { Refusal } from '../../../refusal.js';
import { effectBeforeAdoption, effectBeforeNotice } from '../../refusals/effect.js';

/** What works only once it was received: VCLT arts. 22(3), 25(2), 65(1), 67(2) and 68. */
const FROM_ITS_RECEIPT: readonly Effect[] = [
  'takes-signature-back',
  'takes-instrument-back',
  'gives-notice',
  'takes-notice-back',
  'ends-provisional-application',
  'takes-reservation-back',
  'takes-declaration-back',
  'takes-objection-back',
];

/**
 * What speaks against the date of effect that an act states. Nothing works before there was a treaty. Nobody leaves
 * before the notice, and so not before the instrument. A succession may work from long before it was notified.
 */
export function objectionToEffect(act: Act, { adopted }: Treaty): Refusal | null {
  const { kind, date, effective, notBefore = date } = act;
  if (effective === null || effective >= notBefore) return null;
  if (adopted !== null && effective < adopted && date >= adopted && !TREATY_KINDS[kind].beforeAdoption)
    return effectBeforeAdoption(act, effective, adopted);
  return FROM_ITS_RECEIPT.includes(effectOfKind(kind)) ? effectBeforeNotice(act, effective) : null;
}
