import type { CliCommand, Rendered } from '../../../platform/cli/command.js';
import type { FiguresAnswer } from '../../figures/figures.answer.js';
import type { ShowPledgeAnswer } from './show-pledge.answer.js';

/** `foedera pledge cpcjf-ita-2004 --as-of DATE` */
export const pledgeCommand: CliCommand = (program, runtime) => {
  program
    .command('pledge <pledge>')
    .description('a pledge on a day: what is paid and outstanding of it, and what happened to it')
    .action(async (pledge: string) => {
      await runtime.ask<ShowPledgeAnswer>({ method: 'GET', path: `/v1/pledges/${encodeURIComponent(pledge)}` }, render);
    });
};

function render(body: ShowPledgeAnswer): Rendered {
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
function announcement({ announced, announcedBy }: ShowPledgeAnswer) {
  const { date, amount, period, condition, note } = announced;
  const span = period === null ? null : `known by its period, ${period.from} to ${period.to}`;
  const remarks = [span, condition, note].filter((each) => each !== null).join('; ') || null;
  return [date, 'pledge', amount?.currency ?? null, amount?.value ?? null, remarks, announcedBy];
}

function inWords({ pledged, committed, paid, writtenOff, outstanding, overdue }: FiguresAnswer): string {
  const [signed, off, late] = [committed.value, writtenOff.value, overdue.value];
  return `${pledged.currency} ${pledged.value} pledged, ${signed} signed, ${paid.value} paid, ${off} written off, ${outstanding.value} outstanding, ${late} overdue.`;
}
