import type { Refusal } from '../../../refusal.js';
import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Valuation } from '../pledge.js';
import { NO_SPLIT, total, type Split } from './account.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { PLEDGE_KINDS } from '../kinds/kinds.js';
import { releaseUnsupported } from './agreements.js';
import { lapse, promiseConditionally } from './conditions.js';

/** The promise itself: firm or conditional, with or without an amount, on a day or within a period. */
export function announce(course: Course, event: string): void {
  const { pledge } = course;
  const { date, period, amount } = pledge;
  if (period !== null && period.from < date) {
    course.count(period.from, 'undated', 1n);
    course.count(date, 'undated', -1n);
  }
  const minor = course.amount(amount ?? undefined);
  if (minor === null) return course.count(date, 'amount-not-specified', 1n);
  const split = course.parts(pledge.earmarking) ?? { ...NO_SPLIT, 'not-specified': minor };
  if (pledge.condition === null) return promise(course, date, event, split, pledge.valuation);
  promiseConditionally(course, date, event, split, pledge.valuation);
}

/**
 * More is promised, firmly: a further condition is a further pledge. A pledge that had no amount gets one, firm or
 * under its condition.
 */
export function increase(course: Course, { data: act, eventId }: PledgeAct): Objection {
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const known = total(course.book.sum('pledged-gross')) + total(course.book.sum('conditional')) > 0n;
  const weights = [course.net(), course.book.sum('pledged-gross'), course.book.sum('conditional'), course.intended()];
  const split = course.parts(act.earmarking) ?? course.book.proportioned(minor, ...weights);
  const firm = act.kind === 'increase' || course.condition === null;
  (firm ? promise : promiseConditionally)(course, act.date, eventId, split, act.valuation);
  course.closedBy = null;
  if (act.kind === 'increase') return known ? null : notStated(course, 'increase');
  if (known || course.pledge.amount !== null) return alreadyStated(course);
  course.count(act.date, 'amount-not-specified', -1n);
  return null;
}

/**
 * The donor takes back a part, or all that is left, the conditional part included. What was signed beyond what remains
 * lapses with it.
 */
export function reduce(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const outstanding = book.allOutstanding();
  const withConditional = PLEDGE_KINDS[act.kind].amount?.leftOpen === 'all-outstanding-and-conditional';
  const conditional = withConditional ? total(book.sum('conditional')) : 0n;
  const firm = minor > outstanding && conditional > 0n ? (outstanding > 0n ? outstanding : 0n) : minor;
  const split = course.parts(act.earmarking) ?? book.proportioned(firm, course.outstanding(), course.net());
  const objection = moreThanOutstanding(course, act, minor, outstanding + conditional, split);
  lapse(course, act.date, minor - firm);
  book.settle(act.date, 'reduced', split);
  releaseUnsupported(course, act.date);
  course.closeBy(act);
  return objection;
}

/**
 * A firm amount with its value, or without one where no rate was known: then it is listed as unvalued, never counted as
 * nothing.
 */
function promise(
  course: Course,
  date: PlainDate,
  event: string,
  split: Split,
  valuation: Valuation | null | undefined,
): void {
  const { book } = course;
  const cents = course.cents(event, { minor: total(split), currency: book.currency }, valuation);
  book.owe(date, split, cents === null ? null : book.proportioned(cents, split));
}

/** Refuses to settle more than is outstanding, of the whole or of one use. */
export function moreThanOutstanding(
  course: Course,
  act: PledgeAct['data'],
  minor: bigint,
  limit: bigint,
  split: Split,
): Objection {
  const advice = 'Give at most that amount, or record what is missing first.';
  if (minor > limit) return course.exceeds('exceeds-outstanding', act, minor, limit, 'what is outstanding', advice);
  if (act.earmarking === undefined) return null;
  const short = (['earmarked', 'general-purpose', 'not-specified'] as const).find(
    (bucket) => split[bucket] > course.book.outstanding(bucket),
  );
  return short === undefined
    ? null
    : course.exceeds(
        'exceeds-outstanding',
        act,
        split[short],
        course.book.outstanding(short),
        `what is outstanding as ${short}`,
        advice,
      );
}

function alreadyStated({ pledge }: Course): Objection {
  const sentence = `The pledge ${pledge.id} has an amount already. Record an increase or a reduction.`;
  return { code: 'amount-already-stated', sentence, facts: { pledge: pledge.id } };
}

/** Refuses what needs an amount to rest on. */
export function notStated({ pledge }: Pick<Course, 'pledge'>, kind: string): Refusal {
  const sentence = `The pledge ${pledge.id} has no amount yet on which the ${kind} could rest. Record amount-stated first.`;
  return { code: 'amount-not-stated', sentence, facts: { pledge: pledge.id, action: kind } };
}
