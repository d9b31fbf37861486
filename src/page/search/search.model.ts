/** What the view `search` is made of. */
export interface SearchModel {
  readonly id: string | null;
}
