import type { Language } from '../../../src/page/language.js';
import type { Section } from '../../../src/page/shell.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useWords } from '../../words/use-words.js';
import { frameWords } from './frame.words.js';
import { ThemeForm } from './theme-form.js';

const SECTIONS: readonly Section[] = ['treaties', 'participants', 'funds', 'statements', 'ledger'];

/** The languages of the page, each by its own name. */
const NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

/** The name of the house, the parts of the ledger, the search, the language and the theme. */
export function Masthead() {
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
          <Sections />
        </nav>
        <div class="tools">
          <Search />
          <Languages />
          <button class="btn plain of-theme" type="button" popovertarget="themes">
            {text('theme')}
          </button>
          <div class="pop" popover id="themes">
            <ThemeForm />
          </div>
          <button class="btn plain of-menu" type="button" popovertarget="menu">
            {text('menu')}
          </button>
        </div>
        <div class="pop menu" popover id="menu">
          <Search />
          <nav aria-label={text('parts')}>
            <Sections />
          </nav>
          <ThemeForm />
        </div>
      </div>
    </header>
  );
}

function Sections() {
  const { section } = useShell();
  const { to } = useAddress();
  const { text } = useWords(frameWords);
  return (
    <>
      {SECTIONS.map((each) => (
        <a key={each} href={to(`/${each}`)} {...(each === section ? { 'aria-current': 'page' as const } : {})}>
          {text(each)}
        </a>
      ))}
    </>
  );
}

function Search() {
  const { to } = useAddress();
  const { text } = useWords(frameWords);
  return (
    <form role="search" method="get" action={to('/search', { asOf: null, at: null })}>
      <input class="field" type="search" name="q" placeholder={text('search')} aria-label={text('search')} />
    </form>
  );
}

/** The same view in each language. */
function Languages() {
  const { language } = useShell();
  const { inLanguage } = useAddress();
  const { text } = useWords(frameWords);
  return (
    <>
      <button class="btn plain" type="button" popovertarget="languages">
        <span class="sr">{text('language')}: </span>
        {NAMES[language]}
      </button>
      <div class="pop" popover id="languages">
        <ul>
          {Object.entries(NAMES).map(([other, name]) => (
            <li key={other}>
              <a
                href={inLanguage(other as Language)}
                lang={other}
                hreflang={other}
                {...(other === language ? { 'aria-current': 'true' as const } : {})}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
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
