import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { IsPlainDate } from '../../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../../platform/http/input/plain-text.js';
import { IsSource, SourceDto } from '../../../recording/body/source.dto.js';
import { FUND_ID, RATE_TABLE } from '../../money-ids.js';

/** How the fund counts. */
export class FundPolicyDto {
  /**
   * The table of rates that amounts are valued by. Absent: only by what recorders give.
   * @example "UNORE"
   */
  @IsOptional()
  @Matches(RATE_TABLE, {
    message: 'rateSource must be the name of a table of rates: letters, digits, dots, hyphens, underscores',
  })
  rateSource?: string | null;

  /**
   * Fixed rates by currency, in place of the published ones, for pledges and increases.
   * @example { "EUR": { "rate": "0.813", "date": "2004-01-01" } }
   */
  @IsOptional()
  @IsObject()
  referenceRates?: Record<string, unknown> | null;

  /** How values are rounded to the cent. Default: half-up. */
  @IsOptional()
  @IsIn(['half-up', 'half-even'])
  rounding?: 'half-up' | 'half-even' | null;

  /** Whether contributions in kind count against the pledge. Default: apart. */
  @IsOptional()
  @IsIn(['counts', 'apart'])
  inKind?: 'counts' | 'apart' | null;

  /** Whether a promissory note counts against the pledge, or only its encashment. Default: apart. */
  @IsOptional()
  @IsIn(['counts', 'apart'])
  notes?: 'counts' | 'apart' | null;
}

/** A fund to which pledges are made. */
export class RegisterFundDto {
  /**
   * The id under which the fund stands in every address.
   * @example "cpcjf"
   */
  @Matches(FUND_ID, { message: 'id must be lower-case letters, digits and hyphens, at most 40, such as cpcjf' })
  id: string;

  /** @example "United Nations Crime Prevention and Criminal Justice Fund" */
  @PlainText()
  @MinLength(1)
  @MaxLength(1000)
  title: string;

  /** Day on which it was established. */
  @IsOptional()
  @IsPlainDate()
  established?: string | null;

  /**
   * Who administers it.
   * @example "United Nations Office on Drugs and Crime"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  administrator?: string | null;

  /**
   * How others name it.
   * @example { "iati": "XM-DAC-41128-CPCJF" }
   */
  @IsOptional()
  @IsObject()
  references?: Record<string, string> | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FundPolicyDto)
  policy?: FundPolicyDto | null;

  /** Where that comes from. */
  @IsSource()
  source?: SourceDto | null;

  /** The row of the source: the same ref twice is one recording. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
