import { describe, expect, it } from '@jest/globals';
import { isPlainDate } from '../../../src/domain/calendar/plain-date.js';
import { currencyStandingOn } from '../../../src/domain/money/currencies.js';
import { readRate } from '../../../src/domain/money/rate.js';
import { redenominated, redenominationOf, REDENOMINATIONS } from '../../../src/domain/money/redenomination.js';

const turned = (minor: bigint, from: string, to: string) =>
  redenominated({ minor, currency: from }, redenominationOf(from, to)!);

describe('given a currency that took the place of another', () => {
  it('when a pledge of old lira is paid in new, then it is the same money to the kuruş', () => {
    expect(turned(135_000_000_000n, 'TRL', 'TRY')).toEqual({ minor: 13_500_000n, currency: 'TRY' });
    expect(redenominationOf('TRL', 'TRY')).toEqual({ from: 'TRL', to: 'TRY', date: '2005-01-01', factor: '1000000' });
  });

  it('when the euro comes, then the irrevocable rate turns the pledge', () => {
    expect(turned(2_396_400_000n, 'SIT', 'EUR')).toEqual({ minor: 10_000_000n, currency: 'EUR' });
    expect(turned(15_646_600n, 'EEK', 'EUR')).toEqual({ minor: 1_000_000n, currency: 'EUR' });
    expect(turned(753_450_000n, 'HRK', 'EUR')).toEqual({ minor: 100_000_000n, currency: 'EUR' });
    expect(turned(19_558_300n, 'BGN', 'EUR')).toEqual({ minor: 10_000_000n, currency: 'EUR' });
    expect(turned(193_627_000n, 'ITL', 'EUR')).toEqual({ minor: 10_000_000n, currency: 'EUR' });
  });

  it('when the old amount is no whole number of new minor units, then it is rounded once, a half away from zero', () => {
    expect(
      [turned(49n, 'ROL', 'RON'), turned(50n, 'ROL', 'RON'), turned(-50n, 'ROL', 'RON')].map(({ minor }) => minor),
    ).toEqual([0n, 1n, -1n]);
    expect(redenominated({ minor: 50n, currency: 'ROL' }, redenominationOf('ROL', 'RON')!, 'half-even').minor).toBe(0n);
    expect(turned(100n, 'DEM', 'EUR').minor).toBe(51n);
  });

  it('when the amount is in another currency, then it throws', () => {
    expect(() => redenominated({ minor: 1n, currency: 'USD' }, redenominationOf('TRL', 'TRY')!)).toThrow(TypeError);
  });

  it('when the code stayed, as for the bolívar of 2021, or there is no such law, then none is known', () => {
    expect(redenominationOf('VES', 'VED')).toBeUndefined();
    expect(redenominationOf('TRY', 'TRL')).toBeUndefined();
  });
});

describe('given all of them', () => {
  it('when read, then in order of date, one for each pair, with factors above 0 and currencies that have amounts', () => {
    expect(REDENOMINATIONS.map(({ date }) => date)).toEqual(REDENOMINATIONS.map(({ date }) => date).sort());
    expect(new Set(REDENOMINATIONS.map(({ from }) => from)).size).toBe(REDENOMINATIONS.length);
    for (const { date, factor } of REDENOMINATIONS)
      expect([isPlainDate(date), readRate(factor) === null]).toEqual([true, false]);
  });

  it('when the day has come, then the new code is current, and the old one was there the day before', () => {
    for (const { from, to, date } of REDENOMINATIONS) {
      const before =
        `${date.slice(0, 4)}-01-01` === date
          ? `${String(Number(date.slice(0, 4)) - 1)}-12-31`
          : `${date.slice(0, 4)}-01-01`;
      expect([to, currencyStandingOn(to, date)]).toEqual([to, 'current']);
      expect([from, currencyStandingOn(from, before)]).toEqual([from, 'current']);
    }
  });

  it('when a country adopted the euro, then at six significant figures', () => {
    const rates = REDENOMINATIONS.filter(({ to, from }) => to === 'EUR' && from !== 'XEU').map(({ factor }) => factor);
    expect(rates).toHaveLength(21);
    expect(rates.filter((factor) => factor.replace('.', '').replace(/^0+/, '').length !== 6)).toEqual([]);
  });
});
