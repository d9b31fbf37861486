import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { ParticipantKind } from '../../domain/participants/participant.js';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { PARTICIPANT_CODE } from '../../recording/body/participant-code.js';
import { IsSource, SourceDto } from '../../recording/body/source.dto.js';
import {
  AttributeDto,
  DatedNamesDto,
  MembershipDto,
  OtherNameDto,
  ResponsibilityDto,
  SuccessionDto,
} from '../names.dto.js';

/** The time in which a participant exists. */
export class ExistedDto {
  /** First day; absent or null: not known, taken as always. */
  @IsOptional()
  @IsPlainDate()
  from?: string | null;

  /** First day on which it exists no longer; absent or null: still exists. */
  @IsOptional()
  @IsPlainDate()
  to?: string | null;
}

/** A State, former State or organisation that may take part in treaties, or a territory. */
export class RegisterParticipantDto {
  /**
   * ISO 3166-1 alpha-3 for States and territories, else ISO 3166-2 for territories. ISO 3166-3 alpha-4 for former
   * ones, an acronym for organisations.
   * @example "ECU"
   */
  @Matches(PARTICIPANT_CODE, { message: 'code must be capitals and digits, such as ECU, YUCS or EU' })
  code: string;

  /** @example "state" */
  @IsIn(['state', 'regional-organisation', 'organisation', 'territory'])
  kind: ParticipantKind;

  /** When it exists. Absent: always. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ExistedDto)
  existed?: ExistedDto | null;

  /**
   * Its names over time.
   * @example [{ "from": null, "names": { "en": "Ecuador" } }]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DatedNamesDto)
  names: DatedNamesDto[];

  /** Organisations it belongs or belonged to. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MembershipDto)
  memberships?: MembershipDto[] | null;

  /** Earlier participants it continues or succeeds. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SuccessionDto)
  successions?: SuccessionDto[] | null;

  /**
   * Properties that clauses may ask for.
   * @example [{ "attribute": "nuclear-installation", "from": "1990-04-14" }]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AttributeDto)
  attributes?: AttributeDto[] | null;

  /**
   * Names by which sources call it, beside its own.
   * @example [{ "name": "Republic of Ecuador", "source": "UNTERM" }]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OtherNameDto)
  aliases?: OtherNameDto[] | null;

  /** Of a territory: the States responsible for its international relations, from when to when. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ResponsibilityDto)
  responsible?: ResponsibilityDto[] | null;

  @IsSource()
  source?: SourceDto | null;

  /** The row of the source: the same ref twice is one recording. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
