const DAY = 86_400_000;

/** The number of a day; a day later is one more. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The day of a number as ISO 8601 writes it. */
export function dateOf(day: number): string {
  return new Date(Math.round(day) * DAY).toISOString().slice(0, 10);
}

/** Where a value stands between two ends. */
export type Scale = (value: number) => number;

/** From a span of values to a span of pixels. */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const width = to - from || 1;
  return (value) => start + ((value - from) / width) * (end - start);
}

/** Round values from nought to at least `most`: four or five of them. */
export function roundTicks(most: number): readonly number[] {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 3, 5, 6, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

/** A line of the time axis. */
export interface TimeTick {
  readonly date: string;
  /** January, where the axis has months. */
  readonly first: boolean;
  readonly kind: 'year' | 'month';
}

const YEAR = 365.25;
/** Up to so many years the axis tells months. */
const MONTHS_WITHIN = 3.2;

/** The lines of the time axis between two days: quarters, or every so many years. */
export function timeTicks(from: number, to: number, most: number): readonly TimeTick[] {
  const [first, last] = [yearOf(from), yearOf(to)];
  if ((to - from) / YEAR <= MONTHS_WITHIN) return within(quarters(first, last), from, to);
  const step = [1, 2, 5, 10, 20, 50].find((each) => (last - first) / each <= most) ?? 50;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => year % step === 0,
  );
  return within(
    years.map((year) => ({ date: `${String(year)}-01-01`, first: true, kind: 'year' })),
    from,
    to,
  );
}

function quarters(first: number, last: number): readonly TimeTick[] {
  return Array.from({ length: (last - first + 1) * 4 }, (_, index) => {
    const month = String((index % 4) * 3 + 1).padStart(2, '0');
    const date = `${String(first + Math.floor(index / 4))}-${month}-01`;
    return { date, first: month === '01', kind: 'month' };
  });
}

function within(ticks: readonly TimeTick[], from: number, to: number): readonly TimeTick[] {
  return ticks.filter(({ date }) => dayOf(date) >= from && dayOf(date) <= to);
}

function yearOf(day: number): number {
  return Number(dateOf(day).slice(0, 4));
}

/** About how wide a text is drawn: what stands beside it keeps clear of it. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.55;
  return width * size;
}
