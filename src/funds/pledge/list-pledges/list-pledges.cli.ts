import { coverageFooter } from '../../../knowledge/coverage/in-words.js';
import type { CliCommand, Rendered } from '../../../platform/cli/command.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { ListPledgesAnswer, ListedPledgeAnswer } from './list-pledges.answer.js';

const BECAUSE: Readonly<Record<string, string>> = {
  'same-ref': 'under the same reference',
  'same-amount-and-days': 'of the same amount within thirty days',
};

/** `foedera pledges cpcjf --as-of DATE` */
export const pledgesCommand: CliCommand = (program, runtime) => {
  program
    .command('pledges <fund>')
    .description('the pledges made to a fund by a day, with what is paid and outstanding of each')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (fund: string, query: Record<string, string>) => {
      const path = `/v1/funds/${encodeURIComponent(fund)}/pledges`;
      await runtime.ask<ListPledgesAnswer>({ method: 'GET', path, query }, render);
    });
};

/** What a terminal shows of the pledges. */
const SHOWN = columns<ListedPledgeAnswer>([
  ['id', (row) => row.id],
  ['donor', (row) => row.donor?.name ?? 'not named'],
  ['date', (row) => row.date],
  ['status', (row) => row.status],
  ['', (row) => row.pledged?.currency ?? null],
  ['pledged', (row) => row.pledged?.value ?? null],
  ['paid', (row) => row.paid?.value ?? null],
  ['outstanding', (row) => row.outstanding?.value ?? null],
  ['outstanding USD', (row) => row.usd?.atPledge?.outstanding.value ?? null],
]);

function render({ asOf, at, pledges, possibleDuplicates, next, warnings }: ListPledgesAnswer): Rendered {
  return {
    heading: [`As of ${asOf}, at position ${String(at)}: ${String(pledges.length)} pledges listed.`],
    table: SHOWN.table(pledges),
    footer: [
      ...possibleDuplicates.map(
        ({ first, second, because }) =>
          `Possibly one pledge told twice: ${first} and ${second}, of one donor, ${BECAUSE[because] ?? because}.`,
      ),
      ...(next === null ? [] : [`More: ${next}`]),
      ...coverageFooter(warnings),
    ],
  };
}
