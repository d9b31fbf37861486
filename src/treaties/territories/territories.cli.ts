import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { TerritoriesAnswer, TerritoryAnswer } from './territories.answer.js';

/** `foedera territories iccpr --territory HKG --as-of 2000-01-01` */
export const territoriesCommand: CliCommand = (program, runtime) => {
  program
    .command('territories <treaty>')
    .description('in which territories a treaty is in force on a day, since when and by which act')
    .addHelpText('before', 'Example:\n  $ foedera territories uncac --territory BMU --as-of 2019-01-01\n')
    .option('--territory <code>', 'only this territory')
    .action(async (treaty: string, query: Record<string, string>) => {
      await runtime.ask<TerritoriesAnswer>(
        { method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/territories`, query },
        render,
      );
    });
};

/** What a terminal shows of the territories. */
const SHOWN = columns<TerritoryAnswer>([
  ['code', (row) => row.code],
  ['name', (row) => row.name],
  ['state', (row) => row.state],
  ['', (row) => row.extent],
  ['since', (row) => row.since],
  ['until', (row) => row.until],
  ['because', (row) => row.because],
]);

function render({ treaty, asOf, at, territories, warnings }: TerritoriesAnswer) {
  const said = territories.filter(({ extent }) => extent !== 'not-stated').length;
  const none = territories.length === 0 ? 'No territory is recorded of its parties.' : '';
  return {
    heading: [
      `${treaty} as of ${asOf}, at position ${String(at)}: acts speak of ${String(said)} of ${String(territories.length)} territories.`,
      ...(none === '' ? [] : [none]),
    ],
    table: SHOWN.table(territories),
    footer: coverageFooter(warnings),
  };
}
