import { Command } from 'commander';
import { usage } from './failure.js';
import type { Terminal } from './runtime.js';

const EXAMPLES = `Examples:
  $ foedera status uncac --as-of 2005-07-25          who had signed, deposited, was party
  $ foedera entry-into-force uncac --as-of 2005-09-20
  $ foedera participant ECU --json
  $ foedera serve
`;

/**
 * The program without its commands: global options, help, and every word of its own on the right stream. Throws
 * CommanderError instead of exiting.
 */
export function createProgram(version: string, { out, err }: Terminal): Command {
  const program = new Command('foedera');
  program
    .description(
      'A ledger of treaty actions and pledges: who is bound by a treaty, what a fund was promised and paid, as of any date and as known at any position.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .option('--json', 'print the answer as JSON, as HTTP gives it')
    .option('--csv', 'print the answer as CSV')
    .option('--ndjson', 'print the answer as one JSON document a line')
    .option('--as-of <date>', 'the legal date asked about, YYYY-MM-DD (default: today)')
    .option(
      '--at <position>',
      'what is believed: a position, an instant or the name of a mark (default: all of the ledger)',
    )
    .option('--no-color', 'no bold headings')
    .option('--server <url>', 'ask this service instead of the local ledger (FOEDERA_SERVER)')
    .option('--data <folder>', 'folder of the embedded ledger (FOEDERA_DATA)')
    .option('--database-url <url>', 'PostgreSQL of the ledger (DATABASE_URL)')
    .addHelpText('before', EXAMPLES)
    .addHelpText(
      'after',
      '\nExit codes: 0 ok, 1 unexpected, 2 usage, 3 refused, 4 conflict, 5 not found, 6 store unreachable, 7 verification failed, 130 interrupted.',
    )
    .configureHelp({ showGlobalOptions: true, sortSubcommands: true })
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => void out.write(text),
      writeErr: (text) => void err.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'foedera: ')),
    })
    .hook('preAction', (_program, command) => refuseEmptyOptions(command))
    .exitOverride();
  return program;
}

/**
 * An option whose value is empty is a slip, often a variable that is not set. It is not taken for one that was left
 * out.
 */
function refuseEmptyOptions(command: Command): void {
  for (const { options } of [command, command.parent ?? command])
    for (const option of options) {
      const value: unknown = command.optsWithGlobals()[option.attributeName()];
      if ([value].flat().some((each) => typeof each === 'string' && each.trim() === ''))
        throw usage(`${option.long ?? option.flags} has no value. Give it one, or leave it out.`);
    }
}
