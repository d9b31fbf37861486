import type { ShownKind } from '../treaty/model/kinds/kinds.js';

/**
 * What whoever feeds a table says of words that the ledger does not know. `codes`: letters in a cell, whatever its
 * heading says; `-` is an act without a code whose heading does not say which it is. `headings`: a heading or one act
 * of it, in small letters; null: it is passed over. `aliases`: a name as printed, with whom it means.
 */
export interface TableMapping {
  readonly codes: ReadonlyMap<string, ShownKind>;
  readonly headings: ReadonlyMap<string, ShownKind | null>;
  readonly aliases: ReadonlyMap<string, string>;
}

/** How a mapping names the acts that bear no code. */
export const NO_CODE = '-';

export const NOTHING_MAPPED: TableMapping = { codes: new Map(), headings: new Map(), aliases: new Map() };
