import { intersection } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { daysInClass } from './class.js';
import type { Head, Rules } from './heads.js';
import { tally, type Tally } from './tally.js';

/** When a condition is first met, and by which candidates: all that came to count that day where the count was still short. */
export interface Met {
  readonly on: PlainDate | null;
  readonly decisive: ReadonlySet<number>;
  /** The tally of the whole condition first, then one for each `including`. */
  readonly tallies: readonly Tally[];
}

export function conditionMet(byCandidate: readonly (readonly Head[])[], rules: Rules): Met {
  const heads: Head[] = [];
  for (const own of byCandidate) for (const head of own) heads.push(head);
  const { count, including = [] } = rules.clause.when.instruments;
  const tallies = [tally(count, heads), ...including.map((part) => tally(part.count, headsIn(part.from, heads, rules)))];
  const together = tallies.map(({ reached }) => reached).reduce(intersection);
  const on = together.reduce<PlainDate | null>((first, { from }) => (first === null || from < first ? from : first), null);
  const decisive = new Set<number>();
  for (const { reached, heads: counted } of tallies) {
    if (on === null || !reached.some(({ from }) => from === on)) continue;
    for (const head of counted) if (head.from === on) decisive.add(head.candidate);
  }
  return { on, decisive, tallies };
}

function headsIn(of: Parameters<typeof daysInClass>[0], heads: readonly Head[], rules: Rules): Head[] {
  return heads.flatMap((head) =>
    intersection([head], daysInClass(of, head.participant, rules.treaty, rules.context.register)).map(({ from, until }) => ({
      candidate: head.candidate,
      participant: head.participant,
      from,
      until,
      ordinal: 0,
    })),
  );
}
