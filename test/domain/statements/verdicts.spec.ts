/** Goal: each claim gets the verdict that a careful reader would give, with the figures and the reason. */
import { describe, expect, it } from '@jest/globals';
import type { Figure, StandingFigure } from '../../../src/domain/statements/figures.js';
import { claim, dollars, finding, findings, number, statement } from './statement-facts.js';

const total = (all: number, states: number) => ({ total: all, states, organisations: all - states });
/** 107 had deposited, the European Community among them; it was in force for 104 States and it. */
const UNTOC: Extract<Figure, { readonly kind: 'count' }> = {
  kind: 'count',
  counts: { signatories: total(148, 147), contracting: total(107, 106), parties: total(105, 104), counted: 106 },
};

describe('given a count', () => {
  it('when it is the number that the ledger has, then it agrees, and the organisations among them are told', () => {
    const { verdict, computed, difference, explanation } = finding(claim('a', 'treaty/untoc/contracting', '107'), {
      'treaty/untoc/contracting': UNTOC,
    });
    expect([verdict, computed, difference]).toEqual(['agrees', '107', '0']);
    expect(explanation).toBe('The ledger has 107, as stated. Of these, 106 are States and 1 is an organisation.');
  });

  it.each([
    ['192', 'differs', 'As days are not known, it may be from 187 to 191.'],
    ['190', 'not-computable', 'As days are not known, the ledger has from 187 to 191.'],
    ['188', 'agrees', 'As days are not known, it may be from 187 to 191.'],
  ])('when days are not known and %s is stated, then %s: what lies between may be right', (stated, verdict, words) => {
    const between = { ...total(188, 187), possible: 191, least: 187 };
    const found = finding(claim('a', 'treaty/untoc/contracting', stated), {
      'treaty/untoc/contracting': { ...UNTOC, counts: { ...UNTOC.counts, contracting: between } },
    });
    expect(found.verdict).toBe(verdict);
    expect(found.explanation).toContain(words);
  });

  it('when it is that of another measure, then it differs, and the measure is named', () => {
    const { verdict, computed, difference, explanation } = finding(claim('a', 'treaty/untoc/parties.states', '107'), {
      'treaty/untoc/parties.states': UNTOC,
    });
    expect([verdict, computed, difference]).toEqual(['differs', '104', '3']);
    expect(explanation).toContain('The number stated is that of contracting.');
  });

  it('when the ledger does not know the treaty, then it is not computable, for that reason', () => {
    expect(finding(claim('a', 'treaty/nowhere/parties', '1'))).toMatchObject({
      verdict: 'not-computable',
      computed: null,
      explanation: 'Nobody knows.',
    });
  });

  it('when no ledger holds it, then it is not computable', () => {
    expect(finding(claim('a', 'meetings', '22'))).toMatchObject({ verdict: 'not-computable', difference: null });
  });
});

describe('given a change in per cent', () => {
  it('when it is from nothing, then no percentage is made; from a cent, one is', () => {
    const from = (cents: bigint) =>
      finding(claim('a', { percent: { change: { from: 'fund/f/paid', to: 'fund/f/pledged' } } }, '100'), {
        'fund/f/paid': dollars(cents),
        'fund/f/pledged': dollars(2n),
      });
    expect(from(0n)).toMatchObject({ verdict: 'not-computable', computed: null });
    expect(from(1n)).toMatchObject({ verdict: 'agrees', computed: '100' });
  });
});

describe('given a standing on 25 July 2005', () => {
  const stands = (standing: StandingFigure['standing'], more: Partial<StandingFigure> = {}): Figure => ({
    kind: 'standing',
    standing,
    signed: null,
    instrument: null,
    later: null,
    ...more,
  });
  const verdictOf = (stated: string, figure: Figure) =>
    finding(claim('a', 'treaty/untoc/standing/NLD', stated), { 'treaty/untoc/standing/NLD': figure }).verdict;

  it.each([
    ['contracting', 'party', 'agrees'],
    ['contracting', 'contracting', 'agrees'],
    ['contracting', 'signatory', 'differs'],
    ['party', 'contracting', 'differs'],
    ['signatory', 'signatory', 'agrees'],
    ['signatory', 'party', 'differs'],
    ['not-contracting', 'signatory', 'agrees'],
    ['not-contracting', 'none', 'agrees'],
    ['not-contracting', 'withdrawn', 'agrees'],
    ['not-contracting', 'contracting', 'differs'],
    ['none', 'none', 'agrees'],
  ] as const)('when %s is stated of what is %s, then it %s', (stated, standing, verdict) => {
    expect(verdictOf(stated, stands(standing))).toBe(verdict);
  });

  it('when a signatory deposited its instrument two days later, then that is told', () => {
    const figure = stands('signatory', { signed: '2000-12-12', later: { kind: 'acceptance', date: '2005-07-27' } });
    expect(
      finding(claim('a', 'treaty/untoc/standing/NLD', 'not-contracting'), { 'treaty/untoc/standing/NLD': figure })
        .explanation,
    ).toBe(
      'On 25 July 2005 NLD was a signatory of untoc, since 12 December 2000; it deposited its acceptance on 27 July 2005, 2 days later.',
    );
  });
});

describe('given a day of entry into force', () => {
  const given = claim('a', 'treaty/untoc-firearms/entry-into-force', '2005-07-03');
  const found = (date: string | null) =>
    finding(given, { 'treaty/untoc-firearms/entry-into-force': { kind: 'date', date } });

  it('when the ledger has the same, then it agrees', () => {
    expect(found('2005-07-03')).toMatchObject({ verdict: 'agrees', computed: '2005-07-03', difference: '0' });
  });

  it('when it has another or none, then it differs, by so many days', () => {
    expect(found('2005-07-01')).toMatchObject({ verdict: 'differs', difference: '2' });
    expect(found(null)).toMatchObject({ verdict: 'differs', computed: null, difference: null });
  });
});

describe('given an amount', () => {
  const period = { from: '2004-01-01', to: '2005-06-30' };
  const pledged = (value: string, figure: Figure) =>
    finding(claim('a', 'fund/f/pledged', value, period), { 'fund/f/pledged': figure });

  it('when the ledger has cents and whole dollars are stated, then rounding to whole dollars agrees, and the exact difference is shown', () => {
    expect(pledged('101', dollars(10_050n))).toMatchObject({
      verdict: 'agrees',
      computed: '100.5',
      difference: '0.5',
      unit: 'USD',
    });
    expect(pledged('101.00', dollars(10_050n))).toMatchObject({ verdict: 'differs', difference: '0.5' });
  });

  it('when it differs by no more than its donors, each in whole dollars, can give by rounding, then rounding is plausible', () => {
    const { verdict, difference, cause } = pledged('27825478', dollars(2_782_547_600n, { parts: 28 }));
    expect([verdict, difference, cause]).toEqual([
      'differs',
      '2',
      { code: 'rounding-plausible', rows: 28, most: '14' },
    ]);
  });

  it('when it differs by more, or the rows have cents, then no cause is claimed', () => {
    expect(pledged('115', dollars(10_000n, { parts: 28 })).cause).toBeNull();
    expect(pledged('114', dollars(10_000n, { parts: 28 })).cause).not.toBeNull();
    expect(pledged('103', dollars(10_050n, { parts: 28, wholeParts: false })).cause).toBeNull();
  });

  it('when a part of it has no value in dollars, then it is not computable: missing is not zero', () => {
    expect(pledged('100', dollars(10_000n, { unvalued: 2 }))).toMatchObject({
      verdict: 'not-computable',
      computed: null,
    });
  });

  it('when it is what was earmarked, and the use of a part was not specified, then it is not computable', () => {
    const figure = dollars(10_000n, { notSpecified: 5_000n });
    const found = finding(claim('a', 'fund/f/earmarked', '100', period), { 'fund/f/earmarked': figure });
    expect(found).toMatchObject({ verdict: 'not-computable', computed: null });
    expect(found.explanation).toContain('50 USD');
    expect(pledged('100', figure).verdict).toBe('agrees');
  });
});

describe('given the wording of a number', () => {
  const share = (value: string, part: string, wording?: string) =>
    findings(
      statement(
        claim('part', 'earmarked', part),
        claim('whole', 'pledged', '100000'),
        claim('share', { percent: { part: 'part', of: 'whole' } }, value, wording === undefined ? {} : { wording }),
      ),
    ).get('share')?.verdict;

  it.each([
    ['94', '94065', 'agrees'],
    ['94', '94999', 'agrees'],
    ['95', '94999', 'contradicts'],
    ['94', '94000', 'contradicts'],
    ['93', '94065', 'contradicts'],
    ['90', '94065', 'agrees'],
    ['94.0', '94065', 'agrees'],
    ['94.0', '94100', 'contradicts'],
  ])(
    'when "more than %s per cent" is said of %s in 100,000, then it %s: it was cut off, and never rounded up',
    (value, part, verdict) => {
      expect(share(value, part, 'more-than')).toBe(verdict);
    },
  );

  it.each([
    ['94', '94065', 'agrees'],
    ['94', '93500', 'agrees'],
    ['94', '94500', 'contradicts'],
    ['90', '94999', 'agrees'],
    ['90', '95000', 'contradicts'],
  ])(
    'when "about %s per cent" is said of %s in 100,000, then it %s: rounded at its last digit',
    (value, part, verdict) => {
      expect(share(value, part, 'about')).toBe(verdict);
    },
  );

  it.each([
    ['94', '94065', 'agrees'],
    ['94', '94500', 'contradicts'],
    ['90', '94065', 'contradicts'],
    ['94.1', '94065', 'agrees'],
  ])(
    'when %s per cent is said flatly of %s in 100,000, then it %s: rounded half up at the digits stated',
    (value, part, verdict) => {
      expect(share(value, part)).toBe(verdict);
    },
  );
});

describe('given figures derived from others', () => {
  const rows = [claim('x', 'pledged by X', '3'), claim('y', 'pledged by Y', '4')];
  const sum = (value: string, ...terms: unknown[]) =>
    findings(statement(...rows, claim('sum', { sum: terms }, value)), {
      'treaty/untoc/actions/accession': number(10n),
    }).get('sum');

  it('when a sum is that of its rows, then it agrees; when rounding can explain it, it differs; when not, it contradicts them', () => {
    expect(sum('7', 'x', 'y')).toMatchObject({ verdict: 'agrees', computed: '7' });
    expect(sum('8', 'x', 'y')).toMatchObject({
      verdict: 'differs',
      cause: { code: 'rounding-plausible', rows: 2, most: '1' },
    });
    expect(sum('9', 'x', 'y')).toMatchObject({
      verdict: 'contradicts',
      contradicts: ['x', 'y'],
      difference: '2',
      cause: null,
    });
  });

  it('when a part of it is the ledger’s, then what differs contradicts nobody', () => {
    const accessions = { quantity: 'treaty/untoc/actions/accession', from: '2005-01-01', to: '2005-06-30' };
    expect(sum('13', 'x', accessions)).toMatchObject({ verdict: 'agrees' });
    expect(sum('20', 'x', accessions)).toMatchObject({ verdict: 'differs', contradicts: [], computed: '13' });
  });

  it('when a figure that it needs is unknown, then it is not computable, for that reason', () => {
    expect(sum('13', 'x', 'treaty/uncac/parties')).toMatchObject({
      verdict: 'not-computable',
      explanation: 'Nobody knows.',
    });
  });

  it('when amounts of two currencies are added, then it is not computable', () => {
    const given = statement(
      claim('usd', 'fund/f/paid', '1', { currency: 'USD' }),
      claim('eur', 'fund/f/paid', '1', { currency: 'EUR' }),
      claim('sum', { sum: ['usd', 'eur'] }, '2'),
    );
    expect(findings(given).get('sum')?.verdict).toBe('not-computable');
  });

  it('when the figures of both years are given, then the change and its percentage follow', () => {
    const given = statement(
      claim('2003', 'total of 2003', '80'),
      claim('2004', 'total of 2004', '100'),
      claim('up', { change: { from: '2003', to: '2004' } }, '20'),
      claim('percent', { percent: { change: { from: '2003', to: '2004' } } }, '20'),
    );
    expect(findings(given).get('up')).toMatchObject({ verdict: 'agrees', computed: '20' });
    expect(findings(given).get('percent')).toMatchObject({ verdict: 'contradicts', computed: '25', difference: '-5' });
  });

  it('when a percentage of nothing is stated, then it is not computable', () => {
    const given = statement(
      claim('none', 'paid', '0'),
      claim('percent', { percent: { part: 'none', of: 'none' } }, '1'),
    );
    expect(findings(given).get('percent')?.verdict).toBe('not-computable');
  });
});

describe('given an increase from a figure that is not given', () => {
  const change = { from: null, to: 'total' };
  const stated = (total: string, increase: string, percent: string) =>
    findings(
      statement(
        claim('total', 'total', total),
        claim('increase', { change }, increase),
        claim('percent', { percent: { change } }, percent),
      ),
    );

  it('when the percentage fits it, then the percentage follows from it, and the increase cannot be computed', () => {
    const found = stated('150', '50', '50');
    expect(found.get('percent')).toMatchObject({ verdict: 'agrees', computed: '50' });
    expect(found.get('increase')).toMatchObject({ verdict: 'not-computable' });
    expect(found.get('increase')?.explanation).toContain('an earlier figure of 100');
  });

  it('when the percentage is that of the rest, then the two contradict each other, and the candidate is told', () => {
    // 150 of which 100 is called the increase: then 50 was the earlier figure, and 200 per cent the change. With 100 as
    // the earlier one it is 50.
    const found = stated('150', '100', '50');
    const cause = { code: 'swapped-with-previous', previous: '100', increase: '50', percent: '50' };
    expect(found.get('increase')).toMatchObject({ verdict: 'contradicts', contradicts: ['percent'], cause });
    expect(found.get('percent')).toMatchObject({
      verdict: 'contradicts',
      contradicts: ['increase'],
      computed: '200',
      difference: '-150',
      cause,
    });
  });

  it('when nothing explains it, then they contradict each other without a candidate', () => {
    expect(stated('150', '100', '51').get('increase')).toMatchObject({ verdict: 'contradicts', cause: null });
  });

  it('when an increase and a percentage are of different periods, then they have nothing to do with each other', () => {
    const since = (from: string, to: string) => ({
      quantity: { change: { from: null, to: 'fund/f/pledged' } },
      from,
      to,
    });
    const given = statement(
      claim('increase', since('2003-01-01', '2003-12-31').quantity, '50', { from: '2003-01-01', to: '2003-12-31' }),
      claim('percent', { percent: since('2004-01-01', '2004-12-31').quantity }, '7', {
        from: '2004-01-01',
        to: '2004-12-31',
      }),
    );
    expect(findings(given, { 'fund/f/pledged': dollars(15_000n) }).get('increase')).toMatchObject({
      verdict: 'not-computable',
      contradicts: [],
    });
  });

  it('when claims rest on one another in long chains, then they are reckoned all the same', () => {
    const chain = Array.from({ length: 200 }, (_, index) => {
      const next = `c${String(index + 1)}`;
      return claim(`c${String(index)}`, { sum: Array.from({ length: 20 }, () => next) }, '0');
    });
    const given = statement(...chain, claim('c200', { sum: ['c0'] }, '0'));
    expect([...findings(given).values()].every(({ verdict }) => verdict === 'agrees')).toBe(true);
  });

  it('when it stands alone, then it is not computable, and what it would mean is told', () => {
    const found = findings(statement(claim('total', 'total', '150'), claim('increase', { change }, '50'))).get(
      'increase',
    );
    expect(found).toMatchObject({ verdict: 'not-computable' });
    expect(found?.explanation).toContain('It would have been 100.');
  });
});

describe('given two periods that are compared', () => {
  const compared = (from: string, to: string) =>
    findings(
      statement(
        claim('total', 'total', '150', { from: '2004-01-01', to: '2005-06-30' }),
        claim('up', { change: { from: { notGiven: { from, to } }, to: 'total' } }, '50'),
      ),
    ).get('up')?.warnings;

  it('when a year and a half is compared with the same one a year earlier, then six months are in both', () => {
    const [warning, ...more] = compared('2003-01-01', '2004-06-30') ?? [];
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ code: 'overlapping-periods', from: '2004-01-01', to: '2004-06-30' });
    expect(warning?.detail).toContain('is 18 months long; it has 6 months');
    expect(warning?.detail).toContain('The 18 months just before would be 1 July 2002 to 31 December 2003.');
  });

  it('when they do not touch, then there is nothing to warn of', () => {
    expect(compared('2002-07-01', '2003-12-31')).toEqual([]);
  });

  it('when they meet within a month, then days are told', () => {
    expect(compared('2003-01-01', '2004-01-10')?.[0]?.detail).toContain('it has 10 days');
  });
});
