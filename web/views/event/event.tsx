import type { EventModel } from '../../../src/page/event/event.model.js';
import { useEventWords } from '../../parts/act-words/use-told.js';
import { CheckHashes } from '../../parts/check-hashes.js';
import { Figures } from '../../parts/figures.js';
import { Frame } from '../../parts/frame/frame.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { Source } from '../../parts/source.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { Envelope } from './envelope.js';
import { EventContent } from './event-content.js';
import { EventStanding } from './event-standing.js';
import { eventWords } from './event.words.js';

/** One event: what was recorded, when, by whom, from what source. */
export function EventView(model: EventModel) {
  const { event, names, known } = model;
  const { times } = useShell();
  const { to } = useAddress();
  const { long, number } = useFormat();
  const { say, text } = useWords(eventWords);
  const words = useEventWords(names);
  const { eventId, position, version, recordedAt, actor, source } = event;
  const title = text('title', { position: number(position) });
  const formats = [{ name: 'JSON', href: `/v1/events/${eventId}` }];
  return (
    <Frame title={title} view={`${title}: ${words.text(event)}`} formats={formats}>
      <p class="kick">
        <a href={to('/ledger', { after: Math.max(0, position - 25) })}>{text('ledger')}</a>
        <span>{text('event')}</span>
      </p>
      <h1>{title}</h1>
      <div class="verdict">
        <div>
          <p class="say">{words.say(event, { days: 'long' })}</p>
          <p class="say2">
            {say('recorded', {
              day: long(recordedAt.slice(0, 10)),
              time: recordedAt.slice(11, 19),
              actor: <bdi>{actor}</bdi>,
            })}{' '}
            <Source source={source} days="long" />
          </p>
          {!known && <p class="note">{text('not-known', { at: number(times?.at ?? 0) })}</p>}
        </div>
        <Figures
          figures={[
            { value: number(position), name: text('position') },
            { value: number(version), name: text('version'), small: <bdi>{event.stream}</bdi> },
          ]}
        />
      </div>
      <EventContent event={event} words={words} />
      <EventStanding model={model} words={words} />
      <Section id="envelope" title={text('envelope')} note={text('envelope-note')} formats={formats}>
        <Envelope event={event} />
      </Section>
      <Section id="inclusion" title={text('inclusion')}>
        <p class="unknown">{text('no-inclusion')}</p>
        <CheckHashes events={[eventId]} />
      </Section>
    </Frame>
  );
}
