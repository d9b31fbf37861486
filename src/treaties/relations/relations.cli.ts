import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly treaty: string;
  readonly asOf: string;
  readonly at: number;
  readonly total: number;
  readonly relations: readonly {
    readonly a: string;
    readonly b: string;
    readonly since: string;
    readonly because: string;
  }[];
  readonly next: string | null;
}

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
      await runtime.ask(
        { method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/relations`, query },
        (body) => render(body as unknown as Body),
      );
    });
};

function render({ treaty, asOf, at, total, relations, next }: Body) {
  return {
    heading: [
      `${treaty} as of ${asOf}, at position ${String(at)}: in force between ${String(total)} ${total === 1 ? 'pair' : 'pairs'}.`,
    ],
    table: {
      columns: ['', '', 'since', 'because'],
      rows: relations.map(({ a, b, since, because }) => [a, b, since, because]),
    },
    footer: next === null ? [] : [`More: ${next}`],
  };
}
