import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ReceiptReading } from '../../../domain/fund/receipt/read-receipt.js';
import { written } from '../../../domain/money/amount.js';
import { answered } from '../../../knowledge/moments/answered.js';
import type { MomentDto } from '../../../knowledge/moments/moment.dto.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { receiptOn } from '../../../knowledge/money/receipts.js';
import { registerIn } from '../../../knowledge/participants/register.js';
import { viewAt } from '../../../knowledge/moments/view.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { LEDGER } from '../../../ledger/tokens.js';
import { Answer } from '../../../platform/http/answer.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { PledgesAsKnown } from '../../pledge/pledges-as-known.js';
import { receiptAsOf } from '../receipt-as-of.js';
import type { AllocationAnswer, ReceiptActAnswer, ShowReceiptAnswer } from './show-receipt.answer.js';

/** A receipt as of a day. */
export class ShowReceipt extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

/** Answers a receipt, what pledges took from it and what is left. Problem `unknown-receipt`. */
@QueryHandler(ShowReceipt)
export class ShowReceiptHandler implements IQueryHandler<ShowReceipt> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly pledges: PledgesAsKnown,
  ) {}

  async execute({ id, request }: ShowReceipt): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const view = viewAt(this.ledger, at);
    const known = await this.pledges.receipt(id, at);
    const reading = (await receiptOn(view, id, asOf)) ?? known;
    const { told, taken } = await receiptAsOf(view, reading, { asOf, register: await registerIn(view) });
    const { version, recordedBy, receipt } = reading;
    const allocations = taken.map(([pledge, amount]) => ({ pledge, amount: written(amount) }));
    const { times, options } = answered(moment, request, { path: `/v1/receipts/${id}`, name: id });
    return new Answer(
      {
        ...times,
        version,
        ...told,
        fund: receipt.fund,
        allocations,
        acts: actsOf(reading),
        recordedBy,
      } satisfies AsDescribed<ShowReceiptAnswer>,
      {
        ...options,
        version,
        records: () => allocations,
        table: () => ALLOCATIONS_COLUMNS.table(allocations),
      },
    );
  }
}

function actsOf({ acts }: ReceiptReading): readonly AsDescribed<ReceiptActAnswer>[] {
  return acts.map(({ eventId, data, source }) => {
    const { kind, date, donor, amount, note, ref } = data;
    return { event: eventId, kind, date, donor: donor ?? null, amount: amount ?? null, note, ref, source };
  });
}

/** What pledges took from a receipt, as a table. */
export const ALLOCATIONS_COLUMNS = columns<AsDescribed<AllocationAnswer>>([
  ['pledge', (each) => each.pledge],
  ['amount', (each) => each.amount.value],
  ['currency', (each) => each.amount.currency],
]);
