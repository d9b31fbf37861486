import { CoverageAnswer } from '../../../knowledge/coverage/coverage.answer.js';
import { LegalDate, Whole } from '../../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../../platform/http/documentation/answers/read.answer.js';
import {
  DonorAnswer,
  DonorCountAnswer,
  EarmarkingAnswer,
  FigureWarningAnswer,
  MoneyAnswer,
} from '../figures.answer.js';
import { RateUsedAnswer } from '../../rate/rate-used.answer.js';

/** What a period adds to; below zero where more was taken back than given. */
export class PeriodFiguresAnswer {
  @LegalDate('2004-01-01')
  from: string;

  @LegalDate('2005-06-30')
  to: string;

  /** Net of what was taken back in the period, of earlier pledges too. */
  pledged: MoneyAnswer;

  /** New pledges and increases. */
  pledgedGross: MoneyAnswer;

  reduced: MoneyAnswer;
  conditional: MoneyAnswer;
  committed: MoneyAnswer;
  paid: MoneyAnswer;
  received: MoneyAnswer;
  inKind: MoneyAnswer;
  notes: MoneyAnswer;
  credit: MoneyAnswer;
  refunded: MoneyAnswer;
  writtenOff: MoneyAnswer;

  donors: DonorCountAnswer;

  /** Pledged in the period without a value in dollars. */
  unvalued: MoneyAnswer[];

  /** Pledges known by a period that has begun and not ended by the last day: not counted. */
  @Whole(0)
  undated: number;
}

/** The previous period as it was published. */
export class AsPublishedAnswer {
  /** Position of the state of knowledge. */
  @Whole(201)
  at: number;

  recordedAt: string | null;

  pledged: MoneyAnswer;

  paid: MoneyAnswer;
}

/** The period compared with. */
export class PreviousPeriodAnswer extends PeriodFiguresAnswer {
  /** Where `publishedAt` is named. */
  asPublished?: AsPublishedAnswer;
}

/** A change of an amount. */
export class ChangeAnswer {
  absolute: MoneyAnswer;

  /**
   * (current − previous) ÷ previous × 100; null where that says nothing.
   * @example "104.195"
   */
  percent: string | null;

  /**
   * current ÷ previous.
   * @example "2.041953"
   */
  ratio: string | null;

  /** Why there is no percentage. */
  suppressed: 'previous-zero' | 'previous-negative' | 'current-negative' | 'amounts-unvalued' | null;

  /** @example "increase of 104.195 %" */
  inWords: string;
}

/** Both periods at the rates of the previous one's last day. */
export class ConstantCurrencyAnswer {
  @LegalDate('2004-06-30')
  ratesOf: string;

  rates: RateUsedAnswer[];

  current: MoneyAnswer;

  previous: MoneyAnswer;

  change: ChangeAnswer;

  /** Currencies for which no rate was in force on that day. */
  withoutRate: string[];
}

/** The donors that gave in both periods, and theirs alone. */
export class LikeForLikeAnswer {
  @Whole(20)
  donors: number;

  current: MoneyAnswer;

  previous: MoneyAnswer;

  change: ChangeAnswer;
}

/** Pledged and paid. */
export class PledgedAndPaidAnswer {
  pledged: MoneyAnswer;

  paid: MoneyAnswer;
}

/** One donor in both periods. */
export class DonorChangeAnswer extends DonorAnswer {
  current: PledgedAndPaidAnswer;

  previous: PledgedAndPaidAnswer;

  change: ChangeAnswer;

  /** The day up to which all is recorded that the figures rest on; null where that is a part, or not stated. */
  @LegalDate('2005-06-30')
  knownThrough: string | null;
}

/** One original currency in both periods, in its own digits. */
export class CurrencyChangeAnswer {
  /** @example "SEK" */
  currency: string;

  current: PledgedAndPaidAnswer;

  previous: PledgedAndPaidAnswer;

  change: ChangeAnswer;
}

/** The uses in both periods. */
export class EarmarkingChangeAnswer {
  current: EarmarkingAnswer;

  previous: EarmarkingAnswer;
}

/** What a fund got in a period, compared with another period. */
export class PeriodsAnswer extends ReadAnswer {
  /** @example "cpcjf" */
  fund: string;

  title: string;

  currency: 'USD';

  valuation: 'at-pledge';

  /**
   * By what a pledge belongs to a period: the day on which it was made, or the years for which it is meant. Other acts
   * belong to that of their date.
   */
  attribution: 'date' | 'year';

  compare: 'same-period-previous-year' | 'previous-period' | 'custom';

  current: PeriodFiguresAnswer;

  previous: PreviousPeriodAnswer;

  /** Of what is pledged net. */
  change: ChangeAnswer;

  /** Of new pledges and increases. */
  grossChange: ChangeAnswer;

  paidChange: ChangeAnswer;

  constantCurrency: ConstantCurrencyAnswer;

  likeForLike: LikeForLikeAnswer;

  /** How far the fund's money is recorded, seen from the last day of both periods. */
  coverage: CoverageAnswer;

  warnings: FigureWarningAnswer[];

  /** Where `by` names donor: in order of name. */
  donors?: DonorChangeAnswer[];

  /** Where `by` names currency. */
  currencies?: CurrencyChangeAnswer[];

  /** Where `by` names earmarking. */
  earmarking?: EarmarkingChangeAnswer;
}
