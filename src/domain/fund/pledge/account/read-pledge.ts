import type { Refusal } from '../../../refusal.js';
import { liveOf, type LiveEvent, type LiveStream } from '../../fund/live-events.js';
import { PLEDGE_KINDS, type PledgeActionKind } from '../kinds/kinds.js';
import type { PledgeAction } from '../pledge-action.js';
import type { Pledge, Valuation } from '../pledge.js';
import type { AccountEntry } from './account.js';
import { commit, dispute, schedule } from './agreements.js';
import { redenominate, redesignate } from './conversions.js';
import { conditional } from './conditions.js';
import { Course, type PledgeAct, type Objection } from './pledge-reader.js';
import { depositNote, encashNote, returnNote } from './notes.js';
import { pledgeActsInOrder } from './order.js';
import { dueEntries } from './overdue.js';
import { credit, takeBackCredit } from './credits.js';
import { pay } from './payments.js';
import { announce, increase, reduce } from './promises.js';
import { refund } from './refunds.js';
import { reverse } from './reversals.js';
import { recover, writeOff } from './write-offs.js';

/**
 * A pledge read from its acts: every dated change of its accounts, and the acts that the field would refuse as things
 * stand now.
 */
export interface PledgeReading {
  readonly pledge: Pledge;
  /** The event that announced it, or the correction in its place. */
  readonly announcedBy: string;
  readonly announcement: LiveEvent<'pledge-announced'>;
  readonly source: { readonly document?: string | null } | null;
  /** In legal order; what they name as target is named as it stands now. */
  readonly acts: readonly PledgeAct[];
  readonly entries: readonly AccountEntry[];
  /** What each event changed, by the event, in the order in which they are read. */
  readonly changes: ReadonlyMap<string, readonly AccountEntry[]>;
  readonly objections: ReadonlyMap<string, Refusal>;
  /** What it takes from receipts, in minor units of the currency of each. */
  readonly taken: ReadonlyMap<string, bigint>;
  /** The currency it has in the end. */
  readonly currency: string;
  readonly closedBy: PledgeAction | null;
  /** Event → the last valuation that took the place of its own. */
  readonly revalued: ReadonlyMap<string, Valuation>;
  readonly version: number;
}

/** What each kind does to the accounts, and contradicts. All else of a kind is in `kinds/`, which the readers need. */
const READ: Readonly<Record<PledgeActionKind, (course: Course, act: PledgeAct) => Objection>> = {
  'amount-stated': increase,
  increase,
  reduction: reduce,
  withdrawal: reduce,
  transfer: reduce,
  'condition-attached': conditional,
  'condition-met': conditional,
  'condition-lapsed': conditional,
  commitment: commit,
  'commitment-amendment': commit,
  'commitment-termination': commit,
  schedule,
  payment: pay,
  allocation: pay,
  'payment-reversal': reverse,
  'allocation-reversal': reverse,
  'note-deposit': depositNote,
  'note-encashment': encashNote,
  'note-return': returnNote,
  'in-kind': credit,
  'in-kind-reversal': takeBackCredit,
  'early-payment-credit': credit,
  refund,
  'write-off': writeOff,
  'write-off-recovery': recover,
  redesignation: redesignate,
  redenomination: redenominate,
  dispute,
  'dispute-resolution': dispute,
  // Revaluations were taken into account before: they change what other events are worth.
  revaluation: () => null,
};

/** Reads a pledge's stream; null where nothing announces it. */
export function readPledge(stream: LiveStream): PledgeReading | null {
  const announced = liveOf(stream, 'pledge-announced').at(-1);
  if (announced === undefined) return null;
  const acts = liveOf(stream, 'pledge-action-recorded').map((act) => withStandingTarget(act, stream));
  const revalued = new Map<string, Valuation>();
  for (const { data } of acts) {
    if (PLEDGE_KINDS[data.kind].valued === 'anew' && data.target !== undefined && data.valuation != null)
      revalued.set(data.target, data.valuation);
  }
  const course = new Course(announced.data, revalued);
  const objections = new Map<string, Refusal>();
  const ordered = pledgeActsInOrder(acts);
  const { date } = announced.data;
  const before = ordered.filter((act) => act.data.date < date);
  const changes = new Map<string, readonly AccountEntry[]>();
  const keeping = (event: string, reading: () => void): void => {
    const first = course.book.entries.length;
    reading();
    changes.set(event, course.book.entries.slice(first));
  };
  const read = (act: PledgeAct): void => {
    keeping(act.eventId, () => {
      const own = READ[act.data.kind](course, act);
      const found = earlierThanPledge(act.data, announced.data) ?? own;
      course.book.clear(act.data.date);
      if (course.book.allOutstanding() > 0n) course.closedBy = null;
      if (found !== null) objections.set(act.eventId, found);
    });
  };
  before.forEach(read);
  keeping(announced.eventId, () => {
    announce(course, announced.eventId);
    course.book.clear(date);
  });
  ordered.slice(before.length).forEach(read);
  const entries = [...course.book.entries, ...dueEntries(course, course.book.entries)];
  const { closedBy, taken } = course;
  const { currency } = course.book;
  const { eventId: announcedBy, source, data: pledge } = announced;
  const told = { pledge, announcedBy, announcement: announced, source, acts: ordered };
  return { ...told, entries, changes, objections, taken, currency, closedBy, revalued, version: stream.version };
}

/** A payment that was corrected since is still the one that a reversal names. */
function withStandingTarget(act: PledgeAct, { corrected }: LiveStream): PledgeAct {
  let { target } = act.data;
  if (target === undefined || PLEDGE_KINDS[act.data.kind].valued === 'anew') return act;
  for (let by = corrected.get(target); by !== undefined; by = corrected.get(target)) target = by;
  return { ...act, data: { ...act.data, target } };
}

function earlierThanPledge(act: PledgeAction, { id, date, period }: Pledge): Refusal | null {
  const first = period?.from ?? date;
  if (act.date >= first || PLEDGE_KINDS[act.kind].dated === 'by-target') return null;
  const sentence = `The ${act.kind} on ${act.date} comes before the pledge ${id} was made (${first}). Check both days.`;
  return { code: 'before-pledge', sentence, facts: { pledge: id, action: act.kind, date: act.date, pledged: first } };
}
