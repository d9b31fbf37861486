import type { ParticipantModel } from '../../../src/page/participant/participant.model.js';
import type { Language } from '../../../src/page/language.js';
import { monthsBetween } from '../../parts/use-duration.js';
import { localeOf } from '../../words/formatting.js';
import type { TitledTreaty } from '../../../src/page/event-names.js';
import { fullTitle } from '../../words/treaty-name.js';

export type LivedTreaty = ParticipantModel['participant']['treaties'][number];

/** A treaty of a participant, with what its row says beside the answer's fields. */
export interface Row {
  readonly lived: LivedTreaty;
  readonly name: TitledTreaty;
  /** Months from signature to the first instrument; null where it has not both. */
  readonly took: number | null;
}

/** The treaties of a participant in the order asked for. */
export function lifeRows({ participant, treaties, sort }: ParticipantModel, language: Language): readonly Row[] {
  const rows = participant.treaties.map((lived) => ({
    lived,
    name: treaties[lived.treaty] ?? { title: lived.title },
    took: tookOf(lived),
  }));
  const { compare } = new Intl.Collator(localeOf(language));
  const byTitle = (one: Row, other: Row) => compare(fullTitle(one.name, language), fullTitle(other.name, language));
  return rows.sort((one, other) => {
    if (sort === 'treaty') return byTitle(one, other);
    if (sort === 'took') return (other.took ?? -1) - (one.took ?? -1) || byTitle(one, other);
    const [a, b] = [latest(one.lived), latest(other.lived)];
    return a === b ? byTitle(one, other) : a < b ? 1 : -1;
  });
}

/** The middle of how long instruments took; null where none has a signature before it. */
export function medianOf(rows: readonly Row[]): { readonly months: number; readonly treaties: number } | null {
  const took = rows.flatMap((row) => (row.took === null ? [] : [row.took])).sort((a, b) => a - b);
  const middle = took[Math.floor((took.length - 1) / 2)];
  return middle === undefined ? null : { months: middle, treaties: took.length };
}

/** The year with which the lives begin. */
export function firstYearOf(rows: readonly Row[], asOf: string): number {
  const dates = rows.flatMap(({ lived: { signature, stints } }) => [
    signature?.date ?? asOf,
    ...stints.map(({ instrument }) => instrument.date),
  ]);
  const first = Number(dates.sort()[0]?.slice(0, 4) ?? asOf.slice(0, 4));
  return Math.min(first, Number(asOf.slice(0, 4)) - 10);
}

function tookOf({ signature, stints }: LivedTreaty): number | null {
  const first = stints[0]?.instrument;
  if (signature === null || first === undefined || first.date < signature.date) return null;
  return monthsBetween(signature.date, first.date);
}

function latest({ instrument, signature }: LivedTreaty): string {
  return instrument?.date ?? signature?.date ?? '';
}
