import type { Language } from '../../../src/page/language.js';
import type { CountsAnswer } from '../../../src/treaties/counts/counts.answer.js';
import type { EntryIntoForceAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import { axisMonth, dayAndMonth, longDate, shortDate } from '../../words/dates.js';
import { filled } from '../../words/formatting.js';
import { tallyOf } from '../tally/tally-of.js';
import { dayOf, linear, roundTicks, type Scale, widthOf } from './scale.js';
import { timeLineWords } from './time-line.words.js';

/** What a time line is drawn from: two answers as of the same day at the same position. */
export interface TimeLineProps {
  /** From the first fact to the day asked about. */
  readonly counts: CountsAnswer;
  readonly entry: EntryIntoForceAnswer;
  /** The last day for the condition, so that the treaty is in force by a day. */
  readonly deadline?: { readonly latest: string; readonly inForceBy: string } | null;
  /** 800 or 330: it is drawn anew, never scaled. */
  readonly width: number;
  readonly language: Language;
  readonly nameOf: (code: string) => string;
}

/** Where the panels of a time line stand. */
export interface PanelFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Top and foot of the signatures, of the instruments, and the middle of the lane. */
  readonly signed: readonly [number, number];
  readonly counted: readonly [number, number];
  readonly lane: number;
  readonly axis: number;
  /** Text of labels, and of the axis. */
  readonly size: number;
  readonly small: number;
  readonly narrow: boolean;
}

/** All that a time line is drawn by. */
export interface Plan extends TimeLineProps {
  readonly frame: PanelFrame;
  readonly x: Scale;
  readonly y: Scale;
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly ticks: readonly number[];
  readonly need: number | null;
  /** The first day on which acts may be missing, up to the day asked about; null: none is. */
  readonly hazy: number | null;
  readonly say: (key: keyof typeof timeLineWords, values?: Readonly<Record<string, string | number>>) => string;
  readonly long: (date: string) => string;
  readonly short: (date: string) => string;
  readonly dayMonth: (date: string) => string;
  readonly month: (date: string) => string;
}

const WIDE = { height: 404, left: 34, edge: 10, signed: [22, 86], counted: [112, 312], lane: 355, axis: 380 } as const;
const NARROW = { height: 344, left: 28, edge: 6, signed: [22, 70], counted: [96, 246], lane: 291, axis: 320 } as const;

/** Lays a time line out. */
export function planOf(props: TimeLineProps): Plan {
  const { counts, entry, width, language } = props;
  const frame = frameOf(width);
  const [from, to] = spanOf(props);
  const now = dayOf(counts.asOf);
  const need = tallyOf(entry)?.need ?? null;
  const most = Math.max(need ?? 0, ...counts.steps.map(({ counted }) => counted), 1);
  const ticks = roundTicks(most * 1.04);
  const hazy = counts.lowerBoundFrom === null ? null : Math.max(from, dayOf(counts.lowerBoundFrom));
  return {
    ...props,
    frame,
    from,
    to,
    now,
    need,
    ticks,
    hazy,
    x: linear([from, to], [frame.left, frame.right]),
    y: linear([0, ticks.at(-1) ?? 1], [frame.counted[1], frame.counted[0]]),
    say: (key, values = {}) => isolated(language, textOf(filled(timeLineWords[key], language, values))),
    long: (date) => isolated(language, longDate(language, date)),
    short: (date) => (language === 'ar' ? `\u2066${shortDate(language, date)}\u2069` : shortDate(language, date)),
    dayMonth: (date) => isolated(language, dayAndMonth(language, date)),
    month: (date) => axisMonth(language, date),
  };
}

/** The words of a drawing have no elements. */
function textOf(pieces: readonly (string | object)[]): string {
  return pieces.filter((piece) => typeof piece === 'string').join('');
}

function frameOf(width: number): PanelFrame {
  const narrow = width < 560;
  const { edge, ...rest } = narrow ? NARROW : WIDE;
  return { ...rest, width, right: width - edge, size: narrow ? 12 : 13, small: narrow ? 11 : 12, narrow };
}

/** Arabic keeps its own direction among dates and numbers. */
function isolated(language: TimeLineProps['language'], text: string): string {
  return language === 'ar' ? `\u2067${text}\u2069` : text;
}

/** From the first fact to the day asked about, and room for what lies ahead. */
function spanOf({ counts, entry, deadline = null }: TimeLineProps): readonly [number, number] {
  const now = dayOf(counts.asOf);
  const first = Math.min(dayOf(counts.from), ...(entry.date === null ? [] : [dayOf(entry.date)]), now - 60);
  const span = now - first;
  const open = entry.state === 'pending' || entry.state === 'date-fixed';
  const room = open ? Math.min(span * 0.45, 270) : span * 0.08;
  const ahead = [now + Math.max(room, 12), ...(entry.date === null ? [] : [dayOf(entry.date) + span * 0.12])];
  const last = deadline === null ? null : dayOf(deadline.latest);
  if (last !== null && last > now && last < now + Math.max(400, span * 0.5)) ahead.push(last + span * 0.15);
  return [first, Math.max(...ahead)];
}

/** A text from `x` on, or up to it where it would not fit; null where it fits on neither side. */
export function fitted(
  { frame }: Plan,
  text: string,
  x: number,
  gap: number,
  least = frame.left,
): { readonly x: number; readonly anchor: 'start' | 'end' } | null {
  const width = widthOf(text, frame.size);
  if (x + gap + width <= frame.right + 4) return { x: x + gap, anchor: 'start' };
  if (x - gap - width >= least) return { x: x - gap, anchor: 'end' };
  return null;
}
