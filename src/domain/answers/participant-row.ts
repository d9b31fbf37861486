import { dayNotKnown, type DayNotKnown } from '../calendar/day-not-known.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { ParticipantKind } from '../participants/participant.js';
import type { TreatyLink } from '../treaty/model/link.js';
import type { ActionKind } from '../treaty/model/kinds/kinds.js';
import type { Participation, Signature, Stint } from '../treaty/model/interpretation.js';
import { asRecorded } from '../treaty/model/moved-act.js';
import type { Act } from '../treaty/model/state.js';
import { withdrawalThatEnded } from '../treaty/reading/leaving/ended-by.js';

/** `none`: it did something, but is nothing of the others on that day (a former State, an act without effect). */
export type Standing = 'party' | 'contracting' | 'signatory' | 'withdrawn' | 'none';

/** An act as a table cites it: its legal date and the event that recorded it. */
export interface CitedAct extends DayNotKnown {
  readonly kind: ActionKind;
  readonly date: PlainDate;
  readonly event: string;
}

/** `date`: receipt of the notice; `effective` null while its date is open; `event` null where it needed no act. */
export interface WithdrawalRow extends DayNotKnown {
  readonly date: PlainDate;
  readonly effective: PlainDate | null;
  readonly event: string | null;
  /** The later treaty by which it left without a notice; `event` is then its instrument under that one. */
  readonly by?: TreatyLink;
}

/** One of the acts by which one consent, or one signature, was given to several depositaries. */
export interface ReceivedAct extends CitedAct {
  readonly depositary: string;
}

/** A period of being bound, as far as it was settled on the day asked about. */
export interface StintRow {
  readonly instrument: CitedAct;
  readonly contractingFrom: PlainDate;
  readonly inForceFrom: PlainDate | null;
  readonly until: PlainDate | null;
  readonly withdrawal: WithdrawalRow | null;
  /** Only where the day in force is open because it is not known when the depositary notified the deposit. */
  readonly awaits?: 'notification';
  /** Only where a depositary is named: every deposit of the consent, with who received it. */
  readonly received?: readonly ReceivedAct[];
}

/**
 * Provisional application on the day asked about (VCLT art. 25). `until`: when it ends, as far as that was settled;
 * null where it was not.
 */
export interface ProvisionalRow {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** An act the field would have refused: which refusals the recorder overrode, and which hold as the ledger stands. */
export interface NoteRow {
  readonly event: string;
  readonly despite: readonly string[];
  readonly irregular: readonly string[];
  readonly note: string | null;
}

/** A signature. `received`: as of a deposit, in every capital in which it was given. */
export interface SignatureRow extends Omit<CitedAct, 'kind'> {
  readonly received?: readonly ReceivedAct[];
}

/** One participant's row of the status table, without its name. */
export interface ParticipantRow {
  readonly code: string;
  readonly kind: ParticipantKind;
  readonly standing: Standing;
  readonly signature: SignatureRow | null;
  readonly instrument: CitedAct | null;
  readonly inForceSince: PlainDate | null;
  readonly withdrawal: WithdrawalRow | null;
  readonly stints: readonly StintRow[];
  readonly provisional: ProvisionalRow | null;
  /** Those that stand; null where none is recorded and nobody says that there is none. */
  readonly reservations: number | null;
  readonly notes: readonly NoteRow[];
  /** An act that is shown here has a day that is not known; absent where all are known. */
  readonly dayKnown?: false;
  /** The first day since which it may be in force, where that is not the day since which it is for certain. */
  readonly inForceEarliest?: PlainDate;
  /** How it may stand instead, where days are not known: at the most, else at the least. */
  readonly possible?: PossibleRow;
}

/** The row of one that has done nothing under the treaty, but for who it is. */
export const NOTHING_DONE: Omit<ParticipantRow, 'code' | 'kind'> = {
  standing: 'none',
  signature: null,
  instrument: null,
  inForceSince: null,
  withdrawal: null,
  stints: [],
  provisional: null,
  reservations: null,
  notes: [],
};

/** How a participant may stand on a day, by an act whose day is not known. */
export type PossibleRow = Pick<ParticipantRow, 'standing' | 'signature' | 'instrument' | 'inForceSince' | 'withdrawal'>;

/**
 * A participation cut at a day. Null where nothing of it is dated on or before that day. `settled`: by facts of that
 * day the treaty's date is fixed. Then a day in force that lies ahead may be told. `reservationsKnown`: every
 * reservation made by that day is recorded.
 */
export function participantRow(
  participation: Participation,
  asOf: PlainDate,
  settled: boolean,
  reservationsKnown = false,
): ParticipantRow | null {
  const { code, kind, signatures, acts } = participation;
  const stints = participation.stints.filter(({ contractingFrom }) => contractingFrom <= asOf);
  const signed = signatures.filter(({ from }) => from <= asOf);
  if (stints.length === 0 && signed.length === 0 && !acts.some(({ date }) => date <= asOf)) return null;
  const signature = signed.findLast(({ withdrawnOn }) => withdrawnOn === null || asOf < withdrawnOn);
  const rows = stints.map((stint) => stintRow(stint, asOf, settled));
  const last = rows.at(-1);
  return {
    code,
    kind,
    standing: standingOn(asOf, stints.at(-1), signature !== undefined),
    signature: signature === undefined ? null : signatureRow(signature, asOf),
    instrument: last?.instrument ?? null,
    inForceSince: last?.inForceFrom ?? null,
    withdrawal: last?.withdrawal ?? null,
    stints: rows,
    provisional: provisionalOn(participation, rows, asOf),
    reservations: reservationsOn(participation, asOf, reservationsKnown),
    notes: notesOn(participation, asOf),
  };
}

function signatureRow({ act, also = [] }: Signature, asOf: PlainDate): SignatureRow {
  return { ...cited(act), ...receivedBy([act, ...also], asOf) };
}

/** Who had received acts by a day; nothing where no depositary is named. */
function receivedBy(acts: readonly Act[], asOf: PlainDate): { readonly received?: readonly ReceivedAct[] } {
  const received = acts.flatMap(({ kind, date, eventId: event, depositary }) =>
    depositary === undefined || date > asOf ? [] : [{ kind, date, event, depositary }],
  );
  return received.length === 0 ? {} : { received };
}

/** One that made some which are all withdrawn has none. */
function reservationsOn({ reservations }: Participation, asOf: PlainDate, known: boolean): number | null {
  const made = reservations.filter(({ act }) => (act.effective ?? act.date) <= asOf);
  if (made.length === 0 && !known) return null;
  return made.filter(({ withdrawnOn }) => withdrawnOn === null || asOf < withdrawnOn).length;
}

/** The days that were recorded, also where the reading has another. */
function cited(act: Act): Omit<CitedAct, 'kind'> {
  const { date, notBefore } = asRecorded(act);
  return { date, ...dayNotKnown({ notBefore }), event: act.eventId };
}

function stintRow(stint: Stint, asOf: PlainDate, settled: boolean): StintRow {
  const { instrument, contractingFrom, inForceFrom, until, notified, deposits = [instrument] } = stint;
  const unnotified = awaitsNotification(notified, asOf);
  const seen = settled && !unnotified;
  const endShows = until !== null && (until <= asOf || isTold(withdrawalThatEnded(stint), asOf));
  const lapses = endShows && inForceFrom !== null && until <= inForceFrom;
  return {
    instrument: { kind: instrument.kind, ...cited(instrument) },
    contractingFrom,
    inForceFrom: inForceFrom !== null && !lapses && (seen || inForceFrom <= asOf) ? inForceFrom : null,
    until: endShows ? until : null,
    withdrawal: withdrawalOn(stint, asOf),
    ...(unnotified && !endShows ? { awaits: 'notification' as const } : {}),
    ...receivedBy(deposits, asOf),
  };
}

/** Whether the depositary's notification, from which the day in force is counted, is not known on a day. */
function awaitsNotification(notified: Stint['notified'], asOf: PlainDate): boolean {
  return notified !== undefined && (notified === null || notified > asOf);
}

/** A withdrawal is told from its notice on, or from its effect where that lies before. */
function isTold(withdrawal: Stint['withdrawal'], asOf: PlainDate): withdrawal is NonNullable<Stint['withdrawal']> {
  return (
    withdrawal !== null &&
    (withdrawal.notified <= asOf || (withdrawal.effective !== null && withdrawal.effective <= asOf))
  );
}

/** The withdrawal known on a day: also a notice that was to be revoked later. */
function withdrawalOn({ withdrawal, revoked }: Stint, asOf: PlainDate): WithdrawalRow | null {
  if (isTold(withdrawal, asOf)) return withdrawalRow(withdrawal);
  const pending = revoked.find(({ notified, revokedOn }) => notified <= asOf && asOf < revokedOn);
  return pending === undefined ? null : withdrawalRow(pending);
}

function withdrawalRow({ act, notified, effective, link }: NonNullable<Stint['withdrawal']>): WithdrawalRow {
  const by = link === undefined ? {} : { by: link };
  if (act === null || act.date !== notified || link !== undefined)
    return { date: notified, effective, event: act?.eventId ?? null, ...by };
  const { date, event, ...range } = cited(act);
  return { date, ...range, effective, event };
}

/** An end of it shows when it was fixed beforehand, notified, or follows from a day in force that shows. */
function provisionalOn(
  { provisional }: Participation,
  rows: readonly StintRow[],
  asOf: PlainDate,
): ProvisionalRow | null {
  const period = provisional.find(({ from, until }) => from <= asOf && (until === null || asOf < until));
  if (period === undefined) return null;
  const { from, until, latest, endedBy } = period;
  const settled = (endedBy !== null && endedBy.date <= asOf) || rows.some(({ inForceFrom }) => inForceFrom === until);
  return { from, until: settled ? until : latest };
}

/**
 * A State whose instrument was withdrawn before it took effect keeps its signature; one that denounced has withdrawn.
 */
export function standingOn(asOf: PlainDate, last: Stint | undefined, signed: boolean): Standing {
  if (last !== undefined) {
    if (last.until === null || asOf < last.until)
      return last.inForceFrom !== null && last.inForceFrom <= asOf ? 'party' : 'contracting';
    const withdrawal = withdrawalThatEnded(last);
    if (withdrawal !== null && !(signed && withdrawal.act?.kind === 'instrument-withdrawal')) return 'withdrawn';
  }
  return signed ? 'signatory' : 'none';
}

function notesOn({ acts, irregular }: Participation, asOf: PlainDate): readonly NoteRow[] {
  return acts
    .filter((act) => act.date <= asOf)
    .map((act) => ({
      event: act.eventId,
      despite: act.despite,
      irregular: [...new Set(irregular.filter((each) => each.act === act).map(({ code }) => code))],
      note: act.note,
    }))
    .filter(({ despite, irregular: codes, note }) => despite.length > 0 || codes.length > 0 || note !== null);
}
