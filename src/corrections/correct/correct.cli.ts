import type { CliCommand } from '../../platform/cli/command.js';
import { usage } from '../../platform/cli/failure.js';
import { jsonFile, renderRecorded, writes, writing, type WritingOptions } from '../../recording/command-line.js';

interface Options extends WritingOptions {
  readonly annul?: boolean;
  readonly replace?: string;
  readonly reason: string;
  readonly sourceDocument?: string;
  readonly ref?: string;
}

/** `foedera correct EVENT --annul --reason …`, `foedera correct EVENT --replace FILE --reason …` */
export const correctCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('correct <event>')
    .description('annul or replace a recorded event; both stay in the ledger')
    .option('--annul', 'it should never have been recorded')
    .option('--replace <file>', 'it should have been recorded as in this JSON file (- for standard input)')
    .requiredOption('--reason <reason>', 'why')
    .option('--source-document <document>', 'the document that states it')
    .option('--ref <ref>', "the source's own row; the same twice is one correction");
  writes(command).action(async (event: string, options: Options) => {
    const { annul, replace, reason, sourceDocument, ref } = options;
    if ((annul === true) === (replace !== undefined)) throw usage('Say either --annul or --replace FILE.');
    const source = sourceDocument === undefined ? undefined : { document: sourceDocument };
    const kind = replace === undefined ? { correction: 'annul' } : { correction: 'replace', with: jsonFile(replace) };
    await runtime.ask(writing('/v1/corrections', { event, ...kind, reason, source, ref }, options), renderRecorded);
  });
};
