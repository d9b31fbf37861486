/**
 * Goal: what is stated of how far acts are recorded decides what an answer may claim, day by day and kind by kind.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/day-number.js';
import { completeThrough, coverageOn, readCoverage } from '../../src/domain/coverage/reading.js';
import { segmentsOf } from '../../src/domain/coverage/segments.js';
import { standingOf } from '../../src/domain/coverage/standing.js';
import { speaksOf, type CoverageState, type TreatyCoverage } from '../../src/domain/coverage/statement.js';
import { coverageWarnings } from '../../src/domain/coverage/warnings.js';
import { ACTION_KINDS, CONSENT_KINDS, type ActionKind } from '../../src/domain/treaty/model/kinds/kinds.js';
import { runs } from '../support/runs.js';

const stated = (
  state: CoverageState,
  kinds: TreatyCoverage['kinds'],
  from: string | null,
  through: string,
  note: string | null = null,
): TreatyCoverage => ({ treaty: 'uncac', state, kinds, from, through, observedOn: null, note, ref: null });

const inOrder = (...all: readonly TreatyCoverage[]) =>
  all.map((each, index) =>
    standingOf(each, { eventId: `event-${index}`, position: index + 1, source: { document: `S${index}` } }),
  );

const JOINING: readonly ActionKind[] = ['signature', ...CONSENT_KINDS];
const read = (...all: readonly TreatyCoverage[]) => readCoverage(inOrder(...all), ACTION_KINDS, '2003-10-31');

describe('given the table of UNCAC of 10 July 2014', () => {
  const reading = read(stated('complete', ['signature', 'instruments'], null, '2014-07-10'));

  it('when asked about a day before, then all is known, and of reservations nothing is stated', () => {
    const coverage = coverageOn(reading, JOINING, '2005-07-25');
    expect(coverage).toMatchObject({ state: 'complete', through: '2014-07-10', source: { document: 'S0' } });
    expect(coverage.kinds).toEqual(JOINING);
    expect(coverageWarnings(coverage, '2005-07-25')).toEqual([]);
    expect(coverageWarnings(coverageOn(reading, ['reservation'], '2005-07-25'), '2005-07-25')).toMatchObject([
      { code: 'coverage-not-stated', through: null },
    ]);
  });

  it('when asked about a day after, or one that nobody can know, then later acts may be missing', () => {
    for (const day of ['2014-07-11', '2026-01-01', '2999-01-01'])
      expect(coverageWarnings(coverageOn(reading, JOINING, day), day)).toEqual([
        {
          code: 'beyond-coverage',
          detail: 'Acts are recorded up to 10 July 2014; later ones may be missing.',
          through: '2014-07-10',
        },
      ]);
  });

  it('when signatures are known for longer than instruments, then the least of them decides', () => {
    const longer = read(
      stated('complete', ['signature', 'instruments'], null, '2014-07-10'),
      stated('complete', ['signature'], null, '2020-01-01'),
    );
    expect(coverageOn(longer, JOINING, '2018-01-01')).toMatchObject({ state: 'complete', through: '2014-07-10' });
    expect(coverageOn(longer, ['signature'], '2018-01-01')).toMatchObject({ state: 'complete', through: '2020-01-01' });
  });

  it('when some later acts are recorded, then up to July 2014 all is known and after it a part', () => {
    const partly = read(
      stated('complete', ['signature', 'instruments'], null, '2014-07-10'),
      stated('partial', ['instruments', 'signature'], '2014-07-11', '2025-12-31', 'acts found in gazettes.'),
    );
    expect(coverageOn(partly, JOINING, '2014-07-10')).toMatchObject({ state: 'complete', through: '2014-07-10' });
    const after = coverageOn(partly, JOINING, '2018-10-12');
    expect(after).toMatchObject({ state: 'partial', through: '2025-12-31', note: 'acts found in gazettes.' });
    expect(coverageWarnings(after, '2018-10-12').map(({ detail }) => detail)).toEqual([
      'Up to 31 December 2025 acts are recorded only in part: acts found in gazettes. Counts are lower bounds.',
    ]);
    expect(coverageWarnings(after, '2026-02-01').map(({ code }) => code)).toEqual([
      'partial-coverage',
      'beyond-coverage',
    ]);
  });
});

describe('given statements that leave a gap', () => {
  it('when the years between are not spoken of, then all is known only before them', () => {
    const gap = read(
      stated('complete', ['all'], null, '2010-12-31'),
      stated('complete', ['all'], '2012-01-01', '2020-12-31'),
    );
    expect(completeThrough(gap, JOINING)).toBe('2010-12-31');
    const closed = read(
      stated('complete', ['all'], null, '2010-12-31'),
      stated('complete', ['all'], '2012-01-01', '2020-12-31'),
      stated('complete', ['all'], '2011-01-01', '2011-12-31'),
    );
    expect(completeThrough(closed, JOINING)).toBe('2020-12-31');
  });

  it('when the first day stated is after the treaty was adopted, then nothing is known from the beginning', () => {
    expect(completeThrough(read(stated('complete', ['all'], '2003-10-31', '2010-01-01')), JOINING)).toBe('2010-01-01');
    expect(completeThrough(read(stated('complete', ['all'], '2003-11-01', '2010-01-01')), JOINING)).toBeNull();
  });

  it('when a later statement takes some days back, then it is known only before them', () => {
    const back = read(
      stated('complete', ['all'], null, '2014-07-10'),
      stated('unknown', ['accession'], '2012-01-01', '2012-12-31'),
    );
    expect(completeThrough(back, JOINING)).toBe('2011-12-31');
    expect(completeThrough(back, ['signature'])).toBe('2014-07-10');
  });
});

describe('given any statements', () => {
  const DAYS = 40;
  const day = (number: number) => addDays('2000-01-01', number);
  const kinds = fc.subarray<TreatyCoverage['kinds'][number]>(
    ['signature', 'ratification', 'accession', 'instruments'],
    {
      minLength: 1,
    },
  );
  const statement = fc
    .record({
      state: fc.constantFrom<CoverageState>('complete', 'partial', 'unknown'),
      kinds,
      bounds: fc.tuple(fc.option(fc.nat(DAYS)), fc.nat(DAYS)),
    })
    .map(({ state, kinds: of, bounds: [from, to] }) => {
      const [first, last] = from !== null && from > to ? [to, from] : [from, to];
      return stated(state, of, first === null ? null : day(first), day(last), 'a part');
    });
  const statements = fc.array(statement, { maxLength: 8 });

  /** The law itself, day by day: the last statement that speaks of a kind on a day decides. */
  const lastOn = (all: readonly TreatyCoverage[], kind: ActionKind, date: string) =>
    all.findLast((each) => speaksOf(each, kind) && (each.from === null || each.from <= date) && date <= each.through) ??
    null;

  it('then on each day the last statement that speaks of the kind decides', () => {
    fc.assert(
      fc.property(statements, fc.constantFrom<ActionKind>('signature', 'ratification'), (all, kind) => {
        const segments = segmentsOf(inOrder(...all), kind);
        for (let number = -1; number <= DAYS + 1; number += 1) {
          const date = day(number);
          const own = segments.filter(({ from, through }) => (from === null || from <= date) && date <= through);
          expect(own.length).toBeLessThanOrEqual(1);
          expect(own[0]?.by.stated ?? null).toBe(lastOn(all, kind, date));
        }
      }),
      runs(300),
    );
  });

  it('then the order of statements about different kinds does not matter', () => {
    const about = (kind: 'signature' | 'accession') =>
      fc.array(statement, { maxLength: 4 }).map((all) => all.map((each) => ({ ...each, kinds: [kind] as const })));
    fc.assert(
      fc.property(about('signature'), about('accession'), (one, other) => {
        const there = read(...one, ...other);
        const back = read(...other, ...one);
        for (const kind of ['signature', 'accession'] as const)
          expect(completeThrough(there, [kind])).toBe(completeThrough(back, [kind]));
      }),
      runs(200),
    );
  });

  it('then no answer is complete up to a day that nobody stated to be complete, nor past a gap', () => {
    fc.assert(
      fc.property(statements, fc.nat(DAYS), (all, asked) => {
        const start = day(0);
        const reading = readCoverage(inOrder(...all), ACTION_KINDS, start);
        const { state, through } = coverageOn(reading, ['signature', 'ratification'], day(asked));
        if (state !== 'complete' || through === null) return;
        for (const kind of ['signature', 'ratification'] as const)
          for (let date = start; date <= through; date = addDays(date, 1))
            expect(lastOn(all, kind, date)?.state).toBe('complete');
      }),
      runs(300),
    );
  });
});
