import { ApiProperty } from '@nestjs/swagger';
import type { Bucket, Instrument } from '../../domain/fund/pledge/pledge.js';
import { PLEDGE_STATUSES } from '../../domain/fund/pledge/status.js';
import type { Confirmable } from '../../domain/refusal.js';
import { EventId, LegalDate } from '../../platform/http/documentation/answers/fields.js';
import { FiguresAnswer, MoneyAnswer, SpanAnswer } from '../figures/figures.answer.js';

/** Who gave, under its name of the day asked about. */
export class NamedDonorAnswer {
  /** @example "ITA" */
  code: string;

  /** @example "Italy" */
  name: string;
}

/** What a pledge has come to, in one word. */
export const StatusOfPledge = (): PropertyDecorator =>
  ApiProperty({ enum: [...PLEDGE_STATUSES], nullable: true, example: 'partly-paid' });

/** What an amount was worth in dollars when it was recorded. */
export class ValuationAnswer {
  /** @example "1230012.30" */
  usd: string;

  /**
   * Units of the currency per dollar; null: the dollars were stated.
   * @example "0.813"
   */
  rate: string | null;

  @LegalDate('2004-03-01')
  rateDate: string | null;

  /** @example "UNORE" */
  rateSource: string | null;

  /** The event that published the rate. */
  @EventId()
  rateEvent: string | null;
}

/** A part of an amount by its use. */
export class EarmarkAnswer {
  bucket: Bucket;

  amount: MoneyAnswer;

  purpose?: string | null;

  window?: string | null;

  modality?: string | null;
}

/** A part of a pledge made for a year. */
export class TrancheAnswer {
  /** @example 2005 */
  year: number;

  amount: MoneyAnswer;
}

/** The pledge as it was announced, corrections applied. */
export class AnnouncedAnswer {
  /** Null: announced without an amount. */
  amount: MoneyAnswer | null;

  @LegalDate('2004-03-01')
  date: string;

  /** Where only a period is known; it counts from its last day on. */
  period: SpanAnswer | null;

  earmarking: EarmarkAnswer[];

  valuation: ValuationAnswer | null;

  /** What must happen first. */
  condition: string | null;

  instrument: Instrument;

  tranches: TrancheAnswer[];

  @LegalDate()
  payableBy: string | null;

  cap: MoneyAnswer | null;

  passThrough: boolean;

  /** The pledge to another fund that this one continues. */
  transferredFrom: string | null;

  despite: Confirmable[];

  note: string | null;

  ref: string | null;
}

/** What it comes to in dollars; null where a part of it could not be valued. */
export class PledgeUsdAnswer {
  /** At the value of the pledge; `outstanding` is its carrying value. */
  atPledge: FiguresAnswer | null;

  /** What came in, at what it was worth then. */
  received: MoneyAnswer | null;

  /** What payments brought above the value that they settled; below zero: a loss. */
  fxRealised: MoneyAnswer | null;
}

/** What it comes to, in its own currency of the day and in dollars. */
export class ComesAnswer {
  quantities: FiguresAnswer;

  usd: PledgeUsdAnswer;
}

/** The same by use. */
export class ComesByUseAnswer {
  earmarked: ComesAnswer;

  generalPurpose: ComesAnswer;

  notSpecified: ComesAnswer;
}
