import { IsString, MaxLength } from 'class-validator';

/** The fund that an address names. */
export class FundPath {
  /**
   * Id of the fund.
   * @example "cpcjf"
   */
  @IsString()
  @MaxLength(200)
  id: string;
}
