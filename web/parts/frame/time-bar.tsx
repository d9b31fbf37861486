import { changesPath } from './changes-path.js';
import { CopyPinned } from './copy-pinned.js';
import { DayChoice } from './day-choice.js';
import { KnownChoice } from './known-choice.js';
import { TimeRail } from './time-rail.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useFormat } from '../use-format.js';
import { useWords } from '../../words/use-words.js';
import { timeBarWords } from './time-bar.words.js';

/** The two times of the view, always in sight: each can be seen, changed, and stands in the address. */
export function TimeBar() {
  const { times, bar } = useShell();
  const { text } = useWords(timeBarWords);
  if (times === null) return null;
  return (
    <section
      class={times.asked.at === null ? 'time' : 'time then'}
      id="times"
      data-part="time"
      aria-label={text('times')}
    >
      <div class="wrap">
        <div class="two">
          <DayChoice times={times} />
          <div class="known">
            <KnownChoice times={times} />
            <CopyPinned />
          </div>
        </div>
        {bar !== null && <TimeRail bar={bar} asOf={times.asOf} />}
        <Notes />
      </div>
    </section>
  );
}

/** What a reader must know of the two times: that they look at the past, or past the end of the record. */
function Notes() {
  const { times, bar, path } = useShell();
  const { to } = useAddress();
  const { long, number } = useFormat();
  const { text } = useWords(timeBarWords);
  if (times === null) return null;
  const { asOf, at, recordedAt, asked } = times;
  const changes = changesPath(path);
  const partly = bar?.partly ?? null;
  const beyond = bar === null ? null : beyondOf(asOf, bar.through, partly);
  if (asked.at === null && beyond === null) return null;
  return (
    <div class="notes">
      {asked.at !== null && (
        <p>
          {recordedAt === null
            ? text('then-nothing')
            : text('then', { at: number(at), date: long(recordedAt.slice(0, 10)) })}
          {changes !== null && <a href={to(changes, { at: null, from: at })}>{text('since')}</a>}
        </p>
      )}
      {beyond !== null && <p>{text(beyond.key, { date: long(beyond.date) })}</p>}
    </div>
  );
}

function beyondOf(
  asOf: string,
  through: string | null,
  partly: string | null,
): { readonly key: 'beyond' | 'beyond-complete'; readonly date: string } | null {
  const last = partly ?? through;
  if (last !== null && asOf > last) return { key: 'beyond', date: last };
  if (through !== null && asOf > through) return { key: 'beyond-complete', date: through };
  return null;
}
