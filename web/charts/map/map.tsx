import type { MapModel } from '../../../src/page/map/map.model.js';
import { type Look, lookOn } from './looks.js';
import { PAINT, patternScale } from './paint.js';
import { MapPatterns } from './patterns.js';
import { SHAPES } from './shapes.js';

/** In this order they are drawn: what says most lies on top. */
const ORDER: readonly Look[] = ['nobody', 'land', 'none', 'unknown', 'signatory', 'withdrawn', 'contracting', 'party'];
const MARK = 3.3;
const QUIET_MARK = 2.2;

interface WorldMapProps {
  readonly map: MapModel;
  /** What it shows, in words. */
  readonly label: string;
  /** In pixels. */
  readonly width: number;
}

/** The world as a treaty has it on a day: one path for all areas of a standing. */
export function WorldMap({ map, label, width }: WorldMapProps) {
  const { shapes, marks, dotted, formerly } = SHAPES;
  const [wide, high] = [SHAPES.width, SHAPES.height];
  const { asOf, states, standings, completeThrough } = map;
  const complete = completeThrough !== null && asOf <= completeThrough;
  const day = { day: asOf, states, formerly, standingOf: (code: string) => standings[code], complete };
  const areas = grouped(Object.keys(shapes), (code) => lookOn(code, day));
  const places = grouped(
    Object.keys(marks).filter((code) => shows(code, map)),
    (code) => lookOn(code, day),
  );
  return (
    <svg viewBox={`0 0 ${wide} ${high}`} width={width} height={(width * high) / wide} role="img" aria-label={label}>
      <MapPatterns name="map" scale={patternScale(width)} />
      <path d={dotted} fill="none" stroke="var(--none-line)" stroke-width=".6" stroke-dasharray="2 2" />
      {ORDER.map((look) => (
        <Painted key={look} look={look} d={(areas.get(look) ?? []).map((code) => shapes[code]).join('')} />
      ))}
      {ORDER.filter((look) => look !== 'nobody' && look !== 'land').map((look) => (
        <Painted key={look} look={look} mark d={(places.get(look) ?? []).map((code) => disc(code, look)).join('')} />
      ))}
    </svg>
  );
}

interface PaintedProps {
  readonly look: Look;
  readonly d: string;
  readonly mark?: boolean;
}

function Painted({ look, d, mark = false }: PaintedProps) {
  const { fill, stroke, width } = PAINT[look];
  if (d === '') return null;
  return (
    <path
      d={d}
      data-s={look}
      fill={fill}
      stroke={stroke}
      stroke-width={mark ? 1 : width}
      {...(look === 'nobody' ? { 'stroke-dasharray': '2 2' } : {})}
    />
  );
}

/** The mark of a State that is no more shows while it existed, or has a standing. */
function shows(code: string, { states, standings, asOf }: MapModel): boolean {
  const to = states[code]?.to ?? null;
  return standings[code] !== undefined || to === null || asOf < to;
}

function disc(code: string, look: Look): string {
  const [x = 0, y = 0] = SHAPES.marks[code] ?? [];
  const r = look === 'none' || look === 'unknown' ? QUIET_MARK : MARK;
  return `M${(x - r).toFixed(1)} ${String(y)}a${String(r)} ${String(r)} 0 1 0 ${String(2 * r)} 0a${String(r)} ${String(r)} 0 1 0-${String(2 * r)} 0z`;
}

function grouped(codes: readonly string[], lookOf: (code: string) => Look): ReadonlyMap<Look, readonly string[]> {
  const groups = new Map<Look, string[]>();
  for (const code of codes) {
    const look = lookOf(code);
    groups.set(look, [...(groups.get(look) ?? []), code]);
  }
  return groups;
}
