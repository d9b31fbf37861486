import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BRIDGED,
  bridgeLines,
  bridgedQuantity,
  subtotals,
  type Bridged,
} from '../../src/domain/fund/figures/bridge.js';
import type { Draft, Sealed } from '../../src/ledger/envelope.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { FundBalances } from '../../src/postings/fund-balances.js';
import { FundChanges } from '../../src/postings/fund-changes.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { act, amount, correction, donor, fund, pledge, record, split, worth } from './drafts.js';
import { patience, runs } from '../support/runs.js';

interface Line {
  readonly kind: string;
  readonly pledge: string;
  readonly donor: string | null;
  readonly amount: { readonly value: string };
  readonly moves: readonly object[];
}
interface Json {
  readonly opening: object;
  readonly closing: object;
  readonly lines: readonly Line[];
  readonly subtotals: readonly object[];
}

describe('given a ledger in which a fund is recorded, corrected and back-dated', () => {
  let test: TestApp;
  let ledger: Ledger;
  let run = 0;

  beforeAll(async () => {
    test = await startTestApp();
    ledger = test.app.get<Ledger>(LEDGER);
    await record(ledger, [donor('AAA', 'Arland'), donor('BBB', 'Borland')]);
  }, 120_000);
  afterAll(() => test.stop());

  it('when the later state of knowledge holds late entries, corrections, rates and moves, then each event is a line of its kind and the lines add up', async () => {
    const before = await record(ledger, [
      fund('b'),
      pledge({
        id: 'b1',
        fund: 'b',
        donor: 'AAA',
        amount: amount('100.00'),
        date: '2004-01-01',
        earmarking: split({ earmarked: '100.00' }),
      }),
      pledge({ id: 'b2', fund: 'b', donor: 'AAA', amount: amount('40.00'), date: '2004-01-02' }),
      pledge({
        id: 'b3',
        fund: 'b',
        donor: 'AAA',
        amount: amount('10.00', 'EUR'),
        date: '2004-01-03',
        valuation: worth('12.00'),
      }),
      pledge({ id: 'b4', fund: 'b', donor: 'AAA', amount: amount('7.00'), date: '2004-01-04' }),
    ]);
    const at = before.at(-1)!.position;
    await record(ledger, [
      pledge({ id: 'b5', fund: 'b', donor: 'BBB', amount: amount('5.00'), date: '2004-01-05' }),
      pledge({ id: 'b6', fund: 'b', donor: 'BBB', amount: amount('6.00'), date: '9999-01-05' }),
      correction(before[2]!, { donor: 'BBB' }),
      act('b3', 'revaluation', '2004-02-01', { target: before[3]!.eventId, valuation: worth('13.50') }),
      correction(before[4]!),
      act('b1', 'redesignation', '2004-03-01', { amount: amount('30.00'), from: 'earmarked', to: 'general-purpose' }),
      act('b1', 'payment', '2004-03-02', { amount: amount('30.00') }),
    ]);
    const reply = await test.inject({ method: 'GET', url: `/v1/funds/b/bridge?asOf=9999-12-31&from=${String(at)}` });
    const body = JSON.parse(reply.body) as Json;
    // 100 + 40 + 12 + 7 = 159; 159 + 5 + 6 + 1.50 − 7 = 164.50.
    expect(body).toMatchObject({ quantity: 'pledged', opening: { value: '159.00' }, closing: { value: '164.50' } });
    expect(body.lines.map(({ kind, pledge: id, amount: { value } }) => [kind, id, value])).toEqual([
      ['late-entry', 'b5', '5.00'],
      ['new', 'b6', '6.00'],
      ['reclassification', 'b2', '0.00'],
      ['rate-change', 'b3', '1.50'],
      ['correction', 'b4', '-7.00'],
      ['reclassification', 'b1', '0.00'],
    ]);
    expect(body.lines[2]).toMatchObject({ donor: null, moves: [{ donor: 'AAA', amount: { value: '-40.00' } }, { donor: 'BBB', amount: { value: '40.00' } }] }); // prettier-ignore
    expect(body.subtotals).toContainEqual({
      kind: 'reclassification',
      lines: 2,
      amount: { value: '0.00', currency: 'USD' },
    });
  });

  it('when an earlier day is asked about, then what is dated later is no line', async () => {
    const { body } = await test.inject({
      method: 'GET',
      url: '/v1/funds/b/bridge?asOf=2004-01-31&from=0&quantity=paid',
    });
    expect(JSON.parse(body)).toMatchObject({ opening: { value: '0.00' }, lines: [], closing: { value: '0.00' } });
  });

  it('when the states of knowledge stand the wrong way round, or the quantity is none, then that is refused', async () => {
    const bad = ['from=5&to=3', 'from=0&quantity=hope', 'to=3'];
    const replies = await Promise.all(
      bad.map((query) => test.inject({ method: 'GET', url: `/v1/funds/b/bridge?${query}` })),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400]);
  });

  it(
    'when anything at all is recorded, then for every quantity, day and pair of positions opening and lines add up to closing',
    async () => {
      const balances = test.app.get(FundBalances);
      const changes = test.app.get(FundChanges);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (script) => {
          const id = `p${String((run += 1))}`;
          const events = [...(await record(ledger, [fund(id)]))];
          for (const each of script) {
            const next = draftOf(each, id, events);
            if (next !== null) events.push(...(await record(ledger, [next])));
          }
          const positions = [
            events[0]!.position,
            events[Math.floor(events.length / 2)]!.position,
            events.at(-1)!.position,
          ];
          for (const [quantity, accounts] of Object.entries(BRIDGED) as [Bridged, readonly string[]][]) {
            for (const asOf of ['2004-02-15', '2004-12-31']) {
              const [from, to] = [positions[run % 2]!, positions[2]!];
              const value = async (at: number) =>
                bridgedQuantity(quantity, dollars(await balances.sums(id, asOf, at, 'total')));
              const lines = bridgeLines(
                quantity,
                await changes.between(id, accounts, asOf, { from, to }),
                '2004-01-20',
              );
              const sum = lines.reduce((all, line) => all + line.amount.minor, 0n);
              expect((await value(from)) + sum).toBe(await value(to));
              expect(subtotals(lines).reduce((all, line) => all + line.amount.minor, 0n)).toBe(sum);
              for (const line of lines)
                expect(line.moves.reduce((all, move) => all + move.amount.minor, 0n)).toBe(line.amount.minor);
            }
          }
        }),
        runs(15, 180_000),
      );
    },
    patience(180_000),
  );
});

function dollars(sums: readonly { readonly account: string; readonly sum: bigint }[]) {
  return sums
    .filter(({ account }) => account.endsWith('/usd'))
    .map((each) => ({ ...each, account: each.account.slice(0, -4) }));
}

interface Step {
  readonly do:
    | 'pledge'
    | 'increase'
    | 'reduction'
    | 'payment'
    | 'write-off'
    | 'commitment'
    | 'refund'
    | 'redesignation'
    | 'annul'
    | 'replace';
  readonly nth: number;
  readonly cents: number;
  readonly by: string;
  readonly date: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('pledge', 'pledge', 'increase', 'reduction', 'payment', 'payment', 'write-off', 'commitment', 'refund', 'redesignation', 'annul', 'replace'), // prettier-ignore
  nth: fc.nat(9),
  cents: fc.integer({ min: 1, max: 99_999 }),
  by: fc.constantFrom('AAA', 'BBB'),
  date: fc.constantFrom('2004-01-01', '2004-02-01', '2004-03-01', '2005-01-01'),
});

function draftOf({ do: what, nth, cents, by, date }: Step, id: string, events: readonly Sealed[]): Draft | null {
  const money = amount((cents / 100).toFixed(2), 'EUR');
  const valuation = worth((Math.max(1, Math.round(cents * 1.23)) / 100).toFixed(2));
  if (what === 'pledge')
    return pledge({ id: `${id}-${String(events.length)}`, fund: id, donor: by, amount: money, date, valuation });
  const own = events.filter(({ type }) => type !== 'fund-registered' && !type.startsWith('event-'));
  const target = own[nth % Math.max(1, own.length)];
  if (target === undefined) return null;
  if (what === 'annul') return target.type === 'pledge-announced' ? null : correction(target);
  if (what === 'replace')
    return correction(
      target,
      target.type === 'pledge-announced' ? { donor: by, amount: money } : { amount: money, date },
    );
  const more = what === 'redesignation' ? { from: 'not-specified' as const, to: 'earmarked' as const } : { valuation };
  return act(target.stream.slice('pledge/'.length), what, date, { amount: money, ...more });
}
