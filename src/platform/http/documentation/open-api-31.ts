import type { OpenAPIObject } from '@nestjs/swagger';
import { eventSchemas } from './event-schemas.js';
import { HEADERS } from './operations/headers.js';

type Json = Record<string, unknown>;

/**
 * Adds to Nest's document what holds for every operation: problems as default response, the key for writes.
 * What Nest knows of is closed: it has these members and no others.
 */
export function asOpenApi31(document: OpenAPIObject): OpenAPIObject {
  document.openapi = '3.1.0';
  const schemas = { ...eventSchemas(), ...closed(document.components?.schemas ?? {}), Problem: PROBLEM };
  document.components = { ...document.components, schemas, headers: HEADERS };
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(item as Record<string, Json>)) {
      if (!METHODS.has(method)) continue;
      operation['responses'] = { ...(operation['responses'] as Json), default: PROBLEM_RESPONSE };
      if (method !== 'get') operation['security'] ??= [{ key: [] }];
    }
  }
  return readingOn(document);
}

const PROSE = new Set(['summary', 'description']);

/** The same document with texts that read on: where the lines of a docstring end is of no account. */
function readingOn(document: OpenAPIObject): OpenAPIObject {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    PROSE.has(key) && typeof value === 'string' ? value.replace(/(?<=\S)\n(?=\S)/g, ' ') : value,
  ) as OpenAPIObject;
}

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);

const PROBLEM = {
  type: 'object',
  description: 'What went wrong (RFC 9457). Refusals carry their own facts as further members.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Stable, kebab-case.' },
    instance: { type: 'string', format: 'uri-reference' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: { pointer: { type: 'string', description: 'JSON pointer (RFC 6901)' }, detail: { type: 'string' } },
      },
    },
    correlation: {
      type: 'string',
      description: 'With a status from 500: under what the log of the service tells more.',
    },
  },
};

const PROBLEM_RESPONSE = {
  description: 'Any problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function closed(schemas: Readonly<Record<string, object>>): Json {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      'properties' in schema ? { ...schema, additionalProperties: false } : schema,
    ]),
  );
}
