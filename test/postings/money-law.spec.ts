/**
 * Goal: the postings of funds are what the events say, at every position and on every day, and so are the sums made of
 * them.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ACCOUNTS } from '../../src/domain/fund/pledge/account/account.js';
import type { MoneyFact } from '../../src/domain/fund/figures/money-facts.js';
import type { Sealed } from '../../src/ledger/envelope.js';
import type { Balance } from '../../src/domain/fund/figures/balance.js';
import { FundBalances } from '../../src/postings/fund-balances.js';
import { PostingsCompanion } from '../../src/postings/postings-companion.js';
import { Rebuild } from '../../src/postings/rebuild/rebuild.js';
import { startTestLedger, type TestLedger } from '../support/postgres.js';
import { MONEY_DAYS, moneyDraft, MoneyFromScratch, moneySteps, type MoneyStep } from './money-scenario.js';
import { append } from './scenario.js';
import { patience, runs } from '../support/runs.js';

describe('given a ledger with the postings of funds', () => {
  let test: TestLedger;
  let balances: FundBalances;
  let rebuild: Rebuild;
  let run = 0;

  beforeAll(async () => {
    test = await startTestLedger();
    const companion = new PostingsCompanion();
    test.ledger.companion(companion);
    balances = new FundBalances(test.service);
    rebuild = new Rebuild(test.owner, test.ledger, companion);
  });
  afterAll(() => test.stop());

  /** Appends the steps, `together` at a time in one group commit. */
  async function play(
    script: readonly MoneyStep[],
    together: number,
  ): Promise<{ fund: string; events: readonly Sealed[] }> {
    const fund = `f${String((run += 1))}`;
    const events: Sealed[] = [];
    for (let i = 0; i < script.length; i += together) {
      const drafts = script.slice(i, i + together).map((step) => moneyDraft(step, fund, events));
      const some = drafts.filter((each) => each !== null);
      events.push(...(await append(test.ledger, some)));
    }
    return { fund, events };
  }

  async function postedAt(fund: string, position: number): Promise<readonly string[]> {
    const rows = await test.service.query<MoneyFact[]>(
      `SELECT account, participant, item, instrument, currency, bucket, date::text AS date, sum(delta)::text AS delta FROM postings
        WHERE account LIKE $1 AND position <= $2 GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(delta) <> 0`,
      [`fund/${fund}/%`, position],
    );
    return rows.map(keyOf).sort();
  }

  /** Every sum on some days, as known at a position. */
  async function sumsAt(fund: string, position: number): Promise<readonly (readonly string[])[]> {
    const asked = MONEY_DAYS.flatMap((day) =>
      (['donor', 'total'] as const).map((by) => balances.sums(fund, day, position, by)),
    );
    return (await Promise.all(asked)).map((sums) => sums.map(sumKey).sort());
  }

  it(
    'when anything is recorded and corrected, then for every position and day the postings and the sums are what a fold from scratch says',
    async () => {
      await fc.assert(
        fc.asyncProperty(moneySteps, fc.integer({ min: 1, max: 4 }), async (script, together) => {
          const { fund, events } = await play(script, together);
          const scratch = new MoneyFromScratch();
          for (const [i, event] of events.entries()) {
            scratch.take(event);
            const facts = scratch.facts();
            expect(await postedAt(fund, event.position)).toEqual(facts.map(keyOf).sort());
            if (i % 6 !== 5 && i !== events.length - 1) continue;
            const expected = MONEY_DAYS.flatMap((day) =>
              (['donor', 'total'] as const).map((by) => summed(facts, fund, day, by)),
            );
            expect(await sumsAt(fund, event.position)).toEqual(expected);
          }
        }),
        runs(15, 240_000),
      );
    },
    patience(240_000),
  );

  it(
    'when the first funds are asked for once much more is recorded, then they are summed from few postings, and are the same',
    async () => {
      const { fund, events } = await play(fc.sample(moneySteps, { seed: 7, numRuns: 1 })[0] ?? [], 3);
      const last = events.at(-1)?.position ?? 0;
      const before = await sumsAt(fund, last);
      const scripts = fc.sample(moneySteps, { seed: 8, numRuns: 3 });
      while ((await test.ledger.head()).position <= last * 2 + 1) for (const script of scripts) await play(script, 10);
      expect(await sumsAt(fund, last)).toEqual(before);
    },
    patience(240_000),
  );

  it(
    'when the postings are rebuilt, then every sum is as before',
    async () => {
      const head = (await test.ledger.head()).position;
      const funds = ['f1', 'f2', 'f3'];
      const before = await Promise.all(funds.map((fund) => sumsAt(fund, head)));
      expect(await rebuild.run({ check: true })).toMatchObject({ onlyLive: 0, onlyRebuilt: 0, swapped: true });
      expect(await Promise.all(funds.map((fund) => sumsAt(fund, head)))).toEqual(before);
    },
    patience(240_000),
  );
});

function keyOf({ account, participant, item, instrument, currency, bucket, date, delta }: MoneyFact): string {
  return [account, participant, item, instrument, currency, bucket, date, String(delta)].join('|');
}

function sumKey({ account, donor, instrument, currency, bucket, sum }: Balance): string {
  return [account, donor, instrument, currency, bucket, String(sum)].join('|');
}

/** What the sums should be, from facts. */
function summed(facts: readonly MoneyFact[], fund: string, day: string, by: 'donor' | 'total'): readonly string[] {
  const sums = new Map<string, Balance>();
  for (const { account: whole, participant, instrument, currency, bucket, date, delta } of facts) {
    const account = whole.slice(`fund/${fund}/`.length);
    if (date > day || !ALL_ACCOUNTS.includes(account)) continue;
    const donor = by === 'total' ? '*' : participant;
    const key = [account, donor, instrument, currency, bucket].join('|');
    sums.set(key, { account, donor, instrument, currency, bucket, sum: (sums.get(key)?.sum ?? 0n) + delta });
  }
  return [...sums.values()]
    .filter(({ sum }) => sum !== 0n)
    .map(sumKey)
    .sort();
}
