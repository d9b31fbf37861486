import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly totals: readonly { readonly treaty: string; readonly kind: string; readonly count: number }[];
  readonly actions: readonly {
    readonly date: string;
    readonly treaty: string;
    readonly kind: string;
    readonly participant: string | null;
  }[];
  readonly next: string | null;
}

/** `foedera activity --from 2005-04-18 --to 2005-04-25` */
export const activityCommand: CliCommand = (program, runtime) => {
  program
    .command('activity')
    .description('what was done between two days, by treaty and kind')
    .addHelpText('before', 'Example:\n  $ foedera activity --from 2005-04-18 --to 2005-04-25\n')
    .requiredOption('--from <date>', 'first day')
    .requiredOption('--to <date>', 'last day')
    .option('--treaty <treaty>', 'only acts of this treaty')
    .option('--participant <code>', 'only acts of this participant')
    .option('--limit <number>', 'how many acts')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask({ method: 'GET', path: '/v1/activity', query }, (body) => render(body as unknown as Body));
    });
};

function render({ at, from, to, totals, actions, next }: Body) {
  const total = totals.reduce((sum, { count }) => sum + count, 0);
  return {
    heading: [
      `From ${from} to ${to}, at position ${String(at)}: ${String(total)} acts.`,
      ...totals.map(({ treaty, kind, count }) => `  ${treaty}: ${kind} ${String(count)}`),
    ],
    table: {
      columns: ['date', 'treaty', 'kind', 'participant'],
      rows: actions.map((act) => [act.date, act.treaty, act.kind, act.participant]),
    },
    footer: next === null ? [] : [`More: ${next}`],
  };
}
