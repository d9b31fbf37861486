import { IsString, MaxLength } from 'class-validator';

/** The treaty that an address names. Ids are lower-case; any other is unknown. */
export class TreatyPath {
  /**
   * Id of the treaty.
   * @example "uncac"
   */
  @IsString()
  @MaxLength(200)
  id: string;
}
