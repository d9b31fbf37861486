import type { PlainDate } from '../../../calendar/plain-date.js';
import { APPLIED, splitOf, total } from './account.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { negatedSplit } from './negated-split.js';

/**
 * An agreement is signed for a part of the pledge, is amended, or ends with a part undrawn. Signing does not reduce
 * what is pledged.
 */
export function commit(course: Course, { data: act }: PledgeAct): Objection {
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  if (act.kind === 'commitment-termination' || minor < 0n) return release(course, act, minor < 0n ? -minor : minor);
  const { book } = course;
  const [net, committed] = [course.net(), book.sum('committed')];
  const unsigned = splitOf((bucket) => net[bucket] - committed[bucket]);
  const split = course.parts(act.earmarking) ?? book.proportioned(minor, unsigned, net);
  const [gross, value] = [book.sum('pledged-gross'), book.sum('pledged-gross/usd')];
  const cents = book.part(value, split, gross);
  book.post(act.date, 'committed', split);
  book.post(act.date, 'committed/usd', cents);
  const limit = total(unsigned);
  return minor > limit
    ? course.exceeds(
        'exceeds-pledge',
        act,
        minor,
        limit,
        'what is pledged and not signed',
        'Record an increase of the pledge first.',
      )
    : null;
}

/** When the instalments are due; a later schedule takes the place of the one before it. */
export function schedule(course: Course, { data: act }: PledgeAct): Objection {
  const { instalments = [] } = act;
  course.schedules.push({ from: act.date, instalments });
  let sum = 0n;
  for (const { amount } of instalments) {
    const minor = course.amount(amount);
    if (minor === null) return course.otherCurrency({ ...act, amount });
    sum += minor;
  }
  const limit = total(course.net());
  return sum > limit
    ? course.exceeds(
        'exceeds-pledge',
        act,
        sum,
        limit,
        'what is pledged',
        'The instalments add up to at most the pledge.',
      )
    : null;
}

/** The donor disputes a part, or that is settled. What is owed does not change by it. */
export function dispute(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const disputed = book.sum('disputed');
  if (act.kind === 'dispute') {
    const limit = total(course.net()) - total(disputed);
    const split = book.proportioned(minor, course.outstanding(), course.net());
    const value = splitOf((bucket) => {
      const [outstanding, carrying] = [book.outstanding(bucket), book.carrying(bucket)];
      return outstanding > 0n ? book.proRata(carrying, split[bucket], outstanding) : 0n;
    });
    book.post(act.date, 'disputed', split);
    book.post(act.date, 'disputed/usd', value);
    return minor > limit
      ? course.exceeds(
          'exceeds-pledge',
          act,
          minor,
          limit,
          'what is pledged and not disputed yet',
          'Give the disputed part.',
        )
      : null;
  }
  const [settled, value] = [book.proportioned(minor, disputed), book.sum('disputed/usd')];
  book.post(act.date, 'disputed', negatedSplit(settled));
  book.post(act.date, 'disputed/usd', negatedSplit(book.part(value, settled, disputed)));
  return minor > total(disputed)
    ? course.exceeds('exceeds-disputed', act, minor, total(disputed), 'what is disputed', 'Give at most that.')
    : null;
}

function release(course: Course, act: PledgeAct['data'], minor: bigint): Objection {
  const { book } = course;
  const committed = book.sum('committed');
  const settled = act.kind === 'commitment-termination' ? applied(course) : 0n;
  const undrawn = total(committed) - settled;
  const limit = undrawn > 0n ? undrawn : 0n;
  const split = book.proportioned(minor, committed);
  const value = book.sum('committed/usd');
  const lapsed = book.part(value, split, committed);
  book.post(act.date, 'committed', negatedSplit(split));
  book.post(act.date, 'committed/usd', negatedSplit(lapsed));
  const what = settled > 0n ? 'what is signed and not drawn' : 'what is signed';
  return minor > limit ? course.exceeds('exceeds-commitment', act, minor, limit, what, 'Give at most that.') : null;
}

/** What counts against the pledge so far. */
function applied({ book }: Course): bigint {
  return APPLIED.reduce((sum, account) => sum + total(book.sum(account)), 0n);
}

/** Nothing stays signed beyond what is promised, firm or under a condition. */
export function releaseUnsupported(course: Course, date: PlainDate): void {
  const { book } = course;
  const committed = book.sum('committed');
  const excess = total(committed) - total(course.net()) - total(book.sum('conditional'));
  if (excess <= 0n || total(committed) <= 0n) return;
  const split = book.proportioned(excess < total(committed) ? excess : total(committed), committed);
  const value = book.sum('committed/usd');
  const lapsed = book.part(value, split, committed);
  book.post(date, 'committed/usd', negatedSplit(lapsed));
  book.post(date, 'committed', negatedSplit(split));
}
