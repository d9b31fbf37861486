import type { ActionKind } from '../../domain/treaty/model/kinds/kinds.js';
import { CoverageAnswer, CoverageWarningAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { SourceAnswer } from '../../platform/http/documentation/answers/event.answer.js';
import { EventId, LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { DayNotKnownAnswer } from '../standing.answer.js';
import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';

/** How many acts of a kind there were under a treaty. */
export class ActivityTotalAnswer {
  /** @example "uncac" */
  treaty: string;

  /** @example "ratification" */
  kind: ActionKind;

  @Whole(3)
  count: number;
}

/** How many acts of a kind were done at an occasion, under a treaty. */
export class OccasionTotalAnswer extends ActivityTotalAnswer {
  /** @example "treaty event of the Eleventh Crime Congress" */
  occasion: string;
}

/** One act. */
export class ActionAnswer extends DayNotKnownAnswer {
  /** @example "uncac" */
  treaty: string;

  @EventId()
  event: string;

  @Whole(1082)
  position: number;

  /** @example "ratification" */
  kind: ActionKind;

  /**
   * Null for acts of the treaty itself.
   * @example "HUN"
   */
  participant: string | null;

  /** Date of deposit, signature or receipt; where the day is not known, that by which it had happened. */
  @LegalDate('2005-04-19')
  date: string;

  /** Date of effect, only where the act states another one. */
  @LegalDate('2005-04-19')
  effective: string | null;

  territory: string | null;

  /**
   * The provision it concerns, where that is not the whole treaty.
   * @example "article-41"
   */
  provision: string | null;

  /** Towards whom it works, where that is not all. */
  towards: string | null;

  /** What it was done at. */
  occasion: string | null;

  /** Text of a reservation, declaration, objection or communication. */
  text: string | null;

  /** A note of the recorder. */
  note: string | null;

  source: SourceAnswer | null;

  /** The day up to which all acts are recorded that it rests on; null where no such day is stated. */
  @LegalDate('2014-07-10')
  knownThrough: string | null;
}

/** What was done between two days. */
export class ActivityAnswer extends PageAnswer {
  /** First day. */
  @LegalDate('2005-04-18')
  from: string;

  /** Last day. */
  @LegalDate('2005-04-25')
  to: string;

  /** Of the treaty, where one is named. */
  coverage: CoverageAnswer | null;

  /** Empty where all acts of the period are recorded. */
  warnings: CoverageWarningAnswer[];

  /** Of all acts, also those on other pages. */
  totals: ActivityTotalAnswer[];

  /** The same of the acts that name what they were done at. */
  occasions: OccasionTotalAnswer[];

  /** In order of date. */
  actions: ActionAnswer[];

  /** Acts that had happened by a later day, and may have between these. Absent where there are none. */
  possible?: ActionAnswer[];
}
