import { ByCode } from '../by-code.js';
import { effectOfKind } from '../treaty/model/kinds/kinds.js';
import type { Context, Verdict } from '../treaty/model/interpretation.js';
import type { Act } from '../treaty/model/state.js';
import type { Treaty } from '../treaty/model/treaty.js';
import type { EntryIntoForceClause } from '../treaty/model/clause.js';
import { decisiveOn } from './conditions/decisive.js';
import { legsOf } from './conditions/leg.js';
import { inDepositOrder, type Candidate } from './counting/candidate.js';
import { byCandidate, countedIn } from './counting/counted-periods.js';
import { instrumentsOf } from './counting/instruments.js';
import { rulesOf, type OwnStanding, type Rules } from './counting/rules.js';
import type { FloorDates } from './floors.js';
import { followed, type WayTruth } from './paths.js';
import { verdictOf } from './verdict.js';
import { outcomeOf } from '../treaty/model/ways.js';

/**
 * What entry into force is evaluated from. `own`: signatures and acts of participants, for clauses that ask for more
 * than instruments.
 */
export interface Evaluated {
  readonly treaty: Treaty;
  readonly candidates: readonly Candidate[];
  readonly ownActs: readonly Act[];
  readonly context: Context;
  readonly own?: OwnStanding;
}

/**
 * When a treaty enters into force, over all time. A pure function of its input. A condition is met on the first day on
 * which it holds, and once met stays met. A class given by membership is read on each day. The last declaration of the
 * depositary prevails over the computed date. Without a clause nothing is computed. `instruments` holds an entry for
 * each period in which a candidate counts or does not. Those of one candidate follow one another.
 */
export function evaluate(input: Evaluated): Verdict {
  const declared = declaredBy(input.ownActs);
  const clause = input.treaty.entryIntoForce;
  if (clause === null) {
    const date = declared?.date ?? null;
    return {
      conditionMetOn: null,
      decisive: [],
      computed: null,
      declared,
      date,
      ways: null,
      counted: ByCode.of(),
      instruments: [],
    };
  }
  return evaluateClause(clause, input, { declared, entryIntoForce: null });
}

/** The verdict on one clause: the treaty's own, or that of a provision, of which `entryIntoForce` may be a floor. */
export function evaluateClause(
  clause: EntryIntoForceClause,
  { treaty, candidates, ownActs, context, own }: Evaluated,
  { declared, entryIntoForce }: { readonly declared: Verdict['declared']; readonly entryIntoForce: string | null },
): Verdict {
  const ordered = inDepositOrder(candidates);
  const rules = rulesOf(clause, { treaty, context, ordered, ownActs, ...(own === undefined ? {} : { own }) });
  const dates: FloorDates = { treaty, inForceOn: context.inForceOn, entryIntoForce, ownActs };
  const { ways, truths } = followed(clause, rules, dates);
  const { metOn, date: computed } = outcomeOf(ways);
  const decisive = metOn === null ? [] : decisiveCodes(metOn, truths, rules);
  const legs = truths.flatMap(({ truth }) => legsOf(truth));
  const heads = byCandidate(
    ordered,
    legs.filter(({ part }) => !part).flatMap((leg) => leg.heads),
  );
  const found = { conditionMetOn: metOn, decisive, computed, declared, date: declared?.date ?? computed, ways };
  return verdictOf(found, countedIn(ordered, heads), () => ({
    instruments: instrumentsOf({ rules, truths, heads, metOn }),
    reasoning: { clause, truths, rules },
  }));
}

/** The depositary's declaration: where there are several, the last by date and position. */
export function declaredBy(ownActs: readonly Act[]): Verdict['declared'] {
  let last: Act | null = null;
  for (const act of ownActs) {
    if (effectOfKind(act.kind) !== 'declares-entry-into-force') continue;
    if (last === null || act.date > last.date || (act.date === last.date && act.position > last.position)) last = act;
  }
  return last === null ? null : { date: last.effective ?? last.date, notified: last.date, act: last };
}

/** Those decisive on a day, over all ways that were met on it. */
export function decisiveCodes(metOn: string, truths: readonly WayTruth[], rules: Rules): readonly string[] {
  const met = truths.filter(({ way }) => way.metOn === metOn);
  const indices = met.flatMap(({ truth }) => [...decisiveOn(metOn, truth, rules)]);
  return [...new Set(indices.map((index) => rules.ordered[index]?.participant ?? ''))].sort();
}
