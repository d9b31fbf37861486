import type { Refusal } from '../../refusal.js';
import { interpret, restsOnVerdict } from '../reading/interpret.js';
import { effectOfKind, TREATY_KINDS } from '../model/kinds/kinds.js';
import type { Context, Interpretation, Irregularity } from '../model/interpretation.js';
import { objectionToEnd } from '../refusals/withdrawal.js';
import { beforeAdoption } from '../refusals/admission.js';
import { UNDECIDED } from '../model/proposed.js';
import type { Act, TreatyState } from '../model/state.js';
import { objectionToEffect } from '../reading/timeline/effect-judged.js';
import { readTimeline } from '../reading/timeline/read-timeline.js';
import type { Treaty } from '../model/treaty.js';

/** A treaty's state that a decision is judged by; its interpretation, where it is at hand, saves making it again. */
export interface DecisionBasis {
  readonly state: TreatyState;
  readonly context: Context;
  readonly interpretation?: Interpretation;
}

/**
 * What speaks against an act: the irregularities that its participant's timeline has with it and not without it, less
 * those named in its `despite`. The first of them as a refusal; null where there is none. `after` holds the act under
 * the id `UNDECIDED`.
 */
export function objectionTo(act: Act, treaty: Treaty, before: DecisionBasis, after: TreatyState): Refusal | null {
  const { participant: code } = act;
  const fresh = code === null ? ownObjections(act, treaty, before) : freshIrregularities(code, treaty, before, after);
  const overridden = (each: Irregularity) => (act.despite as readonly string[]).includes(each.code);
  const unnamed = fresh.find((each) => !overridden(each));
  if (unnamed !== undefined) return refusalOf(unnamed);
  const [first] = fresh;
  return first !== undefined && (act.note ?? '').trim() === '' ? withoutNote(first) : null;
}

function freshIrregularities(
  code: string,
  treaty: Treaty,
  before: DecisionBasis,
  after: TreatyState,
): readonly Irregularity[] {
  const keyOf = (each: Irregularity) => `${each.act.eventId} ${each.code}`;
  const now = irregularIn(after, code, treaty, before);
  if (now.length === 0) return now;
  const known = new Set(irregularIn(before.state, code, treaty, before).map(keyOf));
  const fresh = now.filter((each) => !known.has(keyOf(each)));
  return [...fresh].sort((a, b) => Number(b.act.eventId === UNDECIDED) - Number(a.act.eventId === UNDECIDED));
}

/**
 * Only how a participant left depends on the day the treaty entered into force; without such acts no verdict is needed.
 */
function irregularIn(state: TreatyState, code: string, treaty: Treaty, given: DecisionBasis): readonly Irregularity[] {
  if (state === given.state && given.interpretation !== undefined)
    return given.interpretation.participations.get(code)?.irregular ?? [];
  const timeline = readTimeline(code, { treaty, state, context: given.context, entryIntoForce: null });
  if (
    !restsOnVerdict({ treaty, state, context: given.context }) &&
    timeline.stints.every(({ leaving }) => leaving.length === 0)
  )
    return timeline.irregular;
  const known = given.interpretation ?? interpret(given.state, given.context);
  const previous = { state: given.state, context: given.context, interpretation: known };
  const read = state === given.state ? known : interpret(state, given.context, previous);
  return read.participations.get(code)?.irregular ?? [];
}

function ownObjections(act: Act, treaty: Treaty, given: DecisionBasis): readonly Irregularity[] {
  const { adopted } = treaty;
  const early = adopted !== null && act.date < adopted && !TREATY_KINDS[act.kind].beforeAdoption;
  const found = [early ? beforeAdoption(act, adopted) : null, objectionToEffect(act, treaty), endObjection(act, given)];
  return found.filter((each) => each !== null).map((each) => ({ ...each, act }));
}

function endObjection(act: Act, given: DecisionBasis): Refusal | null {
  if (effectOfKind(act.kind) !== 'ends-treaty') return null;
  const { verdict, ended } = given.interpretation ?? interpret(given.state, given.context);
  return objectionToEnd(act, verdict.date, ended);
}

function refusalOf({ act, code, sentence, facts }: Irregularity): Refusal {
  const accepted = `If the depositary accepted it all the same, record it with "despite": ["${code}"] and a note.`;
  if (act.eventId === UNDECIDED) return { code, sentence: `${sentence} ${accepted}`, facts };
  const cause = `It would leave the ${act.kind} of ${act.date} (event ${act.eventId}) irregular.`;
  return { code, sentence: `${cause} ${sentence} ${accepted}`, facts: { ...facts, leavesIrregular: act.eventId } };
}

function withoutNote({ code, sentence, facts }: Irregularity): Refusal {
  return {
    code,
    sentence: `${sentence} To record it despite this, say in "note" why it was accepted.`,
    facts: { ...facts, missing: 'note' },
  };
}
