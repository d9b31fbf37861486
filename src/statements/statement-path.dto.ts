import { IsString, MaxLength } from 'class-validator';

/** The statement that an address names. Ids are lower-case; any other is unknown. */
export class StatementPath {
  /**
   * Id of the statement.
   * @example "a-60-131"
   */
  @IsString()
  @MaxLength(200)
  id: string;
}
