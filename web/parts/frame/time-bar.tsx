import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useFormat } from '../use-format.js';
import { useWords } from '../../words/use-words.js';
import { frameWords } from './frame.words.js';

/** The two times of the view, always in sight. */
export function TimeBar() {
  const { times } = useShell();
  const { here } = useAddress();
  const { long, number } = useFormat();
  const { text } = useWords(frameWords);
  if (times === null) return null;
  return (
    <section class="time" data-part="time">
      <div class="wrap">
        <form method="get" data-swap action={here({ asOf: null, at: null })}>
          <span class="lab">{text('as-of')}</span> <b>{long(times.asOf)}</b>
          <input type="date" name="asOf" value={times.asOf} aria-label={text('as-of')} />
          <button class="btn">{text('show')}</button>
        </form>
        <span class="known">
          <span class="lab">{text('known-at')}</span> {times.at === times.head ? text('latest') : ''} {number(times.at)}
        </span>
      </div>
    </section>
  );
}
