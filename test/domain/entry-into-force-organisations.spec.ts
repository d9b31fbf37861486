import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/day-number.js';
import type { ClassOf, OrganisationsRule } from '../../src/domain/treaty/model/clause.js';
import type { Candidate } from '../../src/domain/entry-into-force/counting/candidate.js';
import { evaluate } from '../../src/domain/entry-into-force/evaluate.js';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import { context, deposit, depositsUpTo, member, treaty } from './entry-into-force-facts.js';

const UNION = context([
  member('FRA', 'EU', '1958-01-01'),
  member('DEU', 'EU', '1958-01-01'),
  member('POL', 'EU', '2004-05-01'),
  member('GBR', 'EU', '1973-01-01', '2020-02-01'),
]);
const union = (from: string, until?: string): Candidate =>
  deposit('EU', from, { kind: 'regional-organisation', act: 'approval', ...(until === undefined ? {} : { until }) });

const given = (count: number, organisations?: OrganisationsRule, including?: { count: number; from: ClassOf }[]) =>
  treaty({
    when: { instruments: { count, ...(including === undefined ? {} : { including }) } },
    then: { sameDay: true },
    ...(organisations === undefined ? {} : { organisations }),
  });
const judged = (of: ReturnType<typeof given>, candidates: Candidate[]) =>
  evaluate({ treaty: of, candidates, ownActs: [], context: UNION });
const pieces = (verdict: ReturnType<typeof judged>) =>
  verdict.instruments
    .filter(({ participant }) => participant === 'EU')
    .map(({ counted, from, until }) => [counted, from, until]);

describe('The instrument of a regional organisation', () => {
  it('does not count beside those of its members, unless the clause says otherwise (UNTOC: EC, 21 May 2004)', () => {
    const verdict = judged(given(3), [deposit('FRA', '2002-10-29'), deposit('POL', '2001-11-12'), union('2004-05-21')]);
    expect(verdict.conditionMetOn).toBeNull();
    expect(verdict.instruments.at(-1)).toMatchObject({
      counted: false,
      because:
        'not counted: instrument of a regional organisation, and its members POL, FRA have deposited (not additional to those of its members)',
    });
  });

  it('does not count from the day on which a member deposits, that day included', () => {
    const verdict = judged(given(2), [union('2000-01-01'), deposit('FRA', '2000-02-01'), deposit('USA', '2000-03-01')]);
    expect(verdict).toMatchObject({ conditionMetOn: '2000-03-01', decisive: ['USA'] });
    expect(pieces(verdict)).toEqual([
      [true, '2000-01-01', '2000-02-01'],
      [false, '2000-02-01', null],
    ]);
  });

  it('counts beside a State that is not a member yet, and no longer once it is', () => {
    const early = [deposit('POL', '2003-01-01'), union('2003-06-01'), deposit('USA', '2004-06-01')];
    expect(judged(given(2), early).conditionMetOn).toBe('2003-06-01');
    expect(judged(given(3), early)).toMatchObject({ conditionMetOn: null });
    expect(pieces(judged(given(3), early))).toEqual([
      [true, '2003-06-01', '2004-05-01'],
      [false, '2004-05-01', null],
    ]);
  });

  it('counts again when the only member withdraws its instrument or leaves the organisation', () => {
    const withdrawn = judged(given(1), [deposit('FRA', '2000-01-01', { until: '2000-03-01' }), union('2000-02-01')]);
    expect(pieces(withdrawn)).toEqual([
      [false, '2000-02-01', '2000-03-01'],
      [true, '2000-03-01', null],
    ]);
    const left = judged(given(2), [deposit('GBR', '2019-01-01'), union('2019-06-01')]);
    expect(left).toMatchObject({ conditionMetOn: '2020-02-01', decisive: ['EU'] });
  });

  it('does not give way to a member whose own instrument does not count', () => {
    const only = treaty({ when: { instruments: { count: 1, kinds: ['approval'] } }, then: { sameDay: true } });
    const verdict = judged(only, [deposit('FRA', '2000-01-01'), union('2000-02-01')]);
    expect(verdict).toMatchObject({ conditionMetOn: '2000-02-01', decisive: ['EU'] });
  });

  it('decides the London Amendment: 12 May 1992 without the EC of 20 December 1991, 9 April with it', () => {
    const states = [
      deposit('FRA', '1991-06-01'),
      ...depositsUpTo('1992-04-09', 18),
      deposit('ZAF', '1992-05-12'),
      union('1991-12-20'),
    ];
    expect(judged(given(20), states)).toMatchObject({ conditionMetOn: '1992-05-12', decisive: ['ZAF'] });
    expect(judged(given(20, 'counted'), states)).toMatchObject({ conditionMetOn: '1992-04-09', decisive: ['S18'] });
  });

  it('counts like any other, or never, where the clause says so', () => {
    const deposits = [deposit('FRA', '2000-01-01'), union('2000-02-01')];
    expect(judged(given(2, 'counted'), deposits)).toMatchObject({ conditionMetOn: '2000-02-01', decisive: ['EU'] });
    const never = judged(given(1, 'not-counted'), [
      union('2000-02-01'),
      deposit('WHO', '2000-03-01', { kind: 'organisation' }),
    ]);
    expect(never.conditionMetOn).toBeNull();
    expect(never.instruments.map(({ because }) => because)).toEqual(
      Array(2).fill('not counted: the instruments of organisations do not count'),
    );
  });

  it('counts as its members that have none of their own, where the clause says so', () => {
    const verdict = judged(given(4, 'counted-as-members'), [
      deposit('FRA', '2003-01-01'),
      union('2003-06-01'),
      deposit('DEU', '2003-07-01'),
    ]);
    expect(verdict).toMatchObject({ conditionMetOn: '2004-05-01', decisive: ['EU'] });
    expect(
      verdict.instruments
        .filter(({ participant }) => participant === 'EU')
        .map(({ from, until, weight }) => [from, until, weight]),
    ).toEqual([
      ['2003-06-01', '2003-07-01', 2],
      ['2003-07-01', '2004-05-01', undefined],
      ['2004-05-01', '2020-02-01', 2],
      ['2020-02-01', null, undefined],
    ]);
    const pending = verdictAsOf({
      treaty: given(4, 'counted-as-members'),
      verdict,
      asOf: '2003-08-01',
      context: UNION,
    });
    expect(pending.missing).toEqual([{ condition: 'instruments', need: '4', have: '3', missing: '1' }]);
  });

  it('counts a State that is a member of two such organisations once, for the first that deposited', () => {
    const both = {
      ...member('FRA', 'EU', '1958-01-01'),
      memberships: ['EU', 'COE'].map((organisation) => ({ organisation, from: '1958-01-01', to: null })),
    };
    const europe = context([both, member('DEU', 'EU', '1958-01-01'), member('CHE', 'COE', '1963-05-06')]);
    const candidates = [
      union('2000-01-01'),
      deposit('COE', '2000-02-01', { kind: 'regional-organisation', act: 'approval' }),
    ];
    const judgedBy = (count: number) =>
      evaluate({ treaty: given(count, 'counted-as-members'), candidates, ownActs: [], context: europe });
    // Germany and France by the one, Switzerland by the other.
    expect(judgedBy(3)).toMatchObject({ conditionMetOn: '2000-02-01', decisive: ['COE'] });
    expect(judgedBy(4).conditionMetOn).toBeNull();
    const weights = judgedBy(3).instruments.map(({ participant, weight = 1 }) => [participant, weight]);
    expect(weights).toEqual([
      ['EU', 2],
      ['COE', 1],
    ]);
  });

  it('fills a part of a condition with the members it counts for', () => {
    const of = given(2, 'counted-as-members', [{ count: 2, from: ['FRA', 'POL'] }]);
    const verdict = judged(of, [union('2003-06-01')]);
    expect(verdict).toMatchObject({ conditionMetOn: '2004-05-01', decisive: ['EU'] });
    expect(verdictAsOf({ treaty: of, verdict, asOf: '2003-08-01', context: UNION }).missing).toEqual([
      { condition: 'instruments', from: 'the 2 participants listed', need: '2', have: '1', missing: '1' },
    ]);
  });
});

describe('Whatever the deposits of an organisation and its members', () => {
  const DAYS = Array.from({ length: 40 }, (_, n) => addDays('2000-01-01', n));
  const codes = ['A', 'B', 'C', 'D', 'X', 'O'];
  const span = fc.tuple(fc.nat(25), fc.option(fc.integer({ min: 1, max: 12 }))).map(([from, days]) => {
    const start = addDays('2000-01-01', from);
    return { from: start, until: days === null ? null : addDays(start, days) };
  });
  const held = (period: { from: string; until: string | null } | null | undefined, day: string) =>
    period !== null && period !== undefined && period.from <= day && (period.until === null || day < period.until);

  it.each<OrganisationsRule>(['not-additional-to-members', 'not-counted', 'counted', 'counted-as-members'])(
    'the rule %s gives the first day on which a count by hand suffices',
    (organisations) => {
      const spans = fc.array(fc.option(span), { minLength: 6, maxLength: 6 });
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 5 }),
          spans,
          fc.array(span, { minLength: 4, maxLength: 4 }),
          (count, stints, memberships) => {
            const register = context(memberships.map(({ from, until }, i) => member(codes[i] ?? '', 'O', from, until)));
            const candidates = codes.flatMap((code, i): Candidate[] => {
              const stint = stints[i] ?? null;
              const kind = code === 'O' ? 'regional-organisation' : 'state';
              return stint === null ? [] : [{ ...deposit(code, stint.from, { kind }), until: stint.until }];
            });
            const on = (day: string) => {
              const states = codes.slice(0, 5).filter((_, i) => held(stints[i], day));
              const members = codes.slice(0, 4).filter((_, i) => held(memberships[i], day));
              const beside = {
                'not-counted': 0,
                counted: 1,
                'not-additional-to-members': members.some((code) => states.includes(code)) ? 0 : 1,
              };
              const free = members.filter((code) => !states.includes(code)).length;
              const organisation = organisations === 'counted-as-members' ? free : beside[organisations];
              return states.length + (held(stints[5], day) ? organisation : 0);
            };
            const verdict = evaluate({
              treaty: given(count, organisations),
              candidates,
              ownActs: [],
              context: register,
            });
            expect(verdict.conditionMetOn).toBe(DAYS.find((day) => on(day) >= count) ?? null);
            for (const day of DAYS) {
              const counted = verdict.instruments.filter((instrument) => instrument.counted && held(instrument, day));
              expect(counted.reduce((sum, { weight = 1 }) => sum + weight, 0)).toBe(on(day));
            }
          },
        ),
      );
    },
  );
});
