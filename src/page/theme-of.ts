import type { Shell } from './shell.js';

/** The theme that a reader chose, by their cookies; null: as the device has it. */
export function themeOf(cookie: string | undefined): Shell['theme'] {
  const theme = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookie ?? '')?.[1];
  return theme === 'light' || theme === 'dark' ? theme : null;
}
