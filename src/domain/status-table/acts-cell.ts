import { isPlainDate, type PlainDate } from '../calendar/plain-date.js';
import { printedText } from './printed-text.js';

/** One act in a cell. `withdrawn`: it stands in brackets; the date is still that of its deposit. */
export interface PrintedAct {
  readonly date: PlainDate;
  readonly code: string | null;
  readonly withdrawn: boolean;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Marks of footnotes: `3`, `, 4`, `²`; never the day of a date that follows. */
const FOOTNOTES = String.raw`(?:[\s,]*(?:\d{1,2}(?!\d)(?!\s+[A-Za-z]{3})|[⁰¹²³⁴-⁹*]))*`;
const PRINTED = String.raw`(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4})`;
const ISO = String.raw`(\d{4}-\d{2}-\d{2})(?!\d)`;
const CODE = String.raw`(?:\s*([A-Za-z]{1,3})(?![A-Za-z]))?`;
const ENTRY = new RegExp(
  String.raw`(\[)?\s*(?:${ISO}|${PRINTED})${FOOTNOTES}${CODE}${FOOTNOTES}\s*(\])?${FOOTNOTES}[\s,;]*`,
  'y',
);

/**
 * The acts that a cell shows: `12 Nov 2008 AA`, `[30 Sep 1992 a]`, `16 Sep 2005 a,3`, `2008-11-12 AA`, several of them,
 * or none. Null where any part of it cannot be read so.
 */
export function readActsCell(cell: string): readonly PrintedAct[] | null {
  const text = printedText(cell);
  if (text === null) return null;
  const entries: PrintedAct[] = [];
  ENTRY.lastIndex = 0;
  for (let at = 0; at < text.length; at = ENTRY.lastIndex) {
    const [, opened, iso, day = '', month = '', year = '', code = null, closed] = ENTRY.exec(text) ?? [];
    const date = iso === undefined ? dateOf(day, month, year) : realDay(iso);
    if (date === null || (opened === undefined) !== (closed === undefined)) return null;
    entries.push({ date, code, withdrawn: opened !== undefined });
  }
  return entries;
}

function dateOf(day: string, month: string, year: string): PlainDate | null {
  const number = MONTHS.findIndex((each) => month !== '' && each.startsWith(month.toLowerCase())) + 1;
  return realDay(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function realDay(date: string): PlainDate | null {
  return isPlainDate(date) ? date : null;
}
