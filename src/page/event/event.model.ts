/** What the view `event` is made of. */
export interface EventModel {
  readonly id: string | null;
}
