import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type {
  ClassDefinition,
  EntryIntoForceClause,
  LaterPartiesClause,
  OrganisationsClause,
  ProvisionalApplicationClause,
  RelationsClause,
  TerminationClause,
  Weights,
  WithdrawalClause,
} from '../../domain/treaty/model/clause.js';
import type { Treaty } from '../../domain/treaty/model/treaty.js';
import { CoveredAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { EventId, LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { refTo } from '../../platform/http/documentation/event-schemas.js';
import { TreatyLinkAnswer } from '../standing.answer.js';
import { type TextInLanguagesAnswer, TreatyNamesAnswer } from '../treaty-names.answer.js';

/** A treaty's clauses in plain English; where a clause is not recorded, what then holds. */
export class InWordsAnswer {
  /** @example "The treaty enters into force on the 90th day after the deposit of the 30th instrument." */
  entryIntoForce: string;

  laterParties: string;

  withdrawal: string;

  organisations: string;

  /** Absent where the treaty has no such clause, as those below. */
  termination?: string;

  provisionalApplication?: string;

  relations?: string;

  /** When each provision of its own enters into force, by name. */
  provisions?: Record<string, string>;

  /** What each class that the clauses name means. */
  classes?: Record<string, string>;
}

/** A treaty as registered. */
export class TreatyAnswer extends TreatyNamesAnswer {
  /** @example "uncac" */
  id: string;

  @LegalDate('2003-10-31')
  adopted: string | null;

  /** First day on which it may be signed. */
  @LegalDate('2003-12-09')
  opened: string | null;

  /** Last day on which it may be signed. */
  @LegalDate('2005-12-09')
  closed: string | null;

  /** How others name it, by the name of the collection. */
  @ApiProperty({ example: { mtdsg: 'XVIII-14' } })
  references: Record<string, string>;

  /** Id of the treaty to which it is a protocol. */
  parent: string | null;

  /** A list where there are several. */
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    nullable: true,
    example: 'UN-SG',
  })
  depositary: string | readonly string[] | null;

  /** Classes of participants that the clauses name. */
  @ApiProperty({ type: 'object', additionalProperties: refTo('ClassDefinition') })
  classes: Record<string, ClassDefinition>;

  /** What a sentence calls its classes, by their names; absent where none is recorded. */
  @ApiProperty({ type: 'object', additionalProperties: refTo('TextInLanguages') })
  classNames?: Record<string, TextInLanguagesAnswer>;

  /** Who may take part beside States. */
  openTo: Treaty['openTo'];

  /** False for what nobody signs; absent where it is or was open for signature. */
  openForSignature?: boolean;

  @ApiProperty({ allOf: [refTo('EntryIntoForceClause')] })
  entryIntoForce: EntryIntoForceClause | null;

  @ApiProperty({ allOf: [refTo('LaterPartiesClause')] })
  laterParties: LaterPartiesClause | null;

  @ApiProperty({ allOf: [refTo('WithdrawalClause')] })
  withdrawal: WithdrawalClause | null;

  /** Absent where the treaty has none, as what follows. */
  @ApiProperty({ type: 'object', additionalProperties: refTo('Weights') })
  weights?: Record<string, Weights>;

  /** Provisions that enter into force on their own. */
  @ApiProperty({ type: 'object', additionalProperties: refTo('EntryIntoForceClause') })
  provisions?: Record<string, EntryIntoForceClause>;

  @ApiProperty({ allOf: [refTo('TerminationClause')] })
  termination?: TerminationClause;

  @ApiProperty({ allOf: [refTo('ProvisionalApplicationClause')] })
  provisionalApplication?: ProvisionalApplicationClause;

  @ApiProperty({ allOf: [refTo('RelationsClause')] })
  relations?: RelationsClause;

  /** What an organisation needs to join; absent where the treaty asks for nothing. */
  @ApiProperty({ allOf: [refTo('OrganisationsClause')] })
  organisations?: OrganisationsClause;

  /** What it does to earlier treaties. */
  links?: TreatyLinkAnswer[];

  /** Later treaties that do something to it; `treaty` is the later one. */
  linkedBy: TreatyLinkAnswer[];

  inWords: InWordsAnswer;

  /** The event that registered it, or that replaced the registration. */
  @EventId()
  registeredBy: string | null;
}

/** A treaty as known at a position. */
export class ShowTreatyAnswer extends IntersectionType(ReadAnswer, CoveredAnswer, TreatyAnswer) {
  /** Version of the treaty's stream. */
  @Whole(312)
  version: number;
}
