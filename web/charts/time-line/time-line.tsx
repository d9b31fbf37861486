import { CountedPanel } from './counted-panel.js';
import { Lane } from './lane.js';
import { patternOf, px } from './pen.js';
import { type Plan, planOf, type TimeLineProps } from './plan.js';
import { dateOf, dayOf, timeTicks, widthOf } from './scale.js';
import { SignedPanel } from './signed-panel.js';

/** Signatures, instruments that count, and entry into force over time. */
export function TimeLine(props: TimeLineProps) {
  const plan = planOf(props);
  const { frame, say, need, x, now } = plan;
  const { width, height } = frame;
  const last = props.counts.steps.at(-1);
  const label = say('label', {
    date: plan.long(props.counts.asOf),
    signatories: last?.signatories.total ?? 0,
    counted: last?.counted ?? 0,
    need: need ?? '–',
  });
  return (
    <svg viewBox={`0 0 ${String(width)} ${String(height)}`} width={width} height={height} role="img" aria-label={label}>
      <Patterns plan={plan} />
      <rect x={x(now)} y="14" width={frame.right - x(now)} height={frame.axis - 14} fill="var(--wash)" />
      <Axis plan={plan} />
      <Haze plan={plan} />
      <SignedPanel plan={plan} />
      <CountedPanel plan={plan} />
      <Lane plan={plan} />
      <path d={`M${px(frame.left)} ${px(frame.axis)}H${px(frame.right)}`} stroke="var(--ink)" stroke-width="1.2" />
      <AsOf plan={plan} />
    </svg>
  );
}

function Patterns({ plan }: { readonly plan: Plan }) {
  return (
    <defs>
      <pattern
        id={patternOf(plan, 'signed')}
        width="5.2"
        height="5.2"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--signatory)" />
        <path d="M.6 0V6" stroke="var(--signatory-line)" stroke-width="1.1" />
      </pattern>
      <pattern
        id={patternOf(plan, 'hazy')}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V7" stroke="var(--hatch)" stroke-width="1.6" />
      </pattern>
    </defs>
  );
}

function Axis({ plan }: { readonly plan: Plan }) {
  const { frame, x, from, to, month, language } = plan;
  const months = language !== 'ar' && language !== 'zh';
  let free = 0;
  return (
    <>
      {timeTicks(from, to, frame.narrow ? 5 : 9).map(({ date, first, kind }) => {
        const at = x(dayOf(date));
        const text =
          kind === 'year' ? date.slice(0, 4) : first || !months ? month(date) : (month(date).split('\u00a0')[0] ?? '');
        const end = at + 3 + widthOf(text, frame.small);
        const fits =
          at + 3 >= free &&
          end <= frame.right + 4 &&
          (kind === 'year' || first || !frame.narrow || date.slice(5, 7) === '07');
        if (fits) free = end + 8;
        return (
          <g key={date}>
            <path d={`M${px(at)} 22V${px(frame.axis)}`} stroke="var(--rule)" stroke-width={first ? 1 : 0.6} />
            {fits && (
              <text x={px(at + 3)} y={px(frame.axis + 18)} font-size={frame.small} fill="var(--ink-2)">
                {text}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

/** Days of which acts may be missing. */
function Haze({ plan }: { readonly plan: Plan }) {
  const { frame, x, hazy, now } = plan;
  if (hazy === null || hazy >= now) return null;
  const [start, end] = [x(hazy), x(now)];
  return (
    <>
      <rect
        x={px(start)}
        y="22"
        width={px(end - start)}
        height={px(frame.counted[1] - 22)}
        fill={`url(#${patternOf(plan, 'hazy')})`}
      />
      {hazy > plan.from && (
        <path d={`M${px(start)} 22V${px(frame.counted[1])}`} stroke="var(--rule-2)" stroke-width="1" />
      )}
    </>
  );
}

/** The line of the day asked about, and its date. */
function AsOf({ plan }: { readonly plan: Plan }) {
  const { frame, x, now, say, long, short } = plan;
  const at = x(now);
  const date = dateOf(now);
  const text = say('as-of', { date: frame.narrow ? short(date) : long(date) });
  const right = at + 6 + widthOf(text, frame.size) <= frame.right;
  return (
    <>
      <path d={`M${px(at)} 12V${px(frame.axis)}`} stroke="var(--ink)" stroke-width="1.6" />
      <text
        x={px(right ? at + 6 : Math.min(at + 2, frame.right))}
        y={right ? 21 : 9}
        font-size={frame.size}
        font-weight="650"
        text-anchor={right ? 'start' : 'end'}
      >
        {text}
      </text>
    </>
  );
}
