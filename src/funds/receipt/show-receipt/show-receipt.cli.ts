import type { CliCommand, Rendered } from '../../../platform/cli/command.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { AllocationAnswer, ShowReceiptAnswer } from './show-receipt.answer.js';

/** `foedera receipt cpcjf-2004-117 --as-of DATE` */
export const receiptCommand: CliCommand = (program, runtime) => {
  program
    .command('receipt <receipt>')
    .description('a bank credit: what pledges took from it, and what is left')
    .action(async (receipt: string) => {
      await runtime.ask<ShowReceiptAnswer>(
        { method: 'GET', path: `/v1/receipts/${encodeURIComponent(receipt)}` },
        render,
      );
    });
};

/** What a terminal shows of the allocations. */
const SHOWN = columns<AllocationAnswer>([
  ['pledge', (each) => each.pledge],
  ['', (each) => each.amount.currency],
  ['amount', (each) => each.amount.value],
]);

function render({
  id,
  fund,
  donor,
  asOf,
  at,
  date,
  amount,
  allocated,
  left,
  allocations,
}: ShowReceiptAnswer): Rendered {
  return {
    heading: [
      `Receipt ${id} of ${fund}: ${amount.currency} ${amount.value} on ${date} from ${donor?.name ?? 'a donor not identified'}.`,
      `As of ${asOf}, at position ${String(at)}: ${allocated.value} allocated, ${left?.value ?? 'nothing yet'} left.`,
    ],
    table: SHOWN.table(allocations),
  };
}
