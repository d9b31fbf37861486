import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { isPlainDate } from '../../../src/domain/calendar/plain-date.js';
import { currency, currencyStandingOn, digitsOf } from '../../../src/domain/money/currencies.js';
import { CURRENCY_TABLE } from '../../../src/domain/money/currency-table.js';
import { describeWith } from '../../house/needs.js';

const LIST = new URL('../../../../shared/reference/iso-4217-codes-all.csv', import.meta.url);

describe('given a code and a day', () => {
  it('when the euro, the lira or the leu changes, then each code has its own time', () => {
    expect(['1998-12-31', '1999-01-01', '2026-07-01'].map((day) => currencyStandingOn('EUR', day))).toEqual([
      'not-yet',
      'current',
      'current',
    ]);
    expect(['2004-12-31', '2005-12-31', '2006-01-01'].map((day) => currencyStandingOn('TRL', day))).toEqual([
      'current',
      'current',
      'withdrawn',
    ]);
    expect(['2004-12-31', '2005-01-01', '2026-07-01'].map((day) => currencyStandingOn('TRY', day))).toEqual([
      'not-yet',
      'current',
      'current',
    ]);
    expect([currencyStandingOn('RON', '2005-06-30'), currencyStandingOn('RON', '2005-07-01')]).toEqual([
      'not-yet',
      'current',
    ]);
  });

  it('when ISO names the month of withdrawal, then the code holds to its last day', () => {
    expect(currency('HRK')).toEqual({
      code: 'HRK',
      name: 'Kuna',
      digits: 2,
      introduced: '1994-05-30',
      withdrawnAfter: '2023-01-31',
    });
    expect([currencyStandingOn('HRK', '2023-01-31'), currencyStandingOn('HRK', '2023-02-01')]).toEqual([
      'current',
      'withdrawn',
    ]);
    expect(currency('CHC')?.withdrawnAfter).toBe('2004-11-30');
    expect(currency('BUK')?.withdrawnAfter).toBe('1990-02-28');
  });

  it('when it names years, then to the end of the last', () => {
    expect(currency('ARY')?.withdrawnAfter).toBe('1990-12-31');
    expect(currency('DDM')?.withdrawnAfter).toBe('1990-09-30');
    expect(currency('VNC')?.withdrawnAfter).toBe('1990-12-31');
  });

  it('when one country gave the code up and another keeps it, or its name changed, then it is current', () => {
    for (const code of ['EUR', 'IDR', 'TRY', 'PEN', 'MWK', 'SZL', 'SDG', 'RON'])
      expect(currency(code)?.withdrawnAfter).toBeNull();
    expect(currency('VEF')?.withdrawnAfter).toBe('2018-08-31');
  });

  it('when there is no such code, or none with amounts, then it says so on any day', () => {
    expect(currency('eur')).toBeUndefined();
    expect(['EURO', '', 'usd', '__proto__'].map((code) => currencyStandingOn(code, '2005-01-01'))).toEqual(
      Array(4).fill('unknown'),
    );
    expect(['XDR', 'XAU', 'XXX', 'XTS', 'XRE'].map((code) => currencyStandingOn(code, '1990-01-01'))).toEqual(
      Array(5).fill('no-minor-unit'),
    );
    expect(() => digitsOf('EURO')).toThrow(RangeError);
    expect(() => digitsOf('XDR')).toThrow(RangeError);
  });

  it('when Intl or CLDR would drop the subunit, then ISO still counts', () => {
    expect(['HUF', 'COP', 'IDR', 'LBP', 'MGA', 'PKR'].map(digitsOf)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(['IQD', 'BHD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map(digitsOf)).toEqual([3, 3, 3, 3, 3, 3, 3]);
    expect(['CLF', 'UYW'].map(digitsOf)).toEqual([4, 4]);
    const whole = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
    expect(whole.filter((code) => digitsOf(code) !== 0)).toEqual([]);
  });

  it('when a currency of 2004 is gone, then it has the digits that it had', () => {
    expect(['TRL', 'MGF', 'BEF', 'ESP', 'GRD', 'ITL', 'LUF', 'PTE', 'ROL'].map(digitsOf)).toEqual(Array(9).fill(0));
    expect(['SIT', 'SKK', 'EEK', 'CYP', 'MTL', 'CSD', 'VEB', 'DEM', 'FRF', 'HRK', 'BGN'].map(digitsOf)).toEqual(
      Array(11).fill(2),
    );
  });

  it('when a code has two days, then they are dates, the first before the last', () => {
    for (const code of CURRENCY_TABLE.keys()) {
      const { introduced, withdrawnAfter, name } = currency(code)!;
      for (const day of [introduced, withdrawnAfter]) expect(day === null || isPlainDate(day)).toBe(true);
      if (introduced !== null && withdrawnAfter !== null)
        expect([code, introduced < withdrawnAfter]).toEqual([code, true]);
      expect(name.trim()).not.toBe('');
    }
  });
});

describeWith('the folder ../shared beside the project', 'given the lists of ISO 4217', () => {
  type Row = Readonly<Record<'AlphabeticCode' | 'MinorUnit' | 'WithdrawalDate', string>>;
  const rowsByCode = () => {
    const byCode = new Map<string, Row[]>();
    for (const row of parse<Row>(readFileSync(LIST), { columns: true })) {
      if (row.AlphabeticCode !== '') byCode.set(row.AlphabeticCode, [...(byCode.get(row.AlphabeticCode) ?? []), row]);
    }
    return byCode;
  };
  /** `2005-12`, `1989 to 1990`, `1990-07 to 1990-09` and `1989-1990`: the last month there is. */
  const lastMonth = (withdrawal: string) =>
    /\d{4}(-\d\d)?$/.exec(withdrawal)![0].replace(/^\d{4}$/, (year) => `${year}-12`);

  it('when they are read, then they and the table have the same codes', () => {
    expect([...CURRENCY_TABLE.keys()].sort()).toEqual([...rowsByCode().keys()].sort());
  });

  it('when they give digits, then the table has them', () => {
    for (const [code, rows] of rowsByCode()) {
      const given = new Set(rows.map((row) => row.MinorUnit).filter((text) => text !== ''));
      const { digits } = CURRENCY_TABLE.get(code)!;
      if (given.size > 0) expect([code, ...given]).toEqual([code, digits === null ? '-' : String(digits)]);
    }
  });

  it('when no country uses a code any more, then the table has its last month, and else none', () => {
    for (const [code, rows] of rowsByCode()) {
      const months = rows.map((row) => row.WithdrawalDate);
      const last = months.includes('') ? undefined : months.map(lastMonth).sort().at(-1);
      expect([code, CURRENCY_TABLE.get(code)?.withdrawn]).toEqual([code, last]);
    }
  });
});
