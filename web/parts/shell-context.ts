import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Shell } from '../../src/page/shell.js';

export const ShellContext = createContext<Shell | null>(null);

/** What surrounds the view that is being drawn. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('A part of the page is drawn outside of its shell.');
  return shell;
}
