/**
 * Goal: what a dry run foretells is what is so once the same is recorded, and nothing is recorded to find it out.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act, amount, FundClient, pledge } from '../funds/fund-facts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { action, givenParticipants, treaty } from '../treaties/treaty-facts.js';

interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

interface Effect {
  readonly asOf: string;
  readonly treaty: {
    readonly id: string;
    readonly signatories: Sides<number>;
    readonly contracting: Sides<number>;
    readonly parties: Sides<number>;
    readonly counted: Sides<number>;
    readonly participants: readonly {
      readonly code: string;
      readonly standing: Sides<string>;
      readonly inForceFrom: Sides<string | null>;
      readonly until: Sides<string | null>;
    }[];
    readonly entryIntoForce: Sides<{ readonly state: string; readonly date: string | null }> & {
      readonly moves: boolean;
    };
  } | null;
  readonly funds: readonly {
    readonly id: string;
    readonly pledged: Sides<string>;
    readonly paid: Sides<string>;
    readonly outstanding: Sides<string>;
  }[];
}

type Json = Readonly<Record<string, unknown>>;

describe('the effect of a dry run', () => {
  let app: TestApp;
  let client: FundClient;
  beforeAll(async () => {
    app = await startTestApp();
    client = new FundClient(app);
    await givenParticipants(client);
    await client.record(
      '/v1/treaties',
      treaty('eff', {
        entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 30 } },
        laterParties: { then: { days: 30 }, notBefore: 'entry-into-force' },
        withdrawal: { then: { years: 1 } },
      }),
    );
    await client.record('/v1/funds', { id: 'sea', title: 'Fund of the Sea', established: '2000-01-01' });
  });
  afterAll(() => app.stop());

  const json = async (url: string): Promise<Json> => (await client.get(url)).body as unknown as Json;

  /** What the API answers of the treaty now, in the shape of an effect's sides. */
  async function stands(code: string) {
    const { counts, entryIntoForce, participants } = (await json('/v1/treaties/eff/status')) as {
      counts: Record<'signatories' | 'contracting' | 'parties', { total: number }> & { counted: number };
      entryIntoForce: object;
      participants: {
        code: string;
        standing: string;
        stints: { inForceFrom: string | null; until: string | null }[];
      }[];
    };
    const row = participants.find((each) => each.code === code);
    return {
      signatories: counts.signatories.total,
      contracting: counts.contracting.total,
      parties: counts.parties.total,
      counted: counts.counted,
      entryIntoForce,
      standing: row?.standing ?? 'none',
      inForceFrom: row?.stints.at(-1)?.inForceFrom ?? null,
      until: row?.stints.at(-1)?.until ?? null,
    };
  }

  /** One side of what was foretold, in the same shape. */
  function side(effect: Effect, which: 'before' | 'after', code: string) {
    const { treaty: of } = effect;
    const who = of?.participants.find((each) => each.code === code);
    const { signatories, contracting, parties, counted, entryIntoForce } = of ?? {};
    return {
      signatories: signatories?.[which],
      contracting: contracting?.[which],
      parties: parties?.[which],
      counted: counted?.[which],
      entryIntoForce: entryIntoForce?.[which],
      standing: who?.standing[which],
      inForceFrom: who?.inForceFrom[which],
      until: who?.until[which],
    };
  }

  /** Tries, compares both sides with what the API says before and after it is recorded. The effect, and the event. */
  async function triedAndRecorded(url: string, body: object, code: string): Promise<{ effect: Effect; event: string }> {
    const [before, head] = [await stands(code), await client.head()];
    const dry = await client.post(`${url}?dryRun=true`, body);
    const { effect } = dry.body as unknown as { effect: Effect };
    expect([dry.status, await client.head()]).toEqual([200, head]);
    expect(side(effect, 'before', code)).toEqual(before);
    expect(await stands(code)).toEqual(before);
    const { body: recorded } = await client.record(url, body);
    expect(side(effect, 'after', code)).toEqual(await stands(code));
    expect(effect.treaty?.entryIntoForce.moves).toBe(
      effect.treaty?.entryIntoForce.before.date !== effect.treaty?.entryIntoForce.after.date,
    );
    return { effect, event: recorded.events[0]?.eventId ?? '' };
  }

  it('when a treaty is signed, joined and left, is what comes of it, act by act', async () => {
    const path = '/v1/treaties/eff/actions';
    const signed = await triedAndRecorded(path, action('signature', 'AAA', '2000-03-01'), 'AAA');
    expect(signed.effect.treaty).toMatchObject({
      id: 'eff',
      signatories: { before: 0, after: 1 },
      participants: [{ code: 'AAA', standing: { before: 'none', after: 'signatory' } }],
      entryIntoForce: { moves: false, after: { state: 'pending', date: null } },
    });
    await triedAndRecorded(path, action('ratification', 'AAA', '2000-04-01'), 'AAA');
    const decisive = await triedAndRecorded(path, action('accession', 'BBB', '2000-05-01'), 'BBB');
    expect(decisive.effect.treaty?.entryIntoForce).toMatchObject({ moves: true, after: { date: '2000-05-31' } });
    expect(decisive.effect.treaty).toMatchObject({
      parties: { before: 0, after: 2 },
      counted: { before: 1, after: 2 },
    });
    const later = await triedAndRecorded(path, action('accession', 'CCC', '2001-02-01'), 'CCC');
    expect(later.effect.treaty?.participants).toMatchObject([{ inForceFrom: { before: null, after: '2001-03-03' } }]);
    expect(later.effect.treaty?.entryIntoForce.moves).toBe(false);
    const left = await triedAndRecorded(path, action('withdrawal', 'CCC', '2002-02-01'), 'CCC');
    expect(left.effect.treaty?.participants).toMatchObject([{ until: { before: null, after: '2003-02-01' } }]);
  });

  it('has the same shape for corrections: an annulment and a replacement by another participant', async () => {
    const { events } = (await json('/v1/treaties/eff/history')) as {
      events: { eventId: string; data: { kind?: string; participant?: string } }[];
    };
    const eventOf = (kind: string, code: string): string =>
      events.find(({ data }) => data.kind === kind && data.participant === code)?.eventId ?? '';
    const annul = { event: eventOf('withdrawal', 'CCC'), correction: 'annul', reason: 'It was never received.' };
    const back = await triedAndRecorded('/v1/corrections', annul, 'CCC');
    expect(back.effect.treaty?.participants).toMatchObject([{ until: { before: '2003-02-01', after: null } }]);
    const replace = {
      event: eventOf('accession', 'BBB'),
      correction: 'replace',
      with: { kind: 'accession', participant: 'BBB', date: '2000-06-01' },
      reason: 'The notification says June.',
    };
    const moved = await triedAndRecorded('/v1/corrections', replace, 'BBB');
    expect(moved.effect.treaty?.entryIntoForce).toMatchObject({
      moves: true,
      before: { date: '2000-05-31' },
      after: { date: '2000-07-01' },
    });
  });

  it('of a pledge and of what happens to it is in the sums of the fund', async () => {
    const sums = async () => {
      const { pledged, paid, outstanding } = (await json('/v1/funds/sea/totals')) as Record<string, { value: string }>;
      return { pledged: pledged?.value, paid: paid?.value, outstanding: outstanding?.value };
    };
    const tried = async (url: string, body: object) => {
      const before = await sums();
      const dry = await client.post(`${url}?dryRun=true`, body);
      const { effect } = dry.body as unknown as { effect: Effect };
      const [fund] = effect.funds;
      const told = (which: 'before' | 'after') => ({
        pledged: fund?.pledged[which],
        paid: fund?.paid[which],
        outstanding: fund?.outstanding[which],
      });
      expect([effect.treaty, fund?.id, effect.funds.length]).toEqual([null, 'sea', 1]);
      expect([told('before'), await sums()]).toEqual([before, before]);
      await client.record(url, body);
      expect(told('after')).toEqual(await sums());
      return effect;
    };
    const first = await tried('/v1/funds/sea/pledges', pledge({ id: 'aaa-1', amount: amount('1000.00', 'USD') }));
    expect(first.funds[0]).toMatchObject({ pledged: { before: '0.00', after: '1000.00' }, paid: { after: '0.00' } });
    await tried('/v1/funds/sea/pledges', pledge({ id: 'bbb-1', donor: 'BBB', amount: amount('70.50', 'USD') }));
    const paid = await tried(
      '/v1/pledges/aaa-1/actions',
      act('payment', '2004-06-01', { amount: amount('400.00', 'USD') }),
    );
    expect(paid.funds[0]).toMatchObject({ paid: { before: '0.00', after: '400.00' } });
  });

  it('is none where the events are of no treaty, pledge or receipt, or nothing would be recorded', async () => {
    const mark = await client.post('/v1/marks?dryRun=true', { name: 'nothing' });
    expect(mark.body).toMatchObject({ dryRun: true, effect: null });
  });
});
