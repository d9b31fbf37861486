import type { VNode } from 'preact';
import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';
import type { Language } from '../../src/page/language.js';
import type { Message } from './words.js';

/** What a message is filled with; an element stands as it is. */
export type Filling = PrimitiveType | VNode;

/** Tags of a message: `<b>29 of the 30</b>`. */
export type Tag = (chunks: readonly (string | VNode)[]) => VNode | string;

/** Digits are 0 to 9 in every language, as the United Nations writes them. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ar: 'ar-u-nu-latn',
  zh: 'zh-Hans',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};

/** The locale by which numbers, plurals and alphabets of a language go. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

const known = new WeakMap<Message, Map<Language, IntlMessageFormat>>();

/** A message in a language, filled in. Pieces of text, and elements where it has tags or elements. */
export function filled(
  message: Message,
  language: Language,
  values: Readonly<Record<string, Filling | Tag>>,
): readonly (string | VNode)[] {
  const found = formatOf(message, language).format<VNode>(values);
  return Array.isArray(found) ? found : [found];
}

function formatOf(message: Message, language: Language): IntlMessageFormat {
  const formats = known.get(message) ?? new Map<Language, IntlMessageFormat>();
  known.set(message, formats);
  const format =
    formats.get(language) ?? new IntlMessageFormat(unbroken(message[language], language), localeOf(language));
  formats.set(language, format);
  return format;
}

/** What must not stand alone at the start of a line: a per cent sign, and the double marks of French. */
function unbroken(message: string, language: Language): string {
  const text = message.replace(/ %/g, '\u00a0%');
  if (language !== 'fr') return text;
  return text
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/ ([;?!])/g, '\u202f$1');
}
