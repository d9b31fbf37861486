import type { ShownKind } from '../treaty/model/kinds/kinds.js';
import { printedText, withoutFootnotes } from './printed-text.js';

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
export interface HeadingColumn {
  readonly index: number;
  readonly heading: string;
  readonly terms: readonly Term[];
}

/** The headings that mean a kind of act, in small letters. */
const HEADINGS: Readonly<Record<ShownKind, readonly string[]>> = {
  signature: ['signature', 'succession to signature'],
  'definitive-signature': ['definitive signature'],
  ratification: ['ratification'],
  acceptance: ['acceptance'],
  approval: ['approval'],
  accession: ['accession'],
  succession: ['succession'],
  'formal-confirmation': ['formal confirmation'],
  // The Agreement on Part XI of the Law of the Sea Convention, art. 4(3)(c), names the second as a way to express it.
  'consent-to-be-bound': ['consent to be bound', 'simplified procedure'],
  'continued-application': ['continued application', 'declaration of continued application'],
  'provisional-application': ['provisional application'],
};

const KINDS = new Map(
  (Object.keys(HEADINGS) as ShownKind[]).flatMap((kind) => HEADINGS[kind].map((words) => [words, kind] as const)),
);

const TERM = /^(.*?)\s*(?:\(\s*([A-Za-z]{1,3})\s*\))?$/;

/**
 * The acts that a heading names, each with its code:
 * `Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification`. What a code means depends on the heading
 * alone, as the same letter means different acts under different treaties.
 */
export function headingTerms(heading: string): readonly Term[] {
  return (printedText(heading) ?? '')
    .split(/[,;/]/)
    .map(withoutFootnotes)
    .filter((text) => text !== '')
    .map((text) => {
      const [, words = '', code = null] = TERM.exec(text) ?? [];
      return { words, code, kind: KINDS.get(words.toLowerCase()) ?? null };
    });
}

/** Whether the heading is that of the names. */
export function namesParticipants(heading: string): boolean {
  return /^participants?$/i.test(withoutFootnotes(printedText(heading) ?? ''));
}
