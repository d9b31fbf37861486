import { EventId, LegalDate } from '../../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../../platform/http/documentation/answers/read.answer.js';

/** A published rate. */
export class RateAnswer {
  /** @example "UNORE" */
  table: string;

  /** @example "EUR" */
  currency: string;

  /**
   * Units of the currency per one US dollar.
   * @example "0.813"
   */
  rate: string;

  /** The day from which it holds. */
  @LegalDate('2004-03-01')
  date: string;

  /** Whether it is the one in force on the day asked about. */
  inForce: boolean;

  /** The event that published it, or the correction in its place. */
  @EventId()
  event: string;
}

/** Published rates. */
export class ListRatesAnswer extends PageAnswer {
  /** Those that hold from that day or an earlier one, in order of table, currency and date. */
  rates: RateAnswer[];
}
