import type { Fund } from '../fund/fund/fund.js';
import { MONEY_KINDS } from './kinds.js';
import { isStatedOf, readCoverage, type CoverageReading } from './reading.js';
import type { MoneyKind, StandingStatement } from './statement.js';

/** The statements about a fund, read. Nothing is dated before it was established. */
export function readFundCoverage(
  { established }: Fund,
  statements: readonly StandingStatement[],
): CoverageReading<MoneyKind> {
  return readCoverage(statements, MONEY_KINDS, established);
}

/** The kinds of money that figures of a fund rest on: pledges, and all else of which anything is stated. */
export function kindsOfFigures(reading: CoverageReading<MoneyKind>): readonly MoneyKind[] {
  return MONEY_KINDS.filter((kind) => kind === 'pledge' || isStatedOf(reading, kind));
}
