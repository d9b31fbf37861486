import type { Bar } from '../../../src/page/shell.js';
import { Rail } from '../../charts/rail.js';
import { datePattern } from '../../words/date-pattern.js';
import { useWords } from '../../words/use-words.js';
import { useShell } from '../shell-context.js';
import { useFormat } from '../use-format.js';
import { timeBarWords } from './time-bar.words.js';

const DAY = 86_400_000;
/** The share of the rail that its caption takes, and how far it keeps from the handle. */
const [ROOM, GAP] = [0.36, 0.02];

/** The rail, and what a script needs to make it a slider. */
export function TimeRail({ bar, asOf }: { readonly bar: Bar; readonly asOf: string }) {
  const { language } = useShell();
  const { long } = useFormat();
  const { text } = useWords(timeBarWords);
  const { from, to, through, partly, days } = bar;
  const label = text('rail', { from: long(from), to: long(to), asOf: long(asOf) });
  const caption =
    through !== null && through < to
      ? text('complete', { date: long(through) })
      : through === null && partly !== null
        ? text('partly', { date: long(partly) })
        : null;
  return (
    <div
      class="rail"
      data-rail={text('as-of')}
      data-from={from}
      data-to={to}
      data-as-of={asOf}
      data-days={written(days)}
      data-dates={JSON.stringify(datePattern(language))}
    >
      <Rail bar={bar} asOf={asOf} label={label} />
      {caption !== null && (
        <svg class="cov">
          <text x={`${String(Math.round(captionEnd(bar, asOf) * 1000) / 10)}%`} y="48%" text-anchor="end">
            {language === 'ar' ? `\u2067${caption}\u2069` : caption}
          </text>
        </svg>
      )}
    </div>
  );
}

/** Where the caption ends: at the end of the rail, else before the handle that stands there. */
function captionEnd({ from, to }: Bar, asOf: string): number {
  const handle = (dayOf(asOf) - dayOf(from)) / Math.max(1, dayOf(to) - dayOf(from));
  return handle > 1 - ROOM ? Math.min(1, handle) - GAP : 1 - GAP / 2;
}

/** Days as the days between them, to base 36: a thousand take four kilobytes. */
function written(days: readonly string[]): string {
  const numbers = days.map(dayOf);
  return numbers.map((number, index) => (number - (numbers[index - 1] ?? 0)).toString(36)).join(' ');
}

function dayOf(date: string): number {
  return Date.parse(date) / DAY;
}
