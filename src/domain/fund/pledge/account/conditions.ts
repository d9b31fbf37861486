import type { PlainDate } from '../../../calendar/plain-date.js';
import { lesser } from '../../../money/bounds.js';
import type { Valuation } from '../pledge.js';
import { splitOf, total, type Split } from './account.js';
import { releaseUnsupported } from './agreements.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { negatedSplit } from './negated-split.js';

/** A condition is attached to what was firm, is met, or lapses. */
export function conditional(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  if (act.kind === 'condition-attached') {
    course.condition = act.condition ?? null;
    const split = book.proportioned(minor, course.outstanding(), course.net());
    const limit = book.allOutstanding();
    suspend(course, act.date, split);
    return minor > limit
      ? course.exceeds(
          'exceeds-outstanding',
          act,
          minor,
          limit,
          'what is outstanding',
          'A condition can be attached to that only.',
        )
      : null;
  }
  const held = total(book.sum('conditional'));
  const split = book.proportioned(minor, book.sum('conditional'), course.net());
  if (act.kind === 'condition-met') confirm(course, act.date, split);
  else {
    lapse(course, act.date, minor);
    releaseUnsupported(course, act.date);
  }
  return minor > held
    ? course.exceeds(
        'exceeds-conditional',
        act,
        minor,
        held,
        'what is conditional',
        'Give the amount of the tranche concerned.',
      )
    : null;
}

/** An amount under a condition: of record, and not pledged until the condition is met. */
export function promiseConditionally(
  course: Course,
  date: PlainDate,
  event: string,
  split: Split,
  valuation: Valuation | null | undefined,
): void {
  const { book } = course;
  const cents = course.cents(event, { minor: total(split), currency: book.currency }, valuation);
  book.post(date, 'conditional', split);
  if (cents === null) book.post(date, 'unvalued-conditional', split);
  else book.post(date, 'conditional/usd', book.proportioned(cents, split));
}

/** A conditional part is no longer offered. */
export function lapse(course: Course, date: PlainDate, minor: bigint): void {
  if (minor === 0n) return;
  const { book } = course;
  const held = book.sum('conditional');
  const split = book.proportioned(minor, held);
  const cents = book.sum('conditional/usd');
  const value = book.part(cents, split, held);
  const unvalued = unvaluedPart(course, split);
  book.post(date, 'conditional/usd', negatedSplit(value));
  book.post(date, 'conditional', negatedSplit(split));
  book.post(date, 'unvalued-conditional', negatedSplit(unvalued));
}

/** The part of a conditional amount that has no value in dollars. */
function unvaluedPart({ book }: Course, split: Split): Split {
  const [held, unvalued] = [book.sum('conditional'), book.sum('unvalued-conditional')];
  return book.part(unvalued, split, held);
}

/** What was firm becomes conditional: with the value that stands for it, and without one where none was known. */
function suspend(course: Course, date: PlainDate, split: Split): void {
  const { book } = course;
  const open = splitOf((bucket) => lesser(book.sum('unvalued-pledged')[bucket], book.outstanding(bucket)));
  const unvalued = splitOf((bucket) => book.proRata(open[bucket], split[bucket], book.outstanding(bucket)));
  const cents = splitOf((bucket) => book.proRata(book.carrying(bucket), split[bucket], book.outstanding(bucket)));
  book.post(date, 'pledged-gross', negatedSplit(split));
  book.post(date, 'pledged-gross/usd', negatedSplit(cents));
  book.post(date, 'unvalued-pledged', negatedSplit(unvalued));
  book.post(date, 'conditional', split);
  book.post(date, 'conditional/usd', cents);
  book.post(date, 'unvalued-conditional', unvalued);
}

/** What was conditional becomes firm: a part of what has a value, and of what has none. */
function confirm(course: Course, date: PlainDate, split: Split): void {
  const { book } = course;
  const [held, value] = [book.sum('conditional'), book.sum('conditional/usd')];
  const cents = book.part(value, split, held);
  const unvalued = unvaluedPart(course, split);
  const valued = splitOf((bucket) => split[bucket] - unvalued[bucket]);
  book.post(date, 'conditional', negatedSplit(split));
  book.post(date, 'conditional/usd', negatedSplit(cents));
  book.post(date, 'unvalued-conditional', negatedSplit(unvalued));
  if (total(valued) !== 0n) book.owe(date, valued, cents);
  if (total(unvalued) !== 0n) book.owe(date, unvalued, null);
}
