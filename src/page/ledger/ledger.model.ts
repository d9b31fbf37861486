/** What the view `ledger` is made of. */
export interface LedgerModel {
  readonly id: string | null;
}
