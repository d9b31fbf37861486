import { redenominated, redenominationOf, type Redenomination } from '../../../money/redenomination.js';
import { NO_SPLIT, splitOf, type Account, type Split } from './account.js';
import type { PledgeAct, Course, Objection } from './pledge-reader.js';
import { negatedSplit } from './negated-split.js';
import { changed } from './payment.js';

/** What moves with the promise when its use changes, each in proportion. */
const MOVING = [
  'paid',
  'in-kind',
  'notes',
  'credit',
  'written-off',
  'refunded',
  'reopened',
  'committed',
  'disputed',
] as const;

/**
 * An amount is given another use, with what was paid and signed of it. Nothing changes in the whole; before that day
 * the old use holds.
 */
export function redesignate(course: Course, { data: act }: PledgeAct): Objection {
  const { book } = course;
  const { from = 'not-specified', to = 'not-specified' } = act;
  const minor = course.amount(act.amount);
  if (minor === null) return course.otherCurrency(act);
  const net = book.net(from);
  const part = (value: bigint): bigint => (net > 0n ? book.proRata(value, minor, net) : 0n);
  const shift = (amount: bigint): Split =>
    from === to ? NO_SPLIT : splitOf((bucket) => (bucket === from ? -amount : bucket === to ? amount : 0n));
  const worth = part(book.sum('pledged-gross/usd')[from] - book.sum('reduced/usd')[from]);
  const settled = MOVING.map(
    (account) => [account, part(book.sum(account)[from]), part(book.sum(`${account}/usd`)[from])] as const,
  );
  book.post(act.date, 'pledged-gross', shift(minor));
  book.post(act.date, 'pledged-gross/usd', shift(worth));
  for (const [account, amount, cents] of settled) {
    book.post(act.date, account, shift(amount));
    book.post(act.date, `${account}/usd`, shift(cents));
  }
  for (const account of ['received/usd', 'fx-realised/usd'] as const)
    book.post(act.date, account, shift(part(book.sum(account)[from])));
  for (const [event, payment] of course.payments) {
    course.payments.set(
      event,
      changed(payment, (_, split) => plus(split, shift(part(split[from])))),
    );
  }
  return minor > net
    ? course.exceeds(
        'exceeds-earmark',
        act,
        minor,
        net,
        `what is pledged as ${from}`,
        'Give at most that, and the use it has now.',
      )
    : null;
}

/** The accounts that a redenomination carries over; the promise takes what makes them add up. */
const CARRIED = [
  'reduced',
  'conditional',
  'committed',
  'paid',
  'in-kind',
  'in-kind-apart',
  'notes',
  'notes-apart',
  'credit',
  'refunded',
  'reopened',
  'written-off',
  'disputed',
  'unvalued-pledged',
  'unvalued-conditional',
  'unvalued-received',
] as readonly Account[];

/**
 * A new currency takes the place of the pledge's own at the official factor. It is no exchange, so neither gain nor
 * loss, and the value at pledge stays.
 */
export function redenominate(course: Course, { data: act }: PledgeAct): Objection {
  const { book, pledge } = course;
  const old = book.currency;
  const by = redenominationOf(old, act.currency ?? '');
  if (by === undefined || act.date < by.date) {
    const sentence = `No official redenomination of ${old} as ${act.currency ?? 'nothing'} is known on ${act.date}. Check both codes and the day.`;
    return {
      code: 'unknown-redenomination',
      sentence,
      facts: { pledge: pledge.id, from: old, to: act.currency ?? null, date: act.date },
    };
  }
  const outstanding = inNew(course.outstanding(), by, book.rounding);
  const before = new Map<Account, Split>(
    [...CARRIED, 'pledged-gross' as const].map((account) => [account, book.sum(account)]),
  );
  for (const [account, split] of before) book.post(act.date, account, negatedSplit(split));
  book.rename(act.date, by.to);
  for (const account of CARRIED) book.post(act.date, account, inNew(before.get(account) as Split, by, book.rounding));
  book.post(
    act.date,
    'pledged-gross',
    splitOf((bucket) => outstanding[bucket] - book.outstanding(bucket)),
  );
  for (const [event, payment] of course.payments) {
    course.payments.set(
      event,
      changed(payment, (account, split) => (account.endsWith('/usd') ? split : inNew(split, by, book.rounding))),
    );
  }
  return null;
}

function plus(a: Split, b: Split): Split {
  return splitOf((bucket) => a[bucket] + b[bucket]);
}

function inNew(split: Split, by: Redenomination, rounding: 'half-up' | 'half-even'): Split {
  return splitOf((bucket) => redenominated({ minor: split[bucket], currency: by.from }, by, rounding).minor);
}
