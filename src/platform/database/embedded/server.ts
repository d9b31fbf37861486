import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Invocation } from './system-user.js';
import type { ClusterPlaces } from './cluster.js';
import { processAlive } from './process-alive.js';

const POLL_MS = 15;
/** How long a start may take, recovery after a crash included. */
const START_MS = 120_000;
/** How long a server may fail to come up without being about to. */
const FAILED_STARTS = 20;
const STOP_MS = 30_000;
const LOG_BYTES = 10_000_000;

/**
 * The server process of one cluster, ours or another process's: PostgreSQL itself sees to it that there is one only.
 */
export class Server {
  constructor(
    private readonly url: string,
    private readonly invocation: Invocation,
    private readonly places: ClusterPlaces,
  ) {}

  /** The arguments of `postgres`: durable, reachable only through its socket. */
  static args(cluster: string, socket: string, settings: Readonly<Record<string, string>>): readonly string[] {
    const all = {
      listen_addresses: '',
      port: '5432',
      unix_socket_directories: socket,
      unix_socket_permissions: '0700',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      timezone: 'UTC',
      log_timezone: 'UTC',
      jit: 'off',
      ...settings,
    };
    return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  }

  /** The server's process id as it noted it itself; null where none runs or ran. */
  get pid(): number | null {
    try {
      const pid = Number(readFileSync(join(this.places.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
      return Number.isInteger(pid) && pid > 1 ? pid : null;
    } catch {
      return null;
    }
  }

  alive(): boolean {
    const pid = this.pid;
    return pid !== null && processAlive(pid);
  }

  /** Resolves once the server answers: the one that runs already, or one started now. */
  async ensureRunning(): Promise<void> {
    const deadline = Date.now() + START_MS;
    let child: ChildProcess | null = null;
    let starts = 0;
    for (;;) {
      const state = await this.ask();
      if (state === 'ready') return;
      if (Date.now() > deadline) throw new Error(`The embedded database does not answer. Its log: ${this.places.log}`);
      if (state === 'absent' && (child === null || child.exitCode !== null || child.signalCode !== null)) {
        if (starts >= FAILED_STARTS) throw new Error(`The embedded database does not start. ${this.lastWords()}`);
        if (starts > 0) await sleep(POLL_MS * starts);
        child = this.spawn();
        starts += 1;
      }
      await sleep(POLL_MS);
    }
  }

  /** Stops the server, ending its sessions, and waits until it has written everything. */
  async stop(): Promise<void> {
    const { pid } = this;
    this.signalStop();
    const deadline = Date.now() + STOP_MS;
    while (pid !== null && processAlive(pid)) {
      if (Date.now() > deadline) throw new Error(`The embedded database does not stop. Its log: ${this.places.log}`);
      await sleep(POLL_MS);
    }
  }

  signalStop(): void {
    const pid = this.pid;
    if (pid === null || !processAlive(pid)) return;
    process.kill(pid, 'SIGINT');
  }

  /** In a session of its own, so that a Ctrl-C meant for us does not stop it before we have finished. */
  private spawn(): ChildProcess {
    const { log } = this.places;
    if (existsSync(log) && statSync(log).size > LOG_BYTES) truncateSync(log);
    const file = openSync(log, 'a', 0o600);
    const { command, args, options } = this.invocation;
    const child = spawn(command, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', file, file] });
    closeSync(file);
    child.on('error', () => undefined);
    child.unref();
    return child;
  }

  private async ask(): Promise<'ready' | 'not yet' | 'absent'> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return 'ready';
    } catch (error) {
      const code = (error as { readonly code?: string }).code;
      if (code === '57P03' || code === '53300') return 'not yet';
      if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EPIPE') return 'absent';
      if (code === undefined) return 'not yet';
      throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private lastWords(): string {
    const log = existsSync(this.places.log) ? readFileSync(this.places.log, 'utf8').trimEnd() : '';
    return log.split('\n').slice(-5).join('\n');
  }
}
