import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { IsPlainDate } from '../platform/http/input/is-plain-date.js';
import { PlainText } from '../platform/http/input/plain-text.js';
import { PARTICIPANT_CODE } from '../recording/body/participant-code.js';

/** Names in the six languages of the United Nations; English always. */
export class NamesDto {
  /** @example "Serbia" */
  @PlainText()
  @MinLength(1)
  @MaxLength(300)
  en: string;

  @IsOptional()
  @PlainText()
  @MaxLength(300)
  fr?: string;

  @IsOptional()
  @PlainText()
  @MaxLength(300)
  es?: string;

  @IsOptional()
  @PlainText()
  @MaxLength(300)
  ru?: string;

  @IsOptional()
  @PlainText()
  @MaxLength(300)
  ar?: string;

  @IsOptional()
  @PlainText()
  @MaxLength(300)
  zh?: string;
}

/** A name and the first day on which it is used. */
export class DatedNamesDto {
  /** Absent or null: since the beginning. */
  @IsOptional()
  @IsPlainDate()
  from?: string | null;

  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names: NamesDto;
}

/** Membership of an organisation. */
export class MembershipDto {
  /** @example "EU" */
  @Matches(PARTICIPANT_CODE)
  organisation: string;

  /** First day. */
  @IsPlainDate()
  from: string;

  /** First day on which it is a member no longer; absent or null: still is. */
  @IsOptional()
  @IsPlainDate()
  to?: string | null;
}

/** What clauses may ask for: the name of a property, and its value where it has one. */
export class AttributeNameDto {
  /** @example "nuclear-installation" */
  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/, {
    message: 'attribute must be lower-case letters, digits and hyphens, such as nuclear-installation',
  })
  attribute: string;

  /** Where the attribute has several: of a region, which. */
  @IsOptional()
  @PlainText()
  @MinLength(1)
  @MaxLength(500)
  value?: string | null;
}

/** A property that clauses may ask for, and from when to when it holds. */
export class AttributeDto extends AttributeNameDto {
  /** First day. */
  @IsPlainDate()
  from: string;

  /** First day on which it holds no longer; absent or null: still does. */
  @IsOptional()
  @IsPlainDate()
  to?: string | null;
}

/** How a participant stands to an earlier one. */
export class SuccessionDto {
  /** @example "YUCS" */
  @Matches(PARTICIPANT_CODE)
  predecessor: string;

  /** @example "2006-06-03" */
  @IsPlainDate()
  date: string;

  /** A continuator keeps the acts of its predecessor; a successor notifies its own. */
  @IsIn(['succession', 'continuation', 'merger', 'separation'])
  mode: 'succession' | 'continuation' | 'merger' | 'separation';
}
