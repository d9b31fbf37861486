import type { Tables } from './tables.mjs';

/** What became of the rows; reasons with how many of each, the most first. */
export interface Summary {
  readonly rows: { readonly acts: number; readonly treaties: number };
  readonly lines: {
    readonly participants: number;
    readonly treaties: number;
    readonly actions: number;
    /** Acts that brackets tell of, beside those of the rows. */
    readonly withdrawals: number;
    readonly declarations: number;
    /** Statements of how far the record of a treaty reaches. */
    readonly coverage: number;
  };
  readonly setAside: readonly (readonly [string, number])[];
  readonly remarks: readonly (readonly [string, number])[];
}

export function collection(given: {
  readonly tables: Tables;
  readonly participants: readonly object[];
  readonly law: object;
  readonly only?: ReadonlySet<string> | null;
}): { readonly lines: readonly Readonly<Record<string, unknown>>[]; readonly summary: Summary };
