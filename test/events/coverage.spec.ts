/**
 * Goal: every shipped history says how far it reaches, and says it truthfully: what is dated later than it says would
 * be an act that it calls missing.
 */
import { describe, expect, it } from '@jest/globals';
import { speaksOf, type FundCoverage, type TreatyCoverage } from '../../src/domain/coverage/statement.js';
import {
  type ActionLine,
  type FundLine,
  historyFiles,
  type Line,
  linesOf,
  type PledgeLine,
  type TreatyLine,
} from './lines.js';

const lines: readonly Line[] = historyFiles().flatMap((file) => linesOf(file));
const of = <L extends Line>(record: Line['record']): L[] => lines.filter((line) => line.record === record) as L[];
const coverage = (lines as readonly { readonly record: string }[]).filter(
  ({ record }) => record === 'coverage',
) as unknown as readonly (TreatyCoverage | FundCoverage)[];
const stated = (member: 'treaty' | 'fund', id: string) =>
  coverage.filter((each) => (each as unknown as Readonly<Record<string, unknown>>)[member] === id);

describe('given the shipped histories', () => {
  it('then each treaty and each fund that they register has its coverage stated', () => {
    const silent = [
      ...of<TreatyLine>('treaty').filter(({ id }) => stated('treaty', id).length === 0),
      ...of<FundLine>('fund').filter(({ id }) => stated('fund', id).length === 0),
    ];
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('then no act lies after the days for which its kind is stated', () => {
    const late = of<ActionLine>('action').filter(({ treaty, kind, date }) => {
      const own = stated('treaty', treaty).filter((each) => speaksOf(each, kind));
      return own.length > 0 && !own.some(({ from, through }) => (from == null || from <= date) && date <= through);
    });
    expect(late.map(({ ref }) => ref)).toEqual([]);
    const pledges = of<PledgeLine>('pledge').filter(
      ({ fund, date, period }) =>
        !stated('fund', fund ?? '').some(({ through }) => (date ?? period?.to ?? '') <= through),
    );
    expect(pledges).toEqual([]);
  });

  it('then what is stated in part says what is recorded, and nothing is stated that was not seen', () => {
    expect(coverage.filter(({ state, note }) => state === 'partial' && (note ?? '') === '')).toEqual([]);
    const unseen = (
      coverage as unknown as readonly { through: string; source: { observedOn?: string | null } }[]
    ).filter(({ through, source }) => source.observedOn != null && source.observedOn < through);
    expect(unseen).toEqual([]);
  });

  it.each([
    ['uncac', '2014-07-10', 'complete'],
    ['genocide-convention', '1960-12-31', 'partial'],
    ['ottawa-convention', '1999-12-31', 'complete'],
    ['wcpfc', '2004-04-13', 'partial'],
  ])('then %s reaches to %s, %s', (treaty, through, state) => {
    const [first] = stated('treaty', treaty);
    expect(first).toMatchObject({ through, state });
  });

  it('then nobody says that reservations are recorded where only the tables of signatures and instruments were read', () => {
    const crime = ['untoc', 'untoc-trafficking', 'untoc-migrants', 'untoc-firearms', 'uncac'];
    for (const treaty of crime)
      expect(stated('treaty', treaty).some((each) => speaksOf(each, 'reservation'))).toBe(false);
  });
});
