import type { PlainDate } from '../../calendar/plain-date.js';
import { inTheFuture } from '../../recording/in-the-future.js';
import type { Refusal } from '../../refusal.js';
import type { TreatyAction } from '../model/action.js';
import { depositariesOf, type Treaty } from '../model/treaty.js';

/**
 * What no note sets aside of an act's other days, and of who received it. It neither counts nor was notified before its
 * deposit, and a depositary is one of the treaty's.
 */
export function objectionToDating(
  { date, countsFrom, notifiedOn, depositary }: TreatyAction,
  treaty: Treaty,
  today: PlainDate,
): Refusal | null {
  if (countsFrom !== undefined && countsFrom < date) return beforeDeposit('countsFrom', countsFrom, date);
  if (notifiedOn !== undefined && notifiedOn < date) return beforeDeposit('notifiedOn', notifiedOn, date);
  if (notifiedOn !== undefined && notifiedOn > today) return inTheFuture(notifiedOn, today, 'notification');
  return depositary === undefined || depositariesOf(treaty).includes(depositary)
    ? null
    : unknownDepositary(depositary, treaty);
}

function beforeDeposit(member: 'countsFrom' | 'notifiedOn', day: PlainDate, date: PlainDate): Refusal {
  const what = member === 'countsFrom' ? `It would count from ${day}` : `It was notified on ${day}`;
  return {
    code: 'before-deposit',
    sentence: `${what} ("${member}"), before its deposit on ${date}. Check both days.`,
    facts: { member, day, date },
  };
}

function unknownDepositary(depositary: string, treaty: Treaty): Refusal {
  const known = depositariesOf(treaty);
  const has = known.length === 0 ? 'none is registered' : `its own are ${known.join(', ')}`;
  return {
    code: 'unknown-depositary',
    sentence: `${depositary} is no depositary of ${treaty.id}; ${has}. Check the name, or correct the treaty's registration.`,
    facts: { depositary, treaty: treaty.id, depositaries: known },
  };
}
