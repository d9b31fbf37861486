/**
 * Goal: the pages on clauses cannot become wrong unnoticed. Given the examples of docs/writing-a-clause.md, when they
 * are read, then each parses, each refused one is refused with the sentences shown, and the words shown for a clause
 * are those that Foedera says. Given the table of docs/clause-families.md, then its entries and words are those of the
 * catalogue.
 */
import { describe, expect, it } from '@jest/globals';
import { type GivenClauses, parseTreatyClauses } from '../../src/domain/entry-into-force/parsing/treaty-clauses.js';
import { clausesInWords } from '../../src/domain/entry-into-force/words/clauses.js';
import { text } from '../house/files.js';
import { linesOfCatalogue } from './catalogue.js';
import { historyFiles, linesOf } from './lines.js';

const page = text('docs/writing-a-clause.md');

/** What the examples of the tables are said to have beside them. */
const AROUND: GivenClauses = {
  classes: { members: { membersOf: 'EU' }, nuclear: { attribute: 'nuclear-installation' } },
  weights: {
    emissions: { values: { USA: '1' } },
    tonnage: { values: { LBR: '1' } },
    capacity: { values: { JPN: '1' } },
  },
};

/** A treaty with the example of a table in its place, by the heading above the table. */
const IN_PLACE: Readonly<Record<string, (example: unknown) => GivenClauses>> = {
  'The parts of a treaty': (example) => ({ ...AROUND, ...(example as GivenClauses) }),
  Conditions: (when) => ({ ...AROUND, entryIntoForce: { when, then: { days: 30 } } }),
  Classes: (it) => ({ ...AROUND, classes: { ...(AROUND.classes as object), it } }),
  Weights: (it) => ({ ...AROUND, weights: { it } }),
  Delays: (then) => ({ ...AROUND, laterParties: { then } }),
  'Days, floors and paths': (entryIntoForce) => ({ ...AROUND, entryIntoForce }),
  'Later parties, leaving, ending': (example) => example as GivenClauses,
};

/** The rows of the tables of the language: heading, word, example. */
const rows = page
  .slice(page.indexOf('\n## The language'), page.indexOf('\n## Five worked clauses'))
  .split('\n### ')
  .slice(1)
  .flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n'));
    return [...section.matchAll(/^\| (.+?) \| .*\| `([{[].*)` \|$/gm)].map(
      ([, word = '', example = '']) => [heading, word, example] as const,
    );
  });

interface Block {
  readonly refused: boolean;
  readonly clauses: GivenClauses;
  readonly after: string;
}

/** The JSON blocks, each with the text that follows it up to the next. */
const blocks: readonly Block[] = page
  .split('\n```json')
  .slice(1)
  .map((part) => {
    const [info = '', ...body] = part.split('\n');
    const end = body.indexOf('```');
    const clauses = JSON.parse(body.slice(0, end).join('\n')) as GivenClauses;
    return { refused: info.trim() === 'refused', clauses, after: body.slice(end + 1).join('\n') };
  });
const worked = blocks.filter(({ refused }) => !refused);

/** What the parser says against a clause: a line for each finding, or the sentence of the refusal. */
function said(clauses: GivenClauses): string | null {
  const read = parseTreatyClauses(clauses, 'the-treaty');
  if ('malformed' in read) return read.malformed.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('\n');
  return 'refused' in read ? read.refused.sentence : null;
}

describe('the tables of the language', () => {
  it('have an example for each word, under every heading', () => {
    expect([...new Set(rows.map(([heading]) => heading))]).toEqual(Object.keys(IN_PLACE));
    expect(rows.length).toBeGreaterThan(60);
  });

  it.each(rows)('%s: %s', (heading, word, example) => {
    expect(said(IN_PLACE[heading]?.(JSON.parse(example)) ?? {})).toBeNull();
    const key = /`(\w+)`/.exec(word)?.[1];
    expect(key === undefined || example.includes(`"${key}"`)).toBe(true);
  });

  it('name every member of the types of the language', () => {
    const types = text('src/domain/treaty/model/clause.ts');
    const members = new Set([...types.matchAll(/readonly (\w+)\??:/g)].map((match) => match[1] ?? ''));
    expect(members.size).toBeGreaterThan(80);
    expect([...members].filter((member) => !page.includes(`\`${member}\``) && !page.includes(`"${member}"`))).toEqual(
      [],
    );
  });
});

describe('the worked clauses', () => {
  it('are five, each with the words that Foedera says', () => {
    expect(worked).toHaveLength(5);
    for (const { clauses, after } of worked) {
      const read = parseTreatyClauses(clauses, 'the-treaty');
      if (!('clause' in read)) throw new Error(JSON.stringify(read));
      const standing = {
        id: 'the-treaty',
        title: 'Treaty',
        adopted: null,
        opened: null,
        closed: null,
        references: {},
        parent: null,
      };
      const words = clausesInWords({ ...standing, depositary: null, openTo: 'states', ...read.clause });
      const shown = [...after.matchAll(/^> (.*)$/gm)].map((match) => match[1] ?? '');
      expect(shown[0]).toBe(words.entryIntoForce);
      const { provisions = {}, classes: _, ...whole } = words;
      expect([...Object.values(whole), ...Object.values(provisions)]).toEqual(expect.arrayContaining(shown));
    }
  });
});

describe('the refused clauses', () => {
  it.each(blocks.filter(({ refused }) => refused).map((block) => [Object.keys(block.clauses).join(), block] as const))(
    '%s',
    (_what, block) => {
      expect(said(block.clauses)).toBe(/```text\n([\s\S]*?)\n```/.exec(block.after)?.[1]);
    },
  );
});

describe('what the language does not say', () => {
  const entries = linesOfCatalogue();
  const section = page.slice(page.indexOf('\n## What the language does not say'));

  it('names the entries of the catalogue that have a reason, and how many entries there are', () => {
    expect(entries.filter(({ ref, reason }) => reason !== undefined && !section.includes(`| ${ref} |`))).toEqual([]);
    expect([...page.matchAll(/(\d+) (?:real )?clauses/g)].map((match) => Number(match[1]))).toEqual([
      entries.length,
      entries.length,
    ]);
  });
});

describe('docs/clause-families.md', () => {
  const page = text('docs/clause-families.md');
  const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  const rows = [...page.matchAll(/^\| ([A-O])\. .*$/gm)].map(([row, family = '']) => {
    const [, , , words, entries, ships] = row.split('|');
    return { family, words: quoted(words), entries: quoted(entries), ships: quoted(ships) };
  });

  it('has every family, with entries of that family', () => {
    expect([...new Set(rows.map(({ family }) => family))]).toEqual([
      ...new Set(linesOfCatalogue().map(({ family }) => family)),
    ]);
    const strangers = rows.flatMap(({ family, entries }) =>
      entries.filter((id) => !linesOfCatalogue().some((entry) => entry.id === id && entry.family === family)),
    );
    expect(strangers).toEqual([]);
  });

  it('names words that the entries of the family use', () => {
    const unused = rows.flatMap(({ family, words }) => {
      const used = new Set(linesOfCatalogue().flatMap((entry) => (entry.family === family ? entry.features : [])));
      return words.filter((word) => !used.has(word)).map((word) => `${family}: ${word}`);
    });
    expect(unused).toEqual([]);
  });

  it('says of no treaty that it ships which does not', () => {
    const shipped = historyFiles().flatMap((file) => linesOf(file));
    const registered = new Set(shipped.flatMap((line) => (line.record === 'treaty' ? [line.id] : [])));
    expect(rows.flatMap(({ ships }) => ships).filter((id) => !registered.has(id))).toEqual([]);
  });
});
