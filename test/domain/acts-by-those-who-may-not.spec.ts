/**
 * Goal: an act is judged by what stands on its day: who may say something, what can be taken back, and from when it can
 * work. What the depositary accepted all the same is recorded despite that.
 */
import { describe, expect, it } from '@jest/globals';
import type { TreatyAction } from '../../src/domain/treaty/model/action.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const CSHH = { predecessor: 'CSHH', date: '1993-01-01', mode: 'succession' as const };
const REGISTER = registerOf(
  ...['FRA', 'GTM', 'HUN', 'MYS', 'POL', 'RUS', 'UKR', 'USA'].map((code) => participant(code)),
  participant('CSHH', { existed: { from: null, to: '1993-01-01' } }),
  participant('CZE', { existed: { from: '1993-01-01', to: null }, successions: [CSHH] }),
);
const office = (also: Partial<Treaty> = {}) =>
  new Depositary(treaty({ opened: null, closed: null, ...also }), REGISTER);
const genocide = () => {
  const convention = office({
    adopted: '1948-12-09',
    entryIntoForce: { when: { instruments: { count: 1 } }, then: { sameDay: true } },
  });
  convention.given('accession', 'FRA', '1950-10-14');
  return convention;
};
const despite = (...codes: TreatyAction['despite']) => ({ despite: codes, note: 'As the depositary circulated it.' });

describe('given a reservation', () => {
  it('when one that has neither signed nor deposited makes it, then it is refused with what to do (VCLT art. 19)', () => {
    const refusal = genocide().refusal('reservation', 'HUN', '1952-01-07', { text: 'Article IX' });
    expect(refusal).toMatchObject({
      code: 'not-participating',
      facts: { participant: 'HUN', date: '1952-01-07', action: 'reservation' },
    });
    expect(refusal.sentence).toBe(
      'On 1952-01-07 HUN has neither signed nor deposited an instrument, which a reservation needs. Record that first, or check participant and date. If the depositary accepted it all the same, record it with "despite": ["not-participating"] and a note.',
    );
  });

  it('when it comes with the signature, with the instrument, or later, then it is taken', () => {
    const convention = genocide();
    convention.given('signature', 'POL', '1949-12-16');
    expect(convention.when('reservation', 'POL', '1949-12-16')).toBe('accepted');
    convention.given('accession', 'HUN', '1952-01-07');
    expect(convention.when('reservation', 'HUN', '1952-01-07')).toBe('accepted');
    expect(convention.when('reservation', 'FRA', '1960-01-01')).toBe('accepted');
  });

  it('when the depositary took it all the same, then it stands with its note', () => {
    const convention = genocide();
    convention.given('reservation', 'HUN', '1952-01-07', despite('not-participating'));
    expect(convention.row('HUN', '1953-01-01')?.notes).toMatchObject([{ irregular: ['not-participating'] }]);
  });

  it('when its instrument is annulled, then it is left irregular, and that is shown', () => {
    const convention = genocide();
    const accession = convention.given('accession', 'HUN', '1952-01-07');
    convention.given('reservation', 'HUN', '1952-01-07');
    convention.annul(accession);
    expect(convention.row('HUN', '1953-01-01')?.notes).toMatchObject([{ irregular: ['not-participating'] }]);
  });

  it('when it is withdrawn twice, then the second time nothing stands (Hungary, 8 December 1989)', () => {
    const convention = genocide();
    convention.given('accession', 'HUN', '1952-01-07');
    convention.given('reservation', 'HUN', '1952-01-07', { text: 'Article IX' });
    convention.given('reservation-withdrawal', 'HUN', '1989-12-08', { text: 'Article IX' });
    expect(convention.refusal('reservation-withdrawal', 'HUN', '1990-01-01')).toMatchObject({
      code: 'nothing-to-withdraw',
      facts: { action: 'reservation-withdrawal', provision: null, towards: null },
    });
  });

  it('when a new State withdraws what its predecessor had reserved, then it may (VCSSRT art. 20; Czech Republic)', () => {
    const convention = genocide();
    convention.given('accession', 'CSHH', '1950-12-21');
    convention.given('reservation', 'CSHH', '1950-12-21', { text: 'Article IX' });
    convention.given('succession', 'CZE', '1993-02-22');
    expect(convention.when('reservation-withdrawal', 'CZE', '1993-02-23', { text: 'Article IX' })).toBe('accepted');
  });
});

describe('given an objection', () => {
  it('when a signatory or a party objects, then it may; when an outsider does, then not (ICJ 1951, answer III)', () => {
    const convention = genocide();
    convention.given('signature', 'GTM', '1949-06-22');
    expect(convention.when('objection', 'GTM', '1950-06-30', { towards: 'RUS' })).toBe('accepted');
    expect(convention.when('objection', 'FRA', '1951-01-01', { towards: 'RUS' })).toBe('accepted');
    expect(convention.when('objection', 'USA', '1951-01-01', { towards: 'RUS' })).toBe('not-participating');
  });

  it.each<[string, NonNullable<Treaty['entryIntoForce']>]>([
    [
      'CLC, limits of 2000: a quarter may object within eighteen months',
      {
        when: { unlessObjected: { until: '2025-07-19', of: ['USA'], fraction: { numerator: 1, denominator: 4 } } },
        then: { months: 18 },
      },
    ],
    [
      'International Health Regulations art. 59: twelve months from the notification',
      { when: { on: { after: { months: 12 }, from: 'communication' } }, then: { sameDay: true } },
    ],
  ])('when silence brings it into force (%s), then who takes no part may object', (_, entryIntoForce) => {
    const amendment = new Depositary(
      treaty({ adopted: '2024-06-01', opened: null, closed: null, openForSignature: false, entryIntoForce }),
      REGISTER,
      null,
      '2026-01-01',
    );
    expect(amendment.when('objection', 'USA', '2025-07-18')).toBe('accepted');
  });

  it('when another objection is withdrawn than the one that stands, then nothing is', () => {
    const convention = genocide();
    convention.given('objection', 'FRA', '1951-01-01', { towards: 'RUS' });
    expect(convention.when('objection-withdrawal', 'FRA', '1952-01-01', { towards: 'POL' })).toBe(
      'nothing-to-withdraw',
    );
    expect(convention.when('objection-withdrawal', 'FRA', '1952-01-01', { towards: 'RUS' })).toBe('accepted');
    expect(convention.when('objection-withdrawal', 'FRA', '1953-01-01')).toBe('nothing-to-withdraw');
  });
});

describe('given a declaration', () => {
  it('when a State that is no party makes it, then it may (Ukraine, 9 April 2014, Rome Statute art. 12(3))', () => {
    const statute = office({ adopted: '1998-07-17' });
    expect(statute.when('declaration', 'UKR', '2014-04-09', { provision: 'article-12-3' })).toBe('accepted');
  });

  it('when one under another provision is withdrawn, then nothing is', () => {
    const covenant = office({ adopted: '1966-12-16' });
    covenant.given('accession', 'FRA', '1980-11-04');
    covenant.given('declaration', 'FRA', '1980-11-04', { provision: 'article-41' });
    expect(covenant.when('declaration-withdrawal', 'FRA', '1990-01-01', { provision: 'article-4' })).toBe(
      'nothing-to-withdraw',
    );
    expect(covenant.when('declaration-withdrawal', 'FRA', '1990-01-01', { provision: 'article-41' })).toBe('accepted');
  });
});

describe('given a signature', () => {
  const ctbt = () => {
    const convention = office({ adopted: '1996-09-10' });
    convention.given('signature', 'RUS', '1996-09-24');
    convention.given('ratification', 'RUS', '2000-06-30');
    return convention;
  };

  it('when it is withdrawn after the instrument, then that is refused (VCLT art. 18)', () => {
    expect(ctbt().refusal('signature-withdrawal', 'RUS', '2010-11-03')).toMatchObject({
      code: 'already-bound',
      facts: { instrument: 'ratification', deposited: '2000-06-30' },
    });
    const convention = ctbt();
    convention.given('signature-withdrawal', 'RUS', '2010-11-03', despite('already-bound'));
    expect(convention.row('RUS', '2019-01-01')).toMatchObject({
      standing: 'contracting',
      signature: null,
    });
  });

  it.each(['2010-11-02', '2010-11-03'])(
    'when the ratification is withdrawn on %s, then the signature may be on 3 November (Russian Federation, CTBT)',
    (day) => {
      const convention = ctbt();
      convention.given('instrument-withdrawal', 'RUS', day);
      expect(convention.when('signature-withdrawal', 'RUS', '2010-11-03')).toBe('accepted');
    },
  );

  it('when it was never ratified, then it may be withdrawn (Russian Federation, Rome Statute, 30 November 2016)', () => {
    const statute = office({ adopted: '1998-07-17' });
    statute.given('signature', 'RUS', '2000-09-13');
    expect(statute.when('signature-withdrawal', 'RUS', '2016-11-30')).toBe('accepted');
  });
});

describe('given the end of provisional application', () => {
  it('when it never began, then it is refused; when it did, then it ends', () => {
    const charter = office({ adopted: '1994-12-17', provisionalApplication: {} });
    charter.given('signature', 'RUS', '1994-12-17');
    expect(charter.refusal('provisional-application-end', 'RUS', '2009-08-20')).toMatchObject({
      code: 'not-applied-provisionally',
      facts: { participant: 'RUS', date: '2009-08-20' },
    });
    charter.given('provisional-application', 'RUS', '1994-12-17');
    expect(charter.when('provisional-application-end', 'RUS', '2009-08-20', { effective: '2009-10-18' })).toBe(
      'accepted',
    );
  });

  it('when signature begins it, then the notice needs no other (Energy Charter Treaty art. 45, Russian Federation)', () => {
    const charter = office({ adopted: '1994-12-17', provisionalApplication: { signatories: true } });
    charter.given('signature', 'RUS', '1994-12-17');
    expect(charter.when('provisional-application-end', 'RUS', '2009-08-20', { effective: '2009-10-18' })).toBe(
      'accepted',
    );
  });
});

describe('given a date of effect', () => {
  const statute = () => {
    const convention = office({ adopted: '1998-07-17' });
    convention.given('accession', 'MYS', '2019-03-04');
    return convention;
  };

  it('when it lies before the adoption, then it is refused, of a declared entry into force as well', () => {
    expect(statute().refusal('accession', 'FRA', '2001-01-01', { effective: '1998-07-16' })).toMatchObject({
      code: 'effect-too-early',
      facts: { date: '2001-01-01', effective: '1998-07-16', adopted: '1998-07-17' },
    });
    expect(statute().when('entry-into-force-declared', null, '2002-04-11', { effective: '1998-07-16' })).toBe(
      'effect-too-early',
    );
    expect(statute().when('accession', 'FRA', '2001-01-01', { effective: '1998-07-17' })).toBe('accepted');
  });

  it('when an instrument is withdrawn with effect from before it was received, then only despite that (Malaysia, 15 May 2019)', () => {
    const convention = statute();
    const notice = ['instrument-withdrawal', 'MYS', '2019-05-15'] as const;
    expect(convention.refusal(...notice, { effective: '2019-04-29' })).toMatchObject({
      code: 'effect-too-early',
      facts: { date: '2019-05-15', effective: '2019-04-29' },
    });
    convention.given(...notice, { effective: '2019-04-29', ...despite('effect-too-early') });
    expect(convention.row('MYS', '2019-05-01')).toMatchObject({ standing: 'withdrawn' });
  });

  it.each([
    ['withdrawal', '2019-05-15'],
    ['signature-withdrawal', '2019-05-15'],
    ['reservation-withdrawal', '2019-05-15'],
    ['provisional-application-end', '2019-05-15'],
  ] as const)('when a %s of %s works from the day before, then that is refused', (kind, date) => {
    const also = { effective: '2019-05-14', ...despite('not-bound', 'not-signed', 'nothing-to-withdraw') };
    const codes = [...also.despite, 'not-applied-provisionally' as const, 'withdrawal-not-open' as const];
    expect(statute().when(kind, 'POL', date, { ...also, despite: codes })).toBe('effect-too-early');
    expect(statute().when(kind, 'POL', date, { ...also, effective: date, despite: codes })).toBe('accepted');
  });
});

describe('given a State that stands in the place of another', () => {
  const REGISTER_OF_1990 = registerOf(
    participant('DEU', { successions: [{ predecessor: 'DDDE', date: '1990-10-03', mode: 'merger' }] }),
    participant('DDDE', { existed: { from: null, to: '1990-10-03' } }),
    participant('CSHH', { existed: { from: null, to: '1993-01-01' } }),
    participant('CZE', { existed: { from: '1993-01-01', to: null }, successions: [CSHH] }),
  );
  const convention = () => {
    const depositary = new Depositary(treaty({ opened: null, closed: null, adopted: '1948-12-09' }), REGISTER_OF_1990);
    depositary.given('accession', 'CSHH', '1950-12-21');
    depositary.given('accession', 'DEU', '1954-11-24');
    return depositary;
  };

  it('when a union takes back what it never said, then it is refused (Germany after 1990)', () => {
    expect(convention().when('objection-withdrawal', 'DEU', '1991-01-01')).toBe('nothing-to-withdraw');
    expect(convention().when('provisional-application-end', 'DEU', '1991-01-01')).toBe('not-applied-provisionally');
  });

  it('when a new State does and its predecessor never said it, then it is refused too (VCSSRT art. 20)', () => {
    const genocideConvention = convention();
    expect(genocideConvention.when('reservation-withdrawal', 'CZE', '1995-01-01')).toBe('nothing-to-withdraw');
    const reservation = genocideConvention.given('reservation', 'CSHH', '1950-12-21', { provision: 'article-9' });
    genocideConvention.given('succession', 'CZE', '1993-02-22');
    expect(genocideConvention.when('reservation-withdrawal', 'CZE', '1995-01-01')).toBe('accepted');
    genocideConvention.annul(reservation);
    expect(genocideConvention.row('CZE', '1996-01-01')?.notes).toMatchObject([{ irregular: ['nothing-to-withdraw'] }]);
  });
});
