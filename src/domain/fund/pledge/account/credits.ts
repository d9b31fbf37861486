import { splitOf, total } from './account.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { negatedSplit } from './negated-split.js';
import { closed } from './payments.js';
import { moreThanOutstanding } from './promises.js';

/**
 * Something other than cash: goods, services, bilateral assistance; or the credit that a fund gives for paying early.
 */
export function credit(course: Course, { data: act, eventId }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const split = course.parts(act.earmarking) ?? course.spread(minor);
  if (act.kind === 'in-kind' && act.counts !== true) {
    book.post(act.date, 'in-kind-apart', split);
    const cents = course.cents(eventId, { minor, currency: book.currency }, act.valuation);
    if (cents !== null) book.post(act.date, 'in-kind-apart/usd', book.proportioned(cents, split));
    return null;
  }
  const outstanding = book.allOutstanding();
  const objection =
    closed(course, act) ??
    (act.kind === 'in-kind' ? null : moreThanOutstanding(course, act, minor, outstanding, split));
  book.settle(act.date, act.kind === 'in-kind' ? 'in-kind' : 'credit', split);
  return objection;
}

/**
 * What was credited in kind is taken back, because it was cancelled or given back: the donor owes it again. It need not
 * have been credited to this pledge. The Multilateral Fund's table takes 379,704 dollars from the United States in 1999
 * for what was credited in earlier years.
 */
export function takeBackCredit(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const account = act.counts === true ? 'in-kind' : 'in-kind-apart';
  const [held, value] = [book.sum(account), book.sum(`${account}/usd`)];
  const split = course.parts(act.earmarking) ?? book.proportioned(minor, held, course.net());
  const cents = splitOf((bucket) =>
    split[bucket] <= held[bucket]
      ? book.proRata(value[bucket], split[bucket], held[bucket])
      : value[bucket] + book.atPledge(bucket, split[bucket] - held[bucket]),
  );
  book.post(act.date, account, negatedSplit(split));
  book.post(act.date, `${account}/usd`, negatedSplit(cents));
  if (minor <= total(held)) return null;
  return course.exceeds(
    'exceeds-in-kind',
    act,
    minor,
    total(held),
    'what was credited in kind',
    'Take it back where it was credited.',
  );
}
