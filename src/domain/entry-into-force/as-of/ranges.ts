import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { dayNotKnownInWords } from '../../calendar/day-not-known.js';
import type { Bound } from '../../treaty/model/interpretation.js';
import { compareTexts } from '../../text-order.js';
import type { ProofLine } from './proof.js';

/** The dates of a verdict, and why. What lies between them stands there only where days are not known. */
export interface Ranged {
  readonly date: PlainDate | null;
  readonly conditionMetOn: PlainDate | null;
  /** Where days are not known: the earliest date there may be, the latest (null: perhaps none). Absent: as `date`. */
  readonly earliest?: PlainDate;
  readonly latest?: PlainDate | null;
  /** The day since which the condition may have been met, where that is before it was for certain. */
  readonly conditionMetEarliest?: PlainDate;
  readonly proof: readonly ProofLine[];
  readonly explanation: string;
}

interface WithProvisions extends Ranged {
  readonly provisions: readonly (Ranged & { readonly provision: string })[];
}

type Within<V> = Readonly<Record<Bound, V>>;

/** A verdict with what may be beside what is certain: the dates between, the instruments that may count, and why. */
export function withRanges<V extends WithProvisions>(certain: V, bounds: Within<V>, asOf: PlainDate): V {
  const named = (name: string, { provisions }: V) => provisions.find(({ provision }) => provision === name);
  return {
    ...ranged(certain, bounds, asOf),
    provisions: certain.provisions.map((each) => {
      const { most = each, least = each } = {
        most: named(each.provision, bounds.most),
        least: named(each.provision, bounds.least),
      };
      return ranged(each, { most, least }, asOf);
    }),
  };
}

function ranged<V extends Ranged>(certain: V, { most, least }: Within<V>, asOf: PlainDate): V {
  const { earliest, latest } = between([certain, most, least].map(({ date }) => date));
  const metEarliest = between([certain, most, least].map(({ conditionMetOn }) => conditionMetOn)).earliest;
  const found = {
    ...certain,
    proof: withPossible(certain.proof, most.proof),
    ...(earliest === null || earliest === certain.date ? {} : { earliest }),
    ...(latest === certain.date ? {} : { latest }),
    ...(metEarliest === null || metEarliest === certain.conditionMetOn ? {} : { conditionMetEarliest: metEarliest }),
  };
  return { ...found, explanation: [certain.explanation, ...rangeInWords(found, asOf)].join(' ') };
}

/** `latest` null: by one of the readings there is none. */
function between(dates: readonly (PlainDate | null)[]): Record<'earliest' | 'latest', PlainDate | null> {
  const known = dates.filter((date) => date !== null).sort();
  return { earliest: known[0] ?? null, latest: known.length < dates.length ? null : (known.at(-1) ?? null) };
}

/** Instruments that may have been deposited by the day asked about are told among the others; none of them counts. */
function withPossible(certain: readonly ProofLine[], most: readonly ProofLine[]): readonly ProofLine[] {
  const told = new Set(certain.map(({ event }) => event));
  const possible = most.filter(({ event }) => !told.has(event));
  if (possible.length === 0) return certain;
  const lines = possible.map(({ number: _, ...line }) => ({ ...line, counted: false, because: mayCount(line) }));
  return [...certain, ...lines]
    .sort((a, b) => compareTexts(a.date, b.date))
    .map((each, index) => ({ ...each, line: index + 1 }));
}

function mayCount(line: ProofLine): string {
  const range = dayNotKnownInWords(line);
  return range === null ? 'may count: it rests on an act whose day is not known' : `may count: ${range}`;
}

function rangeInWords({ date, earliest, latest, conditionMetEarliest: met }: Ranged, asOf: PlainDate): string[] {
  const since = (day: PlainDate) =>
    `${day <= asOf ? 'have been in force since' : 'enter into force on'} ${dateInWords(day)}`;
  if (date === null) {
    const possible = earliest === undefined ? '' : `; the treaty may then ${since(earliest)}`;
    return met === undefined
      ? []
      : [`As days are not known, the condition may have been met since ${dateInWords(met)}${possible}.`];
  }
  return [
    ...(earliest === undefined
      ? []
      : [`That is the date at the latest: as days are not known, it may ${since(earliest)}.`]),
    ...(latest == null ? [] : [`As days are not known, it may only ${since(latest)}.`]),
    ...(latest === null ? ['As days are not known, the condition may also not have been met.'] : []),
  ];
}
