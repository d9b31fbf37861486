import type { Problem } from '../problem.js';
import { problem } from '../problems/catalogue.js';
import { type FieldError, FORBIDDEN, invalidBody, pointerStep, unstorable } from './json-body.js';

/** What a form of the page says: each field that is filled in, without the space around it. */
export type FormFields = Readonly<Record<string, string>>;

/** Far more fields than any form has. */
const MOST_FIELDS = 200;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The fields of a form as browsers send it, `application/x-www-form-urlencoded` (WHATWG URL). A field that is left
 * empty says nothing and is left out; a line ends as in JSON. Throws Problem `malformed-request` or `invalid-body`.
 */
export function parseForm(bytes: Uint8Array): FormFields {
  const pairs = decode(bytes)
    .split('&')
    .filter((pair) => pair !== '');
  if (pairs.length > MOST_FIELDS)
    throw invalidBody([{ pointer: '', detail: `has more than ${String(MOST_FIELDS)} fields` }]);
  const fields = new Map<string, string>();
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=');
    const [key, value] = [decoded(name), decoded(rest.join('=')).replaceAll('\r\n', '\n').trim()];
    const fault = faultOf(key, value, seen);
    if (fault !== null) errors.push(fault);
    seen.add(key);
    if (value !== '') fields.set(key, value);
  }
  if (errors.length > 0) throw invalidBody(errors);
  return Object.fromEntries(fields);
}

function faultOf(name: string, value: string, seen: ReadonlySet<string>): FieldError | null {
  if (FORBIDDEN.has(name) || name === '') return { pointer: pointerStep(name), detail: 'is not a field of this form' };
  const badName = unstorable(name);
  if (badName !== null) return { pointer: pointerStep('?'), detail: badName };
  if (seen.has(name)) return { pointer: pointerStep(name), detail: 'stands more than once; give it once' };
  const badValue = unstorable(value);
  return badValue === null ? null : { pointer: pointerStep(name), detail: badValue };
}

/** A plus sign is a space here, and what is behind a percent sign are bytes of UTF-8. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw unreadable();
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw unreadable();
  }
}

function unreadable(): Problem {
  return problem('malformed-request', 'The form cannot be read: it is not what browsers send, in UTF-8.');
}
