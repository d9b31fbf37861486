import { comparisonOf, type Comparison } from '../../../domain/fund/figures/periods/comparison.js';
import { isWholeYears } from '../../../domain/fund/figures/periods/by-year.js';
import type { Span } from '../../../domain/fund/pledge/pledge.js';
import { plainDate } from '../../../knowledge/moments/moments.js';
import type { Problem } from '../../../platform/http/problem.js';
import { problem } from '../../../platform/http/problems/catalogue.js';
import type { PeriodsDto } from './periods.dto.js';

/** The comparison that a request asks for; nothing dated after `asOf` is in it. Throws Problem `invalid-parameter`. */
export function requestedComparison(
  { from, to, compare = 'same-period-previous-year', attribution }: PeriodsDto,
  asOf: string,
): Comparison {
  const current = span('from', from, 'to', to ?? asOf);
  if (current.to > asOf)
    throw invalid(
      'asOf',
      `${asOf} lies before the period is over (${current.to}). Name a later day, or an earlier end.`,
    );
  const asked =
    compare === 'same-period-previous-year' || compare === 'previous-period' ? compare : customSpan(compare);
  const comparison = comparisonOf(current, asked);
  if (comparison !== null && attribution === 'year') onlyWholeYears(comparison);
  if (comparison !== null) return comparison;
  throw invalid(
    'compare',
    `The period that ${compare} means begins before the calendar does. Name a period as FROM..TO.`,
  );
}

function onlyWholeYears({ current, previous }: Comparison): void {
  const odd = [current, previous].find((each) => !isWholeYears(each));
  if (odd === undefined) return;
  throw invalid(
    'attribution',
    `${odd.from} to ${odd.to} are not whole calendar years, and pledges are meant for such. Name 1 January to 31 December, or leave attribution=year out.`,
  );
}

function customSpan(compare: string): Span {
  const [from, to, more] = compare.split('..');
  if (from !== undefined && to !== undefined && more === undefined) return span('compare', from, 'compare', to);
  const shown = compare.slice(0, 60);
  throw invalid(
    'compare',
    `compare "${shown}" is not same-period-previous-year, previous-period, or a period FROM..TO.`,
  );
}

function span(first: string, from: string, last: string, to: string): Span {
  const days = { from: plainDate(first, from), to: plainDate(last, to) };
  if (days.from <= days.to) return days;
  throw invalid(first, `${from} is after ${to}. Name the earlier day first.`);
}

function invalid(parameter: string, detail: string): Problem {
  return problem('invalid-parameter', detail, { parameter });
}
