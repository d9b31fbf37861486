import { describe } from '@jest/globals';
import { existsSync } from 'node:fs';
import { chromium } from '../browser/chromium.js';

/** Things a test may need that a machine with only Node and npm has not got. */
const NEEDS = {
  'a PostgreSQL server named by FOEDERA_TEST_DATABASE_URL': () => Boolean(process.env['FOEDERA_TEST_DATABASE_URL']),
  'the folder ../shared beside the project': () =>
    existsSync(new URL('../../../shared/data/untc/actions.csv', import.meta.url)),
  'Chromium (FOEDERA_TEST_CHROMIUM, or chromium in the PATH)': () => chromium() !== null,
};
export type Need = keyof typeof NEEDS;

/**
 * `describe`, or a visible skip where this machine lacks what the tests need: the reason stands in the title, so the
 * run lists it at its end. In .ci/run, which installs all but ../shared, a skip counts as a failure
 * (test/house/reporter.mjs).
 */
export function describeWith(need: Need, title: string, tests: () => void): void {
  if (NEEDS[need]()) describe(title, tests);
  else describe.skip(`(needs ${need}) ${title}`, tests);
}
