import type { ClassOf } from '../../treaty/model/clause.js';
import { headsOf } from '../counting/heads.js';
import type { Rules } from '../counting/rules.js';
import { tablesOf } from '../counting/weights.js';
import type { Truth, WeighedCondition } from './leg.js';
import { cutsOf, periodsWhere } from './day-cuts.js';
import { loadOverTime } from './weighed.js';

/** A share, an amount or a ratio of what those carry whose instruments count. */
export function weighedTruth(condition: WeighedCondition, pointer: string, rules: Rules): Truth {
  const { kind, of, from, tables } = parametersOf(condition);
  const heads = headsOf(from === undefined ? {} : { from }, rules).flat();
  const valid = tables.flatMap((table) => tablesOf(table, rules.treaty));
  const reached = periodsWhere(
    cutsOf(heads, valid),
    (day) => loadOverTime(condition, heads, day, rules.treaty).reached,
  );
  const asks = { kind, of, ...(from === undefined ? {} : { from }) };
  const leg = {
    ...asks,
    measure: { weighed: condition },
    pointer: `${pointer}/${kind}`,
    part: false,
    heads,
    reached,
    foreseen: null,
  };
  return { leg, reached };
}

interface Parameters {
  readonly kind: 'share' | 'weight' | 'ratio';
  readonly of: string;
  readonly from: ClassOf | undefined;
  readonly tables: readonly string[];
}

function parametersOf(condition: WeighedCondition): Parameters {
  if ('share' in condition) {
    const { of, from } = condition.share;
    return { kind: 'share', of, from, tables: [of] };
  }
  if ('weight' in condition) {
    const { of, from } = condition.weight;
    return { kind: 'weight', of, from, tables: [of] };
  }
  const { of, to } = condition.ratio;
  return { kind: 'ratio', of, from: undefined, tables: [of, to] };
}
