import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import { countedInWords, rangeInWords } from '../in-words.js';
import type { CountStepAnswer, CountsAnswer } from './counts.answer.js';

/** `foedera counts uncac --from 2003-12-09 --to 2005-12-31` */
export const countsCommand: CliCommand = (program, runtime) => {
  program
    .command('counts <treaty>')
    .description('how many had signed, deposited and were party, over time')
    .option('--from <date>', 'first day (default: that of the first fact)')
    .option('--to <date>', 'last day (default: the day asked about)')
    .action(async (treaty: string, query: Record<string, string>) => {
      await runtime.ask<CountsAnswer>(
        { method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/counts`, query },
        render,
      );
    });
};

/** What a terminal shows of the steps. */
const SHOWN = columns<CountStepAnswer>([
  ['date', (step) => step.date],
  ['signatories', (step) => rangeInWords(step.signatories)],
  ['contracting', (step) => rangeInWords(step.contracting)],
  ['parties', (step) => rangeInWords(step.parties)],
  ['counted', (step) => countedInWords(step)],
  ['', (step) => (step.lowerBound === true ? 'or more' : null)],
]);

function render({ treaty, at, from, to, steps, warnings }: CountsAnswer) {
  return {
    heading: [`Counts of ${treaty} from ${from} to ${to}, at position ${String(at)}.`],
    table: SHOWN.table(steps),
    footer: coverageFooter(warnings),
  };
}
