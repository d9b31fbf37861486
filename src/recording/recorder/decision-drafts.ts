import type { NewEvent } from '../../domain/event.js';
import type { Decision } from '../../domain/refusal.js';
import type { Draft, Envelope } from '../../ledger/envelope.js';
import type { Decided } from '../../ledger/ledger.js';
import type { DecisionResult } from '../recording-kind.js';

/** Version of the schemas in events/schemas that new events follow. */
const SCHEMA = 1;

/**
 * The domain's decision in the ledger's words. `existing`: what already holds the recording, asked only where nothing
 * new is to be recorded.
 */
export async function decided(
  stream: string,
  decision: Decision<NewEvent>,
  existing: () => Promise<readonly Envelope[]> | readonly Envelope[],
): Promise<Decided<DecisionResult>> {
  if ('refused' in decision) return { refused: { refusal: decision.refused } };
  const events = decision.accepted.map((event) => draft(stream, event));
  return { events, result: { existing: events.length === 0 ? await existing() : [] } };
}

function draft(stream: string, event: NewEvent): Draft {
  const { type, date, source, data } = event;
  return {
    stream,
    type,
    schema: SCHEMA,
    date,
    source,
    ref: 'ref' in data ? data.ref : null,
    data: data as unknown as Draft['data'],
  };
}
