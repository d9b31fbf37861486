import { isPlainDate } from '../../domain/calendar/plain-date.js';

const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?`;
const ZONE = String.raw`Z|[+-](?:[01]\d|2[0-3]):[0-5]\d`;
const INSTANT = new RegExp(String.raw`^(\d{4}-\d\d-\d\d)[T ](${TIME})(${ZONE})$`, 'i');

/**
 * Whether a text begins like a date and a time: then it is meant as an instant, and nothing else. A mark may be named
 * like a date.
 */
export function isMeantAsInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\d[T ]\d/i.test(text);
}

/**
 * The instant that a text of RFC 3339 names, in UTC to the millisecond. Null where there is none: no such day or hour,
 * no zone, or outside of the years 0001 to 9999. Also for a leap second: no clock of the ledger shows one.
 */
export function readInstant(text: string): string | null {
  const [, date = '', time = '', zone = ''] = INSTANT.exec(text) ?? [];
  if (!isPlainDate(date)) return null;
  const instant = new Date(`${date}T${time}${zone.toUpperCase()}`).toISOString();
  return isPlainDate(instant.slice(0, 10)) ? instant : null;
}
