/**
 * Goal: between whom a treaty is in force is told pair by pair, where an accession binds only towards those that accept
 * it, or do not object to it.
 */
import { describe, expect, it } from '@jest/globals';
import { relationsAsOf } from '../../src/domain/answers/relations/relations.js';
import type { TreatyAction } from '../../src/domain/treaty/model/action.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(
  ...['PRT', 'FRA', 'CAN', 'AAA', 'BBB', 'CCC', 'SUHH'].map((code) => participant(code)),
  participant('RUS', { successions: [{ predecessor: 'SUHH', date: '1991-12-24', mode: 'continuation' }] }),
);

/**
 * HCCH Child Abduction Convention: in force since 1983-12-01 between the three that ratified first; accessions need
 * acceptance (art. 38).
 */
const abduction = (also: Partial<Treaty> = {}) => {
  const firstOfThird = { firstOfNthMonth: 3 };
  const convention = new Depositary(
    treaty({
      adopted: '1980-10-25',
      opened: null,
      closed: null,
      entryIntoForce: { when: { instruments: { count: 3 } }, then: firstOfThird },
      laterParties: { then: firstOfThird },
      withdrawal: { terms: { first: 5, each: 5, notice: { months: 6 } } },
      relations: { kinds: ['accession'], by: 'acceptance', then: firstOfThird },
      ...also,
    }),
    REGISTER,
  );
  for (const code of ['PRT', 'FRA', 'CAN']) convention.given('signature', code, '1980-10-25');
  convention.given('ratification', 'FRA', '1982-09-16');
  convention.given('ratification', 'CAN', '1983-06-02');
  convention.given('ratification', 'PRT', '1983-09-29');
  return convention;
};
/**
 * Apostille Convention, art. 12: from the sixtieth day after six months in which the others may object to an accession.
 */
const apostille = () => {
  const sixMonthsAndSixtyDays = { steps: [{ months: 6 }, { days: 60 }] };
  return abduction({
    laterParties: { then: { days: 60 }, byKind: [{ kinds: ['accession'], then: sixMonthsAndSixtyDays }] },
    relations: {
      kinds: ['accession'],
      by: 'no-objection',
      then: sixMonthsAndSixtyDays,
      objectionsWithin: { months: 6 },
    },
  });
};
const relations = (of: Depositary, asOf: string, code?: string) =>
  relationsAsOf({
    treaty: of.treaty,
    participations: of.interpretation.participations.values(),
    asOf,
    participant: code,
  }).relations;
const pairs = (of: Depositary, asOf: string, code?: string) =>
  relations(of, asOf, code).map(({ a, b, since }) => `${a}-${b} ${since}`);
const towards = (code: string, also: Partial<TreatyAction> = {}) => ({ towards: code, ...also });

describe('given a treaty without a rule on relations', () => {
  it('when asked who is bound towards whom, then each pair of parties is, since it was in force for both', () => {
    const convention = new Depositary(
      treaty({
        entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 90 } },
        laterParties: { then: { days: 30 } },
      }),
      REGISTER,
    );
    for (const code of ['BBB', 'AAA']) convention.given('accession', code, '2004-01-01');
    convention.given('accession', 'CCC', '2005-01-01');
    convention.given('accession', 'PRT', '2010-01-01');
    convention.given('withdrawal', 'AAA', '2008-01-01');
    expect(pairs(convention, '2004-03-30')).toEqual([]);
    expect(pairs(convention, '2006-01-01')).toEqual(['AAA-BBB 2004-03-31', 'AAA-CCC 2005-01-31', 'BBB-CCC 2005-01-31']);
    expect(pairs(convention, '2009-01-01')).toEqual(['BBB-CCC 2005-01-31']);
    expect(pairs(convention, '2006-01-01', 'CCC')).toEqual(['CCC-AAA 2005-01-31', 'CCC-BBB 2005-01-31']);
    expect(pairs(convention, '2006-01-01', 'PRT')).toEqual([]);
    expect(relations(convention, '2006-01-01').map(({ because }) => because)).toEqual([
      'In force for both since 31 March 2004.',
      ...Array<string>(2).fill('In force for both since 31 January 2005, when it entered into force for CCC.'),
    ]);
  });
});

describe('given accessions that bind only towards those that accept them (HCCH Child Abduction, art. 38)', () => {
  const RATIFIERS = ['CAN-FRA 1983-12-01', 'CAN-PRT 1983-12-01', 'FRA-PRT 1983-12-01'];

  it('when one accedes, then it is a party and related to nobody until somebody accepts it', () => {
    const convention = abduction();
    convention.given('accession', 'AAA', '1999-03-16');
    expect(convention.row('AAA', '1999-06-01')).toMatchObject({ standing: 'party', inForceSince: '1999-06-01' });
    expect(pairs(convention, '1999-06-01')).toEqual(RATIFIERS);
    convention.given('declaration', 'FRA', '2000-02-01', towards('AAA'));
    expect(pairs(convention, '2000-04-30', 'AAA')).toEqual([]);
    expect(relations(convention, '2000-05-01', 'AAA')).toEqual([
      { a: 'AAA', b: 'FRA', since: '2000-05-01', because: 'FRA accepted the accession of AAA on 1 February 2000.' },
    ]);
    expect(pairs(convention, '2000-05-01')).toEqual(['AAA-FRA 2000-05-01', ...RATIFIERS]);
  });

  it('when it was accepted before the Convention is in force for it, then not before that', () => {
    const convention = abduction();
    convention.given('accession', 'AAA', '1999-03-16', { effective: '1999-09-01' });
    convention.given('declaration', 'FRA', '1999-04-01', towards('AAA'));
    const because =
      'FRA accepted the accession of AAA on 1 April 1999. In force for both since 1 September 1999, when it entered into force for AAA.';
    expect(relations(convention, '2000-01-01', 'AAA')).toEqual([{ a: 'AAA', b: 'FRA', since: '1999-09-01', because }]);
  });

  it('when one ratifies after an accession, then it must accept it as well; what the acceding one declares does not help', () => {
    const convention = abduction();
    convention.given('accession', 'AAA', '1999-03-16');
    convention.given('signature', 'BBB', '1999-01-01');
    convention.given('ratification', 'BBB', '2001-01-15');
    convention.given('declaration', 'AAA', '2001-02-01', towards('BBB'));
    expect(pairs(convention, '2002-01-01', 'BBB')).toEqual([
      'BBB-CAN 2001-04-01',
      'BBB-FRA 2001-04-01',
      'BBB-PRT 2001-04-01',
    ]);
    convention.given('declaration', 'BBB', '2002-02-01', towards('AAA'));
    expect(pairs(convention, '2002-05-01', 'BBB')[0]).toBe('BBB-AAA 2002-05-01');
  });

  it('when two acceded, then they are related as soon as one of them has accepted the other', () => {
    const convention = abduction();
    convention.given('accession', 'AAA', '1999-03-16');
    convention.given('accession', 'BBB', '2001-03-16');
    expect(pairs(convention, '2002-01-01', 'AAA')).toEqual([]);
    convention.given('declaration', 'BBB', '2004-01-20', towards('AAA'));
    convention.given('declaration', 'AAA', '2003-01-20', towards('BBB'));
    expect(pairs(convention, '2005-01-01', 'AAA')).toEqual(['AAA-BBB 2003-04-01']);
  });

  it('when the acceptance states its date of effect, or is taken back, then that holds', () => {
    const convention = abduction();
    convention.given('accession', 'AAA', '1999-03-16');
    convention.given('declaration', 'FRA', '2000-02-01', towards('AAA', { effective: '2000-06-15' }));
    convention.given('declaration', 'CAN', '2000-02-01', towards('AAA'));
    convention.given('declaration-withdrawal', 'CAN', '2010-01-01', towards('AAA'));
    expect(pairs(convention, '2009-12-31', 'AAA')).toEqual(['AAA-CAN 2000-05-01', 'AAA-FRA 2000-06-15']);
    expect(pairs(convention, '2010-01-01', 'AAA')).toEqual(['AAA-FRA 2000-06-15']);
  });

  it('when it left and acceded again, then the acceptances of its first accession do not serve the second', () => {
    const convention = abduction();
    convention.given('accession', 'AAA', '1990-01-10');
    convention.given('declaration', 'FRA', '1990-02-01', towards('AAA'));
    convention.given('withdrawal', 'AAA', '1993-01-01');
    convention.given('accession', 'AAA', '1995-01-10');
    expect(convention.row('AAA', '1993-12-01')?.standing).toBe('withdrawn');
    expect(pairs(convention, '1992-01-01', 'AAA')).toEqual(['AAA-FRA 1990-05-01']);
    expect(pairs(convention, '1996-01-01', 'AAA')).toEqual([]);
  });

  it('when one State continues another, then it keeps what the other accepted and who accepted it', () => {
    const convention = abduction();
    for (const code of ['SUHH', 'AAA']) convention.given('accession', code, '1985-01-10');
    convention.given('declaration', 'FRA', '1986-01-10', towards('SUHH'));
    convention.given('declaration', 'SUHH', '1986-01-10', towards('AAA'));
    expect(pairs(convention, '1991-12-23', 'SUHH')).toEqual(['SUHH-AAA 1986-04-01', 'SUHH-FRA 1986-04-01']);
    expect(pairs(convention, '1991-12-24', 'SUHH')).toEqual([]);
    expect(pairs(convention, '1991-12-24', 'RUS')).toEqual(['RUS-AAA 1991-12-24', 'RUS-FRA 1991-12-24']);
  });
});

describe('given accessions that bind towards all but those that object (Apostille Convention, art. 12)', () => {
  it('when nobody objects, then it is related to all on the sixtieth day after the six months', () => {
    const convention = apostille();
    convention.given('accession', 'AAA', '2010-01-15');
    expect(pairs(convention, '2010-09-12', 'AAA')).toEqual([]);
    // Six months: 2010-07-15. Sixty days: 16 in July, 31 in August, 13 in September.
    expect(pairs(convention, '2010-09-13', 'AAA')).toEqual([
      'AAA-CAN 2010-09-13',
      'AAA-FRA 2010-09-13',
      'AAA-PRT 2010-09-13',
    ]);
    expect(relations(convention, '2010-09-13', 'AAA')[0]?.because).toBe(
      'CAN did not object to the accession of AAA by 15 July 2010.',
    );
  });

  it.each([
    ['on the last day', '2010-07-15', ['AAA-CAN 2010-09-13', 'AAA-PRT 2010-09-13']],
    ['a day late', '2010-07-16', ['AAA-CAN 2010-09-13', 'AAA-FRA 2010-09-13', 'AAA-PRT 2010-09-13']],
  ])('when one objects %s, then by that', (_, date, expected) => {
    const convention = apostille();
    convention.given('accession', 'AAA', '2010-01-15');
    convention.given('objection', 'FRA', date, towards('AAA'));
    expect(pairs(convention, '2011-01-01', 'AAA')).toEqual(expected);
  });

  it('when an objection is withdrawn, then the two are related from then on', () => {
    const convention = apostille();
    convention.given('accession', 'AAA', '2010-01-15');
    convention.given('objection', 'FRA', '2010-03-01', towards('AAA'));
    convention.given('objection-withdrawal', 'FRA', '2015-05-05', towards('AAA'));
    expect(pairs(convention, '2015-05-04', 'AAA')).toEqual(['AAA-CAN 2010-09-13', 'AAA-PRT 2010-09-13']);
    expect(relations(convention, '2015-05-05', 'AAA')[1]).toEqual({
      a: 'AAA',
      b: 'FRA',
      since: '2015-05-05',
      because: 'FRA withdrew its objection to the accession of AAA on 5 May 2015.',
    });
  });

  it('when two acceded, then the one that was there may object to the other, not the other way round', () => {
    const convention = apostille();
    convention.given('accession', 'AAA', '2005-01-15');
    convention.given('accession', 'BBB', '2010-01-15');
    convention.given('objection', 'BBB', '2010-01-20', towards('AAA'));
    expect(pairs(convention, '2011-01-01', 'BBB')).toContain('BBB-AAA 2010-09-13');
    convention.given('objection', 'AAA', '2010-01-21', towards('BBB'));
    expect(pairs(convention, '2011-01-01', 'BBB')).not.toContain('BBB-AAA 2010-09-13');
  });
});
