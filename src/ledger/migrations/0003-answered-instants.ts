import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `answered`: the latest instant that an answer was given for. What is recorded later is stamped after it (ADR 18). And
 * the rights of the service on tables made from here on go to the role that the service has today. The first migration
 * of an older ledger wrote the role of its time into `append_only`.
 */
export class AnsweredInstants1764000000003 implements MigrationInterface {
  readonly name = 'AnsweredInstants1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ledger_head ADD COLUMN answered timestamptz(3)');
    await runner.query(APPEND_ONLY);
  }

  async down(): Promise<void> {
    throw new Error('The ledger is append-only: its migrations are not taken back.');
  }
}

const APPEND_ONLY = `
  CREATE OR REPLACE FUNCTION append_only(target regclass) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', target);
      EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER append_only', target);
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'foedera_service') THEN
        EXECUTE format('GRANT SELECT, INSERT ON %s TO foedera_service', target);
      END IF;
    END $$`;
