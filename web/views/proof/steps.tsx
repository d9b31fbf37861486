import type { ComponentChildren } from 'preact';
import type { ProofModel } from '../../../src/page/proof/proof.model.js';
import { DayRuler } from '../../charts/day-ruler/day-ruler.js';
import { pathMet, ruleTold } from '../../parts/clause/rule.js';
import { floorsTold } from '../../parts/clause/floors.js';
import type { Telling } from '../../parts/clause/telling.js';
import { English } from '../../parts/english.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { Instruments } from './instruments.js';
import { proofWords } from './proof.words.js';
import { Thresholds } from './thresholds.js';

/** What the steps are told from. */
export interface StepsProps extends ProofModel {
  readonly telling: Telling;
  readonly titleOf: (treaty: string) => string;
}

/** The proof step by step: what happened, the day that follows from it, what holds it back, what was declared. */
export function Steps(props: StepsProps) {
  const { treaty, verdict } = props;
  return (
    <ol class="steps">
      {treaty.entryIntoForce !== null && <ConditionStep {...props} />}
      {treaty.entryIntoForce !== null && <DayStep {...props} />}
      {treaty.entryIntoForce !== null && <FloorStep {...props} />}
      {verdict.declared !== null && <DeclaredStep {...props} />}
    </ol>
  );
}

interface StepProps {
  readonly n: number;
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly children?: ComponentChildren;
}

function Step({ n, title, note, children }: StepProps) {
  return (
    <li id={`step-${n}`}>
      <div class="body">
        <h3 id={`step-${n}-title`}>{title}</h3>
        {note !== undefined && <p class="muted small">{note}</p>}
        {children}
      </div>
    </li>
  );
}

function ConditionStep({ verdict, titleOf }: StepsProps) {
  const { text } = useWords(proofWords);
  const { long } = useFormat();
  const { conditionMetOn, proof, asOf, decisive } = verdict;
  const { title, plain } = useCondition(verdict);
  const uncounted = proof.filter(({ counted }) => !counted).length;
  const counts = uncounted === 0 ? text('all-count') : text('some-count', { count: uncounted });
  return (
    <Step n={1} title={title} note={proof.length === 0 ? text('no-instruments', { asOf: long(asOf) }) : counts}>
      {!plain && <Thresholds verdict={verdict} titleOf={titleOf} />}
      {proof.length > 0 && <Instruments lines={proof} decisive={decisive} metOn={conditionMetOn} />}
    </Step>
  );
}

/** What happened, in a line. `plain`: the clause asks for a number of instruments, and for nothing else. */
function useCondition(verdict: ProofModel['verdict']): { readonly title: string; readonly plain: boolean } {
  const { text } = useWords(proofWords);
  const { long } = useFormat();
  const { thresholds, conditionMetOn, asOf } = verdict;
  const [only] = thresholds;
  if (only !== undefined && thresholds.length === 1 && only.condition === 'instruments' && only.from === undefined) {
    const { have, need } = only;
    const title =
      conditionMetOn === null
        ? text('open-instruments', { have, need })
        : text('met-instruments', { need: Number(need), date: long(conditionMetOn) });
    return { title, plain: true };
  }
  const metOn = conditionMetOn ?? dateOf(verdict, 'condition');
  if (metOn === null) return { title: text('open'), plain: false };
  return { title: text(metOn > asOf ? 'foreseen' : 'met', { date: long(metOn) }), plain: false };
}

function DayStep({ treaty, verdict, telling }: StepsProps) {
  const { text } = useWords(proofWords);
  const { to } = useAddress();
  const { arithmetic, thresholds } = verdict;
  const delay = arithmetic.find(({ what }) => what === 'delay');
  const from = dateOf(verdict, 'notification') ?? dateOf(verdict, 'condition');
  const path = treaty.entryIntoForce === null ? null : pathMet(treaty.entryIntoForce, thresholds[0]?.pointer ?? '');
  if (delay !== undefined && delay.date !== null && from !== null && path !== null) {
    const notified = dateOf(verdict, 'notification');
    return <DayFollows {...{ telling, path, from, notified, to: delay.date, because: delay.because }} />;
  }
  return (
    <Step n={2} title={text('no-day-yet')}>
      <p>
        <a class="btn sup" href={to(`/treaties/${treaty.id}/what-if`)}>
          {text('suppose')}
        </a>
      </p>
    </Step>
  );
}

interface DayFollowsProps {
  readonly telling: Telling;
  readonly path: NonNullable<ReturnType<typeof pathMet>>;
  readonly from: string;
  readonly to: string;
  /** The day on which the depositary notified, where the delay is counted from that. */
  readonly notified: string | null;
  readonly because: string;
}

function DayFollows({ telling, path, from, to, notified, because }: DayFollowsProps) {
  const { text, say } = useWords(proofWords);
  const { long } = useFormat();
  const days = 'days' in path.then ? path.then.days : null;
  const title =
    days === null
      ? say('day-is', { date: long(to), rule: ruleTold(telling, path, from) })
      : text('day-nth', { n: days, from: long(from), date: long(to) });
  return (
    <Step n={2} title={title} note={days === null ? undefined : text('day-zero')}>
      {notified !== null && <p class="small">{text('notified', { date: long(notified) })}</p>}
      {because.includes(';') && (
        <p class="note">
          <English>{because}</English>
        </p>
      )}
      {to > from && <Ruler from={from} to={to} then={path.then} whole={title} />}
    </Step>
  );
}

function dateOf({ arithmetic }: ProofModel['verdict'], step: 'condition' | 'notification'): string | null {
  return arithmetic.find(({ what }) => what === step)?.date ?? null;
}

interface RulerProps {
  readonly from: string;
  readonly to: string;
  readonly then: NonNullable<ReturnType<typeof pathMet>>['then'];
  readonly whole: ComponentChildren;
}

function Ruler({ from, to, then, whole }: RulerProps) {
  const { language } = useShell();
  const { text } = useWords(proofWords);
  const { long, day } = useFormat();
  const counts = 'days' in then ? 'days' : 'months' in then ? 'months' : 'years' in then ? 'years' : 'dates';
  const names = {
    from: text('ruler-from', { date: from.slice(0, 4) === to.slice(0, 4) ? day(from) : long(from) }),
    to:
      'days' in then ? text('ruler-to', { date: long(to), n: then.days }) : text('ruler-in-force', { date: long(to) }),
    whole: typeof whole === 'string' ? whole : `${long(from)} – ${long(to)}`,
    span: '',
    inMonth: (month: string) => text('in-month', { month }),
  };
  const drawn = { from, to, counts, language, names } as const;
  return (
    <div class="chart ruler">
      <div class="wide">
        <DayRuler {...drawn} width={1080} />
      </div>
      <div class="middle">
        <DayRuler {...drawn} width={720} />
      </div>
      <div class="narrow">
        <DayRuler {...drawn} width={282} />
      </div>
    </div>
  );
}

function FloorStep({ treaty, verdict, telling }: StepsProps) {
  const { text, say } = useWords(proofWords);
  const { long } = useFormat();
  const { arithmetic, thresholds, computed } = verdict;
  if (treaty.entryIntoForce === null) return null;
  const found = arithmetic.filter(({ what }) => what === 'floor');
  const stated = arithmetic.find(({ what }) => what === 'delay')?.date ?? null;
  const floors = floorsTold(telling, treaty.entryIntoForce, thresholds[0]?.pointer ?? '');
  const last = found
    .map(({ date }) => date)
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  const raised = stated !== null && last !== undefined && last > stated;
  const title = found.some(({ date }) => date === null)
    ? text('holds-waits')
    : raised
      ? text('holds-until', { date: long(computed ?? last) })
      : floors.length > 0 && found.length === 0
        ? text('holds-more')
        : text('holds-nothing');
  return (
    <Step n={3} title={title} note={floors.length === 0 ? text('holds-none') : undefined}>
      {floors.length > 0 && (
        <ul class="plain">
          {floors.map((floor, index) => {
            const date = found[index]?.date ?? null;
            if (found.length === 0) return <li key={index}>{say('floor-bare', { floor })}</li>;
            return (
              <li key={index}>
                {date === null ? say('floor-open', { floor }) : say('floor', { floor, date: <b>{long(date)}</b> })}
              </li>
            );
          })}
        </ul>
      )}
    </Step>
  );
}

function DeclaredStep({ treaty, verdict }: StepsProps) {
  const { text } = useWords(proofWords);
  const { long } = useFormat();
  const { declared, computed } = verdict;
  if (declared === null) return null;
  const note =
    computed === null
      ? undefined
      : computed === declared
        ? text('declared-agrees')
        : text('declared-prevails', { computed: long(computed) });
  const n = treaty.entryIntoForce === null ? 1 : 4;
  return <Step n={n} title={text('declared-step', { date: long(declared) })} note={note} />;
}
