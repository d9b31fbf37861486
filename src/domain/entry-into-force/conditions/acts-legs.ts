import { doneBy } from '../../participants/last-day.js';
import { applyDelay } from '../../calendar/delay.js';
import { intersection, merged, onDay, type Period } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import { effectOfKind, isConsent } from '../../treaty/model/kinds/kinds.js';
import type { Effect } from '../../treaty/model/kinds/treaty-kind.js';
import type { Act } from '../../treaty/model/state.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import type { DeclarationsCondition, UnlessObjectedCondition } from '../../treaty/model/clause.js';
import { daysInClass, everInClass } from '../counting/class.js';
import type { CountedHead } from '../counting/heads.js';
import type { Rules } from '../counting/rules.js';
import { tally } from '../counting/head-tally.js';
import { tableOn, tablesOf } from '../counting/weights.js';
import { plus, ZERO } from '../../number/exact.js';
import { dateOfDay } from '../day.js';
import { fractionOfSize } from './class-legs.js';
import type { Leg, Truth } from './leg.js';
import { everFrom } from './day-cuts.js';
import { against } from './weighed.js';
import { compareTexts } from '../../text-order.js';

/**
 * Declarations under a provision by those contracting. Each counts from its own day, until it is withdrawn or its
 * participant leaves.
 */
export function declarationsTruth({ declarations }: DeclarationsCondition, pointer: string, rules: Rules): Truth {
  spend(rules.ordered.length);
  const heads = rules.ordered.flatMap(({ participant, from, until }, candidate): CountedHead[] => {
    const made = intersection([{ from, until }], declaredIn(actsBy(participant, rules), declarations.of, rules.treaty));
    const days =
      declarations.from === undefined ? made : intersection(made, daysInClass(declarations.from, participant, rules));
    return days.map((period) => ({ candidate, participant, from: period.from, until: period.until, ordinal: 0 }));
  });
  const { reached } = tally(declarations.count, heads);
  const asks = {
    kind: 'declarations' as const,
    ...(declarations.from === undefined ? {} : { from: declarations.from }),
  };
  const where = { measure: { count: declarations.count }, pointer: `${pointer}/declarations`, part: false };
  return { leg: { ...asks, ...where, heads, reached, foreseen: null }, reached };
}

function actsBy(code: string, { own, context }: Rules): readonly Act[] {
  return doneBy(code, own.acts.get(code) ?? [], context.register);
}

/** Of the State as a whole: what it declares for a territory alone does not count. */
function declaredIn(acts: readonly Act[], provision: string, { withdrawal }: Treaty): Period[] {
  const under = acts.filter((act) => act.provision === provision && act.territory === null);
  const ends = under.flatMap(({ kind, date, effective }) => {
    const effect = effectOfKind(kind);
    if (!ENDING.includes(effect)) return [];
    if (effective !== null || effect !== 'gives-notice') return effective ?? date;
    return withdrawal?.then === undefined ? [] : applyDelay(withdrawal.then, date);
  });
  const declared = under.filter(({ kind }) => effectOfKind(kind) === 'declares' || isConsent(kind));
  return merged(
    declared.map(({ date, effective }) => {
      const from = effective ?? date;
      return { from, until: ends.filter((end) => end >= from).sort()[0] ?? null };
    }),
  );
}

const ENDING: readonly Effect[] = ['takes-declaration-back', 'takes-instrument-back', 'gives-notice'];

/** Met on a day, unless by then enough of a class object. */
export function tacitTruth(condition: UnlessObjectedCondition, pointer: string, rules: Rules): Truth {
  const until = dateOfDay(condition.unlessObjected.until, rules.treaty, rules.ownActs);
  const reached = until === null || objectionsOn(condition, until, rules).blocked ? [] : everFrom(until);
  const from = condition.unlessObjected.of;
  const leg: Leg = {
    kind: 'unlessObjected',
    from,
    pointer: `${pointer}/unlessObjected`,
    measure: { tacit: condition },
    part: false,
    heads: [],
    reached,
    foreseen: null,
  };
  return { leg, reached };
}

/**
 * Who of the class objects on a day, the number from which that prevents acceptance (null: a share of weights), and
 * whether it does.
 */
export function objectionsOn(
  { unlessObjected }: UnlessObjectedCondition,
  day: PlainDate,
  rules: Rules,
): { readonly objectors: readonly string[]; readonly enough: number | null; readonly blocked: boolean } {
  const { of, fraction, count, share } = unlessObjected;
  const members = everInClass(of, rules).filter((code) => onDay(daysInClass(of, code, rules), day));
  const objectors = members.filter((code) => objects(actsBy(code, rules), day));
  if (share !== undefined) return { objectors, enough: null, blocked: outweigh(objectors, share, day, rules) };
  const rounding = fraction?.rounding ?? 'more-than';
  const enough =
    fraction === undefined
      ? (count ?? 1)
      : fractionOfSize(members.length, fraction.numerator, fraction.denominator, rounding);
  return { objectors, enough, blocked: enough > 0 && objectors.length >= enough };
}

const OBJECTING: readonly Effect[] = ['objects', 'takes-objection-back'];

/** What is directed to another participant objects to its reservation or accession, not to the text. */
function objects(acts: readonly Act[], day: PlainDate): boolean {
  const last = acts
    .filter(({ kind, date, towards }) => OBJECTING.includes(effectOfKind(kind)) && date <= day && towards === undefined)
    .sort((a, b) => compareTexts(a.date, b.date) || a.position - b.position)
    .at(-1);
  return last !== undefined && effectOfKind(last.kind) === 'objects';
}

function outweigh(
  codes: readonly string[],
  { of, ...threshold }: NonNullable<UnlessObjectedCondition['unlessObjected']['share']>,
  day: PlainDate,
  { treaty }: Rules,
): boolean {
  const table = tableOn(tablesOf(of, treaty), day);
  if (table === undefined) return false;
  const carried = codes.map((code) => table.values.get(code) ?? ZERO).reduce(plus, ZERO);
  return against(carried, table.total, threshold).reached;
}
