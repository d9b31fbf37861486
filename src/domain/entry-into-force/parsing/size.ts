import type { Refusal } from '../../refusal.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import type { Weights } from '../../treaty/model/clause.js';
import { mentionsInClass } from '../mentions/in-classes.js';
import { mentionsInTreaty } from '../mentions/in-treaty.js';
import type { Mention } from '../mentions/mention.js';

type Clauses = Pick<Treaty, 'classes' | 'weights' | 'entryIntoForce' | 'laterParties' | 'provisions'>;

/** How large the clauses of a treaty are, each class written out wherever it is named. */
export interface ClauseSize {
  /** Conditions, classes, delays, paths: every object of the clauses, and every list of participants. */
  readonly parts: number;
  /** Participants and other words in lists. */
  readonly listed: number;
  /** Values in tables of weights. */
  readonly weights: number;
  /** How often a delay names the event that it is counted from, when it is told in words. */
  readonly tellings: number;
}

/** The largest clauses that are computed: many times what any treaty has. */
export const LARGEST: ClauseSize = { parts: 500, listed: 10_000, weights: 20_000, tellings: 100 };

const WHAT: Readonly<Record<keyof ClauseSize, string>> = {
  parts: 'parts, each class written out wherever it is named',
  listed: 'participants in lists, each class written out wherever it is named',
  weights: 'values in tables of weights',
  tellings: 'repetitions of its event in a delay told in words',
};

/** What speaks against clauses that are larger than any that are computed; null where they are not. */
export function objectionToSize(clauses: Clauses): Refusal | null {
  const size = sizeOf(clauses);
  for (const what of ['parts', 'listed', 'weights', 'tellings'] as const) {
    if (size[what] <= LARGEST[what]) continue;
    const sentence =
      `The clauses have ${String(size[what])} ${WHAT[what]}; at most ${String(LARGEST[what])} are computed, and nothing was recorded. ` +
      'Say it with fewer, or leave the clause out and record the date that the depositary declares (entry-into-force-declared).';
    return { code: 'too-complex', sentence, facts: { what, limit: LARGEST[what], size: size[what] } };
  }
  return null;
}

/** How large clauses are. Each class is measured once, however many paths lead to it. */
export function sizeOf(clauses: Clauses): ClauseSize {
  const { classes, weights = {}, ...others } = clauses;
  const known = new Map<string, Size>();
  const named = [...mentionsInTreaty({ ...clauses, parent: null, classes: {}, weights: {} })].flatMap(classNamed);
  const { parts, listed } = together([
    ...Object.values(others).map(measured),
    ...[...Object.keys(classes), ...named].map((name) => writtenOut(name, classes, known)),
  ]);
  const values = Object.values(weights).reduce((sum, each) => sum + valuesIn(each), 0);
  return { parts, listed, weights: values, tellings: tellingsIn(others) };
}

interface Size {
  readonly parts: number;
  readonly listed: number;
}

/** No size is told that is greater: classes that name one another twice have more parts than can be counted. */
const GREATEST = 1_000_000;

function together(sizes: readonly Size[]): Size {
  const sum = (each: (size: Size) => number) =>
    Math.min(
      GREATEST,
      sizes.reduce((all, size) => all + each(size), 0),
    );
  return { parts: sum(({ parts }) => parts), listed: sum(({ listed }) => listed) };
}

/** A class with those that it names in place of their names. */
function writtenOut(name: string, classes: Clauses['classes'], known: Map<string, Size>): Size {
  const found = known.get(name);
  const of = classes[name];
  if (found !== undefined || of === undefined) return found ?? { parts: 0, listed: 0 };
  const named = [...mentionsInClass(of, '')].flatMap(classNamed);
  const size = together([measured(of), ...named.map((each) => writtenOut(each, classes, known))]);
  known.set(name, size);
  return size;
}

function classNamed(mention: Mention): readonly string[] {
  return mention.what === 'class' ? [mention.name] : [];
}

/** The objects and lists of a value, and the words in its lists. */
function measured(value: unknown): Size {
  if (typeof value !== 'object' || value === null) return { parts: 0, listed: 0 };
  const words = Array.isArray(value) ? value.filter((each) => typeof each === 'string').length : 0;
  return together([
    { parts: Array.isArray(value) && words === 0 ? 0 : 1, listed: words },
    ...Object.values(value).map(measured),
  ]);
}

function valuesIn(weights: Weights): number {
  const tables = 'tables' in weights ? weights.tables : [weights];
  return tables.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
}

/**
 * Where a date is fixed and otherwise another delay holds, the event stands in both; steps tell it as often as all of
 * them together.
 */
function tellingsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const within = Object.values(value).map(tellingsIn);
  if ('steps' in value && Array.isArray(value.steps))
    return value.steps.map(tellingsIn).reduce((all, each) => Math.min(GREATEST, all * each), 1);
  return Math.max(1, ...within) + ('otherwise' in value ? 1 : 0);
}
