import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly asOf: string;
  readonly at: number;
  readonly statements: readonly {
    readonly id: string;
    readonly title: string;
    readonly published: string;
    readonly claims: number;
  }[];
  readonly next: string | null;
}

/** `foedera statements` */
export const statementsCommand: CliCommand = (program, runtime) => {
  program
    .command('statements')
    .description('the published documents whose figures are recorded')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask({ method: 'GET', path: '/v1/statements', query }, (body) => render(body as unknown as Body));
    });
};

function render({ asOf, at, statements, next }: Body) {
  return {
    heading: [`Statements published by ${asOf}, at position ${String(at)}: ${String(statements.length)}.`],
    table: {
      columns: ['id', 'published', 'claims', 'title'],
      rows: statements.map(({ id, published, claims, title }) => [id, published, claims, title]),
    },
    footer: next === null ? [] : [`More: ${next}`],
  };
}
