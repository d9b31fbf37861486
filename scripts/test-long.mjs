/**
 * `npm run test:long`: every property with a hundred times as many cases (`FOEDERA_TEST_RUNS` says another number) and
 * a new seed each time, which it prints: `FOEDERA_TEST_SEED=… npm run test:long` runs the same again. Paths after `--`
 * choose some of the specs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { newSeed } from './seed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const seed = newSeed();
const runs = process.env.FOEDERA_TEST_RUNS ?? '100';
const chosen = process.argv.slice(2);
const specs = readdirSync(join(root, 'test'), { recursive: true })
  .map((path) => join('test', path))
  .filter((path) => path.endsWith('.spec.ts') && readFileSync(join(root, path), 'utf8').includes('fc.assert('))
  .filter((path) => chosen.length === 0 || chosen.some((each) => path.startsWith(join(each))));

console.log(`${String(specs.length)} specs with properties, ${runs} times as long, seed ${seed}`);
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--runTestsByPath'];
const env = { ...process.env, FOEDERA_TEST_SEED: seed, FOEDERA_TEST_RUNS: runs, TZ: 'UTC' };
const { code } = await run(['node', ...jest, ...specs], { env });
console.log(`seed ${seed}: FOEDERA_TEST_SEED=${seed} FOEDERA_TEST_RUNS=${runs} npm run test:long runs the same again`);
process.exitCode = code;
