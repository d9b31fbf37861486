/** The two times of an answer, resolved. `pinned`: the request named both, so the answer never changes. */
export interface Moment {
  readonly asOf: string;
  readonly at: number;
  readonly recordedAt: string | null;
  readonly pinned: boolean;
}
