import type { FundTotals } from '../../../domain/fund/figures/totals.js';
import type { AnswerTable } from '../../../platform/http/answer.js';
import type { Told } from '../../amounts-written.js';

const COLUMNS = [
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

/**
 * One row for each donor, in US dollars at the value of the pledge. Amounts are texts, so no program takes a digit from
 * them.
 */
export function tableOf(donors: readonly Told<FundTotals['donors'][number]>[]): AnswerTable {
  return {
    columns: [
      'code',
      'name',
      'kind',
      'currency',
      ...COLUMNS.map(spaced),
      'earmarked',
      'general purpose',
      'not specified',
      'earmarked share',
      'unvalued',
    ],
    rows: donors.map((donor) => [
      donor.code,
      donor.name,
      donor.kind,
      'USD',
      ...COLUMNS.map((column) => donor[column].value),
      donor.earmarking.earmarked.value,
      donor.earmarking.generalPurpose.value,
      donor.earmarking.notSpecified.value,
      donor.earmarking.earmarkedShare,
      donor.unvalued.map(({ value, currency }) => `${currency} ${value}`).join('; ') || null,
    ]),
  };
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
