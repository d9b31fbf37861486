import type { CliCommand } from '../../platform/cli/command.js';
import { jsonFile, renderRecorded, writes, writing, type WritingOptions } from '../../recording/command-line.js';

/** `foedera register-statement FILE` */
export const registerStatementCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('register-statement <file>')
    .description('record a published document with the figures it states, from a JSON file (- for standard input)');
  writes(command).action(async (file: string, options: WritingOptions) => {
    await runtime.ask(writing('/v1/statements', jsonFile(file), options), renderRecorded);
  });
};
