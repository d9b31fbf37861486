import type { ShowEventAnswer } from '../../../src/publishing/show-event/show-event.answer.js';
import { useWords } from '../../words/use-words.js';
import { eventWords } from './event.words.js';

const FIELDS = [
  'position',
  'stream',
  'version',
  'type',
  'schema',
  'date',
  'recordedAt',
  'actor',
  'eventId',
  'correlation',
  'causation',
  'ref',
  'hash',
] as const;

/** The fields of an event as they are. */
export function Envelope({ event }: { readonly event: ShowEventAnswer }) {
  const { text } = useWords(eventWords);
  return (
    <dl class="facts envelope">
      {FIELDS.map((field) => {
        const value = event[field] ?? null;
        return (
          <div key={field}>
            <dt>{text(`field-${field}`)}</dt>
            <dd>
              {value === null ? (
                <span class="muted">{text('nothing')}</span>
              ) : (
                <code>
                  <bdi>{String(value)}</bdi>
                </code>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
