import { coverageFooter } from '../../../knowledge/coverage/in-words.js';
import type { Rendered } from '../../../platform/cli/command.js';
import type { ShowFundAnswer } from './show-fund.answer.js';

/** A fund's registration on a terminal. */
export function renderFund(body: ShowFundAnswer): Rendered {
  const { id, title, asOf, at, established, administrator, references, policy, closedOn, source, registeredBy } = body;
  const named = Object.entries(references).map(([name, value]) => `${name} ${value}`);
  const fixed = Object.entries(policy.referenceRates).map(
    ([currency, { rate, date }]) => `${currency} ${rate} of ${date}`,
  );
  const rows = [
    ['established', established],
    ['administrator', administrator],
    ['references', named.join(', ')],
    ['closed', closedOn],
    ['rates of', policy.rateSource],
    ['reference rates', fixed.join(', ')],
    ['rounding', policy.rounding],
    ['in kind', policy.inKind],
    ['promissory notes', policy.notes],
    ['source', source?.document ?? null],
    ['event', registeredBy],
  ] as const;
  return {
    heading: [`${title} (${id})`, `As of ${asOf}, at position ${String(at)}.`],
    table: { columns: ['', ''], rows: rows.filter(([, value]) => value !== null && value !== '') },
    footer: coverageFooter(body.warnings),
  };
}
