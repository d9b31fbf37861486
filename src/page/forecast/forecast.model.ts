/** What the view `forecast` is made of. */
export interface ForecastModel {
  readonly id: string | null;
}
