import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { IsSource, SourceDto } from '../../recording/body/source.dto.js';
import { IsDepositary } from './is-depositary.js';
import { TextInLanguagesDto, TextInOtherLanguagesDto } from './texts.dto.js';

const TREATY_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const OPEN_TO = ['states', 'states-and-regional-organisations', 'states-and-organisations'] as const;

/** A treaty with its windows and its clauses. The clauses are a small tree whose members are checked one by one. */
export class RegisterTreatyDto {
  /**
   * The id under which the treaty stands in every address.
   * @example "uncac"
   */
  @Matches(TREATY_ID, { message: 'id must be lower-case letters, digits and hyphens, such as uncac or untoc-firearms' })
  id: string;

  /**
   * Title in full.
   * @example "United Nations Convention against Corruption"
   */
  @PlainText()
  @MinLength(1)
  @MaxLength(1000)
  title: string;

  /**
   * Day of adoption.
   * @example "2003-10-31"
   */
  @IsOptional()
  @IsPlainDate()
  adopted?: string | null;

  /**
   * First day on which it may be signed.
   * @example "2003-12-09"
   */
  @IsOptional()
  @IsPlainDate()
  opened?: string | null;

  /**
   * Last day on which it may be signed.
   * @example "2005-12-09"
   */
  @IsOptional()
  @IsPlainDate()
  closed?: string | null;

  /**
   * How others name it, by the name of the collection.
   * @example { "mtdsg": "XVIII-14" }
   */
  @IsOptional()
  @IsObject()
  references?: Record<string, string> | null;

  /** Id of the treaty to which this one is a protocol; only its parties may join. */
  @IsOptional()
  @Matches(TREATY_ID, { message: 'parent must be the id of a treaty' })
  parent?: string | null;

  /** Who receives the instruments: one depositary, or a list of several. */
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 10 }],
    nullable: true,
    required: false,
    example: 'UN-SG',
  })
  @IsOptional()
  @IsDepositary()
  depositary?: string | string[] | null;

  /** Where the clauses come from. */
  @IsSource()
  source?: SourceDto | null;

  /**
   * Classes of participants that the clauses name.
   * @example { "members": { "membersOf": "EU" } }
   */
  @IsOptional()
  @IsObject()
  classes?: Record<string, unknown> | null;

  /**
   * Weights of participants that the clauses name, as decimal strings: one table, or `{"tables":[…]}`, each `from` a
   * day on.
   * @example { "emissions": { "values": { "CHN": "20.09", "USA": "17.89" }, "total": "100", "basis": "as communicated by 12 December 2015" } }
   */
  @IsOptional()
  @IsObject()
  weights?: Record<string, unknown> | null;

  /** Who may take part beside States. Default: regional organisations. */
  @IsOptional()
  @IsIn(OPEN_TO)
  openTo?: (typeof OPEN_TO)[number] | null;

  /**
   * False for what nobody signs, such as amendments: ratification, acceptance and approval then need no signature.
   * Default: true.
   */
  @IsOptional()
  @IsBoolean()
  openForSignature?: boolean | null;

  /**
   * When the treaty enters into force.
   * @example { "when": { "instruments": { "count": 30 } }, "then": { "days": 90 }, "organisations": "not-additional-to-members" }
   */
  @IsOptional()
  @IsObject()
  entryIntoForce?: Record<string, unknown> | null;

  /**
   * When it enters into force for those who join later.
   * @example { "then": { "days": 30 }, "notBefore": "entry-into-force" }
   */
  @IsOptional()
  @IsObject()
  laterParties?: Record<string, unknown> | null;

  /**
   * When a notice of withdrawal takes effect.
   * @example { "then": { "years": 1 } }
   */
  @IsOptional()
  @IsObject()
  withdrawal?: Record<string, unknown> | null;

  /**
   * Provisions that enter into force on their own, by name.
   * @example { "article-41": { "when": { "declarations": { "count": 10, "of": "article-41" } }, "then": { "sameDay": true } } }
   */
  @IsOptional()
  @IsObject()
  provisions?: Record<string, unknown> | null;

  /**
   * When withdrawals end the treaty.
   * @example { "below": 16 }
   */
  @IsOptional()
  @IsObject()
  termination?: Record<string, unknown> | null;

  /**
   * Whether it may be applied before it is in force.
   * @example { "signatories": true, "until": "1998-11-16" }
   */
  @IsOptional()
  @IsObject()
  provisionalApplication?: Record<string, unknown> | null;

  /**
   * Instruments that bind only pair by pair.
   * @example { "kinds": ["accession"], "by": "acceptance", "then": { "firstOfNthMonth": 3 } }
   */
  @IsOptional()
  @IsObject()
  relations?: Record<string, unknown> | null;

  /**
   * What it does to earlier treaties: it amends, supersedes, terminates or closes them to further consent. Or it
   * denounces them for those it enters into force for.
   * @example [{ "kind": "denounces", "treaty": "ilo-c147", "article": "art. X" }]
   */
  @IsOptional()
  @IsArray()
  links?: unknown[] | null;

  /**
   * That a regional organisation may join only once one of its member States has.
   * @example { "after": "member" }
   */
  @IsOptional()
  @IsObject()
  organisations?: Record<string, unknown> | null;

  /**
   * The title in other languages than English, as the treaty's authentic texts have it.
   * @example { "fr": "Convention des Nations Unies contre la corruption" }
   */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TextInOtherLanguagesDto)
  titles?: TextInOtherLanguagesDto | null;

  /**
   * What a sentence calls it, in any of the six languages.
   * @example { "en": "the Convention against Corruption" }
   */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TextInLanguagesDto)
  shortTitles?: TextInLanguagesDto | null;

  /**
   * What a sentence calls its classes, by their names among `classes`.
   * @example { "members": { "en": "member States of the European Union" } }
   */
  @IsOptional()
  @IsObject()
  classNames?: Record<string, unknown> | null;

  /** The row of the source: the same ref twice is one recording. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
