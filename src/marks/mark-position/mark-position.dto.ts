import { Matches } from 'class-validator';

/** A name for the ledger as it stands. */
export class MarkPositionDto {
  /**
   * Lower-case letters, digits and hyphens; may be used wherever `at` is asked for.
   * @example "a-60-131"
   */
  @Matches(/^[a-z][a-z0-9-]{0,63}$/, {
    message: 'name must start with a lower-case letter and have lower-case letters, digits and hyphens only',
  })
  name: string;
}
