import { withArticle } from '../../../article.js';
import { amountIn, minorOf, type Amount } from '../../../money/amount.js';
import { splitOf, total, type Split } from './account.js';
import { PLEDGE_KINDS } from '../kinds/kinds.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { paymentOf } from './payment.js';
import { notStated } from './promises.js';

/**
 * Money came in for the pledge: directly, or allocated from a receipt. More than is outstanding is kept as an advance,
 * and shows.
 */
export function pay(course: Course, { data: act, eventId }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const objection = closed(course, act) ?? tooEarly(course, act);
  const split = course.parts(act.earmarking) ?? course.spread(minor);
  const came = course.cents(eventId, creditedOf(act, { minor, currency: book.currency }), act.valuation);
  const capped = beyondCap(course, act, came);
  const first = book.entries.length;
  takeIn(course, act, split, came);
  const taken = act.receipt === undefined ? 0n : minorOf(act.received ?? act.amount);
  course.payments.set(eventId, paymentOf(act, book.entries.slice(first), taken));
  if (act.receipt !== undefined) course.takeFrom(act, act.date, taken);
  return objection ?? capped;
}

/**
 * Settles a part of the promise with cash; what came in and could not be valued is listed as such. Bank charges that
 * the fund bears are no exchange loss.
 */
export function takeIn(course: Course, act: PledgeAct['data'], split: Split, came: bigint | null): void {
  const { book } = course;
  if (came === null) {
    book.settle(act.date, 'paid', split);
    return book.post(act.date, 'unvalued-received', split);
  }
  const received = book.proportioned(came, split);
  const charges = book.proportioned(chargesOf(course, act, came), split);
  const settling = splitOf((bucket) => received[bucket] + charges[bucket]);
  book.settle(act.date, 'paid', split, settling);
  book.post(act.date, 'received/usd', received);
}

/** Refuses what comes in for a pledge that was withdrawn, written off or transferred. */
export function closed({ pledge, closedBy }: Course, act: PledgeAct['data']): Objection {
  if (closedBy === null) return null;
  const advice = PLEDGE_KINDS[closedBy.kind].closing ?? '';
  const sentence = `The pledge ${pledge.id} was closed by its ${closedBy.kind} on ${closedBy.date}; ${withArticle(act.kind)} on ${act.date} has nothing to settle. ${advice}`;
  return {
    code: 'pledge-closed',
    sentence,
    facts: { pledge: pledge.id, closedBy: closedBy.kind, closedOn: closedBy.date },
  };
}

/** What was credited: in another currency where the act says so. */
export function creditedOf(act: PledgeAct['data'], amount: Amount): Amount {
  return amountIn(act.received) ?? amount;
}

function tooEarly(course: Course, act: PledgeAct['data']): Objection {
  const { book, pledge, condition } = course;
  const begun = total(book.sum('pledged-gross')) > 0n || (pledge.period !== null && act.date < pledge.date);
  if (begun) return null;
  if (total(book.sum('conditional')) === 0n) return notStated(course, act.kind);
  const sentence = `The pledge ${pledge.id} is conditional (${condition ?? ''}), so nothing is owed yet. Record condition-met first.`;
  return { code: 'pledge-conditional', sentence, facts: { pledge: pledge.id, condition } };
}

/** Refuses what takes payments beyond the cap of the pledge, or what cannot be held against it. */
export function beyondCap(course: Course, act: PledgeAct['data'], came: bigint | null): Objection {
  const { cap, id } = course.pledge;
  const most = amountIn(cap);
  if (most === null) return null;
  if (came === null) {
    const sentence = `The pledge ${id} is capped at ${course.usdInWords(most.minor)}, and what the ${act.kind} on ${act.date} is worth is not known. Record the rate first, or give the valuation.`;
    return { code: 'rate-unknown', sentence, facts: { pledge: id, cap, action: act.kind, date: act.date } };
  }
  const received = total(course.book.sum('received/usd')) + came;
  if (received <= most.minor) return null;
  const [is, limit] = [course.usdInWords(received), course.usdInWords(most.minor)];
  const sentence = `With the ${act.kind} on ${act.date} payments of the pledge ${id} come to ${is}, above its cap of ${limit}. Allocate the part within the cap only.`;
  return { code: 'exceeds-cap', sentence, facts: { pledge: id, cap, action: act.kind } };
}

/**
 * Bank charges that the fund bears, in cents: applied to the pledge, and not credited. They are valued as what was
 * credited.
 */
function chargesOf({ book }: Course, { amount, received }: PledgeAct['data'], came: bigint): bigint {
  if (amount === undefined || received === undefined || received.currency !== amount.currency) return 0n;
  const credited = minorOf(received);
  return book.proRata(came, minorOf(amount) - credited, credited);
}
