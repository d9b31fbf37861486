import { IsString, MaxLength } from 'class-validator';

/** The treaty or fund that an address names. Ids are lower-case; any other is unknown. */
export class CoveredPath {
  /**
   * Id of the treaty or the fund.
   * @example "uncac"
   */
  @IsString()
  @MaxLength(200)
  id: string;
}
