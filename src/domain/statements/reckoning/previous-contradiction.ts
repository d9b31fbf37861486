import { minus, plus, quotient, times, whole, type Exact } from '../../number/exact.js';
import { decimal, decimalText, placesOf } from '../../number/text.js';
import type { Claim } from '../statement.js';
import { notComputable, type Cause, type ClaimFinding } from '../verdict.js';
import { numberInWords } from '../words/numbers.js';
import { shownDigits } from './number-finding.js';
import type { ChangePair, LaterFigure } from './change-pair.js';
import { growth } from './term-value.js';
import { agrees, toleranceOf } from './tolerance.js';

/**
 * The finding of an increase and of a percentage that exclude each other, with the candidate that would reconcile them.
 */
export function contradiction(claim: Claim, pair: ChangePair, total: LaterFigure): ClaimFinding {
  const { increase, percent } = pair;
  const grown = growth(minus(total.number, decimal(increase.value)), total.number);
  const cause = swapped(pair, total.number);
  const candidate = cause === null ? '' : ` ${candidateInWords(cause, total.unit)}`;
  const said = [
    `An increase of ${money(decimal(increase.value), pair, total)} means ${byIncrease(grown, pair, total)}`,
    `a change of ${numberInWords(percent.value, 'per cent')} means ${byPercent(pair, total)}`,
  ];
  const common = { ...notComputable(`${said.join('; ')}.${candidate}`), verdict: 'contradicts' as const, cause };
  if (claim === increase) return { ...common, contradicts: [percent.id] };
  const digits = shownDigits(percent.value, 'per cent');
  const [computed, difference] =
    grown === null
      ? [null, null]
      : [decimalText(grown, digits), decimalText(minus(decimal(percent.value), grown), digits)];
  return { ...common, contradicts: [increase.id], computed, difference };
}

/** The earlier figure and the percentage that follow from the increase. */
function byIncrease(grown: Exact | null, pair: ChangePair, total: LaterFigure): string {
  const previous = money(minus(total.number, decimal(pair.increase.value)), pair, total);
  const meant =
    grown === null
      ? 'no percentage'
      : numberInWords(decimalText(grown, shownDigits(pair.percent.value, 'per cent')), 'per cent');
  return `an earlier figure of ${previous} and ${meant}`;
}

/** Between which increases the percentage leaves a choice. */
function byPercent(pair: ChangePair, total: LaterFigure): string {
  const { from, until } = toleranceOf(pair.percent.value, pair.percent.wording);
  const [low, high] = [increaseAt(from, total.number), increaseAt(until, total.number)];
  if (low === null || high === null) return 'another increase';
  return `an increase between ${money(low, pair, total)} and ${money(high, pair, total)}`;
}

/**
 * The increase that is so many per cent of the earlier figure: total × p / (100 + p); null where that has no meaning.
 */
function increaseAt(percent: Exact, total: Exact): Exact | null {
  const base = plus(percent, whole(100n));
  if (base.units <= 0n) return null;
  return times(total, quotient(percent, base));
}

/**
 * The stated increase may be the earlier figure: then the increase is the rest, and its percentage is the one stated.
 */
function swapped(
  { increase, percent }: ChangePair,
  total: Exact,
): Extract<Cause, { readonly code: 'swapped-with-previous' }> | null {
  const previous = decimal(increase.value);
  const grown = growth(previous, total);
  if (grown === null || !agrees(grown, percent.value, percent.wording)) return null;
  return {
    code: 'swapped-with-previous',
    previous: increase.value,
    increase: decimalText(minus(total, previous), shownDigits(increase.value, null)),
    percent: decimalText(grown, shownDigits(percent.value, 'per cent')),
  };
}

function candidateInWords(
  { previous, increase, percent }: Extract<Cause, { readonly code: 'swapped-with-previous' }>,
  unit: string | null,
): string {
  return (
    `A candidate: ${numberInWords(previous, unit)} is the earlier figure itself, swapped with the increase; the increase is then ` +
    `${numberInWords(increase, unit)}, ${numberInWords(percent, 'per cent')}, and all figures fit.`
  );
}

/** At the digits of the stated increase. */
function money(number: Exact, { increase }: ChangePair, { unit }: LaterFigure): string {
  return numberInWords(decimalText(number, placesOf(increase.value)), unit);
}
