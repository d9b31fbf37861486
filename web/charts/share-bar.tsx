/** A part of a whole: its name, its share as it is written, and in per cent as a number. */
export interface SharePart {
  readonly name: string;
  readonly written: string;
  readonly percent: number;
  /** What is left of the whole, and no single part. */
  readonly rest?: boolean;
}

const HEIGHT = 60;
const NARROW = 10;

/** Parts of a whole side by side; a name that has no room ends in an ellipsis. Below 820 one under another. */
export function ShareBar({ parts, label }: { readonly parts: readonly SharePart[]; readonly label: string }) {
  return (
    <>
      <svg class="shares wide" width="100%" height={HEIGHT} role="img" aria-label={label}>
        {placed(parts).map(({ name, written, rest = false, x, percent }) => (
          <svg key={name} x={`${x.toFixed(2)}%`} width={`${percent.toFixed(2)}%`} height={HEIGHT}>
            <Part rest={rest} height={HEIGHT} />
            <foreignObject x="0" y="0" width="100%" height={HEIGHT}>
              <div class={rest ? 'share rest' : 'share'} dir="auto">
                <b>{name}</b>
                <span>{written}</span>
              </div>
            </foreignObject>
          </svg>
        ))}
      </svg>
      <ul class="shares narrow">
        {parts.map(({ name, written, percent, rest = false }) => (
          <li key={name}>
            <b>{name}</b>
            <span class="num">{written}</span>
            <svg class="mbar" width="100%" height={NARROW} aria-hidden="true">
              <svg width={`${percent.toFixed(2)}%`} height={NARROW}>
                <Part rest={rest} height={NARROW} />
              </svg>
            </svg>
          </li>
        ))}
      </ul>
    </>
  );
}

function Part({ rest, height }: { readonly rest: boolean; readonly height: number }) {
  return (
    <rect
      class="part"
      width="100%"
      height={height}
      fill={rest ? 'var(--wash-2)' : 'var(--contracting)'}
      stroke={rest ? 'var(--rule-2)' : 'var(--paper)'}
    />
  );
}

function placed(parts: readonly SharePart[]): readonly (SharePart & { readonly x: number })[] {
  let x = 0;
  return parts.map((part) => {
    const here = { ...part, x };
    x += part.percent;
    return here;
  });
}
