/**
 * Goal: what is added up once for all days is what is added up on each day. Given any heads, when a day is asked for,
 * then both say the same.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/day-number.js';
import { countOn } from '../../src/domain/entry-into-force/conditions/class-legs.js';
import { carriedOn, coveringOn, presentBy } from '../../src/domain/entry-into-force/conditions/over-time.js';
import { carriedBy, loadOn, loadOverTime } from '../../src/domain/entry-into-force/conditions/weighed.js';
import type { WeighedCondition } from '../../src/domain/entry-into-force/conditions/leg.js';
import type { CountedHead } from '../../src/domain/entry-into-force/counting/heads.js';
import { tablesOf } from '../../src/domain/entry-into-force/counting/weights.js';
import { exactText } from '../../src/domain/number/text.js';
import { treaty } from './support/world.js';

const CODES = ['AAA', 'BBB', 'CCC', 'DDD'];
const LAST = 40;
const day = (n: number) => addDays('2004-02-20', n);
const aHead: fc.Arbitrary<CountedHead> = fc
  .record({ participant: fc.constantFrom(...CODES, 'NIL'), from: fc.nat(LAST), length: fc.option(fc.nat(12)) })
  .map(({ participant, from, length }) => ({
    candidate: 0,
    participant,
    from: day(from),
    until: length === null ? null : day(from + length),
    ordinal: 0,
  }));
const heads = fc.array(aHead, { maxLength: 12 });
const everyDay = Array.from({ length: LAST + 14 }, (_, n) => day(n - 1));

const values = { AAA: '17.89', BBB: '0.011', CCC: '30', DDD: '0' };
const OF = treaty({
  weights: {
    frozen: { values },
    dated: {
      tables: [
        { from: day(10), values: { AAA: '1', BBB: '2.5' }, total: '7' },
        { from: day(25), values: { CCC: '3' } },
      ],
    },
  },
});
const CONDITIONS: readonly WeighedCondition[] = [
  { share: { of: 'frozen', moreThan: '0.5' } },
  { share: { of: 'dated', atLeast: '0.3333333333' } },
  { weight: { of: 'dated', atLeast: '2.5' } },
  { ratio: { of: 'dated', to: 'frozen', atLeast: '0.03' } },
];

describe('Heads over time', () => {
  it('are as many participants on each day as cover it', () => {
    fc.assert(
      fc.property(heads, (all) => {
        const counted = coveringOn([...presentBy(all).values()].flat());
        expect(everyDay.map(counted)).toEqual(everyDay.map((each) => countOn(all, each)));
      }),
    );
  });

  it('carry on each day what their participants weigh', () => {
    const [table] = tablesOf('frozen', OF);
    fc.assert(
      fc.property(heads, (all) => {
        const carried = carriedOn(all, table!.values);
        expect(everyDay.map((each) => exactText(carried(each)))).toEqual(
          everyDay.map((each) => exactText(carriedBy(all, 'frozen', each, OF))),
        );
      }),
    );
  });

  it('fill every weighed threshold on each day to the last digit as if that day were looked at alone', () => {
    fc.assert(
      fc.property(heads, fc.constantFrom(...CONDITIONS), (all, condition) => {
        const overTime = everyDay.map((each) => loadOverTime(condition, all, each, OF));
        expect(overTime).toEqual(everyDay.map((each) => loadOn(condition, all, each, OF)));
      }),
    );
  });
});
