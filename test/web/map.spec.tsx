/**
 * Goal: every State of the register has its place on the map; on every day an area is drawn as where the State stands
 * whose it was; and what the page hands to the slider comes out as it went in.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import type { MapModel } from '../../src/page/map/map.model.js';
import { type MapDay, lookOn, ownerOn } from '../../web/charts/map/looks.js';
import { WorldMap } from '../../web/charts/map/map.js';
import { packedStates, packedTurns, unpackedStates, unpackedTurns } from '../../web/charts/map/packed.js';
import { SHAPES } from '../../web/charts/map/shapes.js';
import { dateIn } from '../../web/islands/map/days.js';
import { longDate } from '../../web/words/dates.js';
import { LANGUAGES } from '../../src/page/language.js';
import { runs } from '../support/runs.js';

interface Registered {
  readonly code: string;
  readonly kind: string;
  readonly existed: { readonly from: string | null; readonly to: string | null };
}

const FILES = ['participants/participants.ndjson', 'entry-into-force/1-participants-other.ndjson'];
const register = FILES.flatMap((file) =>
  readFileSync(new URL(`../../events/histories/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Registered),
);
const statesOfRegister = register.filter(({ kind }) => kind === 'state');
const states = Object.fromEntries(statesOfRegister.map(({ code, existed }) => [code, existed]));

/** States that are no more, and are drawn on those that came of them. */
const DRAWN_ON_OTHERS = ['CSHH', 'SUHH', 'YUCS'];

function dayWith(day: string, standings: Readonly<Record<string, string>>, complete = true): MapDay {
  return { day, states, formerly: SHAPES.formerly, standingOf: (code) => standings[code], complete };
}

describe('the map of the world', () => {
  it('has a shape or a mark for every State of the register, but for those that are drawn on others', () => {
    const missing = statesOfRegister
      .map(({ code }) => code)
      .filter((code) => SHAPES.shapes[code] === undefined && SHAPES.marks[code] === undefined);
    expect(missing.sort()).toStrictEqual(DRAWN_ON_OTHERS);
    expect(new Set(Object.values(SHAPES.formerly))).toStrictEqual(
      new Set([...DRAWN_ON_OTHERS, 'SRB', 'PAK', 'ETH', 'SDN']),
    );
  });

  it('has marks within its frame that do not cover each other', () => {
    const places = Object.values(SHAPES.marks).map(([x = 0, y = 0]) => [x, y] as const);
    for (const [index, [x, y]] of places.entries()) {
      expect(x > 0 && x < SHAPES.width && y > 0 && y < SHAPES.height).toBe(true);
      for (const [ox, oy] of places.slice(index + 1)) expect(Math.hypot(ox - x, oy - y)).toBeGreaterThan(6.6);
    }
  });

  it.each([
    ['MNE', '2005-07-25', 'SRB'],
    ['MNE', '2006-06-03', 'MNE'],
    ['MNE', '1990-01-01', 'YUCS'],
    ['RUS', '1980-01-01', 'SUHH'],
    ['RUS', '1991-12-24', 'RUS'],
    ['UKR', '1980-01-01', 'UKR'],
    ['EST', '1980-01-01', 'EST'],
    ['SSD', '2005-07-25', 'SDN'],
    ['CZE', '1992-12-31', 'CSHH'],
    ['AGO', '1970-01-01', null],
  ])('has %s on %s as the land of %s', (code, day, owner) => {
    expect(ownerOn(code, { day, states, formerly: SHAPES.formerly })).toBe(owner);
  });

  it('draws an area as where its State stands, and what is not known as not known', () => {
    expect(lookOn('MNE', dayWith('2005-07-25', { SRB: 'signatory' }))).toBe('signatory');
    expect(lookOn('FRA', dayWith('2005-07-25', {}))).toBe('none');
    expect(lookOn('FRA', dayWith('2005-07-25', {}, false))).toBe('unknown');
    expect(lookOn('AGO', dayWith('1970-01-01', {}))).toBe('nobody');
    expect(lookOn('GRL', dayWith('2005-07-25', {}, false))).toBe('land');
  });

  it('has one path for all areas of a standing', () => {
    const map: MapModel = {
      treaty: 'uncac',
      asOf: '2005-07-25',
      standings: { FRA: 'contracting', BRA: 'contracting', AUT: 'signatory' },
      notActed: 190,
      completeThrough: '2014-07-10',
      states,
      spans: {},
    };
    const svg = renderToString(<WorldMap map={map} label="<b>A & B" width={800} />);
    const painted = [...svg.matchAll(/data-s="(\w+)"/g)].map(([, look]) => look).sort();
    expect(painted).toStrictEqual(['contracting', 'land', 'none', 'none', 'signatory']);
    expect(svg).toContain('aria-label="&lt;b>A &amp; B"');
  });
});

describe('what the page hands to the slider', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const standing = fc.constantFrom('party', 'contracting', 'signatory', 'withdrawn', 'none');

  it('has the standings of everybody as they were', () => {
    const turns = fc.dictionary(
      fc.constantFrom(...statesOfRegister.map(({ code }) => code)),
      fc.array(fc.tuple(day, standing), { minLength: 1, maxLength: 5 }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(turns, (given) => {
        expect(unpackedTurns(packedTurns(given))).toStrictEqual(given);
      }),
      runs(100),
    );
  });

  it('has the names of States, whatever stands in them', () => {
    const name = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n'));
    const state = fc.record({ code: fc.constantFrom('FRA', 'MNE'), from: fc.option(day), to: fc.option(day), name });
    fc.assert(
      fc.property(fc.array(state), (given) => {
        expect(unpackedStates(packedStates(given))).toEqual(given);
      }),
      runs(100),
    );
  });

  it('has the days of every language, as the page writes them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), day, (language, date) => {
        const dates = Array.from({ length: 12 }, (_, month) =>
          ['01', '11'].map((one) => longDate(language, `2222-${String(month + 1).padStart(2, '0')}-${one}`)).join('|'),
        ).join('\n');
        expect(dateIn(dates, date)).toBe(longDate(language, date));
      }),
      runs(300),
    );
  });
});
