import { ApiProperty } from '@nestjs/swagger';
import type { ParticipantKind } from '../../domain/participants/participant.js';
import { LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';

/** A decimal with the digits that ISO 4217 gives the currency. */
export class MoneyAnswer {
  /** @example "10800579.00" */
  value: string;

  /** @example "USD" */
  currency: string;
}

/** Which figures of a fund are recorded. */
export const RecordedFigures = (): PropertyDecorator =>
  ApiProperty({
    isArray: true,
    enum: ['pledged', 'committed', 'paid', 'outstanding', 'writtenOff', 'refunded', 'earmarked'],
    example: ['pledged'],
  });

/** What can be said of a fund, a donor or a currency. Each is a sum of its own. */
export class FiguresAnswer {
  /** Announced and increased. */
  pledgedGross: MoneyAnswer;

  /** Taken back: reductions, withdrawals, transfers. */
  reduced: MoneyAnswer;

  /** Net of what was taken back; what is written off stays pledged. */
  pledged: MoneyAnswer;

  /** Promised under a condition neither met nor lapsed; not in `pledged`. */
  conditional: MoneyAnswer;

  /** Signed. */
  committed: MoneyAnswer;

  /** Pledged and not signed. */
  uncommitted: MoneyAnswer;

  /** Cash, less what bounced. In dollars: at the value of the pledge that it settled. */
  paid: MoneyAnswer;

  /** In kind, as far as it counts against pledges. */
  inKind: MoneyAnswer;

  /** In kind that stands apart from pledges. */
  inKindApart: MoneyAnswer;

  /** Promissory notes held, as far as they count against pledges. */
  notes: MoneyAnswer;

  /** Promissory notes held of which only the encashment counts. */
  notesApart: MoneyAnswer;

  /** Credited for early payment; no cash. */
  credit: MoneyAnswer;

  /** All that counts against pledges: paid, in kind, notes, credit. */
  applied: MoneyAnswer;

  /** Sent back to donors; in dollars: what was paid out. */
  refunded: MoneyAnswer;

  /** Refunded and owed again. */
  reopened: MoneyAnswer;

  writtenOff: MoneyAnswer;

  /** Pledged − applied + reopened − written off. Below zero: more came in than was pledged. */
  outstanding: MoneyAnswer;

  disputed: MoneyAnswer;

  outstandingUndisputed: MoneyAnswer;

  /** Fallen due by schedule, or by the day until which all is payable. */
  due: MoneyAnswer;

  /** Due, and met by nothing yet. */
  overdue: MoneyAnswer;
}

/** The same in dollars, at the value of the pledge. */
export class UsdFiguresAnswer extends FiguresAnswer {
  /** What came in, at what it was worth then. */
  received: MoneyAnswer;
}

/** An amount by use. */
export class ByUseAnswer {
  earmarked: MoneyAnswer;

  generalPurpose: MoneyAnswer;

  /** Nobody has said; counted on neither side. */
  notSpecified: MoneyAnswer;

  /**
   * Earmarked in per cent of all three; null where that says nothing.
   * @example "94.065"
   */
  earmarkedShare: string | null;

  /**
   * Not specified in per cent of all three.
   * @example "0.000"
   */
  notSpecifiedShare: string | null;
}

/** What is pledged by use, and beside it what is signed and what was paid. */
export class EarmarkingAnswer extends ByUseAnswer {
  committed: ByUseAnswer;

  paid: ByUseAnswer;
}

/** The figures of one original currency. */
export class CurrencyFiguresAnswer extends FiguresAnswer {
  /** @example "EUR" */
  currency: string;

  /** What they are worth, at pledge. */
  usd: UsdFiguresAnswer;
}

/** Who gives. */
export class DonorAnswer {
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
}

/** How many donors of a firm amount above zero. */
export class DonorCountAnswer {
  @Whole(28)
  total: number;

  @Whole(27)
  states: number;

  @Whole(1)
  organisations: number;

  /** Whether there are others, who wish not to be named. */
  notNamed: boolean;
}

/** An amount for which no rate was known. */
export class UnvaluedAnswer {
  /** Id of the pledge. */
  pledge: string;

  donor: string | null;

  quantity: 'pledged' | 'received';

  amount: MoneyAnswer;
}

/** A span of days, both included. */
export class SpanAnswer {
  @ApiProperty({ format: 'date', example: '2002-07-01' })
  from: string;

  @ApiProperty({ format: 'date', example: '2003-12-31' })
  to: string;
}

/** What a reader of figures must know to read them rightly. */
export class FigureWarningAnswer {
  /** @example "counted-at-period-end" */
  code: string;

  detail: string;

  /** Of how many pledges. */
  @Whole(3)
  count?: number;

  /** The first of them, twenty at most. */
  pledges?: string[];

  amounts?: MoneyAnswer[];

  /** Of which of two compared periods. */
  period?: 'current' | 'previous';

  /** How many of the pledges have a period that reaches outside the one asked about. */
  @Whole(2)
  reachingOutside?: number;

  /** Whole months that two periods share. */
  @ApiProperty({ type: 'integer', nullable: true, minimum: 0, example: 6 })
  months?: number | null;

  /** Days that two periods share. */
  @Whole(182)
  days?: number;

  /** A period to compare with instead. */
  alternative?: SpanAnswer;

  /** Of how far the fund is recorded: the last day recorded. */
  @LegalDate('2005-06-30')
  through?: string | null;
}
