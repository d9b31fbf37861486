import type { WrittenAmount } from '../../../domain/money/amount.js';
import type { Rendered } from '../../../platform/cli/command.js';
import type { ByUseBody } from '../by-use.body.js';

type Figures = Readonly<
  Record<'pledged' | 'committed' | 'paid' | 'outstanding' | 'overdue' | 'writtenOff' | 'refunded', WrittenAmount>
>;
/** The answer, as far as a terminal shows it. */
export interface TotalsBody extends Figures {
  readonly title: string;
  readonly asOf: string;
  readonly at: number;
  readonly counts: {
    readonly donors: { readonly total: number; readonly states: number; readonly organisations: number };
  };
  readonly warnings: readonly { readonly detail: string }[];
  readonly donors?: readonly (Figures & {
    readonly code: string | null;
    readonly name: string;
    readonly earmarking: ByUseBody;
  })[];
  readonly currencies?: readonly (Figures & { readonly currency: string; readonly usd: Figures })[];
  readonly earmarking?: ByUseBody & { readonly committed: ByUseBody; readonly paid: ByUseBody };
}

/** The totals of a fund on a terminal. */
export function renderTotals(body: TotalsBody): Rendered {
  const { title, asOf, at, counts, warnings } = body;
  const { total, states, organisations } = counts.donors;
  return {
    heading: [
      title,
      `As of ${asOf}, at position ${String(at)}, in US dollars at the value of the pledge:`,
      `pledged ${body.pledged.value}, signed ${body.committed.value}, paid ${body.paid.value}, written off ${body.writtenOff.value}, outstanding ${body.outstanding.value}.`,
      `Donors: ${String(total)} (States ${String(states)}, organisations ${String(organisations)}).`,
    ],
    table: tableOf(body),
    footer: warnings.map(({ detail }) => detail),
  };
}

const QUANTITIES = ['pledged', 'committed', 'paid', 'outstanding', 'overdue'] as const;

function tableOf({ donors, currencies, earmarking }: TotalsBody): NonNullable<Rendered['table']> {
  if (donors !== undefined) {
    return {
      columns: ['code', 'donor', ...QUANTITIES, 'earmarked', 'use not specified'],
      rows: donors.map((row) => [
        row.code,
        row.name,
        ...QUANTITIES.map((name) => row[name].value),
        row.earmarking.earmarked.value,
        row.earmarking.notSpecified.value,
      ]),
    };
  }
  if (currencies !== undefined) {
    return {
      columns: ['currency', ...QUANTITIES, 'pledged in USD', 'outstanding in USD'],
      rows: currencies.map((row) => [
        row.currency,
        ...QUANTITIES.map((name) => row[name].value),
        row.usd.pledged.value,
        row.usd.outstanding.value,
      ]),
    };
  }
  const rows = earmarking === undefined ? [] : ([['pledged', earmarking], ['signed', earmarking.committed], ['paid', earmarking.paid]] as const); // prettier-ignore
  return {
    columns: ['', 'earmarked', 'general purpose', 'not specified', 'earmarked %', 'not specified %'],
    rows: rows.map(([name, use]) => [
      name,
      use.earmarked.value,
      use.generalPurpose.value,
      use.notSpecified.value,
      use.earmarkedShare,
      use.notSpecifiedShare,
    ]),
  };
}
