/**
 * Goal: a lawyer reads a clause that was registered as data and finds the sentence of the treaty in it. Given the
 * clauses of real treaties, when they are put into words, then each sentence says what the article says: how many, of
 * whom, after how long, not before what.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  ClassOf,
  Condition,
  Delay,
  EntryIntoForceClause,
  LaterPartiesClause,
  Weights,
} from '../../src/domain/treaty/model/clause.js';
import { classInWords } from '../../src/domain/entry-into-force/words/classes.js';
import { clausesInWords } from '../../src/domain/entry-into-force/words/clauses.js';
import { conditionInWords } from '../../src/domain/entry-into-force/words/conditions.js';
import { delayInWords } from '../../src/domain/entry-into-force/words/delay.js';
import { shareInPercent } from '../../src/domain/entry-into-force/words/shares.js';
import { amountInWords, fractionInWords } from '../../src/domain/entry-into-force/words/numbers.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import * as arbitrary from './clauses/arbitrary-clauses.js';
import { treaty } from './entry-into-force-facts.js';

const count = (n: number, from?: ClassOf): Condition => ({
  instruments: { count: n, ...(from === undefined ? {} : { from }) },
});
const table = (basis?: string): Weights => ({ values: { USA: '1' }, ...(basis === undefined ? {} : { basis }) });
const words = (clause: EntryIntoForceClause, more: Partial<Treaty> = {}) =>
  clausesInWords({ ...treaty(clause), ...more }).entryIntoForce;

describe('entry into force in words', () => {
  const EMISSIONS = { weights: { emissions: table('as communicated by 12 December 2015') } };
  const TONNAGE = {
    weights: { tonnage: { tables: [{ from: '2015-11-30', values: { PAN: '1' } }] }, 'recycling-capacity': table() },
  };

  it.each<[string, EntryIntoForceClause, string, Partial<Treaty>?]>([
    [
      'UNCAC art. 68',
      { when: count(30), then: { days: 90 }, article: 'article 68 (1)' },
      'By article 68 (1) the treaty enters into force on the 90th day after the deposit of the 30th instrument.',
    ],
    [
      'Trafficking Protocol art. 17',
      { when: count(40), then: { days: 90 }, notBefore: { treaty: 'untoc' } },
      'The treaty enters into force on the 90th day after the deposit of the 40th instrument, but not before the entry into force of untoc.',
    ],
    [
      'Refugee Protocol art. VIII',
      { when: count(6), then: { sameDay: true } },
      'The treaty enters into force on the day of the deposit of the 6th instrument.',
    ],
    [
      'Chemical Weapons Convention art. XXI',
      { when: count(65), then: { days: 180 }, notBefore: { after: { years: 2 }, from: 'opening' } },
      'The treaty enters into force on the 180th day after the deposit of the 65th instrument, but not before the day 2 years after its opening for signature.',
    ],
    [
      'Rome Statute art. 126',
      { when: count(60), then: { firstOfMonthAfterDays: 60 } },
      'The treaty enters into force on the first day of the month after the 60th day following the deposit of the 60th instrument.',
    ],
    [
      'Ottawa Convention art. 17',
      { when: count(40), then: { firstOfNthMonth: 6 } },
      'The treaty enters into force on the first day of the 6th month after the month of the deposit of the 40th instrument.',
    ],
    [
      'CISG art. 99',
      { when: count(10), then: { firstOfMonthAfterMonths: 12 } },
      'The treaty enters into force on the first day of the month following the expiration of 12 months after the deposit of the 10th instrument.',
    ],
    [
      'Convention on Nuclear Safety art. 31',
      {
        when: { instruments: { count: 22, including: [{ count: 17, from: { attribute: 'nuclear-installation' } }] } },
        then: { days: 90 },
      },
      'The treaty enters into force on the 90th day after the day on which 22 instruments, including at least 17 from the participants with the attribute nuclear-installation, have been deposited.',
    ],
    [
      'Budapest Convention art. 36',
      {
        when: { instruments: { count: 5, including: [{ count: 3, from: { membersOf: 'COE' } }] } },
        then: { firstOfMonthAfterMonths: 3 },
      },
      'The treaty enters into force on the first day of the month following the expiration of 3 months after the day on which 5 instruments, including at least 3 from the members of COE, have been deposited.',
    ],
    [
      'VCLT-IO art. 85',
      { when: count(35, { kind: 'state' }), then: { days: 30 }, organisations: 'not-counted' },
      'The treaty enters into force on the 30th day after the deposit of the 35th instrument from the States.',
    ],
    [
      'Energy Charter Treaty art. 44',
      { when: count(30, { signatoriesOf: 'energy-charter', on: '1995-06-16' }), then: { days: 90 } },
      'The treaty enters into force on the 90th day after the deposit of the 30th instrument from the signatories of energy-charter as at 16 June 1995.',
    ],
    [
      'Madrid Protocol (marks) art. 14',
      {
        when: {
          instruments: {
            count: 4,
            including: [
              { count: 1, from: { partiesTo: 'madrid-agreement' } },
              { count: 1, from: { not: { partiesTo: 'madrid-agreement' } } },
            ],
          },
        },
        then: { months: 3 },
      },
      'The treaty enters into force 3 months after the day on which 4 instruments, including at least 1 from the parties to madrid-agreement and at least 1 from those that are not among the parties to madrid-agreement, have been deposited.',
    ],
    [
      'Paris Agreement art. 21',
      {
        when: { all: [count(55), { share: { of: 'emissions', atLeast: '0.55' } }] },
        then: { days: 30 },
        article: 'article 21 (1)',
      },
      'By article 21 (1) the treaty enters into force on the 30th day after the day on which 55 participants, carrying at least 55 per cent of emissions (as communicated by 12 December 2015), have deposited their instruments.',
      EMISSIONS,
    ],
    [
      'Kyoto Protocol art. 25',
      {
        when: { all: [count(55), { share: { of: 'co2-1990', atLeast: '0.55', from: 'annex-i' } }] },
        then: { days: 90 },
      },
      'The treaty enters into force on the 90th day after the day on which 55 instruments have been deposited and participants from the class annex-i carrying at least 55 per cent of co2-1990 have deposited their instruments.',
    ],
    [
      'Hong Kong Convention art. 17',
      {
        when: {
          all: [
            count(15),
            { share: { of: 'tonnage', atLeast: '0.4' } },
            { ratio: { of: 'recycling-capacity', to: 'tonnage', atLeast: '0.03' } },
          ],
        },
        then: { months: 24 },
      },
      'The treaty enters into force 24 months after the day on which 15 instruments have been deposited, participants carrying at least 40 per cent of tonnage (by the table then valid) have deposited their instruments and those that have deposited their instruments have of recycling-capacity at least 3 per cent of what they have of tonnage (by the table then valid).',
      TONNAGE,
    ],
    [
      'Convention on Supplementary Compensation art. XX',
      {
        when: { all: [count(5), { weight: { of: 'installed-capacity', atLeast: '400000' } }] },
        then: { days: 90 },
      },
      'The treaty enters into force on the 90th day after the day on which 5 participants, carrying at least 400,000 of installed-capacity, have deposited their instruments.',
    ],
    [
      'Civil Liability Convention art. XV',
      {
        when: {
          instruments: {
            count: 8,
            including: [{ count: 5, from: { weighing: 'tanker-tonnage', atLeast: '1000000' } }],
          },
        },
        then: { days: 90 },
      },
      'The treaty enters into force on the 90th day after the day on which 8 instruments, including at least 5 from the participants that each have at least 1,000,000 of tanker-tonnage, have been deposited.',
    ],
    [
      'EMEP Protocol art. 10',
      {
        when: { all: [count(19, 'emep-area'), { share: { of: 'assessments', moreThan: '0.4' } }] },
        then: { days: 90 },
      },
      'The treaty enters into force on the 90th day after the day on which 19 instruments from the class emep-area have been deposited and participants carrying more than 40 per cent of assessments have deposited their instruments.',
    ],
    [
      'CTBT art. XIV',
      {
        when: { each: { of: 'annex-2' } },
        then: { days: 180 },
        notBefore: { after: { years: 2 }, from: 'opening' },
      },
      'The treaty enters into force on the 180th day after the day on which each of the class annex-2 has deposited its instrument, but not before the day 2 years after its opening for signature.',
    ],
    [
      'United Nations Charter art. 110',
      {
        when: {
          all: [
            { each: { of: ['CHN', 'FRA', 'SUHH', 'GBR', 'USA'] } },
            {
              fraction: {
                of: { allOf: [{ signatoriesOf: 'treaty' }, { not: ['CHN', 'FRA', 'SUHH', 'GBR', 'USA'] }] },
                numerator: 1,
                denominator: 2,
                counted: 'now',
                rounding: 'more-than',
              },
            },
          ],
        },
        then: { sameDay: true },
      },
      'The treaty enters into force on the day on which each of the 5 participants listed has deposited its instrument and more than half of the signatories of the treaty that are not among the 5 participants listed have deposited their instruments.',
    ],
    [
      'CRC art. 43 (2) amendment',
      {
        when: { fraction: { of: { partiesTo: 'crc' }, numerator: 2, denominator: 3, counted: 'now' } },
        then: { sameDay: true },
      },
      'The treaty enters into force on the day on which at least two thirds of the parties to crc have deposited their instruments.',
    ],
    [
      'Basel Ban Amendment',
      {
        when: { fraction: { of: { partiesTo: 'basel' }, numerator: 3, denominator: 4, counted: 'adoption' } },
        then: { days: 90 },
      },
      'The treaty enters into force on the 90th day after the day on which at least three fourths of the parties to basel as at the day of adoption have deposited their instruments.',
    ],
    [
      'Montreal Protocol art. 16',
      {
        when: {
          all: [count(11), { share: { of: 'consumption-1986', atLeast: '0.66667' } }, { inForce: 'vienna-convention' }],
        },
        then: { fixed: '1989-01-01', otherwise: { days: 90 } },
      },
      'The treaty enters into force on 1 January 1989 if the day on which 11 instruments have been deposited, participants carrying at least 66.667 per cent of consumption-1986 have deposited their instruments and vienna-convention is in force is not later than that day, and otherwise on the 90th day after the day on which 11 instruments have been deposited, participants carrying at least 66.667 per cent of consumption-1986 have deposited their instruments and vienna-convention is in force.',
    ],
    [
      'WCPFC art. 36',
      {
        earliestOf: [
          { when: { all: [count(3, 'north'), count(7, 'south')] }, then: { days: 30 } },
          { when: count(13), then: { months: 6 }, notBefore: { after: { years: 3 }, from: 'adoption' } },
        ],
      },
      'The treaty enters into force on the earliest of these days: (1) on the 30th day after the day on which 3 instruments from the class north have been deposited and 7 instruments from the class south have been deposited; (2) 6 months after the deposit of the 13th instrument, but not before the day 3 years after the adoption of the treaty.',
    ],
    [
      'Unified Patent Court Agreement art. 89',
      {
        latestOf: [
          { when: { on: '2014-01-01' }, then: { sameDay: true } },
          {
            when: { instruments: { count: 13, including: [{ count: 3, from: 'most-patents' }] } },
            then: { firstOfNthMonth: 4 },
          },
          { when: { inForce: 'brussels-i-amendment' }, then: { firstOfNthMonth: 4 } },
        ],
      },
      'The treaty enters into force on the latest of these days: (1) on 1 January 2014; (2) on the first day of the 4th month after the month of the day on which 13 instruments, including at least 3 from the class most-patents, have been deposited; (3) on the first day of the 4th month after the month of the entry into force of brussels-i-amendment.',
    ],
    [
      'WTO Agreement art. XIV',
      { when: { decided: true }, then: { sameDay: true } },
      'The treaty enters into force on the date that a decision states or, where it states none, on the day of the decision on its entry into force.',
    ],
    [
      'CPTPP art. 3',
      {
        when: {
          any: [
            count(6),
            { fraction: { of: { signatoriesOf: 'treaty' }, numerator: 1, denominator: 2, counted: 'now' } },
          ],
        },
        then: { days: 60 },
      },
      'The treaty enters into force on the 60th day after the day on which 6 instruments have been deposited or at least half of the signatories of the treaty have deposited their instruments.',
    ],
    [
      'EEC Treaty art. 247',
      { when: { each: { of: { signatoriesOf: 'treaty' } } }, then: { firstOfNthMonth: 1, atLeastDays: 15 } },
      'The treaty enters into force on the first day of the 1st month after the month of the day on which each of the signatories of the treaty has deposited its instrument, or a month later where fewer than 15 days remain until then.',
    ],
    [
      'MARPOL annexes: tacit acceptance',
      {
        when: {
          unlessObjected: {
            until: { after: { months: 10 }, from: 'communication' },
            of: { partiesTo: 'marpol' },
            fraction: { numerator: 1, denominator: 3 },
          },
        },
        then: { months: 6 },
      },
      "The treaty enters into force 6 months after the day 10 months after the depositary's communication (unless by then more than one third of the parties to marpol have objected).",
    ],
    [
      'IMF Articles art. XX',
      {
        when: { share: { of: 'quotas', atLeast: '0.65' } },
        then: { sameDay: true },
        notBefore: '1945-05-01',
      },
      'The treaty enters into force on the day on which participants carrying at least 65 per cent of quotas have deposited their instruments, but not before 1 May 1945.',
    ],
    [
      'Amendments under CSC art. XXV: within 36 months',
      {
        when: {
          within: {
            until: { after: { months: 36 }, from: 'adoption' },
            when: { each: { of: { partiesTo: 'csc', on: 'adoption' } } },
          },
        },
        then: { sameDay: true },
      },
      'The treaty enters into force on the day on which each of the parties to csc as at the day of adoption has deposited its instrument (if not later than the day 36 months after the adoption of the treaty).',
    ],
    [
      'two ways with one floor (the first: Antarctic Treaty art. XIII (5))',
      {
        latestOf: [
          {
            when: { fraction: { of: 'signatories', numerator: 1, denominator: 1, counted: 'now' } },
            then: { sameDay: true },
          },
          { when: { notBefore: '1961-06-23' }, then: { sameDay: true } },
        ],
        notBefore: { treaty: 'other' },
      },
      'The treaty enters into force on the latest of these days: (1) on the day on which all of the class signatories have deposited their instruments; (2) on 23 June 1961; in each case not before the entry into force of other.',
    ],
    [
      'AfCFTA art. 23, as its depositary counted',
      { when: count(22), then: { clearDays: 30 } },
      'The treaty enters into force on the day after 30 clear days from the deposit of the 22nd instrument.',
    ],
    [
      'ITTA 2006 art. 39: conditions within conditions',
      {
        when: {
          any: [
            {
              all: [
                { instruments: { count: 12, from: 'producers' } },
                { share: { of: 'votes', atLeast: '0.6', from: 'producers' } },
                { instruments: { count: 10, from: 'consumers' } },
              ],
            },
            { decided: true },
          ],
        },
        then: { sameDay: true },
      },
      'The treaty enters into force on the day on which (a) 12 instruments from the class producers have been deposited, participants from the class producers carrying at least 60 per cent of votes have deposited their instruments and 10 instruments from the class consumers have been deposited; or (b) its entry into force has been decided.',
    ],
  ])('%s', (_treaty, clause, expected, more = {}) => {
    expect(words(clause, more)).toBe(expected);
  });

  it('says of each provision of its own when it enters into force', () => {
    const provisions: NonNullable<Treaty['provisions']> = {
      'article-41': {
        when: { declarations: { count: 10, of: 'article-41' } },
        then: { sameDay: true },
        article: 'article 41 (2)',
      },
      trade: { when: count(70), then: { fixed: '2033-01-01', otherwise: { days: 90 } }, notBefore: 'entry-into-force' },
    };
    expect(clausesInWords(treaty(null, { provisions })).provisions).toEqual({
      'article-41':
        'By article 41 (2) the provision article-41 enters into force on the day of the 10th declaration under article-41.',
      trade:
        'The provision trade enters into force on 1 January 2033 if the deposit of the 70th instrument is not later than that day, and otherwise on the 90th day after the deposit of the 70th instrument, but not before the entry into force of the treaty itself.',
    });
  });

  it('says what each named class means', () => {
    const classes: Treaty['classes'] = {
      depositaries: ['GBR', 'SUHH', 'USA'],
      bound: { anyOf: [{ partiesTo: 'unfccc' }, { contractingTo: 'kyoto', on: '2005-02-16' }] },
      coastal: {
        allOf: ['bound', { region: 'africa' }, { attribute: 'coast', value: 'atlantic' }, { not: { membersOf: 'EU' } }],
      },
    };
    expect(clausesInWords(treaty(null, { classes })).classes).toEqual({
      depositaries: 'GBR, SUHH and USA',
      bound:
        'those that are among the parties to unfccc or the contracting States and organisations of kyoto as at 16 February 2005',
      coastal:
        'the class bound that are also among the participants of the region africa and the participants whose attribute coast is atlantic and are not among the members of EU',
    });
  });
});

describe('what follows entry into force, in words', () => {
  const later = (clause: LaterPartiesClause) => clausesInWords(treaty(null, { laterParties: clause })).laterParties;
  const leaving = (withdrawal: Treaty['withdrawal'], more: Partial<Treaty> = {}) =>
    clausesInWords({ ...treaty(null, { withdrawal }), ...more }).withdrawal;

  it('later parties: each kind of instrument with its own delay (Child Abduction Convention art. 43)', () => {
    const steps = { steps: [{ months: 6 }, { days: 60 }] } as const;
    expect(
      later({ then: { firstOfNthMonth: 3 }, byKind: [{ kinds: ['accession'], then: steps }], article: 'article 43' }),
    ).toBe(
      'By article 43 for a participant that deposits later it enters into force on the first day of the 3rd month after the month of the deposit of its own instrument, or on the 60th day after the expiration of 6 months from the deposit where that is by accession, but not before the entry into force of the treaty itself.',
    );
  });

  it('later parties: only those that come after the entry into force itself (WTO Agreement art. XIV)', () => {
    expect(later({ then: { days: 30 }, after: 'entry-into-force', article: 'article XIV (1)' })).toBe(
      'By article XIV (1) for a participant that deposits after the entry into force it enters into force on the 30th day after the deposit of its own instrument, but not before the entry into force of the treaty itself.',
    );
  });

  it('withdrawal: in terms, in windows, only after some years, with the parent, with the members', () => {
    expect(leaving({ terms: { first: 10, each: 5, notice: { months: 6 } }, article: 'article XIV' })).toBe(
      'By article XIV a withdrawal takes effect at the end of the running term (a first term of 10 years, then terms of 5 years), if notice was received at least 6 months before it.',
    );
    expect(leaving({ then: { years: 1 }, windows: { every: 10, open: 1 } })).toBe(
      'A withdrawal takes effect 1 year after the receipt of the notice. Notice may be given only in the 1 year following each period of 10 years.',
    );
    expect(
      leaving({ then: { years: 1 }, openAfter: { delay: { years: 3 }, of: 'participant' }, withMembers: true }),
    ).toBe(
      'A withdrawal takes effect 1 year after the receipt of the notice. Notice may be given 3 years after the entry into force of the treaty for the participant or later. An organisation ceases to be bound when the last of its member States has left.',
    );
    expect(
      leaving({ then: { annually: { on: '01-01', noticeBy: '07-01' } }, withParent: true }, { parent: 'unfccc' }),
    ).toBe(
      'A withdrawal takes effect on the first 1 January on or after the first 1 July that does not precede the receipt of the notice. Whoever ceases to be bound by unfccc leaves this treaty on the same day.',
    );
  });

  it('its end, provisional application and relations in pairs', () => {
    const genocide = clausesInWords(treaty(null, { termination: { below: 16, article: 'article XV' } }));
    expect(genocide.termination).toBe('By article XV the treaty ends when withdrawals leave fewer than 16 parties.');
    const plant = clausesInWords(treaty(null, { termination: { below: 40, unlessDecided: true } }));
    expect(plant.termination).toBe(
      'The treaty ends when withdrawals leave fewer than 40 parties, unless a decision keeps it in force.',
    );
    const partXI = treaty(null, {
      provisionalApplication: { signatories: true, from: '1994-11-16', until: '1998-11-16' },
    });
    expect(clausesInWords(partXI).provisionalApplication).toBe(
      'Signatories, and participants that give notice of it, apply the treaty provisionally from 16 November 1994 until 16 November 1998, or until the treaty is in force for them, if that is earlier.',
    );
    expect(
      clausesInWords(treaty(null, { provisionalApplication: { article: 'article 23' } })).provisionalApplication,
    ).toBe(
      'By article 23 a participant that gives notice of it applies the treaty provisionally, until the treaty is in force for it.',
    );
    expect(
      clausesInWords(treaty(null, { provisionalApplication: { untilInForce: true } })).provisionalApplication,
    ).toBe('A participant that gives notice of it applies the treaty provisionally, until the treaty is in force.');
    const abduction = treaty(null, {
      relations: { kinds: ['accession'], by: 'acceptance', then: { firstOfNthMonth: 3 } },
    });
    expect(clausesInWords(abduction).relations).toBe(
      'Between a participant that joins by accession and another the treaty is in force only if that other accepts it, on the first day of the 3rd month after the month of that acceptance.',
    );
    const apostille = treaty(null, {
      relations: {
        kinds: ['accession'],
        by: 'no-objection',
        then: { steps: [{ months: 6 }, { days: 60 }] },
        objectionsWithin: { months: 6 },
      },
    });
    expect(clausesInWords(apostille).relations).toBe(
      'Between a participant that joins by accession and another the treaty is in force on the 60th day after the expiration of 6 months from the deposit, unless that other objects within 6 months of the deposit.',
    );
  });

  it('leaves out what the treaty does not have', () => {
    expect(Object.keys(clausesInWords(treaty(null)))).toEqual([
      'entryIntoForce',
      'laterParties',
      'withdrawal',
      'organisations',
    ]);
  });
});

describe('the parts of a sentence', () => {
  it.each([
    ['0.55', '55 per cent'],
    ['1', '100 per cent'],
    ['0.5', '50 per cent'],
    ['0.005', '0.5 per cent'],
    ['0.03', '3 per cent'],
    ['0.5882', '58.82 per cent'],
    ['0.0', '0 per cent'],
  ])('%s is %s', (share, expected) => {
    expect(shareInPercent(share)).toBe(expected);
  });

  it('are fractions and amounts as they are written', () => {
    expect([
      fractionInWords(1, 2),
      fractionInWords(2, 3),
      fractionInWords(3, 4),
      fractionInWords(7, 8),
      fractionInWords(1, 5),
    ]).toEqual(['half', 'two thirds', 'three fourths', 'seven eighths', 'one fifth']);
    expect([fractionInWords(13, 17), fractionInWords(3, 3)]).toEqual(['13/17', 'the whole']);
    expect(['999', '1000', '1234567.89', '180000'].map(amountInWords)).toEqual([
      '999',
      '1,000',
      '1,234,567.89',
      '180,000',
    ]);
  });

  it('are events and classes that other sentences quote', () => {
    expect(conditionInWords({ declarations: { count: 10, of: 'article-41', from: { kind: 'state' } } })).toBe(
      'the 10th declaration under article-41 from the States',
    );
    expect(classInWords(['FRA'])).toBe('FRA');
    expect(classInWords({ signatoriesOf: 'treaty' }, { id: 'treaty' })).toBe('the signatories of the treaty');
    const delays: readonly Delay[] = [
      { annually: { on: '01-01', noticeBy: '01-01' } },
      { steps: [{ sameDay: true }] },
      { sameDay: true },
    ];
    expect(delays.map((delay) => delayInWords(delay, 'the day on which it is decided'))).toEqual([
      'on the first 1 January on or after the day on which it is decided',
      'on the day on which it is decided',
      'on the day on which it is decided',
    ]);
  });

  it('are lists within lists, each with marks of its own', () => {
    const part: Condition = { instruments: { count: 2, including: [{ count: 1, from: ['FRA'] }] } };
    const said = '2 instruments, including at least 1 from FRA, have been deposited';
    const decided: Condition = { decided: true };
    const or = (...any: Condition[]): Condition => ({ any });
    expect(conditionInWords(or(part, decided))).toBe(
      `the day on which (a) ${said}; or (b) its entry into force has been decided`,
    );
    expect(conditionInWords(or({ all: [part, or(part, decided)] }, decided))).toBe(
      `the day on which (a) (i) ${said}; and (ii) (1) ${said}; or (2) its entry into force has been decided; or (b) its entry into force has been decided`,
    );
    expect(conditionInWords({ all: [or(part, decided), decided] })).toBe(
      `the day on which (a) (i) ${said}; or (ii) its entry into force has been decided; and (b) its entry into force has been decided`,
    );
  });

  it('never leave a hole, whatever the clause', () => {
    fc.assert(
      fc.property(arbitrary.treaty, (any) => {
        const { provisions = {}, classes = {}, ...sentences } = clausesInWords(any);
        const all = [...Object.values(sentences), ...Object.values(provisions)];
        for (const sentence of all) expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
        for (const text of [...all, ...Object.values(classes)]) {
          expect(text).not.toMatch(
            /undefined|null|NaN|\[object|\.\.| {2}|\bon on\b|\bthe the\b|, ,|,\.|on the day the /,
          );
        }
      }),
    );
  });
});
