/** A record of a table in a file, before anything is made of it. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}
