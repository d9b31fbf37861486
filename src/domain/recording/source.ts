import type { PlainDate } from '../calendar/plain-date.js';
/** Where a fact comes from. */
export interface Source {
  readonly document?: string | null;
  readonly url?: string | null;
  readonly observedOn?: PlainDate | null;
}
