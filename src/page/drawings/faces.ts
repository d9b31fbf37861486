import type { Language } from '../language.js';

const LATIN = 'Source Sans 3';

/** The face in which a language is written; bold is a face of its own name. */
export const FACES: Readonly<Record<Language, string>> = {
  en: LATIN,
  fr: LATIN,
  es: LATIN,
  ru: LATIN,
  ar: 'Noto Naskh Arabic',
  zh: 'Noto Sans SC',
};

const HEAVY = /\sfont-weight="(?:[6-9]\d\d|bold)"/;
const CHINESE = /[\u2e80-\u9fff]/;
const ARABIC_TEXT = /[\u0600-\u06ff]/;
/** What an Arabic face has no letters for: all but Arabic, spaces, marks of direction, and entities of XML. */
const OTHERS = /(?:&[#\w]+;|[^\s&<>\u0600-\u06ff\u0750-\u077f\u200e\u200f\u2066-\u2069\ufb50-\ufdff\ufe70-\ufefc])+/g;

/** Whether a drawing has letters for which the Chinese faces are needed. */
export function isChinese(svg: string): boolean {
  return CHINESE.test(svg);
}

/**
 * The same drawing with the face of each text named. What draws it as PNG finds faces by name alone, and no letters of
 * another face within an Arabic text.
 */
export function withFaces(svg: string, language: Language): string {
  return svg
    .replace(/<(text|tspan)\b([^>]*)>/g, (tag, name: string, attributes: string) =>
      HEAVY.test(attributes) && !attributes.includes('font-family=')
        ? `<${name}${attributes} font-family="${bold(FACES[language])}, '${FACES[language]}', '${LATIN}'">`
        : tag,
    )
    .replace(/(<(?:text|tspan)\b([^>]*)>)([^<]+)/g, (_all, tag: string, attributes: string, text: string) =>
      ARABIC_TEXT.test(text) ? tag + inLatin(text, HEAVY.test(attributes)) : tag + text,
    );
}

function inLatin(text: string, heavy: boolean): string {
  const family = heavy ? `${bold(LATIN)}, '${LATIN}'` : `'${LATIN}'`;
  return text.replace(OTHERS, (others) => `<tspan font-family="${family}">${others}</tspan>`);
}

function bold(face: string): string {
  return `'${face} SemiBold'`;
}
