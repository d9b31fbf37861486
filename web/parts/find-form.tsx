import type { ComponentChildren } from 'preact';
import { useForm } from './use-form.js';

interface FindFormProps {
  /** What the button says. */
  readonly find: string;
  /** In what is looked for. */
  readonly by: string;
  /** What is looked for already. */
  readonly q: string | null;
  /** The chips beside: each a link. */
  readonly children: ComponentChildren;
}

/** Finds rows of a list by words, beside the chips that choose among them. */
export function FindForm({ find, by, q, children }: FindFormProps) {
  const form = useForm()('q');
  return (
    <form class="filter" method="get" action={form.action} role="search" aria-label={find}>
      {form.fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <span class="find">
        <input class="field" type="search" name="q" value={q ?? ''} placeholder={by} aria-label={by} />
        <button class="btn">{find}</button>
      </span>
      {children}
    </form>
  );
}
