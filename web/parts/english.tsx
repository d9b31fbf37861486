import type { ComponentChildren } from 'preact';
import { useShell } from './shell-context.js';

/** A text that the ledger has in English alone: in another language it is marked as English. */
export function English({ children }: { readonly children: ComponentChildren }) {
  const { language } = useShell();
  if (language === 'en') return <>{children}</>;
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}
