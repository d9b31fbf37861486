import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFault, readAmount, usd, written, type Amount } from '../../../src/domain/money/amount.js';
import { fromUsd, impliedRate, inUsd, rateOn, readRate, type Rate } from '../../../src/domain/money/rate.js';

function amount(value: string, currency: string): Amount {
  const read = readAmount({ value, currency });
  if (isFault(read)) throw new Error(read.sentence);
  return read;
}
const dollars = (value: string, currency: string, rate: string) =>
  written(usd(inUsd(amount(value, currency), rate))).value;

describe('given a rate as published', () => {
  it('when it is a decimal above 0, then it is an exact fraction', () => {
    expect(readRate('0.813')).toEqual({ units: 813n, over: 1000n });
    expect(readRate('107.05')).toEqual({ units: 10705n, over: 100n });
    expect(readRate('1')).toEqual({ units: 1n, over: 1n });
    expect(readRate('1' + '0'.repeat(29))?.units).toBe(10n ** 29n);
  });

  it('when it is anything else, then it is none, and reckoning with it throws', () => {
    const none = [
      '0',
      '0.000',
      '-1',
      '+1',
      '1e3',
      '',
      ' 1',
      '1,5',
      '.5',
      '1.',
      '01',
      '1/2',
      'NaN',
      '1' + '0'.repeat(30),
      '0.' + '1'.repeat(30),
    ];
    for (const text of none) {
      expect([text, readRate(text)]).toEqual([text, null]);
      expect(() => inUsd(usd(1n), text)).toThrow(RangeError);
      expect(() => fromUsd(1n, 'EUR', text)).toThrow(RangeError);
    }
  });
});

describe('given amounts at units of the currency for one dollar', () => {
  it('when euros are pledged, paid and revalued, then the dollars are those of the worked example', () => {
    expect(dollars('1000000.00', 'EUR', '0.813')).toBe('1230012.30');
    expect(dollars('400000.00', 'EUR', '0.829')).toBe('482509.05');
    expect(dollars('500000.00', 'EUR', '0.829')).toBe('603136.31');
    expect(dollars('1000000.00', 'EUR', '0.755')).toBe('1324503.31');
  });

  it('when the currency has no minor unit or three digits, then it is still exact to the cent', () => {
    expect(dollars('250000000', 'JPY', '107.05')).toBe('2335357.31');
    expect(dollars('1234.567', 'KWD', '0.295')).toBe('4184.97');
    expect(dollars('3000.500', 'TND', '1.2345')).toBe('2430.54');
    expect(dollars('-250000000', 'JPY', '107.05')).toBe('-2335357.31');
  });

  it('when a whole dinar amount comes from dollars, then rounding the dollars first would lose it', () => {
    expect(inUsd(amount('1000000.000', 'KWD'), '0.2950')).toBe(338_983_051n);
    expect(fromUsd(338_983_100n, 'KWD', '0.2950')).toBe(1_000_000_145n);
    expect(fromUsd(123_001_230n, 'EUR', '0.813')).toBe(100_000_000n);
    expect(fromUsd(233_535_731n, 'JPY', '107.05')).toBe(250_000_000n);
  });

  it('when the cents lie on a half, then the rule decides', () => {
    expect([inUsd(amount('0.01', 'EUR'), '2'), inUsd(amount('0.01', 'EUR'), '2', 'half-even')]).toEqual([1n, 0n]);
    expect([fromUsd(1n, 'EUR', '0.5'), fromUsd(1n, 'EUR', '0.5', 'half-even')]).toEqual([1n, 0n]);
  });

  it('when dollars and the original are shown, then the rate between them has six places', () => {
    expect(impliedRate(amount('1000000.00', 'EUR'), 123_001_230n)).toBe('0.813000');
    expect(impliedRate(amount('250000000', 'JPY'), 233_535_731n, 2)).toBe('107.05');
    expect(() => impliedRate(amount('1.00', 'EUR'), 0n)).toThrow(RangeError);
  });

  const rate = fc
    .integer({ min: 1, max: 10 ** 9 })
    .map((n) => `${Math.floor(n / 10 ** 4)}.${String(n % 10 ** 4).padStart(4, '0')}`);
  const minor = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });

  it('when of any size, then the cents are never more than half a cent off, and the sign changes nothing', () => {
    fc.assert(
      fc.property(minor, rate, fc.constantFrom('EUR', 'JPY', 'KWD'), (units, text, currency) => {
        const digits = { EUR: 2n, JPY: 0n, KWD: 3n }[currency];
        const cents = inUsd({ minor: units, currency }, text);
        // units / 10^digits ÷ rate × 100 = cents, with the rate in ten-thousandths.
        const [exact, each] = [units * 10n ** 6n, BigInt(text.replace('.', '')) * 10n ** digits];
        const error = exact - cents * each;
        expect((error < 0n ? -error : error) * 2n <= each).toBe(true);
        expect(inUsd({ minor: -units, currency }, text)).toBe(-cents);
      }),
    );
  });

  it('when the rate is 1, then dollars stay dollars', () => {
    fc.assert(
      fc.property(minor, (cents) =>
        [inUsd(usd(cents), '1'), fromUsd(cents, 'USD', '1.0')].every((same) => same === cents),
      ),
    );
  });
});

describe('given the rates of a month with a revision in its middle', () => {
  const published = (date: string, text: string, also: Partial<Rate> = {}): Rate => {
    return { currency: 'EUR', rate: text, per: 'USD', date, source: 'UNORE', event: null, ...also };
  };
  const rates = [
    published('2005-02-15', '0.755'),
    published('2005-01-01', '0.734'),
    published('2005-02-01', '0.767'),
    published('2005-02-01', '0.768'),
    published('2005-02-10', '6.90', { currency: 'SEK' }),
    published('2005-02-20', '0.760', { source: 'bank' }),
  ];
  const on = (day: string, source?: string) => rateOn(rates, 'EUR', day, source)?.rate ?? null;

  it('when a pledge is made before, on or after it, then the latest that had begun holds', () => {
    expect(['2005-01-31', '2005-02-14', '2005-02-15', '2005-02-20'].map((day) => on(day, 'UNORE'))).toEqual([
      '0.734',
      '0.768',
      '0.755',
      '0.755',
    ]);
  });

  it('when no source is named, then the latest of any; when one is, then only its own', () => {
    expect([on('2005-02-20'), on('2005-02-20', 'bank'), on('2005-02-19', 'bank')]).toEqual(['0.760', '0.760', null]);
  });

  it('when none had begun, or none is known of the currency, then there is none', () => {
    expect(on('2004-12-31')).toBeNull();
    expect(rateOn(rates, 'MGF', '2004-12-31')).toBeNull();
    expect(rateOn([], 'EUR', '2005-01-01')).toBeNull();
  });
});
