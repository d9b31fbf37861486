import { IntersectionType } from '@nestjs/swagger';
import type { ParticipantKind } from '../../domain/participants/participant.js';
import type { Standing } from '../../domain/answers/participant-row.js';
import type { Status } from '../../domain/answers/status.js';
import { CoveredAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { CountsOfDayAnswer } from '../counts.answer.js';
import { StandingAnswer } from '../standing.answer.js';

/** Whether the treaty is in force on the day asked about. */
export class StateOfEntryAnswer {
  /** `date-fixed`: the condition is met, the date lies ahead. */
  state: Status['entryIntoForce']['state'];

  @LegalDate('2005-12-14')
  date: string | null;

  /** The earliest date that there may be, where days are not known and it is not `date`. */
  @LegalDate('2005-04-01')
  earliest?: string;
}

/** How a participant stands from a day on, until the next such day. */
export class StandingSinceAnswer {
  @LegalDate('2005-09-15')
  from: string;

  /** @example "contracting" */
  standing: Standing;
}

/** A participant's row of the status table. */
export class StatusRowAnswer extends StandingAnswer {
  /** @example "ECU" */
  code: string;

  /**
   * Its name of that day.
   * @example "Ecuador"
   */
  name: string;

  kind: ParticipantKind;

  /** The day up to which all acts are recorded that it rests on; null where no such day is stated. */
  @LegalDate('2014-07-10')
  knownThrough: string | null;

  /** Only where asked for: every standing that it has had by the day asked about; before the first it had none. */
  standings?: StandingSinceAnswer[];
}

/** The status table of a treaty. */
export class StatusAnswer extends IntersectionType(ReadAnswer, CoveredAnswer) {
  /** @example "uncac" */
  treaty: string;

  title: string;

  /** Version of the treaty's stream. */
  @Whole(312)
  version: number;

  counts: CountsOfDayAnswer;

  entryIntoForce: StateOfEntryAnswer;

  /** Those of which something is dated by then, in order of name. */
  participants: StatusRowAnswer[];
}
