import { ApiProperty } from '@nestjs/swagger';
import type { Names } from '../../domain/participants/participant.js';
import { Whole } from '../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { ParticipantAnswer } from '../participant.answer.js';

/** In how many treaties a participant stands so on a day, by what is certain. */
class TreatiesByStandingAnswer {
  @Whole(26)
  party: number;

  /** With an instrument that is not yet in force for it. */
  @Whole(0)
  contracting: number;

  /** With a signature alone. */
  @Whole(3)
  signatory: number;
}

/** A participant of the list. */
export class ListedParticipantAnswer extends ParticipantAnswer {
  /**
   * Organisations of which it is a member on that day.
   * @example ["EU"]
   */
  memberOf: string[];

  /**
   * Of a territory: the State responsible for its international relations on that day.
   * @example null
   */
  responsible: string | null;

  /**
   * Names by which sources call it, beside its own.
   * @example ["Republic of Ecuador"]
   */
  aliases: string[];

  /** Its names of that day in the languages of the United Nations, in those in which they are recorded. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { en: 'Ecuador', fr: 'Équateur' } })
  names: Names;

  /**
   * Its region of that day, by the register; null where none is recorded.
   * @example "Americas"
   */
  region: string | null;

  /** The treaties in which it takes part. */
  treaties: TreatiesByStandingAnswer;
}

/** All participants. */
export class ListParticipantsAnswer extends PageAnswer {
  /** In order of code. */
  participants: ListedParticipantAnswer[];
}
