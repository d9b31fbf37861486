import { ApiProperty } from '@nestjs/swagger';
import { CoverageAnswer, CoverageWarningAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { EventId, Instant, LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { KnownAnswer } from '../../platform/http/documentation/answers/read.answer.js';

/** A time in which something holds. */
export class PeriodAnswer {
  @LegalDate()
  from: string;

  /** First day on which it does not hold; null: it goes on. */
  @LegalDate('2007-03-01')
  until: string | null;
}

/** What is said differently of one account and participant. */
export class DifferenceAnswer {
  /** @example "uncac" */
  treaty: string;

  /**
   * `signatories`, `contracting`, `parties`, `counted`, `condition-met` or `in-force`. Where days are not known,
   * `parties/possible` is what may be beside what is certain, `parties/least` what of it may not be.
   * @example "parties"
   */
  account: string;

  /**
   * Empty for what is said of the treaty itself.
   * @example "ECU"
   */
  participant: string;

  before: PeriodAnswer[];

  after: PeriodAnswer[];

  /** @example "uncac: Ecuador party: never → from 2005-12-14." */
  inWords: string;

  /** The events that made it so. */
  events: string[];
}

/** A fact that the later state of knowledge adds or takes back. */
export class PostingAnswer {
  /** @example "treaty/uncac/parties" */
  account: string;

  /** @example "ECU" */
  participant: string;

  /** Whether the participant is an organisation. */
  organisation: boolean;

  @LegalDate('2005-12-14')
  date: string;

  /** Added (above zero) or taken back (below). */
  @ApiProperty({ type: 'integer', example: 1 })
  delta: number;

  /** The events that made it so. */
  events: string[];
}

/** An event that changed a fact. */
export class ChangingEventAnswer {
  @EventId()
  eventId: string;

  @Whole(413)
  position: number;

  @Instant()
  recordedAt: string;

  /** @example "treaty/uncac" */
  stream: string;

  /** @example "treaty-action-recorded" */
  type: string;

  @LegalDate()
  date: string | null;
}

/** What a later state of knowledge says differently. */
export class ChangesAnswer extends KnownAnswer {
  /** Position of the earlier one. */
  @Whole(412)
  from: number;

  /** Position of the later one. */
  @Whole(420)
  to: number;

  /** The number of the law by which both states are read: what changed is due to events alone. */
  @Whole(1)
  law: number;

  /** Of the treaty, where one is named: as known at the later position, seen from today. */
  coverage: CoverageAnswer | null;

  /** What of the treaties that changed is not recorded. */
  warnings: CoverageWarningAnswer[];

  changes: DifferenceAnswer[];

  /** The net facts behind the changes. */
  postings: PostingAnswer[];

  events: ChangingEventAnswer[];
}
