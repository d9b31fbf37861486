import type { Language } from '../../../src/page/language.js';
import type { WhatIfAnswer } from '../../../src/treaties/what-if/what-if.answer.js';
import { axisMonth, dayAndMonth, longDate } from '../../words/dates.js';

const DAY = 86_400_000;
const LEFT = 34;
const [TOP, BOTTOM, LANE, AXIS] = [30, 210, 250, 276] as const;

interface SupposedLineProps {
  readonly answer: Pick<WhatIfAnswer, 'proof' | 'asOf' | 'date' | 'conditionMetOn'>;
  /** How many instruments the clause asks for; null where it asks for something else. */
  readonly need: number | null;
  readonly width: number;
  readonly language: Language;
  readonly words: {
    readonly whole: string;
    readonly count: string;
    readonly needed: string;
    readonly asOf: string;
    readonly force: string;
  };
}

/** Instruments that count up to the day asked about, solid; what is supposed and what follows from it, dashed. */
export function SupposedLine({ answer, need, width, language, words }: SupposedLineProps) {
  const { proof, asOf, date, conditionMetOn } = answer;
  const counted = proof
    .filter((line) => line.counted)
    .map((line) => ({ day: dayOf(line.date), supposed: isSupposed(line.event) }));
  const today = dayOf(asOf);
  const days = [
    ...counted.map(({ day }) => day),
    today,
    ...[date, conditionMetOn].flatMap((each) => (each === null ? [] : [dayOf(each)])),
  ];
  const [first, last] = [Math.min(...days) - 40, Math.max(...days) + 150];
  const x = (day: number) => LEFT + ((day - first) / (last - first)) * (width - LEFT - 8);
  const most = Math.max(need ?? 1, counted.length) * 1.25;
  const y = (n: number) => BOTTOM - (n / most) * (BOTTOM - TOP);
  const facts = counted.filter(({ supposed, day }) => !supposed && day <= today);
  const solid = facts.map(({ day }, i) => `H${fixed(x(day))}V${fixed(y(i + 1))}`).join('');
  const added = counted.filter(({ supposed }) => supposed);
  const dashed = added
    .map(({ day }, i) => `H${fixed(Math.max(x(day), x(today)))}V${fixed(y(facts.length + i + 1))}`)
    .join('');
  const edge = x(today);
  const text = isolatedIn(language);
  return (
    <svg viewBox={`0 0 ${width} 300`} width={width} height={300} role="img" aria-label={words.whole}>
      <rect x={edge} y={14} width={Math.max(0, width - 8 - edge)} height={AXIS - 14} fill="var(--wash)" />
      <Axis from={first} to={last} x={x} language={language} width={width} />
      <text x={LEFT} y={27} font-size="13" font-weight="600">
        {text(words.count)}
      </text>
      <path d={`M${LEFT} ${BOTTOM}${solid}H${fixed(edge)}V${BOTTOM}Z`} fill="var(--contracting)" opacity=".16" />
      {need !== null && (
        <>
          <path d={`M${LEFT} ${fixed(y(need))}H${width - 8}`} stroke="var(--seal)" stroke-width="1.6" />
          <text x={LEFT + 4} y={y(need) - 6} font-size="13" font-weight="600" class="seal">
            {text(words.needed)}
          </text>
        </>
      )}
      <path
        d={`M${LEFT} ${BOTTOM}${solid}H${fixed(edge)}`}
        fill="none"
        stroke="var(--contracting)"
        stroke-width="2.6"
      />
      <circle cx={edge} cy={y(facts.length)} r="4.4" fill="var(--contracting)" />
      {added.length > 0 && (
        <path d={`M${fixed(edge)} ${fixed(y(facts.length))}${dashed}H${width - 8}`} class="sp" stroke-width="2.6" />
      )}
      {added.map(({ day }, i) => (
        <circle key={i} cx={x(day)} cy={y(facts.length + i + 1)} r="5" class="sp-dot" />
      ))}
      <path d={`M${LEFT} ${BOTTOM}H${width - 8}`} stroke="var(--ink)" stroke-width="1.2" />
      <text x={LEFT} y={LANE - 16} font-size="13" font-weight="600">
        {text(words.force)}
      </text>
      <Lane answer={answer} x={x} width={width} language={language} text={text} />
      <path d={`M${fixed(edge)} 0V${AXIS}`} stroke="var(--ink)" stroke-width="1.6" />
      <text
        x={edge + (edge > width * 0.6 ? -6 : 6)}
        y={10}
        font-size="13"
        font-weight="650"
        text-anchor={edge > width * 0.6 ? 'end' : 'start'}
      >
        {text(words.asOf)}
      </text>
    </svg>
  );
}

interface LaneProps extends Pick<SupposedLineProps, 'answer' | 'width' | 'language'> {
  readonly x: (day: number) => number;
  readonly text: (told: string) => string;
}

/** From the day the condition is met to the day in force, and on: dashed where it rests on a supposition. */
function Lane({ answer: { date, conditionMetOn, proof }, x, width, language, text }: LaneProps) {
  if (date === null) return null;
  const supposed = proof.some(({ event }) => isSupposed(event));
  const [met, force] = [x(dayOf(conditionMetOn ?? date)), x(dayOf(date))];
  const late = force > width - 150;
  const name = width < 500 ? dayAndMonth(language, date) : longDate(language, date);
  return (
    <g class={supposed ? 'lane supposed' : 'lane'}>
      <path d={`M${fixed(met)} ${LANE}H${fixed(force)}`} stroke-width="2" class="wait" />
      <rect x={force} y={LANE - 9} width={Math.max(0, width - 8 - force)} height={18} class="force" />
      <path d={diamond(met, 7)} class="met" />
      <path d={diamond(force, 9)} class="full" />
      <text
        x={late ? width - 8 : force + 14}
        y={late ? LANE - 18 : LANE + 5}
        font-size="13"
        font-weight="600"
        text-anchor={late ? 'end' : 'start'}
      >
        {text(name)}
      </text>
    </g>
  );
}

interface AxisProps {
  readonly from: number;
  readonly to: number;
  readonly x: (day: number) => number;
  readonly language: Language;
  readonly width: number;
}

/** Years, or quarters where there is room. */
function Axis({ from, to, x, language, width }: AxisProps) {
  const step = (to - from) / 365 > 7 ? Math.ceil((to - from) / 365 / 7) * 12 : (to - from) / 365 > 2.2 ? 12 : 6;
  const months: string[] = [];
  const start = Number(isoOf(from).slice(0, 4));
  for (let n = 0; n < 2400; n += step) {
    const month = new Date(Date.UTC(start, n, 1)).toISOString().slice(0, 10);
    if (dayOf(month) > to) break;
    if (dayOf(month) > from && x(dayOf(month)) < width - 30) months.push(month);
  }
  return (
    <>
      {months.map((month) => (
        <g key={month}>
          <path d={`M${fixed(x(dayOf(month)))} ${TOP}V${AXIS}`} stroke="var(--rule)" />
          <text x={x(dayOf(month)) + 3} y={AXIS + 17} font-size="12" class="quiet">
            {step < 12 ? axisMonth(language, month) : month.slice(0, 4)}
          </text>
        </g>
      ))}
      <path d={`M${LEFT} ${AXIS}H${width - 8}`} stroke="var(--ink)" stroke-width="1.2" />
    </>
  );
}

/** Arabic keeps its own direction in a drawing that runs from left to right. */
function isolatedIn(language: Language): (told: string) => string {
  return (told) => (language === 'ar' ? `\u2067${told}\u2069` : told);
}

function isSupposed(event: string): boolean {
  return event.startsWith('/deposits/');
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function diamond(x: number, r: number): string {
  return `M${fixed(x)} ${LANE - r} ${fixed(x + r)} ${LANE} ${fixed(x)} ${LANE + r} ${fixed(x - r)} ${LANE}Z`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
