import { coverageFooter } from '../../../knowledge/coverage/in-words.js';
import type { CliCommand, Rendered } from '../../../platform/cli/command.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { ReceiptAnswer } from '../receipt.answer.js';
import type { ListReceiptsAnswer } from './list-receipts.answer.js';

/** `foedera receipts cpcjf --as-of DATE` */
export const receiptsCommand: CliCommand = (program, runtime) => {
  program
    .command('receipts <fund>')
    .description('the bank credits of a fund, with what is allocated and left of each')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (fund: string, query: Record<string, string>) => {
      const path = `/v1/funds/${encodeURIComponent(fund)}/receipts`;
      await runtime.ask<ListReceiptsAnswer>({ method: 'GET', path, query }, render);
    });
};

/** What a terminal shows of the receipts. */
const SHOWN = columns<ReceiptAnswer>([
  ['id', (row) => row.id],
  ['donor', (row) => row.donor?.name ?? 'not identified'],
  ['date', (row) => row.date],
  ['', (row) => row.amount.currency],
  ['amount', (row) => row.amount.value],
  ['allocated', (row) => row.allocated.value],
  ['left', (row) => row.left?.value ?? null],
]);

function render({ asOf, at, receipts, next, warnings }: ListReceiptsAnswer): Rendered {
  return {
    heading: [`As of ${asOf}, at position ${String(at)}: ${String(receipts.length)} receipts listed.`],
    table: SHOWN.table(receipts),
    footer: [...(next === null ? [] : [`More: ${next}`]), ...coverageFooter(warnings)],
  };
}
