import type { CliCommand } from '../../../platform/cli/command.js';
import {
  describes,
  described,
  renderRecorded,
  writes,
  writing,
  type DescribingOptions,
} from '../../../recording/command-line.js';

interface Options extends DescribingOptions {
  readonly note?: string;
}

/** `foedera close-fund cpcjf 2015-12-31` */
export const closeFundCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('close-fund <fund> <date>')
    .description('record that a fund closed: nothing is outstanding, and nothing is recorded for it from that day on')
    .option('--note <note>', 'a note shown with the closure');
  writes(describes(command)).action(async (fund: string, date: string, options: Options) => {
    const body = { kind: 'closure', date, note: options.note, ...described(options) };
    await runtime.ask(writing(`/v1/funds/${encodeURIComponent(fund)}/actions`, body, options), renderRecorded);
  });
};
