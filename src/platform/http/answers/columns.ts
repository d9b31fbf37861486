import type { AnswerTable, Cell } from '../answer.js';

/** One column: what its heading says, and what it shows of a row. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/** The columns of a table, in order. */
export interface Columns<Row> {
  readonly names: readonly string[];
  /** These rows under these columns. */
  table(rows: readonly Row[]): AnswerTable;
}

/** The columns of a table from one list, so that a heading and its cells cannot part. */
export function columns<Row>(list: readonly Column<Row>[]): Columns<Row> {
  const names = list.map(([name]) => name);
  return {
    names,
    table: (rows) => ({ columns: names, rows: rows.map((row) => list.map(([, cell]) => cell(row))) }),
  };
}
