import { addDays } from './day-number.js';
import { dateInWords, type PlainDate } from './plain-date.js';

/** When something happened: a day, or that by which it had, with the first on which it may have. */
export interface Happened {
  readonly date: PlainDate;
  readonly notBefore?: PlainDate;
}

/** What is shown beside a date that is only the day by which something had happened; nothing where it is the day. */
export interface DayNotKnown {
  readonly notBefore?: PlainDate;
  readonly dayKnown?: false;
}

/** `notBefore` and `dayKnown: false`, or nothing. */
export function dayNotKnown({ notBefore }: { readonly notBefore?: PlainDate | undefined }): DayNotKnown {
  return notBefore === undefined ? {} : { notBefore, dayKnown: false };
}

/**
 * The days between which something happened, in words: `2015, day not known` for a whole year, else
 * `between 1 March and 2 December 2015, day not known`. Null where the day is known.
 */
export function dayNotKnownInWords({ notBefore, date }: Happened): string | null {
  return notBefore === undefined ? null : `${rangeInWords(notBefore, date)}, day not known`;
}

/** `15 September 2005`, `2015, day not known` */
export function happenedInWords(happened: Happened): string {
  return dayNotKnownInWords(happened) ?? dateInWords(happened.date);
}

function rangeInWords(from: PlainDate, to: PlainDate): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (sameYear && from.endsWith('-01-01') && to.endsWith('-12-31')) return String(Number(from.slice(0, 4)));
  const [first, last] = [dateInWords(from), dateInWords(to)];
  const wholeMonth = from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  if (wholeMonth) return last.slice(last.indexOf(' ') + 1);
  return `between ${sameYear ? first.slice(0, first.lastIndexOf(' ')) : first} and ${last}`;
}

/** As a table shows it: `2005-09-15`, or `2015, day not known`. */
export function whenInWords(happened: Happened): string {
  return dayNotKnownInWords(happened) ?? happened.date;
}
