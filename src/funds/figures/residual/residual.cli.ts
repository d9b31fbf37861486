import { coverageFooter } from '../../../knowledge/coverage/in-words.js';
import type { CliCommand, Rendered } from '../../../platform/cli/command.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { ResidualAnswer, ResidualShareAnswer } from './residual.answer.js';

/** `foedera residual cpcjf 10000.00 --as-of 2015-12-31` */
export const residualCommand: CliCommand = (program, runtime) => {
  program
    .command('residual <fund> <amount>')
    .description('who gets what of the US dollars left in a fund: pro rata to what each donor paid net of refunds')
    .action(async (fund: string, amount: string) => {
      const path = `/v1/funds/${encodeURIComponent(fund)}/residual`;
      await runtime.ask<ResidualAnswer>({ method: 'GET', path, query: { amount } }, render);
    });
};

/** What a terminal shows of the shares. */
const SHOWN = columns<ResidualShareAnswer>([
  ['code', (row) => row.code],
  ['donor', (row) => row.name],
  ['paid net', (row) => row.net.value],
  ['share', (row) => row.share.value],
]);

function render({ title, asOf, at, amount, shares, undistributed, warnings }: ResidualAnswer): Rendered {
  return {
    heading: [
      title,
      `As of ${asOf}, at position ${String(at)}: USD ${amount.value} left, shared by what each donor paid net of refunds; ${undistributed.value} not shared.`,
    ],
    table: SHOWN.table(shares),
    footer: coverageFooter(warnings),
  };
}
