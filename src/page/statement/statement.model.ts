/** What the view `statement` is made of. */
export interface StatementModel {
  readonly id: string | null;
}
