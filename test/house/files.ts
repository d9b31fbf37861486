import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_OURS = new Set(['node_modules', 'dist', 'data', '.git']);
const TEXT = /\.(tsx?|css|js|mjs|cjs|json|md|ya?ml|sql|ndjson|csv|txt|sh)$|(^|\/)(Dockerfile|run|LICENSE|\.[a-z]+)$/;

/**
 * Every text file of the project below a folder (default: all), as paths with `/`, relative to the project. Not what is
 * installed, built or ignored.
 */
export function files(below = '', ending: RegExp = TEXT): string[] {
  if (!existsSync(ROOT + below)) return [];
  return readdirSync(ROOT + below, { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) || path === 'coverage' ? [] : files(path, ending);
    return entry.isFile() && !NOT_OURS.has(entry.name) && ending.test(path) ? [path] : [];
  });
}

/** A file's text; empty where there is no such file. */
export function text(path: string): string {
  return existsSync(ROOT + path) ? readFileSync(ROOT + path, 'utf8') : '';
}

/** The value below which a share of the values lies; nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
