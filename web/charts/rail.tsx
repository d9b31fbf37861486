import type { Bar } from '../../src/page/shell.js';

const WIDTH = 560;
const DAY = 86_400_000;
/** More months than this stand closer together than their strokes are wide. */
const CLOSE = 250;

/** What the rail draws. */
interface RailProps {
  readonly bar: Bar;
  readonly asOf: string;
  /** What it says to who cannot see it. */
  readonly label: string;
}

/** Acts by month, how far the record is complete, and the day asked about. Time always runs left to right. */
export function Rail({ bar, asOf, label }: RailProps) {
  const x = placeOn(bar);
  const most = Math.max(1, ...bar.acts.map(([, acts]) => acts));
  const months = bar.acts.map(([month, acts]) => {
    const high = 4 + 18 * Math.sqrt(acts / most);
    return `M${round(x(`${month}-15`))} 28V${round(28 - high)}`;
  });
  const known = bar.through === null ? null : x(bar.through);
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} 40`} preserveAspectRatio="none" role="img" aria-label={label}>
      <defs>
        <pattern id="rail-unknown" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V7" stroke="var(--hatch)" stroke-width="1.6" />
        </pattern>
      </defs>
      {known !== null && known < WIDTH && (
        <>
          <rect x={round(known)} y="6" width={round(WIDTH - known)} height="22" fill="url(#rail-unknown)" />
          <path d={`M${round(known)} 4V31`} stroke="var(--rule-2)" vector-effect="non-scaling-stroke" />
        </>
      )}
      <path
        d={months.join('')}
        stroke="var(--contracting)"
        stroke-width={bar.acts.length > CLOSE ? 1.25 : 2}
        vector-effect="non-scaling-stroke"
      />
      <path d={`M0 28H${String(WIDTH)}`} stroke="var(--rule-2)" vector-effect="non-scaling-stroke" />
      <g data-handle transform={`translate(${round(x(asOf))} 0)`}>
        <path d="M0 1V33" stroke="var(--ink)" stroke-width="2.5" vector-effect="non-scaling-stroke" />
        <path
          d="M0 30h.01"
          stroke="var(--ink)"
          stroke-width="11"
          stroke-linecap="round"
          vector-effect="non-scaling-stroke"
        />
      </g>
    </svg>
  );
}

function placeOn({ from, to }: Bar): (date: string) => number {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const days = Math.max(1, (last - first) / DAY);
  return (date) => Math.min(WIDTH, Math.max(0, ((Date.parse(date) - first) / DAY / days) * WIDTH));
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
