/**
 * Goal: a later treaty may end an earlier one, close it, or take its parties away; the earlier one reads that from the
 * later one's own acts, and no notice is invented.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { statusAsOf } from '../../src/domain/answers/status.js';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import { decideRecordAction } from '../../src/domain/treaty/decide/record-action.js';
import { decideRegisterTreaty } from '../../src/domain/treaty/decide/register-treaty.js';
import type { Context } from '../../src/domain/treaty/model/interpretation.js';
import type { TreatyLink } from '../../src/domain/treaty/model/link.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import { leftByLink } from '../../src/treaties/in-words.js';
import { surroundingsIn } from '../../src/domain/treaty/reading/context-of-treaty.js';
import type { Draft, Sealed } from '../../src/ledger/envelope.js';
import { CarriedOn, cast, draftOf, FromScratch, laterTreaty, registrations, steps } from '../postings/scenario.js';
import { runs } from '../support/runs.js';
import { Depositary } from './support/depositary.js';
import { action, outcome, participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(...['NOR', 'FRA', 'PHL', 'USA', 'DNK'].map((code) => participant(code)));

/** ILO C147, in force since 28 November 1981. */
const merchantShipping = () => {
  const convention = new Depositary(
    treaty({
      id: 'ilo-c147',
      adopted: '1976-10-29',
      opened: null,
      closed: null,
      openForSignature: false,
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { years: 1 } },
      laterParties: { then: { years: 1 } },
      withdrawal: { then: { years: 1 } },
    }),
    REGISTER,
  );
  for (const [code, date] of [
    ['FRA', '1978-05-02'],
    ['NOR', '1979-01-24'],
    ['USA', '1988-06-15'],
  ] as const)
    convention.given('ratification', code, date);
  return convention;
};

/**
 * ILO Maritime Labour Convention, 2006: the condition was met on 20 August 2012 with the Philippines, in force since 20
 * August 2013 (art. VIII). It revises C147 (art. X). The number of ratifications is made small here.
 */
const maritimeLabour = (links: readonly TreatyLink[]) => {
  const convention = new Depositary(
    treaty({
      id: 'ilo-mlc',
      adopted: '2006-02-23',
      opened: null,
      closed: null,
      openForSignature: false,
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { years: 1 } },
      laterParties: { then: { years: 1 } },
      links,
    }),
    REGISTER,
  );
  convention.given('ratification', 'NOR', '2009-02-10');
  convention.given('ratification', 'PHL', '2012-08-20');
  convention.given('ratification', 'FRA', '2013-02-28');
  return convention;
};

const REVISES: readonly TreatyLink[] = [
  { kind: 'denounces', treaty: 'ilo-c147', article: 'art. X' },
  { kind: 'closes', treaty: 'ilo-c147', article: 'art. X' },
];

/** The earlier convention read with the later one. */
function readWith(links: readonly TreatyLink[]) {
  const [earlier, later] = [merchantShipping(), maritimeLabour(links)];
  const read = new Map([['ilo-mlc', later.interpretation]]);
  const linkedBy = links.map((link) => ({ ...link, treaty: 'ilo-mlc' }));
  const context: Context = { register: REGISTER, ...surroundingsIn(read, earlier.treaty, linkedBy) };
  const interpretation = interpret(earlier.state, context);
  const { verdict, ended, participations } = interpretation;
  return {
    later,
    row: (code: string, asOf: string) =>
      statusAsOf(interpretation, context, earlier.treaty, asOf).participants.find((each) => each.code === code),
    verdict: (asOf: string) => verdictAsOf({ treaty: earlier.treaty, verdict, ended, participations, context, asOf }),
    when: (kind: 'ratification' | 'succession', code: string, date: string, despite: 'closed-to-consent'[] = []) =>
      outcome(
        decideRecordAction(
          {
            treaty: 'ilo-c147',
            action: action(kind, code, date, { despite, note: despite.length > 0 ? 'Registered.' : null }),
            source: null,
          },
          { state: earlier.state, context, today: '2020-01-01', recordedUnderRef: [] },
        ),
      ),
  };
}

describe('given a convention that a later one revises, as C147 by the Maritime Labour Convention', () => {
  it('when the later one enters into force for a party, then that has left the earlier one, and no notice is invented', () => {
    const { row, later } = readWith(REVISES);
    const norway = later.events.find(({ data }) => 'participant' in data && data.participant === 'NOR');
    expect(row('NOR', '2013-08-19')).toMatchObject({ standing: 'party' });
    expect(row('NOR', '2013-08-20')).toMatchObject({
      standing: 'withdrawn',
      withdrawal: {
        date: '2012-08-20',
        effective: '2013-08-20',
        event: norway?.eventId,
        by: { kind: 'denounces', treaty: 'ilo-mlc', article: 'art. X' },
      },
    });
    expect(row('NOR', '2013-08-20')?.stints).toHaveLength(1);
  });

  it('when a party ratifies after that, as France, then it leaves when the later one is in force for it', () => {
    const { row } = readWith(REVISES);
    expect(row('FRA', '2014-02-27')?.standing).toBe('party');
    expect(row('FRA', '2014-02-28')?.standing).toBe('withdrawn');
  });

  it('when a party does not join the later one, as the United States, then it stays', () => {
    expect(readWith(REVISES).row('USA', '2019-01-01')?.standing).toBe('party');
  });

  it('when the later one has no date yet, then the end is not told', () => {
    expect(readWith(REVISES).row('NOR', '2012-08-19')).toMatchObject({ standing: 'party', withdrawal: null });
    expect(readWith(REVISES).row('NOR', '2012-08-20')?.withdrawal).toMatchObject({ effective: '2013-08-20' });
  });

  it('when somebody would ratify the earlier one later, then it is closed, unless the depositary took it', () => {
    const { when } = readWith(REVISES);
    expect(when('ratification', 'DNK', '2013-08-19')).toBe('accepted');
    expect(when('ratification', 'DNK', '2013-08-20')).toBe('closed-to-consent');
    expect(when('ratification', 'DNK', '2013-08-20', ['closed-to-consent'])).toBe('accepted');
    expect(when('succession', 'DNK', '2014-01-01')).toBe('accepted');
  });

  it('when the link only says that it amends, then nothing changes', () => {
    const { row, when } = readWith([{ kind: 'amends', treaty: 'ilo-c147' }]);
    expect(row('NOR', '2019-01-01')?.standing).toBe('party');
    expect(when('ratification', 'DNK', '2014-01-01')).toBe('accepted');
  });

  it('when it terminates the earlier one, then that ends for all on the same day (VCLT art. 59)', () => {
    const { row, verdict, when } = readWith([{ kind: 'terminates', treaty: 'ilo-c147' }]);
    expect(verdict('2013-08-19')).toMatchObject({ state: 'in-force', endedOn: null, ended: null });
    expect(verdict('2013-08-20')).toMatchObject({ state: 'ended', endedOn: '2013-08-20', ended: { by: 'treaty' } });
    expect(verdict('2013-08-20').explanation).toContain(
      'ilo-mlc entered into force, and by that the treaty ended on 20 August 2013.',
    );
    expect(row('USA', '2013-08-20')?.standing).not.toBe('party');
    expect(when('ratification', 'DNK', '2014-01-01')).toBe('not-entitled');
  });
});

describe('given a treaty that its parties end (VCLT art. 54)', () => {
  it('when a termination is recorded, then it ends on that day or the later day of its effect', () => {
    const convention = merchantShipping();
    convention.given('termination', null, '2000-01-01', { effective: '2000-07-01' });
    const read = (asOf: string) =>
      verdictAsOf({ ...convention.interpretation, context: convention.context, treaty: convention.treaty, asOf });
    expect(read('2000-06-30')).toMatchObject({ state: 'in-force' });
    expect(read('2000-07-01')).toMatchObject({ state: 'ended', endedOn: '2000-07-01' });
    expect(read('2000-07-01').explanation).toContain('Its parties ended the treaty on 1 July 2000.');
    expect(convention.row('USA', '2000-07-01')?.standing).not.toBe('party');
    expect(convention.when('ratification', 'DNK', '2001-01-01')).toBe('not-entitled');
  });

  it('when it was not in force by then, or has ended already, then there is nothing to end', () => {
    const convention = merchantShipping();
    expect(convention.when('termination', null, '1979-12-31')).toBe('not-bound');
    convention.given('termination', null, '2000-01-01');
    expect(convention.when('termination', null, '2001-01-01')).toBe('not-bound');
  });

  it('when the termination was recorded in error and is annulled, then everything is as before', () => {
    const convention = merchantShipping();
    const before = convention.status('2010-01-01');
    const act = convention.given('termination', null, '2000-01-01');
    convention.annul(act);
    expect(convention.status('2010-01-01')).toEqual(before);
  });
});

describe('given the registration of a treaty with links', () => {
  const register = (id: string, also: Partial<Treaty>) =>
    outcome(
      decideRegisterTreaty(
        { treaty: treaty({ id, ...also }), source: null, ref: null },
        {
          existing: null,
          knownTreaties: (other) => other !== 'nowhere',
          dependencies: (other) => (other === 'protocol' ? ['convention'] : []),
          register: REGISTER,
          today: '2020-01-01',
        },
      ),
    );
  const link = (kind: TreatyLink['kind'], other: string) => ({ links: [{ kind, treaty: other }] });

  it('when the earlier treaty is not known, or is itself, then it is refused', () => {
    expect(register('later', link('closes', 'nowhere'))).toBe('unknown-treaty');
    expect(register('later', link('amends', 'later'))).toBe('invalid-clause');
  });

  it('when two treaties would read each other in a circle, then it is refused; to amend its parent is no circle', () => {
    expect(register('later', { parent: 'convention', ...link('denounces', 'convention') })).toBe('invalid-clause');
    expect(register('later', { parent: 'protocol', ...link('terminates', 'convention') })).toBe('invalid-clause');
    expect(register('later', { parent: 'convention', ...link('amends', 'convention') })).toBe('accepted');
    expect(register('later', link('denounces', 'convention'))).toBe('accepted');
  });
});

describe('given a convention, its protocol, and a later treaty that takes parties away from it and closes it', () => {
  const WHO = cast(1, 'with a later treaty');
  const KINDS = ['denounces', 'closes', 'terminates', 'amends'] as const;

  it('when anything is recorded, corrected and linked anew, then each reading carried on is the one from scratch', () => {
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.nat(2), { minLength: 40, maxLength: 40 }),
        fc.array(fc.subarray([...KINDS]), { maxLength: 3 }),
        (script, treaties, relinked) => {
          const events: Sealed[] = [];
          const [carried, scratch] = [new CarriedOn(), new FromScratch()];
          const record = (draft: Draft | null) => {
            if (draft === null) return;
            const position = events.length + 1;
            const event = {
              ...draft,
              eventId: `e${String(position)}`,
              position,
              version: position,
            } as unknown as Sealed;
            events.push(event);
            carried.take(event);
            scratch.take(event);
            for (const id of WHO.treaties) expect(carried.interpretation(id)).toEqual(scratch.interpretation(id));
          };
          for (const draft of registrations(WHO)) record(draft);
          for (const [i, step] of script.entries()) {
            record(draftOf(step.do === 'act' ? { ...step, treaty: treaties[i] as 0 | 1 | 2 } : step, WHO, events));
            const kinds = i % 10 === 9 ? relinked[Math.floor(i / 10)] : undefined;
            if (kinds !== undefined) record(linkedAnew(kinds));
          }

          function linkedAnew(kinds: readonly TreatyLink['kind'][]): Draft {
            const links = kinds.map((kind) => ({ kind, treaty: WHO.treaties[0] }));
            const stream = `treaty/${String(WHO.treaties[2])}`;
            const target = events.findLast((each) => each.stream === stream && 'id' in registeredIn(each));
            const data = { ...laterTreaty(WHO, links), ref: null };
            return {
              stream,
              type: 'event-replaced',
              schema: 1,
              date: null,
              source: null,
              ref: null,
              data: { target: target?.eventId, reason: 'test', ref: null, with: { type: 'treaty-registered', data } },
            };
          }
        },
      ),
      runs(15, 60_000),
    );
  });
});

/** The registration that an event holds, itself or in place of an earlier one. */
function registeredIn({ type, data }: Sealed): object {
  if (type === 'treaty-registered') return data;
  const replaced = (data as { with?: { type: string; data: object } }).with;
  return replaced?.type === 'treaty-registered' ? replaced.data : {};
}

describe('given one that left by joining a later treaty', () => {
  it('when the table is printed, then its remarks say by which, and that no notice was given', () => {
    expect(leftByLink({ treaty: 'mlc-2006', article: 'art. X' })).toBe('left by mlc-2006 (art. X), without a notice');
    expect(leftByLink({ treaty: 'mlc-2006' })).toBe('left by mlc-2006, without a notice');
  });
});
