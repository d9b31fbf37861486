import type { FundExport } from '../../domain/fund/exports/fund-export.js';
import type { Flow } from '../../domain/fund/exports/fts/flow.js';
import { hasGovernment, nameAt } from '../../domain/participants/on-a-date.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import type { FtsObjectAnswer } from './fts.answer.js';

type FtsObject = AsDescribed<FtsObjectAnswer>;

/** Who gives: a government with its State, or an organisation; and the years for which it is meant. */
export function sourceObjects({ donor, usageYears }: Flow, { register, asOf }: FundExport): readonly FtsObject[] {
  const years = usageYears.map(
    (year) => ({ type: 'UsageYear', id: String(year), name: String(year), behavior: 'single' }) as const,
  );
  const participant = donor === null ? undefined : register.get(donor);
  if (donor === null || participant === undefined)
    return [organisation(donor ?? 'not-named', donor ?? 'Donor not named', 'Other'), ...years];
  const name = nameAt(participant, asOf);
  if (!hasGovernment(participant)) return [organisation(donor, name, 'Multilateral Organizations'), ...years];
  const location = { type: 'Location', id: donor, name, behavior: 'single' } as const;
  return [organisation(`${donor}-GOV`, `${name}, Government of`, 'Governments'), location, ...years];
}

/** Who gets it: the fund. */
export function destinationObjects({ known: { fund } }: FundExport): readonly FtsObject[] {
  return [organisation(fund.id, fund.title, 'Pooled Funds')];
}

function organisation(id: string, name: string, type: string): FtsObject {
  return { type: 'Organization', id, name, behavior: 'single', organizationTypes: [type] };
}
