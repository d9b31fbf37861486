import type { CliCommand } from '../../platform/cli/command.js';
import { jsonFile, renderRecorded, writes, writing, type WritingOptions } from '../../recording/command-line.js';

/** `foedera register-participant FILE` */
export const registerParticipantCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('register-participant <file>')
    .description('register a participant, from a JSON file (- for standard input)');
  writes(command).action(async (file: string, options: WritingOptions) => {
    await runtime.ask(writing('/v1/participants', jsonFile(file), options), renderRecorded);
  });
};
