import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import { whenInWords } from '../../domain/calendar/day-not-known.js';
import type { ActionAnswer, ActivityAnswer } from './activity.answer.js';

/** `foedera activity --from 2005-04-18 --to 2005-04-25` */
export const activityCommand: CliCommand = (program, runtime) => {
  program
    .command('activity')
    .description('what was done between two days, by treaty and kind')
    .addHelpText('before', 'Example:\n  $ foedera activity --from 2005-04-18 --to 2005-04-25\n')
    .requiredOption('--from <date>', 'first day')
    .requiredOption('--to <date>', 'last day')
    .option('--treaty <treaty>', 'only acts of this treaty')
    .option('--participant <code>', 'only acts of this participant')
    .option('--occasion <occasion>', 'only acts done at this occasion')
    .option('--limit <number>', 'how many acts')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask<ActivityAnswer>({ method: 'GET', path: '/v1/activity', query }, render);
    });
};

/** What a terminal shows of the acts. */
const SHOWN = columns<ActionAnswer>([
  ['date', (act) => whenInWords(act)],
  ['treaty', (act) => act.treaty],
  ['kind', (act) => act.kind],
  ['participant', (act) => act.participant],
]);

function render({ at, from, to, totals, occasions, actions, possible = [], warnings, next }: ActivityAnswer) {
  const total = totals.reduce((sum, { count }) => sum + count, 0);
  return {
    heading: [
      `From ${from} to ${to}, at position ${String(at)}: ${String(total)} acts.`,
      ...totals.map(({ treaty, kind, count }) => `  ${treaty}: ${kind} ${String(count)}`),
      ...occasions.map(({ occasion, treaty, kind, count }) => `  ${occasion}: ${treaty}: ${kind} ${String(count)}`),
    ],
    table: SHOWN.table(actions),
    footer: [
      ...possible.map(
        (act) => `perhaps also: ${act.treaty}, ${act.kind} by ${act.participant ?? 'the treaty'}, ${whenInWords(act)}`,
      ),
      ...(next === null ? [] : [`More: ${next}`]),
      ...coverageFooter(warnings),
    ],
  };
}
