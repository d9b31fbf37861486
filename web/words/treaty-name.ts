import type { TitledTreaty } from '../../src/page/event-names.js';
import type { Language } from '../../src/page/language.js';

/** Its title in a language, else in English. */
export function fullTitle({ title, titles }: TitledTreaty, language: Language): string {
  return titles?.[language] ?? title;
}

/** Its short title in a language, else the English one, else its title: what sentences and narrow columns say. */
export function shortTitle(treaty: TitledTreaty, language: Language): string {
  return treaty.shortTitles?.[language] ?? treaty.shortTitles?.en ?? fullTitle(treaty, language);
}

/** Its short title as a row or a line begins with it: "The Migrants Protocol". */
export function headTitle(treaty: TitledTreaty, language: Language): string {
  const short = shortTitle(treaty, language);
  return `${short.slice(0, 1).toLocaleUpperCase(language)}${short.slice(1)}`;
}
