/** A row of one of the tables, as text. */
export type Row = Readonly<Record<string, string>>;

/** The tables, each a list of rows. */
export interface Tables {
  readonly actions: readonly Row[];
  readonly treaties: readonly Row[];
  readonly former: readonly Row[];
  readonly rules: readonly Row[];
}

/** Where the tables lie beside the project. */
export const TABLES: string;

export function readTables(folder?: string): Tables;
