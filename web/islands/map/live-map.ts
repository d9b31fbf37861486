import { type MapDay, type Look, lookOn, ownerOn } from '../../charts/map/looks.js';
import { type NamedState, unpackedStates, unpackedTurns } from '../../charts/map/packed.js';
import { PAINT, patternScale } from '../../charts/map/paint.js';
import type { Shapes } from '../../charts/map/shapes.js';
import { startCard } from './card.js';
import { dateIn } from './days.js';

/** A drawing that can show every day. */
export interface DrawnDay {
  show(day: string): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARK = 3.3;
const QUIET_MARK = 2.2;

/** An area or a mark that is drawn, and how at present. */
interface Area {
  readonly code: string;
  readonly element: SVGElement;
  readonly mark: boolean;
  look: Look | 'gone' | null;
}

/** What the page hands over: how everybody stands on all days. */
interface Data {
  readonly states: Readonly<Record<string, NamedState | undefined>>;
  readonly turns: ReturnType<typeof unpackedTurns>;
  readonly through: string;
}

/** Puts a live drawing in the place of the picture. */
export function drawLive(figure: HTMLElement, place: HTMLElement, shapes: Shapes): DrawnDay {
  const data = dataOf(figure);
  const { svg, areas } = drawn(shapes);
  const picture = place.querySelector('img');
  const { label = '' } = JSON.parse(figure.dataset['words'] ?? '{}') as { readonly label?: string };
  const card = startCard(figure, svg, (code, day) => {
    const acts = data.turns[code]?.some(([from]) => from <= day) === true;
    const owner = acts ? code : (ownerOn(code, { day, states: data.states, formerly: shapes.formerly }) ?? code);
    return { state: data.states[owner], turns: data.turns[owner] ?? [] };
  });
  const show = (day: string): void => {
    paint(areas, dayOf(day, data, shapes), data);
    card.show(day);
    svg.setAttribute('aria-label', label.replace('{day}', dateIn(figure.dataset['dates'] ?? '', day)));
  };
  show(figure.dataset['asOf'] ?? '');
  place.prepend(svg);
  // On paper the picture stands: it has one path for each standing, and the day of the page.
  picture?.setAttribute('loading', 'eager');
  picture?.classList.add('covered');
  grow(figure, place.clientWidth);
  return { show };
}

/** Patterns keep a size that can be told apart. */
function grow(figure: HTMLElement, width: number): void {
  for (const pattern of figure.querySelectorAll('pattern[id^="map-"]')) {
    const turn = pattern.getAttribute('patternTransform')?.replace(/\s*scale\([^)]*\)/, '') ?? '';
    pattern.setAttribute('patternTransform', `${turn} scale(${String(patternScale(width))})`.trim());
  }
}

function dataOf({ dataset }: HTMLElement): Data {
  const states = unpackedStates(dataset['states'] ?? '');
  return {
    states: Object.fromEntries(states.map((state) => [state.code, state])),
    turns: unpackedTurns(dataset['turns'] ?? ''),
    through: dataset['through'] ?? '',
  };
}

function dayOf(day: string, { states, turns, through }: Data, { formerly }: Shapes): MapDay {
  return {
    day,
    states,
    formerly,
    standingOf: (code) => turns[code]?.findLast(([from]) => from <= day)?.[1],
    complete: through !== '' && day <= through,
  };
}

/** Only what changes is touched. */
function paint(areas: readonly Area[], day: MapDay, { states }: Data): void {
  for (const area of areas) {
    const { to = null } = states[area.code] ?? {};
    const standing = day.standingOf(area.code);
    const gone = area.mark && to !== null && day.day >= to && (standing === undefined || standing === 'none');
    const look = gone ? 'gone' : lookOn(area.code, day);
    if (look === area.look) continue;
    area.look = look;
    apply(area, look);
  }
}

function apply({ element, mark }: Area, look: Look | 'gone'): void {
  element.dataset['s'] = look;
  if (look === 'gone' || (mark && look === 'nobody')) return element.setAttribute('visibility', 'hidden');
  const { fill, stroke, width } = PAINT[look];
  element.removeAttribute('visibility');
  element.setAttribute('fill', fill);
  element.setAttribute('stroke', stroke);
  element.setAttribute('stroke-width', String(mark ? 1 : width));
  if (mark) element.setAttribute('r', String(look === 'none' || look === 'unknown' ? QUIET_MARK : MARK));
  else if (look === 'nobody') element.setAttribute('stroke-dasharray', '2 2');
  else element.removeAttribute('stroke-dasharray');
}

function drawn({ width, height, shapes, marks, dotted }: Shapes): { svg: SVGSVGElement; areas: Area[] } {
  const svg = document.createElementNS(SVG, 'svg');
  set(svg, { class: 'map', viewBox: `0 0 ${String(width)} ${String(height)}`, role: 'img' });
  const paths = Object.entries(shapes).map(([code, d]) => area(code, 'path', { d }));
  const discs = Object.entries(marks).map(([code, [x = 0, y = 0]]) =>
    area(code, 'circle', { cx: String(x), cy: String(y), r: String(MARK) }),
  );
  const nobodys = document.createElementNS(SVG, 'path');
  set(nobodys, {
    d: dotted,
    fill: 'none',
    stroke: 'var(--none-line)',
    'stroke-width': '.6',
    'stroke-dasharray': '2 2',
  });
  const areas = [...paths, ...discs];
  svg.append(nobodys, ...areas.map(({ element }) => element));
  return { svg, areas };
}

function area(code: string, name: 'path' | 'circle', attributes: Readonly<Record<string, string>>): Area {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  element.dataset['code'] = code;
  return { code, element, mark: name === 'circle', look: null };
}

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
