/** What the view `funds` is made of. */
export interface FundsModel {
  readonly id: string | null;
}
