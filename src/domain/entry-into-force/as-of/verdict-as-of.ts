import type { PlainDate } from '../../calendar/plain-date.js';
import type { Context, Verdict } from '../../treaty/interpretation.js';
import type { Treaty } from '../../treaty/treaty.js';
import { explained } from './explanation.js';
import { missingOn, type Missing } from './missing.js';
import { proofOf, type ProofLine } from './proof.js';
import { seenAsOf } from './seen.js';

/** Entry into force as of a day (CONTRACT §5 without `treaty`, `asOf` and `at`). `ended` is not reached by the clauses of this version. */
export interface VerdictAsOf {
  readonly state: 'in-force' | 'date-fixed' | 'pending' | 'ended';
  readonly date: PlainDate | null;
  readonly conditionMetOn: PlainDate | null;
  readonly decisive: readonly string[];
  readonly computed: PlainDate | null;
  readonly declared: PlainDate | null;
  readonly missing: readonly Missing[];
  readonly proof: readonly ProofLine[];
  readonly explanation: string;
}

/** Cuts a verdict at a day and explains it. `nameOf` gives the names for the explanation (default: the codes). Pending shows no condition met, also where the count is reached and a floor's treaty has no date yet. */
export function verdictAsOf(input: {
  readonly treaty: Treaty;
  readonly verdict: Verdict;
  readonly asOf: PlainDate;
  readonly context: Context;
  readonly nameOf?: (code: string) => string;
}): VerdictAsOf {
  const { treaty, verdict, asOf, context, nameOf = (code) => code } = input;
  const seen = seenAsOf(treaty, verdict, asOf, context);
  const pending = seen.date === null;
  const metOn = pending ? null : seen.conditionMetOn;
  const proof = proofOf(verdict, asOf, seen.conditionMetOn);
  const missing = pending ? missingOn(treaty, verdict, asOf, context, seen) : [];
  return {
    state: seen.date === null ? 'pending' : seen.date <= asOf ? 'in-force' : 'date-fixed',
    date: seen.date,
    conditionMetOn: metOn,
    decisive: metOn === null ? [] : verdict.decisive,
    computed: seen.computed,
    declared: seen.declared?.date ?? null,
    missing,
    proof,
    explanation: explained({ treaty, verdict, asOf, seen, missing, proof, nameOf }),
  };
}
