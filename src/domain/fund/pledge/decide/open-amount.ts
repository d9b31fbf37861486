import { isFault, readAmount, written, type Amount, type WrittenAmount } from '../../../money/amount.js';
import { redenominated, redenominationOf, type Redenomination } from '../../../money/redenomination.js';
import { total, type Split } from '../account/account.js';
import { quantitiesOf, type Quantities } from '../account/quantities.js';
import type { PledgeReading } from '../account/read-pledge.js';
import type { Refusal } from '../../../refusal.js';
import { notStated } from '../account/promises.js';
import { PLEDGE_KINDS } from '../kinds/kinds.js';
import type { LeftOpen } from '../kinds/pledge-kind.js';
import type { PledgeAction } from '../pledge-action.js';

/**
 * The amount of an act that leaves it open: all that is left on its day. A payment in a currency that took the place of
 * the pledge's, or the other way round, is counted at the official factor. Null where the kind has no amount, or it
 * must be said.
 */
export function openAmount(
  action: Pick<PledgeAction, 'kind' | 'date' | 'received'>,
  reading: PledgeReading,
): WrittenAmount | null {
  if (reading.currency === '') return null;
  const leftOpen = PLEDGE_KINDS[action.kind].amount?.leftOpen ?? null;
  if (leftOpen === null) return null;
  if (leftOpen === 'what-was-received')
    return action.received === undefined ? null : inPledgeCurrency(action.received, reading.currency);
  const minor = LEFT[leftOpen](quantitiesOf(reading.entries, action.date));
  return written({ minor, currency: reading.currency });
}

/** All that there is of each on a day. */
const LEFT: Readonly<Record<Exclude<LeftOpen, 'what-was-received'>, (on: Quantities<Split>) => bigint>> = {
  'all-outstanding': ({ outstanding }) => total(outstanding),
  'all-outstanding-and-conditional': ({ outstanding, conditional }) => total(outstanding) + total(conditional),
  'all-conditional': ({ conditional }) => total(conditional),
  'all-undrawn': ({ committed, applied }) => total(committed) - total(applied),
};

/** Refuses `amount-not-stated` where an act leaves its amount open, and the pledge has none that it could be. */
export function nothingToOpen(
  { kind, amount }: Pick<PledgeAction, 'kind' | 'amount'>,
  reading: PledgeReading,
): Refusal | null {
  const open = amount === undefined && reading.currency === '' && PLEDGE_KINDS[kind].amount?.leftOpen != null;
  return open ? notStated(reading, kind) : null;
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
