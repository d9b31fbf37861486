import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { PARTICIPANT_CODE } from '../../recording/body/participant-code.js';
import { IsSource, SourceDto } from '../../recording/body/source.dto.js';
import {
  AttributeDto,
  AttributeNameDto,
  MembershipDto,
  NamesDto,
  OtherNameDto,
  ResponsibilityDto,
  SuccessionDto,
} from '../names.dto.js';

const CHANGES = [
  'name',
  'membership',
  'membership-end',
  'succession',
  'attribute',
  'attribute-end',
  'alias',
  'responsible',
  'end',
] as const;

/** A later fact about a participant: exactly the member that its `change` speaks of stands beside the date. */
export class ChangeParticipantDto {
  /** @example "name" */
  @IsIn(CHANGES)
  change: (typeof CHANGES)[number];

  /**
   * First day on which it holds.
   * @example "2006-06-03"
   */
  @IsPlainDate()
  date: string;

  /**
   * With `name`: the names used from that day on.
   * @example { "en": "Serbia" }
   */
  @ValidateIf((body: ChangeParticipantDto) => concerns(body, 'name', body.names))
  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names?: NamesDto;

  /** With `membership`: the organisation joined, and from when to when. */
  @ValidateIf((body: ChangeParticipantDto) => concerns(body, 'membership', body.membership))
  @IsObject()
  @ValidateNested()
  @Type(() => MembershipDto)
  membership?: MembershipDto;

  /** With `membership-end`: the organisation left. */
  @ValidateIf((body: ChangeParticipantDto) => concerns(body, 'membership-end', body.organisation))
  @Matches(PARTICIPANT_CODE)
  organisation?: string;

  /** With `succession`: the predecessor and how it is succeeded. */
  @ValidateIf((body: ChangeParticipantDto) => concerns(body, 'succession', body.succession))
  @IsObject()
  @ValidateNested()
  @Type(() => SuccessionDto)
  succession?: SuccessionDto;

  /** With `attribute`: a property that clauses may ask for, and from when to when. */
  @ValidateIf((body: ChangeParticipantDto) => concerns(body, 'attribute', body.attribute))
  @IsObject()
  @ValidateNested()
  @Type(() => AttributeDto)
  attribute?: AttributeDto;

  /** With `attribute-end`: which it has no longer; without a value, whatever value it has. */
  @ValidateIf((body: ChangeParticipantDto) => concerns(body, 'attribute-end', body.ended))
  @IsObject()
  @ValidateNested()
  @Type(() => AttributeNameDto)
  ended?: AttributeNameDto;

  /** With `alias`: a name by which a source calls it. */
  @ValidateIf((body: ChangeParticipantDto) => concerns(body, 'alias', body.alias))
  @IsObject()
  @ValidateNested()
  @Type(() => OtherNameDto)
  alias?: OtherNameDto;

  /** With `responsible`: the State responsible for a territory from then on, in the place of who was. */
  @ValidateIf((body: ChangeParticipantDto) => concerns(body, 'responsible', body.responsible))
  @IsObject()
  @ValidateNested()
  @Type(() => ResponsibilityDto)
  responsible?: ResponsibilityDto;

  @IsSource()
  source?: SourceDto | null;

  /** The row of the source: the same ref twice is one recording. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}

function concerns(body: ChangeParticipantDto, change: ChangeParticipantDto['change'], member: unknown): boolean {
  return body.change === change || member != null;
}
