import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClocksDiffer, InstantNotReached } from '../../src/ledger/ledger.js';
import { warningOf } from '../../src/platform/health/ledger-checks.js';
import { type TestLedger, openTestLedger } from '../support/postgres.js';
import { type TestServer, freshDatabase } from '../support/postgres-server.js';
import { all, noting, recorded } from './notes.js';
import { runs } from '../support/runs.js';

const MINUTE = 60_000;

/** What an event store promises of its times, whatever the clocks of the machines say that record and ask. */
export function clocksContract(server: () => TestServer): void {
  let url: string;
  let drop: () => Promise<void>;
  const opened: TestLedger[] = [];

  beforeEach(async () => {
    ({ url, drop } = await freshDatabase(server().url));
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.stop();
    await drop();
  });

  /** A process on a machine whose clock is set forward (or back) by so many milliseconds. */
  async function process(ahead = 0): Promise<TestLedger['ledger']> {
    const one = await openTestLedger(url, () => new Date(Date.now() + ahead).toISOString());
    opened.push(one);
    return one.ledger;
  }
  const times = async (ledger: TestLedger['ledger']) => (await all(ledger)).map(({ recordedAt }) => recordedAt);
  /** As a clock that was wrong once, the database's own included, has left the ledger. */
  const stampedAhead = async (milliseconds: number): Promise<string> => {
    const time = new Date(Date.now() + milliseconds).toISOString();
    await opened[0]!.owner.query('UPDATE ledger_head SET recorded_at = $1', [time]);
    return time;
  };

  describe('given a process whose clock is an hour ahead beside one whose clock is right', () => {
    it('when it records, then it is refused with both times, again and again, and the other goes on by its own clock', async () => {
      const [wrong, right] = [await process(60 * MINUTE), await process()];
      const before = new Date().toISOString();
      expect(recorded(await right.write(noting('treaty/x', [1])))).toBe(1);
      for (const n of [2, 3]) {
        const refused: unknown = await wrong.write(noting('treaty/x', [n])).catch((error: unknown) => error);
        if (!(refused instanceof ClocksDiffer)) throw new Error(`not refused but ${JSON.stringify(refused)}`);
        expect(Date.parse(refused.service) - Date.parse(refused.database)).toBeGreaterThan(59 * MINUTE);
      }
      expect(recorded(await right.write(noting('treaty/x', [4])))).toBe(2);
      const [first, second] = await times(right);
      const after = new Date().toISOString();
      expect([before, first, second, after]).toEqual([before, first, second, after].sort());
    });

    it('when it decides without recording, then nothing is refused for its clock', async () => {
      const wrong = await process(60 * MINUTE);
      expect(await wrong.write(noting('treaty/x', [1], { dryRun: true }))).toMatchObject({ outcome: 'dry-run' });
      const nothing = { actor: 'tester', decide: async () => ({ refused: 'no' }) };
      expect(await wrong.write(nothing)).toMatchObject({ outcome: 'refused' });
    });
  });

  it('given clocks less than a minute apart, when they record in turn, then every time is at or after the one before', async () => {
    const [ahead, behind] = [await process(50_000), await process(-50_000)];
    for (const n of [1, 2]) {
      recorded(await ahead.write(noting('treaty/x', [n])));
      recorded(await behind.write(noting('treaty/x', [n])));
    }
    const stamped = await times(behind);
    expect(stamped).toEqual([...stamped].sort());
    expect(stamped[1]).toBe(stamped[0]);
  });

  it('given a last event that is stamped a year ahead, when processes record, then they go on, at that very time, and health warns', async () => {
    const right = await process();
    recorded(await right.write(noting('treaty/x', [1])));
    const ahead = await stampedAhead(365 * 24 * 60 * MINUTE);
    const other = await process();
    for (const n of [2, 3]) recorded(await other.write(noting('treaty/x', [n])));
    expect((await times(other)).slice(1)).toEqual([ahead, ahead]);
    expect(warningOf(await other.clocks())).toMatch(
      /^The last event is stamped 315\d+\.\d s ahead of the database's clock/,
    );
    await expect((await process(400 * 24 * 60 * MINUTE)).write(noting('treaty/x', [4]))).rejects.toThrow(ClocksDiffer);
  });

  it('given a ledger that is restored, when its events bear times that are ahead, then they are kept as they are', async () => {
    const from = await process();
    recorded(await from.write(noting('treaty/x', [1])));
    const ahead = await stampedAhead(60 * MINUTE);
    const [again] = [await process()];
    recorded(await again.write(noting('treaty/x', [2])));
    const exported = [];
    for await (const page of again.read({ after: 0 })) exported.push(...page);
    const empty = await freshDatabase(server().url);
    const restored = await openTestLedger(empty.url);
    expect(await restored.ledger.appendVerbatim(exported)).toBe(2);
    expect((await restored.ledger.head()).recordedAt).toBe(ahead);
    await restored.stop();
    await empty.drop();
  });

  describe('given an instant that was answered', () => {
    it('when another process records whose clock is behind it, then what it records falls after it', async () => {
      const [reader, late] = [await process(), await process(-30_000)];
      recorded(await late.write(noting('treaty/x', [1])));
      const asked = new Date().toISOString();
      expect(await reader.positionAt(asked)).toBe(1);
      recorded(await late.write(noting('treaty/x', [2])));
      expect((await times(late))[1]).toBe(new Date(Date.parse(asked) + 1).toISOString());
      for (const one of [reader, late]) expect(await one.positionAt(asked)).toBe(1);
    });

    it('when an event is recorded in the same millisecond as the last, at whose time the ledger was asked, then it falls after it', async () => {
      const still = new Date(Date.now() - 1000).toISOString();
      const one = await openTestLedger(url, () => still);
      opened.push(one);
      recorded(await one.ledger.write(noting('treaty/x', [1])));
      expect(await one.ledger.positionAt(still)).toBe(1);
      expect(await one.ledger.positionAt(still.replace('Z', '999Z'))).toBe(1);
      recorded(await one.ledger.write(noting('treaty/x', [2])));
      expect(await one.ledger.positionAt(still)).toBe(1);
      expect(await times(one.ledger)).toEqual([still, new Date(Date.parse(still) + 1).toISOString()]);
    });

    it('when an append is under way that was decided before, then it is decided again and falls after it', async () => {
      const [reader, writer] = [await process(), await process(-20_000)];
      const asked = new Date().toISOString();
      let answered: number | null = null;
      const write = writer.write({
        actor: 'tester',
        decide: async (working) => {
          answered ??= await reader.positionAt(asked);
          return noting('treaty/x', [1]).decide(working);
        },
      });
      expect([recorded(await write), answered]).toEqual([1, 0]);
      expect(await reader.positionAt(asked)).toBe(0);
    });

    it('when it lies before the last event, then answering writes nothing', async () => {
      const one = await process();
      recorded(await one.write(noting('treaty/x', [1])));
      expect(await one.positionAt(new Date(Date.now() - MINUTE).toISOString())).toBe(0);
      const [head] = await opened[0]!.owner.query<{ answered: string | null }[]>('SELECT answered FROM ledger_head');
      expect(head).toEqual({ answered: null });
    });
  });

  it('given an instant ahead of the database, then it is refused, by a process whose clock is ahead as well, and stamps nothing', async () => {
    const [right, wrong] = [await process(), await process(60 * MINUTE)];
    const soon = new Date(Date.now() + 30 * MINUTE).toISOString();
    for (const one of [right, wrong]) await expect(one.positionAt(soon)).rejects.toThrow(InstantNotReached);
    recorded(await right.write(noting('treaty/x', [1])));
    expect((await times(right))[0]! <= new Date().toISOString()).toBe(true);
  });

  it('given any turns of writing and asking by processes with any clocks, then no answer ever changes', async () => {
    const ledgers = [await process(), await process(-40_000), await process(40_000), await process(-3)];
    const asked = new Map<string, number>();
    const turn = fc.record({ who: fc.nat(3), writes: fc.boolean(), ago: fc.constantFrom(0, 1, 2, 30, 20_000) });
    const step = async ({ who, writes, ago }: { who: number; writes: boolean; ago: number }) => {
      const ledger = ledgers[who]!;
      if (writes) return void recorded(await ledger.write(noting(`treaty/${who}`, [1])));
      const head = (await ledger.head()).recordedAt ?? new Date().toISOString();
      for (const end of [Date.now(), Date.parse(head)]) {
        const instant = new Date(end - ago).toISOString();
        const answer = await ledger.positionAt(instant);
        expect(asked.get(instant) ?? answer).toBe(answer);
        asked.set(instant, answer);
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 4, maxLength: 24 }), async (turns) => {
        // Half of them at the same time as the other half.
        const half = turns.length >> 1;
        const all = async (some: typeof turns) => {
          for (const one of some) await step(one);
        };
        await Promise.all([all(turns.slice(0, half)), all(turns.slice(half))]);
        for (const [instant, answer] of asked)
          expect([instant, await ledgers[0]!.positionAt(instant)]).toEqual([instant, answer]);
      }),
      { ...runs(12), endOnFailure: true },
    );
    expect(asked.size).toBeGreaterThan(20);
  });
}
