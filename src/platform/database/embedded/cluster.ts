import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SystemUser, Runner } from './system-user.js';
import type { Binaries } from './binaries.js';
import { processAlive } from './process-alive.js';

/** The owner of an embedded database that is made now; its folder has a file that says so. */
const OWNER = 'foedera';
/** The owner of one that was made before folders said whose they are (version 0.1.0). */
const OWNER_UNNAMED = 'pacta';
/** Longest path of a socket's folder that every system allows, the socket's own name taken off. */
const SOCKET_FOLDER_BYTES = 103 - '/.s.PGSQL.5432'.length;

/** Where the parts of an embedded database lie. */
export interface ClusterPlaces {
  readonly root: string;
  readonly cluster: string;
  readonly leases: string;
  readonly log: string;
}

/** The places within a data folder. */
export function placesIn(dataFolder: string): ClusterPlaces {
  const root = join(dataFolder, 'postgres');
  return { root, cluster: join(root, 'cluster'), leases: join(root, 'leases'), log: join(root, 'log') };
}

/**
 * Makes the cluster where there is none, in a folder of its own, renamed when complete. So a half-made one is never
 * taken for a whole one. What dead processes left half-made is removed.
 */
export async function ensureCluster(
  dataFolder: string,
  account: SystemUser | null,
  run: Runner,
  binaries: Binaries,
): Promise<void> {
  const { root, cluster } = placesIn(dataFolder);
  sweep(dataFolder);
  if (!existsSync(root)) await create(dataFolder, account, run, binaries);
  const version = join(cluster, 'PG_VERSION');
  if (!existsSync(version)) {
    throw new Error(`${root} is there but holds no database. Move it away, or point FOEDERA_DATA at another folder.`);
  }
  const major = readFileSync(version, 'utf8').trim();
  if (major !== String(binaries.major)) {
    throw new Error(
      `The database in ${root} was made by PostgreSQL ${major}; this installation brings ${binaries.major}. Export the ledger with the version that made it and import it into a new data folder.`,
    );
  }
}

/**
 * The folder of the server's socket: in the data folder, or in the system's temporary folder where that path would be
 * too long.
 */
export function socketFolder(dataFolder: string, account: SystemUser | null): string {
  const inside = join(placesIn(dataFolder).root, 'run');
  const short = join(tmpdir(), `foedera-${createHash('sha256').update(inside).digest('hex').slice(0, 16)}`);
  const folder = Buffer.byteLength(inside) <= SOCKET_FOLDER_BYTES ? inside : short;
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  const uid = account?.uid ?? process.getuid?.();
  if (made !== undefined && account !== null) chownSync(folder, account.uid, account.gid);
  if (uid !== undefined && statSync(folder).uid !== uid) throw new Error(`${folder} belongs to another user.`);
  return folder;
}

/** The generated password of the database's owner. */
export function readPassword(dataFolder: string): string {
  return readFileSync(join(placesIn(dataFolder).root, 'password'), 'utf8').trim();
}

/** The name of the database's owner. */
export function readOwner(dataFolder: string): string {
  const named = join(placesIn(dataFolder).root, 'owner');
  return existsSync(named) ? readFileSync(named, 'utf8').trim() : OWNER_UNNAMED;
}

async function create(dataFolder: string, account: SystemUser | null, run: Runner, binaries: Binaries): Promise<void> {
  const half = join(dataFolder, `postgres.tmp-${process.pid}-${randomBytes(4).toString('hex')}`);
  const password = randomBytes(24).toString('base64url');
  const given = (path: string, mode: number) => {
    mkdirSync(path, { mode });
    if (account !== null) chownSync(path, account.uid, account.gid);
  };
  mkdirSync(half, { recursive: true });
  given(join(half, 'run'), 0o700);
  given(join(half, 'cluster'), 0o700);
  const handedOver = join(half, 'run', 'password');
  writeFileSync(join(half, 'password'), password, { mode: 0o600, flush: true });
  writeFileSync(join(half, 'owner'), `${OWNER}\n`, { flush: true });
  writeFileSync(handedOver, password, { mode: 0o600 });
  if (account !== null) chownSync(handedOver, account.uid, account.gid);
  try {
    await initdb(run, binaries, join(half, 'cluster'), handedOver);
    rmSync(handedOver);
    renameSync(half, placesIn(dataFolder).root);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another process was quicker: its cluster is as good as ours.
    if (!existsSync(placesIn(dataFolder).cluster)) throw error;
  }
}

async function initdb(run: Runner, { bin }: Binaries, cluster: string, passwordFile: string): Promise<void> {
  const { command, args, options } = run(join(bin, 'initdb'), [
    '-D',
    cluster,
    '-U',
    OWNER,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ]);
  const child = spawn(command, args, { ...options, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (status !== 0) throw new Error(`The embedded database could not be made: ${words.trim()}`);
}

function sweep(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    const pid = /^postgres[-\w.]*\.tmp-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !processAlive(Number(pid)))
      rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
}
