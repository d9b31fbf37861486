import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../../shared/reference/iati/', import.meta.url);

/**
 * A file of the standard: schemas, codelists, mapping and rules; empty where ../shared is not there, and then no test
 * that needs it runs.
 */
export function standard(name: string): string {
  const file = new URL(name, FOLDER);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The codes of one of its codelists; null where the reference folder does not have that list. */
export function codesOf(list: string): ReadonlySet<string> | null {
  const text = standard(`codelists/${list}.xml`);
  if (text === '') return null;
  return new Set([...text.matchAll(/<code>\s*([^<]+?)\s*<\/code>/g)].map(([, code = '']) => code));
}
