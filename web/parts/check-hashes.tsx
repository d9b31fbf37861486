import { useWords } from '../words/use-words.js';
import { checkHashesWords } from './check-hashes.words.js';

interface CheckHashesProps {
  /** The ids of the events that are checked. */
  readonly events: readonly string[];
}

/**
 * A button by which this browser checks that each event's hash is the SHA-256 of its fields. It is there
 * only where scripts run.
 */
export function CheckHashes({ events }: CheckHashesProps) {
  const { text } = useWords(checkHashesWords);
  return (
    <div
      class="check scripted"
      data-check={events.join(' ')}
      data-checking={text('checking')}
      data-agree={text('agree', { n: String(events.length) })}
      data-differ={text('differ', { positions: '%' })}
      data-failed={text('failed')}
    >
      <button class="btn main" type="button">
        {text('check')}
      </button>
      <p role="status" />
    </div>
  );
}
