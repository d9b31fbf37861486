import { IsString, MaxLength } from 'class-validator';

/** The fund that an address names. Ids are lower-case; any other is unknown. */
export class FundIdPath {
  /**
   * Id of the fund.
   * @example "cpcjf"
   */
  @IsString()
  @MaxLength(200)
  id: string;
}
