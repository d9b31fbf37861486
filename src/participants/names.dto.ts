import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, Matches, MaxLength, MinLength, ValidateIf, ValidateNested } from 'class-validator';
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
  /** First day; null where it is not known: as far back as anyone asks. */
  @ValidateIf((body: AttributeDto) => body.from !== null)
  @IsPlainDate()
  from: string | null;

  /** First day on which it holds no longer; absent or null: still does. */
  @IsOptional()
  @IsPlainDate()
  to?: string | null;

  /** The document or address in which it stands, where it is not that of the recording. */
  @IsOptional()
  @PlainText()
  @MinLength(1)
  @MaxLength(500)
  source?: string | null;
}

/** A name by which a source calls a participant, beside its dated names. */
export class OtherNameDto {
  /** @example "Netherlands (Kingdom of the)" */
  @PlainText()
  @MinLength(1)
  @MaxLength(300)
  name: string;

  /** First day on which the source used it, where it did for a time only. */
  @IsOptional()
  @IsPlainDate()
  from?: string | null;

  /** First day on which the source used it no longer. */
  @IsOptional()
  @IsPlainDate()
  to?: string | null;

  /**
   * The document or address in which it stands.
   * @example "UN Treaty Collection, tables of participants"
   */
  @PlainText()
  @MinLength(1)
  @MaxLength(500)
  source: string;
}

/** The State responsible for a territory's international relations. */
export class ResponsibilityDto {
  /** @example "CHN" */
  @Matches(PARTICIPANT_CODE)
  state: string;

  /**
   * First day; absent or null: not known.
   * @example "1997-07-01"
   */
  @IsOptional()
  @IsPlainDate()
  from?: string | null;

  /** First day on which it is responsible no longer; absent or null: still is. */
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
