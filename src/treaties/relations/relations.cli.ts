import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { RelationAnswer, RelationsAnswer } from './relations.answer.js';

/** `foedera relations hcch-child-abduction --as-of 2010-01-01 --participant AUT` */
export const relationsCommand: CliCommand = (program, runtime) => {
  program
    .command('relations <treaty>')
    .description('between whom a treaty is in force, pair by pair, and since when')
    .addHelpText('before', 'Example:\n  $ foedera relations uncac --as-of 2006-01-01 --participant ECU\n')
    .option('--participant <code>', 'only pairs of this participant')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (treaty: string, query: Record<string, string>) => {
      await runtime.ask<RelationsAnswer>(
        { method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/relations`, query },
        render,
      );
    });
};

/** What a terminal shows of the pairs. */
const SHOWN = columns<RelationAnswer>([
  ['', (pair) => pair.a],
  ['', (pair) => pair.b],
  ['since', (pair) => pair.since],
  ['because', (pair) => pair.because],
]);

function render({ treaty, asOf, at, total, relations, excluded, warnings, next }: RelationsAnswer) {
  return {
    heading: [
      `${treaty} as of ${asOf}, at position ${String(at)}: in force between ${String(total)} ${total === 1 ? 'pair' : 'pairs'}.`,
    ],
    table: SHOWN.table(relations),
    footer: [
      ...excluded.map(({ because }) => because),
      ...(next === null ? [] : [`More: ${next}`]),
      ...coverageFooter(warnings),
    ],
  };
}
