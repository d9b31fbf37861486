import type { EntryIntoForceAnswer, MissingAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import type { CountsOfDayAnswer } from '../../../src/treaties/counts.answer.js';
import type { sentenceWords } from './verdict.words.js';

/** What a verdict is told from: the answer, the counts of the same day, and when the treaty was adopted. */
export interface Judged {
  readonly entry: EntryIntoForceAnswer;
  readonly counts: CountsOfDayAnswer;
  readonly adopted: string | null;
}

/** How what is said is written: dates, numbers, names. */
export interface Spelling {
  readonly long: (date: string) => string;
  readonly number: (value: number | string) => string;
  readonly nameOf: (code: string) => string;
  readonly titleOf: (treaty: string) => string;
  /** Several names as a list. */
  readonly listed: (names: readonly string[]) => string;
}

/** A message and what it is filled with. */
export interface Said<K extends string> {
  readonly key: K;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Sentence = Said<keyof typeof sentenceWords>;
type Missing = Pick<MissingAnswer, 'condition' | 'need' | 'have' | 'missing' | 'pointer' | 'participants' | 'treaty'>;

/** Counts say "at least" where acts may be missing. */
export function isShort({ warnings }: Pick<EntryIntoForceAnswer, 'warnings'>): boolean {
  return warnings.length > 0;
}

/** Whether the treaty had not been adopted on the day asked about. */
export function isUnadopted({ entry, adopted }: Pick<Judged, 'entry' | 'adopted'>): boolean {
  return adopted !== null && adopted > entry.asOf;
}

/** Which sentence says where a treaty stands. */
export function sentenceOf(judged: Judged, spelling: Spelling): Sentence {
  const { entry, adopted } = judged;
  const { long } = spelling;
  if (adopted !== null && isUnadopted(judged))
    return { key: 'not-adopted', values: { asOf: long(entry.asOf), adopted: long(adopted) } };
  switch (entry.state) {
    case 'unknown':
      return { key: 'unknown', values: {} };
    case 'ended':
      return endedSentence(entry, spelling);
    case 'in-force':
      return inForceSentence(judged, spelling);
    case 'date-fixed':
      return { key: 'date-fixed', values: { date: dated(entry.date, long) } };
    case 'pending':
      return pendingSentence(judged, spelling);
  }
}

function dated(date: string | null, long: Spelling['long']): string {
  return date === null ? '–' : long(date);
}

function endedSentence({ date, endedOn }: EntryIntoForceAnswer, { long }: Spelling): Sentence {
  const to = dated(endedOn, long);
  return date === null ? { key: 'ended-undated', values: { to } } : { key: 'ended', values: { from: long(date), to } };
}

function inForceSentence({ entry, counts }: Judged, { long }: Spelling): Sentence {
  const { declared, computed } = entry;
  if (declared !== null && computed !== null && declared !== computed)
    return { key: 'declared', values: { declared: long(declared), computed: long(computed) } };
  const parties = counts.parties.total;
  const date = dated(entry.date, long);
  // A count of nothing recorded is not zero.
  if (parties === 0 && isShort(entry)) return { key: 'in-force-since', values: { date } };
  return { key: isShort(entry) ? 'in-force-at-least' : 'in-force', values: { date, parties } };
}

function pendingSentence({ entry, counts }: Judged, spelling: Spelling): Sentence {
  const lines: readonly Missing[] = entry.missing;
  const lapsed = lines.find(({ condition }) => condition === 'within');
  if (lapsed !== undefined && lapsed.need !== 'open')
    return { key: 'lapsed', values: { date: spelling.long(lapsed.need) } };
  const ways = new Set(lines.flatMap(({ pointer }) => wayOf(pointer)));
  if (ways.size > 1) return { key: 'ways', values: { ways: ways.size } };
  const share = lines.find(({ condition }) => condition === 'share' || condition === 'ratio');
  const instruments = lines.find(({ condition }) => condition === 'instruments');
  if (share !== undefined) return shareSentence(share, instruments, counts, spelling);
  return lineSentence(instruments ?? lines[0], spelling);
}

/** The way into force, or the alternative, that a line belongs to: `/earliestOf/1`, `/when/any/0`. */
function wayOf(pointer: string | undefined): readonly string[] {
  const found = /^.*?\/(?:earliestOf|any)\/\d+/.exec(pointer ?? '')?.[0];
  return found === undefined ? [] : [found];
}

function shareSentence(
  share: Missing,
  instruments: Missing | undefined,
  counts: CountsOfDayAnswer,
  { number }: Spelling,
): Sentence {
  const values = { have: number(percent(share.have)), need: number(percent(share.need)) };
  if (instruments === undefined) return { key: 'weights', values: { ...values, instruments: counts.counted } };
  const [have, needed] = [Number(instruments.have), Number(instruments.need)];
  return { key: 'two-thresholds', values: { ...values, instruments: number(have), needed: number(needed) } };
}

/** A share of 1 as per cent, digit by digit: `0.443851` is `44.3851`. */
export function percent(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.');
  const digits = fraction.padEnd(2, '0');
  const percents = String(Number(whole + digits.slice(0, 2)));
  const rest = digits.slice(2).replace(/0+$/, '');
  return rest === '' ? percents : `${percents}.${rest}`;
}

function lineSentence(line: Missing | undefined, spelling: Spelling): Sentence {
  const { number, long, titleOf } = spelling;
  if (line === undefined) return OPEN;
  switch (line.condition) {
    case 'inForce':
      return { key: 'waits', values: { treaty: titleOf(line.treaty ?? '') } };
    case 'decided':
      return { key: 'decision', values: {} };
    case 'notification':
      return { key: 'notification', values: {} };
    case 'weight':
      return { key: 'weighed', values: { have: number(line.have), need: number(line.need) } };
    case 'unlessObjected':
      return {
        key: line.missing === '0' ? 'objections' : 'too-many-objections',
        values: { have: Number(line.have), need: Number(line.need) },
      };
    case 'notBefore':
    case 'on':
      return line.need.includes('-') ? { key: 'day-ahead', values: { date: long(line.need) } } : OPEN;
    case 'within':
      return OPEN;
    default:
      return countSentence(line, spelling);
  }
}

const OPEN: Sentence = { key: 'open', values: {} };
const MOST_NAMED = 12;

function countSentence(line: Missing, { nameOf, listed }: Spelling): Sentence {
  const values = { have: Number(line.have), need: Number(line.need), missing: Number(line.missing) };
  const { participants = [] } = line;
  if (participants.length > 0 && participants.length <= MOST_NAMED)
    return { key: 'named', values: { ...values, names: listed(participants.map(nameOf)) } };
  return values.have === 0 ? { key: 'none', values } : { key: 'count', values };
}
