import type { ParticipantReplacement } from '../../event.js';
import { unknownReferences } from '../../participants/decide.js';
import { findEntry, type RegisterState } from '../../participants/evolve.js';
import { refuse } from '../../refusal.js';
import { alreadyCorrected } from '../../recording/already-corrected.js';
import type { CorrectionRequest, Judgement } from '../../recording/correction-request.js';

/**
 * The participant's stream that a correction belongs to. `actsIn`: the treaties in which the participant has live acts.
 */
export interface ParticipantStream {
  readonly register: RegisterState;
  readonly actsIn: readonly string[];
}

/** Judges the correction of a participant's registration or of a later fact about it. */
export function correctParticipant(
  request: CorrectionRequest,
  { register: state, actsIn }: ParticipantStream,
): Judgement {
  const { target } = request;
  const found = findEntry(state, target);
  if (found === undefined)
    return alreadyCorrected(target, { corrected: state.corrected, isLive: (id) => findEntry(state, id) !== undefined });
  const { code, entry } = found;
  const date = entry.fact.type === 'participant-changed' ? entry.fact.data.date : entry.fact.data.existed.from;
  if (request.correction === 'annul') {
    const rests = entry.fact.type === 'participant-registered' ? restsOn(code, state, actsIn) : null;
    if (rests === null) return { date };
    return refuse(
      'not-correctable',
      { event: target, participant: code, ...rests.facts },
      `${rests.what} on this registration. Replace it, or correct what rests on it first.`,
    );
  }
  const replacement = request.with as ParticipantReplacement;
  if (replacement.data.code !== code) {
    const facts = { event: target, participant: code, with: replacement.data.code };
    return refuse(
      'not-correctable',
      facts,
      'The code of a participant never changes. Register the other participant on its own.',
    );
  }
  const refused = unknownReferences(referencesIn(replacement), state.register);
  return refused === null ? { date } : { refused };
}

function referencesIn({ type, data }: ParticipantReplacement): Parameters<typeof unknownReferences>[0] {
  if (type === 'participant-registered') return data;
  return {
    memberships: data.change === 'membership' ? [data.membership] : [],
    successions: data.change === 'succession' ? [data.succession] : [],
    responsible: data.change === 'responsible' ? [data.responsible] : [],
  };
}

function restsOn(code: string, { register, log }: RegisterState, actsIn: readonly string[]) {
  if (actsIn.length > 0) return { what: `Acts under ${actsIn.join(', ')} rest`, facts: { treaties: actsIn } };
  const changes = (log.get(code) ?? []).filter(({ fact }) => fact.type === 'participant-changed').length;
  if (changes > 0)
    return {
      what: changes === 1 ? '1 later change rests' : `${String(changes)} later changes rest`,
      facts: { changes },
    };
  const others = [...register.values()].filter(
    ({ memberships, successions }) =>
      memberships.some(({ organisation }) => organisation === code) ||
      successions.some(({ predecessor }) => predecessor === code),
  );
  if (others.length === 0) return null;
  const participants = others.map((other) => other.code);
  return { what: `Memberships or successions of ${participants.join(', ')} rest`, facts: { participants } };
}
