import type { DonorChange } from '../../../domain/fund/figures/periods/donor-changes.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { AmountsAsText } from '../../amounts-as-text.js';

/** One row for each donor of either period, in US dollars at the value of the pledge. */
export const PERIODS_COLUMNS = columns<AmountsAsText<DonorChange> & { readonly knownThrough: string | null }>([
  ['code', (donor) => donor.code],
  ['name', (donor) => donor.name],
  ['kind', (donor) => donor.kind],
  ['currency', () => 'USD'],
  ['pledged', (donor) => donor.current.pledged.value],
  ['pledged in the previous period', (donor) => donor.previous.pledged.value],
  ['change', (donor) => donor.change.absolute.value],
  ['change in per cent', (donor) => donor.change.percent],
  ['ratio', (donor) => donor.change.ratio],
  ['paid', (donor) => donor.current.paid.value],
  ['paid in the previous period', (donor) => donor.previous.paid.value],
  ['known through', (donor) => donor.knownThrough],
]);
