/** What the view `changes` is made of. */
export interface ChangesModel {
  readonly id: string | null;
}
