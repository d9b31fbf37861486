/**
 * Goal: one participant counts once, whatever its ends and stints, and a reading carried on says what one from scratch
 * says: for scripts made of last days, with ends, successions, continuations and mergers, every kind of act around
 * them, corrections, and three treaties that hang together.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ceasedOn } from '../../src/domain/participants/last-day.js';
import type { Register } from '../../src/domain/participants/participant.js';
import { allFacts, differences, factChanges } from '../../src/domain/treaty/reading/treaty-facts.js';
import type { Fact, Interpretation } from '../../src/domain/treaty/model/interpretation.js';
import { AROUND_THE_END, lastDays } from '../postings/last-days.js';
import { CarriedOn, cast, eventsOf, FromScratch, sorted } from '../postings/scenario.js';

const WHO = cast(1, 'with a third treaty');

function balance(facts: readonly Fact[], account: string, participant: string, asOf: string): number {
  return facts
    .filter((each) => each.account.endsWith(`/${account}`) && each.participant === participant && each.date <= asOf)
    .reduce((sum, { delta }) => sum + delta, 0);
}

describe('given scripts made of last days', () => {
  it('when read step by step, then each reading is the one from scratch, and the changes posted are its facts', () => {
    fc.assert(
      fc.property(lastDays, (steps) => {
        const events = eventsOf(steps, WHO);
        const [carried, scratch] = [new CarriedOn(), new FromScratch()];
        const posted = new Map<string, readonly Fact[]>();
        const before = new Map<string, Interpretation>();
        for (const event of events) {
          carried.take(event);
          scratch.take(event);
          for (const id of WHO.treaties) {
            const [now, again] = [carried.interpretation(id), scratch.interpretation(id)];
            expect(now).toEqual(again);
            if (now === null || again === null) continue;
            const changes = factChanges(before.get(id) ?? null, now);
            posted.set(id, differences([], [...(posted.get(id) ?? []), ...changes]));
            before.set(id, now);
            expect(sorted(posted.get(id) ?? [])).toEqual(sorted(allFacts(again)));
          }
        }
      }),
    );
  });

  it('when its facts are summed, then on no day is a participant twice what it can be once, and from the day it ceased it is nothing', () => {
    fc.assert(
      fc.property(lastDays, (steps) => {
        const events = eventsOf(steps, WHO);
        const scratch = new FromScratch();
        for (const event of events) scratch.take(event);
        for (const id of WHO.treaties) {
          const interpretation = scratch.interpretation(id)!;
          const facts = allFacts(interpretation);
          for (const code of interpretation.participations.keys())
            for (const day of AROUND_THE_END) expectOnce(facts, code, day, interpretation, scratch.participants);
        }
      }),
    );
  });
});

function expectOnce(facts: readonly Fact[], code: string, day: string, read: Interpretation, register: Register): void {
  const ceased = ceasedOn(code, register);
  const gone = ceased !== null && ceased <= day;
  for (const account of ['signatories', 'contracting', 'parties']) {
    const sum = balance(facts, account, code, day);
    expect({ account, code, day, sum, possible: sum === 0 || (sum === 1 && !gone) }).toMatchObject({ possible: true });
  }
  // The instrument of a State that is gone goes on counting.
  expect([0, 1]).toContain(balance(facts, 'counted', code, day));
  const participation = read.participations.get(code)!;
  const stands = (until: string | null) => until === null || until > day;
  if (!gone) return;
  expect(participation.reservations.filter(({ withdrawnOn }) => stands(withdrawnOn))).toEqual([]);
  expect(participation.provisional.filter(({ until }) => stands(until))).toEqual([]);
}
