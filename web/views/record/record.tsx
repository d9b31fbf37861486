import type { RecordModel } from '../../../src/page/record/record.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { fullTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { sessionWords } from '../session/session.words.js';
import { SignIn } from '../session/sign-in.js';
import { ActFields } from './act-form.js';
import { Answer } from './answer.js';
import { FaultSummary, type FormState } from './field.js';
import { CorrectionFields, PledgeFields, TableFields } from './other-forms.js';
import { recordWords } from './record.words.js';
import { useRefusalTitle } from './refused.js';

/** The view `record`: a form, and beside it what became of it. */
export function RecordView(model: RecordModel) {
  const { subject, task, may, filled } = model;
  const { language, path } = useShell();
  const { say, text } = useWords(recordWords);
  const session = useWords(sessionWords);
  const { to } = useAddress();
  const title = fullTitle(subject, language);
  const home = `/${subject.of === 'fund' ? 'funds' : 'treaties'}/${subject.id}`;
  const back = to(path, task === 'correct' ? { correct: filled['correct'] } : {});
  return (
    <Frame
      title={`${text(task)}: ${title}`}
      view={`${title}: ${text(task)}`}
      formats={[{ name: 'API', href: '/docs' }]}
      about={<p>{text('record-hint')}</p>}
    >
      <p class="kick">
        <a href={to(home)}>{title}</a>
        {subject.of === 'treaty' && (
          <>
            {(['act', 'table'] as const).map((each) => (
              <a
                key={each}
                href={to(each === 'act' ? `${home}/record` : `${home}/record/table`)}
                {...(each === task ? { 'aria-current': 'page' as const } : {})}
              >
                {text(each)}
              </a>
            ))}
          </>
        )}
        {may !== 'no' && <span>{say(may === 'open' ? 'open' : 'signed-in')}</span>}
      </p>
      <h1>{text(task)}</h1>
      {may === 'no' ? <SignIn back={back} /> : <RecordForm model={model} />}
      {may === 'session' && (
        <form method="post" action={to('/session/end')} class="leave">
          <input type="hidden" name="back" value={to(home)} />
          <button class="btn plain">{session.text('end')}</button>
        </form>
      )}
    </Frame>
  );
}

function RecordForm({ model }: { readonly model: RecordModel }) {
  const { task, token } = model;
  const { path } = useShell();
  const { text } = useWords(recordWords);
  const { to } = useAddress();
  const form = useFormState(model);
  return (
    <div class="cols even recording" data-recording>
      <form id="record-form" method="post" action={to(path)} noValidate>
        <FaultSummary form={form} />
        {/* The first button of a form is the one that Enter presses. */}
        <button class="sr" name="press" value="try" tabIndex={-1} aria-hidden="true">
          {text('try')}
        </button>
        {task === 'act' && <ActFields model={model} form={form} />}
        {task === 'correct' && <CorrectionFields model={model} form={form} />}
        {task === 'pledge' && <PledgeFields model={model} form={form} />}
        {task === 'table' && <TableFields form={form} />}
        <input type="hidden" name="token" value={token} />
        <p class="press">
          <button class="btn main" name="press" value="try">
            {text('try')}
          </button>
          <button class="btn" type="button" aria-disabled="true" aria-describedby="record-hint">
            {text('record')}
          </button>
        </p>
        <p class="hint" id="record-hint">
          {text('record-hint')}
        </p>
      </form>
      <div aria-live="polite">
        <Answer model={model} />
      </div>
    </div>
  );
}

/** What each field of the form needs to know; the field that a refusal is about says so. */
function useFormState(model: RecordModel): FormState {
  const title = useRefusalTitle(model);
  const { filled, faults, focus, task, outcome } = model;
  const refusal = outcome?.state === 'refused' ? outcome.refusal : null;
  const blamed =
    outcome?.state === 'refused' && refusal !== null
      ? { field: fieldOf(refusal), says: title(refusal, outcome.deed) }
      : null;
  return { filled, faults, focus, task, blamed };
}

/** The field that a refusal is about. */
function fieldOf(refusal: string): string {
  if (/^(in-the-future|before-|participant-not-existing|fund-closed)/.test(refusal)) return 'date';
  if (/^(not-entitled|unknown-participant|parent-not-bound|not-participating)$/.test(refusal)) return 'participant';
  if (/^(exceeds-|implausible|invalid-amount|amount-not-positive)/.test(refusal)) return 'amount';
  if (/currency/.test(refusal)) return 'currency';
  if (refusal === 'effect-too-early') return 'effective';
  if (refusal === 'unknown-territory') return 'territory';
  if (refusal === 'not-before-too-late') return 'notBefore';
  if (/^(unknown-pledge|pledge-)/.test(refusal)) return 'pledge';
  return refusal === 'already-recorded' ? 'ref' : 'kind';
}
