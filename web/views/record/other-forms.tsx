import type { RecordModel } from '../../../src/page/record/record.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { ActFields, KindField, MoreOfSource, Participants, SetAside, TextField } from './act-form.js';
import { Field, type FormState } from './field.js';
import { recordWords } from './record.words.js';

interface FormProps {
  readonly model: RecordModel;
  readonly form: FormState;
}

/** The fields of a correction: what is to be done with the event, what stands in its place, and why. */
export function CorrectionFields({ model, form }: FormProps) {
  const { text } = useWords(recordWords);
  const correction = form.filled['correction'] ?? 'replace';
  return (
    <>
      <fieldset class="row">
        <legend>{text('correction')}</legend>
        {(['replace', 'annul'] as const).map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="correction" value={each} checked={each === correction} /> {text(each)}
          </label>
        ))}
      </fieldset>
      <TextField form={form} name="reason" />
      <ActFields model={model} form={form} />
      <input type="hidden" name="correct" value={form.filled['correct'] ?? ''} />
    </>
  );
}

/** The fields of a pledge, and of what happens to one. */
export function PledgeFields({ model, form }: FormProps) {
  const { text } = useWords(recordWords);
  const { nameOf } = useShell();
  const { short } = useFormat();
  const shown = ['url', 'observed', 'ref'].some((name) => form.filled[name] !== undefined);
  return (
    <>
      <KindField model={model} form={form} label="kind-pledge" />
      <Field form={form} name="participant" label="participant" hint="donor-hint" list="participants" />
      <Participants codes={model.participants} />
      <Field form={form} name="pledge" label="pledge-of" hint="pledge-hint" list="pledges" />
      <datalist id="pledges">
        {model.pledges.map(({ id, donor, date }) => (
          <option key={id} value={id}>{`${donor === null ? '–' : nameOf(donor)}, ${short(date)}`}</option>
        ))}
      </datalist>
      <div class="two">
        <Field form={form} name="amount" label="amount" />
        <Field form={form} name="currency" label="currency" />
      </div>
      <Field form={form} name="date" label="date-pledge" type="date" required />
      <Field form={form} name="document" label="document" />
      <SetAside form={form} />
      <details class="more" open={shown}>
        <summary>{text('more-pledge')}</summary>
        <MoreOfSource form={form} />
        {form.filled['despite'] === undefined && <TextField form={form} name="note" />}
      </details>
    </>
  );
}

/** The fields of a table: its day, and its text, pasted or read from a file. */
export function TableFields({ form }: Pick<FormProps, 'form'>) {
  const { text } = useWords(recordWords);
  return (
    <>
      <Field form={form} name="observed" label="table-observed" type="date" required />
      <Field
        form={form}
        name="table"
        label="table-text"
        hint="table-hint"
        drawn={(attributes) => (
          <textarea {...attributes} rows={12} class="table-text" spellcheck={false} dir="ltr" data-table>
            {form.filled['table'] ?? ''}
          </textarea>
        )}
      />
      <p class="row scripted" data-file>
        <label for="file">{text('file')}</label>
        <input id="file" type="file" accept=".csv,text/csv,text/plain" />
      </p>
      {(['whole', 'unsigned'] as const).map((name) => (
        <p key={name} class="row">
          <label class="choice">
            <input type="checkbox" name={name} value="true" checked={form.filled[name] === 'true'} /> {text(name)}
          </label>
        </p>
      ))}
      <Field form={form} name="document" label="document" />
      <Field form={form} name="url" label="url" />
    </>
  );
}
