import type { CliCommand, Rendered } from '../../../platform/cli/command.js';

interface Body {
  readonly asOf: string;
  readonly at: number;
  readonly rates: readonly {
    readonly table: string;
    readonly currency: string;
    readonly rate: string;
    readonly date: string;
    readonly inForce: boolean;
  }[];
  readonly next: string | null;
}

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
      await runtime.ask({ method: 'GET', path: '/v1/rates', query: asked }, (body) => render(body as unknown as Body));
    });
};

function render({ asOf, at, rates, next }: Body): Rendered {
  return {
    heading: [`As of ${asOf}, at position ${String(at)}: ${String(rates.length)} rates, in units per US dollar.`],
    table: {
      columns: ['table', 'currency', 'from', 'rate', 'in force'],
      rows: rates.map(({ table, currency, rate, date, inForce }) => [
        table,
        currency,
        date,
        rate,
        inForce ? 'yes' : 'no',
      ]),
    },
    footer: next === null ? [] : [`More: ${next}`],
  };
}
