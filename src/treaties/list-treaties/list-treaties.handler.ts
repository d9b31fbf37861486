import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Counts } from '../../domain/answers/counts.js';
import { warningsOfMany } from '../../domain/coverage/warnings-of-many.js';
import { waysAsOf } from '../../domain/entry-into-force/as-of/ways-as-of.js';
import { stateIn } from '../../domain/entry-into-force/as-of/state.js';
import { knownThroughOf, treatyCovered } from '../../knowledge/coverage/covered.js';
import { earliestAsOf } from '../../domain/answers/earliest.js';
import { answered } from '../../knowledge/moments/answered.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { treatyIndexIn } from '../../knowledge/treaties/treaty-index.js';
import { treatyIn } from '../../knowledge/treaties/treaty.js';
import { viewAt, type View } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
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
    const { asOf, at } = page.moment;
    const view = viewAt(this.ledger, at);
    const ids = [...(await treatyIndexIn(view)).keys()].sort();
    const { entries, next } = page.take(ids);
    const counts = await this.balances.countsAsOf('all', asOf, at);
    const states = { 'in-force': 0, 'date-fixed': 0, pending: 0, ended: 0, unknown: 0 };
    const treaties: Row[] = [];
    for (const id of ids) {
      const row = await rowOf(view, id, asOf, counts.get(id) ?? NO_COUNTS);
      if (row === null) continue;
      states[row.entryIntoForce.state] += 1;
      if (entries.includes(id)) treaties.push(row);
    }
    const warnings = warningsOfMany(
      treaties.map(({ coverage }) => coverage),
      asOf,
    );
    const { times, options } = answered(page.moment, request, { path: PATH, name: 'treaties' });
    return new Answer(
      {
        ...times,
        warnings,
        treaties,
        states,
        next,
      } satisfies AsDescribed<ListTreatiesAnswer>,
      {
        ...options,
        next,
        table: () => TREATIES_COLUMNS.table(treaties),
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
  const { date } = waysAsOf(known.interpretation.verdict, asOf, known.context);
  const state = stateIn(known.interpretation, asOf, date);
  const earliest = earliestAsOf(known.interpretation, asOf, known.context);
  const { coverage } = treatyCovered(known.state, asOf);
  const knownThrough = knownThroughOf(coverage);
  return { id, title, adopted, parent, counts, entryIntoForce: { state, date, ...earliest }, knownThrough, coverage };
}

/** The treaties as a table. */
export const TREATIES_COLUMNS = columns<Row>([
  ['id', (row) => row.id],
  ['title', (row) => row.title],
  ['adopted', (row) => row.adopted],
  ['parent', (row) => row.parent],
  ['signatories', (row) => row.counts.signatories.total],
  ['contracting', (row) => row.counts.contracting.total],
  ['parties', (row) => row.counts.parties.total],
  ['counted', (row) => row.counts.counted],
  ['entry into force', (row) => row.entryIntoForce.state],
  ['date', (row) => row.entryIntoForce.date],
  ['known through', (row) => row.knownThrough],
  ['coverage', (row) => row.coverage.state],
  ['contracting possible', (row) => row.counts.contracting.possible ?? null],
  ['contracting least', (row) => row.counts.contracting.least ?? null],
  ['parties possible', (row) => row.counts.parties.possible ?? null],
  ['parties least', (row) => row.counts.parties.least ?? null],
  ['earliest', (row) => row.entryIntoForce.earliest ?? null],
]);
