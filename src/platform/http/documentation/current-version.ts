import { readFileSync } from 'node:fs';

/** The version of this program: that of the package.json above its code. */
export function currentVersion(): string {
  const file = new URL('../../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
