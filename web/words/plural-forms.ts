import type { Language } from '../../src/page/language.js';
import { localeOf } from './formatting.js';

/** Numbers among which every category of the six languages has one. */
const SAMPLES = [...Array(120).keys(), 1_000_000];

/**
 * A message that counts, once for each category of plurals, with `#` for the number. A script says it of numbers that
 * come later.
 */
export function pluralForms(language: Language, say: (count: number) => string): Readonly<Record<string, string>> {
  const rules = new Intl.PluralRules(localeOf(language));
  const forms = rules.resolvedOptions().pluralCategories.map((category) => {
    const sample = SAMPLES.findLast((count) => rules.select(count) === category) ?? 0;
    return [category, say(sample).replace(/\d[\d\s.,\u00a0\u202f]*\d|\d/, '#')] as const;
  });
  return Object.fromEntries(forms);
}
