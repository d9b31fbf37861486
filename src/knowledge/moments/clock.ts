/** The present instant, RFC 3339 in UTC. Replaced in tests. */
export type Clock = () => string;

/** Provider token of the clock that says what "today" is. */
export const CLOCK = Symbol('CLOCK');

/** The machine's own clock. */
export const systemClock: Clock = () => new Date().toISOString();
