import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Sealed } from '../../src/ledger/envelope.js';
import { Balances } from '../../src/postings/balances.js';
import { PostingsCompanion } from '../../src/postings/postings-companion.js';
import { Rebuild, RebuildUnderWay } from '../../src/postings/rebuild/rebuild.js';
import { startTestLedger, type TestLedger } from '../support/postgres.js';
import { append, cast, draftOf, registrations, steps, type Cast, type Step } from './scenario.js';

const ALL =
  'SELECT position::int, ordinal, account, participant, organisation, date, delta FROM postings ORDER BY position, ordinal';

describe('given a ledger with many postings', () => {
  let test: TestLedger;
  let rebuild: Rebuild;
  let run = 0;
  /** Long sequences of every kind of step, the same in every run of this test. */
  const scripts = fc.sample(steps, { seed: 60131, numRuns: 12 });

  beforeAll(async () => {
    test = await startTestLedger();
    const companion = new PostingsCompanion();
    test.ledger.companion(companion);
    rebuild = new Rebuild(test.owner, test.ledger, companion);
    for (const script of scripts) await play(script);
  });
  afterAll(() => test.stop());

  async function play(script: readonly Step[], each?: (done: number) => Promise<unknown>): Promise<Cast> {
    const who = cast((run += 1));
    const events: Sealed[] = [...(await append(test.ledger, registrations(who)))];
    for (const [i, step] of script.entries()) {
      const draft = draftOf(step, who, events);
      if (draft !== null) events.push(...(await append(test.ledger, [draft])));
      await each?.(i);
    }
    return who;
  }
  const postings = (): Promise<object[]> => test.service.query<object[]>(ALL);
  const schema = (): Promise<object[]> =>
    test.owner.query<object[]>(`
      SELECT 'index' AS what, indexname AS name, indexdef AS rest FROM pg_indexes WHERE tablename LIKE 'postings%'
      UNION ALL SELECT 'trigger', tgname, tgenabled::text FROM pg_trigger WHERE tgrelid = 'postings'::regclass
      UNION ALL SELECT 'right', grantee::regrole::text, privilege_type FROM pg_class, aclexplode(relacl) WHERE oid = 'postings'::regclass
      ORDER BY 1, 2, 3`);

  it('when they are rebuilt, then the second set equals the first row for row, and stands in its place with its indexes, triggers and rights', async () => {
    const [before, schemaBefore] = [await postings(), await schema()];
    expect(before.length).toBeGreaterThan(200);
    const done = await rebuild.run({ check: true });
    expect(done).toMatchObject({ onlyLive: 0, onlyRebuilt: 0, first: [], swapped: true, postings: before.length });
    expect(done.scratch).toMatchObject({ differing: 0, first: [] });
    expect(done.scratch?.readings).toBeGreaterThanOrEqual(2 * scripts.length);
    expect(await postings()).toEqual(before);
    expect(await schema()).toEqual(schemaBefore);
    await expect(test.owner.query('UPDATE postings SET delta = 2')).rejects.toThrow(/append-only/);
    await expect(test.service.query('DELETE FROM postings')).rejects.toThrow();
  });

  it('when readings carried on say otherwise than readings from scratch, then a check tells so although both sets are equal, and leaves the live one', async () => {
    const astray = new (class extends PostingsCompanion {
      /** As if carrying a reading on had forgotten everybody's signatures. */
      override async derive(...given: Parameters<PostingsCompanion['derive']>) {
        return (await super.derive(...given)).filter(([, , account]) => !account.endsWith('/signatories'));
      }
    })();
    const other = await startTestLedger();
    try {
      other.ledger.companion(astray);
      const who = cast(1);
      const events = [...(await append(other.ledger, registrations(who)))];
      const signature = {
        do: 'act',
        treaty: 0,
        by: 2,
        kind: 'signature',
        date: '2004-01-15',
        effective: null,
      } as const;
      await append(other.ledger, [draftOf(signature, who, events)!]);
      const checked = await new Rebuild(other.owner, other.ledger, astray).run({ check: true });
      expect(checked).toMatchObject({ onlyLive: 0, onlyRebuilt: 0, swapped: false });
      const [fact] = checked.scratch?.first ?? [];
      expect(fact).toMatchObject({ in: 'scratch', account: 'treaty/t1/signatories', participant: 'C1', date: '2004-01-15', delta: '1' }); // prettier-ignore
    } finally {
      await other.stop();
    }
  });

  it('when a writer appends and a reader asks all the while, then both are served, nothing is lost, and the sets still agree', async () => {
    const balances = new Balances(test.service);
    const started = (await test.ledger.head()).position;
    const done = new AbortController();
    let asked = 0;
    const reading = (async () => {
      while (!done.signal.aborted) {
        await balances.countsAsOf(['t1'], '2006-01-01', started);
        asked += 1;
      }
    })();
    const writing = (async () => {
      let written = 0;
      for (let i = 0; !done.signal.aborted || written < 2; i += 1) {
        await play(scripts[i % scripts.length]!.slice(0, 10));
        written += 1;
      }
      return written;
    })();
    const rebuilds = [
      await rebuild.run({ check: true }),
      await rebuild.run({ check: true }),
      await rebuild.run({ check: true }),
    ];
    done.abort();
    await reading;
    expect(await writing).toBeGreaterThan(0);
    expect(asked).toBeGreaterThan(0);
    expect(rebuilds.every(({ swapped }) => swapped)).toBe(true);
    const live = await postings();
    expect(await rebuild.run({ check: true })).toMatchObject({ onlyLive: 0, onlyRebuilt: 0, postings: live.length });
    expect(await postings()).toEqual(live);
  }, 60_000);

  it('when two are asked for at once, then one of them is refused and the other is not disturbed', async () => {
    const both = await Promise.allSettled([rebuild.run({ check: true }), rebuild.run({ check: true })]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    const done = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(refused).toEqual([expect.any(RebuildUnderWay)]);
    expect(done).toEqual([expect.objectContaining({ onlyLive: 0, onlyRebuilt: 0, swapped: true })]);
  });

  it('when somebody with the right to do so has changed the live postings, then a check tells which rows and leaves them, and a replay puts them right', async () => {
    const right = await postings();
    const position = (await test.ledger.head()).position;
    await test.owner.query('ALTER TABLE postings DISABLE TRIGGER append_only');
    await test.owner.query(
      `DELETE FROM postings WHERE (position, ordinal) = (SELECT position, ordinal FROM postings ORDER BY position LIMIT 1)`,
    );
    await test.owner.query(`INSERT INTO postings VALUES ($1, 900, 'treaty/t1/parties', 'A1', false, '2004-01-01', 1)`, [
      position,
    ]);
    await test.owner.query('ALTER TABLE postings ENABLE ALWAYS TRIGGER append_only');
    const wrong = await postings();
    const checked = await rebuild.run({ check: true });
    expect(checked).toMatchObject({ onlyLive: 1, onlyRebuilt: 1, swapped: false });
    expect(checked.first.map((row) => [row.in, row.position])).toEqual([
      ['rebuilt', (right[0] as { position: number }).position],
      ['live', position],
    ]);
    expect(await postings()).toEqual(wrong);
    expect(await rebuild.run({ check: false })).toMatchObject({ onlyLive: 1, onlyRebuilt: 1, swapped: true });
    expect(await postings()).toEqual(right);
    expect(await test.owner.query<object[]>(`SELECT to_regclass('postings_rebuilt') AS left_over`)).toEqual([
      { left_over: null },
    ]);
  });

  it('when a posting stands beyond the last event, then a check tells it and leaves it, and a replay takes it away', async () => {
    const right = await postings();
    await test.owner.query(`INSERT INTO postings VALUES (99999, 1, 'treaty/t1/parties', 'A1', false, '2004-01-01', 1)`);
    const checked = await rebuild.run({ check: true });
    expect(checked).toMatchObject({ onlyLive: 1, onlyRebuilt: 0, swapped: false });
    expect(checked.first).toEqual([
      { in: 'live', position: 99999, account: 'treaty/t1/parties', participant: 'A1', date: '2004-01-01', delta: '1' },
    ]);
    expect(await postings()).not.toEqual(right);
    expect(await rebuild.run({ check: false })).toMatchObject({ onlyLive: 1, onlyRebuilt: 0, swapped: true });
    expect(await postings()).toEqual(right);
  });
});
