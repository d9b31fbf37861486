import type { ParticipantKind } from '../domain/participants/participant.js';
import { LegalDate } from '../platform/http/documentation/answers/fields.js';

/** When a participant existed. */
export class ExistedAnswer {
  /** First day; null: since before all records. */
  @LegalDate('1992-04-27')
  from: string | null;

  /** First day on which it exists no longer. */
  @LegalDate('2006-06-03')
  to: string | null;
}

/** What a participant is on the day asked about. */
export class ParticipantAnswer {
  /** @example "ECU" */
  code: string;

  /**
   * Its name of that day.
   * @example "Ecuador"
   */
  name: string;

  kind: ParticipantKind;

  /** Whether it exists on that day. */
  exists: boolean;

  existed: ExistedAnswer;
}
