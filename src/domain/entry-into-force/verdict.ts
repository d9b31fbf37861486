import type { CountedInstrument, Verdict } from '../treaty/model/interpretation.js';
import type { EntryIntoForceClause } from '../treaty/model/clause.js';
import type { Rules } from './counting/rules.js';
import type { WayTruth } from './paths.js';

/**
 * What a verdict rests on: its clause, each way into force with its thresholds over all time, and what they were read
 * from.
 */
export interface Reasoning {
  readonly clause: EntryIntoForceClause;
  readonly truths: readonly WayTruth[];
  readonly rules: Rules;
}

/** What is told of a verdict when it is first asked for: most verdicts are followed by another before anybody asks. */
export interface VerdictReasons {
  readonly instruments: readonly CountedInstrument[];
  readonly reasoning: Reasoning;
}

/** The dates of a verdict. */
export type Dates = Pick<Verdict, 'conditionMetOn' | 'decisive' | 'computed' | 'declared' | 'date' | 'ways'>;

/** Kept beside the verdicts, which are plain results that many read and few ask for reasons. */
const reasons = new WeakMap<Verdict, () => Reasoning>();

/** A verdict whose instruments and reasoning are told when they are first asked for. */
export function verdictOf(
  { conditionMetOn, decisive, computed, declared, date, ways }: Dates,
  counted: Verdict['counted'],
  tell: () => VerdictReasons,
): Verdict {
  let untold: typeof tell | null = tell;
  let told: VerdictReasons | null = null;
  const ask = (): VerdictReasons => {
    if (untold !== null) told = untold();
    untold = null;
    if (told === null) throw new Error('A verdict was asked for its reasons while it was telling them.');
    return told;
  };
  const verdict: Verdict = {
    conditionMetOn,
    decisive,
    computed,
    declared,
    date,
    ways,
    counted,
    get instruments() {
      return ask().instruments;
    },
  };
  reasons.set(verdict, () => ask().reasoning);
  return verdict;
}

/** What a verdict rests on; null where it has no clause. */
export function reasoningOf(verdict: Verdict): Reasoning | null {
  return reasons.get(verdict)?.() ?? null;
}
