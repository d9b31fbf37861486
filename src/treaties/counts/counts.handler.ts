import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { countSteps } from '../../domain/answers/counts.js';
import { markedFrom, type MarkedStep } from '../../domain/answers/lower-bounds.js';
import { knownThroughOf, lowerBoundFrom, treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { Moments, plainDate } from '../../knowledge/moments/moments.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { Balances } from '../../postings/balances.js';
import { KnownTreaties } from '../known-treaties.js';
import { span } from '../span.js';
import type { CountsDto } from './counts.dto.js';
import type { CountsAnswer } from './counts.answer.js';

/** The counts of a treaty over time. */
export class ShowCounts extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: CountsDto,
  ) {
    super();
  }
}

/** Answers the counts as steps, from the postings. Problems `unknown-treaty`, `invalid-parameter`. */
@QueryHandler(ShowCounts)
export class CountsHandler implements IQueryHandler<ShowCounts> {
  constructor(
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
    private readonly balances: Balances,
  ) {}

  async execute({ id, request }: ShowCounts): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { state, version } = await this.treaties.at(id, at);
    const facts = await this.balances.factsAt(id, at);
    const last = request.to === undefined ? asOf : plainDate('to', request.to);
    const first = facts[0]?.date;
    const { from, to } = span(request.from ?? (first !== undefined && first < last ? first : last), last);
    const [reach, lower] = [treatyCovered(state, to), lowerBoundFrom(state, from, to)];
    const knownThrough = knownThroughOf(reach.coverage);
    const steps = markedFrom(countSteps(facts, from, to), lower).map((step) => ({ ...step, knownThrough }));
    const { times, options } = answered(moment, request, {
      path: `/v1/treaties/${id}/counts`,
      name: `${id}-counts`,
      days: `${from}-${to}`,
      resolved: { from, to },
    });
    const body = { treaty: id, ...times, from, to, ...reach, lowerBoundFrom: lower, steps };
    return new Answer(body satisfies AsDescribed<CountsAnswer>, {
      ...options,
      version,
      table: () => COUNTS_COLUMNS.table(steps),
      records: () => steps,
    });
  }
}

/** The steps as a table. */
export const COUNTS_COLUMNS = columns<MarkedStep & { readonly knownThrough: string | null }>([
  ['date', (step) => step.date],
  ['signatories', (step) => step.signatories.total],
  ['signatories states', (step) => step.signatories.states],
  ['signatories organisations', (step) => step.signatories.organisations],
  ['contracting', (step) => step.contracting.total],
  ['contracting states', (step) => step.contracting.states],
  ['contracting organisations', (step) => step.contracting.organisations],
  ['parties', (step) => step.parties.total],
  ['parties states', (step) => step.parties.states],
  ['parties organisations', (step) => step.parties.organisations],
  ['counted', (step) => step.counted],
  ['lower bound', (step) => step.lowerBound ?? false],
  ['known through', (step) => step.knownThrough],
  ['signatories possible', (step) => step.signatories.possible ?? null],
  ['signatories least', (step) => step.signatories.least ?? null],
  ['contracting possible', (step) => step.contracting.possible ?? null],
  ['contracting least', (step) => step.contracting.least ?? null],
  ['parties possible', (step) => step.parties.possible ?? null],
  ['parties least', (step) => step.parties.least ?? null],
  ['counted possible', (step) => step.countedPossible ?? null],
  ['counted least', (step) => step.countedLeast ?? null],
]);
