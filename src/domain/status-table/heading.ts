import { printedText, withoutFootnotes } from './printed.js';
import type { ShownKind } from './shown-kind.js';

/**
 * One of the acts that a heading names: `Approval(AA)`. `code` null: it is shown without one; `kind` null: the ledger
 * has no such kind.
 */
export interface Term {
  readonly words: string;
  readonly code: string | null;
  readonly kind: ShownKind | null;
}

/** A column with acts. `index`: its place in every row. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly terms: readonly Term[];
}

const KINDS: Readonly<Record<string, ShownKind>> = {
  signature: 'signature',
  'succession to signature': 'signature',
  'definitive signature': 'definitive-signature',
  ratification: 'ratification',
  acceptance: 'acceptance',
  approval: 'approval',
  accession: 'accession',
  succession: 'succession',
  'formal confirmation': 'formal-confirmation',
  'consent to be bound': 'consent-to-be-bound',
  // The Agreement on Part XI of the Law of the Sea Convention, art. 4(3)(c), names it as a way to express consent to be
  // bound.
  'simplified procedure': 'consent-to-be-bound',
  'provisional application': 'provisional-application',
};

const TERM = /^(.*?)\s*(?:\(\s*([A-Za-z]{1,3})\s*\))?$/;

/**
 * The acts that a heading names, each with its code:
 * `Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification`. What a code means depends on the heading
 * alone, as the same letter means different acts under different treaties.
 */
export function termsOf(heading: string): readonly Term[] {
  return (printedText(heading) ?? '')
    .split(/[,;/]/)
    .map(withoutFootnotes)
    .filter((text) => text !== '')
    .map((text) => {
      const [, words = '', code = null] = TERM.exec(text) ?? [];
      return { words, code, kind: KINDS[words.toLowerCase()] ?? null };
    });
}

/** Whether the heading is that of the names. */
export function namesParticipants(heading: string): boolean {
  return /^participants?$/i.test(withoutFootnotes(printedText(heading) ?? ''));
}
