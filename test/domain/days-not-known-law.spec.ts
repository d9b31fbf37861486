/**
 * Goal: where days are not known, the readings at the most and at the least are those of acts on these days, read from
 * nothing; a reading carried on has the same, and the changes posted add up to both.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countsAsOf } from '../../src/domain/answers/counts.js';
import {
  contextIn,
  type Context,
  type Fact,
  type Interpretation,
} from '../../src/domain/treaty/model/interpretation.js';
import type { TreatyState } from '../../src/domain/treaty/model/state.js';
import { shifted } from '../../src/domain/treaty/reading/bounds/shifted.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import { allFacts, differences, factChanges } from '../../src/domain/treaty/reading/treaty-facts.js';
import { CarriedOn, cast, eventsOf, FromScratch, sorted, steps } from '../postings/scenario.js';
import { patience, runs } from '../support/runs.js';

const WHO = cast(1, 'with a third treaty');
const DAYS = ['2004-01-31', '2004-06-30', '2005-04-15', '2007-03-01'];

/** Compares each bound with a reading of the acts on the days that they have in it. */
class WithBoundsApart extends FromScratch {
  bounds = 0;

  protected override read(_id: string, state: TreatyState, context: Context): Interpretation {
    const found = interpret(state, context);
    for (const bound of ['most', 'least'] as const) {
      const { bounds: _none, ...alone } = interpret(shifted(state, bound), contextIn(bound, context));
      const { bounds: _bounds, ...reading } = found.bounds?.[bound] ?? found;
      expect(reading).toEqual(alone);
    }
    if (found.bounds !== undefined) this.bounds += 1;
    return found;
  }
}

describe('given scripts of acts, some of whose days are not known', () => {
  it(
    'when read step by step, then each bound is a reading of its own, and what is carried on and posted comes to the same',
    () => {
      let withBounds = 0;
      fc.assert(
        fc.property(steps, (script) => {
          const [carried, apart] = [new CarriedOn(), new WithBoundsApart()];
          const posted = new Map<string, readonly Fact[]>();
          const before = new Map<string, Interpretation>();
          for (const event of eventsOf(script, WHO)) {
            carried.take(event);
            apart.take(event);
            for (const id of WHO.treaties) {
              const [now, again] = [carried.interpretation(id), apart.interpretation(id)];
              expect(now).toEqual(again);
              if (now === null || again === null) continue;
              const changes = factChanges(before.get(id) ?? null, now);
              posted.set(id, differences([], [...(posted.get(id) ?? []), ...changes]));
              before.set(id, now);
              expect(sorted(posted.get(id) ?? [])).toEqual(sorted(allFacts(again)));
              for (const asOf of DAYS) inOrder(countsAsOf(now, asOf));
            }
          }
          withBounds += apart.bounds;
        }),
        runs(10, 120_000),
      );
      expect(withBounds).toBeGreaterThan(0);
    },
    patience(120_000),
  );
});

function inOrder({ signatories, contracting, parties, ...rest }: ReturnType<typeof countsAsOf>): void {
  const { counted, countedPossible, countedLeast } = rest;
  const all = [signatories, contracting, parties, { total: counted, possible: countedPossible, least: countedLeast }];
  for (const { total, possible = total, least = total } of all) {
    expect(possible).toBeGreaterThanOrEqual(total);
    expect(least).toBeLessThanOrEqual(total);
  }
}
