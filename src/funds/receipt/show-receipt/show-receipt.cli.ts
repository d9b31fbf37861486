import type { WrittenAmount } from '../../../domain/money/amount.js';
import type { CliCommand, Rendered } from '../../../platform/cli/command.js';

interface Body {
  readonly id: string;
  readonly fund: string;
  readonly donor: { readonly name: string } | null;
  readonly asOf: string;
  readonly at: number;
  readonly date: string;
  readonly amount: WrittenAmount;
  readonly allocated: WrittenAmount;
  readonly left: WrittenAmount | null;
  readonly allocations: readonly { readonly pledge: string; readonly amount: WrittenAmount }[];
}

/** `foedera receipt cpcjf-2004-117 --as-of DATE` */
export const receiptCommand: CliCommand = (program, runtime) => {
  program
    .command('receipt <receipt>')
    .description('a bank credit: what pledges took from it, and what is left')
    .action(async (receipt: string) => {
      await runtime.ask({ method: 'GET', path: `/v1/receipts/${encodeURIComponent(receipt)}` }, (body) =>
        render(body as unknown as Body),
      );
    });
};

function render({ id, fund, donor, asOf, at, date, amount, allocated, left, allocations }: Body): Rendered {
  return {
    heading: [
      `Receipt ${id} of ${fund}: ${amount.currency} ${amount.value} on ${date} from ${donor?.name ?? 'a donor not identified'}.`,
      `As of ${asOf}, at position ${String(at)}: ${allocated.value} allocated, ${left?.value ?? 'nothing yet'} left.`,
    ],
    table: {
      columns: ['pledge', '', 'amount'],
      rows: allocations.map((each) => [each.pledge, each.amount.currency, each.amount.value]),
    },
  };
}
