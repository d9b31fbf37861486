import { Inject, Injectable } from '@nestjs/common';
import type { FundExport } from '../domain/fund/exports/fund-export.js';
import { receiptsAsRecorded } from '../knowledge/money/receipts.js';
import { knownFund } from '../knowledge/money/known-fund.js';
import type { Moment } from '../knowledge/moments/moment.js';
import { pledgesOf } from '../knowledge/money/pledges.js';
import { registerIn } from '../knowledge/participants/register.js';
import { viewAt } from '../knowledge/moments/view.js';
import type { Ledger } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';

/** What a fund's exports are made of, read from the ledger. */
@Injectable()
export class FundExports {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** A fund with its pledges and receipts as known at a moment. Throws Problem `unknown-fund`. */
  async of(id: string, { asOf, at, recordedAt }: Moment): Promise<FundExport> {
    const known = await knownFund(this.ledger, id, at);
    const view = viewAt(this.ledger, at);
    const [pledges, receipts, register] = [
      await pledgesOf(view, id),
      await receiptsAsRecorded(view, id),
      await registerIn(view),
    ];
    // A position at which a fund is known is one that was recorded.
    return { known, pledges, receipts, register, asOf, at, recordedAt: recordedAt ?? '' };
  }
}
