import type { WrittenAmount } from '../../../domain/money/amount.js';
import type { CliCommand, Rendered } from '../../../platform/cli/command.js';

interface Body {
  readonly asOf: string;
  readonly at: number;
  readonly pledges: readonly {
    readonly id: string;
    readonly donor: { readonly name: string } | null;
    readonly date: string;
    readonly status: string | null;
    readonly pledged: WrittenAmount | null;
    readonly paid: WrittenAmount | null;
    readonly outstanding: WrittenAmount | null;
    readonly usd: { readonly atPledge: { readonly outstanding: WrittenAmount } | null } | null;
  }[];
  readonly possibleDuplicates: readonly { readonly first: string; readonly second: string; readonly because: string }[];
  readonly next: string | null;
}

const BECAUSE: Readonly<Record<string, string>> = {
  'same-ref': 'under the same reference',
  'same-amount-and-days': 'of the same amount within thirty days',
};

/** `foedera pledges cpcjf --as-of DATE` */
export const pledgesCommand: CliCommand = (program, runtime) => {
  program
    .command('pledges <fund>')
    .description('the pledges made to a fund by a day, with what is paid and outstanding of each')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (fund: string, query: Record<string, string>) => {
      const path = `/v1/funds/${encodeURIComponent(fund)}/pledges`;
      await runtime.ask({ method: 'GET', path, query }, (body) => render(body as unknown as Body));
    });
};

function render({ asOf, at, pledges, possibleDuplicates, next }: Body): Rendered {
  return {
    heading: [`As of ${asOf}, at position ${String(at)}: ${String(pledges.length)} pledges listed.`],
    table: {
      columns: ['id', 'donor', 'date', 'status', '', 'pledged', 'paid', 'outstanding', 'outstanding USD'],
      rows: pledges.map(({ id, donor, date, status, pledged, paid, outstanding, usd }) => [
        id,
        donor?.name ?? 'not named',
        date,
        status,
        pledged?.currency ?? null,
        pledged?.value ?? null,
        paid?.value ?? null,
        outstanding?.value ?? null,
        usd?.atPledge?.outstanding.value ?? null,
      ]),
    },
    footer: [
      ...possibleDuplicates.map(
        ({ first, second, because }) =>
          `Possibly one pledge told twice: ${first} and ${second}, of one donor, ${BECAUSE[because] ?? because}.`,
      ),
      ...(next === null ? [] : [`More: ${next}`]),
    ],
  };
}
