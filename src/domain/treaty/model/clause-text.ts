import type { PlainDate } from '../../calendar/plain-date.js';

/**
 * A clause in the treaty's own words, with where they stand and where they were read. Nothing is computed from it: the
 * clause as data is, and both are shown.
 */
export interface ClauseText {
  readonly quotation: string;
  readonly article?: string;
  readonly paragraph?: string;
  readonly source?: { readonly document?: string; readonly url?: string; readonly observedOn?: PlainDate };
}
