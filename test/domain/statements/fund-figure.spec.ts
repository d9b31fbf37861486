/**
 * Goal: the sums that statements name follow from the accounts of a fund's pledges, and what is missing is never taken
 * for zero.
 */
import { describe, expect, it } from '@jest/globals';
import type { Balance } from '../../../src/domain/fund/figures/balance.js';
import { fundFigure } from '../../../src/domain/statements/fund-figure.js';

const sum = (account: string, donor: string, minor: bigint, more: Partial<Balance> = {}): Balance => ({
  account,
  donor,
  instrument: 'grant',
  currency: 'USD',
  bucket: 'not-specified',
  sum: minor,
  ...more,
});
/** In dollars an account stands twice: in the pledge's own currency, and valued. */
const both = (
  account: string,
  donor: string,
  minor: bigint,
  bucket: Balance['bucket'] = 'not-specified',
): readonly Balance[] => [sum(account, donor, minor, { bucket }), sum(`${account}/usd`, donor, minor, { bucket })];
const figure = (
  measure: Parameters<typeof fundFigure>[0]['measure'],
  until: readonly Balance[],
  before: readonly Balance[] = [],
  donor: string | null = null,
) => fundFigure({ measure, donor, currency: 'USD' }, until, before);

describe('given a fund to which Italy pledged 100 and reduced it by 20, and Norway pledged 50.50', () => {
  const sums = [
    ...both('pledged-gross', 'ITA', 10_000n, 'earmarked'),
    ...both('reduced', 'ITA', 2_000n, 'earmarked'),
    ...both('pledged-gross', 'NOR', 5_050n, 'general-purpose'),
    ...both('paid', 'ITA', 9_000n, 'earmarked'),
    ...both('written-off', 'NOR', 50n, 'general-purpose'),
    ...both('reopened', 'ITA', 500n, 'earmarked'),
  ];

  it.each([
    ['pledged', 13_050n],
    ['pledged-gross', 15_050n],
    ['paid', 9_000n],
    ['written-off', 50n],
    ['committed', 0n],
    ['earmarked', 8_000n],
    ['general-purpose', 5_050n],
    // 130.50 pledged − 90 paid + 5 reopened − 0.50 written off; Italy alone has overpaid.
    ['outstanding', 4_500n],
  ] as const)('when %s is asked, then it is %s cents', (measure, minor) => {
    expect(figure(measure, sums)).toMatchObject({ kind: 'amount', minor });
  });

  it('when one donor is asked for, then only its sums count', () => {
    expect(figure('pledged', sums, [], 'ITA')).toMatchObject({ minor: 8_000n, parts: 1, wholeParts: true });
    expect(figure('outstanding', sums, [], 'ITA')).toMatchObject({ minor: -500n });
  });

  it('when the rows are told, then each donor is one, and one of them has cents', () => {
    expect(figure('pledged', sums)).toMatchObject({ parts: 2, wholeParts: false });
    expect(figure('donors', sums)).toEqual({ kind: 'number', number: 2n });
  });

  it('when a period is asked, then what stood before it is taken off, and a donor that only reduced is none', () => {
    const before = both('pledged-gross', 'ITA', 10_000n, 'earmarked');
    expect(figure('pledged', sums, before)).toMatchObject({ minor: 3_050n });
    expect(figure('donors', sums, before)).toEqual({ kind: 'number', number: 1n });
  });

  it('when the use of some was not specified, then how much is told', () => {
    expect(figure('earmarked', [...sums, ...both('pledged-gross', 'SWE', 700n)])).toMatchObject({
      minor: 8_000n,
      notSpecified: 700n,
    });
  });
});

describe('given what Norway pledged, and what it was assessed', () => {
  const assessed = both('pledged-gross', 'NOR', 700n).map((each) => ({ ...each, instrument: 'assessed' as const }));
  const sums = [...both('pledged-gross', 'NOR', 300n), ...assessed, ...both('paid', 'NOR', 100n)];

  it('when the pledges are asked for, then what was assessed is none of them, nor is it outstanding among them: it stands apart, as in the totals', () => {
    expect(figure('pledged', sums)).toMatchObject({ minor: 300n });
    expect(figure('outstanding', sums)).toMatchObject({ minor: 200n });
  });
});

describe('given a pledge of 100 euros without a rate', () => {
  const sums = [
    sum('pledged-gross', 'FRA', 10_000n, { currency: 'EUR' }),
    sum('unvalued-pledged', 'FRA', 10_000n, { currency: 'EUR' }),
  ];

  it('when dollars are asked for, then one sum has no value; in euros it is there', () => {
    expect(figure('pledged', sums)).toMatchObject({ minor: 0n, unvalued: 1 });
    expect(fundFigure({ measure: 'pledged', donor: null, currency: 'EUR' }, sums, [])).toMatchObject({
      minor: 10_000n,
      currency: 'EUR',
      unvalued: 0,
    });
    expect(figure('donors', sums)).toEqual({ kind: 'number', number: 1n });
  });
});
