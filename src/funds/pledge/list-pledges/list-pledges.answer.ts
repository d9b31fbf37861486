import { IntersectionType } from '@nestjs/swagger';
import type { Instrument } from '../../../domain/fund/pledge/pledge.js';
import type { PledgeStatus } from '../../../domain/fund/pledge/status.js';
import { CoveredAnswer } from '../../../knowledge/coverage/coverage.answer.js';
import { LegalDate } from '../../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../../platform/http/documentation/answers/read.answer.js';
import { MoneyAnswer, SpanAnswer } from '../../figures/figures.answer.js';
import { NamedDonorAnswer, PledgeUsdAnswer, StatusOfPledge } from '../pledge.answer.js';

/** A pledge of the list. Its amounts are in its own currency of the day; null: no amount is stated. */
export class ListedPledgeAnswer {
  /** @example "cpcjf-ita-2004" */
  id: string;

  /** Null: not named. */
  donor: NamedDonorAnswer | null;

  @LegalDate('2004-03-01')
  date: string;

  period: SpanAnswer | null;

  instrument: Instrument;

  passThrough: boolean;

  @StatusOfPledge()
  status: PledgeStatus | null;

  pledged: MoneyAnswer | null;

  conditional: MoneyAnswer | null;

  committed: MoneyAnswer | null;

  paid: MoneyAnswer | null;

  writtenOff: MoneyAnswer | null;

  outstanding: MoneyAnswer | null;

  overdue: MoneyAnswer | null;

  usd: PledgeUsdAnswer | null;

  /** The day up to which all is recorded that the row rests on; null where that is a part, or not stated. */
  @LegalDate('2005-06-30')
  knownThrough: string | null;
}

/** Two pledges that may be one, told by two sources. A person decides, and annuls one of them or not. */
export class PossibleDuplicateAnswer {
  /**
   * The earlier one.
   * @example "cpcjf-ita-2004"
   */
  first: string;

  /** @example "cpcjf-ita-2004-b" */
  second: string;

  /**
   * What speaks for it, both being of one donor: the same reference, or the same amount announced within thirty days.
   */
  because: 'same-ref' | 'same-amount-and-days';
}

/** The pledges made to a fund. */
export class ListPledgesAnswer extends IntersectionType(PageAnswer, CoveredAnswer) {
  /** @example "cpcjf" */
  fund: string;

  /** Those made by that day, in order of date, then of id. */
  pledges: ListedPledgeAnswer[];

  /** Pairs of which at least one is listed here and the other made by that day. */
  possibleDuplicates: PossibleDuplicateAnswer[];
}
