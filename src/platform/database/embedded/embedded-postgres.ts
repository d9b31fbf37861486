import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerFor, unprivilegedAccount } from './system-user.js';
import { release, stopAtExit } from './at-exit.js';
import { findBinaries } from './binaries.js';
import { ensureCluster, placesIn, readOwner, readPassword, socketFolder } from './cluster.js';
import { Lease } from './lease.js';
import { Server } from './server.js';

const WATCH_MS = 250;

/** What the embedded database is started with; `binaries` (a folder with `bin`) and `settings` are for tests. */
export interface EmbeddedSettings {
  readonly dataFolder: string;
  readonly binaries?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * PostgreSQL in the data folder, shared by all processes that use the folder: the first starts it, the last stops it.
 * While it is held, a server that died is started again at the same address, whoever had started it.
 */
export class EmbeddedPostgres {
  private readonly watch: NodeJS.Timeout;
  private restarting: Promise<void> | null = null;
  private stopping: Promise<void> | null = null;

  private constructor(
    /** Address of the database for its owner, password included. */
    readonly url: string,
    private readonly server: Server,
    private readonly lease: Lease,
  ) {
    this.watch = setInterval(() => this.look(), WATCH_MS).unref();
    stopAtExit(this);
  }

  /**
   * Starts the server of the folder, or joins it where it runs; makes the folder and the cluster where there are none.
   */
  static async start({ dataFolder, binaries: folder, settings = {} }: EmbeddedSettings): Promise<EmbeddedPostgres> {
    if (process.platform === 'win32') {
      throw new Error(
        'The embedded database does not run on Windows yet. Set DATABASE_URL to a PostgreSQL server, version 14 or later.',
      );
    }
    mkdirSync(dataFolder, { recursive: true });
    const data = realpathSync(resolve(dataFolder));
    const places = placesIn(data);
    const account = unprivilegedAccount(places.cluster);
    const run = runnerFor(account, data);
    const binaries = findBinaries(data, run, folder);
    await ensureCluster(data, account, run, binaries);
    const socket = socketFolder(data, account);
    const url = `postgresql://${readOwner(data)}:${readPassword(data)}@${encodeURIComponent(socket)}:5432/postgres`;
    const invocation = run(join(binaries.bin, 'postgres'), Server.args(places.cluster, socket, settings));
    const server = new Server(url, invocation, places);
    const lease = await Lease.take(places.leases);
    try {
      await server.ensureRunning();
    } catch (error) {
      lease.leave();
      lease.end();
      throw error;
    }
    return new EmbeddedPostgres(url, server, lease);
  }

  /** The process id of the server. */
  get pid(): number | null {
    return this.server.pid;
  }

  /** Gives the server up; stops it and waits for its end where nobody else uses it. */
  async stop(): Promise<void> {
    this.stopping ??= this.leaveAndStop();
    await this.stopping;
  }

  private async leaveAndStop(): Promise<void> {
    clearInterval(this.watch);
    await this.restarting;
    release(this);
    const last = this.lease.leave();
    try {
      if (last) await this.server.stop();
    } finally {
      this.lease.end();
    }
  }

  private look(): void {
    if (this.restarting !== null || this.server.alive()) return;
    this.restarting = this.server
      .ensureRunning()
      .catch((error: unknown) =>
        console.error(`The embedded database stopped and could not be started again: ${String(error)}`),
      )
      .finally(() => (this.restarting = null));
  }

  /** Without waiting: the process ends. */
  abandon(): void {
    if (this.lease.leave()) this.server.signalStop();
  }
}
