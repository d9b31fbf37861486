import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches, ValidateBy, ValidateNested } from 'class-validator';
import {
  CONSENT_KINDS,
  LEAVING_KINDS,
  type ConsentKind,
  type LeavingKind,
} from '../../domain/treaty/model/kinds/kinds.js';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PARTICIPANT_CODE } from '../../recording/body/participant-code.js';

/** So many deposits, and so many withdrawals, may be supposed at once. */
const MOST_SUPPOSED = 300;
const NO_CODE = { message: 'participant must be a code in capitals, such as ECU, YUCS or EU' };

/** An instrument supposed to be deposited. */
export class SupposedDepositDto {
  /**
   * Code of the participant.
   * @example "ECU"
   */
  @Matches(PARTICIPANT_CODE, NO_CODE)
  participant: string;

  /** Kind of the instrument. Default: the one that fits, ratification for a signatory and accession for any other. */
  @IsOptional()
  @IsIn(CONSENT_KINDS)
  kind?: ConsentKind | null;

  /**
   * Date of deposit; it may lie ahead.
   * @example "2005-09-15"
   */
  @IsPlainDate()
  date: string;
}

/**
 * A withdrawal supposed: notice of it where the treaty is in force for the participant by then, else the withdrawal of
 * its instrument.
 */
export class SupposedWithdrawalDto {
  /**
   * Code of the participant.
   * @example "RUS"
   */
  @Matches(PARTICIPANT_CODE, NO_CODE)
  participant: string;

  /** What is withdrawn. Default: the treaty where it is in force for the participant by then, else the instrument. */
  @IsOptional()
  @IsIn(LEAVING_KINDS)
  kind?: LeavingKind | null;

  /**
   * Date of receipt; it may lie ahead.
   * @example "2023-11-03"
   */
  @IsPlainDate()
  date: string;

  /** Date of effect, where it is another than the clause gives. */
  @IsOptional()
  @IsPlainDate()
  effective?: string | null;
}

/** What is supposed, and what is asked about it. */
export class WhatIfDto {
  /**
   * The legal date from which it is seen: acts dated later are left out. It may lie ahead. Default: today (UTC).
   * @example "2005-07-25"
   */
  @IsOptional()
  @IsPlainDate()
  asOf?: string | null;

  /** What is believed: a position, an instant, or the name of a mark. Default: all of the ledger. */
  @IsOptional()
  @ValidateBy({
    name: 'isAt',
    validator: {
      validate: (at: unknown) =>
        (typeof at === 'string' && at.length <= 100) || (Number.isSafeInteger(at) && Number(at) >= 0),
      defaultMessage: () => '$property must be a position, an instant, or the name of a mark',
    },
  })
  @ApiProperty({
    oneOf: [
      { type: 'string', maxLength: 100 },
      { type: 'integer', minimum: 0 },
    ],
    example: 412,
  })
  at?: string | number | null;

  /** Instruments supposed to be deposited. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SUPPOSED)
  @ValidateNested({ each: true })
  @Type(() => SupposedDepositDto)
  deposits?: SupposedDepositDto[] | null;

  /** Withdrawals supposed to be received. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SUPPOSED)
  @ValidateNested({ each: true })
  @Type(() => SupposedWithdrawalDto)
  withdrawals?: SupposedWithdrawalDto[] | null;

  /**
   * The day by which the treaty is to be in force: asks for `latestDeposit`.
   * @example "2005-12-31"
   */
  @IsOptional()
  @IsPlainDate()
  inForceBy?: string | null;
}
