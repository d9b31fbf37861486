import type { Amount } from '../../../money/amount.js';
import { usd } from '../../../money/amount.js';
import { amountsOf, type Balance } from '../balance.js';
import { groupedBy } from '../row-groups.js';
import { donorsIn, gives, type Donor, type DonorNaming } from '../donors.js';
import { usdFigures } from '../figures.js';
import { changeBetween, type AmountChange } from './amount-change.js';
import type { TwoPeriods } from './constant-currency.js';

/** One donor in both periods. */
export interface DonorChange extends Donor {
  readonly current: { readonly pledged: Amount; readonly paid: Amount };
  readonly previous: { readonly pledged: Amount; readonly paid: Amount };
  readonly change: AmountChange;
}

/** The donors that gave in both periods, and theirs alone. */
export interface LikeForLike {
  readonly donors: number;
  readonly current: Amount;
  readonly previous: Amount;
  readonly change: AmountChange;
}

/** Every donor of either period, in order of name. */
export function donorChanges({ current, previous }: TwoPeriods, by: DonorNaming): readonly DonorChange[] {
  const [now, then] = [byDonor(current), byDonor(previous)];
  return donorsIn([...current, ...previous], by).map(({ code, name, kind }) => {
    const [own, earlier] = [now.get(code ?? '') ?? [], then.get(code ?? '') ?? []];
    const [figures, before] = [usdFigures(own), usdFigures(earlier)];
    return {
      code,
      name,
      kind,
      current: { pledged: figures.pledged, paid: figures.paid },
      previous: { pledged: before.pledged, paid: before.paid },
      change: changeBetween(
        figures.pledged,
        before.pledged,
        amountsOf([...own, ...earlier], 'unvalued-pledged').length === 0,
      ),
    };
  });
}

/**
 * Compares what those pledged who gave in both periods. Donors that are not named cannot be told apart and are left
 * out.
 */
export function likeForLike({ current, previous }: TwoPeriods): LikeForLike {
  const [now, then] = [byDonor(current), byDonor(previous)];
  const both = [...now]
    .filter(([donor, own]) => donor !== '' && gives(own) && gives(then.get(donor) ?? []))
    .map(([donor]) => donor);
  const pledged = (of: ReadonlyMap<string, readonly Balance[]>): Amount =>
    usd(both.reduce((sum, donor) => sum + usdFigures(of.get(donor) ?? []).pledged.minor, 0n));
  const complete = both.every(
    (donor) => amountsOf([...(now.get(donor) ?? []), ...(then.get(donor) ?? [])], 'unvalued-pledged').length === 0,
  );
  return {
    donors: both.length,
    current: pledged(now),
    previous: pledged(then),
    change: changeBetween(pledged(now), pledged(then), complete),
  };
}

function byDonor(balances: readonly Balance[]): ReadonlyMap<string, readonly Balance[]> {
  return groupedBy(balances, ({ donor }) => donor);
}
