import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Relation, relationsAsOf } from '../../domain/answers/relations/relations.js';
import { namesOn } from '../../domain/participants/on-a-date.js';
import { knownThroughOf, treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { openPage } from '../../knowledge/moments/page.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownTreaties } from '../known-treaties.js';
import { unknownParticipantProblem } from '../unknown-participant.js';
import type { RelationsAnswer } from './relations.answer.js';
import type { RelationsDto } from './relations.dto.js';

/** Between whom a treaty is in force, as of a day. */
export class Relations extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: RelationsDto,
  ) {
    super();
  }
}

/** Answers the pairs between which a treaty is in force. Problems `unknown-treaty`, `unknown-participant`. */
@QueryHandler(Relations)
export class RelationsHandler implements IQueryHandler<Relations> {
  constructor(
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ id, request }: Relations): Promise<Answer> {
    const { participant } = request;
    const path = `/v1/treaties/${id}/relations`;
    const page = await openPage(this.moments, request, path);
    const { asOf, at } = page.moment;
    const { treaty, state, interpretation, context, version } = await this.treaties.at(id, at);
    if (participant !== undefined && !context.register.has(participant)) throw unknownParticipantProblem(participant);
    const nameOf = namesOn(asOf, context.register);
    const { relations: all, excluded } = relationsAsOf({
      treaty,
      participations: interpretation.participations.values(),
      asOf,
      participant,
      nameOf,
    });
    const reach = treatyCovered(state, asOf);
    const knownThrough = knownThroughOf(reach.coverage);
    const { entries, next } = page.take(all);
    const relations = entries.map((pair) => ({ ...pair, knownThrough }));
    const { times, options } = answered(page.moment, request, { path, name: `${id}-relations` });
    return new Answer(
      {
        treaty: id,
        ...times,
        ...reach,
        participant: participant ?? null,
        total: all.length,
        relations,
        excluded,
        next,
      } satisfies AsDescribed<RelationsAnswer>,
      {
        ...options,
        version,
        next,
        table: () => {
          const named = relations.map((pair) => ({
            ...pair,
            nameOfA: nameOf(pair.a),
            nameOfB: nameOf(pair.b),
          }));
          return RELATIONS_COLUMNS.table(named);
        },
        records: () => relations,
      },
    );
  }
}

interface NamedRelation extends Relation {
  readonly nameOfA: string;
  readonly nameOfB: string;
  readonly knownThrough: string | null;
}

/** The pairs as a table. */
export const RELATIONS_COLUMNS = columns<NamedRelation>([
  ['a', (pair) => pair.a],
  ['a name', (pair) => pair.nameOfA],
  ['b', (pair) => pair.b],
  ['b name', (pair) => pair.nameOfB],
  ['since', (pair) => pair.since],
  ['because', (pair) => pair.because],
  ['known through', (pair) => pair.knownThrough],
  ['objections', (pair) => (pair.objections ?? []).map(({ by, date }) => `${by} ${date}`).join('; ')],
]);
