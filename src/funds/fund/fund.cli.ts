import type { CliCommand } from '../../platform/cli/command.js';
import { renderFund } from './show-fund/show-fund.rendered.js';
import { renderPeriods } from '../figures/periods/periods.rendered.js';
import { renderTotals } from '../figures/totals/totals.rendered.js';

interface Options {
  readonly by?: string;
  readonly rollUp?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly compare?: string;
  readonly attribution?: string;
  readonly publishedAt?: string;
}

/**
 * `foedera fund cpcjf --as-of 2005-07-25`,
 * `foedera fund cpcjf --from 2004-01-01 --to 2005-06-30 --compare previous-period`
 */
export const fundCommand: CliCommand = (program, runtime) => {
  program
    .command('fund <fund>')
    .description(
      'what is pledged, paid and outstanding on a day; with --from, what a period added, compared with another',
    )
    .addHelpText(
      'before',
      'Example:\n  $ foedera fund cpcjf --from 2004-01-01 --to 2005-06-30 --compare previous-period\n',
    )
    .option('--details', 'what the fund is and how it counts, in place of figures')
    .option('--by <part>', 'which table: donor (default), currency or earmarking')
    .option('--roll-up', 'donors that are parts of another stand in its row')
    .option('--from <date>', 'first day of the period')
    .option('--to <date>', 'last day of the period (default: the day asked about)')
    .option('--compare <period>', 'same-period-previous-year (default), previous-period, or FROM..TO')
    .option(
      '--attribution <key>',
      'in which period a pledge counts: date (when it was made, default) or year (for which it is meant)',
    )
    .option('--published-at <at>', 'a position, an instant or a mark at which the previous period was published')
    .action(async (fund: string, { rollUp, ...asked }: Options) => {
      const query = { ...asked, rollUp: rollUp === true ? 'part-of' : undefined };
      const path = `/v1/funds/${encodeURIComponent(fund)}`;
      const period = [query.from, query.to, query.compare, query.publishedAt, query.attribution].some(
        (option) => option !== undefined,
      );
      if (period) await runtime.ask({ method: 'GET', path: `${path}/periods`, query }, renderPeriods);
      else if ('details' in query) await runtime.ask({ method: 'GET', path }, renderFund);
      else await runtime.ask({ method: 'GET', path: `${path}/totals`, query }, renderTotals);
    });
};
