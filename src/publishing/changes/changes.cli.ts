import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { ChangesAnswer, ChangingEventAnswer } from './changes.answer.js';

/** `foedera changes --from 412 --to 430` */
export const changesCommand: CliCommand = (program, runtime) => {
  program
    .command('changes')
    .description('what a later state of knowledge says differently, and which events made it so')
    .requiredOption('--from <at>', 'the earlier one: a position, an instant or a mark')
    .option('--to <at>', 'the later one (default: all of the ledger)')
    .option('--treaty <treaty>', 'only what is said of this treaty')
    .option('--participant <code>', 'only what is said of this participant')
    .action(async (query: Record<string, string>) => {
      // Both states are named by --from and --to; there is no day to ask about.
      const only = { ...query, asOf: undefined, at: undefined };
      await runtime.ask<ChangesAnswer>({ method: 'GET', path: '/v1/changes', query: only }, render);
    });
};

/** What a terminal shows of the events between. */
const SHOWN = columns<ChangingEventAnswer>([
  ['at position', (event) => event.position],
  ['recorded', (event) => event.recordedAt],
  ['type', (event) => event.type],
  ['stream', (event) => event.stream],
  ['date', (event) => event.date],
  ['event', (event) => event.eventId],
]);

function render({ from, to, changes, events, warnings }: ChangesAnswer) {
  return {
    heading: [
      `What position ${String(to)} says differently than position ${String(from)} (${String(changes.length)}):`,
      ...changes.map(({ inWords }) => `  ${inWords}`),
    ],
    table: SHOWN.table(events),
    footer: coverageFooter(warnings),
  };
}
