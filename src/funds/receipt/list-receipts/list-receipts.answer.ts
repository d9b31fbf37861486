import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CoveredAnswer } from '../../../knowledge/coverage/coverage.answer.js';
import { PageAnswer } from '../../../platform/http/documentation/answers/read.answer.js';
import { ReceiptAnswer } from '../receipt.answer.js';

/** The receipts of a fund. */
export class ListReceiptsAnswer extends IntersectionType(PageAnswer, CoveredAnswer) {
  /** @example "cpcjf" */
  fund: string;

  /** Those with a value date by that day, in order of it, then of id. */
  @ApiProperty({ type: [ReceiptAnswer] })
  receipts: ReceiptAnswer[];
}
