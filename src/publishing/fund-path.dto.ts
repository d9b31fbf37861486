import { IsString, MaxLength } from 'class-validator';

/** The fund that is exported. Ids are lower-case; any other is unknown. */
export class ExportedFundPath {
  /**
   * Id of the fund.
   * @example "cpcjf"
   */
  @IsString()
  @MaxLength(200)
  id: string;
}
