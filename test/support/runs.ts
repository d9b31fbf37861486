import fc from 'fast-check';

/** How many times longer than in `npm test` properties run: 1, or what `npm run test:long` says. */
const FACTOR = positive(process.env['FOEDERA_TEST_RUNS'] ?? '1');

/**
 * What of a test's time limit a property may use, so that a failure is told, however far it has been shrunk, before the
 * limit ends the test.
 */
const SHARE = 0.75;

/**
 * How often a property is tried, and for how long. `within`: the time limit of its test. Whoever has found no failure
 * by then has tried fewer cases than were asked for, and fails.
 */
export function runs<T>(ordinarily: number, within = 60_000): fc.Parameters<T> {
  const limit = fc.interruptAfterTimeLimit(SHARE * patience(within), { failOnInterrupt: true });
  // It looks at no value, whatever their type.
  return { numRuns: Math.ceil(ordinarily * FACTOR), plugins: [limit as fc.Plugin<T>] };
}

/** The time limit of a test in milliseconds, in proportion to how often its properties are tried. */
export function patience(limit: number): number {
  return limit * Math.max(1, FACTOR);
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`FOEDERA_TEST_RUNS is ${text}; say by which number the runs are multiplied.`);
  return number;
}
