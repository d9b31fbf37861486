/**
 * Goal: a treaty that is applied as a whole before it is in force says so, since when and until when: the General
 * Agreement on Tariffs and Trade of 1947, applied by the Protocol of Provisional Application since 1 January 1948.
 */
import { describe, expect, it } from '@jest/globals';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(participant('FRA'), participant('GBR'));

function gatt(): Depositary {
  const when = { instruments: { count: 2 } };
  const office = new Depositary(
    treaty({ adopted: '1947-10-30', opened: null, closed: null, entryIntoForce: { when, then: { days: 30 } } }),
    REGISTER,
  );
  office.given('provisional-application', null, '1947-10-30', { effective: '1948-01-01' });
  return office;
}

function asked(office: Depositary, asOf: string) {
  const { interpretation, context, state } = office;
  const { verdict, ended, participations } = interpretation;
  const { ownActs } = state;
  return verdictAsOf({ treaty: office.treaty, verdict, asOf, context, ended, participations, ownActs });
}

describe('given an agreement that its parties apply provisionally as a whole', () => {
  it.each([
    ['1947-10-29', null, ''],
    ['1947-12-31', { from: '1948-01-01', until: null }, 'It will be applied provisionally from 1 January 1948.'],
    ['1960-01-01', { from: '1948-01-01', until: null }, 'It is applied provisionally since 1 January 1948.'],
  ])('when asked on %s, then it says since when, and that it is not in force', (asOf, expected, words) => {
    const { state, provisional, explanation } = asked(gatt(), asOf);
    expect(state).toBe('pending');
    if (expected === null) expect(provisional).toBeNull();
    else expect(provisional).toMatchObject(expected);
    expect(explanation.endsWith(words)).toBe(true);
  });

  it('when it enters into force, then the provisional application has ended', () => {
    const office = gatt();
    office.given('accession', 'FRA', '1990-01-01');
    office.given('accession', 'GBR', '1990-02-01');
    expect(asked(office, '1991-01-01').provisional).toMatchObject({ from: '1948-01-01', until: '1990-03-03' });
  });

  it('when its end is agreed for a later day, then it lasts until that day', () => {
    const office = gatt();
    office.given('provisional-application-end', null, '1994-12-08', { effective: '1995-12-31' });
    expect(asked(office, '1995-01-01').provisional).toMatchObject({ until: '1995-12-31' });
    expect(asked(office, '1996-01-01').explanation).toContain(
      'applied provisionally from 1 January 1948 to 31 December 1995',
    );
  });

  it('when a State gives notice that it applies it, then that is of the State and not of the treaty', () => {
    const office = new Depositary(treaty({ adopted: '1947-10-30' }), REGISTER);
    office.given('provisional-application', 'FRA', '1948-01-01');
    expect(asked(office, '1949-01-01').provisional).toBeNull();
  });
});
