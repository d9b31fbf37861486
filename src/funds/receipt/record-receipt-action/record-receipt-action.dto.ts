import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { RECEIPT_ACTION_KINDS, type ReceiptAction } from '../../../domain/fund/receipt/receipt.js';
import { IsPlainDate } from '../../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../../platform/http/input/plain-text.js';
import { PARTICIPANT_CODE } from '../../../recording/body/participant-code.js';
import { IsSource, SourceDto } from '../../../recording/body/source.dto.js';
import { AmountDto } from '../../amount.dto.js';

/** What happens to a receipt itself. */
export class RecordReceiptActionDto {
  /** Its donor is found out, or what is not allocated of it is recalled by the bank or sent back. */
  @IsIn(RECEIPT_ACTION_KINDS)
  kind: ReceiptAction['kind'];

  /** @example "2004-10-01" */
  @IsPlainDate()
  date: string;

  /**
   * identification: code of the donor.
   * @example "ITA"
   */
  @IsOptional()
  @Matches(PARTICIPANT_CODE, { message: 'donor must be a code in capitals, such as ITA' })
  donor?: string | null;

  /** reversal, refund: a part of what is not allocated. Absent: all of it. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  amount?: AmountDto | null;

  @IsOptional()
  @PlainText({ lines: true })
  @MaxLength(5000)
  note?: string | null;

  /** Where the fact comes from. */
  @IsSource()
  source?: SourceDto | null;

  /** The row of the source: the same ref twice is one recording. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
