import { statSync } from 'node:fs';
import type { CliCommand } from '../../platform/cli/command.js';
import { feedFolder } from './command/folder-of-tables.js';
import { feedOneTable } from './command/one-table.js';
import { type TableFlags, withTableOptions } from './command/table-options.js';

/** `foedera import-table FILE --treaty uncac --observed 2013-07-06`, or a folder of such files. */
export const importTableCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('import-table')
    .argument('<file>', "a depositary's status table as CSV, or a folder of them; - reads standard input")
    .description('record the difference between a status table and what the ledger knows, with a mark')
    .addHelpText(
      'before',
      'Examples:\n  $ foedera import-table 18-14.csv --treaty uncac --observed 2013-07-06\n  $ foedera import-table tables/ --observed 2013-07-06 --alias "Hong Kong=CHN"\n',
    );
  withTableOptions(command).action(async (file: string, flags: TableFlags) => {
    const json = program.opts<{ json?: true }>().json === true;
    const isFolder = file !== '-' && statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
    await (isFolder ? feedFolder : feedOneTable)(file, { runtime, flags, json });
  });
};
