/** A step of a waterfall: from the level before it to the level after it. Lengths only; amounts stand as written. */
export interface WaterfallStep {
  readonly name: string;
  readonly written: string;
  readonly from: number;
  readonly to: number;
  /** A state of knowledge, and no change. */
  readonly end?: boolean;
}

interface WaterfallProps {
  readonly steps: readonly WaterfallStep[];
  readonly width: number;
  readonly label: string;
}

const TOP = 8;
const ROW = 34;
const BAR = 18;
/** How much a character takes at most, at 14 pixels. */
const CHARACTER = 8;

/** Opening, what changed, closing: one row a step, each beginning where the one before it ends. */
export function Waterfall({ steps, width, label }: WaterfallProps) {
  const names = width < 500 ? 0 : Math.round(width * 0.3);
  const row = names === 0 ? ROW + 18 : ROW;
  const height = TOP + steps.length * row;
  const place = scaleOf(steps, names, width - 4);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={label}>
      {steps.map((step, index) => (
        <Step
          key={index}
          step={step}
          y={TOP + index * row}
          row={row}
          last={index === steps.length - 1}
          names={names}
          place={place}
          width={width}
        />
      ))}
    </svg>
  );
}

interface StepProps {
  readonly step: WaterfallStep;
  readonly y: number;
  readonly row: number;
  readonly last: boolean;
  readonly names: number;
  readonly place: (level: number) => number;
  readonly width: number;
}

function Step({ step, y, row, last, names, place, width }: StepProps) {
  const { name, written, from, to, end = false } = step;
  const [left, right] = [Math.min(place(from), place(to)), Math.max(place(from), place(to))];
  const above = names === 0;
  const bar = above ? y + 16 : y;
  const less = !end && to < from;
  const beside = besideBar(left, right, written, names, width);
  return (
    <g>
      <text x={above ? 0 : names - 12} y={above ? y + 10 : y + 14} font-size="14" text-anchor={above ? 'start' : 'end'}>
        {name}
      </text>
      <rect
        x={left}
        y={bar}
        width={rounded(Math.max(right - left, 1.5))}
        height={BAR}
        fill={end ? 'var(--party)' : less ? 'url(#m-off)' : 'var(--contracting)'}
        stroke={less ? 'var(--withdrawn)' : 'none'}
      />
      {!last && <path d={`M${String(place(to))} ${String(bar + BAR)}V${String(bar + row)}`} stroke="var(--rule-2)" />}
      <text
        x={beside.x}
        y={bar + 14}
        font-size="14"
        font-weight={end ? 650 : 400}
        text-anchor={beside.anchor}
        class={beside.over ? 'over' : undefined}
      >
        {written}
      </text>
    </g>
  );
}

interface Beside {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** Whether it stands on the bar. */
  readonly over: boolean;
}

/** Where the amount stands: behind the bar; where there is no room, before it; else on it. */
function besideBar(left: number, right: number, written: string, from: number, width: number): Beside {
  const room = written.length * CHARACTER + 8;
  if (right + room <= width) return { x: right + 6, anchor: 'start', over: false };
  if (left - room >= from) return { x: left - 6, anchor: 'end', over: false };
  return { x: right - 6, anchor: 'end', over: true };
}

/** Between the lowest level and the highest, nothing included. */
function scaleOf(steps: readonly WaterfallStep[], left: number, right: number): (level: number) => number {
  const levels = [0, ...steps.flatMap(({ from, to }) => [from, to])];
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const span = high - low || 1;
  return (level) => rounded(left + ((level - low) / span) * (right - left));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
