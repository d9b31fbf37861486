/** Goal: what a script writes by the patterns that the page gives it is what the page itself writes. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/page/language.js';
import { readRail } from '../../web/islands/rail-days.js';
import { datePattern } from '../../web/words/date-pattern.js';
import { longDate } from '../../web/words/dates.js';
import { localeOf } from '../../web/words/formatting.js';
import { pluralForms } from '../../web/words/plural-forms.js';
import { runs } from '../support/runs.js';

const DAY = 86_400_000;

function railOf(language: (typeof LANGUAGES)[number], days: readonly string[] = []) {
  const numbers = days.map((day) => Date.parse(day) / DAY);
  return readRail({
    from: '1945-06-26',
    to: '2026-11-29',
    days: numbers.map((number, index) => (number - (numbers[index - 1] ?? 0)).toString(36)).join(' '),
    dates: JSON.stringify(datePattern(language)),
  });
}

describe('the slider of the time bar', () => {
  it.each(LANGUAGES)('writes every date as the page does in %s', (language) => {
    const { nameOf } = railOf(language);
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 40_000 }), (day) => {
        expect(nameOf(day)).toBe(longDate(language, new Date(day * DAY).toISOString().slice(0, 10)));
      }),
      runs(100),
    );
  });

  it('stops at the days on which the view changes, and at its ends', () => {
    const rail = railOf('en', ['2003-12-09', '2005-09-15', '2005-12-14']);
    const day = (date: string): number => Date.parse(date) / DAY;
    expect(rail.isoOf(rail.later(day('2003-12-09')))).toBe('2005-09-15');
    expect(rail.isoOf(rail.earlier(day('2005-09-15')))).toBe('2003-12-09');
    expect(rail.isoOf(rail.earlier(day('2003-12-09')))).toBe('1945-06-26');
    expect(rail.isoOf(rail.later(day('2005-12-14')))).toBe('2026-11-29');
    expect(rail.isoOf(rail.nearest(day('2005-10-01')))).toBe('2005-09-15');
    expect(rail.isoOf(rail.year(day('2005-12-14'), -1))).toBe('2005-09-15');
    expect(rail.later(rail.last)).toBe(rail.last);
  });
});

describe('what a script says of a number that comes later', () => {
  it.each(LANGUAGES)('has a form for every number in %s', (language) => {
    const rules = new Intl.PluralRules(localeOf(language));
    const forms = pluralForms(language, (count) => `${rules.select(count)} ${String(count)}`);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (count) => {
        const form = forms[rules.select(count)];
        expect(form).toBe(`${rules.select(count)} #`);
      }),
      runs(200),
    );
  });
});
