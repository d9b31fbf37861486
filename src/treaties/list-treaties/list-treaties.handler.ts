import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Counts } from '../../domain/answers/counts.js';
import { seenAsOf } from '../../domain/entry-into-force/as-of/seen.js';
import { stateOn } from '../../domain/entry-into-force/as-of/state.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { permalink } from '../../knowledge/moments/permalink.js';
import { treatyIndexIn } from '../../knowledge/treaties/treaty-index.js';
import { treatyIn } from '../../knowledge/treaties/treaty.js';
import { viewAt, type View } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer, type AnswerTable } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { Balances, NO_COUNTS } from '../../postings/balances.js';
import type { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { openPage } from '../../knowledge/moments/page.js';
import type { ListedTreatyAnswer, ListTreatiesAnswer } from './list-treaties.answer.js';

/** All treaties as of a day. */
export class ListTreaties extends Query<Answer> {
  constructor(readonly request: PagedMomentDto) {
    super();
  }
}

const PATH = '/v1/treaties';

/** Lists the treaties in order of id, with their counts and their state of entry into force. */
@QueryHandler(ListTreaties)
export class ListTreatiesHandler implements IQueryHandler<ListTreaties> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly balances: Balances,
  ) {}

  async execute({ request }: ListTreaties): Promise<Answer> {
    const page = await openPage(this.moments, request, PATH);
    const { asOf, at, recordedAt, pinned } = page.moment;
    const view = viewAt(this.ledger, at);
    const { entries, next } = page.take([...(await treatyIndexIn(view)).keys()].sort());
    const counts = await this.balances.countsAsOf('all', asOf, at);
    const treaties: Row[] = [];
    for (const id of entries) {
      const row = await rowOf(view, id, asOf, counts.get(id) ?? NO_COUNTS);
      if (row !== null) treaties.push(row);
    }
    return new Answer(
      {
        asOf,
        at,
        recordedAt,
        permalink: permalink(PATH, page.moment),
        treaties,
        next,
      } satisfies AsDescribed<ListTreatiesAnswer>,
      {
        pinned,
        next,
        name: `treaties-${asOf}-at-${String(at)}`,
        table: () => tableOf(treaties),
        records: () => treaties,
      },
    );
  }
}

type Row = AsDescribed<ListedTreatyAnswer>;

async function rowOf(view: View, id: string, asOf: string, counts: Counts): Promise<Row | null> {
  const known = await treatyIn(view, id);
  if (known?.state.treaty == null) return null;
  const { title, adopted, parent } = known.state.treaty;
  const { date } = seenAsOf(known.interpretation.verdict, asOf, known.context);
  const state = stateOn(asOf, date, known.interpretation.ended?.on ?? null);
  return { id, title, adopted, parent, counts, entryIntoForce: { state, date } };
}

function tableOf(rows: readonly Row[]): AnswerTable {
  return {
    columns: [
      'id',
      'title',
      'adopted',
      'parent',
      'signatories',
      'contracting',
      'parties',
      'counted',
      'entry into force',
      'date',
    ],
    rows: rows.map(({ id, title, adopted, parent, counts, entryIntoForce }) => [
      id,
      title,
      adopted,
      parent,
      counts.signatories.total,
      counts.contracting.total,
      counts.parties.total,
      counts.counted,
      entryIntoForce.state,
      entryIntoForce.date,
    ]),
  };
}
