import type { PlainDate } from '../../calendar/plain-date.js';
import { objectionToCoverage } from '../../coverage/decide-coverage.js';
import { objectionToOtherSubject } from '../../coverage/standing.js';
import type { EventData, TreatyReplacement } from '../../event.js';
import { withoutRef } from '../../event.js';
import { refuse, type Refusal } from '../../refusal.js';
import { actOf, actsOf, findAct, withAct, withoutAct } from '../reading/evolve.js';
import { UNDECIDED } from '../model/proposed.js';
import type { Act, TreatyState } from '../model/state.js';
import { alreadyCorrected, type Chain } from '../../recording/already-corrected.js';
import type { CorrectionRequest, Judgement } from '../../recording/correction-request.js';
import { objectionTo, type DecisionBasis } from './irregular-acts.js';
import { objectionToDating } from './objection-to-dating.js';
import { neverAccepted } from './record-action.js';
import { objectionToProgress } from '../progress/decide-progress.js';
import type { StandingReport } from '../model/progress-report.js';
import { objectionToTreaty } from './register-treaty.js';

/**
 * The treaty's stream that a correction belongs to. `dependencies`: which treaties another treaty reads (its parent,
 * and those its clauses name).
 */
export interface TreatyStream extends DecisionBasis {
  readonly knownTreaties: (id: string) => boolean;
  readonly dependencies: (id: string) => readonly string[];
}

/**
 * Judges the correction of a treaty's event. Annulling an act is always possible; what it leaves irregular is shown as
 * such.
 */
export function correctTreaty(request: CorrectionRequest, stream: TreatyStream, today: PlainDate): Judgement {
  const { state } = stream;
  const { target } = request;
  if (state.registeredBy === target) return correctRegistration(request, stream, today);
  const report = state.progress.find(({ eventId }) => eventId === target);
  if (report !== undefined) return correctReport(report, request, stream, today);
  const stated = state.coverage.find(({ eventId }) => eventId === target)?.stated;
  if (stated !== undefined) return correctCoverage(stated, request, today);
  const act = findAct(state, target);
  if (act === undefined) return alreadyCorrected(target, chainIn(state));
  if (request.correction === 'annul') return { date: act.date };
  return replaceAct(act, request.with.data as EventData['treaty-action-recorded'], request, stream, today);
}

function replaceAct(
  act: Act,
  data: EventData['treaty-action-recorded'],
  { target, source }: CorrectionRequest,
  stream: TreatyStream,
  today: PlainDate,
): Judgement {
  const { state, context } = stream;
  const { treaty } = state;
  if (treaty === null || data.treaty !== treaty.id)
    return ofAnotherTreaty(target, { what: 'act', treaty: treaty?.id ?? null, other: data.treaty });
  const never = neverAccepted(data, context, today) ?? objectionToDating(data, treaty, today);
  if (never !== null) return { refused: never };
  const replacement = actOf(data, { eventId: UNDECIDED, position: state.position + 1, source });
  const objection = objectionTo(replacement, treaty, stream, withAct(withoutAct(state, act), replacement));
  return objection === null ? { date: act.date } : { refused: objection };
}

function correctReport(
  { date }: StandingReport,
  request: CorrectionRequest,
  { state, context }: TreatyStream,
  today: PlainDate,
): Judgement {
  if (request.correction === 'annul') return { date };
  const data = request.with.data as EventData['progress-reported'];
  const id = state.treaty?.id ?? null;
  if (data.treaty !== id) return ofAnotherTreaty(request.target, { what: 'report', treaty: id, other: data.treaty });
  const refused = objectionToProgress(data, { register: context.register, today });
  return refused === null ? { date } : { refused };
}

function ofAnotherTreaty(
  target: string,
  { what, treaty, other }: { readonly what: 'act' | 'report'; readonly treaty: string | null; readonly other: string },
): { readonly refused: Refusal } {
  return refuse(
    'not-correctable',
    { event: target, treaty, with: other },
    `A replacement stays with its treaty. Annul event ${target}, and record the ${what} for ${other}.`,
  );
}

function correctCoverage(
  stated: TreatyState['coverage'][number]['stated'],
  request: CorrectionRequest,
  today: PlainDate,
): Judgement {
  const date = stated.through;
  if (request.correction === 'annul') return { date };
  const by = request.with.data as EventData['coverage-stated'];
  const refused = objectionToCoverage(by, today);
  return objectionToOtherSubject(request.target, stated, by) ?? (refused === null ? { date } : { refused });
}

function correctRegistration(request: CorrectionRequest, stream: TreatyStream, today: PlainDate): Judgement {
  const { state, context } = stream;
  const date = state.treaty?.adopted ?? null;
  if (request.correction === 'annul') {
    const acts = [...actsOf(state)].length + state.progress.length;
    if (acts === 0) return { date };
    const resting = acts === 1 ? '1 act rests' : `${String(acts)} acts rest`;
    const sentence = `${resting} on this registration. Replace it, or annul what rests on it first.`;
    return refuse('not-correctable', { event: request.target, acts }, sentence);
  }
  const treaty = withoutRef((request.with as Extract<TreatyReplacement, { type: 'treaty-registered' }>).data);
  if (treaty.id !== state.treaty?.id) {
    const facts = { event: request.target, treaty: state.treaty?.id ?? null, with: treaty.id };
    return refuse('not-correctable', facts, 'The id of a treaty never changes. Register the other treaty on its own.');
  }
  const refused = objectionToTreaty(treaty, { ...stream, register: context.register, today });
  return refused === null ? { date } : { refused };
}

function chainIn(state: TreatyState): Chain {
  const stands = (id: string): boolean =>
    state.registeredBy === id ||
    state.progress.some(({ eventId }) => eventId === id) ||
    state.coverage.some(({ eventId }) => eventId === id) ||
    findAct(state, id) !== undefined;
  return { corrected: state.corrected, isLive: stands };
}
