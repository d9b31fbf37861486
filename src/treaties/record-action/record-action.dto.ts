import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { OVERRIDABLE, type Overridable } from '../../domain/refusal.js';
import { ACTION_KINDS, TREATY_LEVEL_KINDS, type ActionKind } from '../../domain/treaty/model/kinds/kinds.js';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { PARTICIPANT_CODE } from '../../recording/body/participant-code.js';
import { IsSource, SourceDto } from '../../recording/body/source.dto.js';

/** One treaty action, as the depositary received it. */
export class RecordActionDto {
  /**
   * What was done.
   * @example "ratification"
   */
  @IsIn(ACTION_KINDS)
  kind: ActionKind;

  /**
   * Code of the participant that acted. Absent only for acts of the treaty itself (provisional-application,
   * provisional-application-end, entry-into-force-declared, decision, termination, communication).
   * @example "ECU"
   */
  @ValidateIf((action: RecordActionDto) => action.participant != null || !isTreatyLevel(action.kind))
  @IsDefined({ message: 'participant is required for this kind of action' })
  @Matches(PARTICIPANT_CODE, { message: 'participant must be a code in capitals, such as ECU, YUCS or EU' })
  participant?: string | null;

  /**
   * Date of deposit, signature or receipt.
   * @example "2005-09-15"
   */
  @IsPlainDate()
  date: string;

  /** Date of effect, only where the act states another one than its date. */
  @IsOptional()
  @IsPlainDate()
  effective?: string | null;

  /** Text of a reservation, declaration, objection or communication. */
  @IsOptional()
  @PlainText({ lines: true })
  @MaxLength(200_000)
  text?: string | null;

  /**
   * Territory to which the act extends or does not extend the treaty, or which it withdraws. Its code in the register:
   * BMU, HKG or GB-SCT.
   * @example "BMU"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(300)
  territory?: string | null;

  /**
   * The provision it concerns, where that is not the whole treaty: a declaration under it.
   * @example "article-41"
   */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, {
    message: 'provision must be a name of letters, digits, dots, hyphens and underscores, such as article-41',
  })
  provision?: string | null;

  /**
   * Towards whom it works, where that is not all: whose accession it accepts, or to whose reservation it objects.
   * @example "ECU"
   */
  @IsOptional()
  @Matches(PARTICIPANT_CODE, { message: 'towards must be the code of a participant in capitals, such as ECU' })
  towards?: string | null;

  /**
   * The first day on which it may have happened, where the day is not known: `date` is then the day by which it had.
   * @example "2015-01-01"
   */
  @IsOptional()
  @IsPlainDate()
  notBefore?: string | null;

  /** The later day from which the instrument counts towards entry into force, where that is not its deposit. */
  @IsOptional()
  @IsPlainDate()
  countsFrom?: string | null;

  /** The day on which the depositary notified the deposit to the States, for clauses that count from it. */
  @IsOptional()
  @IsPlainDate()
  notifiedOn?: string | null;

  /** Whether an objection excludes treaty relations between the two (VCLT art. 20(4)(b)). */
  @IsOptional()
  @IsBoolean()
  excludesRelations?: boolean | null;

  /**
   * Which of several depositaries received it.
   * @example "GBR"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(100)
  depositary?: string | null;

  /**
   * What it was done at.
   * @example "treaty event of the Eleventh Crime Congress"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(300)
  occasion?: string | null;

  /** Where the fact comes from. */
  @IsSource()
  source?: SourceDto | null;

  /**
   * The row of the source: the same ref twice is one recording.
   * @example "untc/18-14/Ecuador/ratification"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;

  /** Refusals of the field that the depositary set aside when it accepted this act. Needs a note. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(OVERRIDABLE.length)
  @ArrayUnique()
  @IsIn(OVERRIDABLE, { each: true })
  despite?: Overridable[] | null;

  /** A note of the recorder, shown with the act. Required with `despite`. */
  @ValidateIf((action: RecordActionDto) => action.note != null || (action.despite?.length ?? 0) > 0)
  @IsDefined({ message: 'note is required with despite: say why the depositary accepted the act' })
  @PlainText({ lines: true })
  @MaxLength(5000)
  note?: string | null;
}

function isTreatyLevel(kind: ActionKind): boolean {
  return (TREATY_LEVEL_KINDS as readonly ActionKind[]).includes(kind);
}
