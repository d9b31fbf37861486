import type { ComponentChildren } from 'preact';
import type { Drawing as DrawingName, DrawingLook, Drawings } from '../../src/page/drawings/drawings.js';
import { WorldMap } from '../charts/map/map.js';
import { SHAPES } from '../charts/map/shapes.js';
import { TallyDrawing } from '../charts/tally/tally.js';
import { planOf } from '../charts/time-line/plan.js';
import { TimeLine } from '../charts/time-line/time-line.js';
import { mapWords } from '../parts/map-section.words.js';
import { useShell } from '../parts/shell-context.js';
import { useAddress } from '../parts/use-address.js';
import { useFormat } from '../parts/use-format.js';
import { headTitle } from '../words/treaty-name.js';
import { useWords } from '../words/use-words.js';
import { drawingWords } from './drawing.words.js';
import { linesOf } from './lines.js';
import { MapLegend, legendHeight } from './map-legend.js';
import { FONTS, Line } from './line.js';

interface DrawingProps {
  readonly drawing: DrawingName;
  readonly model: Drawings[DrawingName];
  readonly look: DrawingLook;
}

const EDGE = 20;
const TITLE = 20;
const SMALL = 13;

/** A drawing at an address of its own. */
export function Drawing({ drawing, model, look }: DrawingProps) {
  const { width, caption } = look;
  const inner = caption ? width - 2 * EDGE : width;
  const { drawn, height } = useDrawn(drawing, model, inner, caption);
  const { text } = useWords(drawingWords);
  const { long, number } = useFormat();
  const { language, times } = useShell();
  const { pinned } = useAddress();
  if (!caption)
    return (
      <Document width={width} height={height} label={text(drawing)}>
        {drawn}
      </Document>
    );
  const title = linesOf(`${headTitle(model.treaty, language)}: ${text(drawing)}`, TITLE, inner);
  const when = times === null ? '' : text('times', { asOf: long(times.asOf), at: number(times.at) });
  const top = EDGE + title.length * (TITLE + 6) + SMALL + 18;
  const total = top + height + 44;
  return (
    <Document width={width} height={total} label={`${title.join(' ')}. ${when}`}>
      <rect width={width} height={total} fill="var(--paper)" />
      {title.map((line, index) => (
        <Line key={line} y={EDGE + TITLE + index * (TITLE + 6) - 4} size={TITLE} width={width} edge={EDGE} strong>
          {line}
        </Line>
      ))}
      <Line y={EDGE + title.length * (TITLE + 6) + SMALL} size={SMALL} width={width} edge={EDGE} quiet>
        {when}
      </Line>
      <g transform={`translate(${String(EDGE)} ${String(top)})`}>{drawn}</g>
      <text x={EDGE} y={total - EDGE} font-size="11" fill="var(--ink-2)">
        {pinned()}
      </text>
    </Document>
  );
}

interface Drawn {
  readonly drawn: ComponentChildren;
  readonly height: number;
}

function useDrawn(drawing: DrawingName, model: Drawings[DrawingName], width: number, caption: boolean): Drawn {
  const { language, nameOf } = useShell();
  if (drawing === 'map') return useMap(model as Drawings['map'], width, caption);
  const props = { width, language, nameOf };
  if (drawing === 'tally') {
    return { drawn: <TallyDrawing {...props} entry={(model as Drawings['tally']).entry} />, height: 80 };
  }
  const { entry, counts } = model as Drawings['timeline'];
  const { height } = planOf({ ...props, entry, counts }).frame;
  return { drawn: <TimeLine {...props} entry={entry} counts={counts} />, height };
}

function useMap({ map }: Drawings['map'], width: number, caption: boolean): Drawn {
  const { text } = useWords(mapWords);
  const { long } = useFormat();
  const height = Math.round((width * SHAPES.height) / SHAPES.width);
  const label = text('label', { day: long(map.asOf) });
  if (!caption) return { drawn: <WorldMap map={map} label={label} width={width} />, height };
  return {
    drawn: (
      <>
        <WorldMap map={map} label={label} width={width} />
        <g transform={`translate(0 ${String(height + 18)})`}>
          <MapLegend map={map} width={width} />
        </g>
      </>
    ),
    height: height + 18 + legendHeight(width),
  };
}

interface DocumentProps {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Document({ width, height, label, children }: DocumentProps) {
  const { language } = useShell();
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      font-family={FONTS[language]}
      fill="var(--ink)"
      lang={language}
    >
      <title>{label}</title>
      {children}
    </svg>
  );
}
