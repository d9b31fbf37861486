/** What the view `record` is made of. */
export interface RecordModel {
  readonly id: string | null;
}
