import type { CliCommand } from '../../../platform/cli/command.js';
import { jsonFile, renderRecorded, writes, writing, type WritingOptions } from '../../../recording/command-line.js';

/** `foedera record-pledge FUND FILE` */
export const recordPledgeCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('record-pledge <fund> <file>')
    .description('record a pledge to a fund, from a JSON file (- for standard input)');
  writes(command).action(async (fund: string, file: string, options: WritingOptions) => {
    await runtime.ask(
      writing(`/v1/funds/${encodeURIComponent(fund)}/pledges`, jsonFile(file), options),
      renderRecorded,
    );
  });
};
