import { IsDefined, IsIn, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import { PlainText } from '../../../platform/http/input/plain-text.js';

/** The treaty whose table comes. */
export class StatusTablePath {
  /**
   * Id of the treaty.
   * @example "uncac"
   */
  @IsString()
  @MaxLength(200)
  id: string;
}

/** How a status table is to be read and recorded. */
export class StatusTableDto {
  /**
   * The day on which the table was seen so.
   * @example "2013-07-06"
   */
  @IsDefined({ message: 'observed is required: name the day on which the table was seen, YYYY-MM-DD' })
  @IsString()
  @MaxLength(40)
  observed: string;

  /**
   * Answer what would be recorded, and record nothing.
   * @example "true"
   */
  @IsOptional()
  @IsIn(['true', 'false', ''])
  dryRun?: string;

  /** The table shows every participant: take back what tables showed of those that are gone. */
  @IsOptional()
  @IsIn(['true', 'false', ''])
  whole?: string;

  /** The treaty was never open for signature: correct its registration to say so. */
  @IsOptional()
  @IsIn(['true', 'false', '', 'where-none-shown'])
  unsigned?: string;

  /** Name of this state of knowledge, also where nothing changed. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,63}$/, {
    message: 'mark must start with a lower-case letter and have lower-case letters, digits and hyphens only',
  })
  mark?: string;

  /** The document to be named as source. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  document?: string;

  /** Where the table can be read. */
  @IsOptional()
  @PlainText()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(2000)
  url?: string;

  /** What words mean that the ledger does not know: `aliases`, `codes` and `headings`, as JSON. */
  @IsOptional()
  @IsString()
  @MaxLength(12_000)
  mapping?: string;

  /** Refusals set aside for the whole table, between commas. Needs a note. */
  @IsOptional()
  @Matches(/^[a-z-]+(?:,[a-z-]+)*$/, { message: 'despite must be codes of refusals, between commas' })
  @MaxLength(300)
  despite?: string;

  /** Why the depositary took the acts that `despite` lets in. */
  @IsOptional()
  @PlainText()
  @MaxLength(2000)
  note?: string;
}
