/** What the view `treaties` is made of. */
export interface TreatiesModel {
  readonly id: string | null;
}
