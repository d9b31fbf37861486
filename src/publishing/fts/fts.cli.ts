import type { CliCommand, Rendered } from '../../platform/cli/command.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { FtsAnswer, FtsFlowAnswer } from './fts.answer.js';

/** `foedera fts cpcjf --as-of 2005-06-30 --json` */
export const ftsCommand: CliCommand = (program, runtime) => {
  program
    .command('fts <fund>')
    .description('a fund as flows, in the manner of the Financial Tracking Service')
    .option('--compat <fts>', 'fts: money in whole units, as integers')
    .action(async (fund: string, query: Record<string, string>) => {
      const path = `/v1/funds/${encodeURIComponent(fund)}/fts`;
      await runtime.ask<FtsAnswer>({ method: 'GET', path, query }, render);
    });
};

/** What a terminal shows of the flows. */
const SHOWN = columns<FtsFlowAnswer>([
  ['ref code', (flow) => flow.refCode],
  ['status', (flow) => flow.status],
  ['flow type', (flow) => flow.flowType],
  ['source', (flow) => flow.sourceObjects[0]?.name ?? null],
  ['USD', (flow) => flow.amountUSD],
  ['amount', (flow) => flow.originalAmount],
  ['currency', (flow) => flow.originalCurrency],
  ['date', (flow) => flow.date],
]);

function render({ asOf, at, ledger, data: { incoming, flows } }: FtsAnswer): Rendered {
  const { fundingTotal, pledgeTotal } = incoming;
  return {
    heading: [
      `Flows into the fund ${ledger.fund}, as of ${asOf} at position ${String(at)}:`,
      `USD ${String(fundingTotal)} paid or signed, USD ${String(pledgeTotal)} pledged beside.`,
    ],
    table: SHOWN.table(flows),
    footer:
      ledger.unvalued.length === 0 ? [] : [`Without a value in dollars, in no total: ${ledger.unvalued.join(', ')}.`],
  };
}
