import { covers } from '../../calendar/period.js';
import { dayNotKnown, type DayNotKnown } from '../../calendar/day-not-known.js';
import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import type { CountedInstrument, Verdict } from '../../treaty/model/interpretation.js';
import { asRecorded } from '../../treaty/model/moved-act.js';
import type { Act } from '../../treaty/model/state.js';
import { legsOf } from '../conditions/leg.js';
import { reasoningOf } from '../verdict.js';
import type { Superseded } from './superseded.js';
import { compareTexts } from '../../text-order.js';

/**
 * One instrument deposited by the day asked about, and whether it counts. Those deposited by the day the condition was
 * met are judged on that day, others on the day asked about.
 */
export interface ProofLine extends DayNotKnown {
  readonly line: number;
  readonly event: string;
  readonly participant: string;
  readonly date: PlainDate;
  readonly kind: string;
  readonly counted: boolean;
  /** Which one it is in the order in which they count; absent where they are not numbered, or it does not count. */
  readonly number?: number;
  readonly because: string;
}

/**
 * The instruments deposited up to `asOf`, in order of deposit. `metOn`: the day the condition was met, where that is
 * seen. `superseded`: those that came to nothing beside another.
 */
export function proofOf(
  verdict: Verdict,
  asOf: PlainDate,
  metOn: PlainDate | null,
  superseded: readonly Superseded[],
): ProofLine[] {
  const numberOf = numbersIn(verdict);
  const lines = [...piecesByInstrument(verdict, asOf).values()].flatMap((own) =>
    lineOf(own, { asOf, metOn, inForce: verdict.date, numberOf }),
  );
  const idle = superseded.map(({ participant, act, because: why }) => {
    return { ...citedIn(participant, act), counted: false, because: why };
  });
  const others = [...idle, ...waitingLines(verdict, asOf)];
  const all = others.length === 0 ? lines : [...lines, ...others].sort((a, b) => compareTexts(a.date, b.date));
  return all.map((line, index) => ({ line: index + 1, ...line }));
}

/** Instruments deposited by the day that count only from a later one (`countsFrom`). */
function waitingLines({ instruments }: Verdict, asOf: PlainDate): readonly Omit<ProofLine, 'line'>[] {
  const waiting = instruments.filter(
    ({ act, from }) => act.date <= asOf && from > asOf && act.countsFrom !== undefined && from === act.countsFrom,
  );
  return waiting.map(({ participant, act, from }) => {
    const why = `not counted yet: it counts from ${dateInWords(from)}, not from its deposit`;
    return { event: act.eventId, participant, date: act.date, kind: act.kind, counted: false, because: why };
  });
}

function piecesByInstrument(verdict: Verdict, asOf: PlainDate): ReadonlyMap<string, readonly CountedInstrument[]> {
  const pieces = new Map<string, CountedInstrument[]>();
  for (const piece of verdict.instruments) {
    if (piece.from > asOf) continue;
    const instrument = `${piece.participant} ${piece.act.eventId}`;
    const known = pieces.get(instrument);
    if (known === undefined) pieces.set(instrument, [piece]);
    else known.push(piece);
  }
  return pieces;
}

/** What the lines of a proof are told from. */
interface Told {
  readonly asOf: PlainDate;
  readonly metOn: PlainDate | null;
  readonly inForce: PlainDate | null;
  readonly numberOf: (piece: CountedInstrument) => number | undefined;
}

/** Which instrument a counted piece is: by the first threshold that asks for a number of instruments. */
function numbersIn(verdict: Verdict): Told['numberOf'] {
  const reasoning = reasoningOf(verdict);
  const legs = reasoning?.truths.flatMap(({ truth }) => legsOf(truth)) ?? [];
  const heads = legs.find(({ kind, part }) => kind === 'instruments' && !part)?.heads ?? [];
  const numbers = new Map(
    heads.map(({ candidate, from, ordinal }) => [
      `${reasoning?.rules.ordered[candidate]?.act.eventId ?? ''} ${from}`,
      ordinal,
    ]),
  );
  return ({ act, from }) => numbers.get(`${act.eventId} ${from}`);
}

function lineOf(
  own: readonly CountedInstrument[],
  { asOf, metOn, inForce, numberOf }: Told,
): readonly Omit<ProofLine, 'line'>[] {
  const [first] = own;
  if (first === undefined) return [];
  const day = metOn !== null && first.from <= metOn ? metOn : asOf;
  const piece = own.findLast(({ from }) => from <= day) ?? first;
  const { act, participant } = first;
  const counted = piece.counted && covers(piece, day);
  const number = counted ? numberOf(piece) : undefined;
  return [
    {
      ...citedIn(participant, act),
      counted,
      ...(number === undefined ? {} : { number }),
      because: because(own, piece, asOf, inForce),
    },
  ];
}

function citedIn(participant: string, act: Act): Omit<ProofLine, 'line' | 'counted' | 'number' | 'because'> {
  const { eventId: event, kind } = act;
  const { date, notBefore } = asRecorded(act);
  return { event, participant, date, ...dayNotKnown({ notBefore }), kind };
}

function because(
  own: readonly CountedInstrument[],
  piece: CountedInstrument,
  asOf: PlainDate,
  inForce: PlainDate | null,
): string {
  const { date, countsFrom = date } = piece.act;
  const later = countsFrom > date ? `; counts from ${dateInWords(countsFrom)}, not from its deposit` : '';
  const why = `${piece.because}${later}`;
  const end = own.at(-1)?.until ?? null;
  if (end === null || end > asOf || end <= piece.from) return why;
  if (inForce === null || end < inForce) return `${why}; ended ${dateInWords(end)}, before the treaty was in force`;
  return `${why}; in effect until ${dateInWords(end)}`;
}
