import type { OpenAPIObject } from '@nestjs/swagger';
import { eventSchemas } from './event-schemas.js';
import { HEADERS } from './operations/headers.js';

type Json = Record<string, unknown>;

/**
 * Makes of Nest's document valid OpenAPI 3.1 (JSON Schema 2020-12): null is a type, exclusive limits are numbers. Adds
 * what holds for every operation: problems as default response, the key for writes. What Nest knows of is closed: it
 * has these members and no others.
 */
export function asOpenApi31(document: OpenAPIObject): OpenAPIObject {
  const converted = modernise(document) as OpenAPIObject;
  converted.openapi = '3.1.0';
  const schemas = { ...eventSchemas(), ...closed(converted.components?.schemas ?? {}), Problem: PROBLEM };
  converted.components = { ...converted.components, schemas, headers: HEADERS };
  for (const item of Object.values(converted.paths)) {
    for (const [method, operation] of Object.entries(item as Record<string, Json>)) {
      if (!METHODS.has(method)) continue;
      operation['responses'] = { ...(operation['responses'] as Json), default: PROBLEM_RESPONSE };
      if (method !== 'get') operation['security'] ??= [{ key: [] }];
    }
  }
  return converted;
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

/** The same value with every OpenAPI 3.0 way of writing schemas replaced; the input is left as it is. */
function modernise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modernise);
  if (typeof value !== 'object' || value === null) return value;
  const copied = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, PROSE.has(key) ? unbroken(item) : modernise(item)]),
  );
  const result = exclusive(exclusive(copied, 'exclusiveMinimum', 'minimum'), 'exclusiveMaximum', 'maximum');
  return typeof result['nullable'] === 'boolean' ? nullable(result) : result;
}

const PROSE = new Set(['summary', 'description']);

/** A text as it reads on: where the lines of a docstring end is of no account. */
function unbroken(text: unknown): unknown {
  return typeof text === 'string' ? text.replace(/(?<=\S)\n(?=\S)/g, ' ') : modernise(text);
}

function exclusive(schema: Json, exclusiveLimit: string, limit: string): Json {
  const { [exclusiveLimit]: flag, [limit]: value, ...others } = schema;
  if (typeof flag !== 'boolean') return schema;
  if (value === undefined) return others;
  return { ...others, [flag ? exclusiveLimit : limit]: value };
}

function nullable({ nullable: isNullable, ...schema }: Json): Json {
  if (isNullable !== true) return schema;
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(null))
    schema['enum'] = [...(schema['enum'] as unknown[]), null];
  if (typeof schema['type'] === 'string') return { ...schema, type: [schema['type'], 'null'] };
  if (Array.isArray(schema['type']))
    return { ...schema, type: [...new Set([...(schema['type'] as unknown[]), 'null'])] };
  return '$ref' in schema || 'allOf' in schema ? { anyOf: [schema, { type: 'null' }] } : schema;
}
