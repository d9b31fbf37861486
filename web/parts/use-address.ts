import type { Language } from '../../src/page/language.js';
import { useShell } from './shell-context.js';

type Value = string | number;
type Parameters = Readonly<Record<string, Value | readonly Value[] | null | undefined>>;

/** Addresses of the page, in its language and at its two times as the reader named them. */
export function useAddress() {
  const { language, path, query, times, origin } = useShell();
  const asked = times?.asked ?? { asOf: null, at: null };
  return {
    /** A view at the same two times; parameters given here stand for those, null leaves one out. */
    to: (target: string, parameters: Parameters = {}) => address(language, target, { ...asked, ...parameters }),
    /** This view with other parameters. */
    here: (parameters: Parameters = {}) => address(language, path, { ...query, ...asked, ...parameters }),
    /** This view in another language. */
    inLanguage: (other: Language) => address(other, path, { ...query, ...asked }),
    /** This view with both times in its address: what it shows stays the same. */
    pinned: () =>
      `${origin}${address(language, path, { ...query, ...(times === null ? {} : { asOf: times.asOf, at: times.at }) })}`,
    /** An address of the API, both times pinned. */
    api: (target: string, parameters: Parameters = {}) =>
      address('en', target, { ...(times === null ? {} : { asOf: times.asOf, at: times.at }), ...parameters }),
  };
}

function address(language: Language, path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of Array.isArray(value) ? (value as readonly Value[]) : [value as Value | null | undefined]) {
      if (each !== null && each !== undefined) query.append(name, String(each));
    }
  }
  const prefix = language === 'en' ? '' : `/${language}`;
  const bare = prefix !== '' && path === '/' ? '' : path;
  return query.size === 0 ? `${prefix}${bare}` : `${prefix}${bare}?${query.toString()}`;
}
