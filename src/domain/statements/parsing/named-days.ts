import type { PlainDate } from '../../calendar/plain-date.js';
import type { Contradiction } from '../../json/objects.js';

/** Days as a claim or a term names them. */
export interface NamedDays {
  readonly asOf?: PlainDate;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** What is wrong with days that are neither one day nor a period. */
export function wrongDays({ asOf, from, to }: NamedDays): Contradiction | null {
  if (from !== undefined && to === undefined)
    return { at: ['to'], detail: 'Must be the last day of the period that from begins.' };
  if (to !== undefined && from === undefined)
    return { at: ['from'], detail: 'Must be the first day of the period that to ends; one day is asOf.' };
  if (asOf !== undefined && from !== undefined)
    return { at: ['asOf'], detail: 'Must not stand beside from and to: a figure is of one day or of a period.' };
  if (from !== undefined && to !== undefined && to < from)
    return { at: ['to'], detail: `Must not be before from, ${from}.` };
  return null;
}
