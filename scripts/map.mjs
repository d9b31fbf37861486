/**
 * The shapes of the map: `node scripts/map.mjs` writes shapes.json in web/charts/map. They come of Natural Earth at
 * 1:50m, by world-atlas, and of what was reviewed by hand: joins.json, beside it. The projection is Equal Earth, turned
 * by eleven degrees so that no land is cut.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';

const WIDTH = 960;
/** Square degrees: what stands out less than this is left out of an outline. */
const DETAIL = 0.03;
/** Square pixels: a State that is drawn smaller has a mark. */
const SMALL = 10;
/** How far marks stand from each other at the least. */
const APART = 7.4;
const ANTARCTICA = '010';
const CRIMEA = { west: 32, east: 37, south: 44, north: 46.5 };

const folder = new URL('../web/charts/map/', import.meta.url);
const joins = JSON.parse(readFileSync(new URL('joins.json', folder), 'utf8'));
const atlas = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
);

const whole = feature(atlas, atlas.objects.countries).features;
const topology = presimplify(atlas);
const simple = simplify(filter(topology, filterWeight(topology, 0.004)), DETAIL);
const areas = withCrimea(feature(simple, simple.objects.countries).features).filter(({ id }) => id !== ANTARCTICA);

const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: 'Sphere' });
const [top, bottom] = [edge(83.7), edge(-56)];
projection.translate([projection.translate()[0], projection.translate()[1] - top]);

/** Where a parallel lies in the drawing. */
function edge(latitude) {
  return projection([0, latitude])[1];
}

/** Natural Earth draws Crimea as it is held; here it is drawn as General Assembly resolution 68/262 has it. */
function withCrimea(features) {
  const [russia, ukraine] = ['643', '804'].map((id) => features.find((each) => each.id === id));
  const taken = russia.geometry.coordinates.filter(isCrimea);
  if (taken.length !== 1) throw new Error(`Crimea is ${taken.length} polygons`);
  russia.geometry.coordinates = russia.geometry.coordinates.filter((each) => !isCrimea(each));
  const own = ukraine.geometry.type === 'Polygon' ? [ukraine.geometry.coordinates] : ukraine.geometry.coordinates;
  ukraine.geometry = { type: 'MultiPolygon', coordinates: [...own, ...taken] };
  return features;
}

function isCrimea(coordinates) {
  const [longitude, latitude] = geoCentroid({ type: 'Polygon', coordinates });
  const { west, east, south, north } = CRIMEA;
  return longitude > west && longitude < east && latitude > south && latitude < north;
}

/** The outlines of an area in tenths of a pixel: without what is smaller than one, each point from the one before. */
function outline(geometry) {
  const rings = [];
  const path = {
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1).push([x, y]),
    closePath() {},
    arc() {},
  };
  geoPath(projection, path)(geometry);
  let [x, y] = [0, 0];
  let drawn = '';
  for (const ring of rings) {
    const points = ring.map((point) => point.map((value) => Math.round(value * 10)));
    const kept = points.filter(
      ([a, b], index) => index === 0 || a !== points[index - 1][0] || b !== points[index - 1][1],
    );
    if (kept.length < 4) continue;
    kept.forEach(([a, b], index) => {
      drawn += (index > 1 ? '' : index === 1 ? 'l' : drawn === '' ? 'M' : 'm') + pair(a - x, b - y, index > 1);
      [x, y] = [a, b];
    });
    drawn += 'z';
    [x, y] = kept[0];
  }
  return drawn;
}

function pair(x, y, follows) {
  const [first, second] = [x, y].map((value) => String(value / 10).replace(/^(-?)0\./, '$1.'));
  return `${follows && !first.startsWith('-') ? ' ' : ''}${first}${second.startsWith('-') ? '' : ' '}${second}`;
}

const shapes = {};
let dotted = '';
for (const { id, geometry } of areas) {
  const code = joins.shapes[id];
  const drawn = outline(geometry);
  if (drawn === '') continue;
  if (id === undefined) dotted += drawn;
  else if (code === undefined) throw new Error(`${id} joins nobody`);
  else shapes[code] = (shapes[code] ?? '') + drawn;
}

const marks = Object.fromEntries(Object.entries(joins.marks).map(([code, place]) => [code, point(projection(place))]));
const measured = geoPath(projection);
for (const each of whole) {
  const code = joins.shapes[each.id];
  if (code === undefined || joins.territories.includes(code) || each.properties.name.startsWith('Ashmore')) continue;
  if (measured.area(each) < SMALL) marks[code] = point(measured.centroid(largest(each)));
}

/** The polygon of an area that is the largest: where its mark stands. */
function largest({ geometry }) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const areaOf = (coordinates) => geoArea({ type: 'Polygon', coordinates });
  return { type: 'Polygon', coordinates: polygons.reduce((best, each) => (areaOf(each) > areaOf(best) ? each : best)) };
}

function point(place) {
  return place.map((value) => Math.round(value * 10) / 10);
}

/** Marks that would cover each other give way, a little at a time. */
function givingWay(placed) {
  const all = Object.values(placed);
  for (let turn = 0; turn < 200; turn += 1)
    for (const one of all)
      for (const other of all) {
        const [x, y] = [other[0] - one[0], other[1] - one[1]];
        const distance = Math.hypot(x, y);
        if (one === other || distance >= APART) continue;
        const by = (APART - distance) / 4 / (distance || 1);
        one[0] -= x * by;
        one[1] -= y * by;
        other[0] += x * by;
        other[1] += y * by;
      }
  return Object.fromEntries(Object.entries(placed).map(([code, place]) => [code, point(place)]));
}

const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
const drawing = {
  width: WIDTH,
  height: Math.ceil(bottom - top),
  shapes: sorted(shapes),
  marks: sorted(givingWay(marks)),
  dotted,
  formerly: joins.formerly,
};
const rows = Object.entries(drawing).map(([name, value]) => `  "${name}": ${rowsOf(value)}`);
writeFileSync(new URL('shapes.json', folder), `{\n${rows.join(',\n')}\n}\n`);

/** One shape a line, so that a change can be read. */
function rowsOf(value) {
  if (typeof value !== 'object') return JSON.stringify(value);
  const lines = Object.entries(value).map(
    ([code, drawn]) => `    "${code}": ${Array.isArray(drawn) ? `[${drawn.join(', ')}]` : JSON.stringify(drawn)}`,
  );
  return `{\n${lines.join(',\n')}\n  }`;
}
