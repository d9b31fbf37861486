import { ApiProperty } from '@nestjs/swagger';
import type { PledgeActionKind } from '../../../domain/fund/pledge/kinds/kinds.js';
import type { PledgeStatus } from '../../../domain/fund/pledge/status.js';
import { SourceAnswer } from '../../../platform/http/documentation/answers/event.answer.js';
import { EventId, LegalDate, Whole } from '../../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../../platform/http/documentation/answers/read.answer.js';
import { MoneyAnswer } from '../../figures/figures.answer.js';
import { AnnouncedAnswer, ComesAnswer, ComesByUseAnswer, NamedDonorAnswer, StatusOfPledge } from '../pledge.answer.js';

/** Why the field would refuse an act that stands, as things are known now. */
export class IrregularAnswer {
  /** @example "exceeds-outstanding" */
  code: string;

  detail: string;
}

/** One act on the pledge. */
export class ActAnswer {
  /** The event that recorded it, or the correction in its place. */
  @EventId()
  event: string;

  kind: PledgeActionKind;

  @LegalDate('2004-09-15')
  date: string;

  /** In the currency of the pledge; null where the kind has none. */
  amount: MoneyAnswer | null;

  note: string | null;

  ref: string | null;

  source: SourceAnswer | null;

  irregular: IrregularAnswer | null;

  /** The whole act as recorded. */
  @ApiProperty({ allOf: [{ $ref: '#/components/schemas/EventData' }] })
  data: Record<string, unknown>;
}

/** One part of the schedule. */
export class InstalmentAnswer {
  @LegalDate('2005-03-01')
  due: string;

  amount: MoneyAnswer;
}

/** A pledge on a day, with all that had happened to it by then. */
export class ShowPledgeAnswer extends ReadAnswer {
  /** Version of the pledge's stream. */
  @Whole(4)
  version: number;

  /** @example "cpcjf-ita-2004" */
  id: string;

  /** @example "cpcjf" */
  fund: string;

  /** Null: not named. */
  donor: NamedDonorAnswer | null;

  /** Null before it was made. */
  @StatusOfPledge()
  status: PledgeStatus | null;

  /**
   * The currency that it has on that day; null: no amount is stated.
   * @example "EUR"
   */
  currency: string | null;

  /** Net of what was taken back, in its own currency, as are the next five; null: no amount is stated. */
  pledged: MoneyAnswer | null;

  committed: MoneyAnswer | null;

  paid: MoneyAnswer | null;

  /** Signed: below zero where more came in than was pledged. */
  outstanding: MoneyAnswer | null;

  writtenOff: MoneyAnswer | null;

  refunded: MoneyAnswer | null;

  /** All that it comes to, in its own currency and in dollars; null: no amount is stated. */
  whole: ComesAnswer | null;

  byUse: ComesByUseAnswer | null;

  /** What banks kept of payments, by currency. */
  charges: MoneyAnswer[];

  /** The schedule of payment in force. */
  schedule: InstalmentAnswer[];

  announced: AnnouncedAnswer;

  /** The event that announced it, or the correction in its place. */
  @EventId()
  announcedBy: string;

  source: SourceAnswer | null;

  /** What happened to it by that day, in order of date. */
  acts: ActAnswer[];
}
