import { coverageFooter } from '../../../knowledge/coverage/in-words.js';
import type { CliCommand } from '../../../platform/cli/command.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { BridgeAnswer, BridgeLineAnswer } from './bridge.answer.js';

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
      await runtime.ask<BridgeAnswer>(
        { method: 'GET', path: `/v1/funds/${encodeURIComponent(fund)}/bridge`, query: request },
        render,
      );
    });
};

/** What a terminal shows of the lines. */
const SHOWN = columns<BridgeLineAnswer>([
  ['kind', (line) => line.kind],
  ['at position', (line) => line.position],
  ['date', (line) => line.date],
  ['pledge', (line) => line.pledge],
  ['donor', (line) => line.donor],
  ['amount', (line) => line.amount.value],
  ['event', (line) => line.eventId],
]);

function render({ title, quantity, asOf, from, to, opening, closing, subtotals, lines, warnings }: BridgeAnswer) {
  return {
    heading: [
      title,
      `${quantity} as of ${asOf}, in US dollars: ${opening.value} at position ${String(from.at)}, ${closing.value} at position ${String(to.at)}.`,
      ...subtotals.map(({ kind, lines: count, amount }) => `  ${kind}: ${amount.value} (${String(count)})`),
    ],
    table: SHOWN.table(lines),
    footer: coverageFooter(warnings),
  };
}
