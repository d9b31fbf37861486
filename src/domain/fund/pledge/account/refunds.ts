import { splitOf, total, type Split } from './account.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { creditedOf } from './payments.js';

/**
 * Money went back to the donor. The pledge stays settled unless the refund says that the donor owes it again. What had
 * come in beyond the pledge is undone first, whatever it says.
 */
export function refund(course: Course, { data: act, eventId }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const [paid, value, before] = [book.sum('paid'), book.sum('paid/usd'), book.sum('refunded')];
  const limit = total(paid) - total(before);
  const kept = splitOf((bucket) => paid[bucket] - before[bucket]);
  const split = course.parts(act.earmarking) ?? book.proportioned(minor, beyond(course, minor), kept, paid);
  const out = course.cents(eventId, creditedOf(act, { minor, currency: book.currency }), act.valuation);
  const carrying = book.part(value, split, paid);
  book.post(act.date, 'refunded', split);
  book.post(act.date, 'refunded/usd', out === null ? carrying : book.proportioned(out, split));
  reopen(course, act, split);
  return minor > limit
    ? course.exceeds(
        'exceeds-paid',
        act,
        minor,
        limit,
        'what was paid and not refunded yet',
        'A refund returns what was paid.',
      )
    : null;
}

/** What came in beyond the pledge, by use, where that is all that the refund returns. */
function beyond(course: Course, minor: bigint): Split {
  const advance = course.book.advance();
  return total(advance) >= minor ? advance : splitOf(() => 0n);
}

/**
 * What is owed again is worth what it released when it was paid; an advance that goes back, what it was taken in at.
 */
function reopen(course: Course, act: PledgeAct['data'], split: Split): void {
  const { book } = course;
  const [advance, paid, value] = [book.advance(), book.sum('paid'), book.sum('paid/usd')];
  const undone = splitOf((bucket) => (split[bucket] < advance[bucket] ? split[bucket] : advance[bucket]));
  const again = act.reopens === true ? splitOf((bucket) => split[bucket] - undone[bucket]) : splitOf(() => 0n);
  const worth = splitOf((bucket) => {
    const taken = advance[bucket] === 0n ? 0n : -book.carrying(bucket);
    const settled = book.proRata(value[bucket] - taken, again[bucket], paid[bucket] - advance[bucket]);
    return book.proRata(taken, undone[bucket], advance[bucket]) + settled;
  });
  book.post(
    act.date,
    'reopened',
    splitOf((bucket) => undone[bucket] + again[bucket]),
  );
  book.post(act.date, 'reopened/usd', worth);
}
