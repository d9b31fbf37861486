import { toDay } from '../../calendar/day-number.js';
import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { notComputable, type ClaimFinding } from '../verdict.js';

/**
 * Compares a stated day of entry into force with the ledger's, as seen on a day; null while it is open. The difference
 * is in days.
 */
export function dateFinding(stated: PlainDate, date: PlainDate | null, treaty: string, day: PlainDate): ClaimFinding {
  if (date === null) {
    return {
      ...notComputable(`As of ${dateInWords(day)} the entry into force of ${treaty} has no date.`),
      verdict: 'differs',
    };
  }
  const difference = toDay(stated) - toDay(date);
  const entry = `${treaty} ${date <= day ? 'entered' : 'enters'} into force on ${dateInWords(date)}`;
  const beside =
    difference === 0
      ? 'as stated'
      : `${Math.abs(difference)} day${Math.abs(difference) === 1 ? '' : 's'} ${difference < 0 ? 'after' : 'before'} the day stated`;
  return {
    ...notComputable(`${entry}, ${beside}.`),
    verdict: difference === 0 ? 'agrees' : 'differs',
    computed: date,
    difference: String(difference),
  };
}
