/**
 * Goal: what events/ tells of the ledger's events is true of the code and of the files shipped. Given the generated
 * schemas, when examples and histories are checked against them, then every one fits; when the catalogue is read, then
 * no type or kind is missing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { ACTION_KINDS } from '../../src/domain/treaty/model/kinds/kinds.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import * as arbitrary from '../domain/clauses/arbitrary-clauses.js';
import { EVENTS, eventOf, historyFiles, linesOf } from './lines.js';

const schemasIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const shipped = schemasIn(`${EVENTS}schemas`);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validators = new Map<string, ValidateFunction>(
  Object.entries(shipped).map(([file, schema]) => [
    file.replace('.schema.json', ''),
    ajv.compile(JSON.parse(schema) as object),
  ]),
);
const types = [...validators.keys()].filter((name) => name !== 'recording' && name !== 'treaty-clauses');

/** What is wrong with a document under a schema; empty where it fits. */
function faults(schema: string, document: unknown): string[] {
  const validate = validators.get(schema);
  if (!validate) return [`no schema ${schema}`];
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
const example = (name: string) =>
  JSON.parse(readFileSync(`${EVENTS}examples/${name}.json`, 'utf8')) as Record<string, unknown>;

describe('the schemas', () => {
  it('are what the generator writes from the types of the domain', () => {
    const folder = mkdtempSync(join(tmpdir(), 'foedera-schemas-'));
    execFileSync(process.execPath, [`${EVENTS}generate.mjs`, folder]);
    expect(schemasIn(folder)).toEqual(shipped);
    rmSync(folder, { recursive: true });
  });

  it('cover every type that src/domain/event.ts declares', () => {
    const source = readFileSync(`${EVENTS}../src/domain/event.ts`, 'utf8');
    const body = /export interface EventData \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
    const declared = [...body.matchAll(/^ {2}'([a-z-]+)':/gm)].map((match) => match[1] ?? '');
    expect(declared.length).toBeGreaterThan(0);
    expect(types.toSorted()).toEqual(declared.toSorted());
  });

  it.each([
    ['an unknown field', { surprise: true }],
    ['an unknown kind', { kind: 'ratifcation' }],
    ['a day that does not exist', { date: '2005-02-30' }],
    ['a missing date', { date: undefined }],
    ['a refusal that cannot be overridden', { despite: ['in-the-future'] }],
  ])('refuse an action with %s', (_what, change) => {
    const action = JSON.parse(JSON.stringify({ ...example('treaty-action-recorded'), ...change })) as object;
    expect(faults('treaty-action-recorded', action)).not.toEqual([]);
  });
});

describe('the schema of clauses', () => {
  const clausesOf = ({ classes, weights, entryIntoForce, laterParties, withdrawal, ...rest }: Treaty) => {
    const { provisions, termination, provisionalApplication, relations, links } = rest;
    const given = {
      classes,
      weights,
      entryIntoForce,
      laterParties,
      withdrawal,
      provisions,
      termination,
      provisionalApplication,
      relations,
      links,
    };
    return JSON.parse(JSON.stringify(given)) as Record<string, unknown>;
  };

  it('knows the whole language: whatever can be registered fits it', () => {
    fc.assert(
      fc.property(arbitrary.treaty, (treaty) => {
        expect(faults('treaty-clauses', clausesOf(treaty))).toEqual([]);
      }),
    );
  });

  it.each([
    ['an unknown kind of condition', { entryIntoForce: { when: { majority: {} }, then: { days: 1 } } }],
    ['a delay of two kinds', { laterParties: { then: { days: 1, months: 1 } } }],
    ['a share that is a number', { entryIntoForce: { when: { share: { of: 'x', atLeast: 0.5 } }, then: { days: 1 } } }],
    ['a weight that is a number', { weights: { x: { values: { FRA: 5 } } } }],
    ['a clause that there is none of', { succession: {} }],
  ])('refuses %s', (_what, clauses) => {
    expect(faults('treaty-clauses', clauses)).not.toEqual([]);
  });
});

describe('the examples', () => {
  /** What a table means is no event and no recording; docs/contributions.md and docs/status-tables.md explain it. */
  const names = readdirSync(`${EVENTS}examples`)
    .map((file) => file.replace('.json', ''))
    .filter((name) => !['contributions-columns', 'status-table-mapping'].includes(name));

  it('are there for every event type and every kind of recording', () => {
    const records = new Set(
      names.filter((name) => name.startsWith('recording-')).map((name) => example(name)['record']),
    );
    expect(names.filter((name) => !name.startsWith('recording-')).toSorted()).toEqual(types.toSorted());
    expect([...records].sort()).toEqual([
      'action',
      'correction',
      'coverage',
      'fund',
      'fund-action',
      'mark',
      'participant',
      'participant-change',
      'pledge',
      'pledge-action',
      'progress',
      'rate',
      'receipt',
      'receipt-action',
      'statement',
      'treaty',
    ]);
  });

  it.each(names)('%s fits its schema', (name) => {
    expect(faults(name.startsWith('recording-') ? 'recording' : name, example(name))).toEqual([]);
  });
});

describe('the catalogue', () => {
  const catalogue = readFileSync(`${EVENTS}catalogue.md`, 'utf8');

  it('has a chapter for every event type and names each of its fields', () => {
    const chapters = new Map(catalogue.split(/^## /m).map((chapter) => [chapter.split('\n')[0], chapter]));
    for (const type of types) {
      const missing = Object.keys(example(type)).filter((field) => !chapters.get(type)?.includes(`\`${field}\``));
      expect([type, missing]).toEqual([type, []]);
    }
  });

  it('explains every kind of treaty action, and no other', () => {
    const listed = [...catalogue.matchAll(/^\| `([a-z-]+)` \| (?!`)/gm)].map((match) => match[1]);
    expect(ACTION_KINDS.filter((kind) => !listed.includes(kind))).toEqual([]);
    const table = catalogue.slice(catalogue.indexOf('| `kind` | meaning |'), catalogue.indexOf('## event-annulled'));
    expect([...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]).slice(1)).toEqual([...ACTION_KINDS]);
  });
});

describe('the histories', () => {
  it.each(historyFiles())('fit their schemas, line by line: %s', (file) => {
    const lines = linesOf(file);
    expect(lines.length).toBeGreaterThan(0);
    const wrong = lines.flatMap((line, index) => {
      const { type, data } = eventOf(line);
      return [...faults('recording', line), ...faults(type, data)].map(
        (fault) => `${file}:${String(index + 1)} ${fault}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('give every line a source and a ref of its own', () => {
    const lines = historyFiles().flatMap((file) => linesOf(file));
    expect(lines.filter(({ source }) => !source.document)).toEqual([]);
    expect(new Set(lines.map(({ ref }) => ref)).size).toBe(lines.length);
  });
});
