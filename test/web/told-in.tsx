import { renderToString } from 'preact-render-to-string';
import { LANGUAGES, type Language } from '../../src/page/language.js';
import type { Shell } from '../../src/page/shell.js';
import type { TellableEvent } from '../../web/parts/act-words/told.js';
import { type EventNames, type SaidHow, useEventWords } from '../../web/parts/act-words/use-told.js';
import { ShellContext } from '../../web/parts/shell-context.js';

/** A shell around a part that is drawn alone: names are codes in brackets. */
export function shellIn(language: Language): Shell {
  return {
    language,
    theme: null,
    path: '/ledger',
    query: {},
    origin: 'http://localhost',
    times: null,
    bar: null,
    section: null,
    assets: { script: '', styles: [], fonts: [] },
    nameOf: (code) => `[${code}]`,
  } as Partial<Shell> as Shell;
}

/** Events as plain sentences of a language. */
export function toldIn(
  language: Language,
  events: readonly TellableEvent[],
  names: EventNames = {},
  how: SaidHow = {},
): readonly string[] {
  const said: string[] = [];
  function Telling() {
    const { text } = useEventWords(names);
    for (const event of events) said.push(text(event, how));
    return null;
  }
  renderToString(
    <ShellContext.Provider value={shellIn(language)}>
      <Telling />
    </ShellContext.Provider>,
  );
  return said;
}

/** An event as HTML of a language, and what it says beside. */
export function markupIn(language: Language, event: TellableEvent, names: EventNames = {}): string {
  function Telling() {
    const words = useEventWords(names);
    return (
      <>
        <p>{words.say(event)}</p>
        {words.details(event).map((detail, index) => (
          <p key={index}>{detail}</p>
        ))}
      </>
    );
  }
  return renderToString(
    <ShellContext.Provider value={shellIn(language)}>
      <Telling />
    </ShellContext.Provider>,
  );
}

/** What is amiss in sentences: a hole where a word should be. */
export function holesIn(tell: (language: Language) => readonly string[]): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    tell(language)
      .filter(
        (said) => said === '' || /undefined|\bnull\b|NaN|\[object|[{}]|\[\]|“”|«\s*»|\(\)|（）|<\/?\w/u.test(said),
      )
      .map((said) => `${language}: ${said}`),
  );
}
