import type { CliCommand, Rendered } from '../../platform/cli/command.js';

interface Totals {
  readonly fundingTotal: string | number;
  readonly pledgeTotal: string | number;
}
interface Body {
  readonly asOf: string;
  readonly at: number;
  readonly ledger: { readonly fund: string; readonly unvalued: readonly string[] };
  readonly data: { readonly incoming: Totals; readonly flows: readonly Flow[] };
}
interface Flow {
  readonly refCode: string;
  readonly status: string;
  readonly flowType: string;
  readonly amountUSD: string | number | null;
  readonly originalAmount: string | number;
  readonly originalCurrency: string;
  readonly date: string;
  readonly sourceObjects: readonly { readonly name: string }[];
}

/** `foedera fts cpcjf --as-of 2005-06-30 --json` */
export const ftsCommand: CliCommand = (program, runtime) => {
  program
    .command('fts <fund>')
    .description('a fund as flows, in the manner of the Financial Tracking Service')
    .option('--compat <fts>', 'fts: money in whole units, as integers')
    .action(async (fund: string, query: Record<string, string>) => {
      const path = `/v1/funds/${encodeURIComponent(fund)}/fts`;
      await runtime.ask({ method: 'GET', path, query }, (body) => render(body as unknown as Body));
    });
};

function render({ asOf, at, ledger, data: { incoming, flows } }: Body): Rendered {
  const { fundingTotal, pledgeTotal } = incoming;
  return {
    heading: [
      `Flows into the fund ${ledger.fund}, as of ${asOf} at position ${String(at)}:`,
      `USD ${String(fundingTotal)} paid or signed, USD ${String(pledgeTotal)} pledged beside.`,
    ],
    table: {
      columns: ['ref code', 'status', 'flow type', 'source', 'USD', 'amount', 'currency', 'date'],
      rows: flows.map((flow) => [
        flow.refCode,
        flow.status,
        flow.flowType,
        flow.sourceObjects[0]?.name ?? null,
        flow.amountUSD,
        flow.originalAmount,
        flow.originalCurrency,
        flow.date,
      ]),
    },
    footer:
      ledger.unvalued.length === 0 ? [] : [`Without a value in dollars, in no total: ${ledger.unvalued.join(', ')}.`],
  };
}
