import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeOf, type Balance } from '../../src/domain/fund/figures/balance.js';
import { donorCount } from '../../src/domain/fund/figures/donors.js';
import { earmarkingOf } from '../../src/domain/fund/figures/earmarking.js';
import { lineKind } from '../../src/domain/fund/figures/line-kind.js';
import { residualShares } from '../../src/domain/fund/figures/residual.js';
import { revalue, revaluedTotal } from '../../src/domain/fund/figures/revaluation.js';
import { totalsOf } from '../../src/domain/fund/figures/totals.js';
import { usd } from '../../src/domain/money/amount.js';
import type { Participant } from '../../src/domain/participants/participant.js';

const cents = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const balance: fc.Arbitrary<Balance> = fc.record({
  account: fc.constantFrom(
    'pledged-gross/usd',
    'reduced/usd',
    'committed/usd',
    'paid/usd',
    'in-kind/usd',
    'credit/usd',
    'reopened/usd',
    'written-off/usd',
    'refunded/usd',
    'received/usd',
    'pledged-gross',
    'paid',
    'reduced',
    'fx-realised/usd',
  ),
  donor: fc.constantFrom('', 'AAA', 'BBB', 'CCC'),
  instrument: fc.constantFrom('grant' as const, 'loan' as const, 'capital' as const, 'assessed' as const),
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
  bucket: fc.constantFrom('earmarked' as const, 'general-purpose' as const, 'not-specified' as const),
  sum: cents,
});
const by = {
  asOf: '2005-01-01',
  rates: new Map(),
  rounding: 'half-up',
  register: new Map<string, Participant>(),
} as const;
const ADDED = ['pledged', 'committed', 'paid', 'applied', 'refunded', 'writtenOff', 'outstanding', 'received'] as const;

/** A balance of one grant. */
function grant(account: string, sum: bigint, more: Partial<Balance> = {}): Balance {
  return { account, donor: 'AAA', instrument: 'grant', currency: 'USD', bucket: 'not-specified', sum, ...more };
}

describe('given the balances of a fund, whatever they are', () => {
  it('when they are totalled, then donors, uses, currencies and instruments each add up to the total, to the cent', () => {
    fc.assert(
      fc.property(fc.array(balance, { maxLength: 60 }), (balances) => {
        const totals = totalsOf(balances, by);
        const instruments = [totals.byInstrument.grants, totals.byInstrument.loans, totals.byInstrument.capital];
        for (const quantity of ADDED) {
          const total = totals[quantity].minor;
          expect(totals.donors.reduce((sum, donor) => sum + donor[quantity].minor, 0n)).toBe(total);
          expect(totals.currencies.reduce((sum, each) => sum + each.usd[quantity].minor, 0n)).toBe(total);
          expect(instruments.reduce((sum, each) => sum + each[quantity].minor, 0n)).toBe(total);
        }
        const { earmarked, generalPurpose, notSpecified } = totals.earmarking;
        expect(earmarked.minor + generalPurpose.minor + notSpecified.minor).toBe(totals.pledged.minor);
        expect(totals.outstanding.minor).toBe(
          totals.pledged.minor - totals.applied.minor + totals.reopened.minor - totals.writtenOff.minor,
        );
      }),
    );
  });

  it('when one day is taken off a later one, then what is left, added to the first, gives the later one again', () => {
    fc.assert(
      fc.property(fc.array(balance, { maxLength: 20 }), fc.array(balance, { maxLength: 20 }), (later, earlier) => {
        const back = changeOf([...changeOf(later, earlier), ...earlier], later);
        expect(back).toEqual([]);
      }),
    );
  });
});

describe('given what is pledged by use', () => {
  it('when a share is made, then what is not specified counts on neither side', () => {
    // 26,174,054 of 27,825,478 is 94.065 per cent.
    const balances = [
      grant('pledged-gross/usd', 2_617_405_400n, { bucket: 'earmarked' }),
      grant('pledged-gross/usd', 165_142_400n),
    ];
    expect(earmarkingOf(balances)).toMatchObject({
      earmarkedShare: '94.065',
      notSpecified: usd(165_142_400n),
      generalPurpose: usd(0n),
    });
  });

  it('when nothing is pledged, then there is no share', () => {
    expect(earmarkingOf([]).earmarkedShare).toBeNull();
  });
});

describe('given what is outstanding in another currency', () => {
  const rates = new Map([
    [
      'EUR',
      [{ currency: 'EUR', rate: '0.829', per: 'USD' as const, date: '2004-06-01', source: 'UNORE', event: null }],
    ],
  ]);
  const owed = (donor: string, minor: bigint): readonly Balance[] => [grant('pledged-gross', minor, { donor, currency: 'EUR' }), grant('pledged-gross/usd', 61_500_615n, { donor, currency: 'EUR' })]; // prettier-ignore

  it('when it is revalued, then it is rounded once for each donor, and the total is the sum of those', () => {
    // EUR 500,000 at 0.829 is USD 603,136.31 for each; together they would be 1,206,272.62 as well, and 0.01 each of
    // three is 0.01, not 0.04.
    const parts = revalue([...owed('AAA', 50_000_000n), ...owed('BBB', 50_000_000n)], {
      asOf: '2005-01-01',
      rates,
      rounding: 'half-up',
    });
    expect(revaluedTotal(parts)).toEqual({ outstanding: usd(120_627_262n), unvalued: [] });
    const tiny = ['A', 'B', 'C'].flatMap((donor) => owed(donor, 1n));
    expect(revaluedTotal(revalue(tiny, { asOf: '2005-01-01', rates, rounding: 'half-up' })).outstanding).toEqual(
      usd(3n),
    );
  });

  it('when no rate was in force yet, then it is listed and counts as nothing', () => {
    const parts = revalue(owed('AAA', 50_000_000n), { asOf: '2004-05-31', rates, rounding: 'half-up' });
    expect(revaluedTotal(parts)).toEqual({ outstanding: usd(0n), unvalued: [{ minor: 50_000_000n, currency: 'EUR' }] });
  });
});

describe('given donors', () => {
  it('when they are counted, then States and organisations apart, and only those of a firm amount above zero', () => {
    const participant = (code: string, kind: Participant['kind']) => [code, { code, kind } as Participant] as const;
    const register = new Map([
      participant('AAA', 'state'),
      participant('ORG', 'organisation'),
      participant('EU', 'regional-organisation'),
      participant('HKG', 'territory'),
    ]);
    const balances = [
      grant('pledged-gross/usd', 5n),
      grant('pledged-gross/usd', 5n, { donor: 'ORG' }),
      grant('reduced/usd', 5n, { donor: 'ORG' }),
      grant('unvalued-pledged', 7n, { donor: 'EU', currency: 'MGF' }),
      grant('pledged-gross', 7n, { donor: 'EU', currency: 'MGF' }),
      grant('conditional/usd', 5n, { donor: 'BBB' }),
    ];
    expect(donorCount(balances, register)).toEqual({ total: 2, states: 1, organisations: 1, notNamed: false });
    const withTerritory = [...balances, grant('pledged-gross/usd', 5n, { donor: 'HKG' })];
    expect(donorCount(withTerritory, register)).toEqual({ total: 3, states: 1, organisations: 1, notNamed: false });
  });
});

describe('given the cash that is left in a fund that closes', () => {
  it('when it is shared, then pro rata to what was paid net of refunds, the last cent to the largest remainder', () => {
    // Net 200 and 100: of 1.00 that is 66.67 and 33.33 cents.
    const balances = [
      grant('received/usd', 30_000n),
      grant('refunded/usd', 10_000n),
      grant('received/usd', 10_000n, { donor: 'BBB' }),
    ];
    expect(residualShares(100n, balances).shares).toEqual([
      { donor: 'AAA', net: usd(20_000n), share: usd(67n) },
      { donor: 'BBB', net: usd(10_000n), share: usd(33n) },
    ]);
  });

  it('when anything is left, then the shares add up to it; when nobody paid, then nobody has a share', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.array(balance, { maxLength: 30 }), (amount, balances) => {
        const { shares, undistributed } = residualShares(amount, balances);
        expect(shares.reduce((sum, { share }) => sum + share.minor, undistributed.minor)).toBe(amount);
        expect(shares.every(({ share, net }) => share.minor >= 0n && net.minor > 0n)).toBe(true);
      }),
    );
    expect(residualShares(100n, [grant('received/usd', 5n), grant('refunded/usd', 5n)])).toEqual({
      shares: [],
      undistributed: usd(100n),
    });
  });
});

describe('given an event between two states of knowledge', () => {
  const event = { type: 'pledge-announced', action: null, date: '2005-05-30' };

  it('when it is dated on or before the day of the earlier one, then it is a late entry, else new', () => {
    expect(lineKind(event, false, '2005-05-30')).toBe('late-entry');
    expect(lineKind(event, false, '2005-05-29')).toBe('new');
    expect(lineKind(event, false, null)).toBe('new');
  });

  it('when it corrects, revalues or moves, then that is its kind, whenever it is dated', () => {
    expect(lineKind({ ...event, type: 'event-replaced' }, false, '2005-12-31')).toBe('correction');
    expect(lineKind({ ...event, type: 'event-replaced' }, true, '2005-12-31')).toBe('reclassification');
    expect(lineKind({ ...event, type: 'pledge-action-recorded', action: 'revaluation' }, false, '2005-12-31')).toBe(
      'rate-change',
    );
    expect(lineKind({ ...event, type: 'pledge-action-recorded', action: 'redesignation' }, true, '2005-12-31')).toBe(
      'reclassification',
    );
  });
});
