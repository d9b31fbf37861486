/** What the view `proof` is made of. */
export interface ProofModel {
  readonly id: string | null;
}
