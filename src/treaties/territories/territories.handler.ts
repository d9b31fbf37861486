import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { territoriesAsOf, type TerritoryRow } from '../../domain/answers/territories/territories.js';
import { knownThroughOf, treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { bounded, readingOf } from '../../knowledge/moments/bounded.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownTreaties } from '../known-treaties.js';
import { unknownParticipantProblem } from '../unknown-participant.js';
import type { TerritoriesAnswer } from './territories.answer.js';
import type { TerritoriesDto } from './territories.dto.js';

/** In which territories a treaty is in force, as of a day. */
export class Territories extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: TerritoriesDto,
  ) {
    super();
  }
}

/** Answers to which territories a treaty extends. Problems `unknown-treaty`, `unknown-participant` (the territory). */
@QueryHandler(Territories)
export class TerritoriesHandler implements IQueryHandler<Territories> {
  constructor(
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ id, request }: Territories): Promise<Answer> {
    const { territory } = request;
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { state, interpretation, context, version } = await this.treaties.at(id, at);
    const { participations } = interpretation;
    const { register } = context;
    const all = await bounded(readingOf(id), () => territoriesAsOf({ participations, register, asOf }));
    const reach = treatyCovered(state, asOf);
    const knownThrough = knownThroughOf(reach.coverage);
    const territories = all
      .filter(({ code }) => territory === undefined || code === territory)
      .map((row) => ({ ...row, knownThrough }));
    if (territory !== undefined && territories.length === 0 && !register.has(territory))
      throw unknownParticipantProblem(territory);
    const { times, options } = answered(moment, request, {
      path: `/v1/treaties/${id}/territories`,
      name: `${id}-territories`,
    });
    return new Answer(
      {
        treaty: id,
        ...times,
        ...reach,
        territory: territory ?? null,
        territories,
      } satisfies AsDescribed<TerritoriesAnswer>,
      {
        ...options,
        version,
        table: () => TERRITORIES_COLUMNS.table(territories),
        records: () => territories,
      },
    );
  }
}

/** The territories as a table. */
export const TERRITORIES_COLUMNS = columns<TerritoryRow & { readonly knownThrough: string | null }>([
  ['code', (row) => row.code],
  ['name', (row) => row.name],
  ['state', (row) => row.state],
  ['state name', (row) => row.stateName],
  ['extent', (row) => row.extent],
  ['since', (row) => row.since],
  ['until', (row) => row.until],
  ['continuous since', (row) => row.continuousSince],
  ['act', (row) => row.by?.kind ?? null],
  ['act date', (row) => row.by?.date ?? null],
  ['because', (row) => row.because],
  ['known through', (row) => row.knownThrough],
]);
