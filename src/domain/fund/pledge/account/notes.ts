import { NO_SPLIT, splitOf, total } from './account.js';
import { paymentOf } from './payment.js';
import { beyondCap, closed, creditedOf, takeIn } from './payments.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { negatedSplit } from './negated-split.js';
import { moreThanOutstanding } from './promises.js';

/** A promissory note is deposited: held, not cash. Whether it counts against the pledge is the fund's policy. */
export function depositNote(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const split = course.parts(act.earmarking) ?? book.proportioned(minor, course.outstanding(), course.net());
  const objection = closed(course, act) ?? moreThanOutstanding(course, act, minor, book.allOutstanding(), split);
  if (act.counts === true) book.settle(act.date, 'notes', split);
  else book.post(act.date, 'notes-apart', split);
  return objection;
}

/**
 * A part of the note is turned into cash. Its value at pledge goes from the note to the payment, and the exchange
 * difference of this draw is realised.
 */
export function encashNote(course: Course, { data: act, eventId }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const held = total(book.sum('notes')) + total(book.sum('notes-apart'));
  const counting = minor < total(book.sum('notes')) ? minor : total(book.sum('notes'));
  const came = course.cents(eventId, creditedOf(act, { minor, currency: book.currency }), act.valuation);
  const capped = beyondCap(course, act, came);
  const start = book.entries.length;
  const first = came === null ? null : book.proRata(came, counting, minor);
  if (counting > 0n) returned(course, act, counting);
  if (counting > 0n) takeIn(course, act, course.spread(counting), first);
  const apart = minor - counting;
  if (apart > 0n) {
    book.post(act.date, 'notes-apart', negatedSplit(book.proportioned(apart, book.sum('notes-apart'))));
    takeIn(course, act, course.spread(apart), came === null || first === null ? null : came - first);
  }
  course.payments.set(eventId, paymentOf(act, book.entries.slice(start), 0n));
  return minor > held
    ? course.exceeds('exceeds-notes', act, minor, held, 'the notes held', 'Record the deposit of the note first.')
    : capped;
}

/** The note goes back unencashed: what it covered is outstanding again. */
export function returnNote(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const held = total(book.sum('notes')) + total(book.sum('notes-apart'));
  const counted = total(book.sum('notes'));
  // More than is held at all comes from where the fund's notes are counted.
  const beyond = act.counts === true && minor > held ? minor - held : 0n;
  const counting = minor - beyond < counted ? minor - beyond : counted;
  if (counting > 0n) returned(course, act, counting);
  if (beyond > 0n) overdrawn(course, act, beyond);
  const apart = minor - counting - beyond;
  book.post(
    act.date,
    'notes-apart',
    apart > 0n ? negatedSplit(book.proportioned(apart, book.sum('notes-apart'))) : NO_SPLIT,
  );
  return minor > held
    ? course.exceeds('exceeds-notes', act, minor, held, 'the notes held', 'Give at most that.')
    : null;
}

function overdrawn({ book }: Course, { date }: PledgeAct['data'], minor: bigint): void {
  const split = book.proportioned(minor, book.sum('pledged-gross'));
  book.post(date, 'notes', negatedSplit(split));
  book.post(date, 'notes/usd', negatedSplit(splitOf((bucket) => book.atPledge(bucket, split[bucket]))));
}

function returned({ book }: Course, { date }: PledgeAct['data'], minor: bigint): void {
  const [held, value] = [book.sum('notes'), book.sum('notes/usd')];
  const split = book.proportioned(minor, held);
  const cents = book.part(value, split, held);
  book.post(date, 'notes', negatedSplit(split));
  book.post(date, 'notes/usd', negatedSplit(cents));
}
