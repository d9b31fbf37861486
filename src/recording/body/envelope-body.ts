import type { Envelope } from '../../ledger/envelope.js';

/** An event as answers show it: the envelope, and the hash where it is recorded; never the hashed bytes. */
export function envelopeBody(event: Envelope & { readonly hash?: string }): Readonly<Record<string, unknown>> {
  const {
    eventId,
    stream,
    version,
    position,
    type,
    schema,
    date,
    recordedAt,
    actor,
    correlation,
    causation,
    source,
    ref,
    data,
    hash,
  } = event;
  const body = {
    eventId,
    stream,
    version,
    position,
    type,
    schema,
    date,
    recordedAt,
    actor,
    correlation,
    causation,
    source,
    ref,
    data,
  };
  return hash === undefined ? body : { ...body, hash };
}
