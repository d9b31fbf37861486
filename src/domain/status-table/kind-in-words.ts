import type { ShownKind } from '../treaty/model/kinds/kinds.js';

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

/** What may follow the name of an act: to what it is done, how, under which provision. */
const MORE = String.raw`\s+(?:of|to|in|by|under|pursuant|in accordance|ipso facto|ad referendum|subject to)\b`;

/**
 * Longer words that name a known act, the first that fits. Ways of consenting that a heading joins do not say which one
 * was chosen (VCLT art. 11: by any means if so agreed), so none is named.
 */
const LONG_FORMS: readonly (readonly [RegExp, ShownKind])[] = [
  [/^(?:undertaking of |notification of )?provisional (?:application|acceptance)\b/, 'provisional-application'],
  [/^definitive signature or \b/, 'consent-to-be-bound'],
  [/^definitive acceptance\b/, 'acceptance'],
  [/^participation\b/, 'consent-to-be-bound'],
  // VCLT art. 12(2)(b): confirmed, a signature ad referendum is a full one; beside definitive signatures it binds.
  [/^confirmation of signature$/, 'consent-to-be-bound'],
  ...[...KINDS].map(([words, kind]) => [new RegExp(`^${words}${MORE}`), kind] as const),
];

/** The kind of act that a heading's words name, and whether they are its plain name; null where they name none. */
export function kindInWords(words: string): { readonly kind: ShownKind; readonly plain: boolean } | null {
  const small = words.toLowerCase();
  const plain = KINDS.get(small);
  if (plain !== undefined) return { kind: plain, plain: true };
  const found = LONG_FORMS.find(([form]) => form.test(small));
  return found === undefined ? null : { kind: found[1], plain: false };
}
