import { IntersectionType } from '@nestjs/swagger';
import { CoveredAnswer } from '../../../knowledge/coverage/coverage.answer.js';
import { LegalDate } from '../../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../../platform/http/documentation/answers/read.answer.js';
import type { MoneyAnswer } from '../figures.answer.js';
import { DonorAnswer } from '../figures.answer.js';

/** One donor's part. */
export class ResidualShareAnswer extends DonorAnswer {
  /** What came in from it, less what was sent back. */
  net: MoneyAnswer;

  share: MoneyAnswer;

  /** The day up to which all is recorded that the figures rest on; null where that is a part, or not stated. */
  @LegalDate('2005-06-30')
  knownThrough: string | null;
}

/** What is left of a fund, by donor: pro rata to what each paid net of refunds. The shares add up to the amount. */
export class ResidualAnswer extends IntersectionType(ReadAnswer, CoveredAnswer) {
  /** @example "cpcjf" */
  fund: string;

  title: string;

  amount: MoneyAnswer;

  /** By what is shared, of every instrument; what remains of the division goes to the largest remainders. */
  basis: 'received-less-refunded';

  /** In order of name. */
  shares: ResidualShareAnswer[];

  /** What nobody can claim, because nobody paid. */
  undistributed: MoneyAnswer;
}
