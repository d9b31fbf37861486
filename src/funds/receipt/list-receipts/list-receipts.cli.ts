import type { WrittenAmount } from '../../../domain/money/amount.js';
import type { CliCommand, Rendered } from '../../../platform/cli/command.js';

interface Body {
  readonly asOf: string;
  readonly at: number;
  readonly receipts: readonly {
    readonly id: string;
    readonly donor: { readonly name: string } | null;
    readonly date: string;
    readonly amount: WrittenAmount;
    readonly allocated: WrittenAmount;
    readonly left: WrittenAmount | null;
  }[];
  readonly next: string | null;
}

/** `foedera receipts cpcjf --as-of DATE` */
export const receiptsCommand: CliCommand = (program, runtime) => {
  program
    .command('receipts <fund>')
    .description('the bank credits of a fund, with what is allocated and left of each')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (fund: string, query: Record<string, string>) => {
      const path = `/v1/funds/${encodeURIComponent(fund)}/receipts`;
      await runtime.ask({ method: 'GET', path, query }, (body) => render(body as unknown as Body));
    });
};

function render({ asOf, at, receipts, next }: Body): Rendered {
  return {
    heading: [`As of ${asOf}, at position ${String(at)}: ${String(receipts.length)} receipts listed.`],
    table: {
      columns: ['id', 'donor', 'date', '', 'amount', 'allocated', 'left'],
      rows: receipts.map(({ id, donor, date, amount, allocated, left }) => [
        id,
        donor?.name ?? 'not identified',
        date,
        amount.currency,
        amount.value,
        allocated.value,
        left?.value ?? null,
      ]),
    },
    footer: next === null ? [] : [`More: ${next}`],
  };
}
