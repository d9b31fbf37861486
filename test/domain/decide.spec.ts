/**
 * Goal: the recorder is told at once, by code, sentence and facts, what the field refuses, and can record what a
 * depositary accepted all the same.
 */
import { describe, expect, it } from '@jest/globals';
import { decideRegisterTreaty } from '../../src/domain/treaty/decide/register-treaty.js';
import { OVERRIDABLE } from '../../src/domain/refusal.js';
import { Depositary } from './support/depositary.js';
import { action, outcome, participant, registerOf, treaty } from './support/world.js';

const EU_MEMBER = { memberships: [{ organisation: 'EU', from: '1995-01-01', to: null }] };
const REGISTER = registerOf(
  participant('ECU'),
  participant('PER'),
  participant('AUT', EU_MEMBER),
  participant('MNE', { existed: { from: '2006-06-03', to: null } }),
  participant('DDDE', { existed: { from: null, to: '1990-10-03' } }),
  participant('EU', { kind: 'regional-organisation' }),
  participant('UNDP', { kind: 'organisation' }),
);
const office = (also = {}, parent: Depositary | null = null) => new Depositary(treaty(also), REGISTER, parent);

describe('given a treaty open for signature from 2003-12-09 to 2005-12-09', () => {
  it.each([
    ['a ratification without signature', 'ratification', 'ECU', '2005-09-15', 'not-signed'],
    ['an acceptance without signature', 'acceptance', 'ECU', '2005-09-15', 'not-signed'],
    ['an approval without signature', 'approval', 'ECU', '2005-09-15', 'not-signed'],
    ['the withdrawal of a signature never given', 'signature-withdrawal', 'ECU', '2005-09-15', 'not-signed'],
    ['a signature the day before it was opened', 'signature', 'ECU', '2003-12-08', 'signature-window-closed'],
    ['a signature on the day it was opened', 'signature', 'ECU', '2003-12-09', 'accepted'],
    ['a signature on the last day', 'signature', 'ECU', '2005-12-09', 'accepted'],
    ['a signature the day after', 'signature', 'ECU', '2005-12-10', 'signature-window-closed'],
    ['a definitive signature the day after', 'definitive-signature', 'ECU', '2005-12-10', 'signature-window-closed'],
    ['an accession at any time', 'accession', 'ECU', '2012-01-01', 'accepted'],
    ['an accession before adoption', 'accession', 'ECU', '2003-10-30', 'before-adoption'],
    ['an accession on the day of adoption', 'accession', 'ECU', '2003-10-31', 'accepted'],
    ['a declared entry into force before adoption', 'entry-into-force-declared', null, '2003-10-30', 'before-adoption'],
    ['an accession tomorrow', 'accession', 'ECU', '2020-01-02', 'in-the-future'],
    ['an accession today', 'accession', 'ECU', '2020-01-01', 'accepted'],
    ['an entry into force announced for tomorrow', 'entry-into-force-declared', null, '2020-01-02', 'accepted'],
    ['an act of nobody', 'accession', null, '2005-09-15', 'unknown-participant'],
    ['an act of one that is not registered', 'accession', 'XYZ', '2005-09-15', 'unknown-participant'],
    ['an accession the day before the State existed', 'accession', 'MNE', '2006-06-02', 'participant-not-existing'],
    ['an accession on its first day', 'accession', 'MNE', '2006-06-03', 'accepted'],
    ['an accession of a State that ceased to exist', 'accession', 'DDDE', '2004-01-01', 'participant-not-existing'],
    ['a signature by an organisation that is none of integration', 'signature', 'UNDP', '2004-01-01', 'not-entitled'],
    ['a formal confirmation by a State', 'formal-confirmation', 'ECU', '2004-01-01', 'not-entitled'],
    ['a notice of withdrawal by one that is not bound', 'withdrawal', 'ECU', '2010-01-01', 'not-bound'],
    ['the withdrawal of an instrument never deposited', 'instrument-withdrawal', 'ECU', '2010-01-01', 'not-bound'],
    ['the withdrawal of no reservation', 'reservation-withdrawal', 'ECU', '2010-01-01', 'nothing-to-withdraw'],
    ['a revocation without notice', 'withdrawal-revocation', 'ECU', '2010-01-01', 'no-notice-to-revoke'],
  ] as const)('when %s is recorded, then: %s %s %s is %s', (_, kind, who, date, expected) => {
    expect(office().when(kind, who, date)).toBe(expected);
  });

  it('when a recorder is refused, then the facts and a way out are told', () => {
    const refusal = office().refusal('signature', 'ECU', '2006-01-01');
    expect(refusal.facts).toEqual({ date: '2006-01-01', opened: '2003-12-09', closed: '2005-12-09' });
    expect(refusal.sentence).toMatch(/record an accession.*"despite": \["signature-window-closed"\]/);
  });

  it('when a participant signs or deposits twice, then the earlier act is named', () => {
    const convention = office();
    const signature = convention.given('signature', 'ECU', '2003-12-10');
    expect(convention.refusal('signature', 'ECU', '2004-01-01')).toMatchObject({
      code: 'already-signed',
      facts: { event: signature.eventId },
    });
    const instrument = convention.given('ratification', 'ECU', '2005-09-15');
    expect(convention.refusal('accession', 'ECU', '2006-01-01')).toMatchObject({
      code: 'already-bound',
      facts: { event: instrument.eventId },
    });
  });

  it('when an act is entered late, then what it would make of later acts is told', () => {
    const convention = office();
    const accession = convention.given('accession', 'ECU', '2006-01-01');
    const refusal = convention.refusal('accession', 'ECU', '2004-01-01');
    expect(refusal).toMatchObject({ code: 'already-bound', facts: { leavesIrregular: accession.eventId } });
  });

  it('when signature and ratification are of one day, then the ratification follows the signature', () => {
    const convention = office();
    convention.given('signature', 'ECU', '2003-12-10');
    expect(convention.when('ratification', 'ECU', '2003-12-10')).toBe('accepted');
  });

  it('when the signature was withdrawn, then no ratification follows, and a new signature may', () => {
    const convention = office();
    convention.given('signature', 'ECU', '2003-12-10');
    convention.given('signature-withdrawal', 'ECU', '2004-02-01');
    expect(convention.when('ratification', 'ECU', '2004-03-01')).toBe('not-signed');
    expect(convention.when('signature', 'ECU', '2004-03-01')).toBe('accepted');
  });

  it('when a regional organisation acts, then a member State must have done likewise by then (UNTOC art. 36)', () => {
    const convention = office();
    expect(convention.when('signature', 'EU', '2004-01-01')).toBe('not-entitled');
    convention.given('signature', 'PER', '2003-12-10');
    expect(convention.when('signature', 'EU', '2004-01-01')).toBe('not-entitled');
    convention.given('signature', 'AUT', '2004-01-01');
    expect(convention.when('signature', 'EU', '2004-01-01')).toBe('accepted');
    expect(convention.when('approval', 'EU', '2004-05-21')).toBe('not-entitled');
    convention.given('ratification', 'AUT', '2004-05-20');
    expect(convention.when('approval', 'EU', '2004-05-21')).toBe('accepted');
  });

  it('when the treaty asks nothing of the kind, then an organisation joins alone (Marrakesh Treaty, the European Union)', () => {
    const { organisations: _none, ...marrakesh } = treaty({
      adopted: '2013-06-27',
      opened: '2013-06-27',
      closed: '2014-06-27',
      entryIntoForce: { when: { instruments: { count: 1 } }, then: { months: 3 }, organisations: 'counted' },
      laterParties: { then: { months: 3 } },
    });
    const office = new Depositary(marrakesh, REGISTER);
    office.given('accession', 'ECU', '2016-06-30');
    office.given('signature', 'EU', '2014-04-30');
    expect(office.when('ratification', 'EU', '2018-10-01')).toBe('accepted');
    expect(office.row('EU', '2019-01-01')).toMatchObject({ standing: 'party', inForceSince: '2019-01-01', notes: [] });
  });

  it('when a treaty is open to every organisation or to States only, then that decides', () => {
    expect(office({ openTo: 'states-and-organisations' }).when('formal-confirmation', 'UNDP', '2004-01-01')).toBe(
      'accepted',
    );
    expect(office({ openTo: 'states' }).when('signature', 'EU', '2004-01-01')).toBe('not-entitled');
  });
});

describe('given a signature dated before the day from which the register knows its State', () => {
  it('when the depositary took it all the same, then it counts as a signature, and the ratification follows it', () => {
    const bank = office({ adopted: '2006-01-01', opened: '2006-01-01', closed: '2006-12-31' });
    expect(bank.when('signature', 'MNE', '2006-06-02')).toBe('participant-not-existing');
    bank.given('signature', 'MNE', '2006-06-02', { despite: ['participant-not-existing'], note: 'A founding member.' });
    expect(bank.when('ratification', 'MNE', '2006-09-01')).toBe('accepted');
    expect(bank.row('MNE', '2007-01-01')).toMatchObject({
      standing: 'contracting',
      notes: [{ irregular: ['participant-not-existing'], note: 'A founding member.' }],
    });
  });
});

describe('given an amendment, which nobody signs', () => {
  const amendment = (): Depositary => office({ opened: null, closed: null, openForSignature: false });

  it.each(['ratification', 'acceptance', 'approval', 'accession'] as const)(
    'when it is accepted by %s, then no signature is needed',
    (kind) => {
      expect(amendment().when(kind, 'ECU', '2005-09-15')).toBe('accepted');
    },
  );

  it('when somebody signs it, then that is refused with what to do', () => {
    const refusal = amendment().refusal('signature', 'ECU', '2005-09-15');
    expect(refusal).toMatchObject({
      code: 'signature-window-closed',
      facts: { date: '2005-09-15', openForSignature: false },
    });
    expect(refusal.sentence).toMatch(/not open for signature\. Record an acceptance/);
  });
});

describe('given a protocol to a convention', () => {
  it('when one that is not contracting to the convention deposits, then it is refused; it may sign', () => {
    const convention = office();
    const protocol = new Depositary(treaty({ id: 'protocol', parent: 'convention' }), REGISTER, convention);
    expect(protocol.when('signature', 'ECU', '2004-01-01')).toBe('accepted');
    expect(protocol.when('ratification', 'ECU', '2004-06-01')).toBe('parent-not-bound');
    convention.given('accession', 'ECU', '2004-06-01');
    expect(protocol.when('ratification', 'ECU', '2004-05-31')).toBe('parent-not-bound');
    expect(protocol.when('ratification', 'ECU', '2004-06-01')).toBe('accepted');
  });
});

describe('given a party that wants to leave', () => {
  const bound = (also = {}) => {
    const convention = office({ entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 90 } }, ...also });
    convention.given('accession', 'ECU', '2004-01-01');
    return convention;
  };

  it('when the treaty has no clause on withdrawal, then a notice is refused', () => {
    expect(bound({ withdrawal: null }).refusal('withdrawal', 'ECU', '2010-01-01')).toMatchObject({
      code: 'withdrawal-not-open',
      facts: { clause: null },
    });
  });

  it('when the treaty is not in force for it yet, then its instrument is withdrawn, not denounced', () => {
    // The 90th day after 2004-01-01 is 2004-03-31: 30 days to 31 January, 29 in February, 31 in March.
    const convention = bound();
    expect(convention.refusal('withdrawal', 'ECU', '2004-03-30')).toMatchObject({
      code: 'withdrawal-not-open',
      facts: { inForceFrom: '2004-03-31' },
    });
    expect(convention.refusal('instrument-withdrawal', 'ECU', '2004-03-31')).toMatchObject({ code: 'already-bound' });
    expect(convention.when('instrument-withdrawal', 'ECU', '2004-03-30')).toBe('accepted');
  });

  it('when a notice is pending, then a second one is refused; when it took effect, then it cannot be revoked', () => {
    const convention = bound();
    convention.given('withdrawal', 'ECU', '2010-05-01');
    expect(convention.when('withdrawal', 'ECU', '2010-06-01')).toBe('withdrawal-not-open');
    expect(convention.when('withdrawal-revocation', 'ECU', '2011-05-01')).toBe('no-notice-to-revoke');
    expect(convention.when('withdrawal-revocation', 'ECU', '2011-04-30')).toBe('accepted');
  });
});

describe('given an act that the depositary accepted all the same', () => {
  const parent = new Depositary(treaty({ id: 'parent' }), REGISTER);
  const closing = () => {
    const links = [{ kind: 'closes' as const, treaty: 'convention' }];
    const later = new Depositary(treaty({ id: 'later', links }), REGISTER);
    later.given('entry-into-force-declared', null, '2006-01-01');
    return later;
  };
  const held = (despite: (typeof OVERRIDABLE)[number], note: string | null) => {
    const convention = new Depositary(
      treaty({ withdrawal: null, parent: despite === 'parent-not-bound' ? 'parent' : null }),
      REGISTER,
      parent,
    );
    const also = { despite: [despite], note };
    if (despite === 'already-signed') convention.given('signature', 'PER', '2004-01-01');
    if (despite === 'already-bound') convention.given('accession', 'PER', '2004-01-01');
    if (despite === 'withdrawal-not-open') {
      for (const code of ['PER', 'ECU', 'AUT']) convention.given('accession', code, '2004-01-01');
    }
    if (despite === 'closed-to-consent') convention.later = closing();
    const acts = {
      'not-signed': () => convention.when('ratification', 'PER', '2004-02-01', also),
      'signature-window-closed': () => convention.when('signature', 'PER', '2006-02-01', also),
      'already-signed': () => convention.when('signature', 'PER', '2004-02-01', also),
      'already-bound': () => convention.when('accession', 'PER', '2004-02-01', also),
      'not-bound': () => convention.when('withdrawal', 'PER', '2004-02-01', also),
      'before-adoption': () => convention.when('accession', 'PER', '2003-02-01', also),
      'participant-not-existing': () => convention.when('succession', 'MNE', '2006-02-01', also),
      'not-entitled': () => convention.when('accession', 'UNDP', '2006-02-01', also),
      'parent-not-bound': () => convention.when('accession', 'PER', '2006-02-01', also),
      'closed-to-consent': () => convention.when('accession', 'PER', '2006-02-01', also),
      'withdrawal-not-open': () => convention.when('withdrawal', 'PER', '2010-02-01', also),
      'no-notice-to-revoke': () => convention.when('withdrawal-revocation', 'PER', '2010-02-01', also),
      'effect-too-early': () => convention.when('accession', 'PER', '2004-02-01', { ...also, effective: '2003-02-01' }),
      'not-participating': () => convention.when('reservation', 'PER', '2004-02-01', also),
      'nothing-to-withdraw': () => convention.when('declaration-withdrawal', 'PER', '2004-02-01', also),
      'not-applied-provisionally': () => convention.when('provisional-application-end', 'PER', '2004-02-01', also),
    } satisfies Record<(typeof OVERRIDABLE)[number], () => string>;
    return { convention, when: acts[despite] };
  };

  it.each(OVERRIDABLE)('when the recorder names %s and says why, then it is recorded and shown', (code) => {
    const { convention, when } = held(code, 'C.N.1.2004');
    expect(when()).toBe('accepted');
    const event = convention.events.at(-1)?.eventId ?? '';
    const notes = convention.status('2019-01-01').participants.flatMap((row) => row.notes);
    expect(notes).toEqual([{ event, despite: [code], irregular: [code], note: 'C.N.1.2004' }]);
  });

  it.each(OVERRIDABLE)('when the recorder names %s without saying why, then the note is asked for', (code) => {
    expect(held(code, '  ').when()).toBe(code);
  });

  it('when another refusal is named than the one that holds, then it is refused', () => {
    expect(office().when('ratification', 'ECU', '2004-02-01', { despite: ['not-bound'], note: 'why' })).toBe(
      'not-signed',
    );
  });

  it('when two refusals hold, then both must be named', () => {
    const convention = office();
    expect(convention.when('ratification', 'ECU', '2003-02-01', { despite: ['not-signed'], note: 'why' })).toBe(
      'before-adoption',
    );
    expect(
      convention.when('ratification', 'ECU', '2003-02-01', { despite: ['not-signed', 'before-adoption'], note: 'why' }),
    ).toBe('accepted');
  });
});

describe('given the rows of a source', () => {
  const ref = 'untc/18-14/Ecuador/accession';

  it('when the same row is read again, then nothing new is recorded; with other content it conflicts', () => {
    const convention = office();
    const first = convention.given('accession', 'ECU', '2005-09-15', { ref });
    expect(convention.when('accession', 'ECU', '2005-09-15', { ref })).toBe('nothing new');
    expect(convention.refusal('accession', 'ECU', '2005-09-16', { ref })).toMatchObject({
      code: 'already-recorded',
      facts: { ref, event: first.eventId },
    });
    expect(convention.when('accession', 'ECU', '2005-09-15')).toBe('already-bound');
  });

  it('when its recording was replaced, then the row as first read and as corrected are both known', () => {
    const convention = office();
    convention.replace(
      convention.given('accession', 'ECU', '2005-09-15', { ref }),
      action('accession', 'ECU', '2005-09-05', { ref }),
    );
    expect(convention.when('accession', 'ECU', '2005-09-15', { ref })).toBe('nothing new');
    expect(convention.when('accession', 'ECU', '2005-09-05', { ref })).toBe('nothing new');
    expect(convention.when('accession', 'ECU', '2005-09-06', { ref })).toBe('already-recorded');
  });

  it('when the replacement was annulled, then the row as corrected is recorded anew', () => {
    const convention = office();
    const first = convention.given('accession', 'ECU', '2005-09-15', { ref });
    convention.replace(first, action('accession', 'ECU', '2005-09-05', { ref }));
    const replaced = convention.events.at(-1)?.eventId ?? '';
    convention.annul(replaced);
    expect(convention.when('accession', 'ECU', '2005-09-05', { ref })).toBe('accepted');
    expect(convention.when('accession', 'ECU', '2005-09-05', { ref })).toBe('nothing new');
    expect(convention.counts('2005-09-15')).toBe('0/1/0/1');
  });

  it('when its recording was annulled, then the row is recorded anew', () => {
    const convention = office();
    convention.annul(convention.given('accession', 'ECU', '2005-09-15', { ref }));
    expect(convention.when('accession', 'ECU', '2005-09-15', { ref })).toBe('accepted');
    expect(convention.when('accession', 'ECU', '2005-09-15', { ref })).toBe('nothing new');
    expect(convention.counts('2005-09-15')).toBe('0/1/0/1');
  });
});

describe('given a treaty to register', () => {
  const given = {
    existing: null,
    knownTreaties: (id: string) => id === 'untoc',
    dependencies: () => [],
    register: REGISTER,
    today: '2020-01-01',
  };
  const decide = (also = {}, existing: Depositary | null = null, surroundings = {}) =>
    outcome(
      decideRegisterTreaty(
        { treaty: treaty(also), source: null, ref: 'row 1' },
        { ...given, ...surroundings, existing: existing?.state ?? null },
      ),
    );

  it.each([
    ['it is consistent', {}, 'accepted'],
    ['its parent is known', { parent: 'untoc' }, 'accepted'],
    ['its parent is not known', { parent: 'nowhere' }, 'unknown-treaty'],
    [
      'its floor is a treaty not known',
      { laterParties: { then: { days: 30 }, notBefore: { treaty: 'nowhere' } } },
      'unknown-treaty',
    ],
    ['it is its own parent', { parent: 'convention' }, 'invalid-clause'],
    ['it was closed before it was opened', { closed: '2003-12-08' }, 'invalid-clause'],
    ['it was opened before it was adopted', { adopted: '2003-12-10' }, 'invalid-clause'],
    ['it will be adopted tomorrow', { adopted: '2020-01-02', opened: null, closed: null }, 'in-the-future'],
    ['its class names one that is not registered', { classes: { annex: ['ECU', 'XYZ'] } }, 'unknown-participant'],
    [
      'its class is of an organisation not registered',
      { classes: { members: { membersOf: 'XYZ' } } },
      'unknown-participant',
    ],
    [
      'its clause waits for a treaty not known',
      { entryIntoForce: { when: { inForce: 'nowhere' }, then: { days: 1 } } },
      'unknown-treaty',
    ],
    [
      'its class is of the parties to a treaty not known',
      { classes: { bound: { not: { partiesTo: 'nowhere' } } } },
      'unknown-treaty',
    ],
    ['its class is of its own signatories', { classes: { signed: { signatoriesOf: 'convention' } } }, 'accepted'],
    [
      'it waits for itself',
      { entryIntoForce: { when: { inForce: 'convention' }, then: { days: 1 } } },
      'invalid-clause',
    ],
    ['its floor rests on it', { parent: 'untoc' }, 'invalid-clause', { dependencies: () => ['convention'] }],
    [
      'one that its parent reads rests on it',
      { parent: 'untoc' },
      'invalid-clause',
      { dependencies: (id: string) => ({ untoc: ['other'], other: ['convention'] })[id] ?? [] },
    ],
    [
      'its weights name one that is not registered',
      { weights: { tonnage: { values: { XYZ: '1' } } } },
      'unknown-participant',
    ],
    [
      'its clause names weights it does not define',
      { entryIntoForce: { when: { share: { of: 'tonnage', atLeast: '0.5' } }, then: { days: 1 } } },
      'invalid-clause',
    ],
    [
      'its class is read at adoption, without a date',
      { adopted: null, classes: { then: { membersOf: 'EU', on: 'adoption' } } },
      'invalid-clause',
    ],
    [
      'its condition counts from the opening, without a date',
      {
        opened: null,
        closed: null,
        entryIntoForce: { when: { on: { after: { years: 1 }, from: 'opening' } }, then: { days: 1 } },
      },
      'invalid-clause',
    ],
    [
      'its floor counts from a communication',
      {
        entryIntoForce: {
          when: { decided: true },
          then: { days: 1 },
          notBefore: { after: { months: 1 }, from: 'communication' },
        },
      },
      'accepted',
    ],
    [
      'its clause names a class it does not define',
      { entryIntoForce: { when: { instruments: { count: 2, from: 'annex' } }, then: { days: 1 } } },
      'invalid-clause',
    ],
  ])('when %s, then: %j is %s', (_: string, also: object, expected: string, surroundings: object = {}) => {
    expect(decide(also, null, surroundings)).toBe(expected);
  });

  it('when something is refused, then the facts say where it stands', () => {
    const of = (also: object) => {
      const decision = decideRegisterTreaty({ treaty: treaty(also), source: null, ref: null }, given);
      return 'refused' in decision ? decision.refused.facts['pointer'] : null;
    };
    const path = { when: { all: [{ decided: true as const }, { each: { of: ['ECU', 'XYZ'] } }] }, then: { days: 1 } };
    expect(of({ entryIntoForce: { latestOf: [path] } })).toBe('/entryIntoForce/latestOf/0/when/all/1/each/of/1');
    expect(of({ provisions: { trade: { when: { inForce: 'nowhere' }, then: { days: 1 } } } })).toBe(
      '/provisions/trade/when/inForce',
    );
    expect(of({ weights: { fleet: { tables: [{ from: '2000-01-01', values: { XYZ: '1' } }] } } })).toBe(
      '/weights/fleet/tables/0/values/XYZ',
    );
    expect(of({ parent: 'nowhere' })).toBe('/parent');
  });

  it('when it is registered already, then the same again is nothing new and another is refused', () => {
    expect(decide({}, office())).toBe('nothing new');
    expect(decide({ title: 'Another' }, office())).toBe('already-registered');
  });

  it('when an act is recorded for a treaty that is not registered, then it is refused', () => {
    const convention = office();
    convention.annul('e1');
    expect(convention.when('accession', 'ECU', '2005-01-01')).toBe('unknown-treaty');
  });
});
