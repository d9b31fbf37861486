import type { PlainDate } from '../../../calendar/plain-date.js';
import { TREATY_KINDS } from '../../model/kinds/kinds.js';
import type { Effect } from '../../model/kinds/treaty-kind.js';
import { reachOf, sameReach } from '../../model/reach.js';
import type { Act } from '../../model/state.js';
import { alreadyBound, noNoticeToRevoke, notBound, noticePending, signatureSpent } from '../../refusals/binding.js';
import { alreadySigned, notSigned } from '../../refusals/signature.js';
import { noWithdrawalClause } from '../../refusals/withdrawal.js';
import { withdrawalEffect } from '../leaving/withdrawal-effect.js';
import { endOf, lastsOn, openStint, type OpenStint } from './open-stint.js';
import { earliest, later, note, standingSignature, type Reading } from './reading.js';
import { readPart } from './partial-acts.js';
import { lastDecides, noticesOf, receivedElsewhere } from './received-elsewhere.js';
import { declares, says, takesBack } from './said.js';
import { boundBySuccession } from './succeeding.js';

/**
 * What each act changes in its participant's timeline; null: nothing. What the verdict, provisional application or the
 * relations read of acts, they read by themselves.
 */
export const READERS: Readonly<Record<Effect, ((reading: Reading, act: Act) => void) | null>> = {
  signs(reading, act) {
    const earlier = standingSignature(reading, act.date);
    if (earlier !== undefined && receivedElsewhere(act, [earlier.act, ...earlier.also], reading.where.treaty)) {
      earlier.also.push(act);
      return;
    }
    if (earlier !== undefined) return note(reading, act, alreadySigned(act, earlier));
    reading.signed.push({ act, from: act.date, withdrawnOn: null, also: [] });
  },
  binds: consent,
  'takes-signature-back'(reading, act) {
    const signature = standingSignature(reading, act.date);
    if (signature === undefined) return note(reading, act, notSigned(act));
    signature.withdrawnOn = earliest(signature.withdrawnOn, later(act.effective ?? act.date, signature.from));
    if (lastsOn(reading.stints.at(-1), act.date)) reading.late.push(act);
  },
  'takes-instrument-back'(reading, act) {
    const stint = reading.stints.at(-1);
    if (!lastsOn(stint, act.date)) return note(reading, act, notBound(act));
    const effective = act.effective ?? act.date;
    const pending = stint.notice;
    if (pending !== null && pending.effective !== null && pending.effective <= effective)
      return note(reading, act, noticePending(act, pending.act, pending.effective));
    stint.leaving.push(act);
    stint.notice = { act, notified: act.date, effective };
  },
  'gives-notice'(reading, act) {
    const stint = reading.stints.at(-1);
    if (!lastsOn(stint, act.date)) return note(reading, act, notBound(act));
    const { treaty, entryIntoForce } = reading.where;
    if (stint.notice !== null) {
      if (!receivedElsewhere(act, noticesOf(stint, stint.notice.act), treaty))
        return note(reading, act, noticePending(act, stint.notice.act, stint.notice.effective));
      stint.leaving.push(act);
      if (!lastDecides(treaty)) return;
    }
    if (treaty.withdrawal === null) note(reading, act, noWithdrawalClause(act));
    if (!stint.leaving.includes(act)) stint.leaving.push(act);
    stint.notice = {
      act,
      notified: act.date,
      effective: act.effective ?? withdrawalEffect(treaty.withdrawal, act.date, entryIntoForce),
    };
  },
  'takes-notice-back'(reading, act) {
    const stint = reading.stints.at(-1);
    if (!lastsOn(stint, act.date) || stint.notice === null) return note(reading, act, noNoticeToRevoke(act));
    stint.revoked.push({ ...stint.notice, revokedOn: act.date });
    stint.notice = null;
  },
  reserves(reading, act) {
    says(reading, act);
    reading.reservations.push({ act, withdrawnOn: null });
  },
  /** It withdraws the reservation with the same text, else the latest that stands: of its provision or territory. */
  'takes-reservation-back'(reading, act) {
    takesBack('reserves')(reading, act);
    const reach = reachOf(act);
    const named = reach.provision !== null || reach.territory !== null;
    const standing = reading.reservations.filter(
      (each) => each.withdrawnOn === null && (!named || sameReach(reachOf(each.act), reach)),
    );
    const withdrawn = standing.find((each) => act.text !== null && each.act.text === act.text) ?? standing.at(-1);
    if (withdrawn !== undefined) withdrawn.withdrawnOn = act.effective ?? act.date;
  },
  'applies-provisionally': null,
  'ends-provisional-application': null,
  declares,
  'takes-declaration-back'(reading, act) {
    takesBack('declares')(reading, act);
    readPart(reading, act);
  },
  objects: says,
  'takes-objection-back': takesBack('objects'),
  'declares-entry-into-force': null,
  decides: null,
  communicates: null,
  'ends-treaty': null,
  extends: null,
  excludes: null,
};

function consent(reading: Reading, act: Act): void {
  const needsSignature =
    TREATY_KINDS[act.kind].needs === 'its-signature' && reading.where.treaty.openForSignature !== false;
  if (needsSignature && standingSignature(reading, act.date) === undefined) note(reading, act, notSigned(act));
  if (lastsOn(reading.stints.at(-1), act.date)) reading.waiting.push(act);
  else bind(reading, act);
}

function bind(reading: Reading, act: Act): void {
  const last = reading.stints.at(-1);
  const free = last === undefined ? '' : (endOf(last)?.until ?? '');
  const { treaty, register } = reading.where;
  const early = boundBySuccession(act, treaty, register) ?? earliest(act.effective, act.date) ?? act.date;
  const from = early === act.date ? act.date : later(early, free);
  reading.stints.push(openStint(act, from, later(countedFromOf(act), from), null, reading.where));
}

/**
 * The day from which an instrument counts: its deposit, or the later day from which it is deemed deposited. So with
 * Canada's consent of 5 January 1998 to the amended Protocol II of the CCW. The declaration lodged with it was deemed
 * accepted for deposit on 19 October 1998.
 */
export function countedFromOf({ date, countsFrom }: Act): PlainDate {
  return later(date, countsFrom ?? date);
}

/** At the end of a day it is known which instruments met one that stands. */
export function endDay(reading: Reading, day: PlainDate): void {
  for (const act of reading.waiting) {
    const standing = reading.stints.at(-1);
    if (!lastsOn(standing, day)) bind(reading, act);
    else if (receivedElsewhere(act, standing.deposits, reading.where.treaty)) depositAgain(reading, standing, act);
    else note(reading, act, alreadyBound(act, standing.instrument));
  }
  reading.waiting = [];
  for (const act of reading.late) {
    const standing = reading.stints.at(-1);
    if (lastsOn(standing, day)) note(reading, act, signatureSpent(act, standing.instrument));
  }
  reading.late = [];
}

/**
 * The same consent, deposited with another depositary, counts once. The first deposit decides, unless the clause says
 * the last.
 */
function depositAgain({ where, stints }: Reading, standing: OpenStint, act: Act): void {
  standing.deposits.push(act);
  if (!lastDecides(where.treaty)) return;
  const again = openStint(act, act.date, countedFromOf(act), standing.notice, where);
  again.deposits.unshift(...standing.deposits.slice(0, -1));
  again.revoked.push(...standing.revoked);
  again.leaving.push(...standing.leaving);
  stints[stints.length - 1] = again;
}
