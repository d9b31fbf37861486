import { createHash } from 'node:crypto';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FromDigits } from '../input/whole-number.js';
import { problem } from '../problems/catalogue.js';

/** The parameters of a list; DTOs of lists extend it or repeat its fields. */
export class PageQuery {
  /** How many entries a page has, 1 to 1000. */
  @IsOptional()
  @FromDigits()
  @IsInt({ message: '$property must be a whole number' })
  @Min(1)
  @Max(1000)
  limit: number = 100;

  /** Where the page begins: the `cursor` inside the previous page's `next`. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}

/** Where a page begins: after this entry, in the list as known at `at`. */
export interface PageStart {
  readonly after: string | number;
  readonly at: number;
}

/**
 * An opaque cursor. `filter`: the list and what else the request chose (other than limit and cursor), so that it leads
 * on in no other.
 */
export function writeCursor(start: PageStart, filter: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify({ a: start.after, p: start.at, f: filterHash(filter) })).toString('base64url');
}

/** Where the page begins that a cursor of this same filter names. Throws Problem `invalid-cursor`. */
export function readCursor(cursor: string, filter: Readonly<Record<string, unknown>>): PageStart {
  const { a, p, f } = unpack(cursor);
  const sound = (typeof a === 'string' || Number.isSafeInteger(a)) && Number.isSafeInteger(p) && (p as number) >= 0;
  if (!sound || typeof f !== 'string' || Buffer.from(cursor, 'base64url').toString('base64url') !== cursor)
    throw problem('invalid-cursor', 'This is no cursor of this service. Take it from `next` as it is.');
  if (f !== filterHash(filter))
    throw problem(
      'invalid-cursor',
      'This cursor belongs to another list, or to one with other parameters. Follow `next` as it is.',
    );
  return { after: a as string | number, at: p as number };
}

/** The address of the next page: the same path and parameters, with this cursor. Absent parameters are left out. */
export function nextPage(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
  cursor: string,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && name !== 'cursor') parameters.set(name, String(value));
  }
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}

function unpack(cursor: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function filterHash(filter: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value !== undefined && name !== 'limit' && name !== 'cursor',
  );
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64url').slice(0, 12);
}
