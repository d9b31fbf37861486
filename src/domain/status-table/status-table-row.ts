import type { PlainDate } from '../calendar/plain-date.js';
import type { TableRecord } from '../recording/table-record.js';
import { readActsCell, type PrintedAct } from './acts-cell.js';
import type { TableFinding } from './table-finding.js';
import { rolesOf, type HeadingColumn, type Term } from './heading.js';
import { printedText } from './printed-text.js';
import type { ShownKind } from '../treaty/model/kinds/kinds.js';
import { roleOf, type Role } from './role.js';
import { NO_CODE, type TableMapping } from './table-mapping.js';

/** One act as a table shows it. */
export interface Shown {
  readonly kind: ShownKind;
  readonly date: PlainDate;
  readonly withdrawn: boolean;
  /** The act in the heading's words: `Accession`, `Succession to signature`. */
  readonly words: string;
  /** The cell. */
  readonly read: string;
  /** The day on which the depositary notified the deposit; absent where the table does not show it. */
  readonly notifiedOn?: PlainDate;
}

/**
 * A participant's row. `sound`: it is known what stands where in it; else nothing of it is taken. `unread`: the roles
 * of its cells that could not be read, which are not compared.
 */
export interface StatusTableRow {
  readonly line: number;
  readonly printedName: string;
  readonly shown: readonly Shown[];
  readonly sound: boolean;
  readonly unread: readonly Role[];
}

/**
 * What stands where in a table, and the day on which it was observed. `names`: place of the names; `notified`: that of
 * the days of notification, null where it has none; `width`: number of headings.
 */
export interface StatusTableLayout {
  readonly names: number;
  readonly notified: number | null;
  readonly columns: readonly HeadingColumn[];
  readonly width: number;
  readonly observed: PlainDate;
  readonly mapping: TableMapping;
}

/** Reads one row, or tells what of it cannot be read. */
export function readStatusTableRow(
  record: TableRecord,
  layout: StatusTableLayout,
): { readonly row: StatusTableRow; readonly findings: readonly TableFinding[] } {
  const { line, cells } = record;
  const printedName = printedText(cells[layout.names] ?? '') ?? '';
  const misfit = rowMisfit(record, printedName, layout.width);
  if (misfit !== null) return { row: { line, printedName, shown: [], sound: false, unread: [] }, findings: [misfit] };
  const columns = layout.columns.map((column) => readColumn(cells[column.index] ?? '', column, line, layout));
  const unread = layout.columns.flatMap((column, index) =>
    columns[index]?.some((each) => 'finding' in each) === true ? rolesOf(column) : [],
  );
  const read = columns.flat();
  const notified = readNotified(cells, line, layout);
  const shown = read
    .flatMap((each) => ('shown' in each ? [each.shown] : []))
    .filter(({ kind }) => !unread.includes(roleOf(kind) as Role))
    .map((each) =>
      'day' in notified && roleOf(each.kind) === 'consent' ? { ...each, notifiedOn: notified.day } : each,
    );
  const findings = [
    ...read.flatMap((each) => ('finding' in each ? [each.finding] : [])),
    ...('finding' in notified ? [notified.finding] : []),
  ];
  return { row: { line, printedName, shown, sound: true, unread: [...new Set(unread)] }, findings };
}

function rowMisfit({ line, cells }: TableRecord, printedName: string, width: number): TableFinding | null {
  const told = { code: 'unreadable-row', line, participant: null, read: cells.join(',').slice(0, 200) } as const;
  if (printedName === '') return { ...told, detail: 'The row names no participant.' };
  if (cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')))
    return null;
  const detail = `The row has ${String(cells.length)} cells under ${String(width)} headings, so what stands where is not known.`;
  return { ...told, detail };
}

type Reading = { readonly shown: Shown } | { readonly finding: TableFinding };

function readColumn(cell: string, column: HeadingColumn, line: number, layout: StatusTableLayout): readonly Reading[] {
  const entries = readActsCell(cell);
  const at = { line, participant: null, read: cell.trim() };
  if (entries !== null) return entries.map((entry) => readEntry(entry, column, at, layout));
  const detail = 'The cell is not made of dates such as "12 Nov 2008 AA" or 2008-11-12. It is passed over.';
  return [{ finding: { ...at, code: 'unreadable-cell', detail } }];
}

function readEntry(
  entry: PrintedAct,
  { heading, terms }: HeadingColumn,
  at: Omit<TableFinding, 'code' | 'detail'>,
  { observed, mapping }: StatusTableLayout,
): Reading {
  const { date, code, withdrawn } = entry;
  const [term, ...others] = termsOf(code, terms, mapping);
  if (term === undefined || term.kind === null || others.length > 0) {
    const what = code === null ? 'an act without a code' : `the code "${code}"`;
    const cure = `--code ${code ?? NO_CODE}=KIND`;
    const detail = `The heading "${heading}" does not say which kind of act ${what} stands for. The cell is passed over: say it with ${cure}.`;
    return { finding: { ...at, code: 'unknown-code', detail } };
  }
  if (date > observed) {
    const detail = `The act is dated ${date}, after the table was observed (${observed}). Check both; the cell is passed over.`;
    const shared = `The acts are dated after the table was observed (${observed}). Check both; the cells are passed over.`;
    return { finding: { ...at, code: 'after-observation', detail, shared } };
  }
  return { shown: { kind: term.kind, date, withdrawn, words: term.words, read: at.read ?? '' } };
}

/** What a code means by its heading, else by what the mapping says of it. */
function termsOf(code: string | null, terms: readonly Term[], { codes }: TableMapping): readonly Term[] {
  const named = terms.filter((each) => each.code === code);
  const said = codes.get(code ?? NO_CODE);
  const isPlain = named.length === 1 && named[0]?.kind !== null;
  return said === undefined || isPlain ? named : [{ words: code ?? said.replaceAll('-', ' '), code, kind: said }];
}

/** The day of notification that a row shows: nothing where it shows none, a finding where it cannot be read. */
function readNotified(
  cells: readonly string[],
  line: number,
  { notified, observed }: StatusTableLayout,
): { readonly day: PlainDate } | { readonly finding: TableFinding } | object {
  const cell = notified === null ? '' : (cells[notified] ?? '').trim();
  if (cell === '') return {};
  const [act, ...more] = readActsCell(cell) ?? [];
  if (act !== undefined && more.length === 0 && act.code === null && !act.withdrawn && act.date <= observed)
    return { day: act.date };
  const detail =
    'The cell is not the one day on which the deposit was notified, by the day of the table. It is passed over.';
  return { finding: { code: 'unreadable-cell', line, participant: null, read: cell, detail } };
}
