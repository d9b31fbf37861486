/**
 * Goal: a small series of a treaty's instruments is true at each of its days, and short however long the history is.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instrumentsOverTime } from '../../src/domain/answers/instruments-over-time.js';
import { addDays } from '../../src/domain/calendar/day-number.js';
import { runs } from '../support/runs.js';

const changes = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(1, 2, -1)), { maxLength: 200 })
  .map((steps) => {
    let date = '1990-01-01';
    return steps.map(([days, delta]) => ({ date: (date = addDays(date, days)), delta }));
  });

describe('the instruments of a treaty over time', () => {
  it('given three changes, then each day has its running total', () => {
    const given = [
      { date: '2004-05-05', delta: 1 },
      { date: '2004-06-21', delta: 2 },
      { date: '2006-01-01', delta: -1 },
    ];
    expect(instrumentsOverTime(given)).toEqual({
      dates: ['2004-05-05', '2004-06-21', '2006-01-01'],
      contracting: [1, 3, 2],
    });
  });

  it('given nothing, then nothing', () => {
    expect(instrumentsOverTime([])).toEqual({ dates: [], contracting: [] });
  });

  it('given any history, then at most forty days, in order, each with its total, the first and the last among them', () => {
    fc.assert(
      fc.property(changes, (given) => {
        const { dates, contracting } = instrumentsOverTime(given);
        expect(dates).toHaveLength(Math.min(given.length, 40));
        expect(contracting).toHaveLength(dates.length);
        expect([dates[0], dates.at(-1)]).toEqual([given[0]?.date, given.at(-1)?.date]);
        expect([...new Set(dates)].sort()).toEqual(dates);
        for (const [index, date] of dates.entries()) {
          const by = given.filter((change) => change.date <= date);
          expect(contracting[index]).toBe(by.reduce((sum, { delta }) => sum + delta, 0));
        }
      }),
      runs(100),
    );
  });
});
