import { SourceAnswer } from '../../../platform/http/documentation/answers/event.answer.js';
import { Address, EventId, Instant, LegalDate, Whole } from '../../../platform/http/documentation/answers/fields.js';
import { MoneyAnswer } from '../../figures/figures.answer.js';
import { ReceiptAnswer } from '../receipt.answer.js';

/** What a pledge took from the receipt. */
export class AllocationAnswer {
  /** @example "cpcjf-ita-2004" */
  pledge: string;

  amount: MoneyAnswer;
}

/** What happened to the receipt itself. */
export class ReceiptActAnswer {
  @EventId()
  event: string;

  kind: 'identification' | 'reversal' | 'refund';

  @LegalDate('2004-10-01')
  date: string;

  /** Code of the donor that was found out. */
  donor: string | null;

  amount: MoneyAnswer | null;

  note: string | null;

  ref: string | null;

  source: SourceAnswer | null;
}

/** A receipt on a day. */
export class ShowReceiptAnswer extends ReceiptAnswer {
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
  @Address('/v1/receipts/cpcjf-2004-117?asOf=2005-07-25&at=412')
  permalink: string;

  /** Version of the receipt's stream. */
  @Whole(2)
  version: number;

  /** @example "cpcjf" */
  fund: string;

  /** In order of pledge. */
  allocations: AllocationAnswer[];

  acts: ReceiptActAnswer[];

  /** The event that recorded it, or the correction in its place. */
  @EventId()
  recordedBy: string;
}
