import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import type { VerdictAsOf } from '../domain/entry-into-force/as-of/verdict-as-of.js';
import type { Step } from '../domain/entry-into-force/as-of/arithmetic.js';
import type { Missing } from '../domain/entry-into-force/as-of/missing.js';
import type { EndOfTreaty } from '../domain/treaty/model/interpretation.js';
import { CoveredAnswer } from '../knowledge/coverage/coverage.answer.js';
import { DayNotKnownAnswer } from './standing.answer.js';
import { EventId, LegalDate, Whole } from '../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../platform/http/documentation/answers/read.answer.js';

/** What the condition still lacks; numbers as decimal strings. */
export class MissingAnswer {
  /**
   * The kind of condition that is not met: `instruments` (deposits), `share` (of weights), `inForce` (of another
   * treaty) and so on.
   */
  condition: Missing['condition'];

  /** Only those of this class. */
  from?: string;

  /**
   * The name of that class among the treaty's `classes`, where it has one.
   * @example "annex-2"
   */
  class?: string;

  /**
   * With `share`, `weight` and `ratio`: the table of weights.
   * @example "emissions"
   */
  of?: string;

  /** With `inForce`: the treaty waited for. */
  treaty?: string;

  /** With `each`: those whose instrument is missing. */
  participants?: string[];

  /**
   * Where it stands in the clause, where that has several ways.
   * @example "/earliestOf/1/when/all/0/instruments"
   */
  pointer?: string;

  /** @example "30" */
  need: string;

  /** @example "29" */
  have: string;

  /** @example "1" */
  missing: string;
}

/** A threshold of the clause, and how far it was filled; numbers as decimal strings. */
export class ThresholdAnswer extends OmitType(MissingAnswer, ['pointer', 'participants'] as const) {
  /**
   * Where it stands in the clause.
   * @example "/when/instruments"
   */
  pointer: string;

  /** Whether it counts none that the one before it does not: so many of the instruments must be of a class. */
  part: boolean;
}

/** One instrument, and why it counts or not. */
export class ProofLineAnswer extends DayNotKnownAnswer {
  @Whole(30)
  line: number;

  /** The event that recorded it; of a supposed one its place in the request, such as `/deposits/0`. */
  @ApiProperty({
    anyOf: [
      { type: 'string', format: 'uuid' },
      { type: 'string', pattern: '^/deposits/\\d+$' },
    ],
    example: '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a',
  })
  event: string;

  /** @example "ECU" */
  participant: string;

  /** Date of deposit. */
  @LegalDate()
  date: string;

  /** @example "ratification" */
  kind: string;

  counted: boolean;

  /** Which one it is among those that count; absent where these are not numbered, or it does not count. */
  @Whole(30)
  number?: number;

  /** @example "30th instrument; the condition is met by it" */
  because: string;

  /** The day up to which all acts are recorded that the verdict rests on; absent in a provision's. */
  @LegalDate('2014-07-10')
  knownThrough?: string | null;
}

/** One step from the condition to the date. */
export class StepAnswer {
  /** What gives the day: of floors in the order in which the clause has them. */
  what: Step['what'];

  /** Null where it has no date yet. */
  @LegalDate('2005-12-14')
  date: string | null;

  /** @example "on the 90th day after 15 September 2005" */
  because: string;
}

/** Entry into force as of a day. */
class VerdictAnswer {
  /** `date-fixed`: the condition is met, the date lies ahead; `ended`: the treaty is no longer in force. */
  state: VerdictAsOf['state'];

  /** The declared date, or else the computed one. */
  @LegalDate('2005-12-14')
  date: string | null;

  /** The earliest date that there may be, where days are not known and it is not `date`. */
  @LegalDate('2005-04-01')
  earliest?: string;

  /** The latest date that there may be, where days are not known and it is not `date`; null: there may be none. */
  @LegalDate('2006-01-31')
  latest?: string | null;

  @LegalDate('2005-09-15')
  conditionMetOn: string | null;

  /** The first day on which the condition may have been met, where that is not `conditionMetOn`. */
  @LegalDate('2005-01-01')
  conditionMetEarliest?: string;

  /**
   * Those whose instruments of that day met the condition.
   * @example ["ECU"]
   */
  decisive: string[];

  /** The date by the clauses. */
  @LegalDate('2005-12-14')
  computed: string | null;

  missing: MissingAnswer[];

  /**
   * What each threshold needs, and how far it was filled on the day the condition was met; before that, on the day
   * asked about. Once it was met, those of the way by which it was.
   */
  thresholds: ThresholdAnswer[];

  /** The instruments in order of deposit. */
  proof: ProofLineAnswer[];

  /** From the day the condition was met to the date, step by step. */
  arithmetic: StepAnswer[];

  /** All this in a few sentences. */
  explanation: string;
}

/** A provision that enters into force on its own. */
export class ProvisionAnswer extends VerdictAnswer {
  /** @example "trade-provisions" */
  provision: string;
}

/** The treaty applied as a whole before it is in force. */
class AppliedProvisionallyAnswer {
  @LegalDate('1948-01-01')
  from: string;

  /** The first day on which it is no more. */
  @LegalDate('1995-01-01')
  until: string | null;

  /** The act by which it is. */
  @EventId()
  event: string;
}

/** How a treaty ended. */
class EndOfTreatyAnswer {
  /** The day on which it ended. */
  @LegalDate('2013-08-20')
  on: string;

  /** `withdrawals`: too few parties were left. `treaty`: a later one took its place. */
  by: EndOfTreaty['by'];

  /** With `by` `treaty`: the later one. */
  treaty?: string;
}

/** Whether and when a treaty enters into force, with proof. */
export class EntryIntoForceAnswer extends IntersectionType(ReadAnswer, CoveredAnswer, VerdictAnswer) {
  /** @example "uncac" */
  treaty: string;

  /** The date that the depositary stated. */
  @LegalDate('2005-12-14')
  declared: string | null;

  /** The day on which the treaty ended. */
  @LegalDate('2005-12-14')
  endedOn: string | null;

  /** How it ended; null where it has not. */
  ended: EndOfTreatyAnswer | null;

  /** Provisions that enter into force on their own. */
  provisions: ProvisionAnswer[];

  /** Whether the treaty as a whole is or was applied before it was in force (VCLT art. 25); null: it was not. */
  provisional: AppliedProvisionallyAnswer | null;
}
