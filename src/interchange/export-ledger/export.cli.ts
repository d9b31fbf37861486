import { InvalidArgumentError } from 'commander';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import type { CliCommand } from '../../platform/cli/command.js';
import { Progress } from '../../platform/cli/progress.js';
import { exportLedger } from './export-ledger.js';

/** `foedera export [--after N]`: the ledger on standard output. */
export const exportCommand: CliCommand = (program, runtime) => {
  program
    .command('export')
    .description('write the ledger as NDJSON: every event with the exact bytes that were hashed')
    .option('--after <position>', 'only what was recorded after this position', wholeNumber, 0)
    .addHelpText('after', '\nExample:\n  foedera export > ledger.ndjson')
    .action(async (options: { after: number }) => {
      const ledger = (await runtime.application()).get<Ledger>(LEDGER, { strict: false });
      const progress = new Progress('export');
      const done = await exportLedger(ledger, process.stdout, {
        after: options.after,
        onPage: (events, of) => progress.at(events, of, () => `${String(events)} of ${String(of)} events`),
      });
      progress.end();
      runtime.say(`Exported ${String(done.events)} events, positions ${String(done.from + 1)} to ${String(done.to)}.`);
    });
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new InvalidArgumentError('It must be a position: a whole number from 0.');
  return number;
}
