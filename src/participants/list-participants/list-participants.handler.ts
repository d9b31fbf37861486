import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  attributeAt,
  existsAt,
  isMemberAt,
  nameAt,
  namesAt,
  responsibleAt,
} from '../../domain/participants/on-a-date.js';
import type { Participant } from '../../domain/participants/participant.js';
import { answered } from '../../knowledge/moments/answered.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { openPage } from '../../knowledge/moments/page.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { viewAt } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { Balances, type TreatiesByStanding } from '../../postings/balances.js';
import type { ListParticipantsDto } from './list-participants.dto.js';
import type { ListParticipantsAnswer } from './list-participants.answer.js';
import { compareTexts } from '../../domain/text-order.js';

/** The register as of a day. */
export class ListParticipants extends Query<Answer> {
  constructor(readonly request: ListParticipantsDto) {
    super();
  }
}

const PATH = '/v1/participants';

/**
 * Lists every participant registered, in order of code, with the name of the day asked about and whether it existed
 * then.
 */
@QueryHandler(ListParticipants)
export class ListParticipantsHandler implements IQueryHandler<ListParticipants> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly balances: Balances,
  ) {}

  async execute({ request }: ListParticipants): Promise<Answer> {
    const page = await openPage(this.moments, request, PATH);
    const { asOf, at } = page.moment;
    const register = await registerIn(viewAt(this.ledger, at));
    const { kind } = request;
    const wanted = [...register.values()].filter((each) => kind === undefined || each.kind === kind);
    const { entries, next } = page.take(wanted.sort((a, b) => compareTexts(a.code, b.code)));
    const treaties = await this.balances.treatiesByParticipant(asOf, at);
    const participants = entries.map((each) => row(each, asOf, treaties.get(each.code) ?? NO_TREATY));
    const { times, options } = answered(page.moment, request, { path: PATH, name: 'participants' });
    return new Answer(
      {
        ...times,
        participants,
        next,
      } satisfies AsDescribed<ListParticipantsAnswer>,
      {
        ...options,
        next,
        table: () => PARTICIPANTS_COLUMNS.table(participants),
        records: () => participants,
      },
    );
  }
}

type Row = ReturnType<typeof row>;

const NO_TREATY: TreatiesByStanding = { party: 0, contracting: 0, signatory: 0 };

function row(participant: Participant, asOf: string, treaties: TreatiesByStanding) {
  const { code, kind, existed, memberships, aliases = [] } = participant;
  const memberOf = memberships
    .filter(({ organisation }) => isMemberAt(participant, organisation, asOf))
    .map(({ organisation }) => organisation);
  return {
    code,
    name: nameAt(participant, asOf),
    kind,
    exists: existsAt(participant, asOf),
    existed,
    memberOf: [...new Set(memberOf)],
    responsible: responsibleAt(participant, asOf),
    aliases: [...new Set(aliases.map(({ name }) => name))],
    names: namesAt(participant, asOf),
    region: attributeAt(participant, 'region', asOf),
    treaties,
  };
}

/** The register as a table. */
export const PARTICIPANTS_COLUMNS = columns<Row>([
  ['code', (row) => row.code],
  ['name', (row) => row.name],
  ['kind', (row) => row.kind],
  ['exists', (row) => row.exists],
  ['existed from', (row) => row.existed.from],
  ['existed to', (row) => row.existed.to],
  ['member of', (row) => row.memberOf.join(' ')],
  ['responsible', (row) => row.responsible],
  ['aliases', (row) => row.aliases.join('; ')],
  ['region', (row) => row.region],
  ['party', (row) => row.treaties.party],
  ['contracting', (row) => row.treaties.contracting],
  ['signatory', (row) => row.treaties.signatory],
]);
