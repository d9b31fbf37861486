import type { ComponentChildren } from 'preact';
import type { MapModel } from '../../src/page/map/map.model.js';
import type { Look } from '../charts/map/looks.js';
import { packedStates, packedTurns } from '../charts/map/packed.js';
import { swatchOf } from '../charts/map/paint.js';
import { MapPatterns } from '../charts/map/patterns.js';
import { SHAPES } from '../charts/map/shapes.js';
import { standingWords } from '../words/standings.words.js';
import { useWords } from '../words/use-words.js';
import { mapWords } from './map-section.words.js';
import { Section } from './section.js';
import { useShell } from './shell-context.js';
import { useAddress } from './use-address.js';
import { useFormat } from './use-format.js';

interface MapSectionProps {
  readonly map: MapModel;
  /** What stands under the legend. */
  readonly children?: ComponentChildren;
}

/** Within the page, which says all that a caption would. */
const EMBEDDED = { caption: 'none' };
const NARROW = { ...EMBEDDED, width: '330' };
const STANDINGS = ['party', 'contracting', 'signatory', 'withdrawn'] as const;

/** The map of a treaty with its legend; the slider goes through all its days without asking the service. */
export function MapSection({ map, children }: MapSectionProps) {
  const { text } = useWords(mapWords);
  const drawing = useDrawing(map.treaty);
  return (
    <Section
      id="map"
      title={text('title')}
      note={text('note')}
      formats={[
        { name: 'SVG', href: drawing('svg') },
        { name: 'PNG', href: drawing('png') },
      ]}
    >
      <div class="cols">
        <MapFigure map={map} />
        <div>
          <Legend map={map} />
          {children}
          <p class="xs muted map-note">
            {text('shapes')} <Undrawn map={map} />
          </p>
        </div>
      </div>
    </Section>
  );
}

function useDrawing(treaty: string) {
  const { language, theme } = useShell();
  const { api } = useAddress();
  const own = { lang: language === 'en' ? null : language, theme };
  return (ending: string, embedded?: Readonly<Record<string, string>>) =>
    api(`/treaties/${treaty}/map.${ending}`, { ...own, ...embedded });
}

function MapFigure({ map }: Pick<MapSectionProps, 'map'>) {
  const { text } = useWords(mapWords);
  const { long } = useFormat();
  const drawing = useDrawing(map.treaty);
  const { width, height } = SHAPES;
  return (
    <figure {...useIsland(map)}>
      <svg class="patterns" width="0" height="0" aria-hidden="true">
        <MapPatterns name="map" />
        <MapPatterns name="key" />
      </svg>
      <div class="chart map-place" data-map-place>
        <picture>
          <source media="(max-width: 820px)" srcset={drawing('svg', NARROW)} />
          <img
            loading="lazy"
            width={width}
            height={height}
            src={drawing('svg', EMBEDDED)}
            alt={text('label', { day: long(map.asOf) })}
          />
        </picture>
        <p class="map-card" data-map-card hidden />
      </div>
      <Slider map={map} />
      <p class="xs muted map-notice">{text('notice')}</p>
    </figure>
  );
}

/** What the slider works with: everything about all days. */
function useIsland(map: MapModel): Readonly<Record<`data-${string}`, string>> {
  const { nameOf } = useShell();
  const { text } = useWords(mapWords);
  const standings = useWords(standingWords);
  const { long } = useFormat();
  const words = {
    ...Object.fromEntries(STANDINGS.map((standing) => [standing, standings.text(standing)])),
    none: standings.text('none'),
    unknown: text('unknown'),
    nobody: text('nobody'),
    since: text('since', { day: '{day}' }),
    label: text('label', { day: '{day}' }),
  };
  const [first = map.asOf] = changesOf(map);
  const states = Object.entries(map.states).map(([code, { from, to }]) => ({
    code,
    name: nameOf(code),
    from: from !== null && from > first ? from : null,
    to,
  }));
  return {
    'data-map': '',
    'data-turns': packedTurns(map.spans),
    'data-states': packedStates(states),
    'data-as-of': map.asOf,
    'data-through': map.completeThrough ?? '',
    'data-words': JSON.stringify(words),
    'data-dates': Array.from({ length: 12 }, (_, month) =>
      ['01', '11'].map((day) => long(`2222-${String(month + 1).padStart(2, '0')}-${day}`)).join('|'),
    ).join('\n'),
  };
}

/** The days on which somebody's standing changes. */
function changesOf({ spans }: MapModel): readonly string[] {
  return [...new Set(Object.values(spans).flatMap((turns) => turns.map(([from]) => from)))].sort();
}

function Slider({ map }: Pick<MapSectionProps, 'map'>) {
  const { text } = useWords(mapWords);
  const { long } = useFormat();
  const changes = changesOf(map);
  const days = [...changes, map.asOf].sort();
  const [from, to] = [dayNumber(days[0] ?? map.asOf), dayNumber(days.at(-1) ?? map.asOf)];
  return (
    <div class="slider">
      <button class="btn" type="button" data-map-play aria-label={text('play')} data-pause={text('pause')}>
        ▶
      </button>
      <button class="btn" type="button" data-map-step="-1" aria-label={text('earlier')}>
        ‹
      </button>
      <button class="btn" type="button" data-map-step="1" aria-label={text('later')}>
        ›
      </button>
      <input
        id="map-day"
        type="range"
        aria-label={text('day')}
        aria-valuetext={long(map.asOf)}
        min={from}
        max={to}
        value={dayNumber(map.asOf)}
      />
      <output for="map-day" dir="auto">
        {long(map.asOf)}
      </output>
    </div>
  );
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** How many stand how; each leads to those rows of the status table. */
function Legend({ map }: Pick<MapSectionProps, 'map'>) {
  const { text } = useWords(mapWords);
  const { to } = useAddress();
  const { long, number } = useFormat();
  const complete = map.completeThrough !== null && map.asOf <= map.completeThrough;
  const counted = Object.values(map.standings);
  const rest = complete ? 'none' : 'unknown';
  const why = { through: map.completeThrough === null ? 'none' : long(map.completeThrough) };
  return (
    <ul class="legend">
      {STANDINGS.map((standing) => {
        const count = counted.filter((each) => each === standing).length;
        return (
          <li key={standing}>
            <Swatch look={standing} />
            {count === 0 ? (
              <span>{text(standing)}</span>
            ) : (
              <a href={`${to(`/treaties/${map.treaty}`, { show: standing })}#table`} data-swap>
                {text(standing)}
              </a>
            )}
            <b>{complete ? number(count) : <AtLeast count={count} />}</b>
          </li>
        );
      })}
      <li>
        <Swatch look={rest} />
        <span>
          {text(rest)}
          {!complete && <small>{text('unknown-why', why)}</small>}
        </span>
        <b>{number(map.notActed)}</b>
      </li>
    </ul>
  );
}

function AtLeast({ count }: { readonly count: number }) {
  const { text } = useWords(mapWords);
  const { number } = useFormat();
  return (
    <>
      <span aria-hidden="true">≥ {number(count)}</span>
      <span class="sr">{text('at-least', { count })}</span>
    </>
  );
}

function Swatch({ look }: { readonly look: Look }) {
  return (
    <svg width="32" height="20" viewBox="0 0 32 20" aria-hidden="true">
      <rect x=".75" y=".75" width="30.5" height="18.5" {...swatchOf(look)} />
    </svg>
  );
}

/** Those that stand somehow and have no place on the map: organisations. */
function Undrawn({ map }: Pick<MapSectionProps, 'map'>) {
  const { nameOf } = useShell();
  const { text } = useWords(mapWords);
  const standings = useWords(standingWords);
  const drawn = new Set([
    ...Object.keys(SHAPES.shapes),
    ...Object.keys(SHAPES.marks),
    ...Object.values(SHAPES.formerly),
  ]);
  const others = Object.entries(map.standings).filter(([code]) => !drawn.has(code));
  if (others.length === 0) return null;
  const names = others.map(([code, standing]) => `${nameOf(code)} (${standings.text(standing)})`);
  return <>{text('undrawn', { names: names.join('; ') })}</>;
}
