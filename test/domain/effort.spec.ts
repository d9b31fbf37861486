/**
 * Goal: a computation may take so many steps and no more; one that would take more is refused, and others are not
 * touched by it.
 */
import { describe, expect, it } from '@jest/globals';
import { spend, within } from '../../src/domain/effort.js';

const SUMS = { what: 'sums', instead: 'Ask for fewer.' };
const taking = (steps: number) => () => {
  for (let i = 0; i < steps; i++) spend(1);
  return 'done';
};

describe('given a computation of at most ten steps', () => {
  it('when it takes ten, then it is done, and tells how many it took', () => {
    expect(within(10, SUMS, taking(10))).toEqual({ done: 'done', steps: 10 });
  });

  it('when it would take eleven, then it is refused with what it computes, the limit, and what to ask instead', () => {
    expect(within(10, SUMS, taking(11))).toEqual({
      refused: {
        code: 'too-complex',
        sentence: 'To compute sums takes more than 10 steps, the most that one question may take. Ask for fewer.',
        facts: { what: 'sums', limit: 10 },
      },
    });
  });

  it('when it fails, then it fails as without a limit', () => {
    const failing = () => {
      throw new RangeError('of its own');
    };
    expect(() => within(10, SUMS, failing)).toThrow(new RangeError('of its own'));
  });

  it('when another was refused before, then it has all its steps, and outside of both nothing is bounded', () => {
    within(10, SUMS, taking(11));
    expect(within(10, SUMS, taking(10))).toMatchObject({ done: 'done' });
    expect(taking(1000)()).toBe('done');
  });
});
