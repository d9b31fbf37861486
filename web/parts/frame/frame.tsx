import type { ComponentChildren } from 'preact';
import type { Language } from '../../../src/page/language.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useWords } from '../../words/use-words.js';
import { Foot, type FootProps } from './foot.js';
import { frameWords } from './frame.words.js';
import { Masthead } from './masthead.js';
import { TimeBar } from './time-bar.js';
import { Unreached } from './unreached.js';
import { useCited } from './use-cited.js';

/** What a view says of itself to the frame around it. */
export interface FrameProps extends FootProps {
  /** What stands in the title of the window before the name of the service. */
  readonly title: string;
  readonly children: ComponentChildren;
}

const LANGUAGES: readonly Language[] = ['en', 'ar', 'zh', 'fr', 'ru', 'es'];

/** Two rails, each with its handle, as an address of its own. */
const ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 26 26'><rect width='26' height='26' fill='white'/>" +
  "<path d='M2 9h22M2 17h22' stroke='%2315202a' stroke-width='2.4'/><circle cx='9' cy='9' r='4.2' fill='%2315202a'/>" +
  "<circle cx='17' cy='17' r='3.4' fill='white' stroke='%2315202a' stroke-width='2.4'/></svg>";

/** The document around a view: head, masthead, time bar, and what to cite at its foot. */
export function Frame({ title, children, ...foot }: FrameProps) {
  const { language, theme, assets, times } = useShell();
  const { inLanguage, pinned } = useAddress();
  const { text } = useWords(frameWords);
  const cited = useCited();
  return (
    <html
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      data-sheet={times === null ? '' : cited(foot.view, times, foot.supposed).citation}
      {...(theme === null ? {} : { 'data-theme': theme })}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Foedera`}</title>
        <link rel="icon" type="image/svg+xml" href={ICON} />
        {times !== null && <link rel="permalink" href={pinned()} />}
        {LANGUAGES.map((other) => (
          <link key={other} rel="alternate" hreflang={other} href={inLanguage(other)} />
        ))}
        {assets.styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        {assets.fonts.map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={font} />
        ))}
        <script type="module" src={assets.script} />
      </head>
      <body>
        <a class="skip" href="#answer">
          {text('skip')}
        </a>
        <Masthead />
        {times !== null && <TimeBar />}
        <main id="answer" class="wrap" data-part="main" tabIndex={-1}>
          {children}
        </main>
        <Foot {...foot} />
        <p class="sr" aria-live="polite" data-said />
        <Unreached />
      </body>
    </html>
  );
}
