import { Inject, Injectable } from '@nestjs/common';
import type { PledgeReading } from '../../domain/fund/pledge/account/read-pledge.js';
import type { ReceiptReading } from '../../domain/fund/receipt/read-receipt.js';
import { pledgeIn } from '../../knowledge/money/pledges.js';
import { receiptIn } from '../../knowledge/money/receipts.js';
import { knownAt } from '../../knowledge/moments/known-at.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';

/** Pledges and receipts as they were known at a position. */
@Injectable()
export class PledgesAsKnown {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** The pledge of this id. Throws Problem `unknown-pledge` (404), which tells where it was recorded later. */
  pledge(id: string, at: number): Promise<PledgeReading> {
    const never = `No pledge has the id "${id}". GET /v1/funds/{id}/pledges lists those of a fund.`;
    return knownAt(this.ledger, at, (view) => pledgeIn(view, id), { what: 'pledge', id, did: 'recorded', never });
  }

  /** The receipt of this id. Throws Problem `unknown-receipt` (404), which tells where it was recorded later. */
  receipt(id: string, at: number): Promise<ReceiptReading> {
    const never = `No receipt has the id "${id}". GET /v1/funds/{id}/receipts lists those of a fund.`;
    return knownAt(this.ledger, at, (view) => receiptIn(view, id), { what: 'receipt', id, did: 'recorded', never });
  }
}
