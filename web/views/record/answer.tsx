import type { Exchange, RecordModel, RecordOutcome } from '../../../src/page/record/record.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { Glyph } from '../../parts/glyph.js';
import { shortTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { Again } from './again.js';
import { answerWords } from './answer.words.js';
import { Effect } from './effect.js';
import { Refused } from './refused.js';
import { TableAnswer } from './table-answer.js';
import { useDeed } from './use-deed.js';

type Of<State extends RecordOutcome['state']> = Extract<RecordOutcome, { state: State }>;

/** What became of the form, beside it. */
export function Answer({ model }: { readonly model: RecordModel }) {
  const { outcome } = model;
  if (outcome === null) return null;
  return (
    <>
      {outcome.state === 'refused' && <Refused model={model} outcome={outcome} />}
      {outcome.state === 'accepted' && <Accepted model={model} outcome={outcome} />}
      {outcome.state === 'recorded' && <Recorded model={model} outcome={outcome} />}
      {outcome.state === 'table' && <TableAnswer model={model} outcome={outcome} />}
      <AsTheApiHasIt exchange={outcome.exchange} />
    </>
  );
}

function Accepted({ model, outcome }: { readonly model: RecordModel; readonly outcome: Of<'accepted'> }) {
  const { text } = useWords(answerWords);
  const { number } = useFormat();
  const deed = useDeed(model.task);
  return (
    <section class="panel ok" tabIndex={-1} autofocus data-answer aria-labelledby="answer-title">
      <p class="state">
        <Glyph shape="agrees" />
        <span>{text('accepted', { position: number(outcome.position) })}</span>
      </p>
      <h2 id="answer-title">{deed(outcome.deed)}</h2>
      <Effect effect={outcome.effect} />
      <Again model={model} again={outcome.again} label={text('record-act')} />
    </section>
  );
}

function Recorded({ model, outcome }: { readonly model: RecordModel; readonly outcome: Of<'recorded'> }) {
  const { text } = useWords(answerWords);
  const { number } = useFormat();
  const { language, path } = useShell();
  const { to } = useAddress();
  const deed = useDeed(model.task);
  const { of, id } = model.subject;
  return (
    <section class="panel ok" tabIndex={-1} autofocus data-answer aria-labelledby="answer-title">
      <p class="state">
        <Glyph shape="agrees" />
        <span>{text(outcome.known ? 'known' : 'recorded', { position: number(outcome.position) })}</span>
      </p>
      <h2 id="answer-title">{deed(outcome.deed)}</h2>
      <ul class="next">
        {outcome.events.map((event) => (
          <li key={event}>
            <a href={to(`/events/${event}`)}>{text('see-event')}</a>
          </li>
        ))}
        <li>
          <a href={to(`/${of === 'treaty' ? 'treaties' : 'funds'}/${id}`)}>
            {text('see-subject', { title: shortTitle(model.subject, language) })}
          </a>
        </li>
        <li>
          <a href={to(path)}>{text('another')}</a>
        </li>
      </ul>
    </section>
  );
}

function AsTheApiHasIt({ exchange: { request, answer } }: { readonly exchange: Exchange }) {
  const { text } = useWords(answerWords);
  return (
    <details class="small exchange">
      <summary>{text('exchange')}</summary>
      <pre class="code" dir="ltr" lang="en">
        {`${request}\n${answer}`}
      </pre>
    </details>
  );
}
