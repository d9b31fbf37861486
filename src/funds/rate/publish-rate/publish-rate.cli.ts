import type { CliCommand } from '../../../platform/cli/command.js';
import {
  described,
  describes,
  renderRecorded,
  writes,
  writing,
  type DescribingOptions,
} from '../../../recording/command-line.js';

/** `foedera publish-rate UNORE EUR 0.813 2004-03-01` */
export const publishRateCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('publish-rate <table> <currency> <rate> <date>')
    .description('record a rate as published: units of the currency per US dollar, from a day on')
    .addHelpText('before', 'Example:\n  $ foedera publish-rate UNORE EUR 0.813 2004-03-01\n');
  writes(describes(command)).action(
    async (table: string, currency: string, rate: string, date: string, options: DescribingOptions) => {
      await runtime.ask(
        writing('/v1/rates', { table, currency, rate, date, ...described(options) }, options),
        renderRecorded,
      );
    },
  );
};
