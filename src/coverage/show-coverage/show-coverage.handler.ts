import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { StandingStatement } from '../../domain/coverage/statement.js';
import { treatyCovered, type Covered } from '../../knowledge/coverage/covered.js';
import { fundCovered } from '../../knowledge/coverage/covered-fund.js';
import { coverageStatementsIn } from '../../knowledge/coverage/statements.js';
import { answered } from '../../knowledge/moments/answered.js';
import { knownAt } from '../../knowledge/moments/known-at.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { viewAt, type View } from '../../knowledge/moments/view.js';
import { fundStream } from '../../knowledge/money/funds.js';
import { knownFund } from '../../knowledge/money/known-fund.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import { treatyStateIn } from '../../knowledge/treaties/treaty.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import type { CoverageStatementAnswer, ShowCoverageAnswer } from './show-coverage.answer.js';

/** How far a treaty or a fund is recorded. */
export class ShowCoverage extends Query<Answer> {
  constructor(
    readonly of: 'treaty' | 'fund',
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

/** Answers what is stated of a treaty's or a fund's coverage. Problems `unknown-treaty` and `unknown-fund`. */
@QueryHandler(ShowCoverage)
export class ShowCoverageHandler implements IQueryHandler<ShowCoverage> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
  ) {}

  async execute({ of, id, request }: ShowCoverage): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { title, covered } = of === 'treaty' ? await this.ofTreaty(id, asOf, at) : await this.ofFund(id, asOf, at);
    const stream = of === 'treaty' ? treatyStream(id) : fundStream(id);
    const { standing } = await coverageStatementsIn(viewAt(this.ledger, at), stream);
    const statements = standing.map(rowOf);
    const { times, options } = answered(moment, request, {
      path: `/v1/${of === 'treaty' ? 'treaties' : 'funds'}/${id}/coverage`,
      name: `${id}-coverage`,
    });
    return new Answer({ id, title, ...times, ...covered, statements } satisfies AsDescribed<ShowCoverageAnswer>, {
      ...options,
      table: () => COVERAGE_COLUMNS.table(statements),
      records: () => statements,
    });
  }

  private async ofTreaty(id: string, asOf: string, at: number): Promise<CoveredSubject> {
    const never = `No treaty has the id "${id}". Ids are lower-case; GET /v1/treaties lists them.`;
    const wanted = { what: 'treaty', id, did: 'registered', never } as const;
    const state = await knownAt(this.ledger, at, (view) => registeredIn(view, id), wanted);
    return { title: state.treaty.title, covered: treatyCovered(state, asOf) };
  }

  private async ofFund(id: string, asOf: string, at: number): Promise<CoveredSubject> {
    const { fund } = await knownFund(this.ledger, id, at);
    return { title: fund.title, covered: await fundCovered(viewAt(this.ledger, at), fund, asOf) };
  }
}

interface CoveredSubject {
  readonly title: string;
  readonly covered: Covered;
}

async function registeredIn(view: View, id: string) {
  const { state } = await treatyStateIn(view, id);
  return state.treaty === null ? null : { ...state, treaty: state.treaty };
}

type Row = AsDescribed<CoverageStatementAnswer>;

function rowOf({ stated, eventId, source }: StandingStatement): Row {
  const { state, kinds, from, through, observedOn, note, ref } = stated;
  return { state, kinds, from, through, observedOn, note, source, ref, event: eventId };
}

/** The statements as a table. */
export const COVERAGE_COLUMNS = columns<Row>([
  ['state', (row) => row.state],
  ['kinds', (row) => row.kinds.join(' ')],
  ['from', (row) => row.from],
  ['through', (row) => row.through],
  ['observed on', (row) => row.observedOn],
  ['note', (row) => row.note],
  ['source', (row) => row.source?.document ?? null],
  ['ref', (row) => row.ref],
  ['event', (row) => row.event],
]);
