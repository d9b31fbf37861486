import type { Times } from '../../../src/page/shell.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useForm } from '../use-form.js';
import { useFormat } from '../use-format.js';
import { useWords } from '../../words/use-words.js';
import { timeBarWords } from './time-bar.words.js';

/** The day: as a date that opens a field, between links to the days before and after on which the view changes. */
export function DayChoice({ times: { asOf } }: { readonly times: Times }) {
  const { bar, ownDays } = useShell();
  const { long } = useFormat();
  const { text } = useWords(timeBarWords);
  if (ownDays) {
    return (
      <div class="day">
        <span class="lab">{text('as-of')}</span>
        <span class="val">{text('own-days')}</span>
      </div>
    );
  }
  return (
    <div class="day">
      <span class="lab">{text('as-of')}</span>
      <span class="val" dir="ltr">
        {bar !== null && <Step id="time-earlier" day={bar.days.findLast((day) => day < asOf)} sign="‹" way="earlier" />}
        <button
          class="date"
          type="button"
          id="time-day"
          popovertarget="time-day-choice"
          aria-label={text('change-day', { date: long(asOf) })}
        >
          <bdi data-day>{long(asOf)}</bdi>
        </button>
        {bar !== null && <Step id="time-later" day={bar.days.find((day) => day > asOf)} sign="›" way="later" />}
      </span>
      <DayField asOf={asOf} />
    </div>
  );
}

interface StepProps {
  readonly id: string;
  readonly day: string | undefined;
  readonly sign: string;
  readonly way: 'earlier' | 'later';
}

function Step({ id, day, sign, way }: StepProps) {
  const { here } = useAddress();
  const { long } = useFormat();
  const { text } = useWords(timeBarWords);
  if (day === undefined) {
    return (
      <a class="step" id={id} role="link" aria-disabled="true" aria-label={text(`none-${way}`)}>
        {sign}
      </a>
    );
  }
  return (
    <a class="step" id={id} href={here({ asOf: day })} data-swap aria-label={text(way, { date: long(day) })}>
      {sign}
    </a>
  );
}

function DayField({ asOf }: { readonly asOf: string }) {
  const { bar } = useShell();
  const { action, fields } = useForm()('asOf');
  const { text } = useWords(timeBarWords);
  return (
    <div class="pop of-day" popover id="time-day-choice">
      <form method="get" action={action} data-swap>
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <label>
          <span class="lab">{text('day')}</span>
          <input
            class="field"
            type="date"
            name="asOf"
            value={asOf}
            required
            {...(bar === null ? {} : { min: yearBefore(bar.days[0] ?? bar.from) })}
          />
        </label>
        <button class="btn main">{text('show')}</button>
      </form>
    </div>
  );
}

/** A year before the first act there is nothing to see. */
function yearBefore(date: string): string {
  const year = String(Math.max(1, Number(date.slice(0, 4)) - 1)).padStart(4, '0');
  return `${year}-01-01`;
}
