import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isFault,
  minusAmount,
  negated,
  plusAmount,
  readAmount,
  usd,
  written,
  zero,
} from '../../../src/domain/money/amount.js';
import { CURRENCY_TABLE } from '../../../src/domain/money/currency-table.js';

const read = (value: string, currency = 'USD') => readAmount({ value, currency });

describe('given amounts as documents write them', () => {
  it('when the currency has cents, fils or nothing below its unit, then the amount is exact in that minor unit', () => {
    expect(read('10800579.00')).toEqual(usd(1_080_057_900n));
    expect(read('250000000', 'JPY')).toEqual({ minor: 250_000_000n, currency: 'JPY' });
    expect(read('1.234', 'KWD')).toEqual({ minor: 1_234n, currency: 'KWD' });
    expect(read('-5.00')).toEqual(usd(-500n));
  });

  it('when fewer digits are given than the currency has, then zeros stand for the rest', () => {
    expect([read('1000'), read('1000.5'), read('0.07'), read('-0')]).toEqual([
      usd(100_000n),
      usd(100_050n),
      usd(7n),
      usd(0n),
    ]);
  });

  it('when more are given, then it is refused, zeros too, and the sentence says what to write', () => {
    expect(read('10.50', 'JPY')).toEqual({
      fault: 'too-many-digits',
      currency: 'JPY',
      digits: 0,
      sentence: 'JPY has no minor unit: write whole yen, not "10.50".',
    });
    expect(read('1.2345', 'KWD')).toEqual({
      fault: 'too-many-digits',
      currency: 'KWD',
      digits: 3,
      sentence: 'KWD has 3 decimal places: write at most 3 digits after the point, not "1.2345".',
    });
    expect(read('1.000')).toMatchObject({ fault: 'too-many-digits', digits: 2 });
    expect(read('1.0', 'XOF')).toMatchObject({ sentence: 'XOF has no minor unit: write whole units, not "1.0".' });
  });

  it('when it is anything but a plain decimal, then it is refused', () => {
    const texts = [
      '',
      ' ',
      '1e3',
      '1,000.00',
      '1 000',
      ' 1',
      '1 ',
      '+1',
      '--1',
      '1.',
      '.5',
      '01',
      '1_000',
      '0x10',
      '١',
      'NaN',
      'Infinity',
      '1\n',
      '−1',
    ];
    for (const text of texts)
      expect([text, read(text)]).toMatchObject([text, { fault: 'not-a-decimal', currency: 'USD', digits: 2 }]);
    expect(read('1,000.00')).toMatchObject({
      sentence: 'Write the amount as a plain decimal such as "1000.00", not "1,000.00".',
    });
  });

  it('when the code is none of ISO 4217, then it is refused, with the one that was meant', () => {
    expect(read('1', 'usd')).toMatchObject({
      fault: 'unknown-currency',
      digits: null,
      sentence: '"usd" is no currency code of ISO 4217: write "USD".',
    });
    expect(read('1', 'QQQ')).toMatchObject({
      sentence: '"QQQ" is no currency code of ISO 4217: write one, such as "USD".',
    });
    expect(read('1', 'constructor')).toMatchObject({ fault: 'unknown-currency' });
  });

  it('when ISO gives the code no minor unit, then no amount is read in it', () => {
    for (const code of ['XDR', 'XAU', 'XXX', 'XTS', 'XFO'])
      expect(read('1', code)).toMatchObject({ fault: 'no-minor-unit', currency: code });
  });

  it('when it fills 38 digits in minor units, then it is read; with one more it is refused, and a long text is not told whole', () => {
    expect(read('9'.repeat(36) + '.99')).toEqual(usd(10n ** 38n - 1n));
    expect(read('9'.repeat(38), 'JPY')).toEqual({ minor: 10n ** 38n - 1n, currency: 'JPY' });
    expect(read('1' + '0'.repeat(36))).toMatchObject({
      fault: 'too-many-digits',
      sentence: 'Write at most 36 digits before the point in USD, not 37.',
    });
    expect(read('9'.repeat(10_000) + 'x')).toMatchObject({ fault: 'not-a-decimal' });
    const far = read('0.' + '9'.repeat(10_000));
    expect(isFault(far) && far.sentence.length).toBeLessThan(150);
  });
});

describe('given amounts inside', () => {
  it('when written, then with exactly the digits of the currency', () => {
    expect(written(usd(-500n))).toEqual({ value: '-5.00', currency: 'USD' });
    expect(written(usd(-5n)).value).toBe('-0.05');
    expect(written(zero('USD')).value).toBe('0.00');
    expect(written(zero('JPY')).value).toBe('0');
    expect(written({ minor: 1n, currency: 'CLF' }).value).toBe('0.0001');
    expect(() => written({ minor: 1n, currency: 'XDR' })).toThrow('no currency with a minor unit: XDR');
  });

  it('when two are of one currency, then they add; of two, then it throws', () => {
    expect(plusAmount(usd(1n), usd(2n))).toEqual(usd(3n));
    expect(minusAmount(usd(1n), usd(2n))).toEqual(usd(-1n));
    expect(negated(usd(1n))).toEqual(usd(-1n));
    expect(() => plusAmount(usd(1n), zero('EUR'))).toThrow('two currencies, USD and EUR, in one sum');
    expect(() => minusAmount(usd(0n), zero('EUR'))).toThrow(TypeError);
  });

  it('when any is written and read back, far beyond what a double holds, then it is the same', () => {
    const codes = [...CURRENCY_TABLE].filter(([, { digits }]) => digits !== null).map(([code]) => code);
    const amount = fc.record({
      minor: fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n }),
      currency: fc.constantFrom(...codes),
    });
    fc.assert(fc.property(amount, (any) => expect(readAmount(written(any))).toEqual(any)));
    expect(written(usd(9_007_199_254_740_993n)).value).toBe('90071992547409.93');
  });

  it('when any text is read, then it is a fault with a sentence or an amount that is written with the same value', () => {
    const digit = fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 . - , e'.split(' '), ' ');
    fc.assert(
      fc.property(fc.string({ unit: digit, maxLength: 8 }), (text) => {
        const result = read(text);
        if (isFault(result)) expect(result.sentence).toMatch(/\.$/);
        else expect(Number(written(result).value)).toBe(Number(text) + 0);
      }),
    );
  });
});
