import type { Language } from '../../src/page/language.js';
import { localeOf } from './formatting.js';

/** Several names as prose has them: `China, Egypt and India`. */
export function listedIn(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language), { style: 'long', type: 'conjunction' }).format(names);
}
