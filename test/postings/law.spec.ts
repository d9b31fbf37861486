import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allFacts } from '../../src/domain/treaty/reading/treaty-facts.js';
import type { Sealed } from '../../src/ledger/envelope.js';
import { Balances, NO_COUNTS } from '../../src/postings/balances.js';
import { PostingsCompanion } from '../../src/postings/postings-companion.js';
import { startTestLedger, type TestLedger } from '../support/postgres.js';
import { AROUND_THE_END, lastDays } from './last-days.js';
import { append, cast, draftOf, FromScratch, registrations, steps, type Cast, type Step } from './scenario.js';
import { patience, runs } from '../support/runs.js';

const DAYS = ['2003-12-31', '2004-02-01', '2004-05-01', '2005-01-01', '2005-04-15', '2007-03-01', '2106-01-01'];

describe('given a ledger with postings', () => {
  let test: TestLedger;
  let balances: Balances;
  let run = 0;

  beforeAll(async () => {
    test = await startTestLedger();
    test.ledger.companion(new PostingsCompanion());
    balances = new Balances(test.service);
  });
  afterAll(() => test.stop());

  /** Appends the steps, `together` at a time in one group commit. */
  async function play(
    script: readonly Step[],
    together: number,
    third: 'with a third treaty' | 'with a later treaty',
  ): Promise<{ who: Cast; events: readonly Sealed[] }> {
    const who = cast((run += 1), third);
    const events = [...(await append(test.ledger, registrations(who)))];
    for (let i = 0; i < script.length; i += together) {
      const drafts = script.slice(i, i + together).map((step) => draftOf(step, who, events));
      events.push(
        ...(await append(
          test.ledger,
          drafts.filter((each) => each !== null),
        )),
      );
    }
    return { who, events };
  }

  /** For every position and every day asked about, the postings against a fold from scratch. */
  async function compare(
    script: readonly Step[],
    together: number,
    days: readonly string[],
    third: 'with a third treaty' | 'with a later treaty' = 'with a third treaty',
  ): Promise<void> {
    const { who, events } = await play(script, together, third);
    const scratch = new FromScratch();
    for (const event of events) {
      scratch.take(event);
      for (const treaty of who.treaties) {
        const posted = await test.service.query<object[]>(POSTED, [`treaty/${treaty}/%`, event.position]);
        const interpretation = scratch.interpretation(treaty);
        expect(posted).toEqual(inOrder(interpretation === null ? [] : allFacts(interpretation)));
      }
    }
    const later = events.filter((_, i) => i % 7 === 6 || i === events.length - 1);
    const again = new FromScratch();
    for (const event of events) {
      again.take(event);
      if (!later.includes(event)) continue;
      for (const asOf of days) {
        const counts = await balances.countsAsOf(who.treaties, asOf, event.position);
        for (const treaty of who.treaties)
          expect(counts.get(treaty) ?? NO_COUNTS).toEqual(again.counts(treaty, asOf) ?? NO_COUNTS);
      }
    }
  }

  it(
    'when anything at all is recorded, corrected and back-dated, then for every position and day the postings add up to what a fold from scratch says',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), (script, together) => compare(script, together, DAYS)),
        runs(20, 180_000),
      );
    },
    patience(180_000),
  );

  it(
    'when a later treaty takes parties away from a convention and closes it, then the convention is posted again whenever the later one changes',
    async () => {
      const acts = fc.array(fc.nat(2), { minLength: 40, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(steps, acts, fc.integer({ min: 1, max: 5 }), (script, treaties, together) => {
          const spread = script.map((step, i): Step =>
            step.do === 'act' ? { ...step, treaty: treaties[i] as 0 | 1 | 2 } : step,
          );
          return compare(spread, together, DAYS, 'with a later treaty');
        }),
        runs(6, 60_000),
      );
    },
    patience(60_000),
  );

  it('when a State is carried on that had itself carried on a signatory, then no signature stays with the one between', async () => {
    const script = [succession(1, 2, '2004-05-31'), signatureBy(2), succession(0, 1, '2004-01-15')];
    await compare(script, 1, AROUND_THE_END);
  });

  it(
    'when participants end, are continued, succeeded and merged, and act around that day, then the postings add up to what a fold from scratch says',
    async () => {
      await fc.assert(
        fc.asyncProperty(lastDays, fc.integer({ min: 1, max: 5 }), (script, together) =>
          compare(script, together, AROUND_THE_END),
        ),
        runs(20, 180_000),
      );
    },
    patience(180_000),
  );
});

function succession(by: number, of: number, date: string): Step {
  return { do: 'succeed', by, of, mode: 'continuation', date };
}

function signatureBy(by: number): Step {
  return { do: 'act', treaty: 0, by, kind: 'signature', date: '2004-01-15', effective: null };
}

const POSTED = `
  SELECT account, participant, organisation, date, sum(delta)::int AS delta FROM postings
   WHERE account LIKE $1 AND position <= $2 GROUP BY 1, 2, 3, 4 HAVING sum(delta) <> 0
   ORDER BY account COLLATE "C", participant COLLATE "C", date, organisation`;

function inOrder(facts: readonly { account: string; participant: string; date: string }[]): readonly object[] {
  const key = ({ account, participant, date }: { account: string; participant: string; date: string }) => [
    account,
    participant,
    date,
  ];
  return [...facts].sort((a, b) => order(key(a), key(b)));
}

function order(a: readonly string[], b: readonly string[]): number {
  for (const [i, text] of a.entries()) if (text !== b[i]) return text < b[i]! ? -1 : 1;
  return 0;
}
