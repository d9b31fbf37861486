import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { actorName } from '../actor-name.js';
import type { CliCommand } from '../../platform/cli/command.js';
import { Progress } from '../../platform/cli/progress.js';
import { harmless } from '../../platform/cli/table.js';
import { parseJson } from '../../platform/http/input/json-body.js';
import { fileProblem } from '../file-problems.js';
import { readable } from '../lines.js';
import { contributionsReport } from './contributions-report.js';
import { contributionsExitCode, contributionsNotes, contributionsInWords } from './contributions-in-words.js';

interface Options {
  readonly fund: string;
  readonly columns: string;
  readonly prefix?: string;
  readonly dryRun?: true;
  readonly keepGoing?: true;
  readonly observed?: string;
  readonly document?: string;
  readonly actor: string;
}

/** `foedera import-contributions FILE --fund mlf --columns COLUMNS.json` */
export const importContributionsCommand: CliCommand = (program, runtime) => {
  program
    .command('import-contributions')
    .argument('<file>', 'a table of contributions as CSV, a row for each donor and period; - reads standard input')
    .description('record what a table of contributions says otherwise than before: pledges and what was paid of them')
    .addHelpText(
      'before',
      'Example:\n  $ foedera import-contributions contributions.csv --fund mlf --columns columns.json\n',
    )
    .requiredOption('--fund <id>', 'the fund whose table it is')
    .requiredOption('--columns <file>', 'what the columns mean, as JSON (docs/contributions.md)')
    .option('--prefix <text>', 'what the names of its rows begin with; default: the id of the fund')
    .option('--dry-run', 'say what would be recorded; record nothing')
    .option('--keep-going', 'record what can be recorded although something cannot')
    .option('--observed <date>', 'the day on which the table was seen so')
    .option('--document <text>', 'the document to be named as source; default: the name of the file')
    .option('--actor <name>', 'who is said to have recorded it', actorName, 'import-contributions')
    .action(async (name: string, options: Options) => {
      const columns = parseJson(readFileSync(existing(options.columns)));
      if (name !== '-') existing(name);
      const input = await readable(name);
      const progress = new Progress('contributions');
      try {
        const application = await runtime.application();
        const { ContributionsImport } = await import('./contributions-import.js');
        const asked = {
          fund: options.fund,
          prefix: options.prefix ?? options.fund,
          actor: options.actor,
          observed: options.observed ?? null,
          dryRun: options.dryRun === true,
          keepGoing: options.keepGoing === true,
          document: options.document ?? (name === '-' ? 'a table of contributions' : basename(name)),
          onRow: (rows: number, of: number) => progress.at(rows, of, () => `${rows.toLocaleString('en')} rows`),
        };
        const outcome = await application.get(ContributionsImport, { strict: false }).run(input.file, columns, asked);
        progress.end();
        if (program.opts<{ json?: true }>().json === true)
          runtime.print(JSON.stringify(contributionsReport(outcome, asked)));
        else {
          for (const line of contributionsNotes(outcome)) runtime.say(harmless(line));
          for (const line of contributionsInWords(outcome, asked)) runtime.print(harmless(line));
        }
        runtime.exit(contributionsExitCode(outcome));
      } finally {
        progress.end();
        input.remove();
      }
    });
};

function existing(name: string): string {
  if (statSync(name, { throwIfNoEntry: false })?.isFile() === true) return name;
  throw fileProblem('file-not-found', `There is no file ${name}.`);
}
