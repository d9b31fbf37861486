import type { Plan } from './plan.js';
import { linear } from './scale.js';
import { countOn, lineOf } from './steps.js';
import { HALO, patternOf, px } from './pen.js';

/** Signatures over time: a hatched area, as ratifying does not end them. */
export function SignedPanel({ plan }: { readonly plan: Plan }) {
  const { frame, counts, x, from, now, hazy, say } = plan;
  const signed = counts.steps.map(({ signatories }) => signatories.total);
  const most = Math.max(...signed, 1);
  const [top, foot] = frame.signed;
  const y = linear([0, most], [foot, top + 11]);
  const end = hazy ?? now;
  const value = ({ signatories }: (typeof counts.steps)[number]) => signatories.total;
  const line = lineOf(plan, value, y, from, end);
  const total = countOn(plan, value, now);
  return (
    <>
      <text x={px(frame.left)} y="14" font-size={frame.size} font-weight="600" fill="var(--ink-2)">
        {say('signatures')}
      </text>
      <path d={`${line}V${px(foot)}H${px(x(from))}Z`} fill={`url(#${patternOf(plan, 'signed')})`} opacity=".55" />
      <path d={line} fill="none" stroke="var(--signatory-line)" stroke-width="1.6" />
      {hazy !== null && hazy < now && (
        <path d={lineOf(plan, value, y, hazy, now)} fill="none" stroke="var(--signatory-line)" stroke-width="1" />
      )}
      <path d={`M${px(frame.left)} ${px(foot)}H${px(frame.right)}`} stroke="var(--rule-2)" />
      <text
        {...HALO}
        x={px(x(now) - 6)}
        y={px(Math.max(y(total) + (total * 2 > most ? 20 : -8), top + 9))}
        font-size={frame.size}
        text-anchor="end"
        font-weight="600"
      >
        {`${hazy !== null && hazy <= now ? '≥ ' : ''}${say('signatories', { count: total })}`}
      </text>
    </>
  );
}
