import { Inject, Injectable } from '@nestjs/common';
import type { Ledger, LedgerWrite, Written } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Recorded } from '../../platform/http/answer.js';
import { currentRequest } from '../../platform/http/current-request.js';
import { invalidBody } from '../../platform/http/input/json-body.js';
import { cutStream } from '../../ledger/stream-name.js';
import { Moments } from '../../knowledge/moments/moments.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import type { EffectAnswer } from '../../platform/http/documentation/answers/effect.answer.js';
import type { DryRunAnswer } from '../../platform/http/documentation/answers/recorded.answer.js';
import { FundBalances } from '../../postings/fund-balances.js';
import { envelopeBody } from '../body/envelope-body.js';
import type { DecisionResult, ForeseenEffect, Prepared, Unfit } from '../recording-kind.js';
import { fundChanges, fundEffects } from '../effect/fund-effects.js';
import { type Rehearsed, treatyEffect } from '../effect/treaty-effect.js';
import { refusalProblem } from '../refusals/refusals.js';
import type { WriteConditions } from './write-conditions.js';

/** What the address of the request names: the stream, and where to find what is made (default: its last event). */
export interface Addressed {
  readonly stream: string;
  readonly location?: string;
}

/** Records what a request asks for, and says what became of it. */
@Injectable()
export class Recorder {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(FundBalances) private readonly balances: FundBalances,
    @Inject(Moments) private readonly moments: Moments,
  ) {}

  /**
   * 201 with the events recorded, also where an Idempotency-Key repeats the request; 200 with the events that are there
   * already, or that a dry run would record. Throws Problem for an unfit body (400) and for every refusal; StaleVersion
   * and KeyReused pass through.
   */
  async record(prepared: Prepared | Unfit, conditions: WriteConditions, addressed: Addressed): Promise<Recorded> {
    if ('errors' in prepared) throw invalidBody(prepared.errors);
    if ('refusal' in prepared) throw refusalProblem(prepared.refusal, addressed.stream);
    const written = await this.ledger.write<DecisionResult>(this.writeOf(prepared, conditions));
    if (written.outcome === 'dry-run' && written.events.length > 0) return this.foretold(written);
    if (written.outcome !== 'replayed' || written.events.length > 0) return answer(written, addressed);
    const again = await this.ledger.write<DecisionResult>(
      this.writeOf(prepared, { ...conditions, ifMatch: null, dryRun: true }),
    );
    return answer(again, addressed);
  }

  /** What a dry run answers: the events, and what they would change. */
  private async foretold({ events, position, result }: DryRun): Promise<Recorded> {
    const asOf = this.moments.today();
    const { treaty, money } = ('foreseen' in result ? result.foreseen : undefined) ?? NOTHING_FORESEEN;
    const funds = await fundEffects(money, this.balances, { asOf, at: position });
    const effect: EffectAnswer | null = treaty === null && funds.length === 0 ? null : { asOf, treaty, funds };
    return new Recorded({ dryRun: true, position, events, effect } satisfies AsDescribed<DryRunAnswer>, {
      status: 200,
    });
  }

  private writeOf(prepared: Prepared, { idempotency, ifMatch, dryRun }: WriteConditions): LedgerWrite<DecisionResult> {
    const { actor, client, correlation } = currentRequest();
    return {
      actor,
      correlation,
      dryRun,
      ...(idempotency === null || dryRun ? {} : { idempotency: { client, ...idempotency } }),
      ...(ifMatch === null ? {} : { expected: { stream: prepared.stream, version: ifMatch } }),
      decide: (working) => prepared.decide(working),
      rehearse: async (result, events, before, after) => {
        const foreseen = await foresee({ events, before, after }, this.moments.today());
        return { ...result, foreseen };
      },
    };
  }
}

type DryRun = Extract<Written<DecisionResult>, { readonly outcome: 'dry-run' }>;

const NOTHING_FORESEEN: ForeseenEffect = { treaty: null, money: [] };

async function foresee(rehearsed: Rehearsed, asOf: string): Promise<ForeseenEffect> {
  const { category, id } = cutStream(rehearsed.events[0]?.stream ?? '');
  return {
    treaty: category === 'treaty' ? await treatyEffect(id, rehearsed, asOf) : null,
    money: await fundChanges(rehearsed),
  };
}

function answer(written: Written<DecisionResult>, { stream, location }: Addressed): Recorded {
  const { outcome, position } = written;
  if (outcome === 'refused') {
    if ('refusal' in written.refused) throw refusalProblem(written.refused.refusal, stream);
    throw new Error('A decision refused without a refusal.');
  }
  if (outcome !== 'replayed' && written.events.length === 0 && 'existing' in written.result) {
    const { existing } = written.result;
    return new Recorded(
      { position: existing.at(-1)?.position ?? position, events: existing.map(envelopeBody) },
      { status: 200 },
    );
  }
  if (outcome === 'dry-run') return nothingNew(position);
  const made = location ?? `/v1/events/${written.events.at(-1)?.eventId ?? ''}`;
  return new Recorded(
    { position, events: written.events.map(envelopeBody) },
    { status: 201, version: written.version, location: made },
  );
}

/** A dry run of what would record nothing at all. */
function nothingNew(position: number): Recorded {
  return new Recorded({ dryRun: true, position, events: [], effect: null }, { status: 200 });
}
