import type { Refusal } from './refusal.js';

/** What is computed, in words, and what to ask where that takes too long. */
export interface Undertaking {
  readonly what: string;
  readonly instead: string;
}

/**
 * The steps that are left to the computation that runs; null where none is bounded. Law is computed in one go, so there
 * is never more than one.
 */
let left: number | null = null;

/** Ends a computation that took more steps than it may; `within` makes a refusal of it. */
class Exhausted extends Error {}

/**
 * Counts steps of the computation that runs. One is a look at a small thing: an instrument, a period, a participant.
 * Results never rest on the count, only whether there is a result. Outside of `within` nothing is bounded.
 */
export function spend(steps: number): void {
  if (left === null) return;
  left -= steps;
  if (left < 0) throw new Exhausted();
}

/**
 * Runs a computation of at most `limit` steps and tells how many it took. One that would take more ends as the refusal
 * `too-complex`.
 */
export function within<T>(
  limit: number,
  undertaking: Undertaking,
  work: () => T,
): { readonly done: T; readonly steps: number } | { readonly refused: Refusal } {
  const outer = left;
  left = limit;
  try {
    const done = work();
    return { done, steps: limit - left };
  } catch (error) {
    if (error instanceof Exhausted) return { refused: tooMuch(limit, undertaking) };
    throw error;
  } finally {
    left = outer;
  }
}

function tooMuch(limit: number, { what, instead }: Undertaking): Refusal {
  const sentence = `To compute ${what} takes more than ${String(limit)} steps, the most that one question may take. ${instead}`;
  return { code: 'too-complex', sentence, facts: { what, limit } };
}
