import { written } from '../money/amount.js';
import type { TableContradiction } from './contribution-finding.js';
import { columnOf } from '../fund/pledge/kinds/kinds.js';
import type { ContributionRow } from './contribution-row.js';

/**
 * Compares what the row states as outstanding with what its other cells make it; null where they agree, or it states
 * nothing. What is disputed is not asked for, so such tables leave it out.
 */
export function checkOutstanding({
  line,
  name,
  currency,
  pledged,
  acts,
  outstanding: stated,
}: ContributionRow): TableContradiction | null {
  if (stated === null) return null;
  const computed = acts.reduce((sum, { kind, minor }) => sum + columnOf(kind) * minor, pledged);
  if (computed === stated) return null;
  const value = (minor: bigint): string => written({ minor, currency }).value;
  const difference = value(stated - computed);
  return { check: 'outstanding', line, row: name, stated: value(stated), computed: value(computed), difference };
}
