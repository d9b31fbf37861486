import type { CliCommand } from '../../../platform/cli/command.js';

interface Money {
  readonly value: string;
}
interface Body {
  readonly title: string;
  readonly quantity: string;
  readonly asOf: string;
  readonly from: { readonly at: number };
  readonly to: { readonly at: number };
  readonly opening: Money;
  readonly closing: Money;
  readonly subtotals: readonly { readonly kind: string; readonly lines: number; readonly amount: Money }[];
  readonly lines: readonly {
    readonly kind: string;
    readonly position: number;
    readonly date: string | null;
    readonly pledge: string;
    readonly donor: string | null;
    readonly amount: Money;
    readonly eventId: string;
  }[];
}

/** `foedera bridge cpcjf --from a-60-131 --to 430` */
export const bridgeCommand: CliCommand = (program, runtime) => {
  program
    .command('bridge <fund>')
    .description('why a figure of a fund is another one in a later state of knowledge')
    .requiredOption('--from <at>', 'the earlier one: a position, an instant or a mark')
    .option('--to <at>', 'the later one (default: all of the ledger)')
    .option('--quantity <quantity>', 'pledged (default), paid, committed, outstanding, written-off or refunded')
    .action(async (fund: string, query: Record<string, string>) => {
      // Both states of knowledge are named by --from and --to.
      const request = { ...query, at: undefined };
      await runtime.ask(
        { method: 'GET', path: `/v1/funds/${encodeURIComponent(fund)}/bridge`, query: request },
        (body) => render(body as unknown as Body),
      );
    });
};

function render({ title, quantity, asOf, from, to, opening, closing, subtotals, lines }: Body) {
  return {
    heading: [
      title,
      `${quantity} as of ${asOf}, in US dollars: ${opening.value} at position ${String(from.at)}, ${closing.value} at position ${String(to.at)}.`,
      ...subtotals.map(({ kind, lines: count, amount }) => `  ${kind}: ${amount.value} (${String(count)})`),
    ],
    table: {
      columns: ['kind', 'at position', 'date', 'pledge', 'donor', 'amount', 'event'],
      rows: lines.map((line) => [
        line.kind,
        line.position,
        line.date,
        line.pledge,
        line.donor,
        line.amount.value,
        line.eventId,
      ]),
    },
  };
}
