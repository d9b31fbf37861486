import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser that this machine has for the tests of the page: a path; null where it has none. */
export function chromium(): string | null {
  const named = process.env['FOEDERA_TEST_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}
