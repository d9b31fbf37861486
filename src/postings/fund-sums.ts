/** Sums of all donors together, or of each. */
type By = 'donor' | 'total';

/** `$1` accounts, `$2` the day after, `$3` the position: the postings up to both, one by one. */
export function earlySums(by: By): string {
  return summed(`
    SELECT account, ${whose(by)} AS donor, instrument, currency, bucket, delta AS sum FROM postings
     WHERE account = ANY($1) AND date < $2 AND position <= $3`);
}

/**
 * Running sums up to the day, less the postings that came after the position. `$4` is the year and `$5` the month of
 * the day after. `backwards`: everything ever, less what is dated later.
 */
export function cachedSums(by: By, backwards: boolean): string {
  const columns = `account, participant AS donor, instrument, currency, bucket`;
  const known = `account = ANY($1) AND participant ${by === 'total' ? '=' : '<>'} '*'`;
  const level = (length: number, sum: string, within: string): string =>
    `SELECT ${columns}, ${sum} AS sum FROM posting_sums WHERE ${known} AND level = ${String(length)} AND ${within}`;
  const posted = (sum: string, within: string): string =>
    `SELECT account, ${whose(by)} AS donor, instrument, currency, bucket, ${sum} AS sum FROM postings WHERE account = ANY($1) AND ${within}`;
  const first = `($5 || '-01')::date`;
  const parts = backwards
    ? [
        level(0, 'sum', `period = ''`),
        level(4, '-sum', 'period > $4'),
        level(7, '-sum', `period > $5 AND period < $4 || '-99'`),
        by === 'total'
          ? level(10, '-sum', `period >= $2::date::text AND period < $5 || '-99'`)
          : posted('-delta', `date >= $2 AND date < (${first} + interval '1 month')`),
      ]
    : [
        level(4, 'sum', 'period < $4'),
        level(7, 'sum', 'period > $4 AND period < $5'),
        by === 'total'
          ? level(10, 'sum', 'period > $5 AND period < $2::date::text')
          : posted('delta', `date >= ${first} AND date < $2`),
      ];
  return summed([...parts, posted('-delta', 'position > $3 AND date < $2')].join(' UNION ALL '));
}

function summed(parts: string): string {
  return `
    SELECT account, donor, instrument, currency, bucket, sum(sum)::text AS sum
      FROM (${parts}) AS parts GROUP BY 1, 2, 3, 4, 5 HAVING sum(sum) <> 0 ORDER BY 1, 2, 3, 4, 5`;
}

function whose(by: By): string {
  return by === 'total' ? `'*'` : 'participant';
}
