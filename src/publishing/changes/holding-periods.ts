import type { Fact } from '../../domain/treaty/model/interpretation.js';
import { compareTexts } from '../../domain/text-order.js';

/** A time in which something holds; `until` is the first day on which it does not, null: it goes on. */
export interface HoldingPeriod {
  readonly from: string;
  readonly until: string | null;
}

/** The periods that dated facts of one account and participant add up to. */
export function holdingPeriods(facts: readonly Pick<Fact, 'date' | 'delta'>[]): readonly HoldingPeriod[] {
  const periods: { from: string; until: string | null }[] = [];
  let sum = 0;
  for (const { date, delta } of [...facts].sort((a, b) => compareTexts(a.date, b.date))) {
    const before = sum;
    sum += delta;
    const last = periods.at(-1);
    if (before <= 0 && sum > 0) {
      if (last?.until === date) last.until = null;
      else periods.push({ from: date, until: null });
    } else if (before > 0 && sum <= 0 && last !== undefined) {
      last.until = date;
      // Posted and taken back for the same day: it never held.
      if (last.from === date) periods.pop();
    }
  }
  return periods;
}

/** `from 2005-09-15`, `from 2001-01-01 until 2003-05-06, and from 2004-02-01`, `never`. */
export function periodsInWords(periods: readonly HoldingPeriod[]): string {
  if (periods.length === 0) return 'never';
  return periods
    .map(({ from, until }) => (until === null ? `from ${from}` : `from ${from} until ${until}`))
    .join(', and ');
}
