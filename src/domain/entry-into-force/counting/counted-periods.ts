import { covers, merged } from '../../calendar/period.js';
import type { CountedPeriod } from '../../treaty/model/interpretation.js';
import { ByCode } from '../../by-code.js';
import { cutsOf } from '../conditions/day-cuts.js';
import type { Candidate } from './candidate.js';
import type { CountedHead } from './heads.js';

/** The heads of each candidate, by its index. */
export function byCandidate(
  ordered: readonly Candidate[],
  heads: Iterable<CountedHead>,
): readonly (readonly CountedHead[])[] {
  const own: CountedHead[][] = ordered.map(() => []);
  for (const head of heads) own[head.candidate]?.push(head);
  return own;
}

/** When whose instruments count, from the heads of the candidates. */
export function countedIn(
  ordered: readonly Candidate[],
  heads: readonly (readonly CountedHead[])[],
): ByCode<readonly CountedPeriod[]> {
  const counted = new Map<string, CountedPeriod[]>();
  for (const [index, candidate] of ordered.entries()) {
    const periods = countedPeriods(candidate, heads[index] ?? []);
    const own = counted.get(candidate.participant);
    if (own !== undefined) own.push(...periods);
    else if (periods.length > 0) counted.set(candidate.participant, periods);
  }
  return ByCode.of(counted);
}

/** The periods in which one candidate counts, in order, whatever it counts for. */
export function countedPeriods(candidate: Candidate, heads: readonly CountedHead[]): CountedPeriod[] {
  if (heads.some((head) => head.participant !== candidate.participant)) return weighed(heads);
  const periods = heads.map(({ from, until }) => ({ from, until }));
  return periods.length < 2 ? periods : merged(periods);
}

/** Where an organisation counts as its members: as how many, from one change to the next. */
function weighed(heads: readonly CountedHead[]): CountedPeriod[] {
  const cuts = cutsOf(heads);
  return cuts.flatMap((from, i) => {
    const weight = new Set(heads.filter((head) => covers(head, from)).map(({ participant }) => participant)).size;
    const until = cuts[i + 1] ?? null;
    return weight === 0 ? [] : [weight === 1 ? { from, until } : { from, until, weight }];
  });
}
