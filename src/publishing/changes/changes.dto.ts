import { IsDefined, IsOptional, IsString, MaxLength } from 'class-validator';

/** Two states of knowledge. */
export class ChangesDto {
  /**
   * The earlier one: a position, an instant, or the name of a mark.
   * @example "412"
   */
  @IsDefined({ message: 'from is required: name a position, an instant or a mark' })
  @IsString()
  @MaxLength(100)
  from: string;

  /**
   * The later one. Default: all of the ledger.
   * @example "a-60-131"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  to?: string;

  /**
   * Only what is said of this treaty.
   * @example "uncac"
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  treaty?: string;

  /**
   * Only what is said of this participant.
   * @example "ECU"
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  participant?: string;
}
