import { total } from './account.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { negatedSplit } from './negated-split.js';
import { moreThanOutstanding } from './promises.js';

/** The fund gives up what it cannot collect. It is a sum of its own: what was pledged stays pledged. */
export function writeOff(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const outstanding = book.allOutstanding();
  const split = course.parts(act.earmarking) ?? book.proportioned(minor, course.outstanding(), course.net());
  const objection = moreThanOutstanding(course, act, minor, outstanding, split);
  book.settle(act.date, 'written-off', split);
  course.closeBy(act);
  return objection;
}

/** What was written off is owed again, because the donor pays after all. */
export function recover(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const [held, value] = [book.sum('written-off'), book.sum('written-off/usd')];
  const split = course.parts(act.earmarking) ?? book.proportioned(minor, held);
  const cents = book.part(value, split, held);
  book.post(act.date, 'written-off', negatedSplit(split));
  book.post(act.date, 'written-off/usd', negatedSplit(cents));
  course.closedBy = null;
  return minor > total(held)
    ? course.exceeds('exceeds-written-off', act, minor, total(held), 'what was written off', 'Give at most that.')
    : null;
}
