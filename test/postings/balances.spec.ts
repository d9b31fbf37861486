import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sealed } from '../../src/ledger/envelope.js';
import { Balances } from '../../src/postings/balances.js';
import { PostingsCompanion } from '../../src/postings/postings-companion.js';
import { startTestLedger, type TestLedger } from '../support/postgres.js';
import { append, cast, draftOf, registrations, type Step } from './scenario.js';

const act = (by: number, kind: 'signature' | 'accession' | 'withdrawal', date: string): Step => ({
  do: 'act',
  treaty: 0,
  by,
  kind,
  date,
  effective: null,
});

/**
 * The convention needs two instruments and enters into force 90 days after the second; later parties 30 days after
 * their own; withdrawal takes a year.
 */
describe('given a convention that A signed, and A and B acceded to on 1 and 15 January 2004', () => {
  const who = cast(1);
  const [A, B] = ['A1', 'B1'];
  let test: TestLedger;
  let balances: Balances;
  let events: Sealed[];
  let known: number;

  beforeAll(async () => {
    test = await startTestLedger();
    test.ledger.companion(new PostingsCompanion());
    balances = new Balances(test.service);
    events = [...(await append(test.ledger, registrations(who)))];
    for (const step of [
      act(0, 'signature', '2003-12-10'),
      act(0, 'accession', '2004-01-01'),
      act(1, 'accession', '2004-01-15'),
    ])
      await take(step);
    known = events.length;
  });
  afterAll(() => test.stop());

  async function take(step: Step): Promise<Sealed> {
    const [event] = await append(test.ledger, [draftOf(step, who, events)!]);
    events.push(event!);
    return event!;
  }
  const one = { total: 1, states: 1, organisations: 0 };
  const two = { total: 2, states: 2, organisations: 0 };
  const none = { total: 0, states: 0, organisations: 0 };

  it('when counted on several days, then deposits count at once and parties only from the 90th day after the second', async () => {
    const on = async (asOf: string) => (await balances.countsAsOf(['t1'], asOf, known)).get('t1');
    expect(await on('2004-01-14')).toEqual({ signatories: one, contracting: one, parties: none, counted: 1 });
    expect(await on('2004-01-15')).toEqual({ signatories: one, contracting: two, parties: none, counted: 2 });
    expect(await on('2004-04-13')).toEqual({ signatories: one, contracting: two, parties: none, counted: 2 });
    expect(await on('2004-04-14')).toEqual({ signatories: one, contracting: two, parties: two, counted: 2 });
  });

  it('when counted as known one event earlier, then there is one instrument and no entry into force', async () => {
    expect((await balances.countsAsOf('all', '2020-01-01', known - 1)).get('t1')).toEqual({
      signatories: one,
      contracting: one,
      parties: none,
      counted: 1,
    });
  });

  it('when the facts are asked for, then they are the dates behind the counts, in order', async () => {
    expect(
      (await balances.factsAt('t1', known)).map(({ date, account, participant, delta }) => [
        date,
        account.slice(10),
        participant,
        delta,
      ]),
    ).toEqual([
      ['2003-12-10', 'signatories', A, 1],
      ['2004-01-01', 'contracting', A, 1],
      ['2004-01-01', 'counted', A, 1],
      ['2004-01-15', 'contracting', B, 1],
      ['2004-01-15', 'counted', B, 1],
      ['2004-04-14', 'parties', A, 1],
      ['2004-04-14', 'parties', B, 1],
    ]);
  });

  it('when a withdrawal of B is recorded, then B stands as before until it takes effect a year later', async () => {
    const { position } = await take(act(1, 'withdrawal', '2005-02-01'));
    const standing = async (asOf: string, at: number) => (await balances.participantStanding(B, asOf, at))[0];
    expect(await standing('2006-01-31', position)).toMatchObject({
      treaty: 't1',
      contracting: true,
      party: true,
      since: { contracting: '2004-01-15', party: '2004-04-14' },
    });
    expect(await standing('2006-02-01', position)).toMatchObject({
      contracting: false,
      party: false,
      since: { contracting: '2006-02-01' },
    });
    expect(await standing('2006-02-01', position - 1)).toMatchObject({ contracting: true, party: true });
    expect(await balances.participantStanding('ORG1', '2006-02-01', position)).toEqual([]);
  });

  it('when two states of knowledge are compared, then the differences name the events that made them', async () => {
    const from = events.at(-1)!.position;
    const annulled = await take({ do: 'annul', nth: 1, date: '2004-01-01' });
    const { changes, events: because } = await balances.changesBetween(from, annulled.position, { treaty: 't1' });
    // Without A's instrument there is one left, so the condition of two was never met and nobody is a party.
    expect(changes.map(({ account, participant, date, delta }) => [account, participant, date, delta])).toEqual([
      ['treaty/t1/condition-met', '', '2004-01-15', -1],
      ['treaty/t1/contracting', A, '2004-01-01', -1],
      ['treaty/t1/counted', A, '2004-01-01', -1],
      ['treaty/t1/in-force', '', '2004-04-14', -1],
      ['treaty/t1/parties', A, '2004-04-14', -1],
      ['treaty/t1/parties', B, '2004-04-14', -1],
      ...expectedOfB,
    ]);
    expect(because).toEqual([
      expect.objectContaining({
        eventId: annulled.eventId,
        position: annulled.position,
        type: 'event-annulled',
        recordedAt: annulled.recordedAt,
      }),
    ]);
    expect((await balances.changesBetween(from, annulled.position, { participant: A })).changes).toHaveLength(3);
    expect(await balances.changesBetween(from, from)).toEqual({ changes: [], events: [] });
  });

  /**
   * B's notice of withdrawal was given by a party; B's participation is not in force without A's instrument, so its end
   * as a party is taken back too.
   */
  const expectedOfB: readonly unknown[] = [['treaty/t1/parties', 'B1', '2006-02-01', 1]];
});
