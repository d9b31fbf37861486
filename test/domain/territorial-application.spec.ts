/**
 * Goal: whether a treaty is in force in a territory on a day follows from what States said of it, and from nothing
 * else.
 */
import { describe, expect, it } from '@jest/globals';
import { territoriesAsOf } from '../../src/domain/answers/territories/territories.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const territory = (code: string, ...responsible: [string, string | null, string | null][]) =>
  participant(code, { kind: 'territory', responsible: responsible.map(([state, from, to]) => ({ state, from, to })) });

const REGISTER = registerOf(
  ...['GBR', 'CHN', 'PRT', 'NLD', 'FRA', 'DNK'].map((code) => participant(code)),
  participant('FJI', { existed: { from: '1970-10-10', to: null } }),
  territory('HKG', ['GBR', null, '1997-07-01'], ['CHN', '1997-07-01', null]),
  territory('MAC', ['PRT', null, '1999-12-20'], ['CHN', '1999-12-20', null]),
  territory('BMU', ['GBR', null, null]),
  territory('GIB', ['GBR', null, null]),
  territory('ABW', ['NLD', null, null]),
);

const inForceWithTheFirst = { when: { instruments: { count: 1 } }, then: { days: 90 } };

/** ICCPR: in force for the United Kingdom since 20 August 1976, which extended it to Hong Kong (UNTC IV-4). */
const covenant = () => {
  const depositary = new Depositary(
    treaty({
      id: 'iccpr',
      adopted: '1966-12-16',
      opened: '1966-12-19',
      closed: null,
      entryIntoForce: inForceWithTheFirst,
      laterParties: { then: { months: 3 } },
      withdrawal: null,
    }),
    REGISTER,
  );
  depositary.given('accession', 'DNK', '1972-01-06');
  depositary.given('accession', 'GBR', '1976-05-20');
  return depositary;
};

/** UNCAC (arts. 67 to 70), in force since 14 December 2005. The United Kingdom ratified on 9 February 2006. */
const corruption = () => {
  const depositary = new Depositary(
    treaty({ id: 'uncac', entryIntoForce: inForceWithTheFirst, laterParties: { then: { days: 30 } } }),
    REGISTER,
  );
  depositary.given('accession', 'FRA', '2005-09-15');
  depositary.given('accession', 'GBR', '2006-02-09');
  return depositary;
};

const rows = (of: Depositary, asOf: string) =>
  territoriesAsOf({ participations: of.interpretation.participations, register: REGISTER, asOf });
const row = (of: Depositary, code: string, asOf: string) => rows(of, asOf).find((each) => each.code === code);

describe('given a treaty that its State extends to a territory', () => {
  it('when no act speaks of a territory of a party, then that is said and nothing is concluded (VCLT art. 29)', () => {
    const convention = corruption();
    expect(rows(convention, '2010-01-01').map(({ code, extent }) => `${code} ${extent}`)).toEqual([
      'BMU not-stated',
      'GIB not-stated',
    ]);
    expect(row(convention, 'BMU', '2010-01-01')).toMatchObject({ state: 'GBR', since: null, until: null, by: null });
    expect(rows(convention, '2006-01-01')).toEqual([]);
  });

  it('when it is extended later, as UNCAC to Bermuda on 4 June 2018, then it applies from the day of the notification', () => {
    const convention = corruption();
    const act = convention.given('territorial-application', 'GBR', '2018-06-04', { territory: 'BMU' });
    expect(row(convention, 'BMU', '2018-06-03')).toMatchObject({ extent: 'not-stated' });
    expect(row(convention, 'BMU', '2018-06-04')).toEqual({
      code: 'BMU',
      name: 'Name of BMU',
      state: 'GBR',
      stateName: 'Name of GBR',
      extent: 'applies',
      since: '2018-06-04',
      until: null,
      continuousSince: '2018-06-04',
      by: { kind: 'territorial-application', date: '2018-06-04', event: act.eventId },
      because: 'Applies since 4 June 2018; Name of GBR said so on 4 June 2018 (territorial-application).',
    });
  });

  it('when it is said with the instrument, then it applies once the treaty is in force for the State', () => {
    const convention = corruption();
    convention.given('accession', 'NLD', '2006-10-31');
    convention.given('territorial-application', 'NLD', '2006-10-31', { territory: 'ABW' });
    expect(row(convention, 'ABW', '2006-11-01')).toMatchObject({ extent: 'not-yet', since: '2006-11-30' });
    expect(row(convention, 'ABW', '2006-11-30')).toMatchObject({ extent: 'applies', since: '2006-11-30' });
  });

  it('when a territory is left out, then until the State says otherwise', () => {
    const convention = corruption();
    convention.given('territorial-exclusion', 'GBR', '2006-02-09', { territory: 'GIB' });
    convention.given('territorial-application', 'GBR', '2015-01-01', { territory: 'GIB' });
    expect(row(convention, 'GIB', '2014-12-31')).toMatchObject({
      extent: 'excluded',
      since: '2006-02-09',
      until: null,
    });
    expect(row(convention, 'GIB', '2015-01-01')).toMatchObject({ extent: 'applies', since: '2015-01-01' });
  });

  it('when the State leaves the treaty, then its territories leave with it', () => {
    const convention = corruption();
    convention.given('territorial-application', 'GBR', '2007-01-01', { territory: 'BMU' });
    convention.given('withdrawal', 'GBR', '2010-01-01');
    expect(row(convention, 'BMU', '2010-12-31')).toMatchObject({ extent: 'applies' });
    expect(row(convention, 'BMU', '2011-01-01')).toMatchObject({
      extent: 'ended',
      until: '2011-01-01',
      because: 'Applied from 1 January 2007 until 1 January 2011, when the treaty ceased to bind Name of GBR.',
    });
  });

  it('when a State speaks for what later became a State, as the United Kingdom for Fiji, then it is a territory then', () => {
    const convention = covenant();
    const also = { territory: 'FJI' };
    expect(convention.when('territorial-application', 'DNK', '1972-02-01', also)).toBe('unknown-territory');
    expect(convention.when('territorial-application', 'GBR', '1970-06-02', also)).toBe('not-bound');
  });
});

describe('given Hong Kong and Macao, which passed to China on 1 July 1997 and 20 December 1999', () => {
  it('when China takes over what it is no party to, as the ICCPR (20 June 1997), then it applies without a break', () => {
    const convention = covenant();
    convention.given('territorial-application', 'GBR', '1976-05-20', { territory: 'HKG' });
    const taken = { territory: 'HKG', effective: '1997-07-01' };
    expect(convention.refusal('territorial-application', 'CHN', '1997-06-20', taken).code).toBe('not-bound');
    convention.given('territorial-application', 'CHN', '1997-06-20', {
      ...taken,
      despite: ['not-bound'],
      note: 'China is no party; its notification says that the Covenant remains in force for Hong Kong.',
    });
    expect(row(convention, 'HKG', '1997-06-30')).toMatchObject({
      state: 'GBR',
      extent: 'applies',
      since: '1976-08-20',
    });
    expect(row(convention, 'HKG', '1997-07-01')).toMatchObject({
      state: 'CHN',
      extent: 'applies',
      since: '1997-07-01',
      continuousSince: '1976-08-20',
    });
    expect(convention.row('CHN', '1998-01-01')?.standing).toBe('none');
  });

  it('when China says nothing, then it ended with the responsibility of Portugal', () => {
    const convention = covenant();
    convention.given('accession', 'PRT', '1978-06-15');
    convention.given('territorial-application', 'PRT', '1993-04-27', { territory: 'MAC' });
    expect(row(convention, 'MAC', '1999-12-19')).toMatchObject({ extent: 'applies', since: '1993-04-27', until: null });
    expect(row(convention, 'MAC', '1999-12-20')).toMatchObject({
      state: 'CHN',
      extent: 'ended',
      until: '1999-12-20',
      because:
        'Applied from 27 April 1993 until 20 December 1999, when Name of CHN became responsible; no act of that State speaks of it.',
    });
  });

  it('when a State speaks for a territory that is not its own, then that is refused, and may be recorded despite it', () => {
    const convention = covenant();
    const refusal = convention.refusal('territorial-application', 'GBR', '1998-01-01', { territory: 'HKG' });
    expect(refusal).toMatchObject({ code: 'not-entitled', facts: { territory: 'HKG', responsible: 'CHN' } });
  });
});

describe('given a withdrawal that names a territory', () => {
  const extended = () => {
    const convention = corruption();
    convention.given('territorial-application', 'GBR', '2007-01-01', { territory: 'BMU' });
    return convention;
  };

  it('when it is given, then the territory leaves by the clause, and the State stays (HCCH Child Abduction art. 44)', () => {
    const convention = extended();
    convention.given('withdrawal', 'GBR', '2010-01-01', { territory: 'BMU' });
    expect(convention.row('GBR', '2012-01-01')).toMatchObject({ standing: 'party', withdrawal: null });
    expect(row(convention, 'BMU', '2009-12-31')).toMatchObject({ extent: 'applies', until: null });
    expect(row(convention, 'BMU', '2010-01-01')).toMatchObject({ extent: 'applies', until: '2011-01-01' });
    expect(row(convention, 'BMU', '2011-01-01')).toMatchObject({
      extent: 'ended',
      because: 'Applied from 1 January 2007 until 1 January 2011, when the withdrawal of 1 January 2010 took effect.',
    });
  });

  it('when it is revoked in time, then nothing ends; afterwards it cannot be (VCLT art. 68)', () => {
    const convention = extended();
    convention.given('withdrawal', 'GBR', '2010-01-01', { territory: 'BMU' });
    convention.given('withdrawal-revocation', 'GBR', '2010-06-01', { territory: 'BMU' });
    expect(row(convention, 'BMU', '2012-01-01')).toMatchObject({ extent: 'applies', until: null });
    const again = convention.refusal('withdrawal-revocation', 'GBR', '2010-07-01', { territory: 'BMU' });
    expect(again.code).toBe('no-notice-to-revoke');
  });

  it('when nobody spoke of the territory before, then it is left out from the effect on', () => {
    const convention = corruption();
    convention.given('withdrawal', 'GBR', '2010-01-01', { territory: 'GIB' });
    expect(row(convention, 'GIB', '2011-01-01')).toMatchObject({ extent: 'excluded', since: '2011-01-01' });
  });

  it('when the territory has left already, or the State is not bound, then that is refused', () => {
    const convention = extended();
    convention.given('withdrawal', 'GBR', '2010-01-01', { territory: 'BMU' });
    expect(convention.when('withdrawal', 'GBR', '2013-01-01', { territory: 'BMU' })).toBe('not-bound');
    expect(convention.when('withdrawal', 'NLD', '2010-01-01', { territory: 'ABW' })).toBe('not-bound');
  });
});

describe('given a territory that the register does not know', () => {
  it('when an act names it, then it is refused with the nearest that it knows', () => {
    const refusal = corruption().refusal('territorial-application', 'GBR', '2010-01-01', { territory: 'Name of BMX' });
    expect(refusal).toMatchObject({ code: 'unknown-territory' });
    expect(refusal.facts.nearest).toContainEqual({ code: 'BMU', name: 'Name of BMU' });
    expect(refusal.sentence).toContain('BMU (Name of BMU)');
  });

  it('when an act names a State, or no territory at all, then that is refused as well', () => {
    const convention = corruption();
    expect(convention.when('territorial-exclusion', 'GBR', '2010-01-01', { territory: 'FRA' })).toBe(
      'unknown-territory',
    );
    expect(convention.when('territorial-application', 'GBR', '2010-01-01')).toBe('unknown-territory');
  });
});
