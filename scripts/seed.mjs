import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

/** Where there is no commit to take it from: the year of the first national collection of treaties. */
const WITHOUT_COMMIT = 1704;

/** The seed that the caller asks for, else the one of the commit: the same for everybody who tests the same commit. */
export function seedOfCommit() {
  return asked() ?? ofCommit();
}

/** The seed that the caller asks for, else a new one. */
export function newSeed() {
  return asked() ?? String(randomInt(2 ** 31));
}

function asked() {
  return process.env.FOEDERA_TEST_SEED;
}

function ofCommit() {
  try {
    const git = ['-c', 'safe.directory=*', 'rev-parse', 'HEAD'];
    const commit = execFileSync('git', git, {
      cwd: new URL('..', import.meta.url),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return String(Number.parseInt(commit.toString().slice(0, 8), 16) | 0);
  } catch {
    return String(WITHOUT_COMMIT);
  }
}
