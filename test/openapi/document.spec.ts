/**
 * Goal: `/openapi.json` is valid OpenAPI 3.1 and describes every operation, its parameters and all of its answers.
 * Given the built service.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newDataFolder, serve, type Service } from '../survival/processes.js';
import { text } from '../house/files.js';
import { Judge, operationsOf, pointer, resolve, valuesOf, type OpenApi } from './document.js';

/** What docs/contract.md says is served: every method and path of its table. */
const PROMISED = text('docs/contract.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('/v1/'))
  .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/(GET|POST) `(\/v1\/[^`]*)`/g)])
  .map(([, method, path]) => `${String(method)} ${String(path)}`);

/** Parameters that say nothing without an example. */
const EXEMPLIFIED = [
  'asOf',
  'at',
  'from',
  'to',
  'treaty',
  'participant',
  'stream',
  'type',
  'after',
  'id',
  'code',
  'dryRun',
];

describe('the document', () => {
  let service: Service;
  let document: OpenApi;
  let operations: ReturnType<typeof operationsOf>;

  beforeAll(async () => {
    service = await serve({ FOEDERA_DATA: newDataFolder() });
    document = (await (await fetch(`${service.url}/openapi.json`)).json()) as OpenApi;
    operations = operationsOf(document);
  });
  afterAll(() => service.stop());

  it('has the addresses that docs/contract.md promises, and no other', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...PROMISED].sort());
  });

  it('has no reference that leads nowhere', () => {
    const references = [...new Set(valuesOf(document, '$ref'))] as string[];
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((reference) => resolve(document, reference) === undefined)).toEqual([]);
  });

  it('has schemas of JSON Schema 2020-12, closed wherever they list members', () => {
    const judge = new Judge(document);
    for (const name of Object.keys(document.components.schemas))
      expect(() => judge.faults(pointer('components', 'schemas', name), 1)).not.toThrow();
    const open = Object.entries(document.components.schemas).filter(
      ([name, schema]) => name !== 'Problem' && 'properties' in schema && !('additionalProperties' in schema),
    );
    expect(open).toEqual([]);
  });

  it('has texts that read on, wherever the docstrings they come from break their lines', () => {
    const texts = ['summary', 'description'].flatMap((key) => valuesOf(document, key));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((said) => typeof said === 'string' && said.includes('\n'))).toEqual([]);
  });

  it('describes the columns of every table, and docs/tables.md lists them', () => {
    const tables = operations.flatMap(({ method, path, responses }) => {
      const schema = responses['200']?.content?.['text/csv']?.schema as { 'x-columns'?: readonly string[] } | undefined;
      return schema === undefined ? [] : [`| ${method} \`${path}\` | ${(schema['x-columns'] ?? []).join(' · ')} |`];
    });
    const listed = text('docs/tables.md')
      .split('\n')
      .filter((line) => /^\| (GET|POST) /.test(line));
    expect(tables.length).toBeGreaterThan(20);
    expect(listed.sort()).toEqual(tables.sort());
  });

  it('names every operation once, in words, under a tag that is explained', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id, index) => !/^[a-z][A-Za-z]+$/.test(id) || ids.indexOf(id) !== index)).toEqual([]);
    const tags = document.tags.map(({ name }) => name);
    const unexplained = operations.filter(
      ({ summary = '', tags: own = [] }) => summary === '' || !own.every((tag) => tags.includes(tag)),
    );
    expect(unexplained.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('describes every parameter, those of the path all and only', () => {
    for (const { method, path, parameters = [] } of operations) {
      const inPath = parameters.filter((each) => each.in === 'path');
      expect([method, path, inPath.map(({ name }) => `{${name}}`)]).toEqual([
        method,
        path,
        path.match(/\{\w+\}/g) ?? [],
      ]);
      expect(inPath.every(({ required }) => required === true)).toBe(true);
      const names = parameters.map((each) => `${each.in} ${each.name}`);
      expect(new Set(names).size).toBe(names.length);
      const bare = parameters.filter(
        ({ name, description = '', schema, in: place }) =>
          description === '' || (schema.example === undefined && (place === 'header' || EXEMPLIFIED.includes(name))),
      );
      expect([method, path, bare.map(({ name }) => name)]).toEqual([method, path, []]);
    }
  });

  it('describes every answer with a schema that says something', () => {
    for (const { operationId, responses } of operations) {
      for (const [status, { content = {}, description }] of Object.entries(responses)) {
        expect([operationId, status, description !== '']).toEqual([operationId, status, true]);
        expect([operationId, status, Object.keys(content).length > 0]).toEqual([operationId, status, status !== '304']);
        for (const { schema = {} } of Object.values(content))
          expect([operationId, status, Object.keys(schema)]).not.toEqual([operationId, status, []]);
      }
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '400', '500', '503', 'default']));
    }
  });

  it('names only problems that the page of problems explains', async () => {
    const page = await (await fetch(`${service.url}/docs/problems`)).text();
    const codes = operations
      .flatMap(({ responses }) => valuesOf(responses, 'code'))
      .flatMap((schema) => (schema as { enum: string[] }).enum);
    expect(codes.length).toBeGreaterThan(20);
    expect([...new Set(codes)].filter((code) => !page.includes(`<dt id="${code}">`))).toEqual([]);
  });

  it('judges strictly: a member too many, one too few or a date that does not exist does not fit', () => {
    const judge = new Judge(document);
    const schema = pointer('components', 'schemas', 'ListedEntryAnswer');
    expect(judge.faults(schema, { state: 'in-force', date: '2005-12-14' })).toEqual([]);
    expect(judge.faults(schema, { state: 'pending', date: null })).toEqual([]);
    for (const wrong of [
      { state: 'in-force' },
      { state: 'soon', date: null },
      { state: 'pending', date: '2005-02-30' },
      { state: 'pending', date: null, more: 1 },
    ]) {
      expect(judge.faults(schema, wrong)).not.toEqual([]);
    }
  });
});
