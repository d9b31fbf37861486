/**
 * Goal: a statement that is recorded can be reconciled for ever; whatever could not is refused with the place where it
 * is wrong.
 */
import { describe, expect, it } from '@jest/globals';
import { parseClaims } from '../../../src/domain/statements/parsing/claims.js';
import { claim, claimsOf } from './statement-facts.js';

const period = { from: '2004-01-01', to: '2005-06-30' };

function faults(...claims: readonly unknown[]): readonly string[] {
  const read = parseClaims(claims);
  return 'malformed' in read ? read.malformed.map(({ pointer, detail }) => `${pointer}: ${detail}`) : [];
}

describe('given claims', () => {
  it.each([
    ['a count', claim('a', 'treaty/untoc/contracting', '107')],
    ['a count of States', claim('a', 'treaty/untoc/contracting.states', '106')],
    ['instruments that count', claim('a', 'treaty/uncac/counted', '29', { asOf: '2005-07-25' })],
    ['acts of a kind', claim('a', 'treaty/untoc/actions/accession', '2', period)],
    ['a standing', claim('a', 'treaty/uncac/standing/ECU', 'signatory')],
    ['a standing that somebody has not yet', claim('a', 'treaty/uncac/standing/ECU', 'not-contracting')],
    ['a day of entry into force', claim('a', 'treaty/untoc-firearms/entry-into-force', '2005-07-03')],
    ['an amount', claim('a', 'fund/cpcjf/pledged', '27825478', { ...period, currency: 'USD' })],
    ['an amount below zero', claim('a', 'fund/cpcjf/outstanding/ITA', '-0.50')],
    ['what no ledger holds', claim('a', 'meetings', '22')],
    [
      'a hedged number',
      claim('a', { percent: { part: 'fund/f/earmarked', of: 'fund/f/pledged' } }, '94', { wording: 'more-than' }),
    ],
    ['a change from what is not given', claim('a', { change: { from: null, to: 'fund/f/pledged' } }, '-5')],
    [
      'one from a named period',
      claim('a', { change: { from: { notGiven: period }, to: { quantity: 'fund/f/pledged', ...period } } }, '5'),
    ],
  ])('when one is %s, then it is read', (_what, given) => {
    expect(faults(given)).toEqual([]);
  });

  it('when a term is the id of a claim, then it is the same as an object that names the claim', () => {
    const row = claim('row', 'meetings', '1');
    const [, short] = claimsOf(row, claim('sum', { sum: ['row'] }, '1'));
    const [, long] = claimsOf(row, claim('sum', { sum: [{ claim: 'row' }] }, '1'));
    expect(short).toEqual(long);
  });

  it.each([
    ['a treaty that is not named by its id', claim('a', 'treaty/UNTOC/parties', '1'), '/claims/0/quantity'],
    ['an unknown measure', claim('a', 'treaty/untoc/ratifiers', '1'), '/claims/0/quantity'],
    ['instruments that count, by States', claim('a', 'treaty/untoc/counted.states', '1'), '/claims/0/quantity'],
    ['an unknown kind of act', claim('a', 'treaty/untoc/actions/ratifcation', '1', period), '/claims/0/quantity'],
    ['an unknown sum', claim('a', 'fund/cpcjf/promised', '1'), '/claims/0/quantity'],
    ['donors of one donor', claim('a', 'fund/cpcjf/donors/ITA', '1'), '/claims/0/quantity'],
    ['a slip in the first word', claim('a', 'treatys/uncac/parties', '1'), '/claims/0/quantity'],
    ['acts without a period', claim('a', 'treaty/untoc/actions/accession', '2'), '/claims/0/from'],
    ['a period without an end', claim('a', 'fund/f/pledged', '2', { from: '2004-01-01' }), '/claims/0/to'],
    [
      'a period that ends before it begins',
      claim('a', 'fund/f/pledged', '2', { from: '2004-01-02', to: '2004-01-01' }),
      '/claims/0/to',
    ],
    ['a day beside a period', claim('a', 'fund/f/pledged', '2', { ...period, asOf: '2004-01-01' }), '/claims/0/asOf'],
    ['a number as a number', claim('a', 'treaty/untoc/parties', 107 as unknown as string), '/claims/0/value'],
    ['separators in a number', claim('a', 'fund/f/pledged', '27,825,478'), '/claims/0/value'],
    ['half a party', claim('a', 'treaty/untoc/parties', '0.5'), '/claims/0/value'],
    ['a day that is none', claim('a', 'treaty/untoc/entry-into-force', '2005-02-30'), '/claims/0/value'],
    ['an unknown standing', claim('a', 'treaty/untoc/standing/ECU', 'bound'), '/claims/0/value'],
    ['a currency of no country', claim('a', 'fund/f/pledged', '1', { currency: 'XXX' }), '/claims/0/currency'],
    ['a currency of a count', claim('a', 'treaty/untoc/parties', '1', { currency: 'USD' }), '/claims/0/currency'],
    ['a hedged standing', claim('a', 'treaty/untoc/standing/ECU', 'party', { wording: 'about' }), '/claims/0/wording'],
    ['an unknown member', claim('a', 'meetings', '22', { unit: 'meetings' }), '/claims/0/unit'],
    ['two ways to derive it', claim('a', { sum: ['b'], change: { from: null, to: 'b' } }, '1'), '/claims/0/quantity'],
    [
      'a percentage of what is not given',
      claim('a', { percent: { part: 'fund/f/paid', of: { notGiven: period } } }, '1'),
      '/claims/0/quantity/percent/of',
    ],
    ['a claim that is not there', claim('a', { sum: ['b'] }, '1'), '/claims/0/quantity'],
    ['a claim that rests on itself', claim('a', { sum: ['a'] }, '1'), '/claims/0/quantity'],
  ])('when one has %s, then its place is told', (_what, given, pointer) => {
    expect(faults(given).map((fault) => fault.split(':')[0])).toEqual([pointer]);
  });

  it('when two have one id, or one rests on a word, then each is told', () => {
    const word = claim('word', 'treaty/untoc/standing/ECU', 'party');
    expect(faults(word, claim('word', 'meetings', '22'))).toEqual(['/claims/0/id: Must not be the id of two claims.']);
    expect(faults(word, claim('sum', { sum: ['word'] }, '1'))).toEqual([
      '/claims/1/quantity: Must rest on numbers; the claim word is none.',
    ]);
  });

  it.each<[string, number, (count: number) => readonly unknown[], string]>([
    [
      'claims',
      2000,
      (count) => Array.from({ length: count }, (_, i) => claim(`c${String(i)}`, 'meetings', '1')),
      '/claims: Must be a list of 1 to 2000 values.',
    ],
    [
      'figures of a sum',
      1000,
      (count) => [claim('a', { sum: Array.from({ length: count }, () => 'fund/f/paid') }, '1')],
      '/claims/0/quantity/sum: Must be a list of 1 to 1000 values.',
    ],
    [
      'sums within one another',
      4,
      (count) => {
        let quantity: unknown = { sum: ['fund/f/paid'] };
        for (let i = 1; i < count; i++) quantity = { sum: [quantity] };
        return [claim('a', quantity, '1')];
      },
      `/claims/0/quantity${'/sum/0'.repeat(4)}: Must not be nested more than 4 deep.`,
    ],
  ])(
    'when there are as many %s as there may be (%i), then they are read; with one more they are refused',
    (_, most, given, fault) => {
      expect(faults(...given(most))).toEqual([]);
      expect(faults(...given(most + 1))).toEqual([fault]);
    },
  );

  it.each<[string, object, string]>([
    [
      'no days of its acts',
      claim('a', 'treaty/untoc/actions/accession', '2'),
      '/from: Must be there: actions are counted from a day to a day.',
    ],
    [
      'a first day only',
      claim('a', 'fund/f/paid', '2', { from: '2004-01-01' }),
      '/to: Must be the last day of the period that from begins.',
    ],
    [
      'a last day only',
      claim('a', 'fund/f/paid', '2', { to: '2004-01-01' }),
      '/from: Must be the first day of the period that to ends; one day is asOf.',
    ],
    [
      'a day beside a period',
      claim('a', 'fund/f/paid', '2', { ...period, asOf: '2004-01-01' }),
      '/asOf: Must not stand beside from and to: a figure is of one day or of a period.',
    ],
    [
      'a period that ends before it begins',
      claim('a', 'fund/f/paid', '2', { from: '2004-01-02', to: '2004-01-01' }),
      '/to: Must not be before from, 2004-01-02.',
    ],
    [
      'a currency of a count',
      claim('a', 'treaty/untoc/parties', '1', { currency: 'USD' }),
      '/currency: Must not be there: the quantity is no amount of money.',
    ],
    [
      'a currency of no country',
      claim('a', 'fund/f/paid', '1', { currency: 'XXX' }),
      '/currency: Must be the ISO 4217 code of a currency, such as USD.',
    ],
    [
      'a hedged standing',
      claim('a', 'treaty/untoc/standing/ECU', 'party', { wording: 'about' }),
      '/wording: Must not be there: only numbers are hedged.',
    ],
    [
      'a slip in the first word',
      claim('a', 'treatys/uncac/parties', '1'),
      '/quantity: Must begin with treaty/ or fund/, or have no slash where no ledger holds it.',
    ],
    [
      'a treaty that is not named by its id',
      claim('a', 'treaty/UNTOC/parties', '1'),
      '/quantity: Must name one treaty by its id: treaty/uncac/….',
    ],
    [
      'a fund that is not named by its id',
      claim('a', 'fund/F/paid', '1'),
      '/quantity: Must name one fund by its id: fund/cpcjf/….',
    ],
    [
      'an unknown measure',
      claim('a', 'treaty/untoc/ratifiers', '1'),
      '/quantity: Must be a quantity of a treaty: signatories, contracting, parties (each also .states or .organisations), counted, actions/KIND, standing/PARTICIPANT, progress/PARTICIPANT or entry-into-force.',
    ],
    [
      'a standing of nobody',
      claim('a', 'treaty/untoc/standing/nld', 'party'),
      '/quantity: Must name a participant by its code: standing/ECU.',
    ],
    [
      'donors of one donor',
      claim('a', 'fund/f/donors/ITA', '1'),
      '/quantity: Must name a donor by its code after a sum: fund/f/pledged/ITA.',
    ],
    [
      'an unknown sum',
      claim('a', 'fund/f/promised', '1'),
      '/quantity: Must be a quantity of a fund: pledged, pledged-gross, committed, paid, outstanding, written-off, refunded, earmarked, general-purpose, donors.',
    ],
    [
      'a quantity that is none',
      claim('a', {}, '1'),
      '/quantity: Must be a text, or an object with exactly one of sum, change and percent.',
    ],
    [
      'two ways to derive it',
      claim('a', { sum: ['b'], change: { from: null, to: 'b' } }, '1'),
      '/quantity: Must be a text, or an object with exactly one of sum, change and percent.',
    ],
    [
      'a change from nothing said',
      claim('a', { change: { to: 'fund/f/paid' } }, '1'),
      '/quantity/change/from: Must say what it changed from; null where that is not given.',
    ],
    ['a change that is none', claim('a', { change: [] }, '1'), '/quantity/change: Must be an object with from and to.'],
    [
      'more than a change',
      claim('a', { change: { from: null, to: 'fund/f/paid', by: 1 } }, '1'),
      '/quantity/change/by: Unknown key; known here: from, to.',
    ],
    [
      'a percentage of what is not given',
      claim('a', { percent: { part: 'fund/f/paid', of: { notGiven: period } } }, '1'),
      '/quantity/percent/of: Only what a change is from may be a figure that is not given.',
    ],
    [
      'a term that is none',
      claim('a', { sum: [7] }, '1'),
      '/quantity/sum/0: Must be the id of a claim, a quantity, or an object.',
    ],
    [
      'a standing in a sum',
      claim('a', { sum: ['treaty/t/standing/ECU'] }, '1'),
      '/quantity/sum/0: Must be a quantity that is a number.',
    ],
    [
      'a claim that is not there',
      claim('a', { sum: ['b'] }, '1'),
      '/quantity: Must name claims of this statement; none has the id b.',
    ],
    ['a claim that rests on itself', claim('a', { sum: ['a'] }, '1'), '/quantity: Must not rest on the claim itself.'],
  ])('when one has %s, then the fault says so', (_what, given, fault) => {
    expect(faults(given)).toEqual([`/claims/0${fault}`]);
  });

  it('when there are none, or they are no list, then that is told', () => {
    expect(faults()).toEqual(['/claims: Must be a list of 1 to 2000 values.']);
    expect('malformed' in parseClaims({})).toBe(true);
  });
});
