import { isFault, readAmount, type Amount, type WrittenAmount } from '../../money/amount.js';
import { splitOf, total, type Entry, type Split } from './account.js';
import type { Act, Course, Objection } from './course.js';
import { negated } from './negated.js';
import { notStated } from './promises.js';

/** Money came in for the pledge: directly, or allocated from a receipt. More than is outstanding is kept as an advance, and shows. */
export function pay(course: Course, { data: act, eventId }: Act): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const objection = closed(course, act) ?? tooEarly(course, act);
  const split = course.parts(act.earmarking) ?? book.proportioned(minor, course.outstanding(), course.net());
  const came = course.cents(eventId, creditedOf(act, { minor, currency: book.currency }), act.valuation);
  const capped = beyondCap(course, act, came);
  const first = book.entries.length;
  takeIn(course, act, split, came);
  if (act.receipt !== undefined) takeFromReceipt(course, act);
  course.payments.set(eventId, { act: { ...({ eventId } as Act), data: act }, entries: book.entries.slice(first), reversed: 0n });
  return objection ?? capped;
}

/** Settles a part of the promise with cash; what came in and could not be valued is listed as such. */
export function takeIn(course: Course, act: Act['data'], split: Split, came: bigint | null): void {
  const { book } = course;
  const received = came === null ? null : book.proportioned(came, split);
  const charges = book.proportioned(chargesOf(course, act), split);
  const charged = book.currency === 'USD' && received !== null ? splitOf((bucket) => received[bucket] + charges[bucket]) : received;
  book.settle(act.date, 'paid', split, charged);
  if (received !== null) book.post(act.date, 'received/usd', received);
  else book.post(act.date, 'unvalued-received', split);
  course.received += came ?? 0n;
}

/** A payment bounced or was recalled: on this day it no longer counts; between the two days it did. A reversed allocation goes back to its receipt. */
export function reverse(course: Course, { data: act }: Act): Objection {
  const { book } = course;
  const payment = act.target === undefined ? undefined : course.payments.get(act.target);
  if (payment === undefined) return reverseWithoutTarget(course, act);
  const whole = course.amount(payment.act.data.amount) ?? 0n;
  const minor = act.amount === undefined ? whole - payment.reversed : course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const left = whole - payment.reversed;
  for (const entry of payment.entries) {
    const taken = (upTo: bigint): bigint => book.proRata(entry.delta, upTo, whole);
    const delta = taken(payment.reversed) - taken(payment.reversed + minor);
    if (entry.account === 'unapplied') book.entries.push({ ...entry, date: act.date, delta });
    else book.post(act.date, entry.account as 'paid', only(entry, delta));
  }
  payment.reversed += minor;
  return minor > left ? course.exceeds('exceeds-paid', act, minor, left, 'what is left of that payment', 'Give at most that.') : null;
}

/** Money went back to the donor. The pledge stays settled unless the refund says that the donor owes it again. */
export function refund(course: Course, { data: act, eventId }: Act): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const limit = total(book.sum('paid')) - total(book.sum('refunded'));
  const kept = splitOf((bucket) => book.sum('paid')[bucket] - book.sum('refunded')[bucket]);
  const split = course.parts(act.earmarking) ?? book.proportioned(minor, kept, book.sum('paid'));
  const [paid, value] = [book.sum('paid'), book.sum('paid/usd')];
  const carrying = splitOf((bucket) => book.proRata(value[bucket], split[bucket], paid[bucket]));
  const out = course.cents(eventId, creditedOf(act, { minor, currency: book.currency }), act.valuation);
  book.post(act.date, 'refunded', split);
  book.post(act.date, 'refunded/usd', out === null ? carrying : book.proportioned(out, split));
  if (act.reopens === true) {
    book.post(act.date, 'reopened', split);
    book.post(act.date, 'reopened/usd', carrying);
    course.closedBy = null;
  }
  return minor > limit
    ? course.exceeds('exceeds-paid', act, minor, limit, 'what was paid and not refunded yet', 'A refund returns what was paid.')
    : null;
}

/** Refuses what comes in for a pledge that was withdrawn, written off or transferred. */
export function closed({ pledge, closedBy }: Course, act: Act['data']): Objection {
  if (closedBy === null) return null;
  const advice =
    closedBy.kind === 'write-off'
      ? 'Record a write-off-recovery of the amount first.'
      : 'Record an increase, or a receipt of its own, first.';
  const sentence = `The pledge ${pledge.id} was closed by its ${closedBy.kind} on ${closedBy.date}; a ${act.kind} on ${act.date} has nothing to settle. ${advice}`;
  return { code: 'pledge-closed', sentence, facts: { pledge: pledge.id, closedBy: closedBy.kind, closedOn: closedBy.date } };
}

/** What was credited: in another currency where the act says so. */
export function creditedOf(act: Act['data'], amount: Amount): Amount {
  const read = act.received === undefined ? amount : readAmount(act.received);
  return isFault(read) ? amount : read;
}

function tooEarly(course: Course, act: Act['data']): Objection {
  const { book, pledge, condition } = course;
  const begun = total(book.sum('pledged-gross')) > 0n || (pledge.period !== null && act.date < pledge.date);
  if (begun) return null;
  if (total(book.sum('conditional')) === 0n) return notStated(course, act.kind);
  const sentence = `The pledge ${pledge.id} is conditional (${condition ?? ''}), so nothing is owed yet. Record condition-met first.`;
  return { code: 'pledge-conditional', sentence, facts: { pledge: pledge.id, condition } };
}

function beyondCap(course: Course, act: Act['data'], came: bigint | null): Objection {
  const { cap } = course.pledge;
  const most = cap === null ? null : readAmount(cap);
  if (most === null || isFault(most) || came === null || course.received + came <= most.minor) return null;
  const [is, limit] = [course.usdInWords(course.received + came), course.usdInWords(most.minor)];
  const sentence = `With the ${act.kind} on ${act.date} payments of the pledge ${course.pledge.id} come to ${is}, above its cap of ${limit}. Allocate the part within the cap only.`;
  return { code: 'exceeds-cap', sentence, facts: { pledge: course.pledge.id, cap, action: act.kind } };
}

/** Bank charges that the fund bears: applied to the pledge, and not credited. */
function chargesOf({ book }: Course, { amount, received }: Act['data']): bigint {
  if (amount === undefined || received === undefined || received.currency !== amount.currency) return 0n;
  const difference = minorOf(amount) - minorOf(received);
  return book.currency === 'USD' && difference > 0n ? difference : 0n;
}

function minorOf(amount: WrittenAmount): bigint {
  const read = readAmount(amount);
  return isFault(read) ? 0n : read.minor;
}

function takeFromReceipt({ book }: Course, { date, amount, received }: Act['data']): void {
  const taken = received ?? amount;
  if (taken !== undefined) book.entries.push({ account: 'unapplied', date, currency: taken.currency, bucket: '', delta: -minorOf(taken) });
}

function reverseWithoutTarget(course: Course, act: Act['data']): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const paid = book.sum('paid');
  const split = book.proportioned(minor, paid, course.net());
  const limit = total(paid);
  for (const account of ['paid/usd', 'received/usd', 'fx-realised/usd'] as const) {
    const value = book.sum(account);
    const taken = splitOf((bucket) => book.proRata(value[bucket], split[bucket], paid[bucket]));
    book.post(act.date, account, negated(taken));
  }
  book.post(act.date, 'paid', negated(split));
  return minor > limit
    ? course.exceeds('exceeds-paid', act, minor, limit, 'what was paid', 'A reversal takes back a payment; name it as target.')
    : null;
}

function only(entry: Entry, delta: bigint): Split {
  return splitOf((bucket) => (bucket === entry.bucket ? delta : 0n));
}
