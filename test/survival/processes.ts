import { afterAll } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';

/** The built product. Another folder (with `bin/` beside it) can be named for a private build. */
const DIST = resolve(process.env['FOEDERA_DIST'] ?? 'dist');

/** Settings of a program that is started; nothing else of the test run's environment reaches it. */
export type Environment = Readonly<Record<string, string>>;

/** What a program that ended has left. `signal`: what killed it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A program under way. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it said on stderr so far. */
  said(): string;
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<Ended>;
}

/** A service under way. */
export interface Service extends Running {
  readonly url: string;
  /** Asks it to end, and waits. */
  stop(): Promise<Ended>;
}

const started = new Set<ChildProcess>();
const folders = new Set<string>();

afterAll(async () => {
  await Promise.all([...started].map((child) => gone(child, 'SIGKILL')));
  for (const folder of folders) {
    await killDatabase(folder);
    rmSync(folder, { recursive: true, force: true });
  }
  folders.clear();
});

/** Starts `dist/main.js` on a free port, without waiting. */
export function startService(environment: Environment): Running {
  return start([join(DIST, 'main.js')], { PORT: '0', FOEDERA_HISTORIES: 'none', FOEDERA_LOG: 'error', ...environment });
}

/** Starts `dist/main.js` on a free port; ready to answer when it resolves. */
export async function serve(environment: Environment): Promise<Service> {
  const running = startService(environment);
  let over: Ended | null = null;
  void running.ended.then((ended) => (over = ended));
  const address = () => /^Foedera serves at (http:\/\/\S+?);/m.exec(running.said())?.[1];
  await until('the service says where it serves', () => address() !== undefined || over !== null, 100_000);
  const url = address();
  if (url === undefined) throw new Error(`The service ended before it served: ${running.said()}`);
  await until('the service is ready', async () => (await fetch(`${url}/health/ready`)).ok);
  return { ...running, url, stop: () => gone(running.child, 'SIGTERM').then(() => running.ended) };
}

/** Starts the command line. */
export function foedera(args: readonly string[], environment: Environment): Running {
  const bin = resolve(DIST, '../bin/foedera.js');
  return start([bin, ...args], environment);
}

/** Runs the command line to its end; throws where that is no success. Answers what it printed. */
export async function printed(args: readonly string[], environment: Environment): Promise<string> {
  const { code, out, err } = await foedera(args, environment).ended;
  if (code !== 0) throw new Error(`foedera ${args.join(' ')} ended with ${String(code)}: ${err}${out}`);
  return out;
}

/** A new folder for an embedded ledger. When the tests are over it is removed, its database killed. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foedera-survival-'));
  chmodSync(folder, 0o755);
  folders.add(folder);
  return folder;
}

/** The process id of the database in a data folder; null where none runs. */
export function databasePid(folder: string): number | null {
  const file = join(folder, 'postgres', 'cluster', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  return pid > 1 && existsSync(`/proc/${String(pid)}`) ? pid : null;
}

/**
 * `kill -9` of the database in a data folder: the postmaster first, so that it restarts nothing, and all its backends.
 */
export async function killDatabase(folder: string): Promise<void> {
  const postmaster = databasePid(folder);
  if (postmaster === null) return;
  const family = [postmaster, ...childrenOf(postmaster)];
  for (const pid of family) killed(pid);
  await until('the database is dead', () => family.every((pid) => !runs(pid)));
}

/** Asks the embedded database itself, past the product: how far its ledger is. */
export async function watchHead(folder: string): Promise<{ position(): Promise<number>; close(): Promise<void> }> {
  const password = join(folder, 'postgres', 'password');
  await until('the embedded database is made', () => existsSync(password), 60_000);
  const options = {
    host: join(folder, 'postgres', 'run'),
    user: 'foedera',
    database: 'postgres',
    password: readFileSync(password, 'utf8').trim(),
  };
  const client = await connected(options);
  return {
    async position() {
      const there = await client.query<{ there: boolean }>(`SELECT to_regclass('ledger_head') IS NOT NULL AS there`);
      if (there.rows[0]?.there !== true) return 0;
      const { rows } = await client.query<{ position: string }>('SELECT position FROM ledger_head');
      return Number(rows[0]?.position ?? 0);
    },
    close: () => client.end().catch(() => undefined),
  };
}

/** Waits for something to hold, asking again and again; throws where it does not within `patience` milliseconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await Promise.resolve(holds()).catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((later) => setTimeout(later, 5));
  }
}

function start(args: readonly string[], environment: Environment): Running {
  if (!existsSync(join(DIST, 'main.js'))) throw new Error(`${DIST} holds no built program. Run: npm run build`);
  const inherited = ['PATH', 'HOME', 'TMPDIR'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  const env = { ...(Object.fromEntries(inherited) as Environment), ...environment };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.add(child);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((answer) => {
    child.once('close', (code, signal) => {
      started.delete(child);
      answer({ code, signal, out, err });
    });
  });
  return { child, ended, said: () => err, kill: () => gone(child, 'SIGKILL').then(() => ended) };
}

async function gone(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((answer) => child.once('exit', answer));
  child.kill(signal);
  await exit;
}

async function connected(options: pg.ClientConfig): Promise<pg.Client> {
  for (const deadline = Date.now() + 30_000; ;) {
    const client = new pg.Client(options);
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((later) => setTimeout(later, 10));
    }
  }
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && statOf(pid)?.parent === parent);
}

function runs(pid: number): boolean {
  const state = statOf(pid)?.state;
  return state !== undefined && state !== 'Z' && state !== 'X';
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | null {
  try {
    const [state = '', parent] =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')
        .at(-1)
        ?.split(' ') ?? [];
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
