import type { DataSource } from 'typeorm';

/** A running sum that is stored otherwise than the postings add up to; null where there is none. */
export interface SumDifference {
  readonly account: string;
  readonly participant: string;
  /** The year, month or day that it is of; empty: of all time. */
  readonly period: string;
  readonly instrument: string;
  readonly currency: string;
  readonly bucket: string;
  readonly stored: string | null;
  readonly postings: string | null;
}

/** How many running sums are wrong, too many or missing, and the first of them. */
export interface SumComparison {
  readonly differing: number;
  readonly first: readonly SumDifference[];
}

/**
 * Compares the running sums with what the live postings add up to. It is one statement: whatever is appended meanwhile
 * is seen in both or in neither.
 */
export async function compareSums(owner: DataSource): Promise<SumComparison> {
  const rows = await owner.query<(SumDifference & { readonly total: string })[]>(COMPARE);
  return { differing: Number(rows[0]?.total ?? 0), first: rows.map(({ total: _total, ...sum }) => sum) };
}

const KEY = 'account, participant, level, period, instrument, currency, bucket';

// As src/ledger/migrations/0002-amounts.ts keeps them: of each participant up to the month, of all up to the day.
const COMPARE = `
  WITH added AS (
    SELECT account, whose AS participant, length::smallint AS level, left(date::text, length) COLLATE "C" AS period,
           instrument, currency, bucket, sum(delta) AS sum
      FROM postings, LATERAL (VALUES (participant, 7), ('*', 10)) AS of (whose, finest),
           LATERAL (VALUES (0), (4), (7), (10)) AS of_level (length)
     WHERE account LIKE 'fund/%' AND length <= finest
     GROUP BY 1, 2, 3, 4, 5, 6, 7)
  SELECT account, participant, period, instrument, currency, bucket,
         stored.sum::text AS stored, added.sum::text AS postings, count(*) OVER () AS total
    FROM posting_sums AS stored FULL JOIN added USING (${KEY})
   WHERE stored.sum IS DISTINCT FROM added.sum
   ORDER BY ${KEY} LIMIT 5`;
