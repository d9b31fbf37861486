import { digitsOf, currency as knownCurrency } from '../money/currencies.js';
import type { Span } from '../fund/pledge/pledge.js';
import type { Register } from '../participants/participant.js';
import type { TableRecord } from '../recording/table-record.js';
import { plus, powerOfTen, type Exact } from '../number/exact.js';
import { readAmountCell } from './amount-cell.js';
import type { ColumnAct } from '../fund/pledge/kinds/kinds.js';
import { rowDays } from './row-days.js';
import { donorIn } from './donor-in.js';
import type { ContributionFinding, ContributionFindingCode } from './contribution-finding.js';
import { cellOf, type ContributionsLayout } from './layout.js';
import { rowId, rowName } from './row-name.js';

/** One row as the table shows it; amounts in minor units of `currency`. */
export interface ContributionRow {
  readonly line: number;
  /** The row's own name, `mlf/1991/Australia`; the id that its pledge has. */
  readonly name: string;
  readonly id: string;
  readonly donor: string;
  /** How the table names the donor, where that name means another at another time; else null. */
  readonly shownAs: string | null;
  readonly span: Span;
  readonly currency: string;
  readonly pledged: bigint;
  /** Of every column of acts that is not empty or zero. */
  readonly acts: readonly { readonly kind: ColumnAct; readonly minor: bigint }[];
  /** As the table states it; null where the mapping names no such column, or the cell is blank. */
  readonly outstanding: bigint | null;
  /** Cells with more digits than the currency has, and what rounding took from them altogether. */
  readonly rounded: number;
  /** Over a power of ten, with as many digits as the cell with the most. */
  readonly residue: Exact;
}

/** What came of a record: a row, or why not. */
export type ReadRow = { readonly row: ContributionRow } | { readonly finding: ContributionFinding };

/** Reads one record by a layout, or tells what of it cannot be read; then nothing of it is taken. */
export function readContributionRow(
  record: TableRecord,
  layout: ContributionsLayout,
  prefix: string,
  register: Register,
): ReadRow {
  const { line, cells } = record;
  const { columns } = layout;
  const cell = (column: string): string => cellOf(layout, cells, column);
  const unfit = (code: ContributionFindingCode, detail: string): ReadRow => ({
    finding: { code, line, row: null, detail },
  });
  if (cells.length !== layout.width) {
    const detail = `The row has ${String(cells.length)} cells under ${String(layout.width)} headings, so what stands where is not known.`;
    return unfit('unreadable-row', detail);
  }
  const key = columns.key.map(cell);
  if (key.includes(''))
    return unfit(
      'unreadable-row',
      `A cell of its key (${columns.key.join(', ')}) is empty, so it could not be known again.`,
    );
  const span = rowDays(columns.period, cell);
  if (span === null)
    return unfit('unreadable-date', 'Its days cannot be read: a year is four digits, a date YYYY-MM-DD.');
  const currency = typeof columns.currency === 'string' ? columns.currency : cell(columns.currency.column);
  if (knownCurrency(currency)?.digits == null)
    return unfit('unknown-currency', `"${currency.slice(0, 20)}" is no currency of ISO 4217.`);
  const printed = cell(columns.donor.column);
  const found = donorIn(printed, span.to, columns.donor, register);
  if ('unfound' in found) return unfit(found.unfound.code, found.unfound.detail);
  const amounts = amountsIn(layout, cell, digitsOf(currency));
  if ('unreadable' in amounts) return unfit('unreadable-amount', amounts.unreadable);
  const name = rowName(prefix, key);
  const { code: donor, byTime } = found.donor;
  return { row: { line, name, id: rowId(name), donor, shownAs: byTime ? printed : null, span, currency, ...amounts } };
}

type Amounts = Pick<ContributionRow, 'pledged' | 'acts' | 'outstanding' | 'rounded' | 'residue'>;

function amountsIn(
  { columns }: ContributionsLayout,
  cell: (column: string) => string,
  digits: number,
): Amounts | { readonly unreadable: string } {
  let rounded = 0;
  let residue: Exact = { units: 0n, over: powerOfTen(digits) };
  const unreadable: string[] = [];
  const amount = (column: string): bigint => {
    const read = readAmountCell(cell(column), digits);
    if (read === null)
      unreadable.push(`"${cell(column).slice(0, 60)}" (${column}) is no plain decimal such as 1234.50.`);
    if (read?.residue != null) {
      rounded += 1;
      residue = plus(residue, read.residue);
    }
    return read?.minor ?? 0n;
  };
  const pledged = amount(columns.pledge);
  const acts = columns.acts
    .map(({ kind, column }) => ({ kind, minor: amount(column) }))
    .filter(({ minor }) => minor !== 0n);
  const stated = columns.outstanding;
  const outstanding = stated === null || cell(stated) === '' ? null : amount(stated);
  return unreadable.length === 0
    ? { pledged, acts, outstanding, rounded, residue }
    : { unreadable: unreadable.join(' ') };
}
