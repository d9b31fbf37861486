const DAY = 86_400_000;
/** The day and the year that `data-dates` is written with. */
const SAMPLE = { year: '2222', day: '11' };

/** A day as a number: one more each day. */
export function numberOf(day: string): number {
  return Date.parse(day) / DAY;
}

/** The day of a number: `2005-07-25`. */
export function isoDate(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/**
 * A day in the language of the page. `dates` has a line for each month: its first and its eleventh day in the year
 * 2222, which show how the language writes a day.
 */
export function dateIn(dates: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const [first = '', eleventh = ''] = (dates.split('\n')[Number(month) - 1] ?? '').split('|');
  if (date === '01') return first.replace(SAMPLE.year, year);
  const at = eleventh.lastIndexOf(SAMPLE.day);
  const written = eleventh.slice(0, at) + String(Number(date)) + eleventh.slice(at + SAMPLE.day.length);
  return written.replace(SAMPLE.year, year);
}
