import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The law by which the postings were derived. It stands in the head's own row. So an append and a swap of the postings
 * see it under the one lock they both take. Null: derived before laws had numbers.
 */
export class Law1764000000004 implements MigrationInterface {
  readonly name = 'Law1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, UNDER_LAW]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The ledger is append-only: its migrations are not taken back.');
  }
}

// derived: up to where the postings reach. A release that knows of no law moves the position alone; once the postings
// follow a numbered law the constraint refuses that, so it can add nothing that it derived by another.
const COLUMNS = `
  ALTER TABLE ledger_head
    ADD COLUMN law integer CHECK (law > 0),
    ADD COLUMN derived bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT derived_by_law CHECK (law IS NULL OR derived = position)`;

// Raises FL001 with the law of the postings as its message; in the snapshot of the statement that asks.
const UNDER_LAW = `
  CREATE FUNCTION under_law(spoken integer) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
    DECLARE head record;
    BEGIN
      SELECT law, position INTO head FROM ledger_head;
      IF head.law = spoken OR head.position = 0 THEN RETURN true; END IF;
      RAISE EXCEPTION '%', coalesce(head.law, 0) USING ERRCODE = 'FL001';
    END $$`;
