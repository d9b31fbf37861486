import type { RecordedFigure } from '../../../domain/fund/figures/recorded.js';
import type { ParticipantKind } from '../../../domain/participants/participant.js';
import { CoverageAnswer } from '../../../knowledge/coverage/coverage.answer.js';
import { Address, Instant, LegalDate, Whole } from '../../../platform/http/documentation/answers/fields.js';
import {
  CurrencyFiguresAnswer,
  DonorAnswer,
  DonorCountAnswer,
  EarmarkingAnswer,
  FigureWarningAnswer,
  MoneyAnswer,
  RecordedFigures,
  UnvaluedAnswer,
  UsdFiguresAnswer,
} from '../figures.answer.js';
import { RateUsedAnswer } from '../../rate/rate-used.answer.js';

/** Gains (above zero) and losses by exchange. */
export class ExchangeDifferenceAnswer {
  /** Of what was received. */
  realised: MoneyAnswer;

  /** Of what is outstanding, at the rates of the day. */
  unrealised: MoneyAnswer;
}

/** What is outstanding at the rates of the day. */
export class RevaluedAnswer {
  outstanding: MoneyAnswer;

  rates: RateUsedAnswer[];

  /** Outstanding in currencies for which no rate was in force. */
  unvalued: MoneyAnswer[];
}

/** Outstanding as it was worth when pledged. */
export class AtPledgeAnswer {
  outstanding: MoneyAnswer;
}

/** Paid as it was worth when it came in. */
export class ReceivedAnswer {
  paid: MoneyAnswer;
}

/** The same figures under other valuations. */
export class ValuationsAnswer {
  atPledge: AtPledgeAnswer;

  received: ReceivedAnswer;

  revalued: RevaluedAnswer;
}

/** By what is promised. */
export class ByInstrumentAnswer {
  grants: UsdFiguresAnswer;

  loans: UsdFiguresAnswer;

  capital: UsdFiguresAnswer;

  all: UsdFiguresAnswer;
}

/** What is owed by assessment. */
export class AssessedAnswer extends UsdFiguresAnswer {
  earmarking: EarmarkingAnswer;
}

/** How many. */
export class FundCountsAnswer {
  donors: DonorCountAnswer;

  /** Pledges whose amount is to be confirmed. */
  @Whole(1)
  withoutAmount: number;

  /** Pledges known by a period that has begun and not ended. */
  @Whole(0)
  undated: number;
}

/** What one donor gave by itself, of a row that puts parts and their whole together. */
export class DonorPartAnswer extends DonorAnswer {
  pledged: MoneyAnswer;

  paid: MoneyAnswer;

  outstanding: MoneyAnswer;
}

/** One donor's part. */
export class DonorFiguresAnswer extends UsdFiguresAnswer {
  /**
   * Null: not named.
   * @example "ITA"
   */
  code: string | null;

  /**
   * Its name of that day.
   * @example "Italy"
   */
  name: string;

  kind: ParticipantKind | null;

  /**
   * Of all that is pledged, in per cent; null where that says nothing.
   * @example "38.815"
   */
  share: string | null;

  /**
   * The same of it and of all who pledged more.
   * @example "50.933"
   */
  cumulativeShare: string | null;

  earmarking: EarmarkingAnswer;

  /** In the donor's own currencies. */
  currencies: CurrencyFiguresAnswer[];

  /** Outstanding at the rates of the day. */
  revalued: MoneyAnswer;

  exchangeDifference: ExchangeDifferenceAnswer;

  /** Pledged without a value in dollars. */
  unvalued: MoneyAnswer[];

  /** Pledges whose amount is to be confirmed. */
  @Whole(0)
  withoutAmount: number;

  /** The day up to which all is recorded that the figures rest on; null where that is a part, or not stated. */
  @LegalDate('2005-06-30')
  knownThrough: string | null;

  /** With `rollUp`: the whole by itself and each of its parts; they add up to the row. */
  parts?: DonorPartAnswer[];
}

/** The totals of a fund on a day, in dollars at the value of the pledge. */
export class TotalsAnswer extends UsdFiguresAnswer {
  /** The legal date asked about. */
  @LegalDate('2005-07-25')
  asOf: string;

  /** Position up to which events were believed. */
  @Whole(412)
  at: number;

  /** When that position was recorded; null for position 0, the empty ledger. */
  @Instant()
  recordedAt: string | null;

  /** The address at which this answer stays the same for ever. */
  @Address('/v1/funds/cpcjf/totals?asOf=2005-07-25&at=412')
  permalink: string;

  /** @example "cpcjf" */
  fund: string;

  title: string;

  currency: 'USD';

  /** How these figures are valued: once, when the promise was made. */
  valuation: 'at-pledge';

  /** Where it is asked for: donors that are parts of another stand in its row. */
  rollUp?: 'part-of';

  /**
   * The figures of which an act is recorded by that day, or all are said to be. Of any other, a sum of nothing means
   * that nobody recorded any.
   */
  @RecordedFigures()
  recorded: RecordedFigure[];

  /** Whether amounts without a value are missing in them. */
  incomplete: boolean;

  valuations: ValuationsAnswer;

  exchangeDifference: ExchangeDifferenceAnswer;

  byInstrument: ByInstrumentAnswer;

  /** Assessed contributions, which are owed rather than pledged: in none of the figures above. */
  assessed: AssessedAnswer;

  /** Receipts not applied to any pledge, by currency. */
  unapplied: MoneyAnswer[];

  counts: FundCountsAnswer;

  unvalued: UnvaluedAnswer[];

  /** How far the fund's money is recorded. */
  coverage: CoverageAnswer;

  warnings: FigureWarningAnswer[];

  /** Where `by` names earmarking. */
  earmarking?: EarmarkingAnswer;

  /** Where `by` names donor: in order of name. */
  donors?: DonorFiguresAnswer[];

  /** Where `by` names currency: the original currencies. */
  currencies?: CurrencyFiguresAnswer[];
}
