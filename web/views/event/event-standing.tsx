import type { EventModel, OtherEvent } from '../../../src/page/event/event.model.js';
import type { ShowEventAnswer } from '../../../src/publishing/show-event/show-event.answer.js';
import type { useEventWords } from '../../parts/act-words/use-told.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { eventWords } from './event.words.js';

interface EventStandingProps {
  readonly model: EventModel;
  readonly words: ReturnType<typeof useEventWords>;
}

/** What corrected an event and what it corrects, what stands beside it, and where its effect is seen. */
export function EventStanding({ model, words }: EventStandingProps) {
  const { event, corrected, corrects, before, after } = model;
  const { times } = useShell();
  const { number } = useFormat();
  const { text } = useWords(eventWords);
  return (
    <Section id="stands" title={text('stands')}>
      {corrects !== null && <Correction way="corrects" event={corrects} words={words} />}
      {corrected !== null && <Correction way="corrected" event={corrected} words={words} />}
      {corrected === null && <p>{text('uncorrected', { at: number(times?.at ?? 0) })}</p>}
      <ul class="links">
        <Neighbour way="before" other={before} otherwise={text('first')} />
        <Neighbour way="after" other={after} otherwise={text('last')} />
      </ul>
      <Seen event={event} />
    </Section>
  );
}

interface CorrectionProps {
  readonly way: 'corrected' | 'corrects';
  readonly event: ShowEventAnswer;
  readonly words: ReturnType<typeof useEventWords>;
}

function Correction({ way, event, words }: CorrectionProps) {
  const { to } = useAddress();
  const { long, number } = useFormat();
  const { say } = useWords(eventWords);
  return (
    <div class="panel correcting">
      <p>
        {say(way, {
          to: (chunks) => <a href={to(`/events/${event.eventId}`)}>{chunks}</a>,
          position: number(event.position),
          day: long(event.recordedAt.slice(0, 10)),
          actor: <bdi>{event.actor}</bdi>,
        })}
      </p>
      <p class="told">{words.say(event, { days: 'long' })}</p>
    </div>
  );
}

interface NeighbourProps {
  readonly way: 'before' | 'after';
  readonly other: OtherEvent | null;
  readonly otherwise: string;
}

function Neighbour({ way, other, otherwise }: NeighbourProps) {
  const { to } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(eventWords);
  if (other === null) return <li class="muted">{otherwise}</li>;
  return (
    <li>
      <a href={to(`/events/${other.eventId}`)}>{text(way, { position: number(other.position) })}</a>
    </li>
  );
}

/** The treaty on the day of the event, all that is recorded of it, and what changed by this event alone. */
function Seen({ event }: { readonly event: ShowEventAnswer }) {
  const { to } = useAddress();
  const { long } = useFormat();
  const { text } = useWords(eventWords);
  const [category, id = ''] = event.stream.split('/', 2);
  const { date, position } = event;
  if (category !== 'treaty') return null;
  const changes = { from: position - 1, to: position, at: null, ...(date === null ? {} : { asOf: date }) };
  return (
    <ul class="links">
      {date !== null && (
        <li>
          <a href={to(`/treaties/${id}`, { asOf: date })}>{text('in-treaty', { day: long(date) })}</a>
        </li>
      )}
      <li>
        <a href={to(`/treaties/${id}/changes`, changes)}>{text('changed')}</a>
      </li>
      <li>
        <a href={to(`/treaties/${id}/acts`)}>{text('all-acts')}</a>
      </li>
    </ul>
  );
}
