import type { Rendered } from '../../../platform/cli/command.js';

/** The answer, as far as a terminal shows it. */
export interface FundBody {
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly at: number;
  readonly established: string | null;
  readonly administrator: string | null;
  readonly references: Readonly<Record<string, string>>;
  readonly policy: {
    readonly rateSource: string | null;
    readonly referenceRates: Readonly<Record<string, { readonly rate: string; readonly date: string }>>;
    readonly rounding: string;
    readonly inKind: string;
    readonly notes: string;
  };
  readonly closedOn: string | null;
  readonly source: { readonly document?: string | null } | null;
  readonly registeredBy: string;
}

/** A fund's registration on a terminal. */
export function renderFund(body: FundBody): Rendered {
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
  };
}
