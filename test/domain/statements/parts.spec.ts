/** Goal: a figure of a statement is told in its parts, and claims that exclude each other stand as one item. */
import { describe, expect, it } from '@jest/globals';
import { contradictionsIn } from '../../../src/domain/statements/contradictions.js';
import { toldFigure } from '../../../src/domain/statements/figure-told.js';
import { claimQuantityInWords } from '../../../src/domain/statements/words/quantities.js';
import { claim, findings, statement } from './statement-facts.js';

const DAY = { from: null, to: '2005-07-25' };

describe('given the quantity of a claim', () => {
  it('when it is one of a treaty, then the parts name the treaty, what is counted, and the day', () => {
    expect(toldFigure('treaty/uncac/contracting.states', DAY)).toMatchObject({
      of: 'count',
      treaty: 'uncac',
      measure: 'contracting',
      who: 'states',
      from: null,
      to: '2005-07-25',
      terms: [],
    });
    expect(toldFigure('treaty/uncac/standing/MUS', DAY)).toMatchObject({ of: 'standing', participant: 'MUS' });
  });

  it('when it is one of a fund, then the donor is the participant, and days of its own stand', () => {
    const told = toldFigure({ quantity: 'fund/cpcjf/pledged/ITA', from: '2004-01-01', to: '2004-12-31' }, DAY);
    expect(told).toMatchObject({ of: 'fund', fund: 'cpcjf', measure: 'pledged', participant: 'ITA' });
    expect(told).toMatchObject({ from: '2004-01-01', to: '2004-12-31' });
  });

  it('when it is derived, then its terms are told in turn; what is not given is', () => {
    const told = toldFigure({ percent: { change: { from: null, to: { claim: 'pledged' } } } }, DAY);
    expect(told).toMatchObject({ of: 'percent-change', to: null });
    expect(told.terms.map((term) => [term.of, term.claim])).toStrictEqual([
      ['not-given', null],
      ['claim', 'pledged'],
    ]);
    expect(toldFigure({ sum: [{ claim: 'a' }, { claim: 'b' }] }, DAY)).toMatchObject({ of: 'sum' });
    expect(toldFigure('meetings', DAY)).toMatchObject({ of: 'other', name: 'meetings' });
  });

  it('when names are known, then the words have them in place of ids and codes', () => {
    const names = { treaty: () => 'the Convention', fund: () => 'the Fund', participant: () => 'Mauritius' };
    const words = (quantity: string) => claimQuantityInWords(quantity, DAY, names);
    expect(words('treaty/uncac/standing/MUS')).toBe('standing of Mauritius under the Convention on 25 July 2005');
    expect(words('fund/cpcjf/pledged/MUS')).toBe('pledged to the Fund by Mauritius on 25 July 2005');
  });
});

describe('given an increase and a percentage that exclude each other', () => {
  it('when the statement is reconciled, then both stand in one item, once, with what would reconcile them', () => {
    const change = { from: null, to: { claim: 'total' } };
    const given = statement(
      claim('total', 'meetings', '300'),
      claim('increase', { change }, '100'),
      claim('percent', { percent: { change } }, '200'),
    );
    const [only, ...others] = contradictionsIn([...findings(given).values()]);
    expect(others).toStrictEqual([]);
    expect(only).toMatchObject({ claims: ['increase', 'percent'], cause: { code: 'swapped-with-previous' } });
  });
});
