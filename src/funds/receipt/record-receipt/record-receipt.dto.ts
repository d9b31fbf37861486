import { Type } from 'class-transformer';
import { IsObject, IsOptional, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { IsPlainDate } from '../../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../../platform/http/input/plain-text.js';
import { PARTICIPANT_CODE } from '../../../recording/body/participant-code.js';
import { IsSource, SourceDto } from '../../../recording/body/source.dto.js';
import { AmountDto } from '../../amount.dto.js';
import { MONEY_ID } from '../../money-ids.js';
import { ValuationDto } from '../../rate/valuation.dto.js';

/** One bank credit that is not, or not wholly, the payment of one pledge; allocations take from it. */
export class RecordReceiptDto {
  /**
   * The id under which the receipt stands in every address. Absent: made from `ref`, or a new one.
   * @example "cpcjf-2004-117"
   */
  @IsOptional()
  @Matches(MONEY_ID, { message: 'id must be letters, digits and hyphens, at most 64, such as cpcjf-2004-117' })
  id?: string | null;

  /**
   * Code of the donor; null: not yet identified.
   * @example "ITA"
   */
  @ValidateIf((receipt: RecordReceiptDto) => receipt.donor !== null)
  @Matches(PARTICIPANT_CODE, {
    message: 'donor must be a code in capitals, such as ITA; null where it is not yet identified',
  })
  donor: string | null;

  /** What was credited. */
  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  amount: AmountDto;

  /**
   * Value date.
   * @example "2004-09-15"
   */
  @IsPlainDate()
  date: string;

  /** What was credited in dollars. Absent: by the fund's rates, where they are known. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ValuationDto)
  valuation?: ValuationDto | null;

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
