/** A refused request, as its problem document tells it. */
export interface ProblemModel {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** The document as the API answers it. */
  readonly document: Readonly<Record<string, unknown>>;
}
