import type { Folded, Folder, LedgerReader, Selection } from '../../ledger/ledger.js';

/** What is believed at one position. A write's `Working` is one; so is the ledger read up to a position. */
export interface View {
  /**
   * Whether somebody only asks, so that what is computed for it is bounded. What is recorded is computed whatever it
   * takes.
   */
  readonly bounded?: boolean;
  fold<S>(folder: Folder<S>, selection: Selection): Promise<Folded<S>>;
}

/** The ledger as believed at a position. */
export function viewAt(ledger: LedgerReader, at: number): View {
  return { bounded: true, fold: (folder, selection) => ledger.fold(folder, selection, at) };
}
