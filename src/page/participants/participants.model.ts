/** What the view `participants` is made of. */
export interface ParticipantsModel {
  readonly id: string | null;
}
