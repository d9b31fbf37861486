import { createHash, randomUUID } from 'node:crypto';

/** Ids of funds. Short enough for the ids of pledges and receipts that begin with them. */
export const FUND_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Ids of pledges and receipts. */
export const MONEY_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** The table of a rate: it names a stream. */
export const RATE_TABLE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * An id for what is recorded without one. It is the same for the same row of the source, so that reading it again is
 * one recording; else a new one.
 */
export function derivedId(fund: string, ref: string | null, kind: 'pledge' | 'receipt' = 'pledge'): string {
  const unique =
    ref === null
      ? randomUUID().replaceAll('-', '').slice(0, 12)
      : createHash('sha256').update(`${fund}\n${ref}`).digest('hex').slice(0, 12);
  return kind === 'pledge' ? `${fund}-${unique}` : `${fund}-receipt-${unique}`;
}
