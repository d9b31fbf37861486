/**
 * Goal: whatever an act says beside its kind, its participant and its date has its effect or is refused; nothing is
 * accepted and ignored.
 */
import { describe, expect, it } from '@jest/globals';
import { relationsAsOf } from '../../src/domain/answers/relations/relations.js';
import { territoriesAsOf } from '../../src/domain/answers/territories/territories.js';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import type { TreatyAction } from '../../src/domain/treaty/model/action.js';
import {
  ACTION_KINDS,
  isTreatyLevel,
  TREATY_KINDS,
  type ActionKind,
} from '../../src/domain/treaty/model/kinds/kinds.js';
import { QUALIFIER_NAMES, type QualifierName } from '../../src/domain/treaty/model/kinds/qualifiers.js';
import type { Effect } from '../../src/domain/treaty/model/kinds/treaty-kind.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(
  ...['GBR', 'FRA', 'DNK'].map((code) => participant(code)),
  participant('EU', { kind: 'organisation' }),
  participant('BMU', { kind: 'territory', responsible: [{ state: 'GBR', from: null, to: null }] }),
  participant('GIB', { kind: 'territory', responsible: [{ state: 'GBR', from: null, to: null }] }),
);

type Said = Partial<TreatyAction>;
type Done = readonly [kind: ActionKind, date: string, also?: Said];

const VALUES: Readonly<Required<Pick<Said, QualifierName>>> = {
  effective: '2008-03-01',
  text: 'As to article 41.',
  territory: 'BMU',
  provision: 'article-41',
  towards: 'DNK',
  notBefore: '2007-12-01',
  countsFrom: '2008-04-01',
  notifiedOn: '2008-02-01',
  excludesRelations: true,
  depositary: 'FRA',
  occasion: 'Treaty event',
};

const provision = { when: { declarations: { count: 2, of: 'article-41' } }, then: { sameDay: true as const } };
const decided = {
  when: { any: [{ decided: true as const }, { instruments: { count: 1 } }] },
  then: { sameDay: true as const },
};

/** A treaty in force between France and Denmark, which acceded and binds only those that accept it; GBR comes to it. */
function given(acts: readonly Done[], kind: ActionKind): Depositary {
  const own = isTreatyLevel(kind);
  const depositary = new Depositary(
    treaty({
      openTo: 'states-and-organisations',
      closed: null,
      entryIntoForce: own ? { ...decided, when: { decided: true } } : decided,
      laterParties: { then: { sameDay: true } },
      provisions: { 'article-41': provision },
      relations: { kinds: ['accession'], by: 'acceptance', then: { sameDay: true } },
    }),
    REGISTER,
  );
  depositary.given('definitive-signature', 'FRA', '2004-01-01');
  depositary.given('accession', 'DNK', '2004-01-01');
  if (!own) depositary.given('reservation', 'DNK', '2004-01-01');
  if (!own) depositary.given('declaration', 'FRA', '2010-01-01', { provision: 'article-41' });
  for (const [each, date, also] of acts) depositary.given(each, isTreatyLevel(each) ? null : 'GBR', date, also);
  return depositary;
}

const BOUND: Done = ['definitive-signature', '2005-01-01'];
const BOUND_LATER: Done = ['definitive-signature', '2005-01-01', { effective: '2011-01-01' }];
const ACCEPTING: Done = ['declaration', '2006-01-01', { towards: 'DNK' }];
const DECLARING: Done = ['declaration', '2006-01-01', { provision: 'article-41' }];
const EXTENDING: Done = ['territorial-application', '2006-01-01', { territory: 'BMU' }];
const LEAVING_IN_PART: readonly Done[] = [BOUND, ACCEPTING, DECLARING, EXTENDING];
const NOTICES = (['territory', 'provision', 'towards'] as const).map((name): Done => [
  'withdrawal',
  '2007-12-01',
  { [name]: VALUES[name], effective: '2009-06-01' },
]);

/** What was done before an act, so that it is a regular one. */
const BEFORE: Readonly<Partial<Record<Effect, readonly Done[]>>> = {
  'takes-signature-back': [['signature', '2005-01-01']],
  'takes-instrument-back': [BOUND_LATER, ACCEPTING, DECLARING, EXTENDING],
  'gives-notice': LEAVING_IN_PART,
  'takes-notice-back': [...LEAVING_IN_PART, ['withdrawal', '2007-12-01', { effective: '2009-06-01' }], ...NOTICES],
  'ends-provisional-application': [['provisional-application', '2006-01-01']],
  reserves: [BOUND],
  'takes-reservation-back': [
    BOUND,
    ['reservation', '2005-01-01', { provision: 'article-41' }],
    ['reservation', '2005-01-02', { territory: 'BMU' }],
    ['reservation', '2005-01-03'],
  ],
  declares: [BOUND],
  'takes-declaration-back': [BOUND, ACCEPTING, DECLARING],
  objects: [BOUND, ACCEPTING],
  'takes-objection-back': [
    BOUND,
    ACCEPTING,
    ['objection', '2006-01-01', { towards: 'DNK', excludesRelations: true }],
    ['objection', '2006-01-02', { towards: 'FRA', excludesRelations: true }],
  ],
  'ends-treaty': [['decision', '2004-02-01']],
  extends: [BOUND],
  excludes: [BOUND],
};

/** What else an act says, so that the qualifier can have an effect. */
const BESIDE: Readonly<Partial<Record<Effect, Readonly<Partial<Record<QualifierName, Said>>>>>> = {
  declares: { effective: { towards: 'DNK' }, territory: { provision: 'article-41' } },
  'takes-declaration-back': { effective: { towards: 'DNK' }, territory: { towards: 'DNK' } },
  'takes-objection-back': { effective: { towards: 'DNK' } },
  objects: { towards: { excludesRelations: true }, excludesRelations: { towards: 'DNK' } },
  extends: { effective: { territory: 'BMU' } },
  excludes: { effective: { territory: 'BMU' } },
};

/** What is done after it, where only then something shows. */
const AFTER: Readonly<Partial<Record<QualifierName, Readonly<Partial<Record<Effect, Done>>>>>> = {
  provision: { reserves: ['reservation-withdrawal', '2009-01-01', { provision: 'article-41' }] },
  territory: { reserves: ['reservation-withdrawal', '2009-01-01', { territory: 'BMU' }] },
};

/** All that is answered of a treaty on some days. */
function answersOf(depositary: Depositary): unknown {
  const { interpretation, context, treaty: registered } = depositary;
  const { participations, verdict, ended } = interpretation;
  return ['2008-02-15', '2008-06-01', '2009-03-01', '2012-01-01'].map((asOf) => ({
    status: depositary.status(asOf),
    relations: relationsAsOf({ treaty: registered, participations: participations.values(), asOf }),
    territories: territoriesAsOf({ participations, register: REGISTER, asOf }),
    verdict: verdictAsOf({
      treaty: registered,
      verdict,
      asOf,
      context,
      ended,
      participations,
      ownActs: depositary.state.ownActs,
    }),
    reservations: participations.get('GBR')?.reservations.map(({ act, withdrawnOn }) => [act.date, withdrawnOn]),
  }));
}

/** What an act with these qualifiers comes to. */
function outcomeWith(kind: ActionKind, also: Said, after?: Done): unknown {
  const { effect, by } = TREATY_KINDS[kind];
  const who = by === 'a-participant-or-the-treaty' ? null : by === 'an-organisation' ? 'EU' : 'GBR';
  const signed: readonly Done[] = TREATY_KINDS[kind].needs === 'its-signature' ? [['signature', '2005-01-01']] : [];
  const depositary = given([...signed, ...(BEFORE[effect] ?? [])], kind);
  const outcome = depositary.when(kind, who, '2008-01-01', also);
  if (after !== undefined) depositary.when(after[0], 'GBR', after[1], after[2]);
  return outcome === 'accepted' ? answersOf(depositary) : outcome;
}

const pairs = ACTION_KINDS.flatMap((kind) => QUALIFIER_NAMES.map((name) => [kind, name] as const));
const takes = (kind: ActionKind, name: QualifierName) => TREATY_KINDS[kind].takes.includes(name);

/** Shown with the act, or read by clauses and counts of their own, which have tests for them. */
const ELSEWHERE: readonly QualifierName[] = ['text', 'notBefore', 'countsFrom', 'notifiedOn', 'depositary', 'occasion'];

describe('given a treaty that is not in force pair by pair', () => {
  const plain = () => new Depositary(treaty({ withdrawal: { then: { years: 1 } } }), REGISTER);

  it.each(['accession', 'declaration', 'withdrawal'] as const)(
    'when one towards another is recorded as %s, then it is refused, as it would have no effect',
    (kind) => {
      const office = plain();
      if (kind !== 'accession') office.given('accession', 'GBR', '2004-01-01');
      expect(office.when(kind, 'GBR', '2008-01-01', { towards: 'DNK' })).toBe('qualifier-not-applicable');
    },
  );

  it('when somebody objects to another, then that is recorded', () => {
    const office = plain();
    office.given('accession', 'GBR', '2004-01-01');
    expect(office.when('objection', 'GBR', '2008-01-01', { towards: 'DNK' })).toBe('accepted');
  });
});

describe('given any kind of act and any qualifier', () => {
  it.each(pairs.filter(([kind, name]) => !takes(kind, name)))(
    'when a %s says "%s", which that kind does not take, then it is refused with the kinds that do',
    (kind, name) => {
      const who = isTreatyLevel(kind) ? null : 'GBR';
      const refusal = given([], kind).refusal(kind, who, '2008-01-01', { [name]: VALUES[name] });
      expect(refusal).toMatchObject({ code: 'qualifier-not-applicable', facts: { qualifier: name, action: kind } });
      expect(refusal.facts.kinds).toEqual(ACTION_KINDS.filter((each) => takes(each, name)));
      expect(refusal.sentence).toContain(`"${name}"`);
    },
  );

  it.each(pairs.filter(([kind, name]) => takes(kind, name)))(
    'when a %s says "%s", which that kind takes, then it is not refused for that',
    (kind, name) => {
      const also = { [name]: VALUES[name], ...(name === 'excludesRelations' ? { towards: 'DNK' } : {}) };
      expect(given([], kind).when(kind, isTreatyLevel(kind) ? null : 'GBR', '2008-01-01', also)).not.toBe(
        'qualifier-not-applicable',
      );
    },
  );

  it.each(pairs.filter(([kind, name]) => takes(kind, name) && !ELSEWHERE.includes(name)))(
    'when a %s says "%s", then something is answered otherwise than without',
    (kind, name) => {
      const { effect } = TREATY_KINDS[kind];
      const [beside, after] = [BESIDE[effect]?.[name] ?? {}, AFTER[name]?.[effect]];
      const without = outcomeWith(kind, beside, after);
      const withIt = outcomeWith(kind, { ...beside, [name]: VALUES[name] }, after);
      expect(withIt).not.toEqual(without);
    },
  );

  it('when an act names its own participant as the other of two, then it is refused', () => {
    const office = new Depositary(treaty({ opened: null, closed: null }), REGISTER);
    office.given('accession', 'GBR', '2007-01-01');
    expect(office.when('objection', 'GBR', '2008-01-01', { towards: 'GBR', excludesRelations: true })).toBe(
      'qualifier-not-applicable',
    );
  });

  it('when a part is begun or withdrawn that cannot be, then the refusal says why', () => {
    const office = new Depositary(treaty({ opened: null, closed: null }), REGISTER);
    expect(office.refusal('territorial-application', 'GBR', '2008-01-01', { territory: 'BMU' }).sentence).toContain(
      'GBR has no instrument standing on 2008-01-01, which a territorial-application needs.',
    );
    office.given('accession', 'GBR', '2007-01-01');
    expect(office.refusal('withdrawal', 'GBR', '2008-01-01', { provision: 'article-41' }).sentence).toContain(
      'Nothing of GBR stands under article-41 on 2008-01-01 that a withdrawal could end.',
    );
  });

  it('when an objection excludes relations and does not say with whom, then it is refused (VCLT art. 20(4)(b))', () => {
    const refusal = given([BOUND], 'objection').refusal('objection', 'GBR', '2008-01-01', { excludesRelations: true });
    expect(refusal).toMatchObject({ code: 'qualifier-not-applicable', facts: { missing: 'towards' } });
  });
});
