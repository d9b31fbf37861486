import type { PlainDate } from '../../calendar/plain-date.js';

/** A rate as published: units of the currency per one United States dollar, from a day on. */
export interface PublishedRate {
  /** The table it stands in, such as `UNORE`. */
  readonly table: string;
  readonly currency: string;
  readonly rate: string;
  readonly date: PlainDate;
  readonly ref: string | null;
}
