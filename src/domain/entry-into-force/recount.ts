import type { Context, Participation, Verdict } from '../treaty/interpretation.js';
import type { ByCode } from '../treaty/by-code.js';
import type { Treaty } from '../treaty/treaty.js';
import { inDepositOrder, type Candidate } from './counting/candidate.js';
import { periodsOf } from './counting/counted.js';
import { headsOf, rulesOf, type Rules } from './counting/heads.js';

/** One participant's candidates, before and now. */
export interface Recounted {
  readonly code: string;
  readonly was: readonly Candidate[];
  readonly is: readonly Candidate[];
}

/**
 * Whose instruments count when after a verdict the candidates of some participants changed and nothing else did, provided that nothing else
 * of the verdict changes; null where that cannot be told from them alone. It can where they touch nobody else's count, and either come
 * after the day on which the condition was met or are too few to meet it. `participations`: those the verdict rests on.
 */
export function recount(
  verdict: Verdict,
  changed: readonly Recounted[],
  given: { readonly treaty: Treaty; readonly context: Context; readonly participations: ByCode<Participation> },
): Verdict['counted'] | null {
  const rules = rulesOf(given.treaty, given.context);
  if (rules === null || changed.length === 0) return verdict.counted;
  let { counted } = verdict;
  for (const { code, was, is } of changed) {
    if (!countsAlone(code, [...was, ...is], rules, given.participations)) return null;
    const ordered = inDepositOrder(is);
    const heads = headsOf(ordered, rules);
    const periods = ordered.flatMap((candidate, i) => periodsOf(candidate, heads[i] ?? []));
    counted = periods.length === 0 ? counted.without(code) : counted.with(code, periods);
  }
  const met = verdict.conditionMetOn;
  const { count } = rules.clause.when.instruments;
  if (met === null) return rules.organisations !== 'counted-as-members' && counted.size < count ? counted : null;
  return changed.every(({ was, is }) => [...was, ...is].every((each) => each.from > met)) ? counted : null;
}

/** Whether a participant's instruments count or not whatever others do, and change nothing for others. */
function countsAlone(
  code: string,
  candidates: readonly Candidate[],
  { organisations, context }: Rules,
  participations: ByCode<Participation>,
): boolean {
  if (organisations === 'counted' || organisations === 'not-counted') return true;
  const memberships = context.register.get(code)?.memberships ?? [];
  return candidates.every(({ kind }) => kind === 'state') && !memberships.some(({ organisation }) => participations.has(organisation));
}
