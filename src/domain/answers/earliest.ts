import type { PlainDate } from '../calendar/plain-date.js';
import { waysAsOf } from '../entry-into-force/as-of/ways-as-of.js';
import { contextIn, type Context, type Interpretation } from '../treaty/model/interpretation.js';

/** The earliest date of entry into force that there may be, as of a day; nothing where that is the certain one. */
export function earliestAsOf(
  { verdict, bounds }: Interpretation,
  asOf: PlainDate,
  context: Context,
): { readonly earliest?: PlainDate } {
  if (bounds === undefined) return {};
  const { date } = waysAsOf(verdict, asOf, context);
  const dates = (['most', 'least'] as const).map(
    (bound) => waysAsOf(bounds[bound].verdict, asOf, contextIn(bound, context)).date,
  );
  const earliest = dates.filter((each) => each !== null).sort()[0];
  return earliest === undefined || (date !== null && earliest >= date) ? {} : { earliest };
}
