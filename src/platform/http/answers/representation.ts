import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { Answer, AnswerTable } from '../answer.js';
import { type Format, MEDIA_TYPES } from './negotiation.js';

/** An answer in one format, with the headers that belong to it. */
export interface Representation {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Whether an answer can be given in a format: CSV needs a table, NDJSON a table or records; what is XML is nothing
 * else.
 */
export function offers(answer: Answer, format: Format): boolean {
  if (format === 'xml' || answer.options.xml !== undefined) return format === 'xml' && answer.options.xml !== undefined;
  if (format === 'json') return true;
  return answer.options.table !== undefined || (format === 'ndjson' && answer.options.records !== undefined);
}

/**
 * Writes the answer in a format it offers, with ETag, caching and links. `law`: the law it follows, which its tag
 * names; null: none. A pinned answer is immutable under that law. What shows events alone follows from no law.
 */
export function represent(answer: Answer, format: Format, law: number | null): Representation {
  const body = BODY[format](answer);
  const { pinned = false, recorded = false, version, name, next } = answer.options;
  const hash = createHash('sha256').update(format).update('\0').update(body).digest('base64url').slice(0, 22);
  const link = linkHeader({ permalink: answer.body['permalink'], next });
  return {
    body,
    headers: {
      'Content-Type': `${MEDIA_TYPES[format]}; charset=utf-8`,
      ETag: `"${version === undefined ? '' : `${String(version)}-`}${hash}${law === null || recorded ? '' : `-law${String(law)}`}"`,
      'Cache-Control': pinned ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept',
      ...(link === '' ? {} : { Link: link }),
      ...(format !== 'json' && name !== undefined
        ? { 'Content-Disposition': `attachment; filename="${safeName(name)}.${format}"` }
        : {}),
    },
  };
}

/** Amounts are texts as well: below zero they are numbers to a spreadsheet, not formulas. */
const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * A table as RFC 4180 writes it, with a heading line. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
function csv(table: AnswerTable): string {
  return stringify([table.columns, ...table.rows] as unknown[][], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      boolean: (value) => String(value),
      string: (value) => (DECIMAL.test(value) ? { value, escape_formulas: false } : value),
    },
  });
}

/** The rows of a table as objects by column. */
function rowsAsObjects(table: AnswerTable): Record<string, unknown>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null])),
  );
}

const EMPTY: AnswerTable = { columns: [], rows: [] };

const BODY: Readonly<Record<Format, (answer: Answer) => string>> = {
  json: (answer) => JSON.stringify(answer.body),
  xml: (answer) => answer.options.xml?.() ?? '',
  csv: (answer) => csv(answer.options.table?.() ?? EMPTY),
  ndjson: (answer) => {
    const records = answer.options.records?.() ?? rowsAsObjects(answer.options.table?.() ?? EMPTY);
    return Array.from(records, (record) => `${JSON.stringify(record)}\n`).join('');
  },
};

function linkHeader(targets: Readonly<Record<string, unknown>>): string {
  return Object.entries(targets)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([relation, target]) => `<${target.replace(/[^\x21-\x7e]|[<>"]/gu, encodeURIComponent)}>; rel="${relation}"`)
    .join(', ');
}

function safeName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, '-');
}
