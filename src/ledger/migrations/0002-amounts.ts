import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Postings of money: an exact amount in minor units, its currency, and what it belongs to. Running sums of the accounts
 * of funds by year and month (and day, of all donors together) stand beside the postings. They are a cache that a
 * trigger keeps in the append's own transaction. They are made anew from the postings at any time.
 */
export class Amounts1764000000002 implements MigrationInterface {
  readonly name = 'Amounts1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, SUMS, KEEP]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The ledger is append-only: its migrations are not taken back.');
  }
}

const COLUMNS = `
  ALTER TABLE postings
    ALTER COLUMN delta TYPE numeric,
    ADD COLUMN item text NOT NULL DEFAULT '',
    ADD COLUMN instrument text NOT NULL DEFAULT '',
    ADD COLUMN currency text NOT NULL DEFAULT '',
    ADD COLUMN bucket text NOT NULL DEFAULT ''`;

// level: characters of the period that count: 0 ever, 4 the year, 7 the month; of all participants together ('*', so
// that a fund's total need not look at its donors) also 10, the day.
const SUMS = `
  CREATE TABLE posting_sums (
    account text NOT NULL,
    participant text NOT NULL,
    level smallint NOT NULL,
    period text COLLATE "C" NOT NULL,
    instrument text NOT NULL,
    currency text NOT NULL,
    bucket text NOT NULL,
    sum numeric NOT NULL,
    PRIMARY KEY (participant, account, level, period, instrument, currency, bucket)
  ) WITH (fillfactor = 70);
  CREATE INDEX posting_sums_by_period ON posting_sums (account, level, period)`;

const LEVELS = `LATERAL (VALUES (participant, 7), ('*', 10)) AS of (whose, finest), LATERAL (VALUES (0), (4), (7), (10)) AS of_level (length)`;

const KEEP = `
  CREATE FUNCTION sum_postings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    BEGIN
      -- Most appends are about treaties.
      IF NOT EXISTS (SELECT FROM added WHERE account LIKE 'fund/%') THEN RETURN NULL; END IF;
      INSERT INTO posting_sums AS known (account, participant, level, period, instrument, currency, bucket, sum)
      SELECT account, whose, length, left(date::text, length), instrument, currency, bucket, sum(delta)
        FROM added, ${LEVELS}
       WHERE account LIKE 'fund/%' AND length <= finest
       GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
      ON CONFLICT (participant, account, level, period, instrument, currency, bucket) DO UPDATE SET sum = known.sum + excluded.sum;
      RETURN NULL;
    END $$;
  CREATE FUNCTION keep_sums(target regclass) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('CREATE TRIGGER keep_sums AFTER INSERT ON %s REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_postings()', target);
    END $$;
  CREATE FUNCTION sum_anew() RETURNS void LANGUAGE sql AS $$
    TRUNCATE posting_sums;
    INSERT INTO posting_sums (account, participant, level, period, instrument, currency, bucket, sum)
    SELECT account, whose, length, left(date::text, length), instrument, currency, bucket, sum(delta)
      FROM postings, ${LEVELS}
     WHERE account LIKE 'fund/%' AND length <= finest GROUP BY 1, 2, 3, 4, 5, 6, 7
  $$;
  SELECT keep_sums('postings')`;
