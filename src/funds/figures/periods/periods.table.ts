import type { DonorChange } from '../../../domain/fund/figures/periods/donor-changes.js';
import type { AnswerTable } from '../../../platform/http/answer.js';
import type { Told } from '../../amounts-written.js';

/** One row for each donor of either period, in US dollars at the value of the pledge. */
export function tableOf(donors: readonly Told<DonorChange>[]): AnswerTable {
  return {
    columns: [
      'code',
      'name',
      'kind',
      'currency',
      'pledged',
      'pledged in the previous period',
      'change',
      'change in per cent',
      'ratio',
      'paid',
      'paid in the previous period',
    ],
    rows: donors.map(({ code, name, kind, current, previous, change }) => [
      code,
      name,
      kind,
      'USD',
      current.pledged.value,
      previous.pledged.value,
      change.absolute.value,
      change.percent,
      change.ratio,
      current.paid.value,
      previous.paid.value,
    ]),
  };
}
