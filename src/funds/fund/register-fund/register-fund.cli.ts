import type { CliCommand } from '../../../platform/cli/command.js';
import { jsonFile, renderRecorded, writes, writing, type WritingOptions } from '../../../recording/command-line.js';

/** `foedera register-fund FILE` */
export const registerFundCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('register-fund <file>')
    .description('register a fund with how it counts, from a JSON file (- for standard input)');
  writes(command).action(async (file: string, options: WritingOptions) => {
    await runtime.ask(writing('/v1/funds', jsonFile(file), options), renderRecorded);
  });
};
