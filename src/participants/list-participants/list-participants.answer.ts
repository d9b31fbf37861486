import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { ParticipantAnswer } from '../participant.answer.js';

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
}

/** All participants. */
export class ListParticipantsAnswer extends PageAnswer {
  /** In order of code. */
  participants: ListedParticipantAnswer[];
}
