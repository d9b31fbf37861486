import { difference, type Period } from '../../calendar/period.js';
import { spend } from '../../effort.js';
import type { CountedInstrument, CountedPeriod } from '../../treaty/model/interpretation.js';
import { legsOf, type Leg } from '../conditions/leg.js';
import type { Counting } from './counting.js';
import type { Candidate } from './candidate.js';
import { byCandidate, countedPeriods } from './counted-periods.js';
import { countingEffect } from './effect.js';
import { placeIn } from './places.js';
import { reasonAgainst } from './reasons.js';
import type { CountedHead } from './heads.js';
import { compareTexts } from '../../text-order.js';

/**
 * Every candidate in deposit order, cut where it begins or ceases to count. `because` says only what was known on the
 * day a piece begins.
 */
export function instrumentsOf(counting: Counting): CountedInstrument[] {
  const legs = counting.truths.flatMap(({ truth }) => legsOf(truth));
  spend((10 + 6 * legs.length) * counting.rules.ordered.length);
  const placed = new Map(legs.map((leg) => [leg, byCandidate(counting.rules.ordered, leg.heads)] as const));
  return counting.rules.ordered.flatMap((candidate, index) => {
    const own = counting.heads[index] ?? [];
    const counted = piecesOf(candidate, own, legs).map((period) =>
      countedPiece(candidate, index, period, own, counting, placed),
    );
    const uncounted = uncountedPeriods(candidate, counted).map((period) => uncountedPiece(candidate, period, counting));
    return [...counted, ...uncounted].sort((a, b) => compareTexts(a.from, b.from));
  });
}

/** The heads of each leg, by candidate. */
type Placed = ReadonlyMap<Leg, readonly (readonly CountedHead[])[]>;

/** One leg cuts an instrument where its heads begin; several, where it begins or ceases to count at all. */
function piecesOf(candidate: Candidate, own: readonly CountedHead[], legs: readonly Leg[]): readonly CountedPeriod[] {
  const single = legs.filter(({ part, heads }) => !part && heads.length > 0).length <= 1;
  if (!single || own.some((head) => head.participant !== candidate.participant)) return countedPeriods(candidate, own);
  return own.map(({ from, until }) => ({ from, until }));
}

function countedPiece(
  candidate: Candidate,
  index: number,
  period: CountedPeriod,
  own: readonly CountedHead[],
  counting: Counting,
  placed: Placed,
): CountedInstrument {
  const { participant, act } = candidate;
  const asMembers = own.some((head) => head.participant !== participant);
  const places = asMembers
    ? [`counts as ${String(period.weight ?? 1)} of its members, which have no counted instrument of their own`]
    : [...placed].flatMap(([leg, heads]) => placeIn(leg, heads[index] ?? [], period.from, counting.rules));
  const because = `${[...new Set(places)].join(', ')}${countingEffect(index, period.from, counting)}`;
  return { participant, act, counted: true, ...period, because };
}

function uncountedPeriods(candidate: Candidate, counted: readonly Period[]): Period[] {
  const isEmpty = candidate.until !== null && candidate.until <= candidate.from;
  return isEmpty ? [{ from: candidate.from, until: candidate.until }] : difference([candidate], counted);
}

function uncountedPiece(candidate: Candidate, period: Period, counting: Counting): CountedInstrument {
  const { participant, act } = candidate;
  const because = `not counted: ${reasonAgainst(candidate, period.from, counting)}`;
  return { participant, act, counted: false, from: period.from, until: period.until, because };
}
