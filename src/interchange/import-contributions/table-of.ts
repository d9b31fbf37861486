import type { Columns, ColumnsFault } from '../../domain/contributions/columns.js';
import { cellOf, layoutOf, type Layout } from '../../domain/contributions/layout.js';
import { readColumns } from '../../domain/contributions/read-columns.js';
import type { TableRecord } from '../../domain/recording/table-record.js';
import { rowName } from '../../domain/contributions/row-name.js';
import type { Problem } from '../../platform/http/problem.js';
import { fileProblem } from '../file-problems.js';
import { notATable, recordsOf } from './records.js';

/** A table that can be read: its layout, and the names of all its rows. */
export interface Table {
  readonly file: string;
  readonly layout: Layout;
  readonly names: ReadonlySet<string>;
  readonly rows: number;
}

/** Reads a mapping. Throws Problem 422 `invalid-columns` with everything that is wrong with it. */
export function columnsOf(document: unknown): Columns {
  const read = readColumns(document);
  if ('columns' in read) return read.columns;
  throw invalidColumns(read.faults);
}

/**
 * Looks through the file once. Throws Problem 422 `invalid-columns` where it has not the columns that the mapping
 * names, and `not-a-table`.
 */
export async function tableOf(file: string, columns: Columns, prefix: string): Promise<Table> {
  let layout: Layout | null = null;
  const names = new Set<string>();
  let rows = 0;
  for await (const { cells } of recordsOf(file)) {
    if (layout === null) layout = headed(cells, columns);
    else {
      rows += 1;
      names.add(nameIn(layout, cells, prefix));
    }
  }
  if (layout === null) throw notATable('The file is empty.');
  return { file, layout, names, rows };
}

/** The rows of a table, one at a time. */
export async function* rowsOf({ file }: Table): AsyncGenerator<TableRecord> {
  let first = true;
  for await (const record of recordsOf(file)) {
    if (!first) yield record;
    first = false;
  }
}

function headed(headings: readonly string[], columns: Columns): Layout {
  const layout = layoutOf(headings, columns);
  if ('faults' in layout) throw invalidColumns(layout.faults);
  return layout;
}

function nameIn(layout: Layout, cells: readonly string[], prefix: string): string {
  return rowName(
    prefix,
    layout.columns.key.map((column) => cellOf(layout, cells, column)),
  );
}

function invalidColumns(faults: readonly ColumnsFault[]): Problem {
  const told = faults
    .map(({ pointer, detail }) => `${pointer === '' ? 'It' : pointer} ${detail}`.replace(/^It "/, '"'))
    .join('; ');
  return fileProblem('invalid-columns', `The mapping of columns cannot be used: ${told}.`, {
    errors: faults,
  });
}
