/** The languages of the United Nations. English addresses have no prefix; the others begin with theirs: `/fr/…`. */
export const LANGUAGES = ['en', 'ar', 'zh', 'fr', 'ru', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What addresses of the page begin with, by language; English has nothing. */
export const PREFIXES: readonly string[] = LANGUAGES.map((language) => (language === 'en' ? '' : language));

/**
 * The language that an address of the page names, and the address without it: it begins with one slash. With two it
 * would name another service.
 */
export function languageOf(path: string): { readonly language: Language; readonly path: string } {
  const first = path.split('/', 2)[1] ?? '';
  const language = LANGUAGES.find((one) => one !== 'en' && one === first);
  const rest = language === undefined ? path : path.slice(1 + language.length);
  return { language: language ?? 'en', path: `/${rest.replace(/^[/\\]+/, '')}` };
}
