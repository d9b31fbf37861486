import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/** The role of the service's sessions: it may append and read, and move the head. */
const SERVICE_ROLE = 'foedera_service';

const log = new Logger('Ledger');

/**
 * Gives the service its role, where the owner may create roles or an administrator has made it and let the owner take
 * it. Null otherwise: the service then works as the owner, and the triggers alone keep the ledger append-only.
 */
export async function serviceRole(owner: DataSource): Promise<string | null> {
  // Roles belong to the whole server: another database's start may be making the same one at the same time.
  for (let tries = 0; tries < 3 && !(await member(owner)); tries += 1) await owner.query(CREATE);
  if (!(await member(owner))) {
    log.warn(
      `The owner of the database may not create the role ${SERVICE_ROLE}, so the service works as the owner; triggers still refuse every change to what is recorded. For the second lock, let an administrator run: CREATE ROLE ${SERVICE_ROLE} NOLOGIN; GRANT ${SERVICE_ROLE} TO the owner.`,
    );
    return null;
  }
  await owner.query(GRANT);
  return SERVICE_ROLE;
}

async function member(owner: DataSource): Promise<boolean> {
  const [row] = await owner.query<{ member: boolean | null }[]>(
    `SELECT (SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = $1) AS member`,
    [SERVICE_ROLE],
  );
  return row?.member === true;
}

const CREATE = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${SERVICE_ROLE}') THEN
      CREATE ROLE ${SERVICE_ROLE} NOLOGIN;
    END IF;
    IF NOT pg_has_role(current_user, '${SERVICE_ROLE}', 'MEMBER') THEN
      GRANT ${SERVICE_ROLE} TO CURRENT_USER;
    END IF;
  EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL;
  END $$`;

const GRANT = `
  DO $$ BEGIN
    IF NOT has_table_privilege('${SERVICE_ROLE}', 'ledger_head', 'UPDATE') THEN
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${SERVICE_ROLE}', current_schema());
      GRANT SELECT, INSERT ON events, postings, idempotency_keys TO ${SERVICE_ROLE};
      GRANT SELECT, UPDATE ON ledger_head TO ${SERVICE_ROLE};
    END IF;
    IF NOT has_table_privilege('${SERVICE_ROLE}', 'posting_sums', 'SELECT') THEN
      GRANT SELECT ON posting_sums TO ${SERVICE_ROLE};
    END IF;
  END $$`;
