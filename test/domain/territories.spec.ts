/**
 * Goal: a territory is in the register and in no count. Its State acts for it (VCLT art. 29), so that no class, quota
 * or total of participants ever has it.
 */
import { describe, expect, it } from '@jest/globals';
import { existsAt, hasGovernment, responsibleAt } from '../../src/domain/participants/on-a-date.js';
import type { OrganisationsRule } from '../../src/domain/treaty/model/clause.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const ISLAND = { attributes: [{ attribute: 'small-island', from: null, to: null }] };
const HONG_KONG = participant('HKG', {
  kind: 'territory',
  responsible: [
    { state: 'GBR', from: null, to: '1997-07-01' },
    { state: 'CHN', from: '1997-07-01', to: null },
  ],
});
const REGISTER = registerOf(
  participant('ECU'),
  participant('FJI', ISLAND),
  participant('TON', ISLAND),
  participant('ABW', { kind: 'territory', ...ISLAND }),
  HONG_KONG,
);
const DESPITE = { despite: ['not-entitled'], note: 'The depositary lists it.' } as const;

describe('given a territory under a treaty of one instrument', () => {
  const RULES: readonly OrganisationsRule[] = [
    'counted',
    'not-counted',
    'counted-as-members',
    'not-additional-to-members',
  ];

  it.each(RULES)(
    'when it accedes despite the refusal, organisations being %s, then nothing counts it',
    (organisations) => {
      const convention = new Depositary(
        treaty({ entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 30 }, organisations } }),
        REGISTER,
      );
      expect(convention.when('signature', 'HKG', '2004-01-01')).toBe('not-entitled');
      expect(convention.when('communication', 'HKG', '2004-01-01')).toBe('not-entitled');
      expect(convention.when('signature', 'HKG', '2004-01-01', DESPITE)).toBe('accepted');
      expect(convention.when('accession', 'HKG', '2004-02-01', DESPITE)).toBe('accepted');
      expect(convention.counts('2005-01-01')).toBe('0/0/0/0');
      expect(convention.interpretation.verdict.date).toBeNull();
      expect(convention.row('HKG', '2005-01-01')).toMatchObject({
        standing: 'none',
        signature: null,
        instrument: null,
      });
    },
  );

  it('when half of a class must deposit, then the territory with its attribute is none of the class', () => {
    const half = { of: { attribute: 'small-island' }, numerator: 1, denominator: 2, counted: 'now' } as const;
    const convention = new Depositary(
      treaty({
        entryIntoForce: {
          when: { fraction: { ...half, rounding: 'up' } },
          then: { sameDay: true },
          organisations: 'not-counted',
        },
      }),
      REGISTER,
    );
    convention.given('accession', 'FJI', '2004-01-01');
    expect(convention.interpretation.verdict.date).toBe('2004-01-01');
  });
});

describe('given who is responsible for Hong Kong', () => {
  it.each([
    ['1898-06-09', 'GBR'],
    ['1997-06-30', 'GBR'],
    ['1997-07-01', 'CHN'],
    ['2026-01-01', 'CHN'],
  ])('when asked for %s, then it is %s', (day, state) => {
    expect(responsibleAt(HONG_KONG, day)).toBe(state);
    expect(existsAt(HONG_KONG, day)).toBe(true);
  });

  it('when somebody else is asked about, then no State is responsible; a territory has a government, as States do', () => {
    expect(responsibleAt(participant('ECU'), '2000-01-01')).toBeNull();
    expect([HONG_KONG, participant('ECU')].map(hasGovernment)).toEqual([true, true]);
    expect(hasGovernment(participant('EU', { kind: 'regional-organisation' }))).toBe(false);
  });
});
