import type { ComponentChildren } from 'preact';
import { useShell } from '../parts/shell-context.js';
import { filled, type Filling, type Tag } from './formatting.js';
import type { Words } from './words.js';

type Values = Readonly<Record<string, Filling | Tag>>;

/** The marks that every message may have: weight, the red of what is missing or decisive, what must not break. */
const TAGS: Readonly<Record<string, Tag>> = {
  b: (chunks) => <b>{chunks}</b>,
  seal: (chunks) => <b class="seal">{chunks}</b>,
  nb: (chunks) => <span class="nb">{chunks}</span>,
};
const bare: Tag = (chunks) => plain(chunks);
const BARE: Readonly<Record<string, Tag>> = {
  b: bare,
  seal: bare,
  nb: bare,
};

/** These words in the language of the page. `say`: for a place that takes elements; `text`: a plain text. */
export function useWords<W extends Words>(words: W) {
  const { language } = useShell();
  return {
    say: (key: keyof W & string, values: Values = {}): ComponentChildren =>
      filled(words[key] as W[string], language, { ...TAGS, ...values }) as ComponentChildren,
    text: (key: keyof W & string, values: Values = {}): string =>
      plain(filled(words[key] as W[string], language, { ...BARE, ...values })),
  };
}

/** Text alone; an element has no place in it. */
function plain(pieces: readonly (string | object)[]): string {
  return pieces.filter((piece) => typeof piece === 'string').join('');
}
