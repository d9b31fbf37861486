import { statSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import type { CliCommand, CliRuntime } from '../../platform/cli/command.js';
import { fileProblem } from '../file-problems.js';
import { Progress } from '../../platform/cli/progress.js';
import { readable } from '../lines.js';
import { isLedgerExport } from './export-or-recordings.js';
import { recordFile } from './record-file.js';
import { actorName } from '../actor-name.js';
import { countedNoun } from '../counted-noun.js';

interface Options {
  readonly dryRun?: true;
  readonly keepGoing?: true;
  readonly actor: string;
}

/** `foedera import FILE`: recordings (docs/contract.md §9), or an export of a ledger. */
export const importCommand: CliCommand = (program, runtime) => {
  program
    .command('import')
    .argument('<file>', 'NDJSON, a recording a line; - reads standard input')
    .description(
      'record a file of recordings, all of it or nothing; or restore the export of a ledger into an empty one',
    )
    .option('--dry-run', 'say what would be recorded; record nothing')
    .option('--keep-going', 'record the good lines, and write the others to FILE.rejected.ndjson')
    .option('--actor <name>', 'who is said to have recorded it', actorName, 'import')
    .action(async (name: string, options: Options) => {
      if (name !== '-' && statSync(name, { throwIfNoEntry: false })?.isFile() !== true) {
        throw fileProblem('file-not-found', `There is no file ${name}.`);
      }
      const input = await readable(name);
      try {
        const application = await runtime.application();
        if (await isLedgerExport(input.file)) await restore(input, application, options, runtime);
        else {
          const { RecordingsImport } = await import('../recordings-import.js');
          const { words, facts, code } = await recordFile(
            { name, ...input },
            application.get(RecordingsImport, { strict: false }),
            options,
            runtime,
          );
          runtime.print(
            program.opts<{ json?: true }>().json === true ? JSON.stringify({ ...facts, summary: words }) : words,
          );
          runtime.exit(code);
        }
      } finally {
        input.remove();
      }
    });
};

async function restore(
  { file, size }: { readonly file: string; readonly size: number },
  application: INestApplicationContext,
  { dryRun }: Options,
  runtime: CliRuntime,
): Promise<void> {
  const [{ PostgresLedger }, { ExportBroken, LedgerNotEmpty, restoreLedger }] = await Promise.all([
    import('../../ledger/postgres-ledger.js'),
    import('./restore-ledger.js'),
  ]);
  const ledger = application.get(PostgresLedger, { strict: false });
  const progress = new Progress('restore');
  try {
    const restored = await restoreLedger(file, ledger, {
      dryRun: dryRun === true,
      onEvent: (bytes, events) => progress.at(bytes, size, () => `${events.toLocaleString('en')} events`),
    });
    progress.end();
    runtime.print(
      `${countedNoun(restored, 'event')} ${dryRun === true ? 'would be restored; every hash was verified' : 'restored, each under its position and hash'}.`,
    );
  } catch (error) {
    progress.end();
    if (error instanceof LedgerNotEmpty) throw fileProblem('ledger-not-empty', error.message);
    if (!(error instanceof ExportBroken)) throw error;
    runtime.say(`foedera: ${error.message} Nothing was restored.`);
    runtime.exit(7);
  }
}
