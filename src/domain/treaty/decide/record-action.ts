import { withArticle } from '../../article.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { NewEvent, RecordedEvent } from '../../event.js';
import { participantNotRegistered } from '../../participants/decide.js';
import { refuse, type Decision, type Refusal } from '../../refusal.js';
import type { TreatyAction } from '../model/action.js';
import { isTreatyLevel, TREATY_KINDS, type ActionKind } from '../model/kinds/kinds.js';
import { UNDECIDED } from '../model/proposed.js';
import { actOf, withAct } from '../reading/evolve.js';
import { objectionTo, type DecisionBasis } from './irregular-acts.js';
import { objectionToDating } from './objection-to-dating.js';
import { objectionToCounterpart, objectionToQualifiers } from './objection-to-qualifiers.js';
import { actRecordedBefore } from './act-recorded-before.js';
import type { Source } from '../../recording/source.js';
import { inTheFuture } from '../../recording/in-the-future.js';

/** What recording an action is judged by. `recordedUnderRef`: events of the treaty's stream with the action's `ref`. */
export interface ActionGiven extends DecisionBasis {
  readonly today: PlainDate;
  readonly recordedUnderRef: readonly RecordedEvent[];
}

/**
 * Record a treaty action. Accepts nothing new where the same row with the same content stands. Refuses what the field
 * refuses, unless the act names it in `despite` and says why in `note`.
 */
export function decideRecordAction(
  request: { readonly treaty: string; readonly action: TreatyAction; readonly source: Source | null },
  given: ActionGiven,
): Decision<NewEvent> {
  const { treaty: id, action, source } = request;
  const { state, context, today, recordedUnderRef } = given;
  const { treaty } = state;
  if (treaty === null)
    return refuse(
      'unknown-treaty',
      { treaty: id },
      `No treaty ${id} is registered. Register it first, or check the id.`,
    );
  const before = actRecordedBefore(action, state, recordedUnderRef);
  if (before !== null) return before;
  const refused =
    neverAccepted(action, context, today) ??
    objectionToCounterpart(action, treaty) ??
    objectionToDating(action, treaty, today);
  if (refused !== null) return { refused };
  const act = actOf(action, { eventId: UNDECIDED, position: state.position + 1, source });
  const objection = objectionTo(act, treaty, given, withAct(state, act));
  if (objection !== null) return { refused: objection };
  return { accepted: [{ type: 'treaty-action-recorded', date: action.date, source, data: { ...action, treaty: id } }] };
}

/** What no note can override: a participant that is not known, an act that has not happened, days that are none. */
export function neverAccepted(
  action: TreatyAction,
  { register }: DecisionBasis['context'],
  today: PlainDate,
): Refusal | null {
  const { kind, participant, date, towards, notBefore } = action;
  if (participant === null && !isTreatyLevel(kind)) return withoutParticipant(kind);
  if (participant !== null && !register.has(participant)) return participantNotRegistered(participant);
  if (towards !== undefined && !register.has(towards))
    return participantNotRegistered(towards, 'The participant towards which it works,');
  const objection = objectionToQualifiers(action, register);
  if (objection !== null) return objection;
  if (notBefore !== undefined && notBefore >= date) return notBeforeTooLate(notBefore, date);
  if (date > today && !TREATY_KINDS[kind].ahead) return inTheFuture(date, today, kind);
  return null;
}

function notBeforeTooLate(notBefore: PlainDate, date: PlainDate): Refusal {
  const known = notBefore === date ? 'A day that is known has no "notBefore".' : 'Name a day before it.';
  const sentence = `"notBefore" (${notBefore}) is the first day on which the act may have happened, "date" (${date}) the day by which it had. ${known}`;
  return { code: 'not-before-too-late', sentence, facts: { notBefore, date } };
}

function withoutParticipant(kind: ActionKind): Refusal {
  const sentence = `${withArticle(kind).replace(/^a/, 'A')} is an act of a participant. Name it in "participant".`;
  return { code: 'unknown-participant', sentence, facts: { participant: null, action: kind } };
}
