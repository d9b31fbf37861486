import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Counts } from '../../domain/answers/counts.js';
import { instrumentsOverTime, type InstrumentsOverTime } from '../../domain/answers/instruments-over-time.js';
import { warningsOfMany } from '../../domain/coverage/warnings-of-many.js';
import { waysAsOf } from '../../domain/entry-into-force/as-of/ways-as-of.js';
import { missingOn } from '../../domain/entry-into-force/as-of/missing.js';
import { stateIn } from '../../domain/entry-into-force/as-of/state.js';
import { namesOfTreaty, type Treaty } from '../../domain/treaty/model/treaty.js';
import { knownThroughOf, lowerBoundFrom, treatyCovered } from '../../knowledge/coverage/covered.js';
import { earliestAsOf } from '../../domain/answers/earliest.js';
import { answered } from '../../knowledge/moments/answered.js';
import { bounded, readingOf } from '../../knowledge/moments/bounded.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { treatyIndexIn } from '../../knowledge/treaties/treaty-index.js';
import { type KnownTreaty, treatyIn } from '../../knowledge/treaties/treaty.js';
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
    const known = await knownIn(view, ids);
    const states = { 'in-force': 0, 'date-fixed': 0, pending: 0, ended: 0, unknown: 0 };
    for (const each of known) states[entryOf(each, asOf).state] += 1;
    const shown = known.filter(({ id }) => entries.includes(id));
    const reckoned = await this.reckoned(entries, asOf, at);
    const treaties: Row[] = [];
    for (const each of shown)
      treaties.push(await bounded(readingOf(each.id), () => rowOf(each, asOf, reckoned(each.id))));
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

  /** What the postings say of these treaties. */
  private async reckoned(ids: readonly string[], asOf: string, at: number): Promise<(id: string) => Reckoned> {
    const counts = await this.balances.countsAsOf(ids, asOf, at);
    const changes = await this.balances.instrumentsAsOf(ids, asOf, at);
    return (id) => ({ counts: counts.get(id) ?? NO_COUNTS, series: instrumentsOverTime(changes.get(id) ?? []) });
  }
}

interface Reckoned {
  readonly counts: Counts;
  readonly series: InstrumentsOverTime;
}

type Row = AsDescribed<ListedTreatyAnswer>;

interface Listed extends KnownTreaty {
  readonly id: string;
  readonly treaty: Treaty;
}

async function knownIn(view: View, ids: readonly string[]): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  for (const id of ids) {
    const known = await treatyIn(view, id);
    if (known?.state.treaty != null) found.push({ ...known, id, treaty: known.state.treaty });
  }
  return found;
}

function entryOf({ interpretation, context }: KnownTreaty, asOf: string) {
  const seen = waysAsOf(interpretation.verdict, asOf, context);
  return { seen, state: stateIn(interpretation, asOf, seen.date), date: seen.date };
}

function rowOf(listed: Listed, asOf: string, { counts, series }: Reckoned): Row {
  const { id, treaty, state, interpretation, context } = listed;
  const { seen, ...entry } = entryOf(listed, asOf);
  const { adopted, parent, references, depositary, classNames } = treaty;
  const missing = seen.date === null ? missingOn(interpretation.verdict, asOf, seen) : [];
  const { coverage } = treatyCovered(state, asOf);
  return {
    id,
    ...namesOfTreaty(treaty),
    adopted,
    parent,
    references,
    depositary,
    ...(classNames === undefined ? {} : { classNames }),
    counts,
    lowerBoundFrom: lowerBoundFrom(state, adopted ?? series.dates[0] ?? asOf, asOf),
    entryIntoForce: { ...entry, ...earliestAsOf(interpretation, asOf, context) },
    missing,
    knownThrough: knownThroughOf(coverage),
    coverage,
    series,
  };
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
