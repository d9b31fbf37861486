/** What the view `fund` is made of. */
export interface FundModel {
  readonly id: string | null;
}
