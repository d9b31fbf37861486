import type { CliCommand } from '../../platform/cli/command.js';
import type { CountsBody } from '../in-words.js';

interface Body {
  readonly treaty: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly steps: readonly (CountsBody & { readonly date: string })[];
}

/** `foedera counts uncac --from 2003-12-09 --to 2005-12-31` */
export const countsCommand: CliCommand = (program, runtime) => {
  program
    .command('counts <treaty>')
    .description('how many had signed, deposited and were party, over time')
    .option('--from <date>', 'first day (default: that of the first fact)')
    .option('--to <date>', 'last day (default: the day asked about)')
    .action(async (treaty: string, query: Record<string, string>) => {
      await runtime.ask({ method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/counts`, query }, (body) =>
        render(body as unknown as Body),
      );
    });
};

function render({ treaty, at, from, to, steps }: Body) {
  return {
    heading: [`Counts of ${treaty} from ${from} to ${to}, at position ${String(at)}.`],
    table: {
      columns: ['date', 'signatories', 'contracting', 'parties', 'counted'],
      rows: steps.map((step) => [
        step.date,
        step.signatories.total,
        step.contracting.total,
        step.parties.total,
        step.counted,
      ]),
    },
  };
}
