import { compare, minus, ZERO, type Exact } from '../../number/exact.js';
import { decimal, decimalText } from '../../number/text.js';
import type { Claim, FigureChange } from '../statement.js';
import { notComputable, type ClaimFinding } from '../verdict.js';
import { numberInWords } from '../words/numbers.js';
import { comparisonKey } from './comparisons.js';
import type { ChangePair, LaterFigure } from './change-pair.js';
import { contradiction } from './previous-contradiction.js';
import { shownDigits } from './number-finding.js';
import type { Scope } from './scope.js';
import { growth, termValue } from './term-value.js';
import { agrees } from './tolerance.js';

/** A change that is stated more often than that is compared with the first of these. */
const MOST_OTHERS = 50;

/**
 * The finding of a change, or of a change in per cent, from a figure that is not given. An increase and a percentage of
 * the same change determine it twice over. Where they fit, the percentage follows from the increase. Where they do not,
 * the two contradict each other.
 */
export function notGivenFinding({ to }: FigureChange, scope: Scope): ClaimFinding {
  const later = termValue(to, scope);
  if ('because' in later) return notComputable(later.because);
  const { claim, comparisons, statement } = scope;
  const same = comparisons.get(comparisonKey(claim, statement.published) ?? '') ?? [];
  const others = same.filter((other) => isPercent(other) !== isPercent(claim)).slice(0, MOST_OTHERS);
  const pairs = others.map((other) =>
    isPercent(claim) ? { increase: other, percent: claim } : { increase: claim, percent: other },
  );
  const total = { number: later.number, unit: unitOfTotal(later.claims, scope) };
  const bad = pairs.find((pair) => !fits(pair, total.number));
  if (bad !== undefined) return contradiction(claim, bad, total);
  const [pair] = pairs;
  return pair === undefined ? alone(claim, total) : fitting(claim, pair, total);
}

function fits({ increase, percent }: ChangePair, total: Exact): boolean {
  const grown = growth(minus(total, decimal(increase.value)), total);
  return grown !== null && agrees(grown, percent.value, percent.wording);
}

function fitting(claim: Claim, { increase, percent }: ChangePair, { number, unit }: LaterFigure): ClaimFinding {
  const previous = minus(number, decimal(increase.value));
  const grown = growth(previous, number);
  if (grown === null) throw new Error('What fits has no growth.');
  const digits = shownDigits(percent.value, 'per cent');
  const told = `An increase of ${numberInWords(increase.value, unit)} means an earlier figure of ${words(previous, increase.value, unit)} and a change of ${words(grown, percent.value, 'per cent')}.`;
  if (claim === increase)
    return notComputable(
      `The figure it changed from is not given, and the ledger does not have it. It fits "${percent.id}": ${told}`,
    );
  const difference = decimalText(minus(decimal(percent.value), grown), digits);
  return {
    ...notComputable(`From "${increase.id}": ${told}`),
    verdict: 'agrees',
    computed: decimalText(grown, digits),
    difference,
  };
}

function alone(claim: Claim, { number, unit }: LaterFigure): ClaimFinding {
  const reason = 'The figure it changed from is not given, and nothing else in the statement tells it.';
  if (isPercent(claim)) return notComputable(reason);
  const previous = minus(number, decimal(claim.value));
  if (compare(previous, ZERO) < 0) return notComputable(reason);
  return notComputable(`${reason} It would have been ${words(previous, claim.value, unit)}.`);
}

function words(number: Exact, stated: string, unit: string | null): string {
  return numberInWords(decimalText(number, shownDigits(stated, unit)), unit);
}

function isPercent({ quantity }: Claim): boolean {
  return typeof quantity !== 'string' && 'percent' in quantity;
}

function unitOfTotal(ids: readonly string[], { units, claim }: Scope): string | null {
  const [id] = ids;
  return id === undefined ? (claim.currency ?? null) : (units.get(id) ?? null);
}
