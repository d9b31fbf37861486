/** Goal: an article is told in the language of the page where its text is numbers, and else stays as it is. */
import { describe, expect, it } from '@jest/globals';
import { articleIn } from '../../web/words/article.js';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;

function inAll(text: string): readonly (string | undefined)[] {
  return LANGUAGES.map((language) => articleIn(language, text)?.replaceAll('\u00a0', ' '));
}

describe('an article of a treaty', () => {
  it('given its number and a paragraph, then each language has its own words for both', () => {
    expect(inAll('article 68 (1)')).toStrictEqual([
      'article 68 (1)',
      'article 68, par. 1',
      'artículo 68, párr. 1',
      'статья 68, пункт 1',
      'المادة 68، الفقرة 1',
      '第68条第1款',
    ]);
  });

  it('given a Roman number, or two articles, then so it is told', () => {
    expect(articleIn('fr', 'art. XIV')?.replaceAll('\u00a0', ' ')).toBe('article XIV');
    expect(articleIn('zh', 'arts. 28, 29')).toBe('第28条、第29条');
    expect(articleIn('es', 'arts. 30 and 31(1)')?.replaceAll('\u00a0', ' ')).toBe('artículos 30 y 31, párr. 1');
  });

  it.each(['final articles', 'decision 1/CMP.8', 'art. 18 of the Convention', 'arts. 23(1) and (3)'])(
    'given “%s”, which says more than numbers, then it has no words of its own but in English',
    (text) => {
      expect(inAll(text)).toStrictEqual([text, undefined, undefined, undefined, undefined, undefined]);
    },
  );
});
