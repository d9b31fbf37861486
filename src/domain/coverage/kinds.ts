import { PLEDGE_ACTION_KINDS } from '../fund/pledge/kinds/kinds.js';
import { ACTION_KINDS } from '../treaty/model/kinds/kinds.js';
import { ALL_KINDS, EVERY_INSTRUMENT, type FundCoverage, type MoneyKind, type TreatyCoverage } from './statement.js';

/** Everything that is recorded of a fund's money. */
export const MONEY_KINDS: readonly MoneyKind[] = ['pledge', 'receipt', ...PLEDGE_ACTION_KINDS];

const NAMES = {
  treaty: [ALL_KINDS, 'signature', EVERY_INSTRUMENT, ...ACTION_KINDS.filter((kind) => kind !== 'signature')],
  fund: [ALL_KINDS, ...MONEY_KINDS],
} satisfies Readonly<Record<'treaty' | 'fund', readonly (TreatyCoverage | FundCoverage)['kinds'][number][]>>;

/** The first of these names that is no kind, by its place, and the names that there are; null: all of them are. */
export function misnamedKind(
  names: readonly string[],
  of: 'treaty' | 'fund',
): { readonly at: number; readonly known: readonly string[] } | null {
  const known: readonly string[] = NAMES[of];
  const at = names.findIndex((name) => !known.includes(name));
  return at < 0 ? null : { at, known };
}

/** The kinds of acts of a treaty that names stand for, in the order of the table of kinds. */
export function actKinds(names: readonly string[]): TreatyCoverage['kinds'] {
  return NAMES.treaty.filter((name) => names.includes(name));
}

/** The kinds of money that names stand for, in order. */
export function moneyKinds(names: readonly string[]): FundCoverage['kinds'] {
  return NAMES.fund.filter((name) => names.includes(name));
}
