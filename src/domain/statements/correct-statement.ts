import type { PlainDate } from '../calendar/plain-date.js';
import { refuse } from '../refusal.js';
import { alreadyCorrected } from '../recording/already-corrected.js';
import type { CorrectionRequest, Judgement } from '../recording/correction-request.js';
import { objectionToStatement } from './decide.js';
import type { StatementState } from './evolve.js';

/** The statement's stream that a correction belongs to. */
export interface StatementStream {
  readonly published: StatementState;
}

/** Judges the correction of a statement: a corrigendum replaces it, and what was never published is annulled. */
export function correctStatement(
  request: CorrectionRequest,
  { published: state }: StatementStream,
  today: PlainDate,
): Judgement {
  const { target } = request;
  const { statement, recordedBy, corrected } = state;
  if (statement === null || recordedBy !== target)
    return alreadyCorrected(target, { corrected, isLive: (id) => id === recordedBy });
  const date = statement.published;
  if (request.correction === 'annul') return { date };
  if (request.with.type !== 'statement-published') throw new Error('A statement is replaced only by a statement.');
  const { data } = request.with;
  if (data.id !== statement.id) {
    const facts = { event: target, statement: statement.id, with: data.id };
    return refuse(
      'not-correctable',
      facts,
      'The id of a statement never changes. Record the other statement on its own.',
    );
  }
  const refused = objectionToStatement(data, today);
  return refused === null ? { date } : { refused };
}
