import { spend } from '../../../effort.js';
import type { PlainDate } from '../../../calendar/plain-date.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Irregularity, Participation, Signature } from '../../model/interpretation.js';
import { isPartial } from '../../model/reach.js';
import type { Act } from '../../model/state.js';
import { objectionsTo } from './admission.js';
import { neverApplied } from '../../refusals/saying.js';
import { endedUnbegun } from './unbegun.js';
import { endOf, lastsOn, openStint, type OpenStint } from './open-stint.js';
import { inLegalOrder } from './order.js';
import { endDay, READERS } from './readers.js';
import { readPart } from './partial-acts.js';
import { earliest, later, note, standingSignature, type OpenSignature, type Reading } from './reading.js';
import type { TimelineContext } from './timeline-context.js';

/** A participant's acts read in legal order, before it is known whether the treaty is in force. */
export interface Timeline {
  readonly where: TimelineContext;
  readonly acts: readonly Act[];
  readonly stints: readonly OpenStint[];
  readonly signatures: Participation['signatures'];
  /** The same signatures without regard to whether their signatory ceased. */
  readonly signed: readonly OpenSignature[];
  readonly reservations: Participation['reservations'];
  readonly parts: Participation['parts'];
  readonly irregular: readonly Irregularity[];
}

/** What a continuator takes over, and when. */
export interface Inheritance {
  readonly date: PlainDate;
  readonly from: Timeline;
}

/**
 * Reads one participant's acts. An act the field would refuse is noted; it has its effect wherever it can have one.
 * What is dated after the participant's last day is nobody's act: it is noted, and has none. Nor has what a territory
 * does, which is not its own act.
 */
export function timelineOf(
  recorded: readonly Act[],
  where: TimelineContext,
  inheritance: Inheritance | null,
): Timeline {
  spend(50 + 20 * recorded.length);
  const acts = inLegalOrder(recorded);
  const reading: Reading = {
    where,
    stints: [],
    signed: [],
    reservations: [],
    parts: [],
    irregular: [],
    said: [],
    late: [],
    waiting: [],
  };
  let [day, inherited] = ['', inheritance === null];
  for (const act of acts) {
    if (act.date !== day) endDay(reading, day);
    day = act.date;
    if (!inherited && inheritance !== null && inheritance.date <= day) {
      inherit(reading, inheritance);
      inherited = true;
    }
    for (const objection of objectionsTo(act, where)) note(reading, act, objection);
    if (hasEffect(act, where)) readAct(reading, act);
  }
  endDay(reading, day);
  if (!inherited && inheritance !== null) inherit(reading, inheritance);
  endReservations(reading);
  for (const act of endedUnbegun(acts, where)) note(reading, act, neverApplied(act));
  const { stints, signed, reservations, parts, irregular } = reading;
  return {
    where,
    acts,
    stints,
    signatures: signed.map((each) => signatureOf(each, where)),
    signed,
    reservations,
    parts,
    irregular,
  };
}

/** What is dated after the participant's last day is nobody's act; what a territory does is not its own. */
function hasEffect({ date }: Act, { ceasedOn, participant }: TimelineContext): boolean {
  return (ceasedOn === null || date < ceasedOn) && participant?.kind !== 'territory';
}

function readAct(reading: Reading, act: Act): void {
  if (isPartial(act)) readPart(reading, act);
  else (READERS[effectOfKind(act.kind)] ?? readPart)(reading, act);
}

/**
 * What stood on the last day of the participant continued. A continuator that is itself gone by then takes over
 * nothing.
 */
function inherit(reading: Reading, { date, from }: Inheritance): void {
  const { ceasedOn } = reading.where;
  if (from.where.ceasedOn !== date || (ceasedOn !== null && ceasedOn < date)) return;
  for (const { act, withdrawnOn, also } of from.signed)
    if ((withdrawnOn === null || withdrawnOn > date) && standingSignature(reading, date) === undefined)
      reading.signed.push({ act, from: date, withdrawnOn, also: [...also] });
  reading.parts.push(...from.parts.filter(({ until }) => until === null || until > date).map((part) => ({ ...part })));
  const last = from.stints.at(-1);
  const end = last === undefined ? null : endOf(last);
  if (last === undefined || end?.ceased !== true || end.until !== date || lastsOn(reading.stints.at(-1), date)) return;
  reading.stints.push(openStint(last.instrument, date, later(date, last.countedFrom), last.notice, reading.where));
}

/** A signature lasts until it is withdrawn or its signatory ceases. */
function signatureOf({ act, from, withdrawnOn, also }: OpenSignature, { ceasedOn }: TimelineContext): Signature {
  const last = ceasedOn === null ? null : later(ceasedOn, from);
  const signature = { act, from, withdrawnOn: earliest(withdrawnOn, last) };
  return also.length === 0 ? signature : { ...signature, also };
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
