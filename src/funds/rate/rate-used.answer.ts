import { LegalDate } from '../../platform/http/documentation/answers/fields.js';

/** A rate that was used: units of the currency for one dollar. */
export class RateUsedAnswer {
  /** @example "EUR" */
  currency: string;

  /** @example "0.829" */
  rate: string;

  per: 'USD';

  @LegalDate('2005-07-01')
  date: string;

  /** @example "UNORE" */
  source: string;

  /** The event that published it. */
  event: string | null;
}
