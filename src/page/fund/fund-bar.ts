import { addMonths } from '../../domain/calendar/months.js';
import type { ShowFundAnswer } from '../../funds/fund/show-fund/show-fund.answer.js';
import { barOf } from '../bar.js';
import type { Bar, Times } from '../shell.js';

/** How many months the rail shows before the first and after the last day of which something is known. */
const BESIDE = 6;

/** The rail of every view of a fund: the days on which its money moved, with half a year on either side. */
export function fundBar({ days, coverage }: Pick<ShowFundAnswer, 'days' | 'coverage'>, times: Times): Bar {
  const dates = days.flatMap(({ date, acts }) => Array.from({ length: acts }, () => date));
  const bar = barOf(dates, coverage.completeThrough, times, { partly: coverage.through });
  const known = [...bar.days, ...(coverage.through === null ? [] : [coverage.through])].sort();
  const [first = times.asOf, last = times.asOf] = [known[0], known.at(-1)];
  const spanned = [addMonths(first, -BESIDE), addMonths(last, BESIDE), times.asOf].sort();
  return { ...bar, from: spanned[0] ?? bar.from, to: spanned.at(-1) ?? bar.to };
}
