import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PledgeReading } from '../../../domain/fund/pledge/account/read-pledge.js';
import { likelyDuplicates, type ReportedMoney } from '../../../domain/fund/figures/likely-duplicates.js';
import { pledgeInAll } from '../../../domain/fund/pledge/pledge-as-of.js';
import { amountIn } from '../../../domain/money/amount.js';
import type { Register } from '../../../domain/participants/participant.js';
import { answered } from '../../../knowledge/moments/answered.js';
import type { PagedMomentDto } from '../../../knowledge/moments/moment.dto.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { openPage } from '../../../knowledge/moments/page.js';
import { pledgesOf } from '../../../knowledge/money/pledges.js';
import { viewAt } from '../../../knowledge/moments/view.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { LEDGER } from '../../../ledger/tokens.js';
import { Answer } from '../../../platform/http/answer.js';
import { type Column, columns } from '../../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { donorNamed } from '../../donor-named.js';
import { FundsAsKnown } from '../../fund/funds-as-known.js';
import { amountsAsText } from '../../amounts-as-text.js';
import type { ListedPledgeAnswer, ListPledgesAnswer } from './list-pledges.answer.js';

/** The pledges to a fund as of a day. */
export class ListPledges extends Query<Answer> {
  constructor(
    readonly fund: string,
    readonly request: PagedMomentDto,
  ) {
    super();
  }
}

/** Lists the pledges made to a fund by a day, with what each comes to. Problem `unknown-fund`. */
@QueryHandler(ListPledges)
export class ListPledgesHandler implements IQueryHandler<ListPledges> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly funds: FundsAsKnown,
  ) {}

  async execute({ fund, request }: ListPledges): Promise<Answer> {
    const path = `/v1/funds/${fund}/pledges`;
    const page = await openPage(this.moments, request, path);
    const { asOf, at } = page.moment;
    const known = await this.funds.fund(fund, at);
    const { knownThrough, ...reach } = await this.funds.covered(known.fund, asOf, at);
    const made = (await pledgesOf(viewAt(this.ledger, at), fund)).filter(({ pledge }) => pledge.date <= asOf);
    const register = await this.funds.register(at);
    const { entries, next } = page.take(made);
    const pledges = entries.map((reading) => ({ ...rowOf(reading, asOf, register), knownThrough }));
    const possibleDuplicates = likelyDuplicates(made.map(asTold), new Set(pledges.map(({ id }) => id)));
    const { times, options } = answered(page.moment, request, { path, name: `${fund}-pledges` });
    return new Answer(
      { fund, ...times, ...reach, pledges, possibleDuplicates, next } satisfies AsDescribed<ListPledgesAnswer>,
      {
        ...options,
        next,
        table: () => PLEDGES_COLUMNS.table(pledges),
        records: () => pledges,
      },
    );
  }
}

type Row = AsDescribed<ListedPledgeAnswer>;

const LISTED = ['pledged', 'conditional', 'committed', 'paid', 'writtenOff', 'outstanding', 'overdue'] as const;

function asTold({ pledge }: PledgeReading): ReportedMoney {
  const { id, donor, fund, amount, date, ref } = pledge;
  return { id, donor, fund, amount: amountIn(amount), date, ref };
}

function rowOf(reading: PledgeReading, asOf: string, register: Register): Omit<Row, 'knownThrough'> {
  const { id, donor, date, period, instrument, passThrough } = reading.pledge;
  const { status, whole } = amountsAsText(pledgeInAll(reading, asOf));
  const amounts = Object.fromEntries(LISTED.map((name) => [name, whole?.quantities[name] ?? null]));
  return {
    id,
    donor: donorNamed(donor, register, asOf),
    date,
    period,
    instrument,
    passThrough,
    status,
    ...(amounts as Pick<Row, (typeof LISTED)[number]>),
    usd: whole?.usd ?? null,
  };
}

/** The pledges as a table. */
export const PLEDGES_COLUMNS = columns<Row>([
  ['id', (row) => row.id],
  ['donor', (row) => row.donor?.code ?? null],
  ['name', (row) => row.donor?.name ?? null],
  ['date', (row) => row.date],
  ['from', (row) => row.period?.from ?? null],
  ['instrument', (row) => row.instrument],
  ['pass-through', (row) => row.passThrough],
  ['status', (row) => row.status],
  ['currency', (row) => row.pledged?.currency ?? null],
  ...LISTED.map((name): Column<Row> => [name, (row) => row[name]?.value ?? null]),
  ['carrying USD', (row) => row.usd?.atPledge?.outstanding.value ?? null],
  ['received USD', (row) => row.usd?.received?.value ?? null],
  ['exchange difference USD', (row) => row.usd?.fxRealised?.value ?? null],
  ['known through', (row) => row.knownThrough],
]);
