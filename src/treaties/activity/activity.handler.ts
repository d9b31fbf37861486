import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { activity, type ActivityRow } from '../../domain/answers/activity.js';
import { warningsOfMany } from '../../domain/coverage/warnings-of-many.js';
import type { Act } from '../../domain/treaty/model/state.js';
import { actsOf } from '../../domain/treaty/reading/evolve.js';
import { knownThroughOf, treatyCovered, type Covered } from '../../knowledge/coverage/covered.js';
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
import { KnownTreaties } from '../known-treaties.js';
import { openPage } from '../../knowledge/moments/page.js';
import { span } from '../span.js';
import { unknownParticipantProblem } from '../unknown-participant.js';
import type { ActivityDto } from './activity.dto.js';
import type { ActivityAnswer } from './activity.answer.js';

/** What was done between two days. */
export class ShowActivity extends Query<Answer> {
  constructor(readonly request: ActivityDto) {
    super();
  }
}

const PATH = '/v1/activity';

/**
 * Answers the acts dated between two days, over all treaties or one. Problems `unknown-treaty`, `unknown-participant`,
 * `invalid-parameter`.
 */
@QueryHandler(ShowActivity)
export class ActivityHandler implements IQueryHandler<ShowActivity> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ request }: ShowActivity): Promise<Answer> {
    const { treaty, participant, occasion } = request;
    const { from, to } = span(request.from, request.to);
    const page = await openPage(this.moments, request, PATH);
    const { at } = page.moment;
    const view = viewAt(this.ledger, at);
    if (treaty !== undefined) await this.treaties.at(treaty, at);
    if (participant !== undefined) await registered(view, participant);
    const ids = treaty === undefined ? [...(await treatyIndexIn(view)).keys()] : [treaty];
    const known = await treatiesUnder(view, ids);
    const only = { participant, occasion };
    const { totals, occasions, actions: all, possible } = activity(known, from, to, only);
    const { coverage, warnings, knownThrough } = coveredIn(known, to, treaty !== undefined);
    const reached = (act: ActivityRow) => ({ ...act, knownThrough: knownThrough.get(act.treaty) ?? null });
    const { entries, next } = page.take(all);
    const actions = entries.map(reached);
    const { times, options } = answered(page.moment, request, { path: PATH, name: 'activity', days: `${from}-${to}` });
    return new Answer(
      {
        ...times,
        from,
        to,
        coverage,
        warnings,
        totals,
        occasions,
        actions,
        ...(possible === undefined ? {} : { possible: possible.map(reached) }),
        next,
      } satisfies AsDescribed<ActivityAnswer>,
      {
        ...options,
        next,
        table: () => ACTIVITY_COLUMNS.table(actions),
        records: () => actions,
      },
    );
  }
}

async function registered(view: View, participant: string): Promise<void> {
  if (!(await registerIn(view)).has(participant)) throw unknownParticipantProblem(participant);
}

interface TreatyActs {
  readonly treaty: string;
  readonly acts: Iterable<Act>;
  readonly reach: (day: string) => Covered;
}

async function treatiesUnder(view: View, ids: readonly string[]): Promise<readonly TreatyActs[]> {
  const known = [];
  for (const id of ids) {
    const { state } = await treatyStateIn(view, id);
    known.push({ treaty: id, acts: actsOf(state), reach: (day: string) => treatyCovered(state, day) });
  }
  return known;
}

/** How far the acts are known that could stand in the list; of many treaties together only what to warn of. */
function coveredIn(known: readonly TreatyActs[], to: string, one: boolean) {
  const reaches = known.map(({ treaty, reach }) => ({ treaty, ...reach(to) }));
  const [only] = reaches;
  const knownThrough = new Map(reaches.map(({ treaty, coverage }) => [treaty, knownThroughOf(coverage)]));
  if (one && only !== undefined) return { coverage: only.coverage, warnings: only.warnings, knownThrough };
  const all = reaches.map(({ coverage }) => coverage);
  return { coverage: null, warnings: warningsOfMany(all, to), knownThrough };
}

/** The acts as a table. */
export const ACTIVITY_COLUMNS = columns<ActivityRow & { readonly knownThrough: string | null }>([
  ['date', (act) => act.date],
  ['treaty', (act) => act.treaty],
  ['kind', (act) => act.kind],
  ['participant', (act) => act.participant],
  ['effective', (act) => act.effective],
  ['territory', (act) => act.territory],
  ['note', (act) => act.note],
  ['source', (act) => act.source?.document ?? null],
  ['event', (act) => act.event],
  ['position', (act) => act.position],
  ['provision', (act) => act.provision],
  ['towards', (act) => act.towards],
  ['occasion', (act) => act.occasion],
  ['known through', (act) => act.knownThrough],
  ['not before', (act) => act.notBefore ?? null],
]);
