import { applyDelay } from '../calendar/delay.js';
import { ByCode } from '../treaty/by-code.js';
import type { Context, Verdict } from '../treaty/interpretation.js';
import type { Act } from '../treaty/state.js';
import type { Treaty } from '../treaty/treaty.js';
import { inDepositOrder, type Candidate } from './counting/candidate.js';
import { conditionMet } from './counting/condition-met.js';
import { countedIn } from './counting/counted.js';
import { headsOf, rulesOf } from './counting/heads.js';
import { instrumentsOf } from './counting/instruments.js';
import { floorsOf, raisedToFloors } from './floors.js';
import { verdictOf } from './verdict.js';

/**
 * When a treaty enters into force, over all time. A pure function of its input. The condition is met on the first day on which the
 * counted instruments suffice, and once met stays met; a class given by membership is read on each day. The last declaration
 * of the depositary prevails over the computed date. Without a clause nothing is computed. `instruments` holds an entry for each period in which a candidate
 * counts or does not; those of one candidate follow one another.
 */
export function evaluate(input: {
  readonly treaty: Treaty;
  readonly candidates: readonly Candidate[];
  readonly ownActs: readonly Act[];
  readonly context: Context;
}): Verdict {
  const { treaty, context } = input;
  const declared = declaredBy(input.ownActs);
  const rules = rulesOf(treaty, context);
  if (rules === null) {
    const date = declared?.date ?? null;
    return { conditionMetOn: null, decisive: [], computed: null, declared, date, counted: ByCode.of(), instruments: [] };
  }
  const { clause } = rules;
  const ordered = inDepositOrder(input.candidates);
  const heads = headsOf(ordered, rules);
  const met = conditionMet(heads, rules);
  const decisive = [...new Set([...met.decisive].map((index) => ordered[index]?.participant ?? ''))].sort();
  const floorDates = { inForceOn: context.inForceOn, entryIntoForce: null };
  const computed = met.on === null ? null : raisedToFloors(applyDelay(clause.then, met.on), floorsOf(clause), floorDates);
  const dates = { conditionMetOn: met.on, decisive, computed, declared, date: declared?.date ?? computed };
  return verdictOf(dates, countedIn(ordered, heads), () => instrumentsOf({ ordered, heads, met, rules }));
}

/** The depositary's declaration: where there are several, the last by date and position. */
export function declaredBy(ownActs: readonly Act[]): Verdict['declared'] {
  let last: Act | null = null;
  for (const act of ownActs) {
    if (act.kind !== 'entry-into-force-declared') continue;
    if (last === null || act.date > last.date || (act.date === last.date && act.position > last.position)) last = act;
  }
  return last === null ? null : { date: last.effective ?? last.date, notified: last.date, act: last };
}
