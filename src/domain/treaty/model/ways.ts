import type { PlainDate } from '../../calendar/plain-date.js';

/**
 * What one way into force comes to over all time. `unraised`: before its floors; `date` null while one of them has
 * none.
 */
export interface Way {
  /** Where it stands in the clause (RFC 6901); '' is the clause itself. */
  readonly pointer: string;
  readonly metOn: PlainDate | null;
  /** From when the day it is met, and so its date, is known beforehand; null where it is not. */
  readonly foreseen: PlainDate | null;
  readonly unraised: PlainDate | null;
  readonly date: PlainDate | null;
  /**
   * Only where the delay is counted from the depositary's notification: the day of that notification, from which the
   * date is seen. Null while it is not known.
   */
  readonly notified?: PlainDate | null;
  /** Treaties that must be in force first. */
  readonly waitsFor: readonly string[];
}

/** The ways of a clause, as it joins them. */
export type Ways = { readonly way: Way } | { readonly join: 'earliestOf' | 'latestOf'; readonly of: readonly Ways[] };

/** What several ways come to together. `way`: the one that gives the date. */
export interface WaysOutcome {
  readonly metOn: PlainDate | null;
  readonly date: PlainDate | null;
  readonly way: Way | null;
}

/** The earliest of the ways, or the latest where all must be open. */
export function outcomeOf(ways: Ways): WaysOutcome {
  if ('way' in ways) {
    const { way } = ways;
    return way.metOn === null ? CLOSED : { metOn: way.metOn, date: way.date, way };
  }
  const outcomes = ways.of.map(outcomeOf);
  return ways.join === 'earliestOf' ? earliest(outcomes) : latest(outcomes);
}

/** The same ways, each as something else sees it. */
export function mapWays(ways: Ways, see: (way: Way) => Way): Ways {
  return 'way' in ways ? { way: see(ways.way) } : { join: ways.join, of: ways.of.map((each) => mapWays(each, see)) };
}

/** Every way, in the order of the clause. */
export function waysIn(ways: Ways): readonly Way[] {
  return 'way' in ways ? [ways.way] : ways.of.flatMap(waysIn);
}

const CLOSED: WaysOutcome = { metOn: null, date: null, way: null };

function earliest(outcomes: readonly WaysOutcome[]): WaysOutcome {
  const met = outcomes.filter(({ metOn }) => metOn !== null);
  const key = ({ date, metOn }: WaysOutcome) => `${date ?? '~'} ${metOn ?? '~'}`;
  return met.reduce<WaysOutcome>(
    (first, each) => (first.metOn === null || key(each) < key(first) ? each : first),
    CLOSED,
  );
}

function latest(outcomes: readonly WaysOutcome[]): WaysOutcome {
  if (outcomes.some(({ metOn }) => metOn === null)) return CLOSED;
  const metOn =
    outcomes
      .map((each) => each.metOn ?? '')
      .sort()
      .at(-1) ?? null;
  const key = ({ date, metOn: on }: WaysOutcome) => `${date ?? '~'} ${on ?? ''}`;
  const last = outcomes.reduce<WaysOutcome>(
    (found, each) => (found.way === null || key(each) > key(found) ? each : found),
    CLOSED,
  );
  return { metOn, date: last.date, way: last.way };
}
