import type { Language } from '../../src/page/language.js';

/** An article with its paragraphs: `68`, `1`. */
interface Place {
  readonly article: string;
  readonly paragraphs: readonly string[];
}

const PLACE = /^([IVXLC]+|\d+(?:bis)?)((?: ?\(\d+\))*)$/;

/**
 * An article as its registration has it, `article 68 (1)` or `arts. 28, 29`, in the words of a language. Null where
 * the text says more than numbers: then it stands in English.
 */
export function articleIn(language: Language, text: string): string | null {
  if (language === 'en') return text;
  const [, , numbers] = /^(articles?|arts?\.) (.+)$/.exec(text) ?? [];
  const places = numbers?.split(/, | and /).map(placeOf) ?? [];
  return places.length === 0 || places.includes(null)
    ? null
    : WORDS[language](places.filter((place) => place !== null));
}

function placeOf(text: string): Place | null {
  const [, article, paragraphs] = PLACE.exec(text) ?? [];
  if (article === undefined || paragraphs === undefined) return null;
  return { article, paragraphs: paragraphs.match(/\d+/g) ?? [] };
}

type Told = (places: readonly Place[]) => string;

const WORDS: Readonly<Record<Exclude<Language, 'en'>, Told>> = {
  ar: (places) => told(places, 'المادة', 'المواد', (paragraph) => `، الفقرة ${paragraph}`, ' و'),
  zh: (places) =>
    places
      .map(({ article, paragraphs }) => `第${article}条${paragraphs.map((one) => `第${one}款`).join('和')}`)
      .join('、'),
  fr: (places) => told(places, 'article', 'articles', (paragraph) => `, par. ${paragraph}`, ' et '),
  ru: (places) => told(places, 'статья', 'статьи', (paragraph) => `, пункт ${paragraph}`, ' и '),
  es: (places) => told(places, 'artículo', 'artículos', (paragraph) => `, párr. ${paragraph}`, ' y '),
};

function told(
  places: readonly Place[],
  one: string,
  several: string,
  within: (paragraph: string) => string,
  and: string,
): string {
  const numbers = places.map(({ article, paragraphs: [first, ...others] }) => {
    if (first === undefined) return article;
    return `${article}${within(first)}${others.map((other) => `${and}${other}`).join('')}`;
  });
  return `${places.length === 1 ? one : several} ${numbers.join(places.length === 2 ? and : '; ')}`.replace(
    / /g,
    '\u00a0',
  );
}
