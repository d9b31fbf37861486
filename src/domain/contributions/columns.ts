import type { PlainDate } from '../calendar/plain-date.js';
import { PLEDGE_ACTION_KINDS, PLEDGE_KINDS, type ColumnAct } from '../fund/pledge/kinds/kinds.js';
import type { Bucket, Instrument } from '../fund/pledge/pledge.js';

/** The kinds of acts that a column of amounts can stand for: those of which the amount says all. */
export const COLUMN_ACTS = PLEDGE_ACTION_KINDS.filter((kind): kind is ColumnAct => PLEDGE_KINDS[kind].column !== null);

/** Whom a name of the table means, up to and including a day where that changes (`until` null: from then on). */
export interface Alias {
  readonly code: string;
  readonly until: PlainDate | null;
}

/** Where a row's days are: a calendar year, one day, or a span. Each member names a column. */
export type PeriodColumns =
  { readonly year: string } | { readonly date: string } | { readonly from: string; readonly to: string };

/**
 * What the columns of a table of contributions mean, as its reader has said. Nothing beside it is taken from the table.
 */
export interface ContributionColumns {
  readonly donor: {
    readonly column: string;
    readonly as: 'english-name' | 'code';
    readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  };
  readonly period: PeriodColumns;
  /** The columns that tell one row from every other; they make the name under which it is known again. */
  readonly key: readonly string[];
  /** One code for the whole table, or the column that has it. */
  readonly currency: string | { readonly column: string };
  readonly pledge: string;
  readonly acts: readonly { readonly kind: ColumnAct; readonly column: string }[];
  readonly earmarking: Bucket;
  readonly instrument: Instrument;
  /** The table's own column of what is outstanding, compared and never recorded; null: it has none. */
  readonly outstanding: string | null;
}

/** What is wrong with a mapping; `pointer` is RFC 6901, from its root. */
export interface ColumnsFault {
  readonly pointer: string;
  readonly detail: string;
}

/** Every column that a mapping names, each once. */
export function columnsNamed({
  donor,
  period,
  key,
  currency,
  pledge,
  acts,
  outstanding,
}: ContributionColumns): readonly string[] {
  const amounts = [pledge, ...acts.map(({ column }) => column), ...(outstanding === null ? [] : [outstanding])];
  const of = typeof currency === 'string' ? [] : [currency.column];
  return [...new Set([donor.column, ...Object.values(period as Record<string, string>), ...key, ...of, ...amounts])];
}
