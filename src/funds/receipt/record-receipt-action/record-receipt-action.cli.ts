import type { CliCommand } from '../../../platform/cli/command.js';
import { usage } from '../../../platform/cli/failure.js';
import {
  describes,
  described,
  renderRecorded,
  writes,
  writing,
  type DescribingOptions,
} from '../../../recording/command-line.js';

interface Options extends DescribingOptions {
  readonly donor?: string;
  readonly note?: string;
}

/** `foedera record-receipt-action cpcjf-2004-117 identification 2004-10-01 --donor ITA` */
export const recordReceiptActionCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('record-receipt-action <receipt> <kind> <date> [amount] [currency]')
    .description(
      'record what happened to a receipt itself: its identification, reversal or refund; without an amount all that is left of it',
    )
    .addHelpText(
      'before',
      'Example:\n  $ foedera record-receipt-action cpcjf-2004-117 identification 2004-10-01 --donor ITA\n',
    )
    .option('--donor <participant>', 'identification: code of the donor')
    .option('--note <note>', 'a note shown with the act');
  writes(describes(command)).action(
    async (
      receipt: string,
      kind: string,
      date: string,
      amount: string | undefined,
      currency: string | undefined,
      options: Options,
    ) => {
      if (amount !== undefined && currency === undefined)
        throw usage('Give the currency of the amount, such as 400000.00 EUR.');
      const { donor, note } = options;
      const act = { kind, date, donor, ...(amount === undefined ? {} : { amount: { value: amount, currency } }), note };
      const path = `/v1/receipts/${encodeURIComponent(receipt)}/actions`;
      await runtime.ask(writing(path, { ...act, ...described(options) }, options), renderRecorded);
    },
  );
};
