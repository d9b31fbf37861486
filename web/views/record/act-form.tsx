import type { RecordModel } from '../../../src/page/record/record.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useWords } from '../../words/use-words.js';
import { Field, type FormState } from './field.js';
import { groupWords } from './kind-groups.words.js';
import { recordWords } from './record.words.js';
import { useKindName } from './use-kind-name.js';

interface ActProps {
  readonly model: RecordModel;
  readonly form: FormState;
}

const FOLDED = [
  'url',
  'observed',
  'text',
  'territory',
  'provision',
  'towards',
  'notBefore',
  'countsFrom',
  'notifiedOn',
  'depositary',
  'occasion',
  'excludesRelations',
  'ref',
  'note',
];

/** The fields of an act: what was done, by whom, when, and where that is stated. */
export function ActFields({ model, form }: ActProps) {
  const { text } = useWords(recordWords);
  return (
    <>
      <KindField model={model} form={form} label="kind" />
      <Field form={form} name="participant" label="participant" hint="participant-hint" list="participants" />
      <Participants codes={model.participants} />
      <div class="two">
        <Field form={form} name="date" label="date" hint="date-hint" type="date" required />
        <Field form={form} name="effective" label="effective" hint="effective-hint" type="date" />
      </div>
      <Field form={form} name="document" label="document" hint="document-hint" />
      <SetAside form={form} />
      <details class="more" open={FOLDED.some((name) => isShown(name, form))}>
        <summary>{text('more')}</summary>
        <MoreOfSource form={form} />
        <TextField form={form} name="text" />
        <Field form={form} name="territory" label="territory" list="participants" />
        <div class="two">
          <Field form={form} name="provision" label="provision" />
          <Field form={form} name="towards" label="towards" list="participants" />
        </div>
        <Field form={form} name="notBefore" label="notBefore" hint="notBefore-hint" type="date" />
        <div class="two">
          <Field form={form} name="countsFrom" label="countsFrom" type="date" />
          <Field form={form} name="notifiedOn" label="notifiedOn" type="date" />
        </div>
        <div class="two">
          <Field form={form} name="depositary" label="depositary" />
          <Field form={form} name="occasion" label="occasion" />
        </div>
        <Field
          form={form}
          name="excludesRelations"
          label="excludesRelations"
          drawn={(attributes) => (
            <select {...attributes}>
              {['', 'yes', 'no'].map((value) => (
                <option key={value} value={value} selected={value === (form.filled['excludesRelations'] ?? '')}>
                  {value === '' ? '' : text(value === 'yes' ? 'yes' : 'no')}
                </option>
              ))}
            </select>
          )}
        />
        {form.filled['despite'] === undefined && <TextField form={form} name="note" />}
      </details>
    </>
  );
}

function isShown(name: string, { filled, faults, blamed, focus }: FormState): boolean {
  if (name === 'note' && filled['despite'] !== undefined) return false;
  return (
    filled[name] !== undefined || focus === name || blamed?.field === name || faults.some(({ field }) => field === name)
  );
}

/** What was done, by group. */
export function KindField({ model, form, label }: ActProps & { readonly label: 'kind' | 'kind-pledge' }) {
  const { text } = useWords(recordWords);
  const groups = useWords(groupWords);
  const nameOf = useKindName(model.task);
  return (
    <Field
      form={form}
      name="kind"
      label={label}
      drawn={(attributes) => (
        <select {...attributes}>
          <option value="">{text('choose')}</option>
          {model.kinds.map(({ group, kinds: all }) => (
            <optgroup key={group} label={groups.text(group as keyof typeof groupWords)}>
              {all.map((kind) => (
                <option key={kind} value={kind} selected={kind === form.filled['kind']}>
                  {capital(nameOf(kind))}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    />
  );
}

/** The participants, to be proposed while somebody types a name. */
export function Participants({ codes }: { readonly codes: readonly string[] }) {
  const { nameOf } = useShell();
  return (
    <datalist id="participants">
      {codes.map((code) => (
        <option key={code} value={`${nameOf(code)} (${code})`} />
      ))}
    </datalist>
  );
}

/** What is set aside, and why the depositary took it all the same. */
export function SetAside({ form }: { readonly form: FormState }) {
  const { text } = useWords(recordWords);
  const codes = form.filled['despite'];
  if (codes === undefined) return null;
  return (
    <div class="aside">
      <p>{text('despite', { codes: codes.replaceAll(' ', ', ') })}</p>
      <input type="hidden" name="despite" value={codes} />
      <TextField form={form} name="note" />
      <button class="btn" name="remedy" value="clear despite">
        ×
      </button>
    </div>
  );
}

/** Where the source can be read, when it was seen, and the recorder's own reference. */
export function MoreOfSource({ form }: { readonly form: FormState }) {
  return (
    <>
      <Field form={form} name="url" label="url" />
      <div class="two">
        <Field form={form} name="observed" label="observed" type="date" />
        <Field form={form} name="ref" label="ref" hint="ref-hint" />
      </div>
    </>
  );
}

/** A longer text. */
export function TextField({ form, name }: { readonly form: FormState; readonly name: 'text' | 'note' | 'reason' }) {
  return (
    <Field
      form={form}
      name={name}
      label={name}
      {...(name === 'note' ? { hint: 'note-hint' as const } : {})}
      drawn={(attributes) => (
        <textarea {...attributes} rows={3}>
          {form.filled[name] ?? ''}
        </textarea>
      )}
    />
  );
}

/** The first letter large, as a list has it. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
