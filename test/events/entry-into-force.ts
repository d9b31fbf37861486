import { readFileSync, readdirSync } from 'node:fs';
import { EVENTS } from './lines.js';

const FOLDER = `${EVENTS}histories/entry-into-force/`;

/** So many participants, or so many States and organisations. */
export type ExpectedCount =
  number | { readonly total: number; readonly states: number; readonly organisations: number };

/**
 * What a question's answer must hold. `counts`, `participants` (what a row holds) and `inForceSince` (null where not a
 * party) are asked of the status table, `counted` of the proof, `provisions` by name; all else is a member of the
 * verdict.
 */
export interface Expected {
  readonly counts?: Readonly<Record<string, ExpectedCount>>;
  readonly participants?: Readonly<Record<string, object>>;
  readonly inForceSince?: Readonly<Record<string, string | null>>;
  readonly counted?: Readonly<Record<string, boolean>>;
  readonly provisions?: Readonly<Record<string, object>>;
  readonly [verdict: string]: unknown;
}

/** One question about a treaty on a day, with the answer and where it was read or what it follows from. */
export interface Expectation {
  readonly question: string;
  readonly treaty: string;
  readonly asOf: string;
  readonly expected: Expected;
  readonly source: string;
}

/** The recordings of the folder; the order of their names is one in which they can be recorded. */
export function recordingFiles(): string[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ndjson'));
  return files.sort().map((name) => `entry-into-force/${name}`);
}

/** The files of expectations, by name. */
export function expectationFiles(): string[] {
  return readdirSync(FOLDER).filter((name) => /^expected-.*\.json$/.test(name));
}

/** The expectations of a file. */
export function expectationsIn(file: string): Expectation[] {
  return JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as Expectation[];
}
