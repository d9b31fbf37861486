import { isPlainDate } from '../calendar/plain-date.js';
import type { Span } from '../fund/pledge/pledge.js';
import type { PeriodColumns } from './columns.js';

/** The days of a row, both included: of a year from its first to its last; null where they cannot be read. */
export function rowDays(period: PeriodColumns, cell: (column: string) => string): Span | null {
  if ('year' in period) {
    const year = cell(period.year);
    return /^[1-9]\d{3}$/.test(year) ? { from: `${year}-01-01`, to: `${year}-12-31` } : null;
  }
  const [from, to] = 'date' in period ? [cell(period.date), cell(period.date)] : [cell(period.from), cell(period.to)];
  return isPlainDate(from) && isPlainDate(to) && from <= to ? { from, to } : null;
}
