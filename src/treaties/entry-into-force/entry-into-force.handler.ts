import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { verdictAsOf } from '../../domain/entry-into-force/as-of/verdict-as-of.js';
import { namesOn } from '../../domain/participants/on-a-date.js';
import { entryKinds, knownThroughOf, treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { bounded, readingOf } from '../../knowledge/moments/bounded.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { Answer } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownTreaties } from '../known-treaties.js';
import { MAY_BE_MET } from '../in-words.js';
import { proofTable } from '../proof-table.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { EntryIntoForceAnswer } from '../entry-into-force.answer.js';

/** Whether and when a treaty enters into force, as of a day. */
export class EntryIntoForce extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

/** Answers the verdict with its proof (docs/contract.md §5). Problem `unknown-treaty`. */
@QueryHandler(EntryIntoForce)
export class EntryIntoForceHandler implements IQueryHandler<EntryIntoForce> {
  constructor(
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ id, request }: EntryIntoForce): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { treaty, state, interpretation, context, version } = await this.treaties.at(id, at);
    const nameOf = namesOn(asOf, context.register);
    const { verdict: overTime, ended, participations, bounds } = interpretation;
    const verdict = await bounded(readingOf(id), () =>
      verdictAsOf({
        treaty,
        verdict: overTime,
        asOf,
        context,
        ended,
        participations,
        bounds,
        ownActs: state.ownActs,
        nameOf,
      }),
    );
    const more = verdict.state === 'pending' ? MAY_BE_MET : null;
    const reach = treatyCovered(state, asOf, { kinds: entryKinds(state), more });
    const proof = verdict.proof.map((line) => ({ ...line, knownThrough: knownThroughOf(reach.coverage) }));
    const { times, options } = answered(moment, request, {
      path: `/v1/treaties/${id}/entry-into-force`,
      name: `${id}-entry-into-force`,
    });
    return new Answer(
      { treaty: id, ...times, ...reach, ...verdict, proof } satisfies AsDescribed<EntryIntoForceAnswer>,
      {
        ...options,
        version,
        table: () => proofTable(proof, nameOf),
        records: () => proof,
      },
    );
  }
}
