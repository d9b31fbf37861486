import type { CliCommand } from '../../../platform/cli/command.js';

interface Money {
  readonly value: string;
}
interface Body {
  readonly asOf: string;
  readonly at: number;
  readonly funds: readonly {
    readonly id: string;
    readonly title: string;
    readonly closedOn: string | null;
    readonly totals: { readonly pledged: Money; readonly paid: Money; readonly outstanding: Money };
  }[];
  readonly total: { readonly pledged: Money; readonly paid: Money; readonly leftOut: { readonly pledged: Money } };
  readonly next: string | null;
}

/** `foedera funds --as-of DATE` */
export const fundsCommand: CliCommand = (program, runtime) => {
  program
    .command('funds')
    .description('all funds, with what is pledged, paid and outstanding')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask({ method: 'GET', path: '/v1/funds', query }, (body) => render(body as unknown as Body));
    });
};

function render({ asOf, at, funds, total, next }: Body) {
  const all = `All funds together: USD ${total.pledged.value} pledged, USD ${total.paid.value} paid, without USD ${total.leftOut.pledged.value} that only passes through.`;
  return {
    heading: [`As of ${asOf}, at position ${String(at)}, in US dollars at the value of the pledge.`],
    table: {
      columns: ['id', 'pledged', 'paid', 'outstanding', 'closed', 'title'],
      rows: funds.map(({ id, title, closedOn, totals }) => [
        id,
        totals.pledged.value,
        totals.paid.value,
        totals.outstanding.value,
        closedOn,
        title,
      ]),
    },
    footer: [all, ...(next === null ? [] : [`More: ${next}`])],
  };
}
