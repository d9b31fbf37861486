import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PledgeReading } from '../../../domain/fund/pledge/account/read-pledge.js';
import { pledgeAsOf, type PledgeAsOf } from '../../../domain/fund/pledge/pledge-as-of.js';
import { answered } from '../../../knowledge/moments/answered.js';
import type { MomentDto } from '../../../knowledge/moments/moment.dto.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { registerIn } from '../../../knowledge/participants/register.js';
import { viewAt } from '../../../knowledge/moments/view.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { LEDGER } from '../../../ledger/tokens.js';
import { Answer } from '../../../platform/http/answer.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { donorNamed } from '../../donor-named.js';
import { PledgesAsKnown } from '../pledges-as-known.js';
import { amountsAsText } from '../../amounts-as-text.js';
import type { ActAnswer, ShowPledgeAnswer } from './show-pledge.answer.js';

/** A pledge as of a day. */
export class ShowPledge extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

/** Answers a pledge: its status, what it comes to, and what happened to it. Problem `unknown-pledge`. */
@QueryHandler(ShowPledge)
export class ShowPledgeHandler implements IQueryHandler<ShowPledge> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly pledges: PledgesAsKnown,
  ) {}

  async execute({ id, request }: ShowPledge): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const reading = await this.pledges.pledge(id, at);
    const { pledge, announcedBy, source, version } = reading;
    const { fund, donor, id: _id, rounding: _rounding, ...announced } = pledge;
    const named = donorNamed(donor, await registerIn(viewAt(this.ledger, at)), asOf);
    const acts = actsBy(reading, asOf);
    const { times, options } = answered(moment, request, { path: `/v1/pledges/${id}`, name: id });
    return new Answer(
      {
        ...times,
        version,
        id,
        fund,
        donor: named,
        ...inBrief(pledgeAsOf(reading, asOf)),
        announced,
        announcedBy,
        source,
        acts,
      } satisfies AsDescribed<ShowPledgeAnswer>,
      {
        ...options,
        version,
        table: () => ACTS_COLUMNS.table(acts),
        records: () => acts,
      },
    );
  }
}

/** What is asked for most stands first; all of it stands under `whole`. */
function inBrief(known: PledgeAsOf) {
  const all = amountsAsText(known);
  const quantities = all.whole?.quantities ?? null;
  const of = (name: 'pledged' | 'committed' | 'paid' | 'outstanding' | 'writtenOff' | 'refunded') =>
    quantities?.[name] ?? null;
  return {
    pledged: of('pledged'),
    committed: of('committed'),
    paid: of('paid'),
    outstanding: of('outstanding'),
    writtenOff: of('writtenOff'),
    refunded: of('refunded'),
    ...all,
  };
}

type Act = AsDescribed<ActAnswer>;

function actsBy({ acts, objections }: PledgeReading, asOf: string): readonly Act[] {
  return acts.flatMap(({ eventId, data, source }) => {
    if (data.date > asOf) return [];
    const objection = objections.get(eventId);
    const { kind, date, amount, note, ref } = data;
    const irregular = objection === undefined ? null : { code: objection.code, detail: objection.sentence };
    const whole = data as unknown as Record<string, unknown>;
    return [{ event: eventId, kind, date, amount: amount ?? null, note, ref, source, irregular, data: whole }];
  });
}

/** What happened to a pledge, as a table. */
export const ACTS_COLUMNS = columns<Act>([
  ['date', (act) => act.date],
  ['kind', (act) => act.kind],
  ['amount', (act) => act.amount?.value ?? null],
  ['currency', (act) => act.amount?.currency ?? null],
  ['irregular', (act) => act.irregular?.code ?? null],
  ['note', (act) => act.note],
  ['ref', (act) => act.ref],
  ['event', (act) => act.event],
]);
