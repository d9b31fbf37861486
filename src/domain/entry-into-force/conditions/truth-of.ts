import { merged } from '../../calendar/period.js';
import { FIRST_DATE, type PlainDate } from '../../calendar/plain-date.js';
import { effectOfKind } from '../../treaty/model/kinds/kinds.js';
import type { Act } from '../../treaty/model/state.js';
import type { Condition, Day } from '../../treaty/model/clause.js';
import type { Rules } from '../counting/rules.js';
import { dateOfDay, firstDateOf } from '../day.js';
import { declarationsTruth, tacitTruth } from './acts-legs.js';
import { classTruth } from './class-legs.js';
import { instrumentsTruth } from './instruments-legs.js';
import { everyOf, firstDay, type Asks, type Truth } from './leg.js';
import { everFrom } from './day-cuts.js';
import { weighedTruth } from './weighed-leg.js';
import { compareTexts } from '../../text-order.js';

/**
 * A condition over all time: on which days it holds, and each of its thresholds. `pointer`: where it stands in the
 * clause.
 */
export function truthOf(condition: Condition, pointer: string, rules: Rules): Truth {
  if ('instruments' in condition) return instrumentsTruth(condition, pointer, rules);
  if ('share' in condition || 'weight' in condition || 'ratio' in condition)
    return weighedTruth(condition, pointer, rules);
  if ('each' in condition || 'fraction' in condition) return classTruth(condition, pointer, rules);
  if ('declarations' in condition) return declarationsTruth(condition, pointer, rules);
  if ('unlessObjected' in condition) return tacitTruth(condition, pointer, rules);
  if ('all' in condition)
    return everyOf(condition.all.map((each, i) => truthOf(each, `${pointer}/all/${String(i)}`, rules)));
  if ('any' in condition)
    return some(condition.any.map((each, i) => truthOf(each, `${pointer}/any/${String(i)}`, rules)));
  if ('within' in condition) return intime(condition.within, `${pointer}/within`, rules);
  return datedTruth(condition, pointer, rules);
}

/** The decision by which a treaty enters into force: its first live one. */
export function decisionIn(ownActs: readonly Act[]): Act | undefined {
  const decisions = ownActs.filter(({ kind }) => effectOfKind(kind) === 'decides');
  return decisions.sort((a, b) => compareTexts(a.date, b.date) || a.position - b.position)[0];
}

function some(of: readonly Truth[]): Truth {
  return { of, every: false, reached: merged(of.flatMap(({ reached }) => reached)) };
}

function intime(
  { until, when }: Extract<Condition, { within: unknown }>['within'],
  pointer: string,
  rules: Rules,
): Truth {
  const inner = truthOf(when, `${pointer}/when`, rules);
  const [first, last] = [firstDay(inner), dateOfDay(until, rules.treaty, rules.ownActs)];
  const lapsed = first === null || last === null || first > last;
  return { of: [inner], every: true, reached: lapsed ? [] : inner.reached, limit: { until: last, pointer } };
}

type Dated = Extract<Condition, { inForce: string } | { notBefore: unknown } | { on: unknown } | { decided: true }>;

function datedTruth(condition: Dated, pointer: string, rules: Rules): Truth {
  if ('inForce' in condition)
    return dated(
      { kind: 'inForce', treaty: condition.inForce },
      pointer,
      rules.context.inForceOn(condition.inForce) ?? null,
      null,
    );
  if ('decided' in condition) return dated({ kind: 'decided' }, pointer, decisionIn(rules.ownActs)?.date ?? null, null);
  const kind = 'on' in condition ? 'on' : 'notBefore';
  const day = 'on' in condition ? condition.on : condition.notBefore;
  const date = dateOfDay(day, rules.treaty, rules.ownActs);
  return dated({ kind }, pointer, date, date === null ? null : knownFrom(day, rules.ownActs));
}

/** A day counted from the depositary's communication is known from that on, every other from the beginning. */
function knownFrom(day: Day, ownActs: readonly Act[]): PlainDate | null {
  return typeof day === 'object' && day.from === 'communication' ? firstDateOf('communicates', ownActs) : FIRST_DATE;
}

function dated(asks: Asks, pointer: string, day: PlainDate | null, foreseen: PlainDate | null): Truth {
  const reached = everFrom(day);
  const leg = {
    ...asks,
    measure: { day },
    pointer: `${pointer}/${asks.kind}`,
    part: false,
    heads: [],
    reached,
    foreseen,
  };
  return { leg, reached };
}
