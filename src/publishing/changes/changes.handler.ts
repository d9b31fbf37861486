import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LAW } from '../../domain/law.js';
import { warningsOfMany } from '../../domain/coverage/warnings-of-many.js';
import { namesOn } from '../../domain/participants/on-a-date.js';
import type { Fact } from '../../domain/treaty/model/interpretation.js';
import { treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { treatyIndexIn } from '../../knowledge/treaties/treaty-index.js';
import { treatyStateIn } from '../../knowledge/treaties/treaty.js';
import { viewAt, type View } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { Problem } from '../../platform/http/problem.js';
import { problem } from '../../platform/http/problems/catalogue.js';
import { Balances, EVERY_ACCOUNT } from '../../postings/balances.js';
import type { ChangesDto } from './changes.dto.js';
import { type Difference, differencesOf } from './differences.js';
import { periodsInWords } from './holding-periods.js';
import type { ChangesAnswer } from './changes.answer.js';

/** What a later state of knowledge says differently. */
export class ShowChanges extends Query<Answer> {
  constructor(readonly request: ChangesDto) {
    super();
  }
}

/**
 * Compares two states of knowledge by the postings between them. Problems `unknown-treaty`, `unknown-participant`,
 * `invalid-parameter`.
 */
@QueryHandler(ShowChanges)
export class ChangesHandler implements IQueryHandler<ShowChanges> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly balances: Balances,
  ) {}

  async execute({ request }: ShowChanges): Promise<Answer> {
    const { treaty, participant } = request;
    const asOf = this.moments.today();
    const to = await this.moments.resolve({ asOf, at: request.to }, 'to');
    const from = await this.moments.resolve({ asOf, at: request.from }, 'from');
    if (from.at > to.at) throw backwards(from.at, to.at);
    const view = viewAt(this.ledger, to.at);
    const register = await registerIn(view);
    if (treaty !== undefined && !(await treatyIndexIn(view)).has(treaty)) throw unknown('treaty', treaty, to.at);
    if (participant !== undefined && !register.has(participant)) throw unknown('participant', participant, to.at);
    const { changes: postings, events } = await this.balances.changesBetween(from.at, to.at, { treaty, participant });
    const nameOf = namesOn(asOf, register);
    const changes = differencesOf(postings, await this.earlier(postings, from.at), nameOf);
    const known = { from: from.at, to: to.at };
    const resolved = { ...known, asOf: undefined, at: undefined };
    const { times, options } = answered(to, request, { path: '/v1/changes', resolved, beside: [from] });
    const { asOf: _asOf, ...said } = times;
    const reach = await this.reach(view, [...new Set(changes.map((each) => each.treaty))], treaty, asOf);
    const body = {
      ...known,
      law: LAW,
      ...said,
      ...reach,
      changes,
      postings,
      events,
    } satisfies AsDescribed<ChangesAnswer>;
    const name = `changes-${String(from.at)}-${String(to.at)}`;
    return new Answer(body, { ...options, name, table: () => CHANGES_COLUMNS.table(changes), records: () => changes });
  }

  /** How far the treaty named, or those of which something changed, are recorded in the later state. */
  private async reach(view: View, changed: readonly string[], named: string | undefined, today: string) {
    const reaches = [];
    for (const id of named === undefined ? changed : [named])
      reaches.push(treatyCovered((await treatyStateIn(view, id)).state, today).coverage);
    return { coverage: named === undefined ? null : (reaches[0] ?? null), warnings: warningsOfMany(reaches, today) };
  }

  private async earlier(postings: readonly Fact[], at: number): Promise<readonly Fact[]> {
    const treaties = [...new Set(postings.map(({ account }) => account.split('/')[1] ?? ''))];
    const facts: Fact[] = [];
    for (const treaty of treaties) facts.push(...(await this.balances.factsAt(treaty, at, EVERY_ACCOUNT)));
    return facts;
  }
}

function backwards(from: number, to: number): Problem {
  return problem(
    'invalid-parameter',
    `from (position ${String(from)}) is after to (position ${String(to)}). Name the earlier one as from.`,
    { parameter: 'from' },
  );
}

function unknown(what: 'treaty' | 'participant', id: string, at: number): Problem {
  const detail = `No ${what} ${id} was known at position ${String(at)}. GET /v1/${what === 'treaty' ? 'treaties' : 'participants'} lists those that are.`;
  return new Problem(404, `unknown-${what}`, `Unknown ${what}`, detail, { [what]: id });
}

/** The differences as a table. */
export const CHANGES_COLUMNS = columns<Difference>([
  ['treaty', (change) => change.treaty],
  ['account', (change) => change.account],
  ['participant', (change) => change.participant],
  ['before', (change) => periodsInWords(change.before)],
  ['after', (change) => periodsInWords(change.after)],
  ['events', (change) => change.events.join(' ')],
]);
