import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { activity, type ActivityRow } from '../../domain/answers/activity.js';
import { actsOf } from '../../domain/treaty/reading/evolve.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { permalink } from '../../knowledge/moments/permalink.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { treatyIndexIn } from '../../knowledge/treaties/treaty-index.js';
import { treatyStateIn } from '../../knowledge/treaties/treaty.js';
import { viewAt, type View } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer, type AnswerTable } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownTreaties } from '../known-treaties.js';
import { openPage } from '../../knowledge/moments/page.js';
import { span } from '../span.js';
import { unknownParticipant } from '../unknown-participant.js';
import type { ActivityDto } from './activity.dto.js';
import type { ActivityAnswer } from './activity.answer.js';

/** What was done between two days. */
export class Activity extends Query<Answer> {
  constructor(readonly request: ActivityDto) {
    super();
  }
}

const PATH = '/v1/activity';

/**
 * Answers the acts dated between two days, over all treaties or one. Problems `unknown-treaty`, `unknown-participant`,
 * `invalid-parameter`.
 */
@QueryHandler(Activity)
export class ActivityHandler implements IQueryHandler<Activity> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ request }: Activity): Promise<Answer> {
    const { treaty, participant } = request;
    const { from, to } = span(request.from, request.to);
    const filter = { from, to, treaty, participant };
    const page = await openPage(this.moments, request, PATH, filter);
    const { asOf, at, recordedAt, pinned } = page.moment;
    const view = viewAt(this.ledger, at);
    if (treaty !== undefined) await this.treaties.at(treaty, at);
    if (participant !== undefined) await registered(view, participant);
    const ids = treaty === undefined ? [...(await treatyIndexIn(view)).keys()] : [treaty];
    const { totals, actions: all } = activity(await actsUnder(view, ids), from, to, participant);
    const { entries: actions, next } = page.take(all);
    return new Answer(
      {
        asOf,
        at,
        recordedAt,
        permalink: permalink(PATH, page.moment, filter),
        from,
        to,
        totals,
        actions,
        next,
      } satisfies AsDescribed<ActivityAnswer>,
      {
        pinned,
        next,
        name: `activity-${from}-${to}-at-${String(at)}`,
        table: () => tableOf(actions),
        records: () => actions,
      },
    );
  }
}

async function registered(view: View, participant: string): Promise<void> {
  if (!(await registerIn(view)).has(participant)) throw unknownParticipant(participant);
}

async function actsUnder(view: View, ids: readonly string[]) {
  const known = [];
  for (const id of ids) known.push({ treaty: id, acts: actsOf((await treatyStateIn(view, id)).state) });
  return known;
}

function tableOf(rows: readonly ActivityRow[]): AnswerTable {
  return {
    columns: [
      'date',
      'treaty',
      'kind',
      'participant',
      'effective',
      'territory',
      'note',
      'source',
      'event',
      'position',
      'provision',
      'towards',
    ],
    rows: rows.map((row) => [
      row.date,
      row.treaty,
      row.kind,
      row.participant,
      row.effective,
      row.territory,
      row.note,
      row.source?.document ?? null,
      row.event,
      row.position,
      row.provision,
      row.towards,
    ]),
  };
}
