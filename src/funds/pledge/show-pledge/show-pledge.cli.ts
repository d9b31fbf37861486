import type { WrittenAmount } from '../../../domain/money/amount.js';
import type { CliCommand, Rendered } from '../../../platform/cli/command.js';

type Figures = Readonly<
  Record<'pledged' | 'committed' | 'paid' | 'writtenOff' | 'outstanding' | 'overdue', WrittenAmount>
>;
interface Body {
  readonly id: string;
  readonly fund: string;
  readonly donor: { readonly code: string; readonly name: string } | null;
  readonly asOf: string;
  readonly at: number;
  readonly status: string | null;
  readonly whole: { readonly quantities: Figures; readonly usd: { readonly atPledge: Figures | null } } | null;
  readonly announced: {
    readonly date: string;
    readonly amount: WrittenAmount | null;
    readonly period: { readonly from: string; readonly to: string } | null;
    readonly condition: string | null;
    readonly note: string | null;
  };
  readonly announcedBy: string;
  readonly acts: readonly {
    readonly date: string;
    readonly kind: string;
    readonly amount: WrittenAmount | null;
    readonly irregular: { readonly detail: string } | null;
    readonly note: string | null;
    readonly event: string;
  }[];
}

/** `foedera pledge cpcjf-ita-2004 --as-of DATE` */
export const pledgeCommand: CliCommand = (program, runtime) => {
  program
    .command('pledge <pledge>')
    .description('a pledge on a day: what is paid and outstanding of it, and what happened to it')
    .action(async (pledge: string) => {
      await runtime.ask({ method: 'GET', path: `/v1/pledges/${encodeURIComponent(pledge)}` }, (body) =>
        render(body as unknown as Body),
      );
    });
};

function render(body: Body): Rendered {
  const { id, fund, donor, asOf, at, status, whole, acts } = body;
  const by = donor === null ? 'a donor not named' : donor.name;
  return {
    heading: [
      `Pledge ${id} to ${fund} by ${by}.`,
      `As of ${asOf}, at position ${String(at)}: ${status ?? 'not made yet'}.`,
      ...(whole === null ? [] : [inWords(whole.quantities)]),
      ...(whole?.usd.atPledge == null || whole.quantities.pledged.currency === 'USD'
        ? []
        : [`At pledge: ${inWords(whole.usd.atPledge)}`]),
    ],
    table: {
      columns: ['date', 'act', 'amount', '', 'remarks', 'event'],
      rows: [
        announcement(body),
        ...acts.map(({ date, kind, amount, irregular, note, event }) => [
          date,
          kind,
          amount?.currency ?? null,
          amount?.value ?? null,
          note ?? irregular?.detail ?? null,
          event,
        ]),
      ],
    },
  };
}

/** The pledge itself, as the first row of what happened. */
function announcement({ announced, announcedBy }: Body) {
  const { date, amount, period, condition, note } = announced;
  const span = period === null ? null : `known by its period, ${period.from} to ${period.to}`;
  const remarks = [span, condition, note].filter((each) => each !== null).join('; ') || null;
  return [date, 'pledge', amount?.currency ?? null, amount?.value ?? null, remarks, announcedBy];
}

function inWords({ pledged, committed, paid, writtenOff, outstanding, overdue }: Figures): string {
  const [signed, off, late] = [committed.value, writtenOff.value, overdue.value];
  return `${pledged.currency} ${pledged.value} pledged, ${signed} signed, ${paid.value} paid, ${off} written off, ${outstanding.value} outstanding, ${late} overdue.`;
}
