import { minus, type Exact } from '../../number/exact.js';
import { decimal, decimalText, placesOf } from '../../number/text.js';
import type { Claim } from '../statement.js';
import { notComputable, type ClaimFinding } from '../verdict.js';
import { comparedInWords, numberInWords } from '../words/numbers.js';
import type { Rows } from './ledger-number.js';
import { roundingCause, roundingInWords } from './rounding-cause.js';
import { agrees } from './tolerance.js';

/** Digits shown of a computed percentage beyond those stated. */
const MORE_DIGITS = 3;
/** Digits of amounts and counts; exact ones have fewer. */
const MOST_DIGITS = 6;

/** A computed number beside what a claim states. `what`: what was computed, as the beginning of a sentence. */
export interface Computed {
  readonly number: Exact;
  readonly unit: string | null;
  readonly rows: Rows | null;
  readonly what: string;
}

/** Compares a stated number with a computed one: agreement is at the digits and in the wording of what is stated. */
export function numberFinding({ value, wording }: Claim, { number, unit, rows, what }: Computed): ClaimFinding {
  const stated = decimal(value);
  const digits = shownDigits(value, unit);
  const computed = decimalText(number, digits);
  const same = agrees(number, value, wording);
  const cause = same ? null : roundingCause(value, stated, number, rows);
  const beside =
    same && wording !== undefined
      ? `"${HEDGED[wording]} ${numberInWords(value, unit)}" fits it`
      : comparedInWords(value, stated, number, unit, digits);
  const why = cause?.code === 'rounding-plausible' ? ` ${roundingInWords(cause, rows?.digits ?? 0)}` : '';
  return {
    ...notComputable(`${what} ${numberInWords(computed, unit)}${beside === 'as stated' ? ', ' : '; '}${beside}.${why}`),
    verdict: same ? 'agrees' : 'differs',
    computed,
    difference: decimalText(minus(stated, number), digits),
    cause,
  };
}

/** How many digits of a computed number are shown beside a stated one. */
export function shownDigits(stated: string, unit: string | null): number {
  return unit === 'per cent' ? placesOf(stated) + MORE_DIGITS : Math.max(placesOf(stated), MOST_DIGITS);
}

const HEDGED = { 'more-than': 'more than', about: 'about' };
