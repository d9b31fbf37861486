const DAY = 86_400_000;

/** How the page's language writes dates: `web/words/date-pattern.ts` says it. */
interface Dates {
  readonly pattern: string;
  readonly first: string;
  readonly months: readonly string[];
}

/** The days of a rail, counted from 1970, and what they are called. */
export interface RailDays {
  readonly first: number;
  readonly last: number;
  /** The day before, after or at a day on which the view changes; the day itself where there is none. */
  earlier(day: number): number;
  later(day: number): number;
  /** The stop next to a day: a day of change, or an end of the rail. */
  nearest(day: number): number;
  /** A year on or back, at a stop. */
  year(day: number, by: 1 | -1): number;
  isoOf(day: number): string;
  nameOf(day: number): string;
}

/** Reads what the page wrote on its rail. */
export function readRail({ from = '', to = '', days = '', dates = '' }: DOMStringMap): RailDays {
  const { pattern, first: firstDay, months } = JSON.parse(dates) as Dates;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const stops = [first, ...stopsIn(days), last];
  const nearest = (day: number): number =>
    stops.reduce((best, stop) => (Math.abs(stop - day) < Math.abs(best - day) ? stop : best), first);
  return {
    first,
    last,
    earlier: (day) => stops.findLast((stop) => stop < day) ?? day,
    later: (day) => stops.find((stop) => stop > day) ?? day,
    nearest,
    year: (day, by) => Math.min(last, Math.max(first, nearest(yearFrom(day, by)))),
    isoOf,
    nameOf(day) {
      const [year = '', month = '', date = ''] = isoOf(day).split('-');
      const said = Number(date) === 1 ? firstDay : String(Number(date));
      const values: Readonly<Record<string, string>> = { y: String(Number(year)), d: said };
      return pattern
        .replace('{m}', months[Number(month) - 1] ?? '')
        .replace(/\{([yd])\}/g, (_whole, name: string) => values[name] ?? '');
    },
  };
}

/** The day of a date, counted from 1970. */
export function dayNumber(date: string): number {
  return Date.parse(date) / DAY;
}

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function stopsIn(days: string): number[] {
  let day = 0;
  return days === '' ? [] : days.split(' ').map((step) => (day += Number.parseInt(step, 36)));
}

function yearFrom(day: number, by: number): number {
  const date = new Date(day * DAY);
  date.setUTCFullYear(date.getUTCFullYear() + by);
  return date.getTime() / DAY;
}
