import type { PlatformCode } from './catalogue.js';

/**
 * The codes of problems, by the area that knows them. An area with codes of its own adds a member to this interface, by
 * `declare module`, where it tells how HTTP shows them.
 */
export interface ProblemCodes {
  readonly platform: PlatformCode;
}

/** Every code that a problem can have. */
export type ProblemCode = ProblemCodes[keyof ProblemCodes];
