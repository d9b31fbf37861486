/**
 * Goal: amounts keep every digit in every language, and bars show what they stand for. Given any amount, when it is
 * written or drawn, then nothing of it is lost.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { LANGUAGES } from '../../src/page/language.js';
import { DonorBar, lengthOf } from '../../web/charts/donor-bar.js';
import { ShareBar } from '../../web/charts/share-bar.js';
import { Waterfall } from '../../web/charts/waterfall.js';
import { amounts, compareDecimals, money, share } from '../../web/words/money.js';
import { runs } from '../support/runs.js';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

describe('given an amount', () => {
  it('when it has more digits than a double holds, then each stands in every language, and no cents where there are none', () => {
    for (const language of LANGUAGES) {
      expect(digitsOf(money(language, { value: '9007199254740993.01', currency: 'USD' }))).toBe('900719925474099301');
      expect(digitsOf(money(language, { value: '27825476.00', currency: 'USD' }))).toBe('27825476');
      expect(digitsOf(money(language, { value: '250000000', currency: 'JPY' }))).toBe('250000000');
    }
    expect(money('en', { value: '27825476.00', currency: 'USD' })).toBe('$27,825,476');
    expect(money('ar', { value: '2.00', currency: 'USD' })).toMatch(/^\u2066.*\u2069$/);
  });

  it('when any amounts stand in a column, then all have the same digits behind the point', () => {
    const cents = fc
      .bigInt({ min: 0n, max: 10n ** 20n })
      .map((all) => `${String(all / 100n)}.${String(all % 100n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1 }), (values) => {
        const write = amounts('en', values);
        const written = values.map((value) => write(value).split('.')[1]?.length ?? 0);
        expect(new Set(written).size).toBe(1);
        for (const value of values)
          expect(
            digitsOf(write(value))
              .padEnd(3, '0')
              .startsWith(digitsOf(value.split('.')[0] ?? '')),
          ).toBe(true);
      }),
      runs(100),
    );
  });

  it('when two are compared, then as numbers, to the last digit', () => {
    expect(compareDecimals('9.00', '10')).toBe(-1);
    expect(compareDecimals('9007199254740993.01', '9007199254740993.02')).toBe(-1);
    expect(compareDecimals('1.50', '1.5')).toBe(0);
  });

  it('when a share would be rounded to nothing, then it says that it is less than the least', () => {
    expect(share('en', '0.004', 1)).toBe('<\u20600.1');
    expect(share('en', '0.000', 1, false)).toBe('0.0');
    expect(share('fr', '38.815', 1)).toBe('38,8');
  });
});

describe('given bars of money', () => {
  it('when nothing paid is recorded, then a bar has one part; else paid, outstanding and written off', () => {
    const one = renderToString(<DonorBar pledged="50.00" applied={null} writtenOff="0.00" most="100.00" />);
    expect(one.match(/<rect/g)).toHaveLength(1);
    expect(one).toContain('width="50%"');
    const three = renderToString(<DonorBar pledged="100.00" applied="40.00" writtenOff="10.00" most="100.00" />);
    expect(three).toMatch(/width="40%".*x="40%".*width="50%".*x="90%".*width="10%"/s);
    expect(lengthOf('5', '0')).toBe(0);
  });

  it('when parts of a whole are drawn, then each begins where the one before it ends, and all are said', () => {
    const parts = [
      { name: 'Italy', written: '60 %', percent: 60 },
      { name: '2 others', written: '40 %', percent: 40, rest: true },
    ];
    const drawn = renderToString(<ShareBar parts={parts} label="Italy: 60 %; 2 others: 40 %" />);
    expect(drawn).toContain('x="60.00%"');
    expect(drawn).toContain('aria-label="Italy: 60 %; 2 others: 40 %"');
  });

  it.each([800, 330])(
    'when a waterfall is drawn %s wide, then no text lies outside, whatever goes up and down',
    (width) => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 6 }), (moves) => {
          let level = 500;
          const steps = moves.map((move) => {
            const from = level;
            level += move;
            return { name: 'New', written: `$${String(move)}`, from, to: level };
          });
          const drawn = renderToString(<Waterfall steps={steps} width={width} label="All" />);
          for (const [, x = ''] of drawn.matchAll(/<(?:text|rect) x="([^"]+)"/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(x)).toBeLessThanOrEqual(width);
          }
        }),
        runs(50),
      );
    },
  );
});
