import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PLEDGE_ACTION_KINDS, type PledgeActionKind } from '../../../domain/fund/pledge/kinds/kinds.js';
import { BUCKETS, type Bucket } from '../../../domain/fund/pledge/pledge.js';
import { CONFIRMABLE_OF_ACTS, type ConfirmableOfAct } from '../../../domain/refusal.js';
import { IsPlainDate } from '../../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../../platform/http/input/plain-text.js';
import { IsSource, SourceDto } from '../../../recording/body/source.dto.js';
import { AmountDto } from '../../amount.dto.js';
import { EarmarkDto } from '../earmark.dto.js';
import { FUND_ID, MONEY_ID } from '../../money-ids.js';
import { SpanDto } from '../../figures/span.dto.js';
import { ValuationDto } from '../../rate/valuation.dto.js';

/** One part of a payment schedule. */
export class InstalmentDto {
  /**
   * The day by which it is to be paid.
   * @example "2005-03-01"
   */
  @IsPlainDate()
  due: string;

  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  amount: AmountDto;
}

/** One act on a pledge. Which members a kind takes, and which it needs, the error says. */
export class RecordPledgeActionDto {
  /**
   * What happened.
   * @example "payment"
   */
  @IsIn(PLEDGE_ACTION_KINDS)
  kind: PledgeActionKind;

  /**
   * The day it happened; of a payment, its value date. Either this or `period`; a revaluation needs neither.
   * @example "2004-09-15"
   */
  @IsOptional()
  @IsPlainDate()
  date?: string | null;

  /** The period within which it happened, where the day is not known: it counts from its last day on. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SpanDto)
  period?: SpanDto | null;

  /** In the currency that the pledge has on that day. Where a kind can do without: all that there is on the day. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  amount?: AmountDto | null;

  /** How the amount is used; the parts add up to it. Absent: in proportion to what stands. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => EarmarkDto)
  earmarking?: EarmarkDto[] | null;

  /** What it was worth in dollars: for a payment what was received, for a refund what was paid out. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ValuationDto)
  valuation?: ValuationDto | null;

  /** What was credited, where that is not the amount: in another currency, or less by charges that the fund bears. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  received?: AmountDto | null;

  /** payment, allocation: what the donor sent, where charges took a part of it. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  sent?: AmountDto | null;

  /** allocation: the receipt that it is taken from. */
  @IsOptional()
  @Matches(MONEY_ID, { message: 'receipt must be the id of a receipt' })
  receipt?: string | null;

  /**
   * payment-reversal, allocation-reversal, revaluation: the event concerned.
   * @example "0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a"
   */
  @IsOptional()
  @IsUUID()
  target?: string | null;

  /** schedule: all instalments; they take the place of those of the schedule before. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => InstalmentDto)
  instalments?: InstalmentDto[] | null;

  /** redesignation: the use it had. */
  @IsOptional()
  @IsIn(BUCKETS)
  from?: Bucket | null;

  /** redesignation: the use it has from now on. */
  @IsOptional()
  @IsIn(BUCKETS)
  to?: Bucket | null;

  /** redesignation: for what it may be used. */
  @IsOptional()
  @PlainText()
  @MaxLength(1000)
  purpose?: string | null;

  /**
   * redenomination: the currency that takes the place of the pledge's.
   * @example "TRY"
   */
  @IsOptional()
  @Matches(/^[\x20-\x7e]{1,20}$/, { message: 'currency must be a code of ISO 4217, such as TRY' })
  currency?: string | null;

  /** refund: whether the donor owes the amount again. Default: false. */
  @IsOptional()
  @IsBoolean()
  reopens?: boolean | null;

  /**
   * in-kind, note-deposit, and what takes them back: whether it counts against the pledge. Default: as the fund's
   * policy says.
   */
  @IsOptional()
  @IsBoolean()
  counts?: boolean | null;

  /** transfer: the fund that the pledge goes to. */
  @IsOptional()
  @Matches(FUND_ID, { message: 'toFund must be the id of a fund' })
  toFund?: string | null;

  /** transfer: the id of the pledge to that fund, which is recorded with it. Absent: made from `ref`, or a new one. */
  @IsOptional()
  @Matches(MONEY_ID, { message: 'toPledge must be letters, digits and hyphens, at most 64' })
  toPledge?: string | null;

  /** condition-attached: what must happen first. */
  @IsOptional()
  @PlainText({ lines: true })
  @MaxLength(5000)
  condition?: string | null;

  /** Refusals that the recorder confirms: the act is more than the pledge's own accounts hold. Needs a note. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CONFIRMABLE_OF_ACTS.length)
  @ArrayUnique()
  @IsIn(CONFIRMABLE_OF_ACTS, { each: true })
  despite?: ConfirmableOfAct[] | null;

  /** A note of the recorder. Required with `despite`. */
  @ValidateIf((act: RecordPledgeActionDto) => act.note != null || (act.despite?.length ?? 0) > 0)
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
