import { claimDays, daysOfTerm, spanOf, type ClaimDays } from '../claim-days.js';
import { figureKey } from '../figures.js';
import { compare, minus, percentOf, plus, ZERO, type Exact } from '../../number/exact.js';
import { decimal, placesOf } from '../../number/text.js';
import { termsOf, wantedOf } from '../figures-needed.js';
import type { DerivedFigure, StatedPeriod, FigureTerm } from '../statement.js';
import { termInWords } from '../words/quantities.js';
import { ledgerNumber, type Rows } from './ledger-number.js';
import type { Scope } from './scope.js';

/**
 * A figure that another is derived from, as a number. `claims`: those of the statement that it rests on; `ledger`:
 * whether on the ledger too.
 */
export interface TermNumber {
  readonly number: Exact;
  readonly claims: readonly string[];
  readonly ledger: boolean;
  readonly rows: Rows | null;
  readonly span: StatedPeriod | null;
}

/** Why there is no number. `notGiven`: the document does not give it. */
export interface NoNumber {
  readonly because: string;
  readonly notGiven: boolean;
  readonly span: StatedPeriod | null;
}

export type TermValue = TermNumber | NoNumber;

/** The value of a figure that a claim is derived from: stated, computed by the ledger, or derived in turn. */
export function termValue(term: FigureTerm, scope: Scope): TermValue {
  const { days, claims, statement } = scope;
  if (term === null) return { because: 'The figure it changed from is not given.', notGiven: true, span: null };
  if (typeof term === 'string') return ledgerValue(term, days, undefined, scope);
  if ('notGiven' in term)
    return { because: 'The figure it changed from is not given.', notGiven: true, span: term.notGiven };
  if ('quantity' in term) return ledgerValue(term.quantity, daysOfTerm(term, days), term.currency, scope);
  if (!('claim' in term)) return derivedValue(term, scope);
  const named = claims.get(term.claim);
  if (named === undefined) throw new Error(`The claim ${term.claim} was recorded unread.`);
  const rows: Rows = { count: 1, digits: placesOf(named.value) };
  return {
    number: decimal(named.value),
    claims: [named.id],
    ledger: false,
    rows,
    span: spanOf(claimDays(named, statement.published)),
  };
}

/** The value of a derived figure. */
export function derivedValue(derived: DerivedFigure, scope: Scope): TermValue {
  const values: TermNumber[] = [];
  for (const term of termsOf(derived)) {
    const value = termValue(term, scope);
    if ('because' in value) return value;
    values.push(value);
  }
  const number = combined(
    derived,
    values.map((value) => value.number),
  );
  if (number === null)
    return {
      because: `A percentage of ${termInWords(termsOf(derived)[1] ?? null, scope.days, scope.names)} has no meaning: it is 0.`,
      notGiven: false,
      span: null,
    };
  return {
    number,
    claims: [...new Set(values.flatMap((value) => value.claims))],
    ledger: values.some((value) => value.ledger),
    rows: 'sum' in derived ? rowsOf(values) : null,
    span: spanOf(scope.days),
  };
}

function combined(derived: DerivedFigure, numbers: readonly Exact[]): Exact | null {
  if ('sum' in derived) return numbers.reduce(plus, ZERO);
  const [first = ZERO, second = ZERO] = numbers;
  if ('change' in derived) return minus(second, first);
  if ('change' in derived.percent) return growth(first, second);
  return second.units === 0n ? null : percentOf(first, second);
}

/** The change from one figure to another in per cent of the first; null where that is not above zero. */
export function growth(from: Exact, to: Exact): Exact | null {
  return compare(from, ZERO) > 0 ? percentOf(minus(to, from), from) : null;
}

function rowsOf(values: readonly TermNumber[]): Rows | null {
  let [count, digits] = [0, 0];
  for (const { rows } of values) {
    if (rows === null) return null;
    count += rows.count;
    digits = Math.max(digits, rows.digits);
  }
  return { count, digits };
}

function ledgerValue(
  text: string,
  days: ClaimDays,
  currency: string | undefined,
  { claim, figures }: Scope,
): TermValue {
  const wanted = wantedOf(text, days, currency ?? claim.currency);
  if (wanted === null) return { because: `No ledger holds ${text}.`, notGiven: false, span: null };
  const value = ledgerNumber(wanted, figures.get(figureKey(wanted)));
  if ('because' in value) return { because: value.because, notGiven: false, span: spanOf(days) };
  return { ...value, claims: [], ledger: true, span: spanOf(days) };
}
