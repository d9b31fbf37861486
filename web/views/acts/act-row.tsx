import type { HistoryEventAnswer } from '../../../src/treaties/history/history.answer.js';
import { writtenWith } from '../../parts/act-words/tell-event.js';
import type { useEventWords } from '../../parts/act-words/use-told.js';
import { useShell } from '../../parts/shell-context.js';
import { Source } from '../../parts/source.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { eventTypeWords } from '../../words/event-types.words.js';
import { useWords } from '../../words/use-words.js';
import type { Words } from '../../words/words.js';
import { actsWords } from './acts.words.js';

interface ActRowProps {
  readonly act: HistoryEventAnswer;
  readonly words: ReturnType<typeof useEventWords>;
  /** What corrected it. */
  readonly correction: HistoryEventAnswer | null;
}

/** An event of a treaty: what was done, by whom, when, and since when that is known. */
export function ActRow({ act, words, correction }: ActRowProps) {
  const { nameOf } = useShell();
  const { to } = useAddress();
  const { short, number } = useFormat();
  const { text } = useWords(actsWords);
  const { eventId, position, recordedAt, date, source, data, corrected } = act;
  const code = data['participant'];
  const notBefore = data['notBefore'];
  return (
    <tr class={corrected === null ? undefined : 'gone'}>
      <th scope="row">
        {typeof code === 'string' ? (
          <a href={to(`/participants/${code}`)}>
            <bdi>{nameOf(code)}</bdi>
          </a>
        ) : (
          <span class="muted">{text('of-treaty')}</span>
        )}
      </th>
      <td class="what">
        <What act={act} words={words} />
        {corrected !== null && correction !== null && <Corrected corrected={corrected} by={correction} />}
      </td>
      <td>
        {date === null ? <span class="muted">{text('undated')}</span> : <Day day={date} />}
        {typeof notBefore === 'string' && (
          <span class="kind below">{text('day-not-known', { day: short(notBefore) })}</span>
        )}
      </td>
      <td class="r num">
        <a class="d" href={to(`/events/${eventId}`)}>
          {number(position)}
        </a>
      </td>
      <td>{short(recordedAt.slice(0, 10))}</td>
      <td class="muted">
        <Source source={source} />
      </td>
    </tr>
  );
}

function Day({ day }: { readonly day: string }) {
  const { short } = useFormat();
  return (
    <time class="struck nb" dateTime={day}>
      {short(day)}
    </time>
  );
}

function What({ act, words }: Pick<ActRowProps, 'act' | 'words'>) {
  const { language } = useShell();
  const { type, data } = act;
  const acted = type === 'treaty-action-recorded';
  const kind = acted ? words.kind(String(data['kind'])) : ((eventTypeWords as Words)[type]?.[language] ?? type);
  return (
    <>
      <span class="struck">{kind}</span>
      {!acted && <span class="below">{words.say(act, { treaty: false })}</span>}
      {words.details(act).map((detail, index) => (
        <span key={index} class="kind below">
          {detail}
        </span>
      ))}
      {writtenWith(act).map((written) => (
        <q key={written} class="below written">
          <bdi>{written}</bdi>
        </q>
      ))}
    </>
  );
}

interface CorrectedProps {
  readonly corrected: NonNullable<HistoryEventAnswer['corrected']>;
  readonly by: HistoryEventAnswer;
}

function Corrected({ corrected, by }: CorrectedProps) {
  const { to } = useAddress();
  const { short, number } = useFormat();
  const { say } = useWords(actsWords);
  return (
    <span class="below correction">
      {say(corrected.correction === 'annul' ? 'annulled' : 'replaced', {
        by: (chunks) => <a href={to(`/events/${by.eventId}`)}>{chunks}</a>,
        position: number(corrected.position),
        day: short(by.recordedAt.slice(0, 10)),
        actor: <bdi>{by.actor}</bdi>,
        reason: <bdi>{corrected.reason}</bdi>,
      })}
    </span>
  );
}
