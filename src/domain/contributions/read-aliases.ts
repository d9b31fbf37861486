import { isPlainDate } from '../calendar/plain-date.js';
import type { Alias } from './columns.js';
import type { MemberReader } from './member-reader.js';

/**
 * Names that only this table uses: `"Germany*": "DEU"`, or by time
 * `[{"code":"CSHH","until":"1992-12-31"},{"code":"CZE"}]`.
 */
export function readAliases(aliases: MemberReader): ReadonlyMap<string, readonly Alias[]> {
  return new Map(aliases.keys().map((name) => [name, aliasesIn(aliases, name)]));
}

function aliasesIn(aliases: MemberReader, name: string): readonly Alias[] {
  if (!aliases.isObject(name)) return [{ code: aliases.text(name), until: null }];
  const list = aliases.value(name);
  const below = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const parts = (Array.isArray(list) ? list : [list]) as readonly unknown[];
  const read = parts.map((part) => aliasIn(part));
  const inOrder = read.every((each, i) => each !== null && (each.until === null) === (i === read.length - 1));
  const rising = read.every(
    (each, i) => i === 0 || each?.until === null || (read[i - 1]?.until ?? '') < (each?.until ?? ''),
  );
  if (!inOrder || !rising) {
    aliases.fault(
      below,
      'must be a code, or a list such as [{"code":"CSHH","until":"1992-12-31"},{"code":"CZE"}] in order of time',
    );
  }
  return read.filter((each) => each !== null);
}

function aliasIn(part: unknown): Alias | null {
  const { code, until, ...more } = (part ?? {}) as { readonly code?: unknown; readonly until?: unknown };
  if (typeof code !== 'string' || Object.keys(more).length > 0) return null;
  if (until === undefined) return { code, until: null };
  return isPlainDate(until) ? { code, until } : null;
}
