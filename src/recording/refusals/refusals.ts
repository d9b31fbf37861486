import type { Refusal, RefusalCode } from '../../domain/refusal.js';
import { streamName } from '../../ledger/stream-name.js';
import { Problem } from '../../platform/http/problem.js';
import type { ProblemKind } from '../../platform/http/problems/catalogue.js';
import { FUND_REFUSALS } from './fund-refusals.js';

declare module '../../platform/http/problems/problem-code.js' {
  interface ProblemCodes {
    readonly refusals: RefusalCode;
  }
}

const despite = 'Where the depositary did accept such an act, record it with `despite` and a note.';

/** How HTTP tells each refusal: 409 where something else stands in its place, else 422. */
export const REFUSALS: Readonly<Record<RefusalCode, ProblemKind>> = {
  'not-signed': {
    status: 422,
    title: 'Not signed',
    advice: `Ratification, acceptance and approval follow a signature; others accede. ${despite}`,
  },
  'signature-window-closed': {
    status: 422,
    title: 'Not open for signature',
    advice: `The treaty could not be signed on that day. ${despite}`,
  },
  'already-signed': {
    status: 422,
    title: 'Already signed',
    advice: `Correct the earlier signature if it is wrong. ${despite}`,
  },
  'already-bound': {
    status: 422,
    title: 'Already bound',
    advice: `A second instrument needs a withdrawal before it. ${despite}`,
  },
  'not-bound': { status: 422, title: 'Not bound', advice: `Only one that is bound can do this. ${despite}` },
  'before-adoption': {
    status: 422,
    title: 'Before adoption',
    advice: `Nobody could act on the treaty before it was adopted. ${despite}`,
  },
  'in-the-future': {
    status: 422,
    title: 'In the future',
    advice: 'An act is recorded once it was received. An effect that lies ahead is its `effective` date.',
  },
  'not-before-too-late': {
    status: 422,
    title: 'First day not before the last',
    advice: 'Leave `notBefore` out where the day is known; else it is a day before `date`.',
  },
  'participant-not-existing': {
    status: 422,
    title: 'Participant not existing',
    advice: `The participant did not exist on that day. ${despite}`,
  },
  'not-entitled': {
    status: 422,
    title: 'Not entitled',
    advice: `The treaty is not open to such a participant, or a territory acts in the place of its State. ${despite}`,
  },
  'parent-not-bound': {
    status: 422,
    title: 'Not bound by the parent treaty',
    advice: `Only parties to the parent treaty may join its protocols. ${despite}`,
  },
  'closed-to-consent': {
    status: 422,
    title: 'Closed to further consent',
    advice: `A later treaty closed this one when it entered into force. ${despite}`,
  },
  'withdrawal-not-open': {
    status: 422,
    title: 'Withdrawal not open',
    advice: `The treaty does not allow withdrawal, or not yet. ${despite}`,
  },
  'no-notice-to-revoke': {
    status: 422,
    title: 'No notice to revoke',
    advice: `A revocation needs a notice of withdrawal that has not taken effect. ${despite}`,
  },
  'effect-too-early': {
    status: 422,
    title: 'Effect too early',
    advice: `Nothing works before the treaty was adopted, and nobody leaves before the notice. ${despite}`,
  },
  'not-participating': {
    status: 422,
    title: 'Not participating',
    advice: `Reservations and objections are made by those that have signed or deposited. ${despite}`,
  },
  'nothing-to-withdraw': {
    status: 422,
    title: 'Nothing to withdraw',
    advice: `No such reservation, declaration or objection stands. ${despite}`,
  },
  'not-applied-provisionally': {
    status: 422,
    title: 'Not applied provisionally',
    advice: `Provisional application ends only where it began. ${despite}`,
  },
  'qualifier-not-applicable': {
    status: 422,
    title: 'Qualifier not applicable',
    advice: 'Whatever an act says has its effect or is refused. `kinds` lists those that take the qualifier.',
  },
  'unknown-territory': {
    status: 422,
    title: 'Unknown territory',
    advice: 'Territories stand in the register as participants of kind territory; `nearest` names some.',
  },
  'unknown-event': {
    status: 422,
    title: 'Unknown event',
    advice: 'The ids of events stand in the answers of writes and in the history of a treaty.',
  },
  'already-corrected': {
    status: 422,
    title: 'Already corrected',
    advice: 'Correct the correction: the problem names it.',
  },
  'not-correctable': {
    status: 422,
    title: 'Not correctable',
    advice: 'Marks and annulments stand. Record anew what was annulled in error.',
  },
  'unknown-participant': {
    status: 422,
    title: 'Unknown participant',
    advice: 'GET /v1/participants lists the codes known.',
  },
  'unknown-treaty': { status: 422, title: 'Unknown treaty', advice: 'GET /v1/treaties lists the ids known.' },
  'unknown-depositary': {
    status: 422,
    title: 'Unknown depositary',
    advice: 'GET /v1/treaties/{id} lists the depositaries of a treaty. Correct its registration where one is missing.',
  },
  'before-deposit': {
    status: 422,
    title: 'Before its deposit',
    advice: 'An instrument counts, and is notified, on the day of its deposit or later.',
  },
  'already-registered': {
    status: 409,
    title: 'Already registered',
    advice: 'Correct the registration instead of repeating it.',
  },
  'already-recorded': {
    status: 409,
    title: 'Already recorded',
    advice: 'The same `ref` was recorded with other content. Correct that event.',
  },
  'mark-taken': { status: 409, title: 'Mark taken', advice: 'A mark never moves. Choose another name.' },
  'clause-not-expressible': {
    status: 422,
    title: 'Clause not expressible',
    advice:
      'The language of clauses has no such kind of condition, delay or class, and a clause is never approximated.',
  },
  'invalid-clause': {
    status: 422,
    title: 'Invalid clause',
    advice: 'The clause contradicts itself or names what the treaty does not have.',
  },
  'invalid-coverage': {
    status: 422,
    title: 'Invalid coverage',
    advice:
      'Coverage has a first day that is not after its last, a last day that was seen, and a note where it is in part.',
  },
  'too-complex': {
    status: 422,
    title: 'Too complex',
    advice:
      'A clause larger than any treaty has, or a question that takes too many steps. `what` and `limit` say which bound.',
  },
  ...FUND_REFUSALS,
};

/** Refusals of something unknown, by what the address would name. */
const SUBJECTS: Readonly<Partial<Record<RefusalCode, string>>> = {
  'unknown-treaty': 'treaty',
  'unknown-participant': 'participant',
  'unknown-fund': 'fund',
  'unknown-pledge': 'pledge',
  'unknown-receipt': 'receipt',
};

/**
 * The refusal as a Problem with its facts. 404 where what is unknown is the very thing the address names: the owner of
 * `stream`.
 */
export function refusalProblem(refusal: Refusal, stream: string): Problem {
  const { title, status } = REFUSALS[refusal.code];
  const subject = SUBJECTS[refusal.code];
  const missing = subject !== undefined && streamName(subject, String(refusal.facts[subject])) === stream;
  return new Problem(missing ? 404 : status, refusal.code, title, refusal.sentence, refusal.facts);
}
