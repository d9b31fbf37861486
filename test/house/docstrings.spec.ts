/** Goal: whoever reads the sources understands a docstring at the first reading, and is sent nowhere they cannot go. */
import { describe, expect, it } from '@jest/globals';
import { files, text } from './files.js';
import { MOST_WORDS, sentencesIn, words } from './sentences.js';

const sources = [...files('src', /\.ts$/), ...files('web', /\.tsx?$/)];

/** The paragraphs of every docstring of a source, its tags included, each with the line its docstring begins on. */
function docstringsOf(source: string): { line: number; text: string }[] {
  return [...source.matchAll(/\/\*\*([\s\S]*?)\*\//g)].flatMap(({ 1: body = '', index }) =>
    body
      .replace(/^\s*\* ?/gm, '')
      .split(/\n\s*\n|^(?=\s*(?:@|[-*] |\d+\. ))/m)
      .filter((paragraph) => !/^\s*@example\b/.test(paragraph))
      .map((paragraph) => ({
        line: source.slice(0, index).split('\n').length,
        text: paragraph.replace(/^\s*(?:@\w+|[-*]|\d+\.)\s/, ''),
      })),
  );
}

/** `line (count): sentence` of every sentence of a docstring that has too many words. */
function tooLong(source: string): string[] {
  return docstringsOf(source).flatMap(({ line, text }) =>
    sentencesIn(text)
      .filter((sentence) => words(sentence) > MOST_WORDS)
      .map((sentence) => `${line} (${words(sentence)} words): ${sentence}`),
  );
}

const some = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('given a source, when the sentences of its docstrings are counted', () => {
  it.each([
    ['has one word too many', `/** First. Then ${some(25)}. */`, 1],
    ['has as many words as it may', `/** First. Then ${some(24)}. */`, 0],
    ['goes on over a line and has too many', `/**\n * Then ${some(20)}\n * ${some(5)}.\n */`, 1],
    ['stands beside another in a list', `/**\n * - ${some(20)}\n * - ${some(20)}\n */`, 0],
    ['says what is thrown, with too many', `/**\n * First.\n * @throws ${some(26)}.\n */`, 1],
    ['is an example', `/** @example ${some(30)} */`, 0],
    ['is a comment of another kind', `// ${some(30)}\n/* ${some(30)} */`, 0],
  ])('then one that %s is judged so', (_, source, found) => {
    expect(tooLong(source)).toHaveLength(found);
  });

  it('then what is told is the line on which its docstring begins', () => {
    expect(tooLong(`const a = 1;\n\n/** Then ${some(30)}. */`)[0]).toMatch(/^3 \(31 words\): Then word/);
  });
});

describe('the sources', () => {
  it(`have docstrings with sentences of at most ${MOST_WORDS} words`, () => {
    expect(sources.flatMap((path) => docstringsOf(text(path))).length).toBeGreaterThan(1000);
    expect(sources.flatMap((path) => tooLong(text(path)).map((sentence) => `${path}:${sentence}`))).toEqual([]);
  });
});
