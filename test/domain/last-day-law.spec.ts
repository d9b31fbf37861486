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
import type { Draft, Sealed } from '../../src/ledger/envelope.js';
import { AROUND_THE_END, lastDays } from '../postings/last-days.js';
import { CarriedOn, cast, draftOf, FromScratch, registrations, type Step } from '../postings/scenario.js';

const WHO = cast(1, 'with a third treaty');

/** The events of a script, with ids and positions as the ledger would give them. */
function eventsOf(script: readonly Step[]): readonly Sealed[] {
  const events: Sealed[] = [];
  const record = (draft: Draft | null) => {
    const position = events.length + 1;
    if (draft !== null)
      events.push({ ...draft, eventId: `e${String(position)}`, position, version: position } as never);
  };
  for (const draft of registrations(WHO)) record(draft);
  for (const step of script) record(draftOf(step, WHO, events));
  return events;
}

const sorted = (facts: readonly Fact[]) => facts.map((fact) => JSON.stringify(Object.entries(fact).sort())).sort();

function balance(facts: readonly Fact[], account: string, participant: string, asOf: string): number {
  return facts
    .filter((each) => each.account.endsWith(`/${account}`) && each.participant === participant && each.date <= asOf)
    .reduce((sum, { delta }) => sum + delta, 0);
}

describe('given scripts made of last days', () => {
  it('when read step by step, then each reading is the one from scratch, and the changes posted are its facts', () => {
    fc.assert(
      fc.property(lastDays, (steps) => {
        const events = eventsOf(steps);
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
        const events = eventsOf(steps);
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
