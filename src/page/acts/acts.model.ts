/** What the view `acts` is made of. */
export interface ActsModel {
  readonly id: string | null;
}
