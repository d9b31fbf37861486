import type { FundTotals } from '../../../domain/fund/figures/totals.js';
import { type Column, columns } from '../../../platform/http/answers/columns.js';
import type { AmountsAsText } from '../../amounts-as-text.js';

const FIGURES = [
  'pledgedGross',
  'reduced',
  'pledged',
  'conditional',
  'committed',
  'uncommitted',
  'paid',
  'received',
  'inKind',
  'notes',
  'credit',
  'applied',
  'refunded',
  'reopened',
  'writtenOff',
  'outstanding',
  'disputed',
  'due',
  'overdue',
] as const;

type Donor = AmountsAsText<FundTotals['donors'][number]> & { readonly knownThrough: string | null };

/**
 * One row for each donor, in US dollars at the value of the pledge. Amounts are texts, so no program takes a digit
 * from them.
 */
export const TOTALS_COLUMNS = columns<Donor>([
  ['code', (donor) => donor.code],
  ['name', (donor) => donor.name],
  ['kind', (donor) => donor.kind],
  ['currency', () => 'USD'],
  ...FIGURES.map((figure): Column<Donor> => [spaced(figure), (donor) => donor[figure].value]),
  ['share', (donor) => donor.share],
  ['earmarked', (donor) => donor.earmarking.earmarked.value],
  ['general purpose', (donor) => donor.earmarking.generalPurpose.value],
  ['not specified', (donor) => donor.earmarking.notSpecified.value],
  ['earmarked share', (donor) => donor.earmarking.earmarkedShare],
  ['unvalued', (donor) => donor.unvalued.map(({ value, currency }) => `${currency} ${value}`).join('; ') || null],
  ['known through', (donor) => donor.knownThrough],
]);

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
