import type { PlainDate } from '../../calendar/plain-date.js';
import { isFault, readAmount, type WrittenAmount } from '../../money/amount.js';
import { redenominated, redenominationOf } from '../../money/redenomination.js';
import type { Entry } from './account.js';
import type { Course, Schedule } from './course.js';

/** What lowers what can be due, and what has met it. */
const MET: ReadonlySet<string> = new Set(['paid', 'in-kind', 'notes', 'credit', 'written-off']);

/**
 * What has fallen due by the schedule in force on each day (without one, by the day until which all is payable; without either, never), and
 * what of it is overdue: never below zero, never more than is outstanding.
 */
export function dueEntries(course: Course, entries: readonly Entry[]): readonly Entry[] {
  const { schedules, pledge } = course;
  if (schedules.length === 0 && pledge.payableBy === null) return [];
  const result: Entry[] = [];
  const sums = { net: 0n, reopened: 0n, met: 0n };
  const posted = { due: 0n, overdue: 0n };
  let currency = '';
  const sorted = [...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let next = 0;
  for (const date of daysOf(schedules, pledge.payableBy, sorted)) {
    const before = currency;
    for (let entry = sorted[next]; entry !== undefined && entry.date <= date; entry = sorted[(next += 1)]) {
      add(sums, entry);
      if (entry.account === 'pledged-gross') currency = entry.currency;
    }
    const owed = sums.net + sums.reopened;
    const scheduled = dueBy(course, date, currency) ?? owed;
    const due = scheduled < owed ? scheduled : owed;
    const overdue = due > sums.met ? due - sums.met : 0n;
    const step = (account: 'due' | 'overdue', now: bigint, code = currency): void => {
      if (now !== posted[account]) result.push({ account, date, currency: code, bucket: '', delta: now - posted[account] });
      posted[account] = now;
    };
    // Where another currency takes the place of the pledge's, nothing remains due in the old one.
    if (before !== currency) for (const account of ['due', 'overdue'] as const) step(account, 0n, before);
    step('due', due);
    step('overdue', overdue);
  }
  return result;
}

function add(sums: { net: bigint; reopened: bigint; met: bigint }, { account, delta }: Entry): void {
  if (account === 'pledged-gross') sums.net += delta;
  else if (account === 'reduced') sums.net -= delta;
  else if (account === 'reopened') sums.reopened += delta;
  else if (MET.has(account)) sums.met += delta;
}

/** Due by a day; null where all of it is. */
function dueBy({ schedules, pledge }: Course, date: PlainDate, currency: string): bigint | null {
  const schedule = schedules.findLast(({ from }) => from <= date);
  if (schedule === undefined) return pledge.payableBy !== null && pledge.payableBy <= date ? null : 0n;
  return schedule.instalments.reduce((sum, { due, amount }) => (due <= date ? sum + minorIn(currency, amount) : sum), 0n);
}

function minorIn(currency: string, amount: WrittenAmount): bigint {
  const read = readAmount(amount);
  if (isFault(read) || read.currency === currency) return isFault(read) ? 0n : read.minor;
  const by = redenominationOf(read.currency, currency);
  return by === undefined ? 0n : redenominated(read, by).minor;
}

function daysOf(schedules: readonly Schedule[], payableBy: PlainDate | null, entries: readonly Entry[]): readonly PlainDate[] {
  const days = new Set(entries.map(({ date }) => date));
  if (payableBy !== null) days.add(payableBy);
  for (const { from, instalments } of schedules) for (const day of [from, ...instalments.map(({ due }) => due)]) days.add(day);
  return [...days].sort();
}
