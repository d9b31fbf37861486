import type { MapModel } from '../../src/page/map/map.model.js';
import type { Look } from '../charts/map/looks.js';
import { swatchOf } from '../charts/map/paint.js';
import { MapPatterns } from '../charts/map/patterns.js';
import { mapWords } from '../parts/map-section.words.js';
import { useShell } from '../parts/shell-context.js';
import { useFormat } from '../parts/use-format.js';
import { useWords } from '../words/use-words.js';
import { isolated } from './line.js';

const STANDINGS = ['party', 'contracting', 'signatory', 'withdrawn'] as const;
const ROW = 26;
const COLUMN = 230;

/** How high the legend is at a width. */
export function legendHeight(width: number): number {
  return Math.ceil((STANDINGS.length + 1) / columnsOf(width)) * ROW;
}

function columnsOf(width: number): number {
  return Math.max(1, Math.floor(width / COLUMN));
}

/** What the fillings mean, and how many stand so: under a map that stands alone. */
export function MapLegend({ map, width }: { readonly map: MapModel; readonly width: number }) {
  const { language } = useShell();
  const { text } = useWords(mapWords);
  const { number } = useFormat();
  const complete = map.completeThrough !== null && map.asOf <= map.completeThrough;
  const counted = Object.values(map.standings);
  const rest: Look = complete ? 'none' : 'unknown';
  const rows: readonly (readonly [Look, string])[] = [
    ...STANDINGS.map((standing) => {
      const count = number(counted.filter((each) => each === standing).length);
      return [standing, `${text(standing)}: ${complete ? '' : '≥ '}${count}`] as const;
    }),
    [rest, `${text(rest)}: ${number(map.notActed)}`],
  ];
  const columns = columnsOf(width);
  return (
    <>
      <MapPatterns name="key" />
      {rows.map(([look, words], index) => {
        const x = (index % columns) * Math.floor(width / columns);
        const y = Math.floor(index / columns) * ROW;
        return (
          <g key={look} transform={`translate(${String(x)} ${String(y)})`}>
            <rect x=".75" y=".75" width="26" height="16" {...swatchOf(look)} />
            <text x="34" y="13.5" font-size="13" fill="var(--ink)">
              {isolated(language, words)}
            </text>
          </g>
        );
      })}
    </>
  );
}
