import type { CliCommand } from '../../platform/cli/command.js';
import { renderRecorded, writes, writing, type WritingOptions } from '../../recording/command-line.js';

/** `foedera mark NAME` */
export const markCommand: CliCommand = (program, runtime) => {
  const command = program.command('mark <name>').description('name the present position, to be used as --at');
  writes(command).action(async (name: string, options: WritingOptions) => {
    await runtime.ask(writing('/v1/marks', { name }, options), renderRecorded);
  });
};
