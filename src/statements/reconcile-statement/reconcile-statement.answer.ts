import { ApiProperty } from '@nestjs/swagger';
import type { Cause, ClaimVerdict, Warning } from '../../domain/statements/verdict.js';
import type { Claim, Wording } from '../../domain/statements/statement.js';
import { LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { refTo } from '../../platform/http/documentation/event-schemas.js';

/** How many claims came to each verdict. */
export class VerdictTotalsAnswer {
  @Whole(60)
  agrees: number;

  @Whole(2)
  differs: number;

  @Whole(2)
  contradicts: number;

  @Whole(4)
  notComputable: number;
}

/** Why figures may not fit; a candidate, never taken for the truth. */
export class CauseAnswer {
  /**
   * `rounding-plausible`: a total differs from its rows by no more than rounding them can give.
   * `swapped-with-previous`: the increase stated is the earlier figure.
   */
  code: Cause['code'];

  /** How many rows, each rounded. */
  rows?: number;

  /** The most by which rounding can move their total. */
  most?: string;

  /** The earlier figure, if the candidate is right. */
  previous?: string;

  /** The increase, if the candidate is right. */
  increase?: string;

  /** The increase in per cent, if the candidate is right. */
  percent?: string;
}

/** What the reader of a comparison should know. */
export class WarningAnswer {
  code: Warning['code'];

  @LegalDate('2004-01-01')
  from: string;

  @LegalDate('2004-06-30')
  to: string;

  detail: string;
}

/** A claim beside what the ledger computes. */
export class ReconciledClaimAnswer {
  id: string;

  /** @example "para. 4" */
  where: string;

  /** As recorded. */
  @ApiProperty({ oneOf: [{ type: 'string' }, refTo('DerivedFigure')] })
  quantity: Claim['quantity'];

  /** @example "contracting States of untoc on 25 July 2005" */
  inWords: string;

  /** @example "107" */
  stated: string;

  wording: Wording | null;

  /** What the ledger computes, or what follows from other claims of the statement. */
  computed: string | null;

  /** Stated less computed; of dates in days. */
  difference: string | null;

  /** A currency, `per cent`, or null. */
  unit: string | null;

  verdict: ClaimVerdict;

  /** The claims of the same statement that it contradicts. */
  contradicts: string[];

  @ApiProperty({ type: CauseAnswer })
  cause: CauseAnswer | null;

  warnings: WarningAnswer[];

  explanation: string;

  note: string | null;
}

/** The figures of a statement beside those that the ledger computes. */
export class ReconciliationAnswer extends ReadAnswer {
  /** @example "a-60-131" */
  statement: string;

  title: string;

  @LegalDate('2005-07-25')
  published: string;

  /** Version of the statement's stream. */
  @Whole(1)
  version: number;

  totals: VerdictTotalsAnswer;

  claims: ReconciledClaimAnswer[];
}
