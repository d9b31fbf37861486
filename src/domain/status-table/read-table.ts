import type { PlainDate } from '../calendar/plain-date.js';
import type { TableFinding } from './table-finding.js';
import { NOTHING_MAPPED, type TableMapping } from './table-mapping.js';
import { headingTerms, isPassedOver, namesNotifications, namesParticipants, type HeadingColumn } from './heading.js';
import type { TableRecord } from '../recording/table-record.js';
import { readStatusTableRow, type StatusTableRow } from './status-table-row.js';

/** A status table as read on a day. */
export interface StatusTable {
  readonly observed: PlainDate;
  readonly columns: readonly HeadingColumn[];
  readonly rows: readonly StatusTableRow[];
  readonly findings: readonly TableFinding[];
}

/**
 * Reads a status table: the heading is the first record that names the participants. Null where there is none, or none
 * of its columns has acts.
 */
export function readStatusTable(
  records: readonly TableRecord[],
  observed: PlainDate,
  mapping: TableMapping = NOTHING_MAPPED,
): StatusTable | null {
  const top = records.findIndex(({ cells }) => cells.some(namesParticipants));
  const heading = records[top];
  if (heading === undefined) return null;
  const names = heading.cells.findIndex(namesParticipants);
  const notified = heading.cells.findIndex(namesNotifications);
  const all = heading.cells
    .map((text, index) => ({ index, heading: text, terms: headingTerms(text, mapping) }))
    .filter(({ index }) => index !== names && index !== notified);
  const columns = all.filter(({ terms }) => terms.some(({ kind }) => kind !== null));
  if (columns.length === 0) return null;
  const body = records.slice(top + 1).filter(({ cells }) => isRow(cells, heading.cells));
  const ignored = all.filter(
    (column) =>
      !columns.includes(column) &&
      !isPassedOver(column.heading, mapping) &&
      body.some(({ cells }) => (cells[column.index] ?? '').trim() !== ''),
  );
  const read = body.map((record) =>
    readStatusTableRow(record, {
      names,
      notified: notified < 0 ? null : notified,
      columns,
      width: heading.cells.length,
      observed,
      mapping,
    }),
  );
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

function unknownHeading({ heading }: HeadingColumn, line: number): TableFinding {
  const detail = `The ledger knows no act of this name, so the column is not read. Say what it shows, --heading "${heading}=KIND", or --heading "${heading}=none" to pass it over.`;
  return { code: 'unknown-heading', line, participant: null, read: heading, detail };
}
