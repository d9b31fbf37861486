import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Refusal } from '../../../refusal.js';
import { TREATY_KINDS } from '../../model/kinds/kinds.js';
import type { Effect } from '../../model/kinds/treaty-kind.js';
import type { Irregularity } from '../../model/interpretation.js';
import { reachOf, sameReach } from '../../model/reach.js';
import type { Act } from '../../model/state.js';
import { alreadyBound, noNoticeToRevoke, notBound, noticePending } from '../../refusals/binding.js';
import { alreadySigned, notSigned } from '../../refusals/signature.js';
import { noWithdrawalClause } from '../../refusals/withdrawal.js';
import { withdrawalEffect } from '../leaving/withdrawal-effect.js';
import { endOf, lastsOn, openStint, type OpenStint } from './open-stint.js';
import type { OpenPart } from './parts.js';
import type { TimelineContext } from './timeline-context.js';

/** A signature while its participant's acts are being read. `withdrawnOn`: as far as an act withdrew it. */
export interface OpenSignature {
  readonly act: Act;
  readonly from: PlainDate;
  withdrawnOn: PlainDate | null;
}

/** What has been read of a participant's acts so far. */
export interface Reading {
  readonly where: TimelineContext;
  readonly stints: OpenStint[];
  readonly signed: OpenSignature[];
  readonly reservations: { readonly act: Act; withdrawnOn: PlainDate | null }[];
  readonly parts: OpenPart[];
  readonly irregular: Irregularity[];
  /** Instruments that met a standing one; tried again when the day's withdrawals have been read. */
  waiting: Act[];
}

/**
 * What each act changes in its participant's timeline; null: nothing. What the verdict, provisional application or the
 * relations read of acts, they read by themselves.
 */
export const READERS: Readonly<Record<Effect, ((reading: Reading, act: Act) => void) | null>> = {
  signs(reading, act) {
    const earlier = standingSignature(reading, act.date);
    if (earlier !== undefined) return note(reading, act, alreadySigned(act, earlier));
    reading.signed.push({ act, from: act.date, withdrawnOn: null });
  },
  binds: consent,
  'takes-signature-back'(reading, act) {
    const signature = standingSignature(reading, act.date);
    if (signature === undefined) return note(reading, act, notSigned(act));
    signature.withdrawnOn = earliest(signature.withdrawnOn, later(act.effective ?? act.date, signature.from));
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
    if (stint.notice !== null) return note(reading, act, noticePending(act, stint.notice.act, stint.notice.effective));
    const { treaty, entryIntoForce } = reading.where;
    if (treaty.withdrawal === null) note(reading, act, noWithdrawalClause(act));
    stint.leaving.push(act);
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
    reading.reservations.push({ act, withdrawnOn: null });
  },
  /** It withdraws the reservation with the same text, else the latest that stands: of its provision or territory. */
  'takes-reservation-back'(reading, act) {
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
  declares: null,
  'takes-declaration-back': null,
  objects: null,
  'takes-objection-back': null,
  'declares-entry-into-force': null,
  decides: null,
  communicates: null,
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
  const from = act.effective !== null && act.effective < act.date ? later(act.effective, free) : act.date;
  reading.stints.push(openStint(act, from, act.date, null, reading.where));
}

/** At the end of a day it is known which instruments met one that stands. */
export function endDay(reading: Reading, day: PlainDate): void {
  for (const act of reading.waiting) {
    const standing = reading.stints.at(-1);
    if (lastsOn(standing, day)) note(reading, act, alreadyBound(act, standing.instrument));
    else bind(reading, act);
  }
  reading.waiting = [];
}

/** The signature that stands on a day. */
export function standingSignature({ signed }: Reading, date: PlainDate): OpenSignature | undefined {
  return signed.findLast(({ from, withdrawnOn }) => from <= date && (withdrawnOn === null || date < withdrawnOn));
}

/** Notes what the field would refuse. */
export function note(reading: Reading, act: Act, refusal: Refusal): void {
  reading.irregular.push({ ...refusal, act });
}

/** The later of two days. */
export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}

/** The earlier of two days; null: never. */
export function earliest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null || (b !== null && b < a) ? b : a;
}
