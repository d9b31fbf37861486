import type { CliCommand } from '../../platform/cli/command.js';
import { jsonFile, renderRecorded, writes, writing, type WritingOptions } from '../../recording/command-line.js';

/** `foedera register-treaty FILE` */
export const registerTreatyCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('register-treaty <file>')
    .description('register a treaty with its clauses, from a JSON file (- for standard input)');
  writes(command).action(async (file: string, options: WritingOptions) => {
    await runtime.ask(writing('/v1/treaties', jsonFile(file), options), renderRecorded);
  });
};
