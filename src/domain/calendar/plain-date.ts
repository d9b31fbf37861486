/** A calendar date `YYYY-MM-DD` without time zone. Two of them compare correctly as strings. */
export type PlainDate = string;

/** The calendar ends here: what would come later is this day. */
export const LAST_DATE: PlainDate = '9999-12-31';
export const FIRST_DATE: PlainDate = '0001-01-01';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether this is a real date of the years 0001 to 9999, written exactly `YYYY-MM-DD` (2005-02-30 is not). */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const length = month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= length;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A date as a sentence has it: `15 September 2005`. */
export function dateInWords(date: PlainDate): string {
  return `${String(Number(date.slice(8)))} ${MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? ''} ${String(Number(date.slice(0, 4)))}`;
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
