import type { CountedInstrument, Verdict } from '../treaty/interpretation.js';

/** A verdict whose instruments are told when they are first asked for: most verdicts are followed by another before anybody asks. */
export function verdictOf(
  { conditionMetOn, decisive, computed, declared, date }: Omit<Verdict, 'counted' | 'instruments'>,
  counted: Verdict['counted'],
  tell: () => readonly CountedInstrument[],
): Verdict {
  let untold: typeof tell | null = tell;
  let told: readonly CountedInstrument[] = [];
  return {
    conditionMetOn,
    decisive,
    computed,
    declared,
    date,
    counted,
    get instruments() {
      if (untold !== null) told = untold();
      untold = null;
      return told;
    },
  };
}
