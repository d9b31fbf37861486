/** Goal: a sentence that names a kind of act reads as a person would say it: an acceptance, a ratification. */
import { describe, expect, it } from '@jest/globals';
import { withArticle } from '../../src/domain/article.js';
import { notSigned } from '../../src/domain/treaty/refusals/signature.js';
import { notBound } from '../../src/domain/treaty/refusals/binding.js';
import { files, text } from '../house/files.js';

const ACT = {
  participant: 'NOR',
  date: '2001-01-01',
  effective: null,
  text: null,
  territory: null,
  ref: null,
  source: null,
  despite: [],
  note: null,
  eventId: 'e',
  position: 1,
};

describe('given a noun', () => {
  it.each([
    ['acceptance', 'an acceptance'],
    ['instrument-withdrawal', 'an instrument-withdrawal'],
    ['objection', 'an objection'],
    ['event-annulled', 'an event-annulled'],
    ['ratification', 'a ratification'],
    ['signature', 'a signature'],
  ])('when it is "%s", then it is "%s"', (noun, said) => {
    expect(withArticle(noun)).toBe(said);
  });

  it('when an act is refused, then its sentence says it so', () => {
    expect(notSigned({ ...ACT, kind: 'acceptance' }).sentence).toContain('which an acceptance requires');
    expect(notSigned({ ...ACT, kind: 'ratification' }).sentence).toContain('which a ratification requires');
    expect(notBound({ ...ACT, kind: 'instrument-withdrawal' }).sentence).toContain('nothing an instrument-withdrawal');
  });

  it('when an article is chosen, then in one place', () => {
    expect(files('src', /\.ts$/).filter((path) => text(path).includes('aeiou'))).toEqual(['src/domain/article.ts']);
  });

  it('when a sentence names a kind, then no source puts an article before it by hand', () => {
    const byHand = files('src', /\.ts$/).filter((file) => /[`\s][Aa]n? \$\{[^}]*(?:kind|type)\}/.test(text(file)));
    expect(byHand.filter((file) => !file.includes('statements/reckoning'))).toEqual([]);
  });
});
