import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Postings of money: an exact amount in minor units, its currency, and what it belongs to. Running sums of the accounts of funds by year and
 * month stand beside the postings as a cache that a trigger keeps in the append's own transaction; they are made anew from the postings at any time.
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

// period: '2005' and '2005-07'. participant '*': all of them together, so that a fund's total need not look at its donors.
const SUMS = `
  CREATE TABLE posting_sums (
    account text NOT NULL,
    participant text NOT NULL,
    period text NOT NULL,
    instrument text NOT NULL,
    currency text NOT NULL,
    bucket text NOT NULL,
    sum numeric NOT NULL,
    PRIMARY KEY (account, participant, period, instrument, currency, bucket)
  ) WITH (fillfactor = 70);
  CREATE INDEX posting_sums_by_period ON posting_sums (account, period)`;

const KEEP = `
  CREATE FUNCTION sum_postings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    BEGIN
      INSERT INTO posting_sums AS known (account, participant, period, instrument, currency, bucket, sum)
      SELECT account, whose, part, instrument, currency, bucket, sum(delta)
        FROM added, LATERAL (VALUES (participant), ('*')) AS of (whose),
             LATERAL (VALUES (to_char(date, 'YYYY')), (to_char(date, 'YYYY-MM'))) AS within (part)
       WHERE account LIKE 'fund/%'
       GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
      ON CONFLICT (account, participant, period, instrument, currency, bucket) DO UPDATE SET sum = known.sum + excluded.sum;
      RETURN NULL;
    END $$;
  CREATE FUNCTION keep_sums(target regclass) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('CREATE TRIGGER keep_sums AFTER INSERT ON %s REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_postings()', target);
    END $$;
  CREATE FUNCTION sum_anew() RETURNS void LANGUAGE sql AS $$
    TRUNCATE posting_sums;
    INSERT INTO posting_sums
    SELECT account, whose, part, instrument, currency, bucket, sum(delta)
      FROM postings, LATERAL (VALUES (participant), ('*')) AS of (whose),
           LATERAL (VALUES (to_char(date, 'YYYY')), (to_char(date, 'YYYY-MM'))) AS within (part)
     WHERE account LIKE 'fund/%' GROUP BY 1, 2, 3, 4, 5, 6
  $$;
  SELECT keep_sums('postings')`;
