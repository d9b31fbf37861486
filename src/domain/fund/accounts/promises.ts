import type { PlainDate } from '../../calendar/plain-date.js';
import type { Valuation } from '../pledge.js';
import { NO_SPLIT, splitOf, total, type Split } from './account.js';
import type { Act, Course, Objection } from './course.js';
import { negated } from './negated.js';

/** The promise itself: firm or conditional, with or without an amount, on a day or within a period. */
export function announce(course: Course, event: string): void {
  const { pledge, book } = course;
  const { date, period, amount } = pledge;
  if (period !== null && period.from < date) {
    course.count(period.from, 'undated', 1n);
    course.count(date, 'undated', -1n);
  }
  const minor = course.amount(amount ?? undefined);
  if (minor === null) return course.count(date, 'amount-not-specified', 1n);
  const split = course.parts(pledge.earmarking) ?? { ...NO_SPLIT, 'not-specified': minor };
  if (pledge.condition === null) return promise(course, date, event, split, pledge.valuation);
  const cents = course.cents(event, { minor, currency: book.currency }, pledge.valuation);
  book.post(date, 'conditional', split);
  if (cents !== null) book.post(date, 'conditional/usd', book.proportioned(cents, split));
}

/** More is promised; a pledge that had no amount gets one. */
export function increase(course: Course, { data: act, eventId }: Act): Objection {
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const known = total(course.book.sum('pledged-gross')) + total(course.book.sum('conditional')) > 0n;
  const split = course.parts(act.earmarking) ?? course.book.proportioned(minor, course.net(), course.book.sum('pledged-gross'));
  promise(course, act.date, eventId, split, act.valuation);
  course.closedBy = null;
  if (act.kind === 'amount-stated') {
    course.count(act.date, 'amount-not-specified', -1n);
    if (known || course.pledge.amount !== null) return alreadyStated(course);
  }
  return act.kind === 'increase' && !known ? notStated(course, 'increase') : null;
}

/** The donor takes back a part, or all that is left, the conditional part included. What was signed beyond what remains lapses with it. */
export function reduce(course: Course, { data: act }: Act): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const outstanding = book.allOutstanding();
  const conditional = act.kind === 'withdrawal' ? total(book.sum('conditional')) : 0n;
  const firm = minor > outstanding && conditional > 0n ? (outstanding > 0n ? outstanding : 0n) : minor;
  const split = course.parts(act.earmarking) ?? book.proportioned(firm, course.outstanding(), course.net());
  const objection = moreThanOutstanding(course, act, minor, outstanding + conditional, split);
  lapse(course, act.date, minor - firm);
  book.settle(act.date, 'reduced', split);
  releaseUnsupported(course, act.date);
  if (book.allOutstanding() <= 0n && act.kind !== 'reduction') course.closedBy = act;
  return objection;
}

/** A condition is attached to what was firm, is met, or lapses. */
export function conditional(course: Course, { data: act }: Act): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  if (act.kind === 'condition-attached') {
    course.condition = act.condition ?? null;
    const split = book.proportioned(minor, course.outstanding(), course.net());
    const limit = book.allOutstanding();
    move(course, act.date, 'pledged-gross', 'conditional', split);
    return minor > limit
      ? course.exceeds('exceeds-outstanding', act, minor, limit, 'what is outstanding', 'A condition can be attached to that only.')
      : null;
  }
  const held = total(book.sum('conditional'));
  const split = book.proportioned(minor, book.sum('conditional'), course.net());
  if (act.kind === 'condition-met') move(course, act.date, 'conditional', 'pledged-gross', split);
  else lapse(course, act.date, minor);
  return minor > held
    ? course.exceeds('exceeds-conditional', act, minor, held, 'what is conditional', 'Give the amount of the tranche concerned.')
    : null;
}

/** A firm amount with its value, or without one where no rate was known: then it is listed as unvalued, never counted as nothing. */
export function promise(course: Course, date: PlainDate, event: string, split: Split, valuation: Valuation | null | undefined): void {
  const { book } = course;
  const cents = course.cents(event, { minor: total(split), currency: book.currency }, valuation);
  book.post(date, 'pledged-gross', split);
  if (cents === null) book.post(date, 'unvalued-pledged', split);
  else book.post(date, 'pledged-gross/usd', book.proportioned(cents, split));
  book.clear(date);
}

/** Refuses to settle more than is outstanding, of the whole or of one use. */
export function moreThanOutstanding(course: Course, act: Act['data'], minor: bigint, limit: bigint, split: Split): Objection {
  const advice = 'Give at most that amount, or record what is missing first.';
  if (minor > limit) return course.exceeds('exceeds-outstanding', act, minor, limit, 'what is outstanding', advice);
  if (act.earmarking === undefined) return null;
  const short = (['earmarked', 'general-purpose', 'not-specified'] as const).find(
    (bucket) => split[bucket] > course.book.outstanding(bucket),
  );
  return short === undefined
    ? null
    : course.exceeds('exceeds-outstanding', act, split[short], course.book.outstanding(short), `what is outstanding as ${short}`, advice);
}

function lapse(course: Course, date: PlainDate, minor: bigint): void {
  if (minor === 0n) return;
  const { book } = course;
  const held = book.sum('conditional');
  const split = book.proportioned(minor, held);
  const cents = book.sum('conditional/usd');
  const value = splitOf((bucket) => book.proRata(cents[bucket], split[bucket], held[bucket]));
  book.post(date, 'conditional/usd', negated(value));
  book.post(date, 'conditional', negated(split));
}

function move(
  course: Course,
  date: PlainDate,
  from: 'pledged-gross' | 'conditional',
  to: 'pledged-gross' | 'conditional',
  split: Split,
): void {
  const { book } = course;
  const [held, value] = [book.sum(from), book.sum(`${from}/usd`)];
  const cents = splitOf((bucket) => book.proRata(value[bucket], split[bucket], held[bucket]));
  book.post(date, from, negated(split));
  book.post(date, `${from}/usd`, negated(cents));
  book.post(date, to, split);
  book.post(date, `${to}/usd`, cents);
  const unvalued = book.currency !== 'USD' && total(value) === 0n;
  if (unvalued) book.post(date, 'unvalued-pledged', to === 'pledged-gross' ? split : negated(split));
  book.clear(date);
}

/** Nothing stays signed beyond what is pledged. */
function releaseUnsupported(course: Course, date: PlainDate): void {
  const { book } = course;
  const committed = book.sum('committed');
  const excess = total(committed) - total(course.net());
  if (excess <= 0n || total(committed) <= 0n) return;
  const split = book.proportioned(excess < total(committed) ? excess : total(committed), committed);
  const value = book.sum('committed/usd');
  const lapsed = splitOf((bucket) => book.proRata(value[bucket], split[bucket], committed[bucket]));
  book.post(date, 'committed/usd', negated(lapsed));
  book.post(date, 'committed', negated(split));
}

function alreadyStated({ pledge }: Course): Objection {
  const sentence = `The pledge ${pledge.id} has an amount already. Record an increase or a reduction.`;
  return { code: 'amount-already-stated', sentence, facts: { pledge: pledge.id } };
}

/** Refuses what needs an amount to rest on. */
export function notStated({ pledge }: Course, kind: string): Objection {
  const sentence = `The pledge ${pledge.id} has no amount yet on which the ${kind} could rest. Record amount-stated first.`;
  return { code: 'amount-not-stated', sentence, facts: { pledge: pledge.id, action: kind } };
}
