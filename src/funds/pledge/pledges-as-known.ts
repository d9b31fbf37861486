import { Inject, Injectable } from '@nestjs/common';
import type { PledgeReading } from '../../domain/fund/pledge/account/read-pledge.js';
import type { ReceiptReading } from '../../domain/fund/receipt/read-receipt.js';
import { pledgeIn } from '../../knowledge/money/pledges.js';
import { receiptIn } from '../../knowledge/money/receipts.js';
import { viewAt } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Problem } from '../../platform/http/problem.js';

/** Pledges and receipts as they were known at a position. */
@Injectable()
export class PledgesAsKnown {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** The pledge of this id. Throws Problem `unknown-pledge` (404), which tells where it was recorded later. */
  async pledge(id: string, at: number): Promise<PledgeReading> {
    const known = await pledgeIn(viewAt(this.ledger, at), id);
    if (known !== null) return known;
    const later = (await pledgeIn(await this.now(), id)) !== null;
    const detail = later
      ? `The pledge ${id} was not recorded at position ${String(at)}; it was recorded later.`
      : `No pledge has the id "${id}". GET /v1/funds/{id}/pledges lists those of a fund.`;
    throw new Problem(404, 'unknown-pledge', 'Unknown pledge', detail, { pledge: id });
  }

  /** The receipt of this id. Throws Problem `unknown-receipt` (404), which tells where it was recorded later. */
  async receipt(id: string, at: number): Promise<ReceiptReading> {
    const known = await receiptIn(viewAt(this.ledger, at), id);
    if (known !== null) return known;
    const later = (await receiptIn(await this.now(), id)) !== null;
    const detail = later
      ? `The receipt ${id} was not recorded at position ${String(at)}; it was recorded later.`
      : `No receipt has the id "${id}". GET /v1/funds/{id}/receipts lists those of a fund.`;
    throw new Problem(404, 'unknown-receipt', 'Unknown receipt', detail, { receipt: id });
  }

  private async now() {
    return viewAt(this.ledger, (await this.ledger.head()).position);
  }
}
