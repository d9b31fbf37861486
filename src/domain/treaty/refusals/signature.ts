import { withArticle } from '../../article.js';
import type { Refusal } from '../../refusal.js';
import type { Signature } from '../model/interpretation.js';
import { effectOfKind } from '../model/kinds/kinds.js';
import { recordingOf } from '../model/proposed.js';
import type { Act } from '../model/state.js';
import type { Treaty } from '../model/treaty.js';

/** Refusals about signature (VCLT arts. 12 and 14). */
export function notSigned(act: Act): Refusal {
  const remedy =
    effectOfKind(act.kind) === 'takes-signature-back'
      ? 'There is no signature to withdraw: check participant and date.'
      : 'Record its signature first, or record an accession.';
  return {
    code: 'not-signed',
    sentence: `${String(act.participant)} is not a signatory on ${act.date}, which ${withArticle(act.kind)} requires. ${remedy}`,
    facts: { participant: act.participant, date: act.date, action: act.kind },
  };
}

export function signatureWindowClosed(act: Act, { opened, closed, openForSignature }: Treaty): Refusal {
  if (openForSignature === false) {
    const sentence =
      'The treaty is registered as not open for signature. Record an acceptance or ratification, or correct its registration.';
    return { code: 'signature-window-closed', sentence, facts: { date: act.date, openForSignature } };
  }
  const window = [opened === null ? '' : ` from ${opened}`, closed === null ? '' : ` until ${closed}`].join('');
  return {
    code: 'signature-window-closed',
    sentence: `The treaty was open for signature${window}, not on ${act.date}. Correct the date, or record an accession.`,
    facts: { date: act.date, opened, closed },
  };
}

export function alreadySigned(act: Act, earlier: Signature): Refusal {
  const event = recordingOf(earlier.act);
  const remedy = event === null ? 'Check both dates.' : `To change that signature, correct event ${event}.`;
  return {
    code: 'already-signed',
    sentence: `${String(act.participant)} signed on ${earlier.act.date}. ${remedy}`,
    facts: { participant: act.participant, signed: earlier.act.date, event },
  };
}
