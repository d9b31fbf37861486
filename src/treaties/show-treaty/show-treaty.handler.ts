import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { clausesInWords } from '../../domain/entry-into-force/words/clauses.js';
import { treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { bounded, readingOf } from '../../knowledge/moments/bounded.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { Answer } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownTreaties } from '../known-treaties.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { ShowTreatyAnswer, TreatyAnswer } from './show-treaty.answer.js';

/** A treaty as registered. */
export class ShowTreaty extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

/** Answers a treaty's title, windows and clauses, as data and in words. Problem `unknown-treaty`. */
@QueryHandler(ShowTreaty)
export class ShowTreatyHandler implements IQueryHandler<ShowTreaty> {
  constructor(
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ id, request }: ShowTreaty): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { treaty, state, version, linkedBy } = await this.treaties.at(id, at);
    const body = {
      ...treaty,
      linkedBy,
      inWords: await bounded(readingOf(id), () => clausesInWords(treaty)),
      registeredBy: state.registeredBy,
    } satisfies AsDescribed<TreatyAnswer>;
    const { times, options } = answered(moment, request, { path: `/v1/treaties/${id}` });
    return new Answer(
      { ...times, version, ...treatyCovered(state, asOf), ...body } satisfies AsDescribed<ShowTreatyAnswer>,
      {
        ...options,
        version,
        records: () => [body],
      },
    );
  }
}
