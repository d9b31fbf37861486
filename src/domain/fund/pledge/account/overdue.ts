import type { PlainDate } from '../../../calendar/plain-date.js';
import { amountIn, type WrittenAmount } from '../../../money/amount.js';
import { redenominated, redenominationOf } from '../../../money/redenomination.js';
import { APPLIED, type AccountEntry } from './account.js';
import type { Course, Schedule } from './pledge-reader.js';
import { compareTexts } from '../../../text-order.js';

/** What has met what was due. */
const MET: ReadonlySet<string> = new Set([...APPLIED, 'written-off']);

/**
 * What has fallen due by the schedule in force on each day, and what of it is overdue. That is never below zero, never
 * more than is outstanding. Without a schedule, all falls due by the day until which it is payable; without either,
 * never. In dollars, their part of the value at pledge.
 */
export function dueEntries(course: Course, entries: readonly AccountEntry[]): readonly AccountEntry[] {
  const { schedules, pledge, book } = course;
  if (schedules.length === 0 && pledge.payableBy === null) return [];
  const result: AccountEntry[] = [];
  const [sums, worth] = [nothing(), nothing()];
  const posted = { due: 0n, overdue: 0n, 'due/usd': 0n, 'overdue/usd': 0n };
  const accounts = Object.keys(posted) as (keyof typeof posted)[];
  const sorted = [...entries].sort((a, b) => compareTexts(a.date, b.date));
  let [next, currency] = [0, ''];
  for (const date of daysOf(schedules, pledge.payableBy, sorted)) {
    const before = currency;
    for (let entry = sorted[next]; entry !== undefined && entry.date <= date; entry = sorted[(next += 1)]) {
      add(entry.account.endsWith('/usd') ? worth : sums, entry);
      if (entry.account === 'pledged-gross') ({ currency } = entry);
    }
    const step = (account: keyof typeof posted, now: bigint, code = currency): void => {
      if (now !== posted[account])
        result.push({ account, date, currency: code, bucket: '', delta: now - posted[account] });
      posted[account] = now;
    };
    // Where another currency takes the place of the pledge's, nothing remains due in the old one.
    if (before !== currency) for (const account of accounts) step(account, 0n, before);
    const [owed, value] = [sums.net + sums.reopened, worth.net + worth.reopened];
    const scheduled = dueBy(course, date, currency) ?? owed;
    const due = scheduled < owed ? scheduled : owed;
    const overdue = due > sums.met ? due - sums.met : 0n;
    step('due', due);
    step('overdue', overdue);
    step('due/usd', book.proRata(value, due, owed));
    step('overdue/usd', book.proRata(value - worth.met, overdue, owed - sums.met));
  }
  return result;
}

const nothing = () => ({ net: 0n, reopened: 0n, met: 0n });

function add(sums: ReturnType<typeof nothing>, { account: of, delta }: AccountEntry): void {
  const account = of.replace(/\/usd$/, '');
  if (account === 'pledged-gross') sums.net += delta;
  else if (account === 'reduced') sums.net -= delta;
  else if (account === 'reopened') sums.reopened += delta;
  else if (MET.has(account)) sums.met += delta;
}

/** Due by a day; null where all of it is. */
function dueBy({ schedules, pledge }: Course, date: PlainDate, currency: string): bigint | null {
  const schedule = schedules.findLast(({ from }) => from <= date);
  if (schedule === undefined) return pledge.payableBy !== null && pledge.payableBy <= date ? null : 0n;
  return schedule.instalments.reduce(
    (sum, { due, amount }) => (due <= date ? sum + minorIn(currency, amount) : sum),
    0n,
  );
}

function minorIn(currency: string, amount: WrittenAmount): bigint {
  const read = amountIn(amount);
  if (read === null || read.currency === currency) return read?.minor ?? 0n;
  const by = redenominationOf(read.currency, currency);
  return by === undefined ? 0n : redenominated(read, by).minor;
}

function daysOf(
  schedules: readonly Schedule[],
  payableBy: PlainDate | null,
  entries: readonly AccountEntry[],
): readonly PlainDate[] {
  const days = new Set(entries.map(({ date }) => date));
  if (payableBy !== null) days.add(payableBy);
  for (const { from, instalments } of schedules)
    for (const day of [from, ...instalments.map(({ due }) => due)]) days.add(day);
  return [...days].sort();
}
