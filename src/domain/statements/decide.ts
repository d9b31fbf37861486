import type { PlainDate } from '../calendar/plain-date.js';
import type { NewEvent, RecordedEvent } from '../event.js';
import { sameContent, withoutRef } from '../event.js';
import { refuse, type Decision, type Refusal } from '../refusal.js';
import type { StatementState } from './evolve.js';
import type { Statement } from './statement.js';
import type { Source } from '../recording/source.js';

/**
 * Record a statement. Refuses `already-registered` (its id is taken by other content) and `in-the-future`. The same
 * statement again is accepted without events. What its claims name need not be known: such figures are not computable.
 */
export function decidePublishStatement(
  request: { readonly statement: Statement; readonly source: Source | null; readonly ref: string | null },
  given: {
    readonly existing: StatementState;
    readonly today: PlainDate;
    readonly recordedUnderRef?: readonly RecordedEvent[];
  },
): Decision<NewEvent> {
  const { statement, source, ref } = request;
  const { existing, recordedUnderRef = [] } = given;
  if (existing.statement !== null) {
    const rows = recordedUnderRef.flatMap((event) => (event.type === 'statement-published' ? [event.data] : []));
    const same = rows.some((data) => data.ref === ref && sameContent(withoutRef(data), statement));
    if (same || sameContent(existing.statement, statement)) return { accepted: [] };
    const event = existing.recordedBy;
    const sentence = `The statement ${statement.id} is already recorded, with other content. Correct event ${String(event)} instead.`;
    return refuse('already-registered', { statement: statement.id, event }, sentence);
  }
  const refused = objectionToStatement(statement, given.today);
  if (refused !== null) return { refused };
  return {
    accepted: [{ type: 'statement-published', date: statement.published, source, data: { ...statement, ref } }],
  };
}

/** What speaks against a statement: nobody has published what is dated after today. */
export function objectionToStatement({ id, published }: Statement, today: PlainDate): Refusal | null {
  if (published <= today) return null;
  const sentence = `The statement ${id} is dated ${published}, after today (${today}). Record it once it has been published.`;
  return { code: 'in-the-future', sentence, facts: { date: published, today } };
}
