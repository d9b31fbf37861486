import type { CliCommand } from '../../../platform/cli/command.js';
import { usage } from '../../../platform/cli/failure.js';
import {
  described,
  describes,
  jsonFile,
  renderRecorded,
  writes,
  writing,
  type DescribingOptions,
} from '../../../recording/command-line.js';

interface Options extends DescribingOptions {
  readonly usd?: string;
  readonly rate?: string;
  readonly rateSource?: string;
  readonly receipt?: string;
  readonly target?: string;
  readonly from?: string;
  readonly to?: string;
  readonly purpose?: string;
  readonly newCurrency?: string;
  readonly reopens?: boolean;
  readonly toFund?: string;
  readonly toPledge?: string;
  readonly condition?: string;
  readonly with?: string;
  readonly note?: string;
}

/** `foedera record-pledge-action cpcjf-ita-2004 payment 2004-09-15 400000.00 EUR --usd 482509.05` */
export const recordPledgeActionCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('record-pledge-action <pledge> <kind> <date> [amount] [currency]')
    .description('record what happened to a pledge; date is - for a revaluation')
    .addHelpText(
      'before',
      'Example:\n  $ foedera record-pledge-action cpcjf-ita-2004 payment 2004-09-15 400000.00 EUR --usd 482509.05\n',
    )
    .option('--usd <dollars>', 'what it was worth in US dollars')
    .option('--rate <rate>', 'units of the currency per US dollar')
    .option('--rate-source <name>', 'who published the rate')
    .option('--receipt <receipt>', 'the receipt that an allocation takes from')
    .option('--target <event>', 'the event that a reversal or a revaluation concerns')
    .option('--from <use>', 'the use that a redesignation takes from')
    .option('--to <use>', 'the use that a redesignation gives')
    .option('--purpose <text>', 'for what it may be used now')
    .option('--new-currency <code>', "the currency that takes the place of the pledge's")
    .option('--reopens', 'a refund that the donor owes again')
    .option('--to-fund <fund>', 'the fund that a transfer goes to')
    .option('--to-pledge <pledge>', 'the id of the pledge that continues a transfer')
    .option('--condition <text>', 'what must happen first')
    .option(
      '--with <file>',
      'further members, such as earmarking or instalments, from a JSON file (- for standard input)',
    )
    .option('--note <note>', 'a note shown with the act');
  writes(describes(command)).action(
    async (
      pledge: string,
      kind: string,
      date: string,
      amount: string | undefined,
      currency: string | undefined,
      options: Options,
    ) => {
      if (amount !== undefined && currency === undefined)
        throw usage('Give the currency of the amount, such as 400000.00 EUR.');
      const path = `/v1/pledges/${encodeURIComponent(pledge)}/actions`;
      const act = {
        kind,
        ...(date === '-' ? {} : { date }),
        ...(amount === undefined ? {} : { amount: { value: amount, currency } }),
      };
      await runtime.ask(writing(path, { ...membersOf(options), ...act }, options), renderRecorded);
    },
  );
};

function membersOf(options: Options): object {
  const { usd, rate, rateSource, newCurrency, with: file } = options;
  const { receipt, target, from, to, purpose, reopens, toFund, toPledge, condition, note } = options;
  const valuation = usd === undefined && rate === undefined ? undefined : { usd, rate, rateSource };
  const named = {
    receipt,
    target,
    from,
    to,
    purpose,
    currency: newCurrency,
    reopens,
    toFund,
    toPledge,
    condition,
    note,
  };
  return {
    ...(file === undefined ? {} : (jsonFile(file) as object)),
    ...defined({ ...named, valuation, ...described(options) }),
  };
}

function defined(members: object): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
