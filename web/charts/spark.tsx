import type { ListedTreatyAnswer } from '../../src/treaties/list-treaties/list-treaties.answer.js';

const [WIDTH, HEIGHT, RIGHT, TOP, BASE] = [150, 27, 146, 4, 26];
const PATTERN = 'spark-unknown';

interface SparkProps {
  readonly treaty: Pick<ListedTreatyAnswer, 'adopted' | 'series' | 'coverage' | 'entryIntoForce'>;
  readonly asOf: string;
}

/** The hatch of all small lines of a page; it is drawn once. */
export function SparkHatch() {
  return (
    <svg width="0" height="0" class="defs" aria-hidden="true">
      <pattern id={PATTERN} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V6" stroke="var(--hatch)" stroke-width="1.5" />
      </pattern>
    </svg>
  );
}

/**
 * How the instruments of a treaty grew from its adoption to a day; the red line is its entry into force. Hatched where
 * the record has stopped.
 */
export function Spark({ treaty, asOf }: SparkProps) {
  const { adopted, series, coverage, entryIntoForce } = treaty;
  const from = dayNumber(adopted ?? series.dates[0] ?? asOf);
  const to = Math.max(dayNumber(asOf), from + 1);
  const x = (day: string) => round((RIGHT * (Math.min(Math.max(dayNumber(day), from), to) - from)) / (to - from));
  const top = Math.max(...series.contracting, 1);
  const y = (count: number) => round(BASE - ((BASE - TOP) * count) / top);
  const ends = x(endOf(treaty, asOf));
  const steps = series.dates.map((day, index) => `H${x(day)}V${y(series.contracting[index] ?? 0)}`).join('');
  const line = `M0 ${String(BASE)}${steps}H${ends}`;
  const { date } = entryIntoForce;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden="true">
      {coverage.state !== 'unknown' && Number(ends) < RIGHT && (
        <rect x={ends} y="3" width={round(RIGHT - Number(ends))} height="23" fill={`url(#${PATTERN})`} />
      )}
      {series.dates.length > 0 && (
        <>
          <path d={`${line}V${String(BASE)}H0Z`} fill="var(--contracting)" opacity=".18" />
          <path d={line} fill="none" stroke="var(--contracting)" stroke-width="1.8" />
        </>
      )}
      {date !== null && date <= asOf && (
        <path d={`M${x(date)} 0V${String(BASE)}`} stroke="var(--seal)" stroke-width="1.5" />
      )}
      <path d={`M0 ${String(BASE + 0.5)}H${String(WIDTH)}`} stroke="var(--rule-2)" />
    </svg>
  );
}

/** The day up to which the line is known: that of the record, or of the last instrument after it. */
function endOf({ series, coverage }: SparkProps['treaty'], asOf: string): string {
  const { through } = coverage;
  if (through === null || through >= asOf) return asOf;
  const last = series.dates.at(-1) ?? through;
  return last > through ? last : through;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
