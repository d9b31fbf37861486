import { spend } from '../../../effort.js';
import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Refusal } from '../../../refusal.js';
import type { ActionKind } from '../../model/action.js';
import type { Irregularity, Participation, Signature } from '../../model/interpretation.js';
import { effectOf } from '../leaving/withdrawal-effect.js';
import { alreadyBound, noNoticeToRevoke, notBound, noticePending } from '../../refusals/binding.js';
import { alreadySigned, notSigned } from '../../refusals/signature.js';
import { noWithdrawalClause } from '../../refusals/withdrawal.js';
import type { Act } from '../../model/state.js';
import { objectionsTo } from './admission.js';
import { endOf, lastsOn, openStint, type OpenStint } from './open-stint.js';
import { inLegalOrder } from './order.js';
import type { Surroundings } from './surroundings.js';
import { isConsent } from '../../model/action.js';

/** A participant's acts read in legal order, before it is known whether the treaty is in force. */
export interface Timeline {
  readonly where: Surroundings;
  readonly acts: readonly Act[];
  readonly stints: readonly OpenStint[];
  readonly signatures: Participation['signatures'];
  /** The same signatures without regard to whether their signatory ceased. */
  readonly signed: readonly OpenSignature[];
  readonly reservations: Participation['reservations'];
  readonly irregular: readonly Irregularity[];
}

/** What a continuator takes over, and when. */
export interface Inheritance {
  readonly date: PlainDate;
  readonly from: Timeline;
}

/** A signature while its participant's acts are being read. `withdrawnOn`: as far as an act withdrew it. */
interface OpenSignature {
  readonly act: Act;
  readonly from: PlainDate;
  withdrawnOn: PlainDate | null;
}

interface Reading extends Omit<Timeline, 'signatures'> {
  readonly stints: OpenStint[];
  readonly signed: OpenSignature[];
  readonly reservations: { readonly act: Act; withdrawnOn: PlainDate | null }[];
  readonly irregular: Irregularity[];
  /** Instruments that met a standing one; tried again when the day's withdrawals have been read. */
  waiting: Act[];
}

/**
 * Reads one participant's acts. An act the field would refuse is noted; it has its effect wherever it can have one.
 * What is dated after the participant's last day is nobody's act: it is noted, and has none.
 */
export function timelineOf(recorded: readonly Act[], where: Surroundings, inheritance: Inheritance | null): Timeline {
  spend(50 + 20 * recorded.length);
  const acts = inLegalOrder(recorded);
  const reading: Reading = { where, acts, stints: [], signed: [], reservations: [], irregular: [], waiting: [] };
  let [day, inherited] = ['', inheritance === null];
  for (const act of acts) {
    if (act.date !== day) endDay(reading, day);
    day = act.date;
    if (!inherited && inheritance !== null && inheritance.date <= day) {
      inherit(reading, inheritance);
      inherited = true;
    }
    for (const objection of objectionsTo(act, where)) note(reading, act, objection);
    if (where.ceasedOn !== null && where.ceasedOn <= day) continue;
    if (isConsent(act.kind)) consent(reading, act);
    else READ[act.kind]?.(reading, act);
  }
  endDay(reading, day);
  if (!inherited && inheritance !== null) inherit(reading, inheritance);
  endReservations(reading);
  const { stints, signed, reservations, irregular } = reading;
  return {
    where,
    acts,
    stints,
    signatures: signed.map((each) => signatureOf(each, where)),
    signed,
    reservations,
    irregular,
  };
}

const READ: Partial<Record<ActionKind, (reading: Reading, act: Act) => void>> = {
  signature(reading, act) {
    const earlier = standingSignature(reading, act.date);
    if (earlier !== undefined) return note(reading, act, alreadySigned(act, earlier));
    reading.signed.push({ act, from: act.date, withdrawnOn: null });
  },
  'signature-withdrawal'(reading, act) {
    const signature = standingSignature(reading, act.date);
    if (signature === undefined) return note(reading, act, notSigned(act));
    signature.withdrawnOn = earliest(signature.withdrawnOn, later(act.effective ?? act.date, signature.from));
  },
  'instrument-withdrawal'(reading, act) {
    const stint = reading.stints.at(-1);
    if (!lastsOn(stint, act.date)) return note(reading, act, notBound(act));
    const effective = act.effective ?? act.date;
    const pending = stint.notice;
    if (pending !== null && pending.effective !== null && pending.effective <= effective)
      return note(reading, act, noticePending(act, pending.act, pending.effective));
    stint.leaving.push(act);
    stint.notice = { act, notified: act.date, effective };
  },
  withdrawal(reading, act) {
    const stint = reading.stints.at(-1);
    if (!lastsOn(stint, act.date)) return note(reading, act, notBound(act));
    if (stint.notice !== null) return note(reading, act, noticePending(act, stint.notice.act, stint.notice.effective));
    const { treaty, entryIntoForce } = reading.where;
    if (treaty.withdrawal === null) note(reading, act, noWithdrawalClause(act));
    stint.leaving.push(act);
    stint.notice = {
      act,
      notified: act.date,
      effective: act.effective ?? effectOf(treaty.withdrawal, act.date, entryIntoForce),
    };
  },
  'withdrawal-revocation'(reading, act) {
    const stint = reading.stints.at(-1);
    if (!lastsOn(stint, act.date) || stint.notice === null) return note(reading, act, noNoticeToRevoke(act));
    stint.revoked.push({ ...stint.notice, revokedOn: act.date });
    stint.notice = null;
  },
  reservation(reading, act) {
    reading.reservations.push({ act, withdrawnOn: null });
  },
  /** It withdraws the reservation with the same text, else the latest that stands. */
  'reservation-withdrawal'(reading, act) {
    const standing = reading.reservations.filter(({ withdrawnOn }) => withdrawnOn === null);
    const withdrawn = standing.find((each) => act.text !== null && each.act.text === act.text) ?? standing.at(-1);
    if (withdrawn !== undefined) withdrawn.withdrawnOn = act.effective ?? act.date;
  },
};

const AFTER_SIGNATURE: readonly ActionKind[] = ['ratification', 'acceptance', 'approval'];

function consent(reading: Reading, act: Act): void {
  const signs = reading.where.treaty.openForSignature !== false;
  if (signs && AFTER_SIGNATURE.includes(act.kind) && standingSignature(reading, act.date) === undefined)
    note(reading, act, notSigned(act));
  if (lastsOn(reading.stints.at(-1), act.date)) reading.waiting.push(act);
  else bind(reading, act);
}

function bind(reading: Reading, act: Act): void {
  const last = reading.stints.at(-1);
  const free = last === undefined ? '' : (endOf(last)?.until ?? '');
  const from = act.effective !== null && act.effective < act.date ? later(act.effective, free) : act.date;
  reading.stints.push(openStint(act, from, act.date, null, reading.where));
}

function endDay(reading: Reading, day: PlainDate): void {
  for (const act of reading.waiting) {
    const standing = reading.stints.at(-1);
    if (lastsOn(standing, day)) note(reading, act, alreadyBound(act, standing.instrument));
    else bind(reading, act);
  }
  reading.waiting = [];
}

/**
 * What stood on the last day of the participant continued. A continuator that is itself gone by then takes over
 * nothing.
 */
function inherit(reading: Reading, { date, from }: Inheritance): void {
  const { ceasedOn } = reading.where;
  if (from.where.ceasedOn !== date || (ceasedOn !== null && ceasedOn < date)) return;
  for (const { act, withdrawnOn } of from.signed)
    if ((withdrawnOn === null || withdrawnOn > date) && standingSignature(reading, date) === undefined)
      reading.signed.push({ act, from: date, withdrawnOn });
  const last = from.stints.at(-1);
  const end = last === undefined ? null : endOf(last);
  if (last === undefined || end?.ceased !== true || end.until !== date || lastsOn(reading.stints.at(-1), date)) return;
  reading.stints.push(openStint(last.instrument, date, date, last.notice, reading.where));
}

/** A signature lasts until it is withdrawn or its signatory ceases. */
function signatureOf({ act, from, withdrawnOn }: OpenSignature, { ceasedOn }: Surroundings): Signature {
  const last = ceasedOn === null ? null : later(ceasedOn, from);
  return { act, from, withdrawnOn: earliest(withdrawnOn, last) };
}

function standingSignature({ signed }: Reading, date: PlainDate): OpenSignature | undefined {
  return signed.findLast(({ from, withdrawnOn }) => from <= date && (withdrawnOn === null || date < withdrawnOn));
}

/** Reservations end with the stint they were made for, and with the last day of who made them. */
function endReservations({ where, reservations, stints }: Reading): void {
  for (const reservation of reservations) {
    const end = stints
      .map((stint) => endOf(stint)?.until ?? null)
      .find((until) => until !== null && until > reservation.act.date);
    reservation.withdrawnOn = earliest(earliest(reservation.withdrawnOn, end ?? null), where.ceasedOn);
  }
}

function note(reading: Reading, act: Act, refusal: Refusal): void {
  reading.irregular.push({ ...refusal, act });
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}

function earliest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null || (b !== null && b < a) ? b : a;
}
