import { ApiProperty } from '@nestjs/swagger';
import { PageAnswer } from '../../../platform/http/documentation/answers/read.answer.js';
import { ReceiptAnswer } from '../receipt.answer.js';

/** The receipts of a fund. */
export class ListReceiptsAnswer extends PageAnswer {
  /** @example "cpcjf" */
  fund: string;

  /** Those with a value date by that day, in order of it, then of id. */
  @ApiProperty({ type: [ReceiptAnswer] })
  receipts: ReceiptAnswer[];
}
