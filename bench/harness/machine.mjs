import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { statement } from './server.mjs';

/** What the figures were measured on, in sentences. */
export async function machine(server) {
  const [{ version }] = await statement(await server.url(), `SELECT current_setting('server_version') AS version`);
  const settings = await statement(
    await server.url(),
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method') ORDER BY name`,
  );
  const memory = `${String(Math.round(totalmem() / 1024 ** 3))} GiB of memory`;
  return [
    `${String(availableParallelism())} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory}, ${process.platform}, Node ${process.version}.`,
    `PostgreSQL ${version}, embedded: ${settings.map(({ name, setting }) => `${name}=${setting}`).join(', ')}.`,
  ];
}

/** Processes that wanted to run, in the last minute. */
export function load() {
  return loadavg()[0].toFixed(1);
}
