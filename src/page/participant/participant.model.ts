/** What the view `participant` is made of. */
export interface ParticipantModel {
  readonly id: string | null;
}
