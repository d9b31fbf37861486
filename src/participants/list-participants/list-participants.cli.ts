import type { CliCommand } from '../../platform/cli/command.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { ListParticipantsAnswer, ListedParticipantAnswer } from './list-participants.answer.js';

/** `foedera participants --as-of DATE` */
export const participantsCommand: CliCommand = (program, runtime) => {
  program
    .command('participants')
    .description('every participant in the register, with the name of that day')
    .option('--kind <kind>', 'only state, regional-organisation, organisation or territory')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask<ListParticipantsAnswer>({ method: 'GET', path: '/v1/participants', query }, render);
    });
};

/** What a terminal shows of the register. */
const SHOWN = columns<ListedParticipantAnswer>([
  ['code', (row) => row.code],
  ['name', (row) => row.name],
  ['kind', (row) => row.kind],
  ['exists', (row) => (row.exists ? 'yes' : 'no')],
  ['member of', (row) => row.memberOf.join(' ')],
]);

function render({ asOf, at, participants, next }: ListParticipantsAnswer) {
  const existing = participants.filter(({ exists }) => exists).length;
  return {
    heading: [
      `As of ${asOf}, at position ${String(at)}: ${String(existing)} existing on that day of ${String(participants.length)} listed.`,
    ],
    table: SHOWN.table(participants),
    footer: next === null ? [] : [`More: ${next}`],
  };
}
