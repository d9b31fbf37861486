/**
 * Goal: joining, leaving, coming back, succeeding and correcting read as the law of treaties has them, whatever the
 * order of recording.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dependsOn, participationsReadBy, readsRegister } from '../../src/domain/treaty/reading/depends-on.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import type { ActionKind } from '../../src/domain/treaty/model/kinds/kinds.js';
import type { Act } from '../../src/domain/treaty/model/state.js';
import { inLegalOrder } from '../../src/domain/treaty/reading/timeline/order.js';
import { Depositary } from './support/depositary.js';
import { action, participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(
  ...['ECU', 'PER', 'BRA', 'ITA', 'DEU'].map((code) => participant(code)),
  participant('SRB'),
  participant('MNE', { existed: { from: '2006-06-03', to: null } }),
  participant('DDDE', { existed: { from: null, to: '1990-10-03' } }),
  participant('SUHH', { existed: { from: null, to: '1991-12-24' } }),
  participant('RUS', {
    existed: { from: '1991-12-24', to: null },
    successions: [{ predecessor: 'SUHH', date: '1991-12-24', mode: 'continuation' }],
  }),
);

/**
 * In force since 1976-03-23, for later parties three months after deposit, notice of three months (as OP1-ICCPR, arts.
 * 9 and 12).
 */
const optionalProtocol = () => {
  const protocol = new Depositary(
    treaty({
      id: 'op1',
      adopted: '1966-12-16',
      opened: null,
      closed: null,
      entryIntoForce: { when: { instruments: { count: 1 } }, then: { months: 3 } },
      laterParties: { then: { months: 3 }, notBefore: 'entry-into-force' },
      withdrawal: { then: { months: 3 } },
    }),
    REGISTER,
  );
  protocol.given('accession', 'ECU', '1975-12-23');
  return protocol;
};
const standings = (office: Depositary, who: string, days: readonly string[]) =>
  days.map((day) => office.row(who, day)?.standing);

describe('given a notice of withdrawal', () => {
  it('when it was accepted without a clause and without a date, then its effect stays open', () => {
    const pact = new Depositary(
      treaty({ withdrawal: null, entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 1 } } }),
      REGISTER,
    );
    pact.given('accession', 'PER', '2004-01-01');
    pact.given('withdrawal', 'PER', '2010-01-01', { despite: ['withdrawal-not-open'], note: 'C.N.467.1997' });
    expect(pact.row('PER', '2015-01-01')).toMatchObject({
      standing: 'party',
      withdrawal: { date: '2010-01-01', effective: null },
    });
  });

  it('when the accession that follows a withdrawal of the same day is recorded first, then the law reads them alike', () => {
    const early = optionalProtocol();
    early.given('accession', 'PER', '1980-01-01');
    early.given('withdrawal', 'PER', '1990-01-01', { effective: '1990-01-01' });
    early.given('accession', 'PER', '1990-01-01');
    const late = optionalProtocol();
    late.given('accession', 'PER', '1990-01-01');
    late.given('accession', 'PER', '1980-01-01', { despite: ['already-bound'], note: 'its withdrawal follows' });
    late.given('withdrawal', 'PER', '1990-01-01', { effective: '1990-01-01' });
    const view = (office: Depositary) =>
      office.row('PER', '1995-01-01')?.stints.map(({ contractingFrom, until }) => [contractingFrom, until]);
    expect(view(early)).toEqual([
      ['1980-01-01', '1990-01-01'],
      ['1990-01-01', null],
    ]);
    expect(view(late)).toEqual(view(early));
  });
});

describe('given acts of one participant, in any order of recording', () => {
  const act = (kind: ActionKind, date = '2005-01-01', effective: string | null = null): Act => ({
    ...action(kind, 'ECU', date, { effective }),
    eventId: `${kind} ${date} ${effective ?? ''}`,
    position: 0,
    source: null,
  });
  const LEGAL = [
    act('accession', '2004-12-31'),
    act('signature'),
    act('accession'),
    act('signature-withdrawal'),
    act('instrument-withdrawal'),
    act('withdrawal'),
    act('withdrawal-revocation'),
    act('reservation', '2005-01-01', '2004-01-01'),
    act('reservation'),
    act('reservation', '2005-01-01', '2006-01-01'),
    act('reservation-withdrawal'),
    act('signature', '2005-01-02'),
  ];

  it('when they are read, then by date; on one day what binds before what ends it, and what takes effect first before the rest', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(LEGAL, { minLength: LEGAL.length }), (shuffled) => {
        const recorded = shuffled.map((each, i) => ({ ...each, position: i + 1 }));
        expect(inLegalOrder(recorded).map(({ eventId }) => eventId)).toEqual(LEGAL.map(({ eventId }) => eventId));
      }),
    );
  });

  it('when nothing else tells them apart, then the order of recording does', () => {
    const twice = [2, 1].map((position) => ({ ...act('objection'), position }));
    expect(inLegalOrder(twice).map(({ position }) => position)).toEqual([1, 2]);
  });

  it.each([
    'ratification',
    'acceptance',
    'approval',
    'accession',
    'succession',
    'definitive-signature',
    'formal-confirmation',
    'consent-to-be-bound',
    'continued-application',
  ] as const)('when a %s is of the day of a signature or of a withdrawal, then it comes between them', (kind) => {
    const [signs, leaves] = [act('signature'), act('withdrawal')];
    const [last, middle, first] = [leaves, act(kind), signs].map((each, i) => ({ ...each, position: i + 1 }));
    expect(inLegalOrder([last!, middle!, first!])).toEqual([first, middle, last]);
  });
});

describe('given an instrument withdrawn before it took effect', () => {
  it('when it would have met the condition, then it does not count; the signature stays', () => {
    const convention = new Depositary(treaty(), REGISTER);
    for (const code of ['ECU', 'PER']) convention.given('accession', code, '2004-01-01');
    convention.given('signature', 'ITA', '2004-01-01');
    convention.given('ratification', 'ITA', '2004-02-01');
    expect(convention.status('2004-02-01').entryIntoForce).toEqual({ state: 'date-fixed', date: '2004-05-01' });
    convention.given('instrument-withdrawal', 'ITA', '2004-02-01');
    expect(convention.status('2004-06-01').entryIntoForce).toEqual({ state: 'pending', date: null });
    expect(convention.row('ITA', '2004-02-01')).toMatchObject({ standing: 'signatory', inForceSince: null });
    expect(convention.counts('2004-06-01')).toBe('1/2/0/2');
  });

  it('when it is deposited anew, then a second stint begins (Italy, Fish Stocks Agreement)', () => {
    const agreement = new Depositary(treaty({ adopted: '1995-08-04', opened: null, closed: null }), REGISTER);
    agreement.given('accession', 'ITA', '1999-03-04');
    agreement.given('instrument-withdrawal', 'ITA', '1999-06-04');
    agreement.given('accession', 'ITA', '2003-12-19');
    expect(standings(agreement, 'ITA', ['1999-06-03', '1999-06-04', '2003-12-19'])).toEqual([
      'contracting',
      'withdrawn',
      'contracting',
    ]);
  });
});

describe('given succession and continuation', () => {
  const inForce = () => {
    const convention = new Depositary(
      treaty({ entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 90 } } }),
      REGISTER,
    );
    convention.given('accession', 'ECU', '2004-01-01');
    return convention;
  };

  it('when Montenegro notifies on 2006-10-23 with effect from 2006-06-03, then it is party from that day', () => {
    const convention = inForce();
    expect(convention.row('MNE', '2006-07-01')).toBeUndefined();
    convention.given('succession', 'MNE', '2006-10-23', { effective: '2006-06-03' });
    expect(convention.row('MNE', '2006-06-02')).toBeUndefined();
    expect(convention.row('MNE', '2006-07-01')).toMatchObject({
      standing: 'party',
      inForceSince: '2006-06-03',
      instrument: { date: '2006-10-23' },
    });
  });

  it('when a succession is retroactive, then it counts towards entry into force from its deposit only', () => {
    const convention = new Depositary(treaty(), REGISTER);
    for (const code of ['ECU', 'PER']) convention.given('accession', code, '2006-01-01');
    convention.given('succession', 'MNE', '2006-10-23', { effective: '2006-06-03' });
    expect(['2006-06-03', '2006-10-22', '2006-10-23'].map((day) => convention.counts(day))).toEqual([
      '0/3/0/2',
      '0/3/0/2',
      '0/3/0/3',
    ]);
    // 90 days after 2006-10-23: 8 in October, 30, 31, 21 in January.
    expect(convention.row('MNE', '2007-01-21')).toMatchObject({ standing: 'party', inForceSince: '2007-01-21' });
  });

  const cold = () => {
    const pact = new Depositary(
      treaty({
        adopted: '1970-01-01',
        opened: null,
        closed: null,
        entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 30 } },
      }),
      REGISTER,
    );
    for (const code of ['SUHH', 'DDDE', 'ECU']) {
      pact.given('signature', code, '1970-02-01');
      pact.given('ratification', code, '1971-01-01');
    }
    return pact;
  };

  it('when a State accedes to another and ceases to exist, then its part ends that day, though its instrument goes on counting', () => {
    expect(standings(cold(), 'DDDE', ['1990-10-02', '1990-10-03'])).toEqual(['party', 'none']);
    expect(['1990-10-02', '1990-10-03'].map((day) => cold().counts(day))).toEqual(['3/3/3/3', '2/2/2/3']);
  });

  it('when another code continues a State, then it holds what the predecessor held, without a gap', () => {
    const pact = cold();
    // The third that counts is the German Democratic Republic's.
    expect(['1991-12-23', '1991-12-24'].map((day) => pact.counts(day))).toEqual(['2/2/2/3', '2/2/2/3']);
    expect(standings(pact, 'SUHH', ['1991-12-23', '1991-12-24'])).toEqual(['party', 'none']);
    expect(pact.row('RUS', '1991-12-23')).toBeUndefined();
    expect(pact.row('RUS', '1992-01-01')).toMatchObject({
      standing: 'party',
      instrument: { date: '1971-01-01' },
      signature: { date: '1970-02-01' },
    });
    expect(pact.when('accession', 'RUS', '1993-01-01')).toBe('already-bound');
    expect(pact.when('withdrawal', 'RUS', '2000-01-01')).toBe('accepted');
    expect(pact.row('RUS', '2001-01-01')?.standing).toBe('withdrawn');
  });
});

describe('given a convention and a protocol that is left with it (UNTOC art. 40(3))', () => {
  it('when the convention is left, then the protocol is left on the same day', () => {
    const clause = { when: { instruments: { count: 1 } }, then: { days: 90 } };
    const convention = new Depositary(treaty({ entryIntoForce: clause }), REGISTER);
    const protocol = new Depositary(
      treaty({
        id: 'protocol',
        parent: 'convention',
        entryIntoForce: clause,
        withdrawal: { then: { years: 1 }, withParent: true },
      }),
      REGISTER,
      convention,
    );
    convention.given('accession', 'BRA', '2004-01-01');
    protocol.given('accession', 'BRA', '2004-06-01');
    const notice = convention.given('withdrawal', 'BRA', '2010-03-01');
    expect(standings(protocol, 'BRA', ['2011-02-28', '2011-03-01'])).toEqual(['party', 'withdrawn']);
    expect(protocol.row('BRA', '2010-03-01')?.withdrawal).toEqual({
      date: '2010-03-01',
      effective: '2011-03-01',
      event: notice.eventId,
    });
    convention.given('accession', 'BRA', '2012-01-01');
    expect(protocol.row('BRA', '2012-06-01')?.standing).toBe('withdrawn');
    expect(protocol.when('accession', 'BRA', '2012-01-01')).toBe('accepted');
    expect(protocol.row('BRA', '2012-06-01')).toMatchObject({ standing: 'party', withdrawal: null });
  });
});

describe('given a correction', () => {
  const REF = null;

  it('when a date is replaced, and the replacement again, then the last one holds', () => {
    const convention = new Depositary(treaty(), REGISTER);
    const first = convention.given('accession', 'ECU', '2015-09-14');
    expect(convention.replace(first, action('accession', 'ECU', '2015-09-04'))).toBe('accepted');
    const second = convention.events.at(-1);
    expect(second).toMatchObject({ type: 'event-replaced', date: '2015-09-14' });
    expect(convention.replace(second ?? '', action('accession', 'ECU', '2015-09-05'))).toBe('accepted');
    expect(convention.events.at(-1)).toMatchObject({ date: '2015-09-04' });
    expect(convention.row('ECU', '2020-01-01')?.instrument).toMatchObject({
      date: '2015-09-05',
      event: convention.events.at(-1)?.eventId,
    });
    expect(convention.replace(first, action('accession', 'ECU', '2015-09-06'))).toBe('already-corrected');
    expect(convention.annul(second ?? '')).toBe('already-corrected');
  });

  it('when an act is given to another participant, then the one loses it and the other has it', () => {
    const convention = new Depositary(treaty(), REGISTER);
    convention.replace(convention.given('accession', 'ECU', '2015-09-14'), action('accession', 'PER', '2015-09-14'));
    expect(convention.status('2020-01-01').participants.map(({ code }) => code)).toEqual(['PER']);
  });

  it('when a signature is annulled, then the ratification stands, marked as irregular', () => {
    const convention = new Depositary(treaty(), REGISTER);
    const signature = convention.given('signature', 'ECU', '2003-12-10');
    const instrument = convention.given('ratification', 'ECU', '2005-09-15');
    expect(convention.annul(signature)).toBe('accepted');
    const notes = [{ event: instrument.eventId, despite: [], irregular: ['not-signed'], note: null }];
    expect(convention.row('ECU', '2005-09-15')).toMatchObject({ standing: 'contracting', signature: null, notes });
    expect(convention.annul(signature)).toBe('already-corrected');
    expect(convention.annul(convention.events.at(-1) ?? '')).toBe('not-correctable');
  });

  it('when a replacement would be refused as an act, then it is refused as a correction, unless it says why', () => {
    const convention = new Depositary(treaty(), REGISTER);
    convention.given('signature', 'ECU', '2003-12-10');
    const instrument = convention.given('ratification', 'ECU', '2005-09-15');
    expect(convention.replace(instrument, action('ratification', 'ECU', '2003-12-09'))).toBe('not-signed');
    expect(convention.replace(instrument, action('ratification', 'XYZ', '2005-09-15'))).toBe('unknown-participant');
    expect(convention.replace(instrument, action('ratification', 'ECU', '2020-01-02'))).toBe('in-the-future');
    const despite = action('ratification', 'ECU', '2003-12-09', { despite: ['not-signed'], note: 'accepted' });
    expect(convention.replace(instrument, despite)).toBe('accepted');
  });

  it('when the event is unknown or the same correction comes again, then that is said', () => {
    const convention = new Depositary(treaty(), REGISTER);
    const act = convention.given('accession', 'ECU', '2015-09-14');
    expect(convention.annul('nowhere', REF)).toBe('unknown-event');
    expect(convention.annul(act, 'row 7')).toBe('accepted');
    expect(convention.annul(act, 'row 7')).toBe('nothing new');
    expect(convention.annul('e1', 'row 7')).toBe('already-recorded');
  });

  it('when a registration is corrected, then its clauses change and its id cannot; annulled it is only while no act rests on it', () => {
    const convention = new Depositary(treaty(), REGISTER);
    const act = convention.given('accession', 'ECU', '2004-01-01');
    expect(convention.annul('e1')).toBe('not-correctable');
    expect(convention.reregister('e1', treaty({ id: 'another' }))).toBe('not-correctable');
    expect(convention.replace('e1', action('accession', 'ECU', '2004-01-01'))).toBe('not-correctable');
    expect(
      convention.reregister(
        'e1',
        treaty({ entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 90 } } }),
      ),
    ).toBe('accepted');
    expect(convention.interpretation.verdict.date).toBe('2004-03-31');
    expect(convention.annul('e1')).toBe('already-corrected');
    convention.annul(act);
    expect(convention.annul('e3')).toBe('accepted');
    expect(convention.state.treaty).toBeNull();
  });
});

it('given floors and a parent, when asked what a treaty depends on, then each is named once', () => {
  const floors = {
    then: { days: 30 },
    notBefore: ['entry-into-force', { treaty: 'untoc' }, { treaty: 'other' }],
  } as const;
  expect(dependsOn(treaty({ parent: 'untoc', laterParties: floors }))).toEqual(['untoc', 'other']);
  expect(dependsOn(treaty())).toEqual([]);
});

it('given clauses of every sort, when asked what a treaty reads, then all that they name is told, and in which of these it reads who takes part', () => {
  const clauses: Partial<Treaty> = {
    parent: 'parent',
    classes: {
      bound: { anyOf: [{ partiesTo: 'a' }, { not: { contractingTo: 'b', on: '2000-01-01' } }, ['ECU']] },
      own: { signatoriesOf: 'convention' },
    },
    entryIntoForce: {
      earliestOf: [
        {
          when: { all: [{ inForce: 'c' }, { each: { of: { signatoriesOf: 'd' } } }] },
          then: { days: 1 },
          notBefore: { treaty: 'e' },
        },
        {
          latestOf: [
            { when: { within: { until: '2000-01-01', when: { any: [{ inForce: 'f' }] } } }, then: { days: 1 } },
            { when: { unlessObjected: { until: '2000-01-01', of: { partiesTo: 'g' }, count: 1 } }, then: { days: 1 } },
          ],
        },
      ],
      notBefore: [{ treaty: 'h' }, '2000-01-01'],
    },
    provisions: {
      trade: {
        when: {
          fraction: {
            of: { partiesTo: 'i' },
            numerator: 1,
            denominator: 2,
            counted: 'now',
            from: { contractingTo: 'j' },
          },
        },
        then: { days: 1 },
        notBefore: 'entry-into-force',
      },
    },
    laterParties: { then: { days: 1 }, notBefore: { treaty: 'a' } },
  };
  expect(dependsOn(treaty(clauses))).toEqual(['parent', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
  expect([
    readsRegister(treaty()),
    readsRegister(treaty({ classes: { annex: ['ECU'] } })),
    readsRegister(treaty(clauses)),
  ]).toEqual([false, false, true]);
  expect(participationsReadBy(treaty(clauses))).toEqual(['parent', 'a', 'b', 'd', 'g', 'i', 'j']);
});
