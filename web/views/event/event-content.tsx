import type { ShowEventAnswer } from '../../../src/publishing/show-event/show-event.answer.js';
import { writtenWith } from '../../parts/act-words/tell-event.js';
import type { useEventWords } from '../../parts/act-words/use-told.js';
import { Section } from '../../parts/section.js';
import { useWords } from '../../words/use-words.js';
import { eventWords } from './event.words.js';

interface EventContentProps {
  readonly event: ShowEventAnswer;
  readonly words: ReturnType<typeof useEventWords>;
}

/** What an event says beside its one sentence, and its data as they are. */
export function EventContent({ event, words }: EventContentProps) {
  const { text } = useWords(eventWords);
  const details = words.details(event, { days: 'long' });
  const written = writtenWith(event);
  return (
    <Section id="says" title={text('says')}>
      {details.length > 0 && (
        <ul class="said">
          {details.map((detail, index) => (
            <li key={index}>{detail}</li>
          ))}
        </ul>
      )}
      {written.map((each) => (
        <blockquote key={each} class="quoted">
          <bdi>{each}</bdi>
        </blockquote>
      ))}
      {details.length === 0 && written.length === 0 && <p class="muted">{text('beside')}</p>}
      <details class="data">
        <summary>{text('data')}</summary>
        <pre class="code" dir="ltr">
          {JSON.stringify(event.data, null, 2)}
        </pre>
      </details>
    </Section>
  );
}
