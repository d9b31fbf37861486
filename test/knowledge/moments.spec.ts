import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Moments } from '../../src/knowledge/moments/moments.js';
import { answered } from '../../src/knowledge/moments/answered.js';
import type { Draft } from '../../src/ledger/envelope.js';
import { Problem } from '../../src/platform/http/problem.js';
import { asProblem } from '../../src/platform/http/problems/as-problem.js';
import { startTestLedger, type TestLedger } from '../support/postgres.js';

const mark = (name: string, position: number): Draft => ({
  stream: 'marks',
  type: 'position-marked',
  schema: 1,
  date: null,
  source: null,
  ref: null,
  data: { name, position },
});

describe('given a ledger of three events, the second of which marks the first position', () => {
  let test: TestLedger;
  let moments: Moments;
  let times: readonly string[];

  beforeAll(async () => {
    test = await startTestLedger();
    for (const draft of [mark('early', 0), mark('a-60-131', 1), mark('2005-07-25', 2)]) {
      await test.ledger.write({ actor: 'test', decide: async () => ({ events: [draft], result: null }) });
      await new Promise((soon) => setTimeout(soon, 5));
    }
    const found: string[] = [];
    for await (const page of test.ledger.read({ after: 0 })) found.push(...page.map(({ recordedAt }) => recordedAt));
    times = found;
    moments = new Moments(test.ledger, () => '2026-11-23T23:59:59.999Z');
  });
  afterAll(() => test.stop());

  async function codeOf(request: Parameters<Moments['resolve']>[0]): Promise<readonly [number, string]> {
    const problem: unknown = await moments.resolve(request).catch((error: unknown) => error);
    if (!(problem instanceof Problem)) throw new Error('A problem was expected.');
    return [problem.status, problem.code];
  }

  it('when nothing is named, then the moment is today in UTC and the head, and not pinned', async () => {
    expect(await moments.resolve({})).toEqual({ asOf: '2026-11-23', at: 3, recordedAt: times[2], pinned: false });
  });

  it('when a day and a position are named, then they are answered with the time of recording, and pinned', async () => {
    expect(await moments.resolve({ asOf: '2005-07-25', at: '2' })).toEqual({
      asOf: '2005-07-25',
      at: 2,
      recordedAt: times[1],
      pinned: true,
    });
    expect(await moments.resolve({ asOf: '2005-07-25', at: 0 })).toEqual({
      asOf: '2005-07-25',
      at: 0,
      recordedAt: null,
      pinned: true,
    });
  });

  it('when only one of the two is named, or the position by another name, then the answer may change and is not pinned', async () => {
    for (const request of [
      { asOf: '2005-07-25' },
      { at: '2' },
      { asOf: '2005-07-25', at: 'a-60-131' },
      { asOf: '2005-07-25', at: times[1] },
    ]) {
      expect((await moments.resolve(request)).pinned).toBe(false);
    }
  });

  it('when an instant is named, in whatever zone, then it means the last position recorded at or before it', async () => {
    expect(await moments.position(times[1])).toBe(2);
    const justBefore = new Date(Date.parse(times[1]!) - 1).toISOString();
    expect(await moments.position(justBefore)).toBe(1);
    expect(await moments.position(justBefore.replace('Z', '+00:00'))).toBe(1);
    expect(await moments.position('1999-01-01T00:00:00Z')).toBe(0);
    expect(await moments.position('0001-01-01T14:00:00+14:00')).toBe(0);
  });

  it('when an instant is named that lies ahead, then a problem says so, since what is recorded until then would change the answer', async () => {
    for (const at of ['2999-01-01T00:00:00+14:00', '9999-12-31T23:59:59Z']) {
      const problem = asProblem(await moments.resolve({ at }).catch((error: unknown) => error));
      expect(problem).toMatchObject({ status: 404, code: 'instant-not-reached' });
      expect(Date.parse(problem.facts['now'] as string)).toBeLessThan(Date.parse(problem.facts['instant'] as string));
    }
  });

  it('when a mark is named, then it means the position it marks, also where the name looks like a date', async () => {
    expect(await moments.position('a-60-131')).toBe(1);
    expect(await moments.position('2005-07-25')).toBe(2);
  });

  it('when the ledger has not reached the position, or no mark has the name, or a date does not exist, then a problem says so', async () => {
    expect(await codeOf({ at: '4' })).toEqual([404, 'position-not-reached']);
    expect(await codeOf({ minPosition: '4' })).toEqual([404, 'position-not-reached']);
    expect(await codeOf({ at: '1', minPosition: '4' })).toEqual([404, 'position-not-reached']);
    expect(await codeOf({ at: 'no-such-mark' })).toEqual([404, 'unknown-mark']);
    for (const asOf of ['2005-02-30', '2005-2-3', '25 July 2005', '', '2005-07-25T00:00:00Z'])
      expect(await codeOf({ asOf })).toEqual([400, 'invalid-parameter']);
    for (const at of ['-1', '99999999999999999999', '2005-07-25T99:00:00Z'])
      expect(await codeOf({ at })).toEqual([400, 'invalid-parameter']);
    expect(await codeOf({ minPosition: 'many' })).toEqual([400, 'invalid-parameter']);
  });

  it('when another process records, then its position is reached', async () => {
    expect(await codeOf({ asOf: '2005-07-25', at: '4' })).toEqual([404, 'position-not-reached']);
    await test.ledger.write({ actor: 'test', decide: async () => ({ events: [mark('later', 3)], result: null }) });
    expect(await moments.resolve({ asOf: '2005-07-25', at: '4', minPosition: 4 })).toMatchObject({
      at: 4,
      pinned: true,
    });
  });

  it('when a permalink is made, then both times and the law stand in it, and what else was asked, encoded', () => {
    const moment = { asOf: '2005-07-25', at: 412, recordedAt: null, pinned: false };
    const request = { from: '2005-04-18', participant: undefined, treaty: 'a b&c', at: 'head', limit: 10, cursor: 'x' };
    expect(answered(moment, request, { path: '/v1/activity' }).times.permalink).toBe(
      '/v1/activity?asOf=2005-07-25&at=412&from=2005-04-18&treaty=a+b%26c&law=1',
    );
  });

  it('when a parameter was left open, or named in another way, then the permalink says what it came to', () => {
    const moment = { asOf: '2005-07-25', at: 412, recordedAt: null, pinned: true };
    const request = { from: 'a-60-131', to: undefined, quantity: 'paid' };
    const resolved = { from: 7, to: 412, at: undefined };
    expect(answered(moment, request, { path: '/v1/bridge', resolved }).times.permalink).toBe(
      '/v1/bridge?asOf=2005-07-25&from=7&to=412&quantity=paid&law=1',
    );
  });

  it('when one of the moments that are named is not pinned, then the answer is not', () => {
    const [pinned, open] = [true, false].map((each) => ({ asOf: '', at: 1, recordedAt: null, pinned: each }));
    const of = (one: typeof pinned, ...beside: (typeof pinned)[]) =>
      answered(one!, {}, { path: '/', beside: beside.map((each) => each!) }).options.pinned;
    expect([of(pinned), of(pinned, pinned), of(pinned, open), of(open, pinned)]).toEqual([true, true, false, false]);
  });

  it('when an answer is saved, then its file is named after the days that it is of and its position', () => {
    const moment = { asOf: '2005-07-25', at: 412, recordedAt: null, pinned: false };
    const names = [
      { name: 'treaties' },
      { name: 'activity', days: '2005-01-01-2005-02-01' },
      { name: 'marks', days: null },
    ];
    expect(names.map((each) => answered(moment, {}, { path: '/', ...each }).options.name)).toEqual([
      'treaties-2005-07-25-at-412',
      'activity-2005-01-01-2005-02-01-at-412',
      'marks-at-412',
    ]);
    expect(answered(moment, {}, { path: '/' }).options).toEqual({ pinned: false });
  });
});
