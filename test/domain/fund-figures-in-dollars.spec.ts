import { describe, expect, it } from '@jest/globals';

import { readPledge } from '../../src/domain/fund/pledge/account/read-pledge.js';
import { pledgeFacts } from '../../src/domain/fund/figures/money-facts.js';
import type { Balance } from '../../src/domain/fund/figures/balance.js';
import { totalsOf } from '../../src/domain/fund/figures/totals.js';
import { NOTHING_LIVE, type LiveEvent } from '../../src/domain/fund/fund/live-events.js';
import type { Draft } from '../../src/ledger/envelope.js';
import { act, amount, pledge, worth } from '../funds/drafts.js';

/** The totals of a fund with one pledge on a day. */
function totalsOn(asOf: string, drafts: readonly Draft[]) {
  const live = drafts.map(
    ({ type, data }, n) =>
      ({ type, data, eventId: `e${String(n)}`, position: n + 1, source: null }) as unknown as LiveEvent,
  );
  const reading = readPledge({ ...NOTHING_LIVE, live })!;
  const balances = pledgeFacts(reading)
    .filter(({ date }) => date <= asOf)
    .map(({ account, participant, delta, ...of }): Balance => ({
      ...of,
      account: account.replace('fund/one/', ''),
      donor: participant,
      sum: delta,
    }));
  const totals = totalsOf(balances, { asOf, rates: new Map(), rounding: 'half-up', register: new Map() });
  return { totals };
}

describe('given a pledge in a currency that another takes the place of', () => {
  const drafts = [
    // TRL 135,000,000,000 at 1,350,000 per dollar is USD 100,000; a TRY is a million TRL.
    pledge({
      id: 'trl',
      fund: 'one',
      donor: 'TUR',
      amount: amount('135000000000', 'TRL'),
      date: '2004-06-01',
      valuation: worth('100000.00'),
    }),
    act('trl', 'redenomination', '2005-01-01', { currency: 'TRY' }),
    act('trl', 'payment', '2005-02-01', { amount: amount('33750.00', 'TRY'), valuation: worth('26000.00') }),
  ];

  it('when the new one is there, then what it is worth is the value of the new one, and nothing is left of the old', () => {
    const { totals } = totalsOn('2005-01-31', drafts);
    expect(
      totals.currencies.filter(({ pledged, usd }) => pledged.minor !== 0n || usd.pledged.minor !== 0n),
    ).toMatchObject([
      {
        currency: 'TRY',
        pledged: { minor: 13_500_000n },
        usd: { pledged: { minor: 10_000_000n }, outstanding: { minor: 10_000_000n } },
      },
    ]);
    expect(totals.pledged.minor).toBe(10_000_000n);
  });

  it('when a quarter is paid, then a quarter of that value is released and the exchange gain is of the new one', () => {
    const { totals } = totalsOn('2005-02-01', drafts);
    expect(totals).toMatchObject({
      paid: { minor: 2_500_000n },
      received: { minor: 2_600_000n },
      exchangeDifference: { realised: { minor: 100_000n } },
    });
  });
});

describe('given a pledge in another currency that falls due and is disputed', () => {
  const drafts = [
    pledge({
      id: 'eur',
      fund: 'one',
      donor: 'ITA',
      amount: amount('1000.00', 'EUR'),
      date: '2004-03-01',
      valuation: worth('1200.00'),
      payableBy: '2004-12-31',
    }),
    act('eur', 'payment', '2004-06-01', { amount: amount('400.00', 'EUR'), valuation: worth('500.00') }),
    act('eur', 'dispute', '2004-07-01', { amount: amount('100.00', 'EUR') }),
    act('eur', 'dispute-resolution', '2005-02-01', { amount: amount('60.00', 'EUR') }),
  ];

  it('when it is due, then in dollars it is the same part of the value at pledge', () => {
    expect(totalsOn('2004-12-30', drafts).totals).toMatchObject({
      due: { minor: 0n },
      overdue: { minor: 0n },
      disputed: { minor: 12_000n },
    });
    // 600 of 1000 are left: USD 720 of 1200. Of the dispute, 40 of 100 remain: USD 48 of 120.
    expect(totalsOn('2005-02-01', drafts).totals).toMatchObject({
      due: { minor: 120_000n },
      overdue: { minor: 72_000n },
      outstanding: { minor: 72_000n },
      disputed: { minor: 4_800n },
      outstandingUndisputed: { minor: 67_200n },
    });
  });
});
