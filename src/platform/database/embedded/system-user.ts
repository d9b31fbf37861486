import { type SpawnOptions, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

/** The user PostgreSQL runs as: it refuses to run as root. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** A command with the options that make it run as an account. */
export interface Invocation {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

/** Turns a program and its arguments into what is to be spawned. */
export type Runner = (program: string, args: readonly string[]) => Invocation;

/**
 * The unprivileged account to run as when we are root: the owner of a cluster already there, else `postgres`, else
 * `nobody`. Null where we are an ordinary user ourselves.
 */
export function unprivilegedAccount(cluster: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const owner = existsSync(cluster) ? statSync(cluster).uid : 0;
  const found =
    accounts.find((account) => owner !== 0 && account.uid === owner) ??
    accounts.find((a) => a.name === 'postgres') ??
    accounts.find((a) => a.name === 'nobody');
  if (found === undefined || found.uid === 0) {
    throw new Error(
      'PostgreSQL does not run as root, and this system has neither a user postgres nor nobody. Run Foedera as an ordinary user, or set DATABASE_URL.',
    );
  }
  return found;
}

/**
 * How to run programs on files in `folder`. Where the account may not pass through to the folder (one under /root,
 * say), it is given the one capability it needs for that.
 */
export function runnerFor(account: SystemUser | null, folder: string): Runner {
  if (account === null) return (command, args) => ({ command, args, options: {} });
  const { uid, gid } = account;
  const direct: Runner = (command, args) => ({ command, args, options: { uid, gid } });
  if (succeeds(direct('/bin/sh', ['-c', 'cd "$0"', folder]))) return direct;
  // no_setuid_fixup: initdb asks access(2), which otherwise looks at no capability of an ordinary user.
  const ids = ['--securebits=+no_setuid_fixup', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const raise = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override'];
  const raised: Runner = (program, args) => ({
    command: 'setpriv',
    args: [...ids, ...raise, program, ...args],
    options: {},
  });
  if (succeeds(raised('/bin/sh', ['-c', 'cd "$0"', folder]))) return raised;
  throw new Error(
    `PostgreSQL does not run as root, and the user ${account.name} cannot reach ${folder}. Set FOEDERA_DATA to a folder that user can reach, run Foedera as an ordinary user, or set DATABASE_URL.`,
  );
}

function succeeds({ command, args, options }: Invocation): boolean {
  return spawnSync(command, args, { ...options, stdio: 'ignore', cwd: '/' }).status === 0;
}
