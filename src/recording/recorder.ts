import { Inject, Injectable } from '@nestjs/common';
import type { Ledger, Write, Written } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';
import { Recorded } from '../platform/http/answer.js';
import { currentRequest } from '../platform/http/current-request.js';
import { invalidBody } from '../platform/http/input/json-body.js';
import { envelopeBody } from './envelope-body.js';
import type { Judged, Prepared, Unfit } from './recording-kind.js';
import { refusalProblem } from './refusals.js';
import type { WriteConditions } from './write-conditions.js';

/** Records what a request asks for, and says what became of it. */
@Injectable()
export class Recorder {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /**
   * 201 with the events recorded, also where an Idempotency-Key repeats the request; 200 with the events that are there already, or that a dry run
   * would record. Throws Problem for an unfit body (400) and for every refusal, StaleVersion and KeyReused.
   * `location`: the address of what was made; default: its last event.
   */
  async record(prepared: Prepared | Unfit, conditions: WriteConditions, owner: string, location?: string): Promise<Recorded> {
    if ('errors' in prepared) throw invalidBody(prepared.errors);
    if ('refusal' in prepared) throw refusalProblem(prepared.refusal, owner);
    const written = await this.ledger.write<Judged>(writeOf(prepared, conditions));
    if (written.outcome === 'replayed' && written.events.length === 0) return this.record(prepared, { ...conditions, idempotency: null, dryRun: true }, owner);
    return answer(written, owner, location);
  }
}

function writeOf(prepared: Prepared, { idempotency, ifMatch, dryRun }: WriteConditions): Write<Judged> {
  const { actor, client, correlation } = currentRequest();
  return {
    actor,
    correlation,
    dryRun,
    ...(idempotency === null || dryRun ? {} : { idempotency: { client, ...idempotency } }),
    ...(ifMatch === null ? {} : { expected: { stream: prepared.stream, version: ifMatch } }),
    decide: (working) => prepared.decide(working),
  };
}

function answer(written: Written<Judged>, stream: string, location?: string): Recorded {
  if (written.outcome === 'refused') throw refused(written.refused, stream);
  if (written.outcome !== 'replayed' && 'existing' in written.result && written.events.length === 0) return alreadyThere(written.result.existing, written.position);
  if (written.outcome === 'dry-run') {
    return new Recorded({ dryRun: true, position: written.position, events: written.events }, { status: 200 });
  }
  const last = written.events.at(-1);
  return new Recorded(
    { position: written.position, events: written.events.map(envelopeBody) },
    { status: 201, version: written.version, location: location ?? `/v1/events/${last?.eventId ?? ''}` },
  );
}

function refused(judged: Judged, stream: string): Error {
  return 'refusal' in judged ? refusalProblem(judged.refusal, stream) : new Error('A decision refused without a refusal.');
}

/** The recording is there already: the events that hold it, at their own position. */
function alreadyThere(existing: Judged extends infer J ? (J extends { readonly existing: infer E } ? E : never) : never, head: number): Recorded {
  return new Recorded({ position: existing.at(-1)?.position ?? head, events: existing.map(envelopeBody) }, { status: 200 });
}
