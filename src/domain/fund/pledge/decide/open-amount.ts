import { isFault, readAmount, written, type Amount, type WrittenAmount } from '../../../money/amount.js';
import { redenominated, redenominationOf, type Redenomination } from '../../../money/redenomination.js';
import { total } from '../account/account.js';
import { quantitiesOf } from '../account/quantities.js';
import type { PledgeReading } from '../account/read-pledge.js';
import type { Refusal } from '../../../refusal.js';
import { notStated } from '../account/promises.js';
import type { PledgeAction, PledgeActionKind } from '../pledge-action.js';

/**
 * The amount of an act that leaves it open: all that is left on its day. A payment in a currency that took the place of the pledge's, or the
 * other way round, is counted at the official factor. Null where the kind has no amount, or it must be said.
 */
export function openAmount(
  action: Pick<PledgeAction, 'kind' | 'date' | 'received'>,
  reading: PledgeReading,
): WrittenAmount | null {
  if (reading.currency === '') return null;
  if (action.received !== undefined && action.kind === 'payment')
    return inPledgeCurrency(action.received, reading.currency);
  const { outstanding, committed, applied, conditional } = quantitiesOf(reading.entries, action.date);
  const inWriting = (minor: bigint): WrittenAmount => written({ minor, currency: reading.currency });
  switch (action.kind) {
    case 'withdrawal':
      return inWriting(total(outstanding) + total(conditional));
    case 'write-off':
    case 'transfer':
    case 'condition-attached':
      return inWriting(total(outstanding));
    case 'condition-met':
    case 'condition-lapsed':
      return inWriting(total(conditional));
    case 'commitment-termination':
      return inWriting(total(committed) - total(applied));
    default:
      return null;
  }
}

const OPEN: readonly PledgeActionKind[] = [
  ...(['withdrawal', 'write-off', 'transfer', 'condition-attached', 'condition-met', 'condition-lapsed'] as const),
  ...(['commitment-termination', 'payment'] as const),
];

/** Refuses `amount-not-stated` where an act leaves its amount open, and the pledge has none that it could be. */
export function nothingToOpen(
  { kind, amount }: Pick<PledgeAction, 'kind' | 'amount'>,
  reading: PledgeReading,
): Refusal | null {
  return amount === undefined && reading.currency === '' && OPEN.includes(kind) ? notStated(reading, kind) : null;
}

function inPledgeCurrency(received: WrittenAmount, currency: string): WrittenAmount | null {
  const read = readAmount(received);
  if (isFault(read) || read.currency === currency) return isFault(read) ? null : received;
  const forward = redenominationOf(read.currency, currency);
  if (forward !== undefined) return written(redenominated(read, forward));
  const back = redenominationOf(currency, read.currency);
  return back === undefined ? null : earlier(read, back);
}

/** An amount in the currency that its own took the place of; null where that is no whole number of minor units. */
function earlier(amount: Amount, by: Redenomination): WrittenAmount | null {
  const many = { minor: 10n ** 18n, currency: by.from };
  const minor = (amount.minor * many.minor) / redenominated(many, by).minor;
  const fits = redenominated({ minor, currency: by.from }, by).minor === amount.minor;
  return fits ? written({ minor, currency: by.from }) : null;
}
