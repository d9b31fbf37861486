import { fitted, type Plan } from './plan.js';
import { dayOf, widthOf } from './scale.js';
import { HALO, patternOf, px } from './pen.js';

/** Under the time line: when the condition was met, the delay, and since when the treaty is in force. */
export function Lane({ plan }: { readonly plan: Plan }) {
  const { entry, frame, say, x } = plan;
  const { conditionMetOn, date } = entry;
  const met = conditionMetOn === null ? null : x(dayOf(conditionMetOn));
  const start = date === null ? null : x(dayOf(date));
  return (
    <>
      <text
        x={px(frame.left)}
        y={px(frame.counted[1] + 20)}
        font-size={frame.size}
        font-weight="600"
        fill="var(--ink-2)"
      >
        {say('in-force')}
      </text>
      {met !== null && start !== null && (
        <path d={`M${px(met)} ${px(frame.lane)}H${px(start)}`} stroke="var(--seal)" stroke-width="2" />
      )}
      {start !== null && <Bar plan={plan} start={start} />}
      {met !== null && (
        <path d={diamond(met, frame.lane, 7)} fill="var(--paper)" stroke="var(--seal)" stroke-width="2" />
      )}
      {start !== null && <path d={diamond(start, frame.lane, 9)} fill="var(--seal)" stroke="var(--paper)" />}
      {met !== null && start !== null && <Words plan={plan} met={met} start={start} />}
    </>
  );
}

function diamond(x: number, y: number, r: number): string {
  return `M${px(x)} ${px(y - r)} ${px(x + r)} ${px(y)} ${px(x)} ${px(y + r)} ${px(x - r)} ${px(y)}Z`;
}

/** In force: solid up to the day asked about, or to its end; hatched beyond what is recorded; pale ahead. */
function Bar({ plan, start }: { readonly plan: Plan; readonly start: number }) {
  const { entry, frame, x, now, hazy, from, say, long, short } = plan;
  const top = frame.lane - 9;
  if (entry.state === 'date-fixed')
    return (
      <rect x={px(start)} y={px(top)} width={px(frame.right - start)} height="18" fill="var(--party)" opacity=".28" />
    );
  const end = x(entry.endedOn === null ? now : dayOf(entry.endedOn));
  const known = hazy === null || hazy <= from ? end : Math.max(start, Math.min(end, x(hazy)));
  const since = entry.date === null ? '' : say('since', { date: frame.narrow ? short(entry.date) : long(entry.date) });
  const inside = known - start - 24 >= widthOf(since, frame.size);
  return (
    <>
      <rect x={px(start)} y={px(top)} width={px(Math.max(0, known - start))} height="18" fill="var(--party)" />
      {known < end && (
        <rect
          x={px(known)}
          y={px(top)}
          width={px(end - known)}
          height="18"
          fill={`url(#${patternOf(plan, 'hazy')})`}
          stroke="var(--rule-2)"
          stroke-width=".8"
        />
      )}
      <Since plan={plan} text={since} x={start} inside={inside} />
    </>
  );
}

interface SinceProps {
  readonly plan: Plan;
  readonly text: string;
  readonly x: number;
  readonly inside: boolean;
}

function Since({ plan, text, x, inside }: SinceProps) {
  const { frame } = plan;
  if (inside)
    return (
      <text fill="var(--on-party)" x={px(x + 16)} y={px(frame.lane + 5)} font-size={frame.size} font-weight="600">
        {text}
      </text>
    );
  const place = fitted(plan, text, x, 2, frame.left + widthOf(plan.say('in-force'), frame.size) + 12);
  return place === null ? null : (
    <text
      {...HALO}
      x={px(place.x)}
      y={px(frame.lane - 14)}
      font-size={frame.size}
      font-weight="600"
      text-anchor={place.anchor}
    >
      {text}
    </text>
  );
}

/** Beside the two diamonds, while the date lies ahead. */
function Words({ plan, met, start }: { readonly plan: Plan; readonly met: number; readonly start: number }) {
  const { entry, frame, say, short, long } = plan;
  if (entry.state !== 'date-fixed' || entry.conditionMetOn === null || entry.date === null) return null;
  const before = say('met', { date: short(entry.conditionMetOn) });
  const date = frame.narrow ? short(entry.date) : long(entry.date);
  const place = fitted(plan, date, start, -6) ?? { x: frame.right, anchor: 'end' as const };
  return (
    <>
      {met - 12 - widthOf(before, frame.size) > frame.left && (
        <text x={px(met - 12)} y={px(frame.lane + 5)} font-size={frame.size} font-weight="600" text-anchor="end">
          {before}
        </text>
      )}
      <text x={px(place.x)} y={px(frame.lane - 15)} font-size={frame.size} font-weight="600" text-anchor={place.anchor}>
        {date}
      </text>
    </>
  );
}
