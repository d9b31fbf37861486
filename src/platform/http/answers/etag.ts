import type { Problem } from '../problem.js';
import { problem } from '../problems/catalogue.js';

/** Whether `If-None-Match` names this tag: the reader has the answer already. Weak comparison (RFC 9110 §13.1.2). */
export function noneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * The stream version an `If-Match` names: `"7"`, or a read's whole tag `"7-abc"`. Null where the header is absent or
 * `*`. A Problem (returned, not thrown) where it is anything else, a weak tag for one.
 */
export function parseIfMatch(header: string | undefined): number | null | Problem {
  if (header === undefined || header.trim() === '*') return null;
  const version = /^"(\d{1,15})(?:-[\x21\x23-\x7e]*)?"$/.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  const detail = header.trim().startsWith('W/')
    ? 'If-Match needs a strong tag; this one is weak. Send the version in quotes, such as "7".'
    : 'If-Match must be the version of the stream in quotes, such as "7", or the ETag of a read that showed it.';
  return problem('invalid-parameter', detail, { parameter: 'If-Match' });
}
