const SKIPPED = new Set(['pending', 'disabled', 'todo']);

/**
 * Ends a run of the specs with what was not run, and why, and with the line `N passed, N failed` that scripts/test.mjs
 * adds up. A spec file that does not load is one failure. Where `FOEDERA_TEST_ALL` is set, as in .ci/run, a skipped
 * test is one as well, unless it needs the folder ../shared, which no package manager can install.
 */
export default class Totals {
  onRunComplete(_contexts, results) {
    const skipped = [];
    let failed = results.numFailedTests;
    for (const file of results.testResults) {
      if (file.testExecError) failed += 1;
      for (const test of file.testResults) if (SKIPPED.has(test.status)) skipped.push(test.fullName);
    }
    if (process.env.FOEDERA_TEST_ALL) failed += skipped.filter((name) => !name.includes('../shared')).length;
    this.failed = failed > 0;
    // At the very end, after jest's own summary.
    process.once('exit', () => {
      for (const name of skipped) console.log(`skipped: ${name}`);
      console.log(`${results.numPassedTests} passed, ${failed} failed`);
    });
  }

  getLastError() {
    return this.failed ? new Error('Some tests failed or were skipped where none may be.') : undefined;
  }
}
