import type { Deed, RecordModel, RecordOutcome, RefusalRemedy } from '../../../src/page/record/record.model.js';
import { English } from '../../parts/english.js';
import { Glyph } from '../../parts/glyph.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { fullTitle } from '../../words/treaty-name.js';
import { kindWords } from '../../words/kinds.words.js';
import { standingWords } from '../../words/standings.words.js';
import { useWords } from '../../words/use-words.js';
import { answerWords } from './answer.words.js';
import { labelOf } from './field.js';
import { recordWords } from './record.words.js';
import { refusalWords } from './refusals.words.js';

type RefusedOutcome = Extract<RecordOutcome, { state: 'refused' }>;

interface RefusedProps {
  readonly model: RecordModel;
  readonly outcome: RefusedOutcome;
}

/** The title of a refusal, as a sentence in the language of the page. */
export function useRefusalTitle(
  model: RecordModel,
): (refusal: NonNullable<RefusedOutcome['refusal']>, deed: Deed) => string {
  const { language, nameOf } = useShell();
  const { long } = useFormat();
  const { text } = useWords(refusalWords);
  return (refusal, { participant, date }) =>
    text(refusal, {
      who: participant === null ? fullTitle(model.subject, language) : nameOf(participant),
      date: date === null || !/^\d{4}-\d\d-\d\d$/.test(date) ? '–' : long(date),
    });
}

/** A refusal: what it is, the facts it rests on, and the ways out. */
export function Refused({ model, outcome }: RefusedProps) {
  const { text } = useWords(answerWords);
  const title = useRefusalTitle(model);
  const { refusal, detail, deed, remedies, code } = outcome;
  return (
    <section class="panel bad" tabIndex={-1} autofocus data-answer aria-labelledby="answer-title">
      <p class="state">
        <Glyph shape="contradicts" />
        <span>{text('refused')}</span>
      </p>
      <h2 id="answer-title">{refusal === null ? text('unread') : title(refusal, deed)}</h2>
      <Facts model={model} outcome={outcome} />
      <p class="small muted">
        <English>{detail}</English>
      </p>
      {remedies.length > 0 && (
        <>
          <h3>{text('do')}</h3>
          <div class="do">
            {remedies.map((remedy) => (
              <RemedyButton key={JSON.stringify(remedy)} remedy={remedy} code={code} model={model} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function Facts({ model: { subject }, outcome }: RefusedProps) {
  const { text } = useWords(answerWords);
  const standing = useWords(standingWords);
  const { nameOf } = useShell();
  const { long } = useFormat();
  const { deed, code } = outcome;
  const { opened, closed } = subject;
  const signing = code === 'not-signed' || code === 'signature-window-closed';
  return (
    <dl class="facts">
      {deed.participant !== null && (
        <>
          <dt>{text('participant')}</dt>
          <dd>{nameOf(deed.participant)}</dd>
        </>
      )}
      {outcome.standing !== null && (
        <>
          <dt>{text('standing')}</dt>
          <dd>{standing.text(outcome.standing as keyof typeof standingWords)}</dd>
        </>
      )}
      {signing && opened !== null && closed !== null && (
        <>
          <dt>{text('window')}</dt>
          <dd>{text('window-days', { from: long(opened), to: long(closed) })}</dd>
        </>
      )}
      <dt>{text('rule')}</dt>
      <dd>
        <a href={`/docs/problems#${code}`} lang="en">
          {code}
        </a>
      </dd>
    </dl>
  );
}

interface RemedyProps {
  readonly remedy: RefusalRemedy;
  readonly code: string;
  readonly model: RecordModel;
}

/** A way out: a button that changes the form, or a link to where the matter lies. */
function RemedyButton({ remedy, code, model }: RemedyProps) {
  const label = useRemedyLabel(model);
  const { to } = useAddress();
  const [name, hint] = label(remedy);
  const inside = (
    <>
      <b>{name}</b>
      {hint !== '' && <span>{hint}</span>}
      <i aria-hidden="true">→</i>
    </>
  );
  const href = hrefOf(remedy, model);
  if (href !== null) return <a href={href.startsWith('#') ? href : to(href)}>{inside}</a>;
  return (
    <button form="record-form" name="remedy" value={saidOf(remedy, code)}>
      {inside}
    </button>
  );
}

function useRemedyLabel(model: RecordModel): (remedy: RefusalRemedy) => readonly [name: string, hint: string] {
  const { text } = useWords(answerWords);
  const fields = useWords(recordWords);
  const kinds = useWords(kindWords);
  const { nameOf } = useShell();
  return (remedy) => {
    switch (remedy.way) {
      case 'make':
        if (remedy.kind === 'accession') return [text('make-accession'), text('make-accession-hint')];
        return [text('make', { kind: kinds.text(remedy.kind) }), ''];
      case 'first':
        if (remedy.kind === 'signature') return [text('first-signature'), text('first-hint')];
        return [text('first', { kind: kinds.text(remedy.kind) }), text('first-hint')];
      case 'despite':
        return [text('despite'), text('despite-hint')];
      case 'edit':
      case 'clear':
        return [text(remedy.way, { field: fields.text(labelOf(remedy.field, model.task)) }), ''];
      case 'choose':
        return [text('choose', { name: `${nameOf(remedy.code)} (${remedy.code})` }), ''];
      case 'event':
      case 'treaty':
        return [text(remedy.way), ''];
      case 'look':
        return [text(`look-${remedy.at}`), ''];
    }
  };
}

function hrefOf(remedy: RefusalRemedy, { subject }: RecordModel): string | null {
  switch (remedy.way) {
    case 'edit':
      return `#${remedy.field}`;
    case 'event':
      return subject.of === 'treaty'
        ? `/treaties/${subject.id}/record?correct=${remedy.event}`
        : `/events/${remedy.event}`;
    case 'treaty':
      return `/treaties/${remedy.treaty}/record`;
    case 'look':
      return remedy.at === 'acts' ? `/treaties/${subject.id}/acts` : `/${remedy.at}`;
    default:
      return null;
  }
}

/** A remedy as its button sends it. */
function saidOf(remedy: RefusalRemedy, code: string): string {
  switch (remedy.way) {
    case 'make':
    case 'first':
      return `${remedy.way} ${remedy.kind}`;
    case 'clear':
      return `clear ${remedy.field}`;
    case 'choose':
      return `choose ${remedy.field} ${remedy.code}`;
    default:
      return `despite ${code}`;
  }
}
