import type { PlainDate } from '../../../calendar/plain-date.js';
import type { RevokedNotice, Stint } from '../../model/interpretation.js';
import { withdrawalThatEnded } from '../leaving/ended-by.js';
import type { Act } from '../../model/state.js';
import type { TimelineContext } from './timeline-context.js';

/** How a stint ends. `ceased`: because the participant ceased to exist, or another continues it. */
interface End {
  readonly until: PlainDate;
  readonly withdrawal: Stint['withdrawal'];
  readonly ceased: boolean;
}

/** A stint while its participant's acts are being read. */
export interface OpenStint {
  readonly instrument: Act;
  readonly contractingFrom: PlainDate;
  readonly countedFrom: PlainDate;
  /** The end that needs no act of its own: leaving the parent treaty, leaving with the members, or ceasing to exist. */
  readonly natural: End | null;
  notice: { readonly act: Act; readonly notified: PlainDate; readonly effective: PlainDate | null } | null;
  readonly revoked: RevokedNotice[];
  /** Every act meant to end it, whatever came of it. */
  readonly leaving: Act[];
  /** Every deposit of its consent, in order. */
  readonly deposits: Act[];
}

/**
 * A new stint; its natural end follows from the parent treaty, an organisation's members and the participant's own
 * existence.
 */
export function openStint(
  instrument: Act,
  contractingFrom: PlainDate,
  countedFrom: PlainDate,
  notice: OpenStint['notice'],
  where: TimelineContext,
): OpenStint {
  return {
    instrument,
    contractingFrom,
    countedFrom,
    natural: naturalEnd(contractingFrom, where),
    notice,
    revoked: [],
    leaving: [],
    deposits: [instrument],
  };
}

/**
 * How a stint ends as far as it has been read: the earlier of its notice's effect and its natural end; null while it
 * lasts.
 */
export function endOf({ natural, notice, contractingFrom }: OpenStint): End | null {
  if (notice === null || notice.effective === null) return natural;
  const until = notice.effective < contractingFrom ? contractingFrom : notice.effective;
  return natural !== null && natural.until < until ? natural : { until, withdrawal: notice, ceased: false };
}

/** Whether a stint lasts on a day on or after its beginning. */
export function lastsOn(stint: OpenStint | undefined, date: PlainDate): stint is OpenStint {
  if (stint === undefined) return false;
  const end = endOf(stint);
  return end === null || date < end.until;
}

/**
 * First day on which its instrument no longer counts towards entry into force. The depositary goes on counting the
 * instrument of a State that is gone. The tenth of the Second Optional Protocol to the ICCPR (11 April 1991) is so with
 * that of the German Democratic Republic. What another participant continues under its own code counts there. A
 * participant counts once. From the day on which a later instrument begins to count (taken over on the last day,
 * `next`), this one does not.
 */
export function countedUntil(
  stint: OpenStint,
  { continuedOn }: TimelineContext,
  next: OpenStint | undefined,
): PlainDate | null {
  const end = endOf(stint);
  if (end === null) return null;
  return end.ceased && continuedOn === null ? (next?.countedFrom ?? null) : end.until;
}

function naturalEnd(from: PlainDate, where: TimelineContext): End | null {
  const ends = [
    whenTheParentWasLeft(from, where),
    whenItsMembersLeft(from, where),
    whenItJoinedALaterOne(from, where),
    whenItCeased(from, where),
  ];
  return ends.reduce((first, end) => (first === null || (end !== null && end.until < first.until) ? end : first));
}

/** UNTOC art. 40(3): who leaves the Convention leaves its protocols on the same day. */
function whenTheParentWasLeft(from: PlainDate, { treaty, parent, ceasedOn }: TimelineContext): End | null {
  if (treaty.withdrawal?.withParent !== true) return null;
  const ended = parent?.stints.find(
    ({ contractingFrom, until }) => until !== null && until > from && contractingFrom < until,
  );
  if (ended === undefined || ended.until === null) return null;
  const left = withdrawalThatEnded(ended);
  const withdrawal = left && { ...left, effective: ended.until };
  return { until: ended.until, withdrawal, ceased: withdrawal === null && ended.until === ceasedOn };
}

/**
 * ILO conventions, final article: ratification of a revising convention involves by itself the denunciation of the
 * revised one, once that is in force. The proof is the instrument under the later treaty; no notice was given.
 */
function whenItJoinedALaterOne(from: PlainDate, { denouncedBy }: TimelineContext): End | null {
  let first: End | null = null;
  for (const { link, participation } of denouncedBy)
    for (const { instrument, inForceFrom: until } of participation.stints) {
      if (until === null || until <= from || (first !== null && first.until <= until)) continue;
      const { settledOn, ...said } = link;
      const notified = later(instrument.date, settledOn ?? until);
      const withdrawal = { act: instrument, notified, effective: until, link: said };
      first = { until, withdrawal, ceased: false };
    }
  return first;
}

/** UNCAC art. 70(2): an organisation ceases to be a party when all its members have denounced. */
function whenItsMembersLeft(from: PlainDate, { membersLeft }: TimelineContext): End | null {
  const left = membersLeft(from);
  return left === null ? null : { until: left.on, withdrawal: left.withdrawal, ceased: false };
}

/** A stint taken over on the very day its holder ceases is empty; whoever continues it takes it over from there. */
function whenItCeased(from: PlainDate, { ceasedOn }: TimelineContext): End | null {
  return ceasedOn === null ? null : { until: ceasedOn < from ? from : ceasedOn, withdrawal: null, ceased: true };
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}
