import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LRUCache } from 'lru-cache';
import type { Counts } from '../../domain/answers/counts.js';
import { instrumentsOverTime, type InstrumentsOverTime } from '../../domain/answers/instruments-over-time.js';
import { warningsOfMany } from '../../domain/coverage/warnings-of-many.js';
import { waysAsOf } from '../../domain/entry-into-force/as-of/ways-as-of.js';
import { missingOn } from '../../domain/entry-into-force/as-of/missing.js';
import { stateIn } from '../../domain/entry-into-force/as-of/state.js';
import { namesOfTreaty } from '../../domain/treaty/model/treaty.js';
import { knownThroughOf, lowerBoundFrom, treatyCovered } from '../../knowledge/coverage/covered.js';
import { earliestAsOf } from '../../domain/answers/earliest.js';
import { answered } from '../../knowledge/moments/answered.js';
import { bounded, readingOf } from '../../knowledge/moments/bounded.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { treatyIndexIn } from '../../knowledge/treaties/treaty-index.js';
import { type KnownTreaty, treatyIn } from '../../knowledge/treaties/treaty.js';
import { viewAt } from '../../knowledge/moments/view.js';
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
/** So many days and positions are kept: a few megabytes, where the collection is loaded. */
const LISTINGS = 20;

/** Lists the treaties in order of id, with their counts and their state of entry into force. */
@QueryHandler(ListTreaties)
export class ListTreatiesHandler implements IQueryHandler<ListTreaties> {
  private readonly listings = new LRUCache<string, Listing>({ max: LISTINGS });

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly balances: Balances,
  ) {}

  async execute({ request }: ListTreaties): Promise<Answer> {
    const page = await openPage(this.moments, request, PATH);
    const { asOf, at } = page.moment;
    const listing = await this.listing(asOf, at);
    const { states } = listing;
    const { entries, next } = page.take(listing.ids);
    const treaties = await this.rows(entries, listing, asOf, at);
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

  /** The list as of a day, read once for as long as it is asked for. */
  private async listing(asOf: string, at: number): Promise<Listing> {
    const kept = this.listings.get(`${asOf} ${String(at)}`);
    if (kept !== undefined) return kept;
    const view = viewAt(this.ledger, at);
    const ids = [...(await treatyIndexIn(view)).keys()].sort();
    const states = { 'in-force': 0, 'date-fixed': 0, pending: 0, ended: 0, unknown: 0 };
    const registered = [];
    for (const id of ids) {
      const known = await treatyIn(view, id);
      if (known?.state.treaty == null) continue;
      states[entryOf(known, asOf).state] += 1;
      registered.push(id);
    }
    const listing = { ids: registered, states, rows: new Map<string, Row>() };
    this.listings.set(`${asOf} ${String(at)}`, listing);
    return listing;
  }

  /** The rows of some treaties, each made once. */
  private async rows(ids: readonly string[], { rows }: Listing, asOf: string, at: number): Promise<readonly Row[]> {
    const view = viewAt(this.ledger, at);
    const missing = ids.filter((id) => !rows.has(id));
    if (missing.length > 0) {
      const reckoned = await this.reckoned(missing, asOf, at);
      for (const id of missing) {
        const known = await treatyIn(view, id);
        if (known !== null) rows.set(id, await bounded(readingOf(id), () => rowOf(id, known, asOf, reckoned(id))));
      }
    }
    return ids.flatMap((id) => rows.get(id) ?? []);
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

/** The list as of a day at a position, with those of its rows that somebody asked for. */
interface Listing {
  readonly ids: readonly string[];
  readonly states: ListTreatiesAnswer['states'];
  readonly rows: Map<string, Row>;
}

function entryOf({ interpretation, context }: KnownTreaty, asOf: string) {
  const seen = waysAsOf(interpretation.verdict, asOf, context);
  return { seen, state: stateIn(interpretation, asOf, seen.date), date: seen.date };
}

function rowOf(id: string, known: KnownTreaty, asOf: string, { counts, series }: Reckoned): Row {
  const { state, interpretation, context } = known;
  const { treaty } = state;
  if (treaty === null) throw new Error(`The list has ${id}, which is not registered.`);
  const { seen, ...entry } = entryOf(known, asOf);
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
