import { written } from '../money/amount.js';
import type { Contradiction } from './finding.js';
import type { ColumnAct } from './columns.js';
import type { Row } from './read-row.js';

/** How each column changes what a table calls outstanding. What is disputed is not asked for, so such tables leave it out. */
const SIGN: Record<ColumnAct, bigint> = {
  increase: 1n,
  reduction: -1n,
  commitment: 0n,
  payment: -1n,
  'in-kind': -1n,
  'note-deposit': -1n,
  'early-payment-credit': -1n,
  refund: 0n,
  'write-off': -1n,
  dispute: -1n,
};

/** Compares what the row states as outstanding with what its other cells make it; null where they agree, or it states nothing. */
export function checkOutstanding({
  line,
  name,
  currency,
  pledged,
  acts,
  outstanding: stated,
}: Row): Contradiction | null {
  if (stated === null) return null;
  const computed = acts.reduce((sum, { kind, minor }) => sum + SIGN[kind] * minor, pledged);
  if (computed === stated) return null;
  const value = (minor: bigint): string => written({ minor, currency }).value;
  const difference = value(stated - computed);
  return { check: 'outstanding', line, row: name, stated: value(stated), computed: value(computed), difference };
}
