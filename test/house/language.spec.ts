/**
 * Goal: what is written for people can be read by them. In the documents sentences have at most 25 words, lines at most
 * 120 columns. Each document stands alone, and the README lists each once.
 */
import { describe, expect, it } from '@jest/globals';
import { files, text } from './files.js';
import { MOST_COLUMNS, MOST_WORDS, paragraphsOf, proseOf, sentencesIn, words } from './sentences.js';

const documents = files('', /\.md$/).filter((path) => /^(?:[^/]+\.md|docs\/.*|events\/[^/]+\.md)$/.test(path));

/** `line: sentence` of every sentence of a document that has too many words. */
function tooLong(markdown: string): string[] {
  return paragraphsOf(markdown).flatMap(({ line, text }) =>
    sentencesIn(text)
      .filter((sentence) => words(sentence) > MOST_WORDS)
      .map((sentence) => `${line} (${words(sentence)} words): ${sentence}`),
  );
}

/** `line: columns` of every line of prose that is too wide. */
function tooWide(markdown: string): string[] {
  return proseOf(markdown).flatMap((line, index) =>
    Array.from(line).length > MOST_COLUMNS ? [`${index + 1}: ${Array.from(line).length} columns`] : [],
  );
}

const some = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('given a document, when its sentences are counted', () => {
  it.each([
    ['has one word too many', `First.\nThen ${some(25)}.`, 1],
    ['has as many words as it may', `First. Then ${some(24)}.`, 0],
    ['goes on over a line and has too many', `Then ${some(20)}\n${some(5)}.`, 1],
    ['goes on behind a semicolon in small letters', `Then ${some(12)}; then ${some(12)}.`, 1],
    ['is followed by one that begins with code', `Then ${some(14)}. \`code\` ${some(14)}.`, 0],
    [
      'is followed by one in brackets, quoted or bold',
      `Then ${some(14)}." (Then ${some(14)}.) **Then ${some(14)}.**`,
      0,
    ],
    ['stands in an item of a list, as another does in the next', `* ${some(20)}\n* ${some(20)}\n1. ${some(20)}`, 0],
    ['stands in an item of a list and is too long', `* Item.\n* ${some(20)}\n  ${some(6)}`, 1],
    ['has code and links of many words', `Then ${some(23)} \`${some(9)}\` [x](a/b.md).`, 1],
    ['has code of many words', `Then ${some(23)} \`${some(9)}\`.`, 0],
    [
      'is quoted, in a table, a heading or a block',
      `# ${some(30)}\n> ${some(30)}\n| ${some(30)} |\n\n\`\`\`\n${some(30)}\n\`\`\``,
      0,
    ],
  ])('then one that %s is judged so', (_, markdown, found) => {
    expect(tooLong(markdown)).toHaveLength(found);
  });

  it('then what is told is the line on which its paragraph begins', () => {
    expect(tooLong(`# Title\n\nFirst.\n\nThen ${some(30)}.`)[0]).toMatch(/^5 \(31 words\): Then word/);
  });

  it('then lines are as wide as their characters, whatever their bytes', () => {
    expect(tooWide(`${'é'.repeat(120)}\n${'é'.repeat(121)}\n| ${'é'.repeat(130)} |`)).toEqual(['2: 121 columns']);
  });
});

describe('the documents', () => {
  it('are those of the project, decisions included', () => {
    expect(documents).toEqual(
      expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/contract.md', 'events/README.md']),
    );
    expect(documents.filter((path) => path.startsWith('docs/adr/')).length).toBeGreaterThan(20);
  });

  it.each(documents)('%s has sentences of at most 25 words and lines of at most 120 columns', (path) => {
    expect(tooLong(text(path))).toEqual([]);
    expect(tooWide(text(path))).toEqual([]);
  });

  it('cite no paper outside the repository', () => {
    const outside = /\b(?:CONTRACT|DESIGN|funds-model|depositary-practice)\b|\.\.\/shared\b/;
    expect(documents.filter((path) => outside.test(text(path)))).toEqual([]);
  });

  it('are listed in the README, each once', () => {
    const further = text('README.md').split('\n## Further\n')[1] ?? '';
    const listed = [...further.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(listed.filter((path, index) => listed.indexOf(path) !== index)).toEqual([]);
    const pages = documents.filter((path) => /^docs\/[^/]+$/.test(path));
    expect([...pages, 'CONTRIBUTING.md', 'CHANGELOG.md'].filter((path) => !listed.includes(path))).toEqual([]);
  });
});
