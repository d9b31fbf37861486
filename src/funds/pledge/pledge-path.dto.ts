import { IsString, MaxLength } from 'class-validator';

/** The pledge that an address names. */
export class PledgePath {
  /**
   * Id of the pledge.
   * @example "cpcjf-0f3a9c1d2b4e"
   */
  @IsString()
  @MaxLength(200)
  id: string;
}
