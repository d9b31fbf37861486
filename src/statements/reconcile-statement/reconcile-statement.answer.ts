import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Cause, ClaimVerdict, Warning } from '../../domain/statements/verdict.js';
import { TOLD_FIGURES, type ToldFigure } from '../../domain/statements/figure-told.js';
import { COUNTS, FUND_MEASURES } from '../../domain/statements/quantities/quantity.js';
import { ACTION_KINDS } from '../../domain/treaty/model/kinds/kinds.js';
import type { TextInLanguages, TextInOtherLanguages } from '../../domain/treaty/model/text-in-languages.js';
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

/** A figure in its parts. What it has none of is null. */
export class ToldFigureAnswer {
  /**
   * `count`, `actions`, `standing`, `progress`, `entry-into-force`: of a treaty. `fund`: of a fund. `other`: what no
   * ledger holds. `claim`: stated elsewhere in the document. `not-given`: not in it. `sum`, `change`, `percent`,
   * `percent-change`: made of its `terms`.
   */
  @ApiProperty({ enum: TOLD_FIGURES })
  of: ToldFigure['of'];

  /** @example "uncac" */
  treaty: string | null;

  /** @example "cpcjf" */
  fund: string | null;

  /**
   * Whose standing or progress, or the donor.
   * @example "ITA"
   */
  participant: string | null;

  /**
   * What is counted or summed.
   * @example "contracting"
   */
  @ApiProperty({ enum: [...new Set([...COUNTS, ...FUND_MEASURES])], nullable: true })
  measure: ToldFigure['measure'];

  /** Whom a count counts. */
  @ApiProperty({ enum: ['total', 'states', 'organisations'], nullable: true })
  who: ToldFigure['who'];

  /** The kind of the acts that are counted. */
  @ApiProperty({ enum: ACTION_KINDS, nullable: true })
  kind: ToldFigure['kind'];

  /** Of what no ledger holds. */
  name: string | null;

  /** Another claim of the statement. */
  claim: string | null;

  /** First day of a period; null: a day alone. */
  @LegalDate('2004-01-01')
  from: string | null;

  /** The day, or the last one of the period; null where the figure is made of others. */
  @LegalDate('2005-06-30')
  to: string | null;

  /** Of a sum, its summands; of a change, the earlier and the later one; of a percentage, the part and the whole. */
  @ApiProperty({ type: 'array', items: refTo('ToldFigureAnswer') })
  terms: ToldFigureAnswer[];
}

/** Claims of the statement that exclude each other, as one item. */
export class ContradictionAnswer {
  /** In the order of the statement. */
  claims: string[];

  @ApiProperty({ type: CauseAnswer })
  cause: CauseAnswer | null;

  explanation: string;
}

/** A fund that figures are of. */
export class TitledFundAnswer {
  /** @example "cpcjf" */
  id: string;

  /** @example "United Nations Crime Prevention and Criminal Justice Fund" */
  title: string;
}

/** A treaty that figures are of, and what it is called. */
export class TitledTreatyAnswer {
  /** @example "uncac" */
  id: string;

  /** @example "United Nations Convention against Corruption" */
  title: string;

  /** The title in other languages, by language; absent where none is recorded. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  titles?: TextInOtherLanguages;

  /** What a sentence calls it, by language; absent where that is not recorded. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  shortTitles?: TextInLanguages;
}

/** A claim beside what the ledger computes. */
export class ReconciledClaimAnswer {
  id: string;

  /** @example "para. 4" */
  where: string;

  /** As recorded. */
  @ApiProperty({ oneOf: [{ type: 'string' }, refTo('DerivedFigure')] })
  quantity: Claim['quantity'];

  /** @example "contracting States of United Nations Convention against Corruption on 25 July 2005" */
  inWords: string;

  /** The same in its parts, from which words are made in any language. */
  figure: ToldFigureAnswer;

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

  /** The claims that exclude each other, each group once, in the order of the statement. */
  contradictions: ContradictionAnswer[];

  /** The treaties of which it states figures, as far as the ledger knows them, in order of id. */
  treaties: TitledTreatyAnswer[];

  /** The funds of which it states figures, as far as the ledger knows them, in order of id. */
  funds: TitledFundAnswer[];
}
