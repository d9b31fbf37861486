/** What a life is drawn of: the signature, and every period of being bound. */
export interface Lived {
  readonly signature: { readonly date: string } | null;
  readonly stints: readonly {
    readonly instrument: { readonly date: string; readonly event: string };
    readonly contractingFrom: string;
    readonly inForceFrom: string | null;
    readonly until: string | null;
  }[];
}

/** The time that all lives of a table share: from the first of January of `from` to `to`. */
export interface LivesScale {
  readonly width: number;
  readonly from: number;
  readonly to: string;
}

interface LifeProps extends LivesScale {
  readonly life: Lived;
}

const HIGH = 22;
const MIDDLE = HIGH / 2;
/** Half a sign, so that the first and the last are whole. */
const EDGE = 8;
const DAY = 86_400_000;

/**
 * One life under a treaty: ○ signed ┄ ◉ deposited ── in force ▬ ⊘ left, up to the day asked about. Time always runs
 * left to right.
 */
export function Life({ life, ...scale }: LifeProps) {
  const { width, to } = scale;
  const x = placeOn(scale);
  const { signature, stints } = life;
  const first = stints[0]?.instrument.date ?? to;
  const signed = signature !== null && signature.date <= to ? signature.date : null;
  const begun = stints.filter(({ instrument }) => instrument.date <= to);
  return (
    <svg class="life" viewBox={`0 0 ${String(width)} ${String(HIGH)}`} width={width} height={HIGH} aria-hidden="true">
      <Decades {...scale} high={HIGH} />
      {signed !== null && signed < first && (
        <path
          d={line(x(signed), x(first < to ? first : to))}
          stroke="var(--signatory-line)"
          stroke-width="1.4"
          stroke-dasharray="3 2.5"
        />
      )}
      {begun.map((stint) => (
        <Stint key={stint.instrument.event} stint={stint} to={to} x={x} />
      ))}
      {signed !== null && <Sign at={x(signed)} kind="signed" />}
      {begun.map(({ instrument, until }) => (
        <g key={instrument.event}>
          <Sign at={x(instrument.date)} kind="deposited" />
          {until !== null && until <= to && <Sign at={x(until)} kind="left" />}
        </g>
      ))}
      <path d={`M${x(to)} 0V${String(HIGH)}`} stroke="var(--ink)" stroke-width="1.4" />
    </svg>
  );
}

/** The years over the lives. */
export function LivesAxis(scale: LivesScale) {
  const x = placeOn(scale);
  const every = decadesOf(scale).length > 5 ? 20 : 10;
  return (
    <svg class="life" viewBox={`0 0 ${String(scale.width)} 16`} width={scale.width} height="16" aria-hidden="true">
      {decadesOf(scale)
        .filter((year) => year % every === 10 % every || every === 10)
        .map((year) => (
          <text
            key={year}
            x={x(`${String(year)}-01-01`)}
            y="12"
            font-size="12"
            text-anchor="middle"
            fill="var(--ink-2)"
          >
            {year}
          </text>
        ))}
    </svg>
  );
}

interface StintProps {
  readonly stint: Lived['stints'][number];
  readonly to: string;
  readonly x: (date: string) => string;
}

function Stint({ stint: { contractingFrom, inForceFrom, until }, to, x }: StintProps) {
  const end = until !== null && until < to ? until : to;
  const bound = inForceFrom !== null && inForceFrom < end ? inForceFrom : end;
  return (
    <>
      {contractingFrom < bound && (
        <path d={line(x(contractingFrom), x(bound))} stroke="var(--contracting)" stroke-width="2.4" />
      )}
      {bound < end && <path d={line(x(bound), x(end))} stroke="var(--party)" stroke-width="7" />}
    </>
  );
}

function Sign({ at, kind }: { readonly at: string; readonly kind: 'signed' | 'deposited' | 'left' }) {
  const stroke = { signed: 'var(--signatory-line)', deposited: 'var(--contracting)', left: 'var(--withdrawn)' }[kind];
  return (
    <g transform={`translate(${at} ${String(MIDDLE)})`}>
      <circle r="6.4" fill="var(--paper)" />
      <circle r="5.1" fill="none" stroke={stroke} stroke-width="1.8" />
      {kind === 'deposited' && <circle r="2.4" fill={stroke} />}
      {kind === 'left' && <path d="M-5 5 5-5" stroke={stroke} stroke-width="1.8" />}
    </g>
  );
}

function Decades({ high, ...scale }: LivesScale & { readonly high: number }) {
  const x = placeOn(scale);
  const d = decadesOf(scale).map((year) => `M${x(`${String(year)}-01-01`)} 0V${String(high)}`);
  return <path d={d.join('')} stroke="var(--rule)" stroke-width=".8" />;
}

function decadesOf({ from, to }: LivesScale): readonly number[] {
  const first = Math.ceil((from + 1) / 10) * 10;
  const last = Number(to.slice(0, 4));
  return Array.from({ length: Math.max(0, Math.floor((last - first) / 10) + 1) }, (_, index) => first + index * 10);
}

function placeOn({ width, from, to }: LivesScale): (date: string) => string {
  const [first, last] = [Date.parse(`${String(from)}-01-01`), Date.parse(to)];
  const span = Math.max(DAY, last - first);
  return (date) => (EDGE + ((Date.parse(date) - first) / span) * (width - 2 * EDGE)).toFixed(1);
}

function line(from: string, to: string): string {
  return `M${from} ${String(MIDDLE)}H${to}`;
}
