import type { EventType, RecordedEvent } from '../../domain/event.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { Folder } from '../../ledger/ledger.js';

/** A fold of the domain's events. `types`: only these are folded, and `evolve` sees no others. */
export interface EventFolder<S, T extends EventType> {
  readonly name: string;
  readonly types?: readonly T[];
  readonly initial: S;
  readonly evolve: (state: S, event: RecordedEvent<T>) => S;
}

/** A fold of the ledger that reads its envelopes as the domain's events. */
export function folder<S, T extends EventType = EventType>(of: EventFolder<S, T>): Folder<S> {
  return { ...of, evolve: (state, envelope) => of.evolve(state, recorded(envelope)) };
}

/**
 * An envelope as the event it is. The ledger checked its data by the event's type when it was decided, and knows no
 * types itself.
 */
export function recorded<T extends EventType = EventType>(envelope: Envelope): RecordedEvent<T> {
  return envelope as unknown as RecordedEvent<T>;
}
