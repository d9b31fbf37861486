import { kindsOfFigures, readFundCoverage } from '../../domain/coverage/fund-kinds-needed.js';
import { coverageOn } from '../../domain/coverage/reading.js';
import type { MoneyKind } from '../../domain/coverage/statement.js';
import { coverageWarnings } from '../../domain/coverage/warnings.js';
import type { Fund } from '../../domain/fund/fund/fund.js';
import type { View } from '../moments/view.js';
import { fundStream } from '../money/funds.js';
import type { Covered } from './covered.js';
import { coverageStatementsIn } from './statements.js';

/**
 * How far an answer about a fund's money reaches that speaks of days up to `day`. `kinds`: those that it rests on.
 * Default: those of its figures.
 */
export async function fundCovered(view: View, fund: Fund, day: string, kinds?: readonly MoneyKind[]): Promise<Covered> {
  const { standing } = await coverageStatementsIn(view, fundStream(fund.id));
  const reading = readFundCoverage(fund, standing);
  const coverage = coverageOn(reading, kinds ?? kindsOfFigures(reading), day);
  return { coverage, warnings: coverageWarnings(coverage, day) };
}
