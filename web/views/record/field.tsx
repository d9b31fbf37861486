import type { ComponentChildren, JSX } from 'preact';
import type { FieldFault, RecordModel } from '../../../src/page/record/record.model.js';
import { English } from '../../parts/english.js';
import { useShell } from '../../parts/shell-context.js';
import { useWords } from '../../words/use-words.js';
import { recordWords } from './record.words.js';

/** The names of fields as the form calls them. */
export type FieldName = keyof typeof recordWords;

/** What every field needs to know of the form it is in. */
export type FormState = Pick<RecordModel, 'filled' | 'faults' | 'focus' | 'task'> & {
  /** The field that a rule of the field is about, and what it says. */
  readonly blamed: { readonly field: string; readonly says: ComponentChildren } | null;
};

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: FieldName;
  readonly hint?: FieldName;
  /** `date`, `text`, `url`; or what is drawn instead of an input, with its attributes. */
  readonly type?: 'date' | 'text' | 'url';
  readonly list?: string;
  readonly required?: boolean;
  readonly drawn?: (attributes: FieldAttributes) => JSX.Element;
}

/** What an input, a list or a text area of a field has. */
export interface FieldAttributes {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
  readonly autofocus?: boolean;
}

/** A field with its label, its hint, and what is wrong with it. */
export function Field({ form, name, label, hint, type = 'text', list, required = false, drawn }: FieldProps) {
  const { text } = useWords(recordWords);
  const written = form.filled[name] ?? '';
  const wrong = isWrong(name, form);
  const attributes = attributesOf(name, form, hint !== undefined);
  return (
    <div class={wrong ? 'row err' : 'row'}>
      <label for={name}>{text(label)}</label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {text(hint)}
        </p>
      )}
      {wrong && <Wrong name={name} form={form} />}
      {drawn?.(attributes) ?? (
        <input
          {...attributes}
          type={type}
          value={written}
          {...(list === undefined ? {} : { list, autocomplete: 'off' })}
          {...(required ? { 'aria-required': 'true' as const } : {})}
        />
      )}
    </div>
  );
}

function isWrong(name: string, { faults, blamed }: FormState): boolean {
  return blamed?.field === name || faults.some(({ field }) => field === name);
}

function attributesOf(name: string, form: FormState, hinted: boolean): FieldAttributes {
  const wrong = isWrong(name, form);
  const described = [...(wrong ? [`${name}-error`] : []), ...(hinted ? [`${name}-hint`] : [])];
  return {
    id: name,
    name,
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
    ...(form.focus === name ? { autofocus: true } : {}),
  };
}

function Wrong({ name, form: { faults, blamed, filled } }: { readonly name: string; readonly form: FormState }) {
  return (
    <div class="msg" id={`${name}-error`}>
      {blamed?.field === name && <p>{blamed.says}</p>}
      {faults
        .filter(({ field }) => field === name)
        .map((fault) => (
          <Fault key={fault.why} fault={fault} written={filled[name] ?? ''} />
        ))}
    </div>
  );
}

/** What is wrong with a field; and who may be meant, each as a button that takes that one. */
function Fault({
  fault: { field, why, detail, nearest },
  written,
}: {
  readonly fault: FieldFault;
  readonly written: string;
}) {
  const { text } = useWords(recordWords);
  const { nameOf } = useShell();
  if (why === 'other' || why === 'refused')
    return (
      <p>
        <English>{detail}</English>
      </p>
    );
  return (
    <>
      <p>{text(why, { written })}</p>
      {nearest.length > 0 && (
        <p class="near">
          {nearest.map((code) => (
            <button key={code} class="btn" form="record-form" name="remedy" value={`choose ${field} ${code}`}>
              {`${nameOf(code)} (${code})`}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

/** What is wrong with a form, first of all: each fault leads to its field. */
export function FaultSummary({ form }: { readonly form: FormState }) {
  const { text } = useWords(recordWords);
  const fields = [...new Set(form.faults.map(({ field }) => field))];
  if (fields.length === 0) return null;
  return (
    <section class="panel bad" role="alert" tabIndex={-1} autofocus data-answer aria-labelledby="faults-title">
      <h2 id="faults-title">{text('faults', { count: fields.length })}</h2>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <a href={`#${field}`}>{text(labelOf(field, form.task))}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the form calls a field. */
export function labelOf(field: string, task: RecordModel['task']): FieldName {
  const own: Readonly<Record<string, FieldName>> = {
    table: 'table-text',
    pledge: 'pledge-of',
    ...(task === 'pledge' ? { kind: 'kind-pledge', date: 'date-pledge' } : {}),
    ...(task === 'table' ? { observed: 'table-observed' } : {}),
  };
  const name = own[field] ?? field;
  return name in recordWords ? (name as FieldName) : 'document';
}
