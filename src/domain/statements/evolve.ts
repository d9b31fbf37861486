import type { EventData, RecordedEvent } from '../event.js';
import { withoutRef } from '../event.js';
import type { Statement } from './statement.js';
import type { Source } from '../recording/source.js';

/** The stream of one statement, folded. */
export interface StatementState {
  /** As believed; null where nothing is recorded or it was annulled. */
  readonly statement: Statement | null;
  readonly source: Source | null;
  /** The event that recorded it, or the correction that replaced it. */
  readonly recordedBy: string | null;
  /** Corrected event → the correction. */
  readonly corrected: ReadonlyMap<string, string>;
}

/** A statement of which nothing is recorded. */
export const STATEMENT_INITIAL: StatementState = {
  statement: null,
  source: null,
  recordedBy: null,
  corrected: new Map(),
};

/** The state after an event of the statement's stream. */
export function evolveStatement(state: StatementState, event: RecordedEvent): StatementState {
  if (event.type === 'statement-published') return published(state, event.data, event);
  if (event.type !== 'event-replaced' && event.type !== 'event-annulled') return state;
  const corrected = new Map(state.corrected).set(event.data.target, event.eventId);
  if (state.recordedBy !== event.data.target) return { ...state, corrected };
  if (event.type === 'event-annulled') return { ...STATEMENT_INITIAL, corrected };
  const { type, data } = event.data.with;
  return type === 'statement-published' ? published({ ...state, corrected }, data, event) : { ...state, corrected };
}

function published(
  state: StatementState,
  data: EventData['statement-published'],
  { eventId, source }: RecordedEvent,
): StatementState {
  return { ...state, statement: withoutRef(data), source, recordedBy: eventId };
}
