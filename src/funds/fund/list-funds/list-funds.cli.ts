import { coverageFooter, knownThroughInWords } from '../../../knowledge/coverage/in-words.js';
import type { CliCommand } from '../../../platform/cli/command.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { ListFundsAnswer, ListedFundAnswer } from './list-funds.answer.js';

/** `foedera funds --as-of DATE` */
export const fundsCommand: CliCommand = (program, runtime) => {
  program
    .command('funds')
    .description('all funds, with what is pledged, paid and outstanding')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask<ListFundsAnswer>({ method: 'GET', path: '/v1/funds', query }, render);
    });
};

/** What a terminal shows of the funds. */
const SHOWN = columns<ListedFundAnswer>([
  ['id', (row) => row.id],
  ['pledged', (row) => row.totals.pledged.value],
  ['paid', (row) => row.totals.paid.value],
  ['outstanding', (row) => row.totals.outstanding.value],
  ['closed', (row) => row.closedOn],
  ['known through', (row) => knownThroughInWords(row.coverage)],
  ['title', (row) => row.title],
]);

function render({ asOf, at, funds, total, next, warnings }: ListFundsAnswer) {
  const all = `All funds together: USD ${total.pledged.value} pledged, USD ${total.paid.value} paid, without USD ${total.leftOut.pledged.value} that only passes through.`;
  return {
    heading: [`As of ${asOf}, at position ${String(at)}, in US dollars at the value of the pledge.`],
    table: SHOWN.table(funds),
    footer: [all, ...(next === null ? [] : [`More: ${next}`]), ...coverageFooter(warnings)],
  };
}
