import type { PlainDate } from '../calendar/plain-date.js';
import type { Finding } from './finding.js';
import { namesParticipants, termsOf, type Column } from './heading.js';
import type { TableRecord } from '../recording/table-record.js';
import { readRow, type Row } from './read-row.js';

/** A status table as read on a day. */
export interface StatusTable {
  readonly observed: PlainDate;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a status table: the heading is the first record that names the participants. Null where there is none, or none
 * of its columns has acts.
 */
export function readTable(records: readonly TableRecord[], observed: PlainDate): StatusTable | null {
  const top = records.findIndex(({ cells }) => cells.some(namesParticipants));
  const heading = records[top];
  if (heading === undefined) return null;
  const names = heading.cells.findIndex(namesParticipants);
  const all = heading.cells
    .map((text, index) => ({ index, heading: text, terms: termsOf(text) }))
    .filter(({ index }) => index !== names);
  const columns = all.filter(({ terms }) => terms.some(({ kind }) => kind !== null));
  if (columns.length === 0) return null;
  const body = records.slice(top + 1).filter(({ cells }) => isRow(cells, heading.cells));
  const ignored = all.filter(
    (column) => !columns.includes(column) && body.some(({ cells }) => (cells[column.index] ?? '').trim() !== ''),
  );
  const read = body.map((record) => readRow(record, { names, columns, width: heading.cells.length, observed }));
  return {
    observed,
    columns,
    rows: read.map(({ row }) => row),
    findings: [
      ...ignored.map((column) => unknownHeading(column, heading.line)),
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}

/** Blank records are no rows, nor is the heading where it is printed again. */
function isRow(cells: readonly string[], heading: readonly string[]): boolean {
  return (
    cells.some((cell) => cell.trim() !== '') && !cells.every((cell, index) => cell.trim() === heading[index]?.trim())
  );
}

function unknownHeading({ heading }: Column, line: number): Finding {
  const detail = 'The ledger knows no act of this name, so the column is not read. Record what it shows by hand.';
  return { code: 'unknown-heading', line, participant: null, read: heading, detail };
}
