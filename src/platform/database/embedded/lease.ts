import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processAlive } from './process-alive.js';

let taken = 0;

/**
 * This process's share in the server of a data folder: a file named after the process. The last to leave stops the
 * server. Who leaves first marks itself as leaving and then looks at the others. Who comes first makes its file and
 * then waits for those that are leaving. So of two that meet, at least one sees the other, and no server is stopped
 * under a newcomer.
 */
export class Lease {
  private constructor(
    private readonly folder: string,
    private readonly name: string,
  ) {}

  /** Takes a share, after everyone who is just leaving has left. */
  static async take(folder: string): Promise<Lease> {
    mkdirSync(folder, { recursive: true });
    taken += 1;
    const lease = new Lease(folder, `${process.pid}-${taken}`);
    writeFileSync(join(folder, lease.name), '');
    while (lease.others().some((name) => name.endsWith('.leaving'))) await sleep(10);
    return lease;
  }

  /** Marks this share as given up. True where nobody else holds one: the server is then to be stopped before `end`. */
  leave(): boolean {
    renameSync(join(this.folder, this.name), join(this.folder, `${this.name}.leaving`));
    return this.others().every((name) => name.endsWith('.leaving'));
  }

  /** Lets newcomers in again. */
  end(): void {
    rmSync(join(this.folder, `${this.name}.leaving`), { force: true });
  }

  /** Shares of living processes other than this one; those of dead ones are swept away. */
  private others(): readonly string[] {
    const all = readdirSync(this.folder).filter((name) => !name.startsWith(this.name + '.') && name !== this.name);
    const dead = all.filter((name) => !processAlive(Number.parseInt(name, 10)));
    for (const name of dead) rmSync(join(this.folder, name), { force: true });
    return all.filter((name) => !dead.includes(name));
  }
}
