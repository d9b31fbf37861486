/**
 * Goal: a participant is one identity over time; what is known of it can be added to and corrected, never silently
 * changed.
 */
import { describe, expect, it } from '@jest/globals';
import type { NewEvent, ParticipantChange, ParticipantReplacement } from '../../src/domain/event.js';
import { decideChangeParticipant, decideRegisterParticipant } from '../../src/domain/participants/decide.js';
import { evolveRegister, REGISTER_INITIAL } from '../../src/domain/participants/evolve.js';
import { existsAt, isMemberAt, membersAt, nameAt } from '../../src/domain/participants/on-a-date.js';
import type { Participant } from '../../src/domain/participants/participant.js';
import type { Decision, Refusal } from '../../src/domain/refusal.js';
import { decideCorrection } from '../../src/domain/treaty/decide/correction.js';
import { outcome, participant, recorder } from './support/world.js';

/** A register with its events. */
function office() {
  const ledger = recorder('participant/any');
  let state = REGISTER_INITIAL;
  let refused: Refusal | null = null;
  const take = (decision: Decision<NewEvent>): string => {
    refused = 'refused' in decision ? decision.refused : null;
    if ('accepted' in decision)
      for (const event of decision.accepted) state = evolveRegister(state, ledger.record(event));
    return outcome(decision);
  };
  const under = (ref: string | null) =>
    ledger.events.filter(({ data }) => ref !== null && 'ref' in data && data.ref === ref);
  return {
    register: (each: Participant, ref: string | null = null) =>
      take(
        decideRegisterParticipant({ participant: each, source: null, ref }, { state, recordedUnderRef: under(ref) }),
      ),
    change: (code: string, change: ParticipantChange, ref: string | null = null) =>
      take(decideChangeParticipant({ code, change, source: null, ref }, { state, recordedUnderRef: under(ref) })),
    correct: (target: string, replacement: ParticipantReplacement | null, actsIn: readonly string[] = []) => {
      const how =
        replacement === null ? { correction: 'annul' as const } : { correction: 'replace' as const, with: replacement };
      const event = ledger.events.find(({ eventId }) => eventId === target) ?? null;
      const given = { event, stream: { register: state, actsIn }, today: '2020-01-01', recordedUnderRef: [] };
      return take(decideCorrection({ target, reason: 'read wrongly', source: null, ref: null, ...how }, given));
    },
    of: (code: string) => {
      const found = state.register.get(code);
      if (found === undefined) throw new Error(`${code} is not registered.`);
      return found;
    },
    /** The refusal of what was last tried; null where it was none. */
    get refused() {
      return refused;
    },
    get known() {
      return [...state.register.keys()];
    },
    get all() {
      return state.register;
    },
  };
}
const EU = participant('EU', { kind: 'regional-organisation' });

describe('given Serbia under its three names', () => {
  const register = office();
  register.register(participant('SRB', { names: [{ from: null, names: { en: 'Yugoslavia' } }] }));
  register.change('SRB', { change: 'name', date: '2006-06-03', names: { en: 'Serbia', fr: 'Serbie' } });
  register.change('SRB', { change: 'name', date: '2003-02-04', names: { en: 'Serbia and Montenegro' } });

  it.each([
    ['2003-02-03', 'Yugoslavia'],
    ['2003-02-04', 'Serbia and Montenegro'],
    ['2006-06-02', 'Serbia and Montenegro'],
    ['2006-06-03', 'Serbia'],
  ])('when asked for the name on %s, then it is %s', (day, name) => {
    expect(nameAt(register.of('SRB'), day)).toBe(name);
  });

  it('when asked in another language, then it is given where known, else in English', () => {
    expect(nameAt(register.of('SRB'), '2007-01-01', 'fr')).toBe('Serbie');
    expect(nameAt(register.of('SRB'), '2005-01-01', 'fr')).toBe('Serbia and Montenegro');
  });
});

describe('given memberships of an organisation', () => {
  const register = office();
  register.register(EU);
  register.register(participant('GBR', { memberships: [{ organisation: 'EU', from: '1973-01-01', to: null }] }));
  register.register(participant('ECU'));
  register.change('GBR', { change: 'membership-end', date: '2020-02-01', organisation: 'EU' });

  it('when a member left, then it is one from its first day to the day before it left', () => {
    const days = ['1972-12-31', '1973-01-01', '2020-01-31', '2020-02-01'];
    expect(days.map((day) => isMemberAt(register.of('GBR'), 'EU', day))).toEqual([false, true, true, false]);
    expect(membersAt(register.all, 'EU', '2020-01-31').map(({ code }) => code)).toEqual(['GBR']);
  });

  it('when it joined again, then both memberships are kept', () => {
    register.change('GBR', {
      change: 'membership',
      date: '2040-01-01',
      membership: { organisation: 'EU', from: '2040-01-01', to: null },
    });
    expect(['2039-12-31', '2040-01-01'].map((day) => isMemberAt(register.of('GBR'), 'EU', day))).toEqual([false, true]);
    expect(isMemberAt(register.of('GBR'), 'EU', '2000-01-01')).toBe(true);
  });
});

describe('given attributes of a participant', () => {
  const since = (attribute: string, value: string, from: string) =>
    ({ change: 'attribute', date: from, attribute: { attribute, value, from, to: null } }) as const;
  const annexes = () => {
    const register = office();
    register.register(participant('AUT'));
    register.change('AUT', since('annex', 'I', '1992-05-09'));
    register.change('AUT', since('annex', 'B', '1997-12-11'));
    return register;
  };
  const told = (register: ReturnType<typeof office>) =>
    register.of('AUT').attributes?.map(({ value, from, to }) => [value, from, to]);

  it('when the same is said twice, then it is one; another value or another day is another', () => {
    const register = annexes();
    register.change('AUT', since('annex', 'I', '1992-05-09'));
    expect(told(register)?.length).toBe(2);
    register.change('AUT', since('annex', 'I', '1999-01-01'));
    register.change('AUT', since('group', 'I', '1992-05-09'));
    register.change('AUT', since('annex', 'II', '1992-05-09'));
    expect(told(register)?.length).toBe(5);
  });

  it('when one value ends, then the others stand', () => {
    const register = annexes();
    register.change('AUT', { change: 'attribute-end', date: '2012-12-31', ended: { attribute: 'annex', value: 'B' } });
    expect(told(register)).toEqual([
      ['I', '1992-05-09', null],
      ['B', '1997-12-11', '2012-12-31'],
    ]);
  });

  it('when the attribute ends without a value, then each value ends, but none that ended before or is another', () => {
    const register = annexes();
    register.change('AUT', since('group', 'west', '1990-01-01'));
    register.change('AUT', { change: 'attribute-end', date: '2000-01-01', ended: { attribute: 'annex', value: 'I' } });
    register.change('AUT', { change: 'attribute-end', date: '2012-12-31', ended: { attribute: 'annex' } });
    expect(told(register)).toEqual([
      ['I', '1992-05-09', '2000-01-01'],
      ['B', '1997-12-11', '2012-12-31'],
      ['west', '1990-01-01', null],
    ]);
  });
});

describe('given a State that ends', () => {
  it('when asked whether it exists, then the day of its end is the first on which it does not', () => {
    const register = office();
    register.register(participant('CSHH', { existed: { from: '1918-10-28', to: null } }));
    register.change('CSHH', { change: 'end', date: '1993-01-01' });
    const days = ['1918-10-27', '1918-10-28', '1992-12-31', '1993-01-01'];
    expect(days.map((day) => existsAt(register.of('CSHH'), day))).toEqual([false, true, true, false]);
  });
});

describe('given the register of participants', () => {
  it('when one is registered again, then the same is nothing new and another is refused', () => {
    const register = office();
    expect(register.register(participant('ECU'), 'row 1')).toBe('accepted');
    expect(register.register(participant('ECU'), 'row 2')).toBe('nothing new');
    register.change('ECU', { change: 'name', date: '2010-01-01', names: { en: 'Another' } });
    expect(register.register(participant('ECU'), 'row 1')).toBe('nothing new');
    expect(register.register(participant('ECU'), 'row 2')).toBe('already-registered');
  });

  it('when the row of a registration comes again with other content, then it is refused, and says what to do', () => {
    const register = office();
    register.register(participant('ECU'), 'row 1');
    expect(register.register(participant('ECU', { kind: 'organisation' }), 'row 1')).toBe('already-registered');
    expect(register.refused).toEqual({
      code: 'already-registered',
      sentence: 'ECU is already registered, with other content. Record a change, or correct the registration.',
      facts: { participant: 'ECU' },
    });
    expect(register.of('ECU').kind).toBe('state');
  });

  it('when what it names is not registered, then it is refused', () => {
    const register = office();
    const member = participant('AUT', { memberships: [{ organisation: 'EU', from: '1995-01-01', to: null }] });
    const successor = participant('RUS', {
      successions: [{ predecessor: 'SUHH', date: '1991-12-24', mode: 'continuation' }],
    });
    const remedy = 'is not in the register. Register it first, or correct its code.';
    expect(register.register(member)).toBe('unknown-participant');
    expect(register.refused).toMatchObject({
      sentence: `The organisation EU ${remedy}`,
      facts: { participant: 'EU' },
    });
    expect(register.register(successor)).toBe('unknown-participant');
    expect(register.refused).toMatchObject({
      sentence: `The predecessor SUHH ${remedy}`,
      facts: { participant: 'SUHH' },
    });
    expect(register.change('AUT', { change: 'end', date: '2000-01-01' })).toBe('unknown-participant');
    expect(register.refused).toMatchObject({
      sentence: `The participant AUT ${remedy}`,
      facts: { participant: 'AUT' },
    });
    register.register(EU);
    expect(register.register(member)).toBe('accepted');
    const membership = { organisation: 'NATO', from: '1999-01-01', to: null };
    expect(register.change('AUT', { change: 'membership', date: '1999-01-01', membership })).toBe(
      'unknown-participant',
    );
  });

  it('when the row of a change comes again, then it is nothing new, and a conflict with other content', () => {
    const register = office();
    register.register(participant('ECU'));
    const change = { change: 'name', date: '2010-01-01', names: { en: 'Another' } } as const;
    expect(register.change('ECU', change, 'row 3')).toBe('accepted');
    expect(register.change('ECU', change, 'row 3')).toBe('nothing new');
    expect(register.change('ECU', { ...change, date: '2011-01-01' }, 'row 3')).toBe('already-recorded');
    expect(register.refused).toMatchObject({
      sentence:
        "The source's row row 3 is already recorded, with other content. " +
        'Correct event e2 instead of recording the row again.',
      facts: { ref: 'row 3', event: 'e2' },
    });
    register.correct('e2', null);
    expect(register.change('ECU', change, 'row 3')).toBe('accepted');
  });
});

describe('given a correction in the register', () => {
  const known = () => {
    const register = office();
    register.register(EU);
    register.register(participant('ECU'));
    register.change('ECU', { change: 'name', date: '2010-01-01', names: { en: 'Wrong' } });
    return register;
  };
  const renamed = (en: string): ParticipantReplacement => ({
    type: 'participant-changed',
    data: { code: 'ECU', ref: null, change: 'name', date: '2010-01-01', names: { en } },
  });

  it('when a change is replaced, replaced again and annulled, then each time the last one holds', () => {
    const register = known();
    expect(register.correct('e3', renamed('Right'))).toBe('accepted');
    expect(nameAt(register.of('ECU'), '2010-01-01')).toBe('Right');
    expect(register.correct('e3', renamed('Righter'))).toBe('already-corrected');
    expect(register.correct('e4', renamed('Righter'))).toBe('accepted');
    expect(nameAt(register.of('ECU'), '2010-01-01')).toBe('Righter');
    expect(register.correct('e5', null)).toBe('accepted');
    expect(nameAt(register.of('ECU'), '2010-01-01')).toBe('Name of ECU');
    expect(register.correct('e5', null)).toBe('already-corrected');
  });

  it('when a registration is replaced, then the later changes are applied to the new one', () => {
    const register = known();
    const organisation = { ...participant('ECU'), kind: 'organisation' as const, ref: null };
    expect(register.correct('e2', { type: 'participant-registered', data: organisation })).toBe('accepted');
    expect(register.of('ECU').kind).toBe('organisation');
    expect(nameAt(register.of('ECU'), '2010-01-01')).toBe('Wrong');
  });

  it('when a registration is annulled, then nothing may rest on it', () => {
    const register = known();
    expect(register.correct('e2', null)).toBe('not-correctable');
    register.correct('e3', null);
    expect(register.correct('e2', null, ['uncac'])).toBe('not-correctable');
    expect(register.correct('e2', null)).toBe('accepted');
    expect(register.known).toEqual(['EU']);
    register.register(participant('AUT', { memberships: [{ organisation: 'EU', from: '1995-01-01', to: null }] }));
    expect(register.correct('e1', null)).toBe('not-correctable');
    expect(register.refused).toMatchObject({
      sentence:
        'Memberships or successions of AUT rest on this registration. Replace it, or correct what rests on it first.',
      facts: { participant: 'EU', participants: ['AUT'] },
    });
  });

  it('when a registration is annulled on which a successor, acts or later changes rest, then each is named', () => {
    const register = known();
    register.correct('e2', null);
    expect(register.refused).toMatchObject({
      sentence: '1 later change rests on this registration. Replace it, or correct what rests on it first.',
      facts: { event: 'e2', participant: 'ECU', changes: 1 },
    });
    register.change('ECU', { change: 'end', date: '2011-01-01' });
    register.correct('e2', null);
    expect(register.refused?.sentence).toMatch(/^2 later changes rest on this registration\./);
    register.correct('e2', null, ['uncac', 'untoc']);
    expect(register.refused).toMatchObject({
      sentence: 'Acts under uncac, untoc rest on this registration. Replace it, or correct what rests on it first.',
      facts: { treaties: ['uncac', 'untoc'] },
    });
    const soviet = office();
    soviet.register(participant('SUHH'));
    soviet.register(
      participant('RUS', { successions: [{ predecessor: 'SUHH', date: '1991-12-24', mode: 'continuation' }] }),
    );
    expect(soviet.correct('e1', null)).toBe('not-correctable');
    expect(soviet.refused).toMatchObject({
      sentence:
        'Memberships or successions of RUS rest on this registration. Replace it, or correct what rests on it first.',
      facts: { participant: 'SUHH', participants: ['RUS'] },
    });
    soviet.register(
      participant('UKR', { successions: [{ predecessor: 'SUHH', date: '1991-12-24', mode: 'succession' }] }),
    );
    soviet.correct('e1', null);
    expect(soviet.refused?.sentence).toMatch(/^Memberships or successions of RUS, UKR rest on this registration\./);
    expect(soviet.correct('e3', null)).toBe('accepted');
    expect(soviet.known).toEqual(['SUHH', 'RUS']);
    expect(soviet.correct('e2', null)).toBe('accepted');
    expect(soviet.correct('e1', null)).toBe('accepted');
  });

  it('when a replacement is of another type or code, then it is refused', () => {
    const register = known();
    expect(register.correct('e2', renamed('Right'))).toBe('not-correctable');
    expect(register.correct('e2', { type: 'participant-registered', data: { ...participant('PER'), ref: null } })).toBe(
      'not-correctable',
    );
    expect(register.refused).toMatchObject({
      sentence: 'The code of a participant never changes. Register the other participant on its own.',
      facts: { event: 'e2', participant: 'ECU', with: 'PER' },
    });
  });
});
