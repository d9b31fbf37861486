import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { answered } from '../../../knowledge/moments/answered.js';
import type { PagedMomentDto } from '../../../knowledge/moments/moment.dto.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { openPage } from '../../../knowledge/moments/page.js';
import { receiptOn, receiptsOf } from '../../../knowledge/money/receipts.js';
import { viewAt } from '../../../knowledge/moments/view.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { LEDGER } from '../../../ledger/tokens.js';
import { Answer } from '../../../platform/http/answer.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { FundsAsKnown } from '../../fund/funds-as-known.js';
import { receiptAsOf } from '../receipt-as-of.js';
import type { ListedReceiptAnswer, ListReceiptsAnswer } from './list-receipts.answer.js';

/** The receipts of a fund as of a day. */
export class ListReceipts extends Query<Answer> {
  constructor(
    readonly fund: string,
    readonly request: PagedMomentDto,
  ) {
    super();
  }
}

/** Lists the receipts of a fund, with what is allocated and left of each. Problem `unknown-fund`. */
@QueryHandler(ListReceipts)
export class ListReceiptsHandler implements IQueryHandler<ListReceipts> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly funds: FundsAsKnown,
  ) {}

  async execute({ fund, request }: ListReceipts): Promise<Answer> {
    const path = `/v1/funds/${fund}/receipts`;
    const page = await openPage(this.moments, request, path);
    const { asOf, at } = page.moment;
    const registered = await this.funds.fund(fund, at);
    const { knownThrough, ...reach } = await this.funds.covered(registered.fund, asOf, at, ['receipt']);
    const view = viewAt(this.ledger, at);
    const credited = (await receiptsOf(view, fund)).filter(({ receipt }) => receipt.date <= asOf);
    const { entries, next } = page.take(credited);
    const by = { asOf, register: await this.funds.register(at) };
    const receipts: Row[] = [];
    for (const known of entries) {
      const reading = (await receiptOn(view, known.receipt.id, asOf)) ?? known;
      receipts.push({ ...(await receiptAsOf(view, reading, by)).told, knownThrough });
    }
    const { times, options } = answered(page.moment, request, { path, name: `${fund}-receipts` });
    return new Answer(
      {
        fund,
        ...times,
        ...reach,
        receipts,
        next,
      } satisfies AsDescribed<ListReceiptsAnswer>,
      {
        ...options,
        next,
        table: () => RECEIPTS_COLUMNS.table(receipts),
        records: () => receipts,
      },
    );
  }
}

type Row = AsDescribed<ListedReceiptAnswer>;

/** The receipts as a table. */
export const RECEIPTS_COLUMNS = columns<Row>([
  ['id', (row) => row.id],
  ['donor', (row) => row.donor?.code ?? null],
  ['name', (row) => row.donor?.name ?? null],
  ['date', (row) => row.date],
  ['currency', (row) => row.amount.currency],
  ['amount', (row) => row.amount.value],
  ['allocated', (row) => row.allocated.value],
  ['left', (row) => row.left?.value ?? null],
  ['USD', (row) => (row.amount.currency === 'USD' ? row.amount.value : (row.valuation?.usd ?? null))],
  ['note', (row) => row.note],
  ['ref', (row) => row.ref],
  ['known through', (row) => row.knownThrough],
]);
