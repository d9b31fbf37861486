import { plainDate } from '../knowledge/moments/moments.js';
import { problem } from '../platform/http/problems/catalogue.js';

/**
 * Two days, both inclusive. Throws Problem `invalid-parameter` where one is no date, or they stand the wrong way round.
 */
export function span(from: string, to: string): { readonly from: string; readonly to: string } {
  const days = { from: plainDate('from', from), to: plainDate('to', to) };
  if (days.from <= days.to) return days;
  throw problem('invalid-parameter', `from ${from} is after to ${to}. Name the earlier day as from.`, {
    parameter: 'from',
  });
}
