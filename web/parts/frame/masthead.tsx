import type { Section } from '../../../src/page/shell.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useWords } from '../../words/use-words.js';
import { frameWords } from './frame.words.js';

const SECTIONS: readonly Section[] = ['treaties', 'participants', 'funds', 'statements', 'ledger'];

/** The name of the house, the parts of the ledger, and the search. */
export function Masthead() {
  const { section } = useShell();
  const { to } = useAddress();
  const { text } = useWords(frameWords);
  return (
    <header class="mast" data-part="masthead">
      <div class="wrap">
        <a class="mark" href={to('/')}>
          <Mark />
          Foedera
        </a>
        <nav aria-label={text('parts')}>
          {SECTIONS.map((each) => (
            <a key={each} href={to(`/${each}`)} {...(each === section ? { 'aria-current': 'page' as const } : {})}>
              {text(each)}
            </a>
          ))}
        </nav>
        <div class="tools">
          <form role="search" method="get" action={to('/search', { asOf: null, at: null })}>
            <input class="field" type="search" name="q" placeholder={text('search')} aria-label={text('search')} />
          </form>
        </div>
      </div>
    </header>
  );
}

/** Two rails, each with its handle: the two times. */
function Mark() {
  return (
    <svg width="26" height="20" viewBox="0 0 26 20" aria-hidden="true">
      <path d="M1 6h24M1 14h24" stroke="currentColor" stroke-width="2" />
      <circle cx="9" cy="6" r="4" fill="currentColor" />
      <circle cx="17" cy="14" r="3.2" fill="var(--paper)" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}
