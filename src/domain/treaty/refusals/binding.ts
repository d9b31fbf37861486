import { withArticle } from '../../article.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { Refusal } from '../../refusal.js';
import { recordingOf } from '../model/proposed.js';
import type { Act } from '../model/state.js';

/** Refusals about being bound and ceasing to be (VCLT arts. 54 to 56, 65 and 68). */
export function alreadyBound(act: Act, by: Act): Refusal {
  const event = recordingOf(by);
  const orCorrect = event === null ? '' : `; to change the first one, correct event ${event}`;
  return {
    code: 'already-bound',
    sentence: `${String(act.participant)} is bound by its ${by.kind} of ${by.date}. A second instrument needs a withdrawal that took effect first${orCorrect}.`,
    facts: { participant: act.participant, date: act.date, instrument: by.kind, deposited: by.date, event },
  };
}

/** VCLT art. 18(a): a signature obliges until the instrument; then the instrument does, and is what can be left. */
export function signatureSpent(act: Act, by: Act): Refusal {
  const event = recordingOf(by);
  return {
    code: 'already-bound',
    sentence: `${String(act.participant)} is bound by its ${by.kind} of ${by.date}; a signature is withdrawn only before. Record a withdrawal of the instrument, or a notice of withdrawal.`,
    facts: { participant: act.participant, date: act.date, instrument: by.kind, deposited: by.date, event },
  };
}

export function alreadyInForce(act: Act, inForceFrom: PlainDate): Refusal {
  return {
    code: 'already-bound',
    sentence: `The treaty is in force for ${String(act.participant)} since ${inForceFrom}; an instrument can be withdrawn only before. Record a withdrawal (notice of denunciation) instead.`,
    facts: { participant: act.participant, date: act.date, inForceFrom },
  };
}

export function notBound(act: Act): Refusal {
  return {
    code: 'not-bound',
    sentence: `${String(act.participant)} has no instrument standing on ${act.date}, so there is nothing ${withArticle(act.kind)} could end. Record its instrument first, or check participant and date.`,
    facts: { participant: act.participant, date: act.date, action: act.kind },
  };
}

/** What only a participant that is bound can do: a part is bound with the whole (VCLT arts. 17 and 29). */
export function needsInstrument(act: Act): Refusal {
  return {
    code: 'not-bound',
    sentence: `${String(act.participant)} has no instrument standing on ${act.date}, which ${withArticle(act.kind)} needs. Record its instrument first, or check participant and date.`,
    facts: { participant: act.participant, date: act.date, action: act.kind },
  };
}

/** A withdrawal of a part that does not stand, by one that is bound. */
export function partNotStanding(act: Act): Refusal {
  const { territory, provision = null, towards = null } = act;
  const of = [
    ...(provision === null ? [] : [`under ${provision}`]),
    ...(towards === null ? [] : [`towards ${towards}`]),
    ...(territory === null ? [] : [`for ${territory}`]),
  ].join(' ');
  return {
    code: 'not-bound',
    sentence: `Nothing of ${String(act.participant)} stands ${of} on ${act.date} that ${withArticle(act.kind)} could end. Record what began it first, or check what is named and the date.`,
    facts: { participant: act.participant, date: act.date, action: act.kind, territory, provision, towards },
  };
}

export function notYetInForce(act: Act, inForceFrom: PlainDate | null): Refusal {
  return {
    code: 'withdrawal-not-open',
    sentence: `The treaty is not in force for ${String(act.participant)} on ${act.date}. Record an instrument-withdrawal: what has not taken effect is withdrawn, not denounced.`,
    facts: { participant: act.participant, date: act.date, inForceFrom },
  };
}

export function noticePending(act: Act, pending: Act, effective: PlainDate | null): Refusal {
  const event = recordingOf(pending);
  const orCorrect = event === null ? '' : `, or correct event ${event}`;
  return {
    code: 'withdrawal-not-open',
    sentence: `A notice of withdrawal of ${pending.date} is pending. Revoke it first${orCorrect}.`,
    facts: { participant: act.participant, date: act.date, notified: pending.date, effective, event },
  };
}

export function noNoticeToRevoke(act: Act): Refusal {
  return {
    code: 'no-notice-to-revoke',
    sentence: `On ${act.date} no notice of withdrawal by ${String(act.participant)} is pending; one that has taken effect cannot be revoked. Record the notice first, or a new accession.`,
    facts: { participant: act.participant, date: act.date },
  };
}
