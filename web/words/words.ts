import type { Language } from '../../src/page/language.js';

/**
 * One message in the six languages, as ICU MessageFormat writes it: `{count, plural, one {# State} other {# States}}`.
 */
export type Message = Readonly<Record<Language, string>>;

/** The messages of one view or part, by name. That none is missing in a language, the type sees to. */
export type Words = Readonly<Record<string, Message>>;
