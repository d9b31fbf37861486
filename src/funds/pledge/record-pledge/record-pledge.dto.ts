import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { INSTRUMENTS, type Instrument } from '../../../domain/fund/pledge/pledge.js';
import { CONFIRMABLE, type Confirmable } from '../../../domain/refusal.js';
import { IsPlainDate } from '../../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../../platform/http/input/plain-text.js';
import { PARTICIPANT_CODE } from '../../../recording/body/participant-code.js';
import { IsSource, SourceDto } from '../../../recording/body/source.dto.js';
import { AmountDto } from '../../amount.dto.js';
import { EarmarkDto } from '../earmark.dto.js';
import { MONEY_ID } from '../../money-ids.js';
import { SpanDto } from '../../figures/span.dto.js';
import { ValuationDto } from '../../rate/valuation.dto.js';

/** A part of a pledge made for a year. */
export class TrancheDto {
  /** @example 2005 */
  @IsInt({ message: 'year must be a whole number' })
  @Min(1900)
  @Max(2200)
  year: number;

  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  amount: AmountDto;
}

/** One promise of one donor to one fund in one currency. */
export class RecordPledgeDto {
  /**
   * The id under which the pledge stands in every address. Absent: made from `ref`, or a new one.
   * @example "cpcjf-ita-2004"
   */
  @IsOptional()
  @Matches(MONEY_ID, { message: 'id must be letters, digits and hyphens, at most 64, such as cpcjf-ita-2004' })
  id?: string | null;

  /**
   * Code of the donor; null: the donor wishes not to be named, and nobody can read it from the ledger.
   * @example "ITA"
   */
  @ValidateIf((pledge: RecordPledgeDto) => pledge.donor !== null)
  @Matches(PARTICIPANT_CODE, {
    message: 'donor must be a code in capitals, such as ITA; null where the donor wishes not to be named',
  })
  donor: string | null;

  /** What is promised; absent or null: announced without an amount. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  amount?: AmountDto | null;

  /**
   * The day on which it was made. Either this or `period`.
   * @example "2004-03-01"
   */
  @IsOptional()
  @IsPlainDate()
  date?: string | null;

  /** The period within which it was made, where the day is not known: it counts from its last day on. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SpanDto)
  period?: SpanDto | null;

  /** For what it may be used; the parts add up to the amount. Absent: not specified. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => EarmarkDto)
  earmarking?: EarmarkDto[] | null;

  /** What it was worth in dollars. Absent: by the fund's rates, where they are known. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ValuationDto)
  valuation?: ValuationDto | null;

  /** What must happen first; until then the amount is conditional. */
  @IsOptional()
  @PlainText({ lines: true })
  @MaxLength(5000)
  condition?: string | null;

  /** Default: grant. */
  @IsOptional()
  @IsIn(INSTRUMENTS)
  instrument?: Instrument | null;

  /** For which years it is meant; the parts add up to the amount. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TrancheDto)
  tranches?: TrancheDto[] | null;

  /** The day by which all of it is payable, where there is no schedule. */
  @IsOptional()
  @IsPlainDate()
  payableBy?: string | null;

  /** The most that payments may come to, in USD. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  cap?: AmountDto | null;

  /** Money that another fund or entity passes on: left out of totals across funds. Default: false. */
  @IsOptional()
  @IsBoolean()
  passThrough?: boolean | null;

  /** Refusals that the recorder confirms. Needs a note. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CONFIRMABLE.length)
  @ArrayUnique()
  @IsIn(CONFIRMABLE, { each: true })
  despite?: Confirmable[] | null;

  /** A note of the recorder. Required with `despite`. */
  @ValidateIf((pledge: RecordPledgeDto) => pledge.note != null || (pledge.despite?.length ?? 0) > 0)
  @IsDefined({ message: 'note is required with despite: say why it is right' })
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
