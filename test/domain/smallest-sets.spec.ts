/**
 * Goal: who could still complete a weighted threshold is told exactly: every set listed suffices, none of its members
 * is idle, and no smaller or alphabetically earlier set is left out. Given the 1990 emissions of the Kyoto Protocol
 * (FCCC/CP/1997/7/Add.1, annex), when sets are asked, then they are those that its history knows.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Condition } from '../../src/domain/treaty/model/clause.js';
import { smallestSets, type WeighedCandidate } from '../../src/domain/treaty/what-if/smallest-sets.js';
import { whatIf } from '../../src/domain/treaty/what-if/what-if.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';
import { runs } from '../support/runs.js';

/** Gigagrams of carbon dioxide in 1990; 13,728,306 together. */
const EMISSIONS = Object.fromEntries(
  `AUS 288965 AUT 59200 BEL 113405 BGR 82990 CAN 457441 CHE 43600 CZE 169514 DEU 1012443 DNK 52100 ESP 260654 EST 37797 FIN 53900
   FRA 366536 GBR 584078 GRC 82100 HUN 71673 IRL 30719 ISL 2172 ITA 428941 JPN 1173360 LIE 208 LUX 11343 LVA 22976 MCO 71 NLD 167600
   NOR 35533 NZL 25530 POL 414930 PRT 42148 ROU 171103 RUS 2388720 SVK 58278 SWE 61256 USA 4957022`
    .split(/\s+/)
    .reduce<[string, string][]>(
      (pairs, word, i, words) => (i % 2 === 0 ? [...pairs, [word, words[i + 1] ?? '']] : pairs),
      [],
    ),
);
const BY_JUNE_2002 = 'AUT BEL CZE DEU DNK ESP FIN FRA GBR GRC IRL ISL ITA LUX NLD NOR PRT ROU SVK SWE'.split(' ');
const BY_2004 = [...BY_JUNE_2002, ...'BGR CAN CHE EST HUN JPN LVA NZL POL'.split(' ')];
const OTHERS = Array.from({ length: 60 }, (_, i) => `N${String(i).padStart(2, '0')}`);

function office(
  clause: Treaty['entryIntoForce'],
  also: Partial<Treaty>,
  deposited: readonly string[],
  on: string,
): Depositary {
  const codes = [...new Set([...Object.keys(EMISSIONS), ...OTHERS, ...deposited])];
  const given = treaty({ adopted: '1997-12-11', opened: null, closed: null, ...also, entryIntoForce: clause });
  const kept = new Depositary(given, registerOf(...codes.map((code) => participant(code))));
  for (const code of deposited) kept.given('accession', code, on);
  return kept;
}
function asked(
  { treaty: of, state, context, interpretation }: Depositary,
  asOf: string,
  deposits: readonly { participant: string; date: string }[] = [],
) {
  const known = { state, context, interpretation };
  const found = whatIf({
    treaty: of,
    known,
    asOf,
    inForceBy: null,
    nameOf: (code) => code,
    suppositions: { deposits, withdrawals: [] },
  });
  if ('refused' in found) throw new Error(found.refused.sentence);
  return found;
}

describe('Given the Kyoto Protocol (art. 25: 55 Parties, with 55 per cent of the emissions of Annex I)', () => {
  const share = { share: { of: 'emissions', atLeast: '0.55', from: 'annex-1' } };
  const clause = { when: { all: [{ instruments: { count: 55 } }, share] }, then: { days: 90 } };
  const also = { classes: { 'annex-1': Object.keys(EMISSIONS) }, weights: { emissions: { values: EMISSIONS } } };
  const kyoto = (annex: readonly string[], on: string) => office(clause, also, [...OTHERS, ...annex], on);

  it('when asked in 2004, then either the Russian Federation or the United States alone completes the share', () => {
    const found = asked(kyoto(BY_2004, '2003-07-09'), '2004-07-01');
    expect(found.smallestSets).toEqual([
      {
        condition: 'share',
        of: 'emissions',
        from: 'the class annex-1',
        missing: '0.10615',
        sets: [['RUS'], ['USA']],
        more: false,
      },
    ]);
    expect(found.explanation).toMatch(/ What is missing of emissions would be completed by RUS alone, or USA alone\.$/);
  });

  it('when the Russian Federation is supposed to ratify on 18 November 2004, then it is in force on 16 February 2005', () => {
    const found = asked(kyoto(BY_2004, '2003-07-09'), '2004-07-01', [{ participant: 'RUS', date: '2004-11-18' }]);
    expect(found).toMatchObject({
      conditionMetOn: '2004-11-18',
      decisive: ['RUS'],
      date: '2005-02-16',
      smallestSets: [],
    });
  });

  it('when asked in June 2002, then only the United States could have done it alone, and pairs not at all', () => {
    const [line] = asked(kyoto(BY_JUNE_2002, '2002-05-31'), '2002-06-01').smallestSets;
    expect(line?.sets?.slice(0, 4)).toEqual([
      ['USA'],
      ['AUS', 'JPN', 'RUS'],
      ['CAN', 'JPN', 'RUS'],
      ['JPN', 'POL', 'RUS'],
    ]);
    expect(line?.sets?.[4]?.length).toBeGreaterThan(3);
  });

  it('when the number of Parties is short as well, then it is only said how many are missing', () => {
    const found = asked(office(clause, also, [...OTHERS.slice(0, 20), ...BY_2004], '2003-07-09'), '2004-07-01');
    expect(found.smallestSets[0]).toEqual({ condition: 'instruments', missing: '6' });
    expect(found.smallestSets[1]?.sets).toEqual([['RUS'], ['USA']]);
  });
});

describe('Given a threshold', () => {
  const weights = {
    t: { values: { AUS: '10', AUT: '20', BEL: '30', BGR: '40' } },
    u: { values: { AUS: '100', AUT: '100', BEL: '100', BGR: '100' } },
  };
  const setsFor = (when: Condition, deposited: readonly string[], also: Partial<Treaty> = {}) =>
    asked(office({ when, then: { days: 90 } }, { weights, ...also }, deposited, '2001-01-01'), '2001-01-01')
      .smallestSets[0];

  it.each<[name: string, when: Condition, deposited: readonly string[], sets: readonly (readonly string[])[]]>([
    ['a share of exactly so much suffices', { share: { of: 't', atLeast: '0.5' } }, ['AUS'], [['BGR'], ['AUT', 'BEL']]],
    [
      'of more than so much it does not',
      { share: { of: 't', moreThan: '0.5' } },
      ['AUS'],
      [
        ['AUT', 'BEL'],
        ['AUT', 'BGR'],
        ['BEL', 'BGR'],
      ],
    ],
    ['an amount', { weight: { of: 't', atLeast: '60' } }, ['AUT'], [['BGR'], ['AUS', 'BEL']]],
    [
      'an amount from a class',
      { weight: { of: 't', atLeast: '60', from: ['AUS', 'BEL', 'BGR'] } },
      [],
      [['BEL', 'BGR']],
    ],
    [
      'a ratio counts what each adds to both sides',
      { ratio: { of: 't', to: 'u', atLeast: '0.25' } },
      ['AUS'],
      [['BGR']],
    ],
    ['each of a class', { each: { of: ['AUS', 'AUT', 'BEL'] } }, ['AUT'], [['AUS', 'BEL']]],
    ['decimals', { share: { of: 't', atLeast: '0.300000000001' } }, ['AUT'], [['BEL'], ['BGR']]],
  ])('%s', (_name, when, deposited, sets) => {
    expect(setsFor(when, deposited)).toMatchObject({ sets, more: false });
  });

  it('that all others together cannot complete, then no set is told and the answer says so', () => {
    const total = { t: { values: { AUS: '10', AUT: '20' }, total: '100' } };
    expect(setsFor({ share: { of: 't', atLeast: '0.5' } }, ['AUS'], { weights: total })).toMatchObject({
      sets: [],
      more: false,
    });
  });

  it('of a fraction, then it is only said how many are missing', () => {
    const when: Condition = { fraction: { of: ['AUS', 'AUT', 'BEL'], numerator: 2, denominator: 3, counted: 'now' } };
    expect(setsFor(when, ['AUT'])).toEqual({ condition: 'fraction', from: 'the 3 participants listed', missing: '1' });
  });

  it('that waits for a day, then nobody is asked to complete it', () => {
    expect(setsFor({ all: [{ instruments: { count: 1 } }, { notBefore: '2010-01-01' }] }, ['AUS'])).toBeUndefined();
  });
});

describe('The search', () => {
  /** All sets by trying each, in the order of size and code. */
  function allSets(candidates: readonly WeighedCandidate[], missing: bigint): string[][] {
    const found: string[][] = [];
    for (let bits = 1; bits < 2 ** candidates.length; bits++) {
      const set = candidates.filter((_, i) => (bits >> i) & 1);
      const sum = set.reduce((total, { weight }) => total + weight, 0n);
      if (sum >= missing && set.every(({ weight }) => sum - weight < missing))
        found.push(set.map(({ code }) => code).sort());
    }
    return found.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
  }
  const candidates = fc
    .uniqueArray(fc.constantFrom(...'A B C D E F G H I J'.split(' ')), { maxLength: 9 })
    .chain((codes) =>
      fc.tuple(...codes.map((code) => fc.bigInt({ min: 0n, max: 12n }).map((weight) => ({ code, weight })))),
    );

  it('finds what trying every set finds, and says whether that is all', () => {
    fc.assert(
      fc.property(
        candidates,
        fc.bigInt({ min: 1n, max: 40n }),
        fc.integer({ min: 1, max: 25 }),
        (all, missing, most) => {
          const expected = allSets(all, missing);
          expect(smallestSets(all, missing, most)).toEqual({
            sets: expected.slice(0, most),
            complete: expected.length <= most,
          });
        },
      ),
      runs(500),
    );
  });

  it('comes to an end with all the States of the world, whatever is missing', () => {
    const world = Array.from({ length: 200 }, (_, i) => ({
      code: `C${String(i).padStart(3, '0')}`,
      weight: BigInt(1 + ((i * 7919) % 97)),
    }));
    const total = world.reduce((sum, { weight }) => sum + weight, 0n);
    for (const percent of [1n, 33n, 50n, 67n, 99n]) {
      const missing = (total * percent) / 100n;
      const { sets, complete } = smallestSets(world, missing, 20);
      expect([sets.length, complete]).toEqual([20, false]);
      const weightOf = new Map(world.map(({ code, weight }) => [code, weight]));
      for (const set of sets)
        expect(set.reduce((sum, code) => sum + (weightOf.get(code) ?? 0n), 0n)).toBeGreaterThanOrEqual(missing);
    }
  });
});
