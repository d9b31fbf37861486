import type { ProofModel } from '../../../src/page/proof/proof.model.js';
import type { ShowEventAnswer } from '../../../src/publishing/show-event/show-event.answer.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { kindWords } from '../../words/kinds.words.js';
import { useWords } from '../../words/use-words.js';
import { proofWords } from './proof.words.js';

/** How anybody gets the same answer, and the acts that decided it as they stand in the ledger. */
export function Check({ treaty, verdict, decisive }: ProofModel) {
  const { text } = useWords(proofWords);
  const { asOf, at } = verdict;
  return (
    <Section id="check" title={text('check')} note={text('check-note')}>
      <div class="cols even">
        <pre class="command" dir="ltr" aria-label={text('command')}>
          <code>{`npx foedera entry-into-force ${treaty.id} --as-of ${asOf} --at ${at}`}</code>
        </pre>
        <div>
          {decisive.length === 0 && <p class="muted">{text('no-decisive')}</p>}
          {decisive.length === 1 && decisive.map((event) => <Recorded key={event.eventId} event={event} head={at} />)}
          {decisive.length > 1 && <Several decisive={decisive} />}
        </div>
      </div>
    </Section>
  );
}

/** Several acts of one day, a line each; their pages have the whole hashes and their sources. */
function Several({ decisive }: Pick<ProofModel, 'decisive'>) {
  const { text } = useWords(proofWords);
  const { number } = useFormat();
  return (
    <table class="several">
      <thead>
        <tr>
          <th scope="col">{text('act')}</th>
          <th scope="col" class="num">
            {text('position')}
          </th>
          <th scope="col">{text('hash')}</th>
        </tr>
      </thead>
      <tbody>
        {decisive.map((event) => (
          <tr key={event.eventId}>
            <th scope="row">
              <ActOf event={event} />
            </th>
            <td class="num">{number(event.position)}</td>
            <td>
              <code dir="ltr">{`${(event.hash ?? '').slice(0, 12)}…`}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ActOf({ event }: { readonly event: ShowEventAnswer }) {
  const { language, nameOf } = useShell();
  const { to } = useAddress();
  const { long } = useFormat();
  const { participant, kind } = event.data as { readonly participant?: string; readonly kind?: string };
  const named = kindWords[(kind ?? 'ratification') as keyof typeof kindWords][language];
  return (
    <a href={to(`/events/${event.eventId}`, { asOf: null, at: null })}>
      {[nameOf(participant ?? ''), named, event.date === null ? '' : long(event.date)].join(', ')}
    </a>
  );
}

function Recorded({ event, head }: { readonly event: ShowEventAnswer; readonly head: number }) {
  const { text } = useWords(proofWords);
  const { number } = useFormat();
  return (
    <dl class="facts">
      <dt>{text('act')}</dt>
      <dd>
        <ActOf event={event} />
      </dd>
      <dt>{text('position')}</dt>
      <dd class="num">{text('of-need', { have: number(event.position), need: number(head) })}</dd>
      <dt>{text('hash')}</dt>
      <dd>
        <code dir="ltr">{event.hash}</code>
      </dd>
      <dt>{text('source-name')}</dt>
      <dd>
        <SourceOf event={event} />
      </dd>
    </dl>
  );
}

function SourceOf({ event: { source } }: { readonly event: ShowEventAnswer }) {
  const { text } = useWords(proofWords);
  const { long } = useFormat();
  const { document, url, observedOn } = source ?? {};
  const name = document ?? url;
  if (name == null) return <>{text('no-source')}</>;
  return (
    <>
      {url == null ? name : <a href={url}>{name}</a>}
      {observedOn != null && `, ${text('observed', { date: long(observedOn) })}`}
    </>
  );
}
