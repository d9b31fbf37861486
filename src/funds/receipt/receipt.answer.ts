import { LegalDate } from '../../platform/http/documentation/answers/fields.js';
import { MoneyAnswer } from '../figures/figures.answer.js';
import { NamedDonorAnswer, ValuationAnswer } from '../pledge/pledge.answer.js';

/** A bank credit on a day. */
export class ReceiptAnswer {
  /** @example "cpcjf-2004-117" */
  id: string;

  /** As recorded, or as found out by that day; null: not identified. */
  donor: NamedDonorAnswer | null;

  /** What was credited. */
  amount: MoneyAnswer;

  /** Value date. */
  @LegalDate('2004-09-15')
  date: string;

  /** What was credited in dollars; null: the amount is in dollars, or no rate was known. */
  valuation: ValuationAnswer | null;

  /** What pledges had taken from it by that day. */
  allocated: MoneyAnswer;

  /** What was neither allocated nor recalled nor sent back; null before the value date. */
  left: MoneyAnswer | null;

  note: string | null;

  ref: string | null;
}
