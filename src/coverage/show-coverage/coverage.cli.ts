import type { CliCommand } from '../../platform/cli/command.js';
import { usage } from '../../platform/cli/failure.js';
import { columns } from '../../platform/http/answers/columns.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import {
  described,
  describes,
  renderRecorded,
  writes,
  writing,
  type DescribingOptions,
} from '../../recording/command-line.js';
import type { CoverageStatementAnswer, ShowCoverageAnswer } from './show-coverage.answer.js';

interface Options extends DescribingOptions {
  readonly fund?: boolean;
  readonly state?: string;
  readonly kinds?: string;
  readonly from?: string;
  readonly through?: string;
  readonly observedOn?: string;
  readonly note?: string;
}

const EXAMPLES = `Examples:
  $ foedera coverage uncac
  $ foedera coverage uncac --state complete --kinds signature,instruments --through 2014-07-10 --observed-on 2014-07-10
`;

/**
 * `foedera coverage uncac` shows how far acts are recorded; with `--state` it states so. `--fund`: of a fund.
 */
export const coverageCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('coverage <id>')
    .description('how far the acts of a treaty, or the money of a fund, are recorded; with --state, state it')
    .addHelpText('before', EXAMPLES)
    .option('--fund', 'the id is that of a fund')
    .option('--state <state>', 'complete, partial or unknown')
    .option('--kinds <kinds>', 'kinds of acts with commas between, instruments for all of consent, or all')
    .option('--from <date>', 'first day (default: from the beginning)')
    .option('--through <date>', 'last day')
    .option('--observed-on <date>', 'the day on which the source was seen')
    .option('--note <note>', 'what is recorded, in words');
  writes(describes(command)).action(async (id: string, options: Options) => {
    const path = `/v1/${options.fund === true ? 'funds' : 'treaties'}/${encodeURIComponent(id)}/coverage`;
    if (options.state !== undefined) await runtime.ask(writing(path, bodyOf(options), options), renderRecorded);
    else if (saysWhatAStatementSays(options)) throw usage('A statement has a state: --state complete, for example.');
    else await runtime.ask<ShowCoverageAnswer>({ method: 'GET', path }, render);
  });
};

/** Whether there are options that only a statement has. */
function saysWhatAStatementSays({ fund: _of, ...said }: Options): boolean {
  return Object.keys(said).length > 0;
}

function bodyOf(options: Options) {
  const { state, kinds, from, through, observedOn, note } = options;
  return { state, kinds: kinds?.split(','), from, through, observedOn, note, ...described(options) };
}

/** What a terminal shows of the statements. */
const SHOWN = columns<CoverageStatementAnswer>([
  ['state', (row) => row.state],
  ['from', (row) => row.from],
  ['through', (row) => row.through],
  ['kinds', (row) => row.kinds.join(' ')],
  ['note', (row) => row.note],
  ['source', (row) => row.source?.document ?? null],
]);

function render({ id, title, at, statements, warnings }: ShowCoverageAnswer) {
  return {
    heading: [`${title} (${id}), at position ${String(at)}: ${String(statements.length)} stated.`],
    table: SHOWN.table(statements),
    footer: coverageFooter(warnings),
  };
}
