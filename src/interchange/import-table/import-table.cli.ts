import { readFileSync, statSync } from 'node:fs';
import { actorName } from '../actor-name.js';
import type { CliCommand } from '../../platform/cli/command.js';
import { harmless } from '../../platform/cli/table.js';
import { fileProblem } from '../file-problems.js';
import { readable } from '../lines.js';
import { statusTableReport } from './status-table-report.js';
import { statusTableExitCode, statusTableNotes, statusTableInWords } from './status-table-in-words.js';

interface Options {
  readonly treaty: string;
  readonly observed: string;
  readonly mark?: string;
  readonly whole?: true;
  readonly dryRun?: true;
  readonly document?: string;
  readonly url?: string;
  readonly actor: string;
}

/** `foedera import-table FILE --treaty uncac --observed 2013-07-06` */
export const importTableCommand: CliCommand = (program, runtime) => {
  program
    .command('import-table')
    .argument('<file>', "a depositary's status table as CSV; - reads standard input")
    .description('record the difference between a status table and what the ledger knows, with a mark')
    .addHelpText('before', 'Example:\n  $ foedera import-table 18-14.csv --treaty uncac --observed 2013-07-06\n')
    .requiredOption('--treaty <id>', 'the treaty whose table it is')
    .requiredOption('--observed <date>', 'the day on which the table was seen so')
    .option(
      '--mark <name>',
      'name this state of knowledge, also where nothing changed; default untc-TREATY-DATE where something did',
    )
    .option('--whole', 'the table shows every participant: take back what tables showed of those that are gone')
    .option('--document <text>', 'the document to be named as source')
    .option('--url <url>', 'where the table can be read')
    .option('--dry-run', 'say what would be recorded; record nothing')
    .option('--actor <name>', 'who is said to have recorded it', actorName, 'import-table')
    .action(async (file: string, options: Options) => {
      const bytes = await bytesOf(file);
      const application = await runtime.application();
      const { TableImport } = await import('./table-import.js');
      const asked = {
        treaty: options.treaty,
        observed: options.observed,
        actor: options.actor,
        mark: options.mark ?? null,
        whole: options.whole === true,
        dryRun: options.dryRun === true,
        document: options.document ?? null,
        url: options.url ?? null,
      };
      const outcome = await application.get(TableImport, { strict: false }).run(bytes, asked);
      if (program.opts<{ json?: true }>().json === true)
        runtime.print(JSON.stringify(statusTableReport(outcome, asked)));
      else {
        for (const line of statusTableNotes(outcome)) runtime.say(harmless(line));
        for (const line of statusTableInWords(outcome, asked)) runtime.print(harmless(line));
      }
      runtime.exit(statusTableExitCode(outcome));
    });
};

async function bytesOf(name: string): Promise<Buffer> {
  if (name !== '-' && statSync(name, { throwIfNoEntry: false })?.isFile() !== true)
    throw fileProblem('file-not-found', `There is no file ${name}.`);
  const input = await readable(name);
  try {
    return readFileSync(input.file);
  } finally {
    input.remove();
  }
}
