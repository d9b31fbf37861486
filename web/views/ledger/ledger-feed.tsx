import type { LedgerModel } from '../../../src/page/ledger/ledger.model.js';
import type { CloudEventAnswer } from '../../../src/publishing/cloud-event.answer.js';
import { useEventWords } from '../../parts/act-words/use-told.js';
import type { Format } from '../../parts/frame/foot.js';
import { timeBarWords } from '../../parts/frame/time-bar.words.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { pluralForms } from '../../words/plural-forms.js';
import { useWords } from '../../words/use-words.js';
import { ledgerWords } from './ledger.words.js';

interface LedgerFeedProps {
  readonly model: LedgerModel;
  readonly formats: readonly Format[];
}

/** Events, the last recorded first; of the newest ones it says when there are more. */
export function LedgerFeed({ model, formats }: LedgerFeedProps) {
  const { events, names, after, part } = model;
  const { times } = useShell();
  const { to, here } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(ledgerWords);
  const words = useEventWords(names);
  const at = times?.at ?? 0;
  const newest = after + part >= at;
  const last = after + events.length;
  const title = newest ? text('latest') : text('between', { from: number(after + 1), to: number(last) });
  return (
    <Section id="events" title={title} note={text('quiet')} formats={formats}>
      {newest && at === times?.head && times.asked.at === null && <Live head={times.head} />}
      <ol class="feed" reversed start={last}>
        {events.toReversed().map((event) => (
          <Entry key={event.id} event={event} words={words} />
        ))}
      </ol>
      <nav class="more parts" aria-label={text('parts')}>
        {!newest && <a href={here({ after: after + part + part >= at ? null : after + part })}>{text('later')}</a>}
        {after > 0 && <a href={here({ after: Math.max(0, after - part) })}>{text('earlier')}</a>}
        <form method="get" action={to('/ledger', { asOf: null, at: null })}>
          {times?.asked.at != null && <input type="hidden" name="at" value={times.asked.at} />}
          <label>
            {text('go')}{' '}
            <input class="field num" name="after" inputMode="numeric" pattern="[0-9]+" value={String(after)} />
          </label>
          <button class="btn">{text('show')}</button>
        </form>
      </nav>
    </Section>
  );
}

/** Where new events are announced; without script nothing is. */
function Live({ head }: { readonly head: number }) {
  const { language } = useShell();
  const { here } = useAddress();
  const { text } = useWords(ledgerWords);
  const bar = useWords(timeBarWords);
  const newer = pluralForms(language, (count) => bar.text('newer', { count }));
  return (
    <p class="live scripted" data-live={text('live')} data-paused={text('paused')}>
      <span class="agrees" aria-hidden="true">
        ●
      </span>
      <span data-state>{text('live')}</span>
      <button class="btn" type="button" data-pause aria-pressed="false">
        {text('pause')}
      </button>
      <span role="status">
        <a
          class="btn main"
          href={here({ at: null })}
          hidden
          data-swap
          data-newer={JSON.stringify(newer)}
          data-after={String(head)}
        />
      </span>
    </p>
  );
}

interface EntryProps {
  readonly event: CloudEventAnswer;
  readonly words: ReturnType<typeof useEventWords>;
}

function Entry({ event, words }: EntryProps) {
  const { to } = useAddress();
  const { short, number } = useFormat();
  const { say } = useWords(ledgerWords);
  const { id, sequence, recordedtime, type, time, data, actor } = event;
  const told = { type: typeOf(type), date: time?.slice(0, 10) ?? null, data };
  return (
    <li>
      <a class="p num" href={to(`/events/${id}`)}>
        {number(Number(sequence))}
      </a>
      <time class="muted num" dateTime={recordedtime}>
        {short(recordedtime.slice(0, 10))}
        <span class="clock" dir="ltr">{`${recordedtime.slice(11, 19)} UTC`}</span>
      </time>
      <span class="told">{words.say(told)}</span>
      <span class="muted xs">{say('by', { actor: <bdi>{actor}</bdi> })}</span>
    </li>
  );
}

/** `foedera.treaty-action-recorded.v1` is of the type `treaty-action-recorded`. */
function typeOf(type: string): string {
  return type.replace(/^foedera\./u, '').replace(/\.v\d+$/u, '');
}
