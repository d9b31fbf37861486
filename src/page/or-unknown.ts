import { Problem } from '../platform/http/problem.js';

/** An answer, or null where what is asked of was not known at that position. */
export async function orUnknown<A>(answer: Promise<A>): Promise<A | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
