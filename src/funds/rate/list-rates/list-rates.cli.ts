import type { CliCommand, Rendered } from '../../../platform/cli/command.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { ListRatesAnswer, RateAnswer } from './list-rates.answer.js';

interface Options {
  readonly currency?: string;
  readonly inForce?: boolean;
  readonly limit?: string;
  readonly cursor?: string;
}

/** `foedera rates UNORE --as-of DATE --in-force` */
export const ratesCommand: CliCommand = (program, runtime) => {
  program
    .command('rates [table]')
    .description('published rates: units of a currency per US dollar')
    .option('--currency <code>', 'those of one currency')
    .option('--in-force', 'only those in force on the day')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (table: string | undefined, { inForce, ...query }: Options) => {
      const asked = { ...query, table, inForce: inForce === true ? 'true' : undefined };
      await runtime.ask<ListRatesAnswer>({ method: 'GET', path: '/v1/rates', query: asked }, render);
    });
};

/** What a terminal shows of the rates. */
const SHOWN = columns<RateAnswer>([
  ['table', (row) => row.table],
  ['currency', (row) => row.currency],
  ['from', (row) => row.date],
  ['rate', (row) => row.rate],
  ['in force', (row) => (row.inForce ? 'yes' : 'no')],
]);

function render({ asOf, at, rates, next }: ListRatesAnswer): Rendered {
  return {
    heading: [`As of ${asOf}, at position ${String(at)}: ${String(rates.length)} rates, in units per US dollar.`],
    table: SHOWN.table(rates),
    footer: next === null ? [] : [`More: ${next}`],
  };
}
