import { NO_SPLIT, splitOf, total, type Account, type Split, type UsdAccount } from './account.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { negatedSplit } from './negated-split.js';
import { less, type Payment } from './payment.js';

type Parts = ReadonlyMap<Account | UsdAccount, Split>;

/**
 * A payment bounced or was recalled: on this day it no longer counts; between the two days it did. A reversed
 * allocation goes back to its receipt.
 */
export function reverse(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  if (act.target === undefined) return reverseWithoutTarget(course, act);
  const payment = course.payments.get(act.target);
  if (payment === undefined) return noSuchPayment(course, act);
  const left = payment.left.get('paid') ?? NO_SPLIT;
  const whole = total(left);
  if (act.amount === undefined && whole <= 0n) return nothingLeft(course, act);
  const minor = act.amount === undefined ? whole : course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const within = minor < whole ? minor : whole;
  const part = within === whole ? left : (course.parts(act.earmarking) ?? book.proportioned(within, left));
  const taken = book.proRata(payment.taken, within, whole);
  const take = partOf(course, payment, part);
  for (const [account, split] of take) book.post(act.date, account, negatedSplit(split));
  if (payment.act.receipt !== undefined) course.takeFrom(payment.act, act.date, -taken);
  course.payments.set(act.target, less(payment, take, taken));
  return minor > whole
    ? course.exceeds('exceeds-paid', act, minor, whole, 'what is left of that payment', 'Give at most that.')
    : null;
}

/**
 * What the part of a payment stands for in each of its accounts. The exchange difference is what remains of the others,
 * so that they agree to the cent.
 */
function partOf({ book }: Course, { left }: Payment, part: Split): Parts {
  const paid = left.get('paid') ?? NO_SPLIT;
  const rated = (split: Split): Split => book.part(split, part, paid);
  const take = new Map(
    [...left].map(([account, split]) => [account, account === 'paid' ? part : rated(split)] as const),
  );
  const of = (account: UsdAccount, from: Parts): Split => from.get(account) ?? NO_SPLIT;
  const [came, released, exchanged] = [of('received/usd', left), of('paid/usd', left), of('fx-realised/usd', left)];
  const rest = rated(splitOf((bucket) => came[bucket] - released[bucket] - exchanged[bucket]));
  const exact = splitOf((bucket) =>
    exchanged[bucket] === 0n ? 0n : of('received/usd', take)[bucket] - of('paid/usd', take)[bucket] - rest[bucket],
  );
  return left.has('fx-realised/usd') ? take.set('fx-realised/usd', exact) : take;
}

function reverseWithoutTarget(course: Course, act: PledgeAct['data']): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const paid = book.sum('paid');
  const split = course.parts(act.earmarking) ?? book.proportioned(minor, paid, course.net());
  const limit = total(paid);
  for (const account of ['paid/usd', 'received/usd', 'fx-realised/usd'] as const) {
    const value = book.sum(account);
    const taken = book.part(value, split, paid);
    book.post(act.date, account, negatedSplit(taken));
  }
  book.post(act.date, 'paid', negatedSplit(split));
  return minor > limit
    ? course.exceeds(
        'exceeds-paid',
        act,
        minor,
        limit,
        'what was paid',
        'A reversal takes back a payment; name it as target.',
      )
    : null;
}

/** Nothing is counted of the second reversal of a whole payment. */
function nothingLeft(course: Course, { kind, date }: PledgeAct['data']): Objection {
  const limit = course.fact(0n);
  const sentence = `The ${kind} on ${date} names a payment of which nothing is left (${course.inWords(0n)}): it was reversed already. Leave it out.`;
  return { code: 'exceeds-paid', sentence, facts: { pledge: course.pledge.id, action: kind, limit } };
}

/** Nothing is counted of the reversal of what is not there: the payment may have been annulled. */
function noSuchPayment({ pledge }: Course, { kind, date, target }: PledgeAct['data']): Objection {
  const sentence = `The ${kind} on ${date} names event ${target ?? ''}, which is no payment of the pledge ${pledge.id} up to that day. Take its id from the pledge's acts.`;
  return { code: 'unknown-event', sentence, facts: { pledge: pledge.id, action: kind, event: target ?? null } };
}
