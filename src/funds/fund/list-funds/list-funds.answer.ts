import { CoverageAnswer, CoverageWarningAnswer } from '../../../knowledge/coverage/coverage.answer.js';
import { LegalDate } from '../../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../../platform/http/documentation/answers/read.answer.js';
import type { RecordedFigure } from '../../../domain/fund/figures/recorded.js';
import { MoneyAnswer, RecordedFigures } from '../../figures/figures.answer.js';

/** The three sums by which funds are compared, in dollars at the value of the pledge. */
export class HeadlineAnswer {
  pledged: MoneyAnswer;

  paid: MoneyAnswer;

  outstanding: MoneyAnswer;
}

/** A fund of the list. */
export class ListedFundAnswer {
  /** @example "cpcjf" */
  id: string;

  title: string;

  @LegalDate('1967-01-01')
  established: string | null;

  /** The day on which it closed; null: open. */
  @LegalDate()
  closedOn: string | null;

  totals: HeadlineAnswer;

  /**
   * The figures of which an act is recorded by that day, or all are said to be. Of any other, a sum of nothing means
   * that nobody recorded any.
   */
  @RecordedFigures()
  recorded: RecordedFigure[];

  /** The day up to which all is recorded that the figures rest on; null where that is a part, or not stated. */
  @LegalDate('2005-06-30')
  knownThrough: string | null;

  /** How far the fund's money is recorded. */
  coverage: CoverageAnswer;
}

/** What is left out of a total across funds. */
export class LeftOutAnswer {
  pledged: MoneyAnswer;

  paid: MoneyAnswer;
}

/** All funds together. */
export class AcrossFundsAnswer {
  /** Money that another fund or entity passes on is left out, so that none counts twice. */
  basis: 'without-pass-through';

  pledged: MoneyAnswer;

  paid: MoneyAnswer;

  leftOut: LeftOutAnswer;
}

/** All funds. */
export class ListFundsAnswer extends PageAnswer {
  /** Empty where all is recorded of every fund of this page. */
  warnings: CoverageWarningAnswer[];

  /** In order of id. */
  funds: ListedFundAnswer[];

  /** Of all funds, those on other pages included. */
  total: AcrossFundsAnswer;
}
