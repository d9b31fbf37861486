import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerFor, unprivilegedAccount } from '../../src/platform/database/embedded/system-user.js';
import { findBinaries } from '../../src/platform/database/embedded/binaries.js';
import { placesIn } from '../../src/platform/database/embedded/cluster.js';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { freshDatabase, rowsFound, statement } from '../support/postgres-server.js';

/** The roles of version 0.1.0: the owner of its embedded database, and that of the service's sessions. */
export const OWNER = 'pacta';
const SERVICE = 'pacta_service';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** What `pg_dump --inserts` wrote of a small ledger that version 0.1.0 had recorded. */
const DUMP = fixture('ledger-0.1.0.sql');
/** The export of that same ledger, by the command line of version 0.1.0. */
export const EXPORT = fixture('export-0.1.0.ndjson');

/** The ledger of 0.1.0 in a database of its own on a server, `url` for its old owner. */
export async function oldDatabase(server: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  await statement(server, ROLES);
  const { url, drop } = await freshDatabase(server);
  const owned = new URL(url);
  await statement(server, `ALTER DATABASE ${owned.pathname.slice(1)} OWNER TO ${OWNER}`);
  owned.username = OWNER;
  owned.password = 'old';
  await statement(owned.href, DUMP);
  return {
    url: owned.href,
    drop: async () => {
      await drop();
      await statement(server, `DROP ROLE ${OWNER}`);
      await statement(server, `DROP ROLE ${SERVICE}`);
    },
  };
}

// As its documents asked for: an owner that may make the role of the service, on a server of one's own even a
// superuser.
const ROLES = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${SERVICE}') THEN CREATE ROLE ${SERVICE} NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${OWNER}') THEN
      CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD 'old';
      IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN ALTER ROLE ${OWNER} SUPERUSER; END IF;
    END IF;
    GRANT ${SERVICE} TO ${OWNER};
    IF NOT pg_has_role(current_user, '${OWNER}', 'MEMBER') THEN GRANT ${OWNER} TO CURRENT_USER; END IF;
  END $$`;

/** The data folder of 0.1.0 with that ledger: its owner is named nowhere. */
export async function oldDataFolder(dataFolder: string): Promise<void> {
  const data = realpathSync(dataFolder);
  const { root, cluster } = placesIn(data);
  const account = unprivilegedAccount(cluster);
  const run = runnerFor(account, data);
  const { bin } = findBinaries(data, run);
  for (const folder of [root, join(root, 'run'), cluster]) mkdirSync(folder);
  const password = randomBytes(24).toString('base64url');
  const handedOver = join(root, 'run', 'password');
  writeFileSync(join(root, 'password'), password, { mode: 0o600 });
  writeFileSync(handedOver, password);
  if (account !== null) {
    for (const path of [join(root, 'run'), cluster, handedOver]) chownSync(path, account.uid, account.gid);
  }
  const initdb = ['-D', cluster, '-U', OWNER, `--pwfile=${handedOver}`];
  initdb.push('--auth=scram-sha-256', '--encoding=UTF8', '--locale=C');
  const { command, args, options } = run(join(bin, 'initdb'), initdb);
  const made = spawnSync(command, args, { ...options, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  rmSync(handedOver);
  const server = await EmbeddedPostgres.start({ dataFolder: data });
  await statement(server.url, `CREATE ROLE ${SERVICE} NOLOGIN; GRANT ${SERVICE} TO ${OWNER}`);
  await statement(server.url, DUMP);
  await server.stop();
}

/** What one statement finds, first row, first column. */
export async function found(url: string, text: string): Promise<unknown> {
  return Object.values((await rowsFound(url, text))[0] ?? {})[0];
}
