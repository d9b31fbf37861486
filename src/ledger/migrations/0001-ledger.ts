import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events, the head, idempotency keys and postings. `events.bytes` is what was hashed; the other columns are taken from
 * it as it is inserted. Tables under `append_only` refuse UPDATE, DELETE and TRUNCATE to everyone, their owner
 * included.
 */
export class Ledger1764000000001 implements MigrationInterface {
  readonly name = 'Ledger1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      EVENTS,
      HEAD,
      KEYS,
      POSTINGS,
      APPEND_ONLY,
      `SELECT append_only('events'), append_only('postings')`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error(
      'The ledger is append-only: its first migration is not taken back. Drop the database if that is what you want.',
    );
  }
}

const EVENTS = `
  CREATE TABLE events (
    position bigint PRIMARY KEY CHECK (position > 0),
    event_id uuid NOT NULL UNIQUE,
    stream text NOT NULL,
    category text NOT NULL GENERATED ALWAYS AS (split_part(stream, '/', 1)) STORED,
    version integer NOT NULL CHECK (version > 0),
    type text NOT NULL,
    schema integer NOT NULL,
    date date,
    recorded_at timestamptz(3) NOT NULL,
    actor text NOT NULL,
    source jsonb,
    correlation text NOT NULL,
    causation text,
    ref text,
    data jsonb NOT NULL,
    bytes text NOT NULL,
    hash bytea NOT NULL,
    UNIQUE (stream, version)
  );
  CREATE INDEX events_by_type ON events (category, type, position);
  CREATE INDEX events_by_ref ON events (stream, ref) WHERE ref IS NOT NULL`;

// fence: raised to make sure that an append whose outcome is unknown can no longer happen.
const HEAD = `
  CREATE TABLE ledger_head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint NOT NULL,
    recorded_at timestamptz(3),
    fence bigint NOT NULL DEFAULT 0
  ) WITH (fillfactor = 10);
  INSERT INTO ledger_head (position) VALUES (0)`;

const KEYS = `
  CREATE TABLE idempotency_keys (
    client text NOT NULL,
    key text NOT NULL,
    digest text NOT NULL,
    first_position bigint,
    last_position bigint NOT NULL,
    version integer NOT NULL,
    recorded_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (client, key)
  )`;

const POSTINGS = `
  CREATE TABLE postings (
    position bigint NOT NULL,
    ordinal integer NOT NULL,
    account text NOT NULL,
    participant text NOT NULL,
    organisation boolean NOT NULL,
    date date NOT NULL,
    delta integer NOT NULL,
    PRIMARY KEY (position, ordinal)
  );
  CREATE INDEX postings_by_account ON postings (account, date, position);
  CREATE INDEX postings_by_participant ON postings (participant, account)`;

const APPEND_ONLY = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'The ledger is append-only: % on % is refused. Record a correction instead.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
    END $$;
  CREATE FUNCTION append_only(target regclass) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', target);
      EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER append_only', target);
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'foedera_service') THEN
        EXECUTE format('GRANT SELECT, INSERT ON %s TO foedera_service', target);
      END IF;
    END $$`;
