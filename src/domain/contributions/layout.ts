import { columnsNamed, type ContributionColumns, type ColumnsFault } from './columns.js';

/** Where the columns of a mapping stand in a table. */
export interface ContributionsLayout {
  readonly columns: ContributionColumns;
  readonly places: ReadonlyMap<string, number>;
  readonly width: number;
}

/** Finds the mapping's columns among the headings. A column that is missing, or there twice, is a fault. */
export function layoutOf(
  headings: readonly string[],
  columns: ContributionColumns,
): ContributionsLayout | { readonly faults: readonly ColumnsFault[] } {
  const trimmed = headings.map((heading) => heading.trim());
  const faults: ColumnsFault[] = [];
  const places = new Map<string, number>();
  for (const column of columnsNamed(columns)) {
    const place = trimmed.indexOf(column);
    const fault =
      place < 0 ? 'is no heading of the table' : trimmed.lastIndexOf(column) === place ? null : 'heads two columns';
    if (fault === null) places.set(column, place);
    else faults.push({ pointer: '', detail: `"${column}" ${fault} (${trimmed.join(', ').slice(0, 300)})` });
  }
  return faults.length > 0 ? { faults } : { columns, places, width: headings.length };
}

/** The text of a column in a row. */
export function cellOf({ places }: ContributionsLayout, cells: readonly string[], column: string): string {
  return (cells[places.get(column) ?? -1] ?? '').trim();
}
