import type { Context, Participation, Verdict } from '../treaty/model/interpretation.js';
import type { ByCode } from '../by-code.js';
import type { Treaty } from '../treaty/model/treaty.js';
import type { EntryIntoForceClause, InstrumentsCondition } from '../treaty/model/clause.js';
import { inDepositOrder, type Candidate } from './counting/candidate.js';
import { isOfRegister } from './counting/class.js';
import { countedPeriods } from './counting/counted-periods.js';
import { headsOf } from './counting/heads.js';
import { rulesOf, type Rules } from './counting/rules.js';

/** One participant's candidates, before and now. */
export interface Recounted {
  readonly code: string;
  readonly was: readonly Candidate[];
  readonly is: readonly Candidate[];
}

/**
 * The one count of instruments that a treaty's clause consists of, where what counts follows from the instruments and
 * the register alone. Null for every other clause: those are evaluated whole. Undefined for a treaty without a clause.
 */
export function soleCount(treaty: Treaty): InstrumentsCondition['instruments'] | null | undefined {
  const clause = treaty.entryIntoForce;
  if (clause === null) return undefined;
  if (!('when' in clause) || !('instruments' in clause.when)) return null;
  const { instruments } = clause.when;
  const classes = [instruments.from, ...(instruments.including ?? []).map(({ from }) => from)].filter(
    (of) => of !== undefined,
  );
  return classes.every((of) => isOfRegister(of, treaty)) ? instruments : null;
}

/**
 * Whose instruments count when after a verdict the candidates of some participants changed and nothing else did. It is
 * told where nothing else of the verdict changes. Null where that cannot be told from them alone. It can where they
 * touch nobody else's count. They must also either come after the day on which the condition was met or be too few to
 * meet it. `participations`: those the verdict rests on.
 */
export function recount(
  verdict: Verdict,
  changed: readonly Recounted[],
  given: { readonly treaty: Treaty; readonly context: Context; readonly participations: ByCode<Participation> },
): Verdict['counted'] | null {
  const { treaty, context } = given;
  const count = soleCount(treaty);
  if (count === undefined || changed.length === 0) return verdict.counted;
  if (count === null) return null;
  let { counted } = verdict;
  const clause = treaty.entryIntoForce as EntryIntoForceClause;
  for (const { code, was, is } of changed) {
    const rules = rulesOf(clause, { treaty, context, ordered: inDepositOrder(is) });
    if (!countsAlone(code, [...was, ...is], rules, given.participations)) return null;
    const heads = headsOf(count, rules);
    const periods = rules.ordered.flatMap((candidate, i) => countedPeriods(candidate, heads[i] ?? []));
    counted = periods.length === 0 ? counted.without(code) : counted.with(code, periods);
  }
  const met = verdict.conditionMetOn;
  if (met === null) return clause.organisations !== 'counted-as-members' && counted.size < count.count ? counted : null;
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
  return (
    candidates.every(({ kind }) => kind === 'state') &&
    !memberships.some(({ organisation }) => participations.has(organisation))
  );
}
