import { withArticle } from '../../article.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { EventData, EventType, NewEvent, RecordedEvent } from '../../event.js';
import { sameContent } from '../../event.js';
import { refuse, type Decision } from '../../refusal.js';
import { correctMoney, isMoney, SETTLED_BY_LEDGER, type MoneyStream } from '../../fund/fund/correct-money.js';
import { saysAll } from '../../fund/fund/money-recorded-before.js';
import { correctStatement, type StatementStream } from '../../statements/correct-statement.js';
import { correctParticipant, type ParticipantStream } from './correct-participant.js';
import { correctTreaty, type TreatyStream } from './correct-treaty.js';
import type { CorrectionRequest, Judgement } from '../../recording/correction-request.js';
import { conflicting } from '../../recording/ref-conflict.js';

/**
 * What a correction is judged by. `stream`: the target's, folded; `recordedUnderRef`: its events with the correction's
 * `ref`.
 */
export interface CorrectionGiven {
  readonly event: RecordedEvent | null;
  readonly stream: TreatyStream | ParticipantStream | MoneyStream | StatementStream | null;
  readonly today: PlainDate;
  readonly recordedUnderRef: readonly RecordedEvent[];
}

/**
 * Annul or replace an event. Refuses `unknown-event`, `already-corrected`, `not-correctable` (marks, annulments,
 * registrations that acts rest on), `already-recorded` (same `ref`, another correction), and for a replacement whatever
 * its type refuses.
 */
export function decideCorrection(request: CorrectionRequest, given: CorrectionGiven): Decision<NewEvent> {
  const { target, reason, source, ref } = request;
  const { event, stream } = given;
  if (event === null)
    return refuse(
      'unknown-event',
      { event: target },
      `The ledger has no event ${target}. Take its id from the treaty's history.`,
    );
  const before = correctedBefore(request, given.recordedUnderRef);
  if (before !== null) return before;
  const type = correctableType(event);
  if (type === null || stream === null) return notCorrectable(event);
  if (request.correction === 'replace' && request.with.type !== type) {
    const facts = { event: target, type, with: request.with.type };
    return refuse(
      'not-correctable',
      facts,
      `Event ${target} is ${withArticle(type)} and can be replaced only by such. Annul it, and record anew.`,
    );
  }
  const judgement = judged(request, stream, given.today);
  if ('refused' in judgement) return judgement;
  const { date } = judgement;
  if (request.correction === 'annul')
    return { accepted: [{ type: 'event-annulled', date, source, data: { target, reason, ref } }] };
  return {
    accepted: [
      { type: 'event-replaced', date, source, data: { target, reason, ref, with: judgement.with ?? request.with } },
    ],
  };
}

function judged(
  request: CorrectionRequest,
  stream: NonNullable<CorrectionGiven['stream']>,
  today: PlainDate,
): Judgement {
  if ('money' in stream) return correctMoney(request, stream, today);
  if ('published' in stream) return correctStatement(request, stream, today);
  return 'register' in stream ? correctParticipant(request, stream) : correctTreaty(request, stream, today);
}

/**
 * The type of data that an event holds and a correction of it would replace; null for events that cannot be corrected.
 */
export function correctableType(event: RecordedEvent): EventData['event-replaced']['with']['type'] | null {
  switch (event.type) {
    case 'event-replaced':
      return event.data.with.type;
    case 'event-annulled':
    case 'position-marked':
      return null;
    default:
      return event.type;
  }
}

function correctedBefore(request: CorrectionRequest, underRef: readonly RecordedEvent[]): Decision<NewEvent> | null {
  const { target, ref } = request;
  if (ref === null) return null;
  for (const event of underRef) {
    if ((event.type !== 'event-annulled' && event.type !== 'event-replaced') || event.data.ref !== ref) continue;
    const type: EventType = request.correction === 'annul' ? 'event-annulled' : 'event-replaced';
    const replacement = request.correction === 'replace' ? request.with : undefined;
    const recorded = event.type === 'event-replaced' ? event.data.with : undefined;
    const same = event.type === type && event.data.target === target && sameReplacement(recorded, replacement);
    return same ? { accepted: [] } : conflicting(ref, event.eventId);
  }
  return null;
}

type Replacement = EventData['event-replaced']['with'];

/** Of money, what the ledger settled by itself need not be asked for again. */
function sameReplacement(recorded: Replacement | undefined, asked: Replacement | undefined): boolean {
  if (recorded === undefined || asked === undefined || recorded.type !== asked.type)
    return sameContent(recorded, asked);
  return sameContent(recorded, asked) || (isMoney(asked) && saysAll(recorded.data, asked.data, SETTLED_BY_LEDGER));
}

function notCorrectable(event: RecordedEvent): Decision<NewEvent> {
  const why =
    event.type === 'event-annulled' ? 'An annulment is final: record the act anew' : 'A mark never moves: set another';
  return refuse(
    'not-correctable',
    { event: event.eventId, type: event.type },
    `Event ${event.eventId} cannot be corrected. ${why}.`,
  );
}
