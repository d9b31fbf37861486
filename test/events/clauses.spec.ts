/**
 * Goal: the catalogue of real clauses shows that the language says what treaties say. Given its lines, when they are
 * read, then each parses as it stands, each family is there, the few that the language does not say give their reason,
 * and the delays give the dates known from the depositaries.
 */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { applyDelay } from '../../src/domain/calendar/delay.js';
import { isPlainDate } from '../../src/domain/calendar/plain-date.js';
import type { EntryIntoForceClause, Floor, Path, SinglePath } from '../../src/domain/treaty/model/clause.js';
import { dateOfDay } from '../../src/domain/entry-into-force/day.js';
import { floorsOf } from '../../src/domain/entry-into-force/floors.js';
import { type ClauseSize, LARGEST, sizeOf } from '../../src/domain/entry-into-force/parsing/size.js';
import { parseTreatyClauses } from '../../src/domain/entry-into-force/parsing/treaty-clauses.js';
import { clausesInWords } from '../../src/domain/entry-into-force/words/clauses.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { describeWith } from '../house/needs.js';
import { linesOfCatalogue, type Entry } from './catalogue.js';
import { EVENTS } from './lines.js';

const entries = linesOfCatalogue();
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const FAMILIES = 'A,B,C,D,E,F,G,H,I,J,K,L,M,N,O'.split(',');

/**
 * The words of the language that tell a clause apart; names of members that stand in every clause of a kind are left
 * out.
 */
const WORDS = [
  'classes',
  'weights',
  'entryIntoForce',
  'laterParties',
  'withdrawal',
  'provisions',
  'termination',
  'provisionalApplication',
  'relations',
  'links',
  'instruments',
  'including',
  'kinds',
  'declarations',
  'share',
  'moreThan',
  'weight',
  'ratio',
  'each',
  'fraction',
  'rounding',
  'unlessObjected',
  'inForce',
  'notBefore',
  'on',
  'decided',
  'within',
  'all',
  'any',
  'earliestOf',
  'latestOf',
  'membersOf',
  'attribute',
  'region',
  'kind',
  'partiesTo',
  'contractingTo',
  'signatoriesOf',
  'weighing',
  'allOf',
  'anyOf',
  'not',
  'tables',
  'days',
  'clearDays',
  'months',
  'years',
  'firstOfMonthAfterMonths',
  'firstOfMonthAfterDays',
  'firstOfNthMonth',
  'atLeastDays',
  'annually',
  'steps',
  'sameDay',
  'fixed',
  'organisations',
  'treaty',
  'byKind',
  'withParent',
  'withMembers',
  'openAfter',
  'terms',
  'windows',
  'below',
  'unlessDecided',
  'signatories',
  'objectionsWithin',
  'after',
];
const OF_NAMES = ['classes', 'weights', 'values', 'provisions'];

/**
 * Every member of a clause that is a word. Names of classes, tables and provisions are none, nor is the `on` of a class
 * or a year, or the `each` of terms.
 */
function wordsIn(value: unknown, named = false): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => wordsIn(item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [
    ...(named || (key === 'on' && Object.keys(value).length > 1) || (key === 'each' && typeof below === 'number')
      ? []
      : [key]),
    ...wordsIn(below, !named && OF_NAMES.includes(key)),
  ]);
}

/** The entry as a treaty registered with its clauses alone. */
function treatyOf({ id, treaty, adopted, opened, clauses = {} }: Entry): Treaty {
  const none = { classes: {}, entryIntoForce: null, laterParties: null, withdrawal: null };
  const standing = {
    closed: null,
    references: {},
    parent: null,
    depositary: null,
    openTo: 'states-and-organisations' as const,
  };
  return { id, title: treaty, adopted, opened: opened ?? null, ...standing, ...none, ...clauses };
}

const pathsOf = (path: Path): readonly SinglePath[] =>
  'when' in path ? [path] : ('earliestOf' in path ? path.earliestOf : path.latestOf).flatMap(pathsOf);

/** The ways into force; of an entry with provisions only, theirs. */
function waysOf({ clauses = {} }: Entry): readonly (SinglePath & { readonly floors: readonly Floor[] })[] {
  const main: readonly EntryIntoForceClause[] = clauses.entryIntoForce
    ? [clauses.entryIntoForce]
    : Object.values(clauses.provisions ?? {});
  return main.flatMap((clause) =>
    pathsOf(clause).map((path) => ({ ...path, floors: [...floorsOf(clause), ...floorsOf(path)] })),
  );
}

/** The dates that the clause gives for the day its condition was met, one for each way. */
function datesFrom(entry: Entry, met: string): readonly string[] {
  const treaty = treatyOf(entry);
  const dateOf = (floor: Floor): string => {
    if (floor === 'entry-into-force') return met;
    if (typeof floor === 'object' && 'treaty' in floor) return byId.get(floor.treaty)?.inForce ?? '9999-12-31';
    return dateOfDay(floor, treaty) ?? '9999-12-31';
  };
  return waysOf(entry).map(({ then, floors }) => [applyDelay(then, met), ...floors.map(dateOf)].sort().at(-1) ?? '');
}

describe('the catalogue of clauses', () => {
  it('has one entry for each ref and id, at least one of each family, in order', () => {
    expect(new Set(entries.map(({ ref }) => ref)).size).toBe(entries.length);
    expect(byId.size).toBe(entries.length);
    expect([...new Set(entries.map(({ family }) => family))]).toEqual(FAMILIES);
    expect(entries.filter(({ ref, family }) => !new RegExp(`^${family}\\d+[a-z]?$`).test(ref))).toEqual([]);
  });

  it('tells where each entry comes from, and gives real dates in order', () => {
    const told = (entry: Entry) => [entry.treaty, entry.article, entry.source].every((part) => part.trim() !== '');
    expect(entries.filter((entry) => !told(entry) || !/^[hml]$/.test(entry.confidence))).toEqual([]);
    const days = (entry: Entry) =>
      [entry.adopted, entry.opened, entry.met, entry.inForce].filter((day) => typeof day === 'string');
    expect(entries.filter((entry) => days(entry).some((day) => !isPlainDate(day)))).toEqual([]);
    expect(entries.filter((entry) => String(days(entry)) !== String([...days(entry)].sort()))).toEqual([]);
  });

  it('gives clauses or a reason, and a reason only where the language has no word', () => {
    expect(entries.filter(({ clauses, reason }) => (clauses === undefined) === (reason === undefined))).toEqual([]);
    expect(entries.filter(({ reason }) => reason !== undefined).map(({ ref, id }) => [ref, id])).toEqual([
      ['E4', 'tlatelolco'],
      ['M8', 'part-xi-simplified'],
    ]);
  });

  it('is read by the parser, every entry as it stands', () => {
    const written = (clauses: object) =>
      Object.fromEntries(Object.entries(clauses).filter(([, clause]) => clause !== null));
    for (const { ref, id, clauses } of entries) {
      if (clauses === undefined) continue;
      const read = parseTreatyClauses(clauses, id);
      if (!('clause' in read)) throw new Error(`${ref} ${id}: ${JSON.stringify(read)}`);
      expect([ref, written(read.clause)]).toEqual([ref, { classes: {}, ...clauses }]);
    }
  });

  it('is smaller than the largest that is computed, every entry by ten times or more', () => {
    for (const entry of entries) {
      const size = sizeOf(treatyOf(entry));
      const near = Object.entries(size).filter(([what, count]) => count * 10 > LARGEST[what as keyof ClauseSize]);
      expect([entry.ref, near]).toEqual([entry.ref, []]);
    }
  });

  it('is said in words, every entry', () => {
    for (const entry of entries) {
      const { provisions = {}, classes = {}, ...whole } = clausesInWords(treatyOf(entry));
      const sentences = [...Object.values(whole), ...Object.values(provisions), ...Object.values(classes)];
      expect([entry.ref, sentences.filter((sentence) => /undefined|null|NaN|\[object|^$/.test(sentence))]).toEqual([
        entry.ref,
        [],
      ]);
    }
  });

  it('lists the words of the language that each entry uses; all words are used but those of which it has no example', () => {
    for (const { ref, clauses, features } of entries) {
      const used = new Set(wordsIn(clauses));
      expect([ref, features]).toEqual([ref, WORDS.filter((word) => used.has(word))]);
    }
    const used = new Set(entries.flatMap(({ features }) => features));
    expect(WORDS.filter((word) => !used.has(word))).toEqual(['links', 'anyOf', 'clearDays', 'byKind']);
  });
});

/** Where the date in force is not what the delay gives for the day the condition was met, and why. */
const NOT_BY_THE_DELAY: Readonly<Record<string, string>> = {
  'rome-convention-1961': 'the depositary counted one day more than three months',
  afcfta: 'the depositary counted thirty clear days',
  'wto-agreement': 'the decision states the day',
};

describe('the dates of the catalogue', () => {
  const dated = entries.filter((entry) => entry.met !== null && entry.inForce !== null && waysOf(entry).length > 0);

  it('are there for most entries', () => {
    expect(dated.length).toBeGreaterThan(120);
    expect(Object.keys(NOT_BY_THE_DELAY).filter((id) => !dated.some((entry) => entry.id === id))).toEqual([]);
  });

  it.each(dated.map((entry) => [entry.ref, entry.id, entry] as const))('%s %s', (_ref, id, entry) => {
    const agrees = datesFrom(entry, entry.met ?? '').includes(entry.inForce ?? '');
    expect([id, agrees]).toEqual([id, !(id in NOT_BY_THE_DELAY)]);
  });
});

describeWith(
  'the folder ../shared beside the project',
  'the catalogue and the list of clauses it was made from',
  () => {
    it('has an entry for every row of that list', () => {
      const list = readFileSync(`${EVENTS}../../shared/domain/clauses.md`, 'utf8');
      const rows = [...list.matchAll(/^\| ([A-O])(\d+)(?:–[A-O](\d+))? \|/gm)].flatMap(
        ([, family = '', first = '', last = first]) =>
          Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${family}${String(Number(first) + i)}`),
      );
      const refs = new Set(entries.map(({ ref }) => ref.replace(/[a-z]$/, '')));
      expect(rows.length).toBeGreaterThan(140);
      expect(rows.filter((row) => !refs.has(row))).toEqual([]);
    });
  },
);
