import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { Rounding } from '../../../domain/number/rounding.js';
import { CoveredAnswer } from '../../../knowledge/coverage/coverage.answer.js';
import { SourceAnswer } from '../../../platform/http/documentation/answers/event.answer.js';
import { EventId, LegalDate, Whole } from '../../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../../platform/http/documentation/answers/read.answer.js';

/** A fixed rate of a replenishment. */
export class ReferenceRateAnswer {
  /** @example "0.813" */
  rate: string;

  @LegalDate('2004-03-01')
  date: string;
}

/** How a fund counts. */
export class PolicyAnswer {
  /**
   * The table of rates its valuations are taken from; null: only what recorders give.
   * @example "UNORE"
   */
  rateSource: string | null;

  /** By currency, in place of the published rate, for pledges and increases. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ReferenceRateAnswer' } })
  referenceRates: Record<string, ReferenceRateAnswer>;

  rounding: Rounding;

  /** Whether contributions in kind count against the pledge. */
  inKind: 'counts' | 'apart';

  /** Whether a deposited promissory note counts against the pledge. */
  notes: 'counts' | 'apart';
}

/** A day on which money of the fund was promised or moved. */
export class FundDayAnswer {
  @LegalDate('2005-06-30')
  date: string;

  /** How many pledges and receipts had an act on it. */
  @Whole(28)
  acts: number;
}

/** A fund as registered, with how it counts. */
export class FundAnswer {
  /** @example "cpcjf" */
  id: string;

  title: string;

  @LegalDate('1967-01-01')
  established: string | null;

  administrator: string | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { report: 'A/60/131' } })
  references: Record<string, string>;

  policy: PolicyAnswer;

  /** The day on which it closed; null: open. */
  @LegalDate()
  closedOn: string | null;

  /** The event that registered it, or the correction in its place. */
  @EventId()
  registeredBy: string;

  source: SourceAnswer | null;

  /** In order, also those after the day asked about. */
  days: FundDayAnswer[];
}

/** A fund as known at a position. */
export class ShowFundAnswer extends IntersectionType(ReadAnswer, CoveredAnswer, FundAnswer) {
  /** Version of the fund's stream. */
  @Whole(1)
  version: number;
}
