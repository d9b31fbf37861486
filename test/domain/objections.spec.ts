/**
 * Goal: an objection keeps two States apart only where its maker definitely said so (VCLT art. 20(4)(b)), and only as
 * long as it and the reservation stand.
 */
import { describe, expect, it } from '@jest/globals';
import { relationsAsOf } from '../../src/domain/answers/relations/relations.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(
  ...['NLD', 'ALB', 'HUN', 'GBR', 'FRA'].map((code) => participant(code)),
  participant('SUHH', { existed: { from: null, to: '1991-12-26' } }),
  participant('RUS', { successions: [{ predecessor: 'SUHH', date: '1991-12-24', mode: 'continuation' }] }),
);

/**
 * Genocide Convention (UNTC IV-1). Hungary, the Soviet Union and Albania made reservations to article IX. On 20 June
 * 1966 the Netherlands acceded, and deemed no State that made one a party; the United Kingdom did not accept them.
 */
const genocide = () => {
  const depositary = new Depositary(
    treaty({
      id: 'genocide',
      adopted: '1948-12-09',
      opened: '1948-12-09',
      closed: '1949-12-31',
      entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 90 } },
      laterParties: { then: { days: 90 } },
    }),
    REGISTER,
  );
  const { given } = { given: depositary.given.bind(depositary) };
  given('accession', 'FRA', '1950-10-14');
  for (const [code, date] of [
    ['HUN', '1952-01-07'],
    ['SUHH', '1954-05-03'],
    ['ALB', '1955-05-12'],
  ] as const) {
    given('accession', code, date);
    given('reservation', code, date, { provision: 'article-9' });
  }
  given('accession', 'NLD', '1966-06-20');
  for (const towards of ['HUN', 'SUHH', 'ALB'])
    given('objection', 'NLD', '1966-06-20', { towards, excludesRelations: true });
  given('accession', 'GBR', '1970-01-30');
  given('objection', 'GBR', '1970-01-30', { towards: 'ALB', excludesRelations: false });
  return depositary;
};

const asked = (of: Depositary, asOf: string, code: string) =>
  relationsAsOf({
    treaty: of.treaty,
    participations: of.interpretation.participations.values(),
    asOf,
    participant: code,
  });
const related = (of: Depositary, asOf: string, code: string) =>
  asked(of, asOf, code).relations.map(({ b, since }) => `${b} ${since}`);
const apart = (of: Depositary, asOf: string, code: string) => asked(of, asOf, code).excluded.map(({ b }) => b);

describe('given objections to reservations', () => {
  it('when they exclude treaty relations, then the two are not related, though both are parties', () => {
    const convention = genocide();
    expect(related(convention, '1967-01-01', 'NLD')).toEqual(['FRA 1966-09-18']);
    expect(apart(convention, '1967-01-01', 'NLD')).toEqual(['ALB', 'HUN', 'SUHH']);
    expect(convention.row('ALB', '1967-01-01')?.standing).toBe('party');
    expect(asked(convention, '1967-01-01', 'ALB').excluded).toMatchObject([
      {
        a: 'ALB',
        b: 'NLD',
        because: 'NLD objected to a reservation of ALB on 20 June 1966, excluding treaty relations.',
        objections: [{ by: 'NLD', towards: 'ALB', date: '1966-06-20', excludesRelations: true }],
      },
    ]);
  });

  it('when they do not exclude them, then they are shown and change nothing', () => {
    const convention = genocide();
    const pair = asked(convention, '1971-01-01', 'GBR').relations.find(({ b }) => b === 'ALB');
    expect(pair).toMatchObject({
      since: '1970-04-30',
      objections: [{ by: 'GBR', towards: 'ALB', date: '1970-01-30', excludesRelations: false }],
    });
    expect(apart(convention, '1971-01-01', 'GBR')).toEqual([]);
    expect(asked(convention, '1971-01-01', 'GBR').relations.find(({ b }) => b === 'FRA')).not.toHaveProperty(
      'objections',
    );
  });

  it('when they do not say, then nothing is excluded: the contrary intention must be definite', () => {
    const convention = genocide();
    convention.given('objection', 'FRA', '1970-06-01', { towards: 'ALB' });
    expect(asked(convention, '1971-01-01', 'FRA').relations.find(({ b }) => b === 'ALB')?.objections).toMatchObject([
      { by: 'FRA', excludesRelations: null },
    ]);
  });

  it('when one is withdrawn, then the two are related from then on (VCLT art. 22(2))', () => {
    const convention = genocide();
    convention.given('objection-withdrawal', 'NLD', '1980-05-01', { towards: 'ALB' });
    expect(related(convention, '1980-04-30', 'ALB')).not.toContain('NLD 1980-05-01');
    expect(related(convention, '1980-05-01', 'ALB')).toContain('NLD 1980-05-01');
    expect(asked(convention, '1990-01-01', 'ALB').relations.find(({ b }) => b === 'NLD')?.because).toBe(
      'NLD withdrew its objection of 20 June 1966 on 1 May 1980.',
    );
  });

  it('when two stand and the withdrawal of one is notified, then the other keeps the two apart', () => {
    const convention = genocide();
    convention.given('reservation', 'ALB', '1970-01-01', { provision: 'article-12' });
    const other = { towards: 'ALB', excludesRelations: true, text: 'Article XII' };
    convention.given('objection', 'NLD', '1970-06-01', other);
    convention.given('objection-withdrawal', 'NLD', '1980-05-01', { towards: 'ALB', text: 'Article XII' });
    expect(apart(convention, '1981-01-01', 'NLD')).toContain('ALB');
    convention.given('objection-withdrawal', 'NLD', '1985-05-01', { towards: 'ALB' });
    expect(related(convention, '1986-01-01', 'NLD')).toContain('ALB 1985-05-01');
  });

  it('when a withdrawal names no counterpart, then it is that of the latest objection', () => {
    const convention = genocide();
    convention.given('objection-withdrawal', 'NLD', '1980-05-01');
    expect(related(convention, '1981-01-01', 'NLD')).toContain('ALB 1980-05-01');
    expect(apart(convention, '1981-01-01', 'NLD')).toEqual(['HUN', 'SUHH']);
  });

  it('when the reservation is withdrawn, as by Hungary on 8 December 1989, then the objection has no object', () => {
    const convention = genocide();
    convention.given('reservation-withdrawal', 'HUN', '1989-12-08', { provision: 'article-9' });
    expect(apart(convention, '1989-12-07', 'NLD')).toContain('HUN');
    expect(related(convention, '1989-12-08', 'NLD')).toContain('HUN 1989-12-08');
    expect(asked(convention, '1990-01-01', 'NLD').relations.find(({ b }) => b === 'HUN')?.because).toBe(
      'On 8 December 1989 HUN withdrew the reservation to which NLD had objected.',
    );
  });

  it('when the reserving State is continued under another code, then it stays apart', () => {
    const convention = genocide();
    expect(apart(convention, '2000-01-01', 'NLD')).toContain('RUS');
  });

  it('when the reserving State leaves and joins anew, then the objection went with its first instrument', () => {
    const convention = genocide();
    convention.given('withdrawal', 'ALB', '1972-01-01');
    convention.given('accession', 'ALB', '1975-01-01');
    expect(related(convention, '1976-01-01', 'NLD')).toContain('ALB 1975-04-01');
  });
});

describe('given acts that name a provision or a counterpart', () => {
  const covenant = () => {
    const depositary = genocide();
    depositary.given('declaration', 'FRA', '1990-01-01', { provision: 'article-41' });
    return depositary;
  };

  it('when a withdrawal names a provision, then that is withdrawn and the State stays (ICCPR art. 41(2))', () => {
    const convention = covenant();
    convention.given('withdrawal', 'FRA', '1995-01-01', { provision: 'article-41', effective: '1995-01-01' });
    expect(convention.row('FRA', '2000-01-01')).toMatchObject({ standing: 'party', withdrawal: null });
    expect(convention.when('withdrawal', 'FRA', '1996-01-01', { provision: 'article-41' })).toBe('not-bound');
  });

  it('when a withdrawal names a provision or a counterpart of which nothing stands, then it is refused', () => {
    const convention = covenant();
    expect(convention.when('withdrawal', 'GBR', '1995-01-01', { provision: 'article-41' })).toBe('not-bound');
    expect(convention.when('withdrawal', 'GBR', '1995-01-01', { towards: 'FRA' })).toBe('not-bound');
  });

  it('when an instrument names one, then its participant is not bound by it as a whole', () => {
    const convention = covenant();
    expect(convention.when('acceptance', 'NLD', '1995-01-01', { towards: 'FRA' })).toBe('accepted');
    expect(convention.when('accession', 'NLD', '1995-01-01', { provision: 'article-41' })).toBe('accepted');
    expect(convention.row('NLD', '1996-01-01')?.stints).toHaveLength(1);
  });
});
