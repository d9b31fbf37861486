/** What the view `statements` is made of. */
export interface StatementsModel {
  readonly id: string | null;
}
