/**
 * Goal: what a claim is a figure of is told as a reader would say it, each quantity in its own words and with its days.
 */
import { describe, expect, it } from '@jest/globals';
import { FUND_MEASURES } from '../../../src/domain/statements/quantities/quantity.js';
import { claimQuantityInWords } from '../../../src/domain/statements/words/quantities.js';
import { ACTION_KINDS } from '../../../src/domain/treaty/model/kinds/kinds.js';

const DAY = { from: null, to: '2005-07-25' };
const SPAN = { from: '2004-01-01', to: '2005-06-30' };
const words = (text: Parameters<typeof claimQuantityInWords>[0], days: typeof DAY | typeof SPAN = DAY) =>
  claimQuantityInWords(text, days);

describe('given a quantity of a treaty', () => {
  it.each([
    ['signatories', 'signatories'],
    ['signatories.states', 'signatory States'],
    ['signatories.organisations', 'signatory organisations'],
    ['contracting', 'contracting States and organisations'],
    ['contracting.states', 'contracting States'],
    ['contracting.organisations', 'contracting organisations'],
    ['parties', 'parties'],
    ['parties.states', 'States parties'],
    ['parties.organisations', 'organisations that are parties'],
    ['counted', 'instruments that count'],
  ])('when it is %s, then it is told as %s', (measure, told) => {
    expect(words(`treaty/untoc/${measure}`)).toBe(`${told} of untoc on 25 July 2005`);
  });

  it('when it is a standing or the day of its entry into force, then that is told', () => {
    expect(words('treaty/untoc/standing/NLD')).toBe('standing of NLD under untoc on 25 July 2005');
    expect(words('treaty/untoc/entry-into-force')).toBe('entry into force of untoc');
  });

  it.each([
    ['accession', 'accessions'],
    ['definitive-signature', 'definitive signatures'],
    ['entry-into-force-declared', 'declarations of entry into force'],
    ['consent-to-be-bound', 'consents to be bound'],
    ['provisional-application-end', 'ends of provisional application'],
  ])('when it counts acts of the kind %s, then they are told as %s', (kind, told) => {
    expect(words(`treaty/untoc/actions/${kind}`, SPAN)).toBe(`${told} under untoc from 1 January 2004 to 30 June 2005`);
  });

  it('when it counts acts of any kind, then the words are plain', () => {
    for (const kind of ACTION_KINDS)
      expect(words(`treaty/t/actions/${kind}`)).toMatch(/^[a-z ]+s?( [a-z ]+)* under t on /);
  });
});

describe('given a quantity of a fund', () => {
  const TOLD = {
    pledged: 'pledged to f',
    'pledged-gross': 'pledged, before reductions, to f',
    committed: 'committed to f',
    paid: 'paid to f',
    outstanding: 'outstanding of what was pledged to f',
    'written-off': 'written off of what was pledged to f',
    refunded: 'refunded by f',
    earmarked: 'pledged, earmarked, to f',
    'general-purpose': 'pledged, for general purposes, to f',
    donors: 'donors to f',
  } as const satisfies Record<(typeof FUND_MEASURES)[number], string>;

  it.each(FUND_MEASURES)(
    'when it is what is %s, then it is told in words of its own, with the donor where one is named',
    (measure) => {
      expect(words(`fund/f/${measure}`)).toBe(`${TOLD[measure]} on 25 July 2005`);
      expect(words(`fund/f/${measure}`, SPAN)).toBe(`${TOLD[measure]} from 1 January 2004 to 30 June 2005`);
      if (measure === 'donors') return;
      const donor = measure === 'refunded' ? 'to ITA' : 'by ITA';
      expect(words(`fund/f/${measure}/ITA`)).toBe(`${TOLD[measure]} ${donor} on 25 July 2005`);
    },
  );
});

describe('given a quantity that no ledger holds, or one derived from others', () => {
  it('when it is named in words, then these are it', () => {
    expect(words('meetings')).toBe('meetings');
    expect(words('treatys/uncac/parties')).toBe('treatys/uncac/parties');
  });

  it('when it is a sum, then it says of how many figures', () => {
    expect(words({ sum: ['meetings'] })).toBe('sum of 1 figure');
    expect(words({ sum: ['meetings', 'visits'] })).toBe('sum of 2 figures');
  });

  it('when it is a change or a percentage, then it says of what, from what', () => {
    const change = { from: null, to: 'fund/f/paid' };
    expect(words({ change })).toBe('change to paid to f on 25 July 2005 from a figure not given');
    expect(words({ percent: { change } })).toBe(
      'change to paid to f on 25 July 2005 from a figure not given, in per cent',
    );
    expect(words({ percent: { part: 'fund/f/earmarked', of: 'fund/f/pledged' } })).toBe(
      'pledged, earmarked, to f on 25 July 2005 in per cent of pledged to f on 25 July 2005',
    );
  });

  it('when a term is another claim, another day, a figure not given or derived itself, then it says so', () => {
    const to = { claim: 'row-7' };
    const from = (term: Extract<Parameters<typeof claimQuantityInWords>[0], { change: unknown }>['change']['from']) =>
      words({ change: { from: term, to } }).replace('change to "row-7" from ', '');
    expect(from({ quantity: 'fund/f/paid', asOf: '2004-12-31' })).toBe('paid to f on 31 December 2004');
    expect(from({ quantity: 'fund/f/paid', ...SPAN })).toBe('paid to f from 1 January 2004 to 30 June 2005');
    expect(from({ notGiven: SPAN })).toBe('the figure of 1 January 2004 to 30 June 2005, not given');
    expect(from({ sum: ['meetings', 'visits'] })).toBe('the sum of 2 figures');
    expect(from('meetings')).toBe('meetings');
  });
});
