import type { CliCommand } from '../../platform/cli/command.js';

/** `foedera iati cpcjf --as-of 2005-06-30 > cpcjf.xml` */
export const iatiCommand: CliCommand = (program, runtime) => {
  program
    .command('iati <fund>')
    .description('a fund as an IATI 2.03 activity file (XML)')
    .addHelpText('before', 'Example:\n  $ foedera iati cpcjf --as-of 2005-06-30 > cpcjf.xml\n')
    .action(async (fund: string) => {
      await runtime.fetch({ method: 'GET', path: `/v1/funds/${encodeURIComponent(fund)}/iati` }, 'application/xml');
    });
};
