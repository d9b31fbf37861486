/** What stands in one place of a table. */
export type Cell = string | number | boolean | null;

/** A table inside an answer, for CSV, NDJSON and the terminal: made by its columns (answers/columns.ts). */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * What a read answers. The interceptor turns it into JSON, CSV, NDJSON or XML with ETag and caching. `pinned`: both
 * times stand in the URL, so the answer holds for as long as the law does. `recorded`: it holds under every law. It
 * shows what was recorded and nothing that follows from it. `version`: of the stream it shows, for If-Match.
 */
export class Answer {
  constructor(
    readonly body: Readonly<Record<string, unknown>>,
    readonly options: {
      readonly pinned?: boolean;
      readonly recorded?: boolean;
      readonly version?: number;
      /** Basename of a downloaded file, without ending: `uncac-status-2005-07-25-at-412`. */
      readonly name?: string;
      readonly table?: () => AnswerTable;
      /** Records for NDJSON; default: the rows of `table` as objects. */
      readonly records?: () => Iterable<unknown>;
      readonly next?: string | null;
      /** The document of an answer that is XML and nothing else; `body` then says only what the headers need. */
      readonly xml?: () => string;
    } = {},
  ) {}
}

/**
 * What a write answers: 201 with Location and the stream's version as ETag; 200 where nothing new was recorded (dry
 * run, same recording).
 */
export class Recorded {
  constructor(
    readonly body: Readonly<Record<string, unknown>>,
    readonly options: { readonly location?: string; readonly version?: number; readonly status?: 200 | 201 } = {},
  ) {}
}
