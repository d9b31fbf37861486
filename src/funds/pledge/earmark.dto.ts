import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { BUCKETS, type Bucket } from '../../domain/fund/pledge/pledge.js';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { AmountDto } from '../amount.dto.js';

/** A part of an amount by its use. The parts add up to the amount. */
export class EarmarkDto {
  /**
   * For a purpose, for anything the fund does, or not said.
   * @example "earmarked"
   */
  @IsIn(BUCKETS)
  bucket: Bucket;

  @IsObject()
  @ValidateNested()
  @Type(() => AmountDto)
  amount: AmountDto;

  /** For what it may be used. */
  @IsOptional()
  @PlainText()
  @MaxLength(1000)
  purpose?: string | null;

  /** The window or sub-account of the fund. */
  @IsOptional()
  @PlainText()
  @MaxLength(200)
  window?: string | null;

  /**
   * Modality of the Grand Bargain.
   * @example "C"
   */
  @IsOptional()
  @Matches(/^[A-L]$/, { message: 'modality must be a letter from A to L' })
  modality?: string | null;
}
