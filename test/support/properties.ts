/**
 * Run before each spec file: which cases properties are tried with, how many, and for how long. A failure tells the
 * seed and the path that replay it.
 */
import fc from 'fast-check';
import { runs } from './runs.js';

const seed = process.env['FOEDERA_TEST_SEED'];

fc.configureGlobal({
  ...runs(100),
  ...(seed !== undefined && { seed: seedFrom(seed) }),
});

function seedFrom(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number)) throw new Error(`FOEDERA_TEST_SEED is ${text}; it must be a whole number.`);
  return number;
}
