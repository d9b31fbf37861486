import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import { leavingInWords, shownDay, sinceInWords, standingInWords } from '../../domain/answers/possible-in-words.js';
import type { StatusAnswer, StatusRowAnswer } from './status.answer.js';
import { countsInWords, entryIntoForceInWords, leftByLink } from '../in-words.js';

/** `foedera status uncac --as-of 2005-07-25` */
export const statusCommand: CliCommand = (program, runtime) => {
  program
    .command('status <treaty>')
    .description('who had signed, deposited and was party on a day')
    .addHelpText('before', 'Example:\n  $ foedera status uncac --as-of 2005-07-25\n')
    .option('--standing <standing>', 'only rows of this standing: party, contracting, signatory, withdrawn or none')
    .option('--progress [stage]', 'only those reported to be on their way to an instrument, or at this stage')
    .action(async (treaty: string, { standing, progress }: { standing?: string; progress?: string | true }) => {
      const query = { standing, progress: progress === true ? 'true' : progress };
      await runtime.ask<StatusAnswer>(
        { method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/status`, query },
        render,
      );
    });
};

/** What a terminal shows of the table. */
const SHOWN = columns<StatusRowAnswer>([
  ['code', (row) => row.code],
  ['name', (row) => row.name],
  ['standing', (row) => standingInWords(row)],
  ['signature', (row) => shownDay('signature', row)],
  ['instrument', (row) => shownDay('instrument', row)],
  ['', (row) => (row.instrument ?? row.possible?.instrument)?.kind ?? null],
  ['in force since', (row) => sinceInWords(row)],
  ['withdrawal', (row) => leavingInWords(row)],
  ['reservations', (row) => row.reservations ?? 'not recorded'],
  ['notes', (row) => remarksOn(row)],
]);

function render({ title, asOf, at, counts, entryIntoForce, participants, warnings }: StatusAnswer) {
  return {
    heading: [
      title,
      `As of ${asOf}, at position ${String(at)}: ${countsInWords(counts)}.`,
      entryIntoForceInWords(entryIntoForce),
    ],
    table: SHOWN.table(participants),
    footer: coverageFooter(warnings),
  };
}

function remarksOn({ notes, provisional, progress, withdrawal }: StatusRowAnswer): string {
  const applies = provisional === null ? [] : [`applies it provisionally since ${provisional.from}`];
  const onTheWay = progress === null ? [] : [`reported ${progress.date}: ${progress.stage}`];
  const by = withdrawal?.by === undefined ? [] : [leftByLink(withdrawal.by)];
  return [...applies, ...onTheWay, ...by, ...notes.map(({ note, irregular }) => note ?? irregular.join(', '))].join(
    '; ',
  );
}
