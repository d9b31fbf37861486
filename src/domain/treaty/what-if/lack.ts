import { covers, onDay } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import { existsAt } from '../../participants/on-a-date.js';
import type { Leg, WeighedCondition as Condition } from '../../entry-into-force/conditions/leg.js';
import { carriedBy } from '../../entry-into-force/conditions/weighed.js';
import { daysInClass } from '../../entry-into-force/counting/class.js';
import type { Rules } from '../../entry-into-force/counting/rules.js';
import { tableOn, tablesOf, type DatedWeights } from '../../entry-into-force/counting/weights.js';
import { minus, times, unitsOver, ZERO, type Exact } from '../../number/exact.js';
import { decimal } from '../../number/text.js';
import type { WeighedCandidate } from './smallest-sets.js';

/**
 * What a weighed threshold lacks on a day, and what each that could still deposit would add: whole numbers in one unit,
 * exact.
 */
export interface Lack {
  readonly missing: bigint;
  readonly candidates: readonly WeighedCandidate[];
}

/**
 * Candidates are the participants of the table and of the threshold's class that exist on the day and have no counted
 * instrument. Organisations are among them only where they count like States.
 */
export function lackOf(condition: Condition, leg: Leg, day: PlainDate, rules: Rules): Lack {
  const { lack, adds } = measured(condition, leg, day, rules);
  const additions = candidatesFor(leg, day, rules).map((code) => ({ code, added: adds(code) }));
  spend(8 * additions.length);
  const over = additions.reduce((most, { added }) => (added.over > most ? added.over : most), lack.over);
  const strict = 'share' in condition && condition.share.moreThan !== undefined;
  return {
    missing: unitsOver(lack, over) + (strict ? 1n : 0n),
    candidates: additions.map(({ code, added }) => ({ code, weight: unitsOver(added, over) })),
  };
}

interface Measured {
  readonly lack: Exact;
  readonly adds: (code: string) => Exact;
}

function measured(condition: Condition, { heads }: Leg, day: PlainDate, { treaty }: Rules): Measured {
  const table = (name: string) => tableOn(tablesOf(name, treaty), day);
  const carried = (name: string) => carriedBy(heads, name, day, treaty);
  if ('weight' in condition) {
    const { of, atLeast } = condition.weight;
    return { lack: minus(decimal(atLeast), carried(of)), adds: valueIn(table(of)) };
  }
  if ('share' in condition) {
    const { of, atLeast, moreThan } = condition.share;
    const needed = times(decimal(atLeast ?? moreThan ?? '1'), table(of)?.total ?? ZERO);
    return { lack: minus(needed, carried(of)), adds: valueIn(table(of)) };
  }
  const { of, to, atLeast } = condition.ratio;
  const [part, whole, threshold] = [valueIn(table(of)), valueIn(table(to)), decimal(atLeast)];
  return {
    lack: minus(times(threshold, carried(to)), carried(of)),
    adds: (code) => minus(part(code), times(threshold, whole(code))),
  };
}

function valueIn(table: DatedWeights | undefined): Measured['adds'] {
  return (code) => table?.values.get(code) ?? ZERO;
}

function candidatesFor({ from, of, heads }: Leg, day: PlainDate, rules: Rules): readonly string[] {
  const { treaty, organisations, context } = rules;
  const there = new Set(heads.filter((head) => covers(head, day)).map(({ participant }) => participant));
  const weighed = of === undefined ? [] : [...(tableOn(tablesOf(of, treaty), day)?.values.keys() ?? [])];
  return weighed.filter((code) => {
    const participant = context.register.get(code);
    if (participant === undefined || there.has(code) || !existsAt(participant, day)) return false;
    if (participant.kind === 'territory') return false;
    if (participant.kind !== 'state' && organisations !== 'counted') return false;
    return from === undefined || onDay(daysInClass(from, code, rules), day);
  });
}
