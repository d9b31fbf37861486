import type { CliCommand } from '../../../platform/cli/command.js';
import { jsonFile, renderRecorded, writes, writing, type WritingOptions } from '../../../recording/command-line.js';

/** `foedera record-receipt FUND FILE` */
export const recordReceiptCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('record-receipt <fund> <file>')
    .description('record a bank credit that is to be allocated to pledges, from a JSON file (- for standard input)');
  writes(command).action(async (fund: string, file: string, options: WritingOptions) => {
    await runtime.ask(
      writing(`/v1/funds/${encodeURIComponent(fund)}/receipts`, jsonFile(file), options),
      renderRecorded,
    );
  });
};
