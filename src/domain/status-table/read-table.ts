import type { PlainDate } from '../calendar/plain-date.js';
import { readCell, type Entry } from './cell.js';
import type { Finding } from './finding.js';
import { namesParticipants, termsOf, type Column, type ShownKind } from './heading.js';
import { printedText } from './printed.js';

/** A record of the file, before anything is made of it. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

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
export interface Row {
  readonly line: number;
  readonly printedName: string;
  readonly shown: readonly Shown[];
  readonly sound: boolean;
}

/** A status table as read on a day. */
export interface StatusTable {
  readonly observed: PlainDate;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** Reads a status table: the heading is the first record that names the participants. Null where there is none, or none of its columns has acts. */
export function readTable(records: readonly TableRecord[], observed: PlainDate): StatusTable | null {
  const top = records.findIndex(({ cells }) => cells.some(namesParticipants));
  const heading = records[top];
  if (heading === undefined) return null;
  const names = heading.cells.findIndex(namesParticipants);
  const all = heading.cells.map((text, index) => ({ index, heading: text, terms: termsOf(text) })).filter(({ index }) => index !== names);
  const columns = all.filter(({ terms }) => terms.some(({ kind }) => kind !== null));
  if (columns.length === 0) return null;
  const body = records.slice(top + 1).filter(({ cells }) => isRow(cells, heading.cells));
  const ignored = all.filter((column) => !columns.includes(column) && body.some(({ cells }) => (cells[column.index] ?? '').trim() !== ''));
  const read = body.map((record) => readRow(record, { names, columns, width: heading.cells.length, observed }));
  return {
    observed,
    columns,
    rows: read.map(({ row }) => row),
    findings: [...ignored.map((column) => unknownHeading(column, heading.line)), ...read.flatMap(({ findings }) => findings)],
  };
}

interface Layout {
  readonly names: number;
  readonly columns: readonly Column[];
  readonly width: number;
  readonly observed: PlainDate;
}

/** Blank records are no rows, nor is the heading where it is printed again. */
function isRow(cells: readonly string[], heading: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '') && !cells.every((cell, index) => cell.trim() === heading[index]?.trim());
}

function readRow(record: TableRecord, layout: Layout): { readonly row: Row; readonly findings: readonly Finding[] } {
  const { line, cells } = record;
  const printedName = printedText(cells[layout.names] ?? '') ?? '';
  const misfit = rowMisfit(record, printedName, layout.width);
  if (misfit !== null) return { row: { line, printedName, shown: [], sound: false }, findings: [misfit] };
  const read = layout.columns.flatMap((column) => readColumn(cells[column.index] ?? '', column, line, layout.observed));
  const findings = read.flatMap((each) => ('finding' in each ? [each.finding] : []));
  const shown = read.flatMap((each) => ('shown' in each ? [each.shown] : []));
  return { row: { line, printedName, shown, sound: findings.length === 0 }, findings };
}

function rowMisfit({ line, cells }: TableRecord, printedName: string, width: number): Finding | null {
  const told = { code: 'unreadable-row', line, participant: null, read: cells.join(',').slice(0, 200) } as const;
  if (printedName === '') return { ...told, detail: 'The row names no participant.' };
  if (cells.length === width) return null;
  const detail = `The row has ${String(cells.length)} cells under ${String(width)} headings, so what stands where is not known.`;
  return { ...told, detail };
}

type Reading = { readonly shown: Shown } | { readonly finding: Finding };

function readColumn(cell: string, column: Column, line: number, observed: PlainDate): readonly Reading[] {
  const entries = readCell(cell);
  const at = { line, participant: null, read: cell.trim() };
  if (entries !== null) return entries.map((entry) => readEntry(entry, column, at, observed));
  const detail = 'The cell is not made of dates such as "12 Nov 2008 AA". Nothing of its row is taken.';
  return [{ finding: { ...at, code: 'unreadable-cell', detail } }];
}

function readEntry(entry: Entry, { heading, terms }: Column, at: Omit<Finding, 'code' | 'detail'>, observed: PlainDate): Reading {
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

function unknownHeading({ heading }: Column, line: number): Finding {
  const detail = 'The ledger knows no act of this name, so the column is not read. Record what it shows by hand.';
  return { code: 'unknown-heading', line, participant: null, read: heading, detail };
}
