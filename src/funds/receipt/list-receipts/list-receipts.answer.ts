import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CoveredAnswer } from '../../../knowledge/coverage/coverage.answer.js';
import { LegalDate } from '../../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../../platform/http/documentation/answers/read.answer.js';
import { ReceiptAnswer } from '../receipt.answer.js';

/** A receipt of the list. */
export class ListedReceiptAnswer extends ReceiptAnswer {
  /** The day up to which all receipts are recorded; null where that is a part, or not stated. */
  @LegalDate('2005-06-30')
  knownThrough: string | null;
}

/** The receipts of a fund. */
export class ListReceiptsAnswer extends IntersectionType(PageAnswer, CoveredAnswer) {
  /** @example "cpcjf" */
  fund: string;

  /** Those with a value date by that day, in order of it, then of id. */
  @ApiProperty({ type: [ListedReceiptAnswer] })
  receipts: ListedReceiptAnswer[];
}
