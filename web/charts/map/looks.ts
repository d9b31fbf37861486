import type { Shapes } from './shapes.js';

/**
 * How an area is drawn: as where its State stands. `none`: it has not acted. `unknown`: it may have. `land`: a
 * territory. `nobody`: on that day the register has no State there.
 */
export type Look = 'party' | 'contracting' | 'signatory' | 'withdrawn' | 'none' | 'unknown' | 'land' | 'nobody';

/** When a State existed: null is open. */
export interface Existed {
  readonly from: string | null;
  readonly to: string | null;
}

/** What there is to know of a day. */
export interface MapDay {
  readonly day: string;
  readonly states: Readonly<Record<string, Existed | undefined>>;
  readonly formerly: Shapes['formerly'];
  /** How a participant stands; undefined: not at all. */
  readonly standingOf: (code: string) => string | undefined;
  /** Whether everybody is recorded who has acted by then. */
  readonly complete: boolean;
}

/** Whose an area is on a day: its own State's, or that of which it was a part; null: nobody's that the register has. */
export function ownerOn(
  code: string,
  { day, states, formerly }: Pick<MapDay, 'day' | 'states' | 'formerly'>,
): string | null {
  const own = states[code];
  if (own === undefined) return null;
  const lasts = own.to === null || day < own.to;
  if (own.from !== null && own.from <= day && lasts) return code;
  const before = formerly[code];
  const owner = before === undefined ? null : ownerOn(before, { day, states, formerly });
  return owner ?? (own.from === null && lasts ? code : null);
}

/** How an area is drawn on a day. */
export function lookOn(code: string, day: MapDay): Look {
  const own = standing(day.standingOf(code));
  if (own !== null) return own;
  if (day.states[code] === undefined) return 'land';
  const owner = ownerOn(code, day);
  if (owner === null) return 'nobody';
  return standing(day.standingOf(owner)) ?? (day.complete ? 'none' : 'unknown');
}

function standing(value: string | undefined): Look | null {
  return value === 'party' || value === 'contracting' || value === 'signatory' || value === 'withdrawn' ? value : null;
}
