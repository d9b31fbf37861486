import { openApplication } from '../harness/application.mjs';
import { statement } from '../harness/server.mjs';

/** Invented payments over twenty years, 200 donors, three currencies and three uses, ten a day on average. */
const DAYS = 7300;

/**
 * Fills a fresh database with a fund of so many movements: once as postings, as the ledger writes them for payments
 * (paid, its value at pledge, what was received), once as plain rows. Nothing is decided or hashed: what is measured is
 * the sum.
 */
export async function movements(url, count) {
  const app = await openApplication(url);
  await app.close();
  await statement(url, PLAIN, [count, DAYS]);
  for (const [ordinal, account, amount] of [
    [0, 'paid', 'amount'],
    [1, 'paid/usd', 'usd'],
    [2, 'received/usd', 'usd'],
  ]) {
    await statement(
      url,
      `INSERT INTO postings (position, ordinal, account, participant, organisation, date, delta, item, instrument, currency, bucket)
       SELECT n, ${ordinal}, 'fund/bench/${account}', donor, false, date, ${amount}, 'p' || (n % 5000), 'grant',
              ${ordinal === 0 ? 'currency' : `'USD'`}, bucket FROM movements`,
    );
  }
  await statement(url, 'UPDATE ledger_head SET position = $1, recorded_at = now()', [count]);
  await statement(url, 'CREATE INDEX movements_by_date ON movements (date)');
  await statement(url, 'VACUUM ANALYZE');
}

const PLAIN = `
  CREATE TABLE movements AS
  SELECT n, 'D' || lpad((n * 7919 % 200)::text, 3, '0') AS donor, DATE '2004-01-01' + (n * 104729 % $2::bigint)::integer AS date,
         (ARRAY['USD', 'EUR', 'JPY'])[1 + n % 3] AS currency, (ARRAY['earmarked', 'general-purpose', 'not-specified'])[1 + n % 7 % 3] AS bucket,
         (n % 100000 + 1)::numeric AS amount, (n % 90000 + 1)::numeric AS usd
    FROM generate_series(1, $1::bigint) AS n`;
