import { percent } from '../../number/text.js';

/** What a donor has of all that is pledged. */
export interface ShareOfPledged {
  /** In per cent, to three digits; null where that says nothing: nothing is pledged, or a donor's sum is below zero. */
  readonly share: string | null;
  /** Of it and of all who pledged more; among equals those named before. */
  readonly cumulativeShare: string | null;
}

/** The shares of donors, in their order: what each pledged, in minor units of one currency. */
export function sharesOfPledged(pledged: readonly bigint[]): readonly ShareOfPledged[] {
  const all = pledged.reduce((sum, each) => sum + each, 0n);
  if (all <= 0n || pledged.some((each) => each < 0n))
    return pledged.map(() => ({ share: null, cumulativeShare: null }));
  const shares = new Map<number, ShareOfPledged>();
  let running = 0n;
  for (const [minor, index] of pledged.map((minor, index) => [minor, index] as const).sort(byMost)) {
    running += minor;
    shares.set(index, { share: percent(minor, all), cumulativeShare: percent(running, all) });
  }
  return pledged.map((_, index) => shares.get(index) ?? { share: null, cumulativeShare: null });
}

function byMost([a, first]: readonly [bigint, number], [b, second]: readonly [bigint, number]): number {
  return a === b ? first - second : a > b ? -1 : 1;
}
