import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import type { CliCommand } from '../../platform/cli/command.js';
import { usage } from '../../platform/cli/failure.js';
import { columns } from '../../platform/http/answers/columns.js';
import {
  described,
  describes,
  renderRecorded,
  writes,
  writing,
  type DescribingOptions,
} from '../../recording/command-line.js';
import type { ReportedProgressAnswer, ShowProgressAnswer } from './show-progress.answer.js';

interface Options extends DescribingOptions {
  readonly stage?: string;
  readonly note?: string;
}

/** `foedera progress uncac [AUS]`, and `foedera progress uncac AUS announced 2005-07-25` to report one. */
export const progressCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('progress <treaty> [report...]')
    .description(
      'who is reported to be on the way to an instrument; of one participant; with its stage and a date: report it',
    )
    .addHelpText('before', 'Example:\n  $ foedera progress uncac --as-of 2005-07-25\n')
    .option('--stage <stage>', 'only reports of this stage')
    .option('--note <note>', 'the words of the report, where they say more');
  describes(writes(command)).action(async (treaty: string, report: readonly string[], options: Options) => {
    const [participant, stage, date] = report;
    const path = `/v1/treaties/${encodeURIComponent(treaty)}/progress`;
    if (report.length < 2 && !saysWhatAReportSays(options)) {
      const query = { participant, stage: options.stage };
      await runtime.ask<ShowProgressAnswer>({ method: 'GET', path, query }, render);
      return;
    }
    if (report.length !== 3) throw usage('A report has a participant, a stage and a date: AUS announced 2005-07-25.');
    const body = { participant, stage, date, note: options.note, ...described(options) };
    await runtime.ask(writing(path, body, options), renderRecorded);
  });
};

/** Options that only a report has. */
function saysWhatAReportSays({ note, sourceDocument, sourceUrl, ref, dryRun, ifMatch }: Options): boolean {
  return [note, sourceDocument, sourceUrl, ref, dryRun, ifMatch].some((option) => option !== undefined);
}

/** What a terminal shows of the reports. */
const SHOWN = columns<ReportedProgressAnswer>([
  ['date', (row) => row.date],
  ['participant', (row) => row.name],
  ['stage', (row) => row.stage],
  ['holds', (row) => (row.holds ? 'yes' : 'no')],
  ['source', (row) => row.source?.document ?? null],
]);

function render({ treaty, asOf, at, warnings, reports }: ShowProgressAnswer) {
  const holding = reports.filter(({ holds }) => holds).length;
  return {
    heading: [`${treaty} as of ${asOf}, at position ${String(at)}: ${String(holding)} reported to be on the way.`],
    table: SHOWN.table(reports),
    footer: coverageFooter(warnings),
  };
}
