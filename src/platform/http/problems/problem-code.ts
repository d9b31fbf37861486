/**
 * The codes of problems, by the area that knows them. An area with codes of its own adds a member to this interface, by
 * `declare module`, where it tells how HTTP shows them.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what makes it whole stands with each area
export interface ProblemCodes {}

/** Every code that a problem can have. */
export type ProblemCode = ProblemCodes[keyof ProblemCodes];
