import type { ContributionColumns, ColumnsFault } from '../../domain/contributions/columns.js';
import { cellOf, layoutOf, type ContributionsLayout } from '../../domain/contributions/layout.js';
import { readColumns } from '../../domain/contributions/read-columns.js';
import type { TableRecord } from '../../domain/recording/table-record.js';
import { rowName } from '../../domain/contributions/row-name.js';
import type { Problem } from '../../platform/http/problem.js';
import { fileProblem } from '../file-problems.js';
import { notAContributionsTable, contributionRecords } from './contribution-records.js';

/** A table that can be read: its layout, and the names of all its rows. */
export interface ContributionsTable {
  readonly file: string;
  readonly layout: ContributionsLayout;
  readonly names: ReadonlySet<string>;
  readonly rows: number;
}

/** Reads a mapping. Throws Problem 422 `invalid-columns` with everything that is wrong with it. */
export function columnsOf(document: unknown): ContributionColumns {
  const read = readColumns(document);
  if ('columns' in read) return read.columns;
  throw invalidColumns(read.faults);
}

/**
 * Looks through the file once. Throws Problem 422 `invalid-columns` where it has not the columns that the mapping
 * names, and `not-a-table`.
 */
export async function contributionsTable(
  file: string,
  columns: ContributionColumns,
  prefix: string,
): Promise<ContributionsTable> {
  let layout: ContributionsLayout | null = null;
  const names = new Set<string>();
  let rows = 0;
  for await (const { cells } of contributionRecords(file)) {
    if (layout === null) layout = headed(cells, columns);
    else {
      rows += 1;
      names.add(nameIn(layout, cells, prefix));
    }
  }
  if (layout === null) throw notAContributionsTable('The file is empty.');
  return { file, layout, names, rows };
}

/** The rows of a table, one at a time. */
export async function* rowsOf({ file }: ContributionsTable): AsyncGenerator<TableRecord> {
  let first = true;
  for await (const record of contributionRecords(file)) {
    if (!first) yield record;
    first = false;
  }
}

function headed(headings: readonly string[], columns: ContributionColumns): ContributionsLayout {
  const layout = layoutOf(headings, columns);
  if ('faults' in layout) throw invalidColumns(layout.faults);
  return layout;
}

function nameIn(layout: ContributionsLayout, cells: readonly string[], prefix: string): string {
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
