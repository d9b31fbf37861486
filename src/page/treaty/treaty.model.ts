/** What the view `treaty` is made of. */
export interface TreatyModel {
  readonly id: string | null;
}
