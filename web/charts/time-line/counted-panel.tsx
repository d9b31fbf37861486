import type { CountStepAnswer } from '../../../src/treaties/counts/counts.answer.js';
import { fitted, type Plan } from './plan.js';
import { dateOf, dayOf, widthOf } from './scale.js';
import { countOn, lineOf } from './steps.js';
import { HALO, px } from './pen.js';

const counted = (step: CountStepAnswer) => step.counted;

/** The instruments that count, step by step, and the line that they have to reach. */
export function CountedPanel({ plan }: { readonly plan: Plan }) {
  const { frame, x, y, from, now, hazy, ticks, say } = plan;
  const { left, right, size, small } = frame;
  const foot = frame.counted[1];
  const end = hazy ?? now;
  const line = lineOf(plan, counted, y, from, end);
  return (
    <>
      <text x={px(left)} y={px(frame.signed[1] + 17)} font-size={size} font-weight="600" fill="var(--ink-2)">
        {say('counted')}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${px(left)} ${px(y(tick))}H${px(right)}`} stroke="var(--rule)" />
          <text x={px(left - 6)} y={px(y(tick) + 4)} font-size={small} text-anchor="end" fill="var(--ink-2)">
            {tick}
          </text>
        </g>
      ))}
      {end > from && <path d={`${line}V${px(foot)}H${px(x(from))}Z`} fill="var(--contracting)" opacity=".16" />}
      <Threshold plan={plan} />
      {end > from && <path d={line} fill="none" stroke="var(--contracting)" stroke-width="2.8" />}
      {hazy !== null && hazy < now && (
        <path d={lineOf(plan, counted, y, hazy, now)} fill="none" stroke="var(--contracting)" stroke-width="1.4" />
      )}
      <circle cx={px(x(now))} cy={px(y(countOn(plan, counted, now)))} r="4.4" fill="var(--contracting)" />
      <Met plan={plan} />
      <EndLabel plan={plan} />
      <LastDay plan={plan} />
      <path d={`M${px(left)} ${px(foot)}H${px(right)}`} stroke="var(--ink)" stroke-width="1.2" />
    </>
  );
}

/** What the clause asks for; the words keep clear of the steps. */
function Threshold({ plan }: { readonly plan: Plan }) {
  const { frame, need, x, y, say, from, to } = plan;
  if (need === null) return null;
  const [at, text] = [y(need), say('needed', { need })];
  const width = widthOf(text, frame.size);
  const under = from + ((width + 12) / (frame.right - frame.left)) * (to - from);
  const crossed = countOn(plan, counted, Math.min(under, plan.now)) >= need * 0.86;
  const shown = crossed ? String(need) : text;
  const clear = !crossed || x(dayOf(plan.entry.conditionMetOn ?? plan.counts.asOf)) > frame.left + 30;
  return (
    <>
      <path d={`M${px(frame.left)} ${px(at)}H${px(frame.right)}`} stroke="var(--seal)" stroke-width="1.6" />
      <text
        {...HALO}
        x={px(clear ? frame.left + 4 : frame.right)}
        y={px(at - 6)}
        font-size={frame.size}
        font-weight="600"
        text-anchor={clear ? 'start' : 'end'}
        fill="var(--seal)"
      >
        {shown}
      </text>
    </>
  );
}

/** Where the condition was met, and by whom. */
function Met({ plan }: { readonly plan: Plan }) {
  const { entry, need, x, y, frame, say, nameOf, short } = plan;
  const { conditionMetOn, decisive } = entry;
  if (conditionMetOn === null || need === null) return null;
  const [at, level] = [x(dayOf(conditionMetOn)), y(need)];
  const [only] = decisive;
  const line = entry.proof.find((each) => each.participant === only && each.date === conditionMetOn);
  const who =
    decisive.length === 1 && only !== undefined && line?.number !== undefined
      ? say('nth', { number: line.number, name: nameOf(only) })
      : say('met-by');
  const text = `${who}, ${short(conditionMetOn)}`;
  const clear = entry.state === 'in-force' ? at : Math.max(at, x(plan.now));
  const place = entry.state === 'in-force' || entry.state === 'ended' ? fitted(plan, text, clear, 12) : null;
  return (
    <>
      <path
        d={`M${px(at)} ${px(level - 7)} ${px(at + 7)} ${px(level)} ${px(at)} ${px(level + 7)} ${px(at - 7)} ${px(level)}Z`}
        fill="var(--paper)"
        stroke="var(--seal)"
        stroke-width="2"
      />
      {place === null ? (
        <Lines plan={plan} x={clear} y={level + 19} lines={[followed(plan, who), short(conditionMetOn)]} />
      ) : (
        <text
          {...HALO}
          x={px(place.x)}
          y={px(level + 19)}
          font-size={frame.size}
          font-weight="600"
          text-anchor={place.anchor}
        >
          {text}
        </text>
      )}
    </>
  );
}

/** A line that another follows. */
function followed({ language }: Plan, text: string): string {
  return language === 'ar' || language === 'zh' ? text : `${text},`;
}

interface LinesProps {
  readonly plan: Plan;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Two short lines beside a point: after it where there is room, else before it. */
function Lines({ plan, x, y, lines }: LinesProps) {
  const { frame } = plan;
  const width = Math.max(...lines.map((line) => widthOf(line, frame.size)));
  const after = x + 9 + width <= frame.right + 6;
  return (
    <>
      {lines.map((line, index) => (
        <text
          key={index}
          {...HALO}
          x={px(after ? x + 9 : x - 9)}
          y={px(y + index * 16)}
          font-size={frame.size}
          font-weight="600"
          text-anchor={after ? 'start' : 'end'}
        >
          {line}
        </text>
      ))}
    </>
  );
}

/** How many count on the day asked about; while one is waited for, which was the last. */
function EndLabel({ plan }: { readonly plan: Plan }) {
  const { entry, x, y, now, frame, say, nameOf, dayMonth, hazy } = plan;
  const total = countOn(plan, counted, now);
  const [at, level] = [x(now), y(total)];
  const last = entry.proof.findLast((line) => line.counted && line.number !== undefined);
  const foot = frame.counted[1];
  if (entry.state === 'pending' && last?.number !== undefined && total > 0) {
    const who = say('nth', { number: last.number, name: nameOf(last.participant) });
    const lines = [followed(plan, who), dayMonth(last.date)];
    return <Lines plan={plan} x={at} y={Math.min(level + 17, foot - 22)} lines={lines} />;
  }
  if (entry.state === 'date-fixed') return <Lines plan={plan} x={at} y={level - 2} lines={[String(total)]} />;
  const short = hazy !== null && hazy <= now;
  return (
    <text
      {...HALO}
      x={px(at - 8)}
      y={px(Math.max(level - 9, frame.counted[0] + 2))}
      font-size={frame.size}
      font-weight="600"
      text-anchor="end"
    >
      {say(short ? 'at-least' : 'that-count', { count: total })}
    </text>
  );
}

/** The last day for the condition, while it lies ahead and in sight. */
function LastDay({ plan }: { readonly plan: Plan }) {
  const { deadline = null, entry, x, frame, to, now, say, dayMonth } = plan;
  if (deadline === null || entry.state !== 'pending') return null;
  const day = dayOf(deadline.latest);
  if (day <= now || day > to) return null;
  const at = x(day);
  const foot = frame.counted[1];
  const lines = [
    say('last-day', { date: dayMonth(dateOf(day)) }),
    say('for-force', { year: deadline.inForceBy.slice(0, 4) }),
  ];
  if (Math.max(...lines.map((line) => widthOf(line, frame.small))) > frame.right - at) return null;
  return (
    <>
      <path d={`M${px(at)} ${px(foot - 62)}V${px(foot)}`} stroke="var(--ink-2)" stroke-width="1.4" />
      {lines.map((line, index) => (
        <text key={index} x={px(at + 5)} y={px(foot - 50 + index * 15)} font-size={frame.small} fill="var(--ink-2)">
          {line}
        </text>
      ))}
    </>
  );
}
