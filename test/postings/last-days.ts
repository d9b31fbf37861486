import fc from 'fast-check';
import { ACTION_KINDS, CONSENT_KINDS } from '../../src/domain/treaty/model/kinds/kinds.js';
import type { Step } from './scenario.js';

/** The day on which somebody ceases, its eve, the day after, and days well before and after. */
export const AROUND_THE_END = [
  '2004-01-15',
  '2004-05-31',
  '2004-06-01',
  '2004-06-01',
  '2004-06-02',
  '2005-01-01',
] as const;
const aroundTheEnd = fc.constantFrom(...AROUND_THE_END);

/** Few participants who end, are succeeded, continued and merged, and who do anything at all around that day. */
export const lastDays: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constant('act' as const),
        treaty: fc.constantFrom(0 as const, 1 as const, 2 as const),
        by: fc.constantFrom(0, 1, 2, 3, 5),
        kind: fc.constantFrom(...ACTION_KINDS, ...CONSENT_KINDS),
        date: aroundTheEnd,
        effective: fc.option(aroundTheEnd, { freq: 3 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('end' as const, 'end' as const, 'member' as const, 'leave' as const),
        by: fc.nat(3),
        date: aroundTheEnd,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('succeed' as const),
        by: fc.constantFrom(0, 1, 2, 3, 5),
        of: fc.constantFrom(0, 1, 2, 3, 5),
        mode: fc.constantFrom(
          'continuation' as const,
          'continuation' as const,
          'succession' as const,
          'merger' as const,
        ),
        date: aroundTheEnd,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('annul' as const, 'redate' as const),
        nth: fc.nat(30),
        date: aroundTheEnd,
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('annul-change' as const), nth: fc.nat(30) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('reregister' as const), count: fc.integer({ min: 1, max: 4 }) }),
    },
  ),
  { minLength: 4, maxLength: 30, size: 'max' },
);
