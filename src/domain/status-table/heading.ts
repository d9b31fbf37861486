import { roleOf, type Role } from './role.js';
import { isConsent, type ShownKind } from '../treaty/model/kinds/kinds.js';
import { kindInWords } from './kind-in-words.js';
import { headingKey, printedText, withoutFootnotes } from './printed-text.js';
import { NOTHING_MAPPED, type TableMapping } from './table-mapping.js';

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

const TERM = /^(.*?)\s*(?:\(\s*([A-Za-z]{1,3})\s*\))?$/;

/**
 * The acts that a heading names, each with its code:
 * `Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification`. The same letter means different acts
 * under different treaties. So what a code means depends on the heading alone, or on what the mapping says.
 */
export function headingTerms(heading: string, mapping: TableMapping = NOTHING_MAPPED): readonly Term[] {
  const text = withoutFootnotes(printedText(heading) ?? '');
  const parts = isMapped(text, mapping) ? [text] : partsOf(text);
  return joinedWays(parts.map((part) => termOf(part, mapping)));
}

/** Whether the heading is that of the names. */
export function namesParticipants(heading: string): boolean {
  return /^participants?$/i.test(withoutFootnotes(printedText(heading) ?? ''));
}

/** Whether it is the heading of the days on which the depositary notified the deposits: `Deposit notified on`. */
export function namesNotifications(heading: string): boolean {
  const text = withoutFootnotes(printedText(heading) ?? '');
  return /^(?:deposit notified on|notified on|date of notification(?: of deposit)?)$/i.test(text);
}

/** Whether whoever feeds the table says that the column is none of acts. */
export function isPassedOver(heading: string, { headings }: TableMapping): boolean {
  return headings.get(headingKey(heading)) === null;
}

/** What acts of a column are compared as. */
export function rolesOf({ terms }: Pick<HeadingColumn, 'terms'>): readonly Role[] {
  const roles = terms.flatMap(({ kind }) => (kind === null ? [] : [roleOf(kind)]));
  return [...new Set(roles)].filter((role) => role !== null);
}

function isMapped(text: string, { headings }: TableMapping): boolean {
  const [, words = ''] = TERM.exec(text) ?? [];
  return headings.has(headingKey(text)) || headings.has(headingKey(words));
}

function termOf(text: string, { headings, codes }: TableMapping): Term {
  const [, words = '', code = null] = TERM.exec(text) ?? [];
  const said = code === null ? undefined : codes.get(code);
  if (said !== undefined) return { words, code, kind: said };
  const key = [text, words].map(headingKey).find((each) => headings.has(each));
  return { words, code, kind: key === undefined ? (kindInWords(words)?.kind ?? null) : (headings.get(key) ?? null) };
}

/** A part in small letters goes on with the words before it, unless both are plain names of acts. */
function partsOf(heading: string): readonly string[] {
  const parts: string[] = [];
  for (const [, separator = '', text = ''] of heading.matchAll(/([,;/]?)([^,;/]*)/g)) {
    const before = parts.at(-1);
    if (withoutFootnotes(text) === '') continue;
    if (before !== undefined && /^\s*[a-z]/.test(text) && !(isPlain(before) && isPlain(text)))
      parts[parts.length - 1] = `${before}${separator}${text}`;
    else parts.push(text);
  }
  return parts.map((part) => withoutFootnotes(part));
}

function isPlain(part: string): boolean {
  const [, words = ''] = TERM.exec(withoutFootnotes(part)) ?? [];
  return kindInWords(words)?.plain === true;
}

/** Several ways shown alike are one: of one kind that; of several by which one consents, consent without its way. */
function joinedWays(terms: readonly Term[]): readonly Term[] {
  const byCode = new Map<string | null, readonly Term[]>();
  for (const term of terms) byCode.set(term.code, [...(byCode.get(term.code) ?? []), term]);
  return [...byCode].flatMap(([code, alike]) => {
    const kinds = new Set(alike.map(({ kind }) => kind));
    const [kind = null] = kinds;
    const words = alike.map((each) => each.words).join(' / ');
    if (alike.length === 1 || kinds.size === 1) return [{ words, code, kind }];
    const consents = alike.every((each) => each.kind !== null && isConsent(each.kind) && !isPlain(each.words));
    return consents ? [{ words, code, kind: 'consent-to-be-bound' } as const] : alike;
  });
}
