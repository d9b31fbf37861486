import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Question, whatIf } from '../../domain/treaty/what-if/what-if.js';
import { namesOn } from '../../domain/participants/on-a-date.js';
import { entryKinds, knownThroughOf, treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { bounded } from '../../knowledge/moments/bounded.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import { treatyIn } from '../../knowledge/treaties/treaty.js';
import { viewAt } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { refusalProblem } from '../../recording/refusals/refusals.js';
import { KnownTreaties } from '../known-treaties.js';
import { MAY_BE_MET } from '../in-words.js';
import { proofTable } from '../proof-table.js';
import { actsBy } from './acts-by.js';
import type { WhatIfAnswer } from './what-if.answer.js';
import type { WhatIfDto } from './what-if.dto.js';

/** Entry into force as it would be. */
export class AskWhatIf extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: WhatIfDto,
  ) {
    super();
  }
}

/**
 * Answers what would follow from supposed acts, on the treaty as it stood on `asOf`. Problems: `unknown-treaty`, and
 * the refusals that the supposed acts would meet if they were recorded, except that they may lie ahead.
 */
@QueryHandler(AskWhatIf)
export class WhatIfHandler implements IQueryHandler<AskWhatIf> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ id, request }: AskWhatIf): Promise<Answer> {
    const moment = await this.moments.resolve({ asOf: request.asOf ?? undefined, at: request.at ?? undefined });
    const { asOf, at } = moment;
    const { treaty, version } = await this.treaties.at(id, at);
    const known = await treatyIn(actsBy(asOf, viewAt(this.ledger, at)), id);
    if (known === null)
      throw new Error(`The treaty ${id} is known at ${String(at)}, and without its later acts it is not.`);
    const nameOf = namesOn(asOf, known.context.register);
    const found = await bounded(SUPPOSING, () => whatIf({ treaty, known, asOf, nameOf, ...questionOf(request) }));
    if ('refused' in found) throw refusalProblem(found.refused, treatyStream(id));
    const more = found.state === 'pending' ? MAY_BE_MET : null;
    const reach = treatyCovered(known.state, asOf, { kinds: entryKinds(known.state), more });
    const proof = found.proof.map((line) => ({ ...line, knownThrough: knownThroughOf(reach.coverage) }));
    const { times, options } = answered(
      moment,
      {},
      { path: `/v1/treaties/${id}/entry-into-force`, name: `${id}-what-if` },
    );
    return new Answer({ treaty: id, ...times, ...reach, ...found, proof } satisfies AsDescribed<WhatIfAnswer>, {
      ...options,
      pinned: false,
      version,
      table: () => proofTable(proof, nameOf),
      records: () => proof,
    });
  }
}

const SUPPOSING = {
  what: 'what would follow from so many supposed acts',
  instead: 'Suppose fewer acts. Without any, GET …/entry-into-force has the verdict.',
};

function questionOf({ deposits, withdrawals, inForceBy }: WhatIfDto): Pick<Question, 'suppositions' | 'inForceBy'> {
  const deposited = (deposits ?? []).map(({ participant, date, kind }) => ({
    participant,
    date,
    kind: kind ?? undefined,
  }));
  const withdrawn = (withdrawals ?? []).map(({ participant, date, kind, effective }) => ({
    participant,
    date,
    kind: kind ?? undefined,
    effective: effective ?? undefined,
  }));
  return { suppositions: { deposits: deposited, withdrawals: withdrawn }, inForceBy: inForceBy ?? null };
}
