import type { PlainDate } from '../calendar/plain-date.js';
import type { TableRecord } from '../recording/table-record.js';
import { readActsCell, type PrintedAct } from './acts-cell.js';
import type { TableFinding } from './table-finding.js';
import type { HeadingColumn } from './heading.js';
import { printedText } from './printed-text.js';
import type { ShownKind } from '../treaty/model/kinds/kinds.js';

/** One act as a table shows it. */
export interface Shown {
  readonly kind: ShownKind;
  readonly date: PlainDate;
  readonly withdrawn: boolean;
  /** The act in the heading's words: `Accession`, `Succession to signature`. */
  readonly words: string;
  /** The cell. */
  readonly read: string;
}

/** A participant's row. `sound`: all of it could be read; of a row that is not, nothing is taken. */
export interface StatusTableRow {
  readonly line: number;
  readonly printedName: string;
  readonly shown: readonly Shown[];
  readonly sound: boolean;
}

/**
 * What stands where in a table, and the day on which it was observed. `names`: place of the names; `width`: number of
 * headings.
 */
export interface StatusTableLayout {
  readonly names: number;
  readonly columns: readonly HeadingColumn[];
  readonly width: number;
  readonly observed: PlainDate;
}

/** Reads one row, or tells what of it cannot be read. */
export function readStatusTableRow(
  record: TableRecord,
  layout: StatusTableLayout,
): { readonly row: StatusTableRow; readonly findings: readonly TableFinding[] } {
  const { line, cells } = record;
  const printedName = printedText(cells[layout.names] ?? '') ?? '';
  const misfit = rowMisfit(record, printedName, layout.width);
  if (misfit !== null) return { row: { line, printedName, shown: [], sound: false }, findings: [misfit] };
  const read = layout.columns.flatMap((column) => readColumn(cells[column.index] ?? '', column, line, layout.observed));
  const findings = read.flatMap((each) => ('finding' in each ? [each.finding] : []));
  const shown = read.flatMap((each) => ('shown' in each ? [each.shown] : []));
  return { row: { line, printedName, shown, sound: findings.length === 0 }, findings };
}

function rowMisfit({ line, cells }: TableRecord, printedName: string, width: number): TableFinding | null {
  const told = { code: 'unreadable-row', line, participant: null, read: cells.join(',').slice(0, 200) } as const;
  if (printedName === '') return { ...told, detail: 'The row names no participant.' };
  if (cells.length === width) return null;
  const detail = `The row has ${String(cells.length)} cells under ${String(width)} headings, so what stands where is not known.`;
  return { ...told, detail };
}

type Reading = { readonly shown: Shown } | { readonly finding: TableFinding };

function readColumn(cell: string, column: HeadingColumn, line: number, observed: PlainDate): readonly Reading[] {
  const entries = readActsCell(cell);
  const at = { line, participant: null, read: cell.trim() };
  if (entries !== null) return entries.map((entry) => readEntry(entry, column, at, observed));
  const detail = 'The cell is not made of dates such as "12 Nov 2008 AA". Nothing of its row is taken.';
  return [{ finding: { ...at, code: 'unreadable-cell', detail } }];
}

function readEntry(
  entry: PrintedAct,
  { heading, terms }: HeadingColumn,
  at: Omit<TableFinding, 'code' | 'detail'>,
  observed: PlainDate,
): Reading {
  const { date, code, withdrawn } = entry;
  const [term, ...others] = terms.filter((each) => each.code === code);
  if (term === undefined || term.kind === null || others.length > 0) {
    const what = code === null ? 'an act without a code' : `the code "${code}"`;
    const detail = `The heading "${heading}" does not say which kind of act ${what} stands for. Nothing of its row is taken.`;
    return { finding: { ...at, code: 'unknown-code', detail } };
  }
  if (date > observed) {
    const detail = `The act is dated ${date}, after the table was observed (${observed}). Check both; nothing of its row is taken.`;
    return { finding: { ...at, code: 'after-observation', detail } };
  }
  return { shown: { kind: term.kind, date, withdrawn, words: term.words, read: at.read ?? '' } };
}
