/**
 * `npm test`: everything that CI runs, on any machine with Node and npm. Every check counts as one, every test as one;
 * a failure does not keep the rest from running. The last line is `N passed, N failed`.
 */
import { run } from './run.mjs';
import { seedOfCommit } from './seed.mjs';

const jest = (...paths) => [
  'node',
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  ...paths,
];
const CHECKS = [
  ['build', ['npm', 'run', '--silent', 'build']],
  ['what a first view loads', ['npm', 'run', '--silent', 'check:web']],
  ['format', ['npm', 'run', '--silent', 'check:format']],
  ['lint', ['npm', 'run', '--silent', 'check:lint']],
  ['types', ['npm', 'run', '--silent', 'check:types']],
  ['boundaries', ['npm', 'run', '--silent', 'check:boundaries']],
  ['unused code and dependencies', ['npm', 'run', '--silent', 'check:unused']],
  ['generated files', ['npm', 'run', '--silent', 'check:generated']],
];
/**
 * What touches a clock, a driver or a border, where a date could become an instant. The domain has none of them; lint
 * sees to it.
 */
const DATED = [
  'test/acceptance',
  'test/interchange/export.spec.ts',
  'test/interchange/import-table.spec.ts',
  'test/knowledge/moments.spec.ts',
  'test/ledger/contract.spec.ts',
  'test/postings/balances.spec.ts',
];
/**
 * The whole suite under UTC, then that where midnight falls elsewhere (`test/survival/time-zones.spec.ts` has its own
 * zones).
 */
const SPECS = [
  ['UTC', jest()],
  ['America/New_York', jest(...DATED)],
  ['Asia/Tokyo', jest(...DATED)],
  ['Pacific/Apia', jest(...DATED)],
];

const TOTAL = /^(\d+) passed, (\d+) failed$/;

let passed = 0;
let failed = 0;

for (const [name, command] of CHECKS) {
  const { code, output, seconds } = await run(command, { quiet: true });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  if (code === 0) passed += 1;
  else {
    failed += 1;
    console.log(output);
  }
}

const seed = seedOfCommit();
console.log(
  `\nproperties are tried with the seed ${seed}; FOEDERA_TEST_SEED=${seed} npm run test:specs -- PATH tries them again`,
);

for (const [zone, command] of SPECS) {
  console.log(`\nspecs, TZ=${zone}`);
  const { code, output } = await run(command, { env: { ...process.env, TZ: zone, FOEDERA_TEST_SEED: seed } });
  const line = output.split('\n').findLast((one) => TOTAL.test(one));
  const total = line === undefined ? null : TOTAL.exec(line);
  const bad = total === null ? 1 : Number(total[2]);
  passed += Number(total?.[1] ?? 0);
  // A run that ends badly without a failed test (no such file, a crash) is a failure too.
  failed += bad === 0 && code !== 0 ? 1 : bad;
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
