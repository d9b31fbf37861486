import type { Language } from '../../../src/page/language.js';
import { dayAndMonth, monthName } from '../../words/dates.js';

const DAY = 86_400_000;
const MOST_TICKS = 150;
const EDGE = 10;

interface DayRulerProps {
  /** The day the condition was met, and the day in force: `2005-09-15`. */
  readonly from: string;
  readonly to: string;
  /** What the delay counts: its ticks and sums are those. */
  readonly counts: 'days' | 'months' | 'years' | 'dates';
  readonly width: number;
  readonly language: Language;
  readonly names: {
    /** What stands over each of the two days. */
    readonly from: string;
    readonly to: string;
    /** What the drawing says as a whole. */
    readonly whole: string;
    /** How long the delay is: `3 months`. */
    readonly span: string;
    /** `in September` */
    readonly inMonth: (month: string) => string;
  };
}

/** A stretch of the ruler with what stands under it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly name: string;
}

/**
 * From the day a condition was met (an open diamond) to the day in force (a full one). Days are ticks, and summed by
 * month; months and years are counted out. Where days would be too fine, months are ticks.
 */
export function DayRuler({ from, to, counts, width, language, names }: DayRulerProps) {
  const [start, end] = [dayOf(from), dayOf(to)];
  const span = Math.max(1, end - start);
  const narrow = width < 500;
  const margin = Math.max(3, Math.round(span * (narrow ? 0.12 : 0.17)));
  const scale = (day: number) => EDGE + ((day - start + margin) / (span + 2 * margin)) * (width - 2 * EDGE);
  const fine = span <= MOST_TICKS && (width - 2 * EDGE) / (span + 2 * margin) >= 1.8;
  const ticks = fine ? range(start - margin + 1, end + margin - 1) : firstsOfMonths(start - margin, end + margin, span);
  const within = (day: number) => day > start && day <= end;
  const stretches =
    counts === 'days' ? byMonth(start, end, language) : counts === 'dates' ? [] : bySpan(start, end, counts);
  const [x1, x2] = [scale(start), scale(end)];
  return (
    <svg viewBox={`0 0 ${width} 118`} width={width} height={118} role="img" aria-label={names.whole}>
      <path
        d={strokes(
          ticks.filter((day) => !within(day)),
          scale,
          9,
        )}
        stroke="var(--rule-2)"
      />
      {!fine && <path d={`M${fixed(x1)} 58H${fixed(x2)}`} stroke="var(--seal)" stroke-width="1.5" />}
      <path d={strokes(ticks.filter(within), scale, 16)} stroke="var(--seal)" stroke-width={narrow ? 1 : 1.8} />
      <Ends {...{ x1, x2, narrow, language, from, to, names }} />
      <Sums {...{ stretches, scale, narrow, counts, names, middle: (x1 + x2) / 2, room: x2 - x1 }} />
      <path d={diamond(x1, 7.5)} fill="var(--paper)" stroke="var(--seal)" stroke-width="2" />
      <path d={diamond(x2, 9)} fill="var(--seal)" />
    </svg>
  );
}

interface EndsProps extends Pick<DayRulerProps, 'from' | 'to' | 'names' | 'language'> {
  readonly x1: number;
  readonly x2: number;
  readonly narrow: boolean;
}

/** What stands over the two days. */
function Ends({ x1, x2, narrow, language, from, to, names }: EndsProps) {
  const told = (name: string, day: string) => isolated(language, narrow ? dayAndMonth(language, day) : name);
  return (
    <>
      <text x={x1 - 8} y={24} font-size="13" font-weight="650">
        {told(names.from, from)}
      </text>
      <text x={x2 + 9} y={24} font-size="13" font-weight="650" text-anchor="end" class="seal">
        {told(names.to, to)}
      </text>
    </>
  );
}

interface SumsProps extends Pick<DayRulerProps, 'counts' | 'names'> {
  readonly stretches: readonly Stretch[];
  readonly scale: (day: number) => number;
  readonly narrow: boolean;
  readonly middle: number;
  readonly room: number;
}

/** What the stretches come to, and each under its bracket. */
function Sums({ stretches, scale, narrow, counts, names, middle, room }: SumsProps) {
  const counted = stretches.map(({ count }) => count);
  const sum = `${counted.join(' + ')} = ${String(counted.reduce((all, count) => all + count, 0))}`;
  const told = counts === 'days' && counted.length > 1 ? sum : names.span;
  const wide = (each: Stretch) => scale(each.to) - scale(each.from);
  return (
    <>
      {told.length * 7 < room - 50 && (
        <text x={middle} y={48} font-size="12" text-anchor="middle" class="quiet">
          {told}
        </text>
      )}
      {stretches.map((each) => (
        <path
          key={each.from}
          d={`M${fixed(scale(each.from))} 82v6H${fixed(scale(each.to))}v-6`}
          fill="none"
          stroke="var(--ink-2)"
        />
      ))}
      {stretches
        .filter((each) => wide(each) >= (narrow ? 14 : 20))
        .map((each) => (
          <text
            key={each.from}
            x={(scale(each.from) + scale(each.to)) / 2}
            y={106}
            font-size="12.5"
            text-anchor="middle"
          >
            <tspan font-weight="650">{counts === 'days' ? each.count : each.name}</tspan>
            {counts === 'days' && wide(each) >= 86 && ` ${names.inMonth(each.name)}`}
          </text>
        ))}
    </>
  );
}

function byMonth(start: number, end: number, language: Language): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let day = start + 1; day <= end;) {
    const last = Math.min(end, dayOf(nextMonth(isoOf(day))) - 1);
    stretches.push({ from: day, to: last, count: last - day + 1, name: monthName(language, isoOf(day)) });
    day = last + 1;
  }
  return stretches;
}

/** Months or years one after the other, each until the same day. */
function bySpan(start: number, end: number, counts: 'months' | 'years'): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let n = 1, from = start; n <= 60 && from < end; n += 1) {
    const to = Math.min(end, dayOf(monthsAfter(isoOf(start), counts === 'months' ? n : n * 12)));
    stretches.push({ from, to, count: 1, name: String(n) });
    from = Math.max(to, from + 1);
  }
  return stretches;
}

function firstsOfMonths(from: number, to: number, span: number): readonly number[] {
  const firsts: number[] = [];
  const every = span > 3700 ? 12 : 1;
  for (let first = nextMonth(isoOf(from)); dayOf(first) < to; first = monthsAfter(first, every))
    firsts.push(dayOf(first));
  return firsts;
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function nextMonth(date: string): string {
  return monthsAfter(`${date.slice(0, 7)}-01`, 1);
}

/** The same day so many months later, or the last one of a shorter month. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function strokes(days: readonly number[], scale: (day: number) => number, height: number): string {
  return days.map((day) => `M${fixed(scale(day))} 58v${height}`).join('');
}

function diamond(x: number, r: number): string {
  return `M${fixed(x)} ${44 - r} ${fixed(x + r)} 44 ${fixed(x)} ${44 + r} ${fixed(x - r)} 44Z`;
}

/** Arabic keeps its own direction in a drawing that runs from left to right. */
function isolated(language: Language, text: string): string {
  return language === 'ar' ? `\u2067${text}\u2069` : text;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
