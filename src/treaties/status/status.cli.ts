import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import { type Column, type Columns, columns } from '../../platform/http/answers/columns.js';
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
    .option('--standings', 'with every standing that each has had by that day')
    .action(async (treaty: string, { standing, progress, standings }: StatusOptions) => {
      const query = {
        standing,
        progress: progress === true ? 'true' : progress,
        standings: standings === true ? 'true' : undefined,
      };
      await runtime.ask<StatusAnswer>(
        { method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/status`, query },
        render(standings === true ? SHOWN_WITH_STANDINGS : SHOWN),
      );
    });
};

interface StatusOptions {
  readonly standing?: string;
  readonly progress?: string | true;
  readonly standings?: true;
}

/** What a terminal shows of the table. */
const COLUMNS: readonly Column<StatusRowAnswer>[] = [
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
];
const SHOWN = columns(COLUMNS);
const SHOWN_WITH_STANDINGS = columns<StatusRowAnswer>([
  ...COLUMNS,
  ['standings', ({ standings = [] }) => standings.map(({ from, standing }) => `${standing} ${from}`).join(', ')],
]);

const render =
  (shown: Columns<StatusRowAnswer>) =>
  ({ title, asOf, at, counts, entryIntoForce, participants, warnings }: StatusAnswer) => ({
    heading: [
      title,
      `As of ${asOf}, at position ${String(at)}: ${countsInWords(counts)}.`,
      entryIntoForceInWords(entryIntoForce),
    ],
    table: shown.table(participants),
    footer: coverageFooter(warnings),
  });

function remarksOn({ notes, provisional, progress, withdrawal }: StatusRowAnswer): string {
  const applies = provisional === null ? [] : [`applies it provisionally since ${provisional.from}`];
  const onTheWay = progress === null ? [] : [`reported ${progress.date}: ${progress.stage}`];
  const by = withdrawal?.by === undefined ? [] : [leftByLink(withdrawal.by)];
  return [...applies, ...onTheWay, ...by, ...notes.map(({ note, irregular }) => note ?? irregular.join(', '))].join(
    '; ',
  );
}
